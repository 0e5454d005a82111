"""An ASGI application served by a thread of its own."""

import socket
import struct
import threading
from typing import TYPE_CHECKING, Any

import uvicorn

from b2b_storefront.sandbox.server.protocol import BoundedProtocol

if TYPE_CHECKING:
    from starlette.types import ASGIApp

__all__ = ["ServerThread"]

# Longer than the idle time after which HTTP clients drop a connection themselves, so that none is reused while closing.
_KEEP_ALIVE_SECONDS = 75
_STOP_SECONDS = 10


class ServerThread:
    """Serves from the moment it is made until `stop()`.

    Args:
        app: the application.
        host: the address to listen on.
        port: the port to listen on, 0 for a free one.

    Attributes:
        port: the port it listens on.

    Raises:
        OSError: the port is taken.
    """

    def __init__(self, app: "ASGIApp", host: str, port: int) -> None:
        # Bound here, not by uvicorn: a taken port is the caller's error, and a free one is known at once.
        self._socket = _listen(host, port)
        self.port: int = self._socket.getsockname()[1]
        config = uvicorn.Config(
            app,
            http=BoundedProtocol,
            lifespan="off",
            ws="none",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            timeout_keep_alive=_KEEP_ALIVE_SECONDS,
            timeout_graceful_shutdown=1,
        )
        self._server = _Server(config)
        # A daemon, so that a sandbox nobody closed does not keep the process alive.
        self._thread = threading.Thread(target=self._serve, name="b2b-storefront-sandbox", daemon=True)
        self._thread.start()
        self._server.answered.wait()
        if not self._server.started:
            self._socket.close()
            raise RuntimeError("the sandbox's server did not start")

    def _serve(self) -> None:
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._server.answered.set()

    def stop(self) -> None:
        """Close all connections and end the thread."""
        self._server.should_exit = True
        self._thread.join(_STOP_SECONDS)

    def hang_up(self, client: tuple[str, int], reset: bool) -> None:
        """Close the connection from an address, or reset it; only the application itself may call this."""
        connections: set[Any] = set(self._server.server_state.connections)
        for connection in connections:
            if connection.client == client:
                if reset:
                    # A socket that lingers for no time is closed by a reset.
                    linger = struct.pack("ii", 1, 0)
                    connection.transport.get_extra_info("socket").setsockopt(
                        socket.SOL_SOCKET, socket.SO_LINGER, linger
                    )
                    connection.transport.abort()
                else:
                    connection.transport.close()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.answered = threading.Event()
        """Set as soon as it is clear whether the server started."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.answered.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # Requests that were told to wait for their answer would hold up the end.
        for connection in set(self.server_state.connections):
            connection.transport.close()
        await super().shutdown(sockets)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=2048)
    # asyncio switches Nagle's algorithm off only where the protocol is named; with it every answer takes 40 ms.
    return socket.socket(listener.family, listener.type, socket.IPPROTO_TCP, fileno=listener.detach())
