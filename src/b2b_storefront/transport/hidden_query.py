"""Keeps a secret in an address out of what watches aiohttp: tracers, error reporters, and whoever prints a request.

One of the API's ways to a token takes a JWT in the query. The address that aiohttp is given has another word there, and
so has everything that aiohttp tells of the request. Only the line that goes out has the JWT.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import aiohttp
from aiohttp.client_reqrep import RequestInfo

from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText

__all__ = ["HidingRequest", "hidden_query"]

_query: ContextVar[SecretText | None] = ContextVar("hidden_query", default=None)


@contextmanager
def hidden_query(query: SecretText | None) -> Iterator[None]:
    """Send the requests in the block with this query, whatever query their address shows; None changes nothing."""
    before = _query.set(query)
    try:
        yield
    finally:
        _query.reset(before)


class HidingRequest(aiohttp.ClientRequest):
    """A request that takes its query from `hidden_query` when it is written."""

    _shown: RequestInfo | None = None

    @property
    def request_info(self) -> RequestInfo:
        """What answers and errors tell of the request."""
        return self._shown or super().request_info

    async def send(self, conn: Any) -> aiohttp.ClientResponse:
        """Write the request."""
        query = _query.get()
        if query is None:
            return await super().send(conn)
        shown, self._shown = self.url, super().request_info
        through_proxy = self.proxy is not None and not self.is_ssl()
        self.url = _WrittenURL(shown, query, through_proxy)  # type: ignore[assignment]  # asked only for what it has
        try:
            return await super().send(conn)
        finally:
            self.url, self._shown = shown, None


class _WrittenURL:
    """An address whose written form has another query than the one that it shows.

    Args:
        shown: The address as others see it.
        query: The query as it is written.
        whole: Whether the whole address is written, for a proxy that makes the request, and not its path alone.
    """

    __slots__ = ("_query", "_shown", "_whole")

    def __init__(self, shown: Any, query: SecretText, whole: bool) -> None:
        self._shown = shown
        self._query = query
        self._whole = whole

    def __str__(self) -> str:
        return f"{self._shown.origin()}{self.raw_path_qs}" if self._whole else str(self._shown)

    @even_unfinished
    def __repr__(self) -> str:
        return repr(self._shown)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._shown, name)

    @property
    def raw_path_qs(self) -> str:
        """The path and the query, as they are written."""
        return f"{self._shown.raw_path}?{self._query.reveal()}"
