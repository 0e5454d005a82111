"""Opens connections for threads with nothing but Python's own sockets and TLS."""

import socket
from typing import TYPE_CHECKING

from b2b_storefront._lazy import import_apart
from b2b_storefront.transport.connecting import left_of
from b2b_storefront.transport.http1 import UnusableAnswer, read_answer, read_tunnel
from b2b_storefront.transport.origin import Origin, Proxy
from b2b_storefront.transport.sockets import CHUNK, Connection, open_socket

if TYPE_CHECKING:
    import ssl
    from types import ModuleType

__all__ = ["open_connection"]


def open_connection(
    origin: Origin, proxy: Proxy | None, context: "ssl.SSLContext | None", ends_at: float
) -> Connection:
    """Open a connection.

    Args:
        origin: Where to.
        proxy: The proxy on the way; None for none.
        context: Decides about the host's certificate; None where no TLS is spoken.
        ends_at: When to give up, on the clock of `time.monotonic`.

    Raises:
        TimeoutError: Not in time.
        OSError: It can't be opened; `ssl.SSLError` and `socket.gaierror` are such errors too.
    """
    host, port = (origin.host, origin.port) if proxy is None else (proxy.host, proxy.port)
    opened: socket.socket = open_socket(host, port, ends_at)
    try:
        if context is not None:
            if proxy is not None:
                _open_tunnel(opened, origin, proxy, ends_at)
            # Apart from the handshake, so that the socket is closed here whatever interrupts that.
            opened = secured = context.wrap_socket(opened, server_hostname=origin.host, do_handshake_on_connect=False)
            secured.settimeout(left_of(ends_at))
            secured.do_handshake()
        return Connection(opened)
    except BaseException:
        opened.close()
        raise


def _open_tunnel(opened: socket.socket, origin: Origin, proxy: Proxy, ends_at: float) -> None:
    tunnels = import_apart(_load_tunnels)
    opened.settimeout(left_of(ends_at))
    opened.sendall(tunnels.ask_for_tunnel(origin, proxy))

    def receive() -> bytes:
        opened.settimeout(left_of(ends_at))
        return opened.recv(CHUNK)

    try:
        answer = read_answer(receive, read_tunnel())
    except (EOFError, UnusableAnswer):
        raise OSError(0, "the proxy's answer is malformed, or none") from None
    tunnels.check_tunnel(answer)


def _load_tunnels() -> "ModuleType":
    from b2b_storefront.transport import tunnels  # Few have a proxy on the way.

    return tunnels
