"""An ASGI application served by a thread of its own."""

import asyncio
import contextlib
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
_GRACE_SECONDS = 1
_TICK_SECONDS = 0.1  # As uvicorn ticks: ten make the second after which it renews the header Date.


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
        self._server.end()
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
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ended = asyncio.Event()

    def end(self) -> None:
        """Ask the server, from another thread, to end."""
        self.should_exit = True
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # The loop is closed: it has ended already.
                self._loop.call_soon_threadsafe(self._ended.set)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)
        self.answered.set()

    async def main_loop(self) -> None:
        # uvicorn looks every tenth of a second whether to end; tests start and stop hundreds of sandboxes.
        ticks = 0
        while not await self.on_tick(ticks):
            ticks += 1
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_TICK_SECONDS):
                    await self._ended.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # uvicorn waits for a tenth of a second at least, whether or not there is anything to wait for.
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_GRACE_SECONDS):
                await asyncio.sleep(0)  # Connections that were taken in this very moment are made known.
                while self.server_state.connections or self.server_state.tasks:
                    # Requests that were told to wait for their answer would hold up the end.
                    for connection in set(self.server_state.connections):
                        connection.transport.close()
                    await asyncio.sleep(0.001)
        for task in self.server_state.tasks:
            task.cancel()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=2048)
    # asyncio switches Nagle's algorithm off only where the protocol is named; with it every answer takes 40 ms.
    return socket.socket(listener.family, listener.type, socket.IPPROTO_TCP, fileno=listener.detach())
