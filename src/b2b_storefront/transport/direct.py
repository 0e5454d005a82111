"""Makes requests over aiohttp's connections without aiohttp's requests: the head is written and the answer read here.

aiohttp opens the connections and keeps them. What it would make for each request (a request, a response, a stream, a
parser, a clock) costs more than all of this library. Requests that somebody watches by aiohttp's means, or that a proxy
makes, go the whole way through aiohttp.
"""

import asyncio
from inspect import signature
from typing import Any, Self

import aiohttp
from yarl import URL

from b2b_storefront._secret import HiddenBytes
from b2b_storefront.transport.aiohttp_sending import LateLimits, Sending
from b2b_storefront.transport.guard import GuardedConnector, GuardedHandler
from b2b_storefront.transport.heads import encode_head
from b2b_storefront.transport.http1 import Answer

__all__ = ["Route", "is_watched"]

_OWN_REQUEST = aiohttp.ClientSession._request  # noqa: SLF001 - what fakes of aiohttp replace
_CONNECTS_AS_KNOWN = [*signature(aiohttp.TCPConnector.connect).parameters] == ["self", "req", "traces", "timeout"]


def is_watched(session: aiohttp.ClientSession) -> bool:
    """Tell whether somebody is told of aiohttp's requests, or answers them instead of a server."""
    return bool(session.trace_configs) or type(session)._request is not _OWN_REQUEST  # noqa: SLF001


class Route:
    """The way to a host.

    Args:
        url: Any address of the host.
        ssl: Decides about the host's certificate, as aiohttp takes it.

    Attributes:
        host: What requests call the host.
    """

    __slots__ = ("_loop", "_request", "host")

    def __init__(self, url: URL, ssl: Any) -> None:
        self._loop = asyncio.get_running_loop()
        # It is never sent: the connector reads from it where a connection has to lead.
        self._request = aiohttp.ClientRequest("GET", url, loop=self._loop, ssl=ssl)
        self.host = self._request.headers["Host"]

    @classmethod
    def to(cls, url: URL, ssl: Any) -> Self | None:
        """Return the way to a host; None where aiohttp has changed, so that requests have to go through it."""
        try:
            return cls(url, ssl) if _CONNECTS_AS_KNOWN else None
        except (AttributeError, LookupError, TypeError):
            return None

    async def take(self, connector: GuardedConnector, limits: LateLimits) -> tuple[Any, bool]:
        """Return a connection, and whether it has served before."""
        return await connector.take(self._request, [], limits)

    async def exchange(self, connection: Any, sending: Sending, limit: int) -> Answer:
        """Make a request over a connection, and give the connection back.

        Args:
            connection: The connection.
            sending: The request.
            limit: How many bytes the answer's body may have.

        Raises:
            TimeoutError: There was no whole answer in time.
            UnaskedData, TooLarge, BadPacking, aiohttp.ServerDisconnectedError, OSError: As they say.
        """
        body = sending.body or b""
        head = encode_head(sending.method, sending.url.raw_path_qs, self.host, sending.headers, body)
        protocol: GuardedHandler = connection.protocol
        waiting = protocol.ask(HiddenBytes(b"".join((head, body))), limit, sending.left)
        try:
            return await waiting
        finally:
            if waiting.done() and not waiting.cancelled() and waiting.exception() is None:
                connection.release()
            else:
                waiting.cancel()
                connection.close()
