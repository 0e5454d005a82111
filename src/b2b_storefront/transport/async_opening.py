"""Opens connections for event loops with nothing but Python's own sockets and TLS."""

import asyncio
from typing import TYPE_CHECKING, Any

from b2b_storefront._lazy import import_apart
from b2b_storefront.transport.connecting import left_of
from b2b_storefront.transport.http1 import ClosedHere, UnusableAnswer, read_tunnel
from b2b_storefront.transport.origin import Origin, Proxy
from b2b_storefront.transport.streams import AsyncConnection

if TYPE_CHECKING:
    import ssl
    from types import ModuleType

__all__ = ["async_open_connection"]

HEAD_START = 0.25
"""Seconds after which a host's next address is tried beside the one that does not answer (RFC 8305)."""
LONGER = 5.0
"""Seconds by which a handshake has more time than the whole: the one that ends it knows why."""


async def async_open_connection(
    origin: Origin, proxy: Proxy | None, context: "ssl.SSLContext | None", ends_at: float
) -> AsyncConnection:
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
    seconds = left_of(ends_at)
    handshake: dict[str, Any] = {"server_hostname": origin.host, "ssl_handshake_timeout": seconds + LONGER}
    async with asyncio.timeout(seconds):
        if proxy is None:
            return await _connect(origin.host, origin.port, {} if context is None else {"ssl": context, **handshake})
        connection = await _connect(proxy.host, proxy.port, {})
        if context is None:
            return connection
        try:
            await _open_tunnel(connection, origin, proxy, ends_at)
            await _speak_tls(connection, context, handshake)
        except BaseException:
            connection.close()
            raise
        return connection


async def _connect(host: str, port: int, extra: dict[str, Any]) -> AsyncConnection:
    loop = asyncio.get_running_loop()
    if isinstance(loop, asyncio.BaseEventLoop):  # Others don't know it.
        extra["happy_eyeballs_delay"] = HEAD_START
    try:
        _, connection = await loop.create_connection(lambda: AsyncConnection(loop), host, port, **extra)
    except UnicodeError:
        raise OSError(0, "the host's name is not one") from None
    except OSError as error:
        if error.errno is None and type(error) is OSError:  # Its text has one reason for each address.
            raise OSError(0, "none of the host's addresses can be reached") from None
        raise
    return connection


async def _open_tunnel(connection: AsyncConnection, origin: Origin, proxy: Proxy, ends_at: float) -> None:
    tunnels = import_apart(_load_tunnels)
    try:
        answer = await connection.ask(tunnels.ask_for_tunnel(origin, proxy), ends_at, read_tunnel())
    except (EOFError, UnusableAnswer, ClosedHere):
        raise OSError(0, "the proxy's answer is malformed, or none") from None
    tunnels.check_tunnel(answer)


async def _speak_tls(connection: AsyncConnection, context: "ssl.SSLContext", handshake: dict[str, Any]) -> None:
    """Speak TLS with whoever is behind a tunnel, over the connection that the proxy was asked over."""
    plain = connection.transport
    secured = None
    if plain is not None:
        secured = await asyncio.get_running_loop().start_tls(plain, connection, context, **handshake)
    if secured is None:
        raise OSError(0, "closed by the proxy")
    connection.connection_made(secured)
    connection.fresh = True  # The proxy's answer was not the host's.


def _load_tunnels() -> "ModuleType":
    from b2b_storefront.transport import tunnels  # Few have a proxy on the way.

    return tunnels
