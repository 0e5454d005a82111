"""Opens connections for event loops with nothing but Python's own sockets and TLS."""

import asyncio
import ipaddress
import socket
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


async def _connect(host: str, port: int, secured: dict[str, Any]) -> AsyncConnection:
    loop = asyncio.get_running_loop()
    try:
        addresses = await _look_up(loop, host, port)
    except UnicodeError:
        raise OSError(0, "the host's name is not one") from None
    opened = await _open_socket(loop, addresses)
    _, connection = await loop.create_connection(lambda: AsyncConnection(loop), sock=opened, **secured)
    return connection


async def _look_up(loop: asyncio.AbstractEventLoop, host: str, port: int) -> list[Any]:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)


async def _open_socket(loop: asyncio.AbstractEventLoop, addresses: list[Any]) -> socket.socket:
    """Connect to whichever of a host's addresses answers first.

    asyncio can do this too, and loses sockets when it is cancelled meanwhile.
    """
    if len(addresses) == 1:
        return await _reach(loop, addresses[0])
    failure = OSError(0, "the name has no addresses")
    attempts: list[asyncio.Task[socket.socket]] = []
    winner: asyncio.Task[socket.socket] | None = None
    try:
        for number in range(len(addresses)):
            attempts.append(loop.create_task(_reach(loop, addresses[number])))
            is_last = number == len(addresses) - 1
            while pending := [attempt for attempt in attempts if not attempt.done()]:
                done, _ = await asyncio.wait(
                    pending, timeout=None if is_last else HEAD_START, return_when=asyncio.FIRST_COMPLETED
                )
                for attempt in done:
                    error = attempt.exception()
                    if error is None:
                        winner = attempt
                        return attempt.result()
                    failure = error if isinstance(error, OSError) else failure
                if not is_last:
                    break
        raise failure
    finally:
        for attempt in attempts:
            if attempt is not winner:
                attempt.cancel()
                attempt.add_done_callback(_close_loser)


async def _reach(loop: asyncio.AbstractEventLoop, found: Any) -> socket.socket:
    family, kind, protocol, _, address = found
    opened = socket.socket(family, kind, protocol)
    try:
        opened.setblocking(False)
        await loop.sock_connect(opened, address)
    except BaseException:
        opened.close()
        raise
    return opened


def _close_loser(attempt: "asyncio.Task[socket.socket]") -> None:
    if not attempt.cancelled() and attempt.exception() is None:
        attempt.result().close()


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
