"""Going through a connection page by page, by `first` and `offset` as the API's own users do.

The decisions (what to ask for next, when to stop) are made in `Pages`, which does no I/O; the asynchronous and the
synchronous iterator only fetch.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Any, Generic, Protocol, TypeVar

from b2b_storefront._errors import ConfigurationError, UnexpectedResultError

__all__ = ["Connection", "Pages", "iterate", "iterate_async"]

NodeT = TypeVar("NodeT")
NodeT_co = TypeVar("NodeT_co", covariant=True)


class _PageInfo(Protocol):
    @property
    def has_next_page(self) -> bool | None: ...


class Connection(Protocol[NodeT_co]):
    """What a page of any connection has."""

    @property
    def nodes(self) -> Sequence[NodeT_co]: ...
    @property
    def total_count(self) -> int | None: ...
    @property
    def page_info(self) -> _PageInfo | None: ...


class Pages(Generic[NodeT]):
    """What to ask for next, and when to stop.

    Args:
        operation_name: For errors.
        page_size: How many nodes to ask for at a time.
        limit: Stop after so many nodes; None goes on to the end.
    """

    def __init__(self, operation_name: str, page_size: int, limit: int | None) -> None:
        if page_size < 1:
            raise ConfigurationError(
                f"page_size is {page_size}; pass 1 or more (the API caps large pages).", operation_name=operation_name
            )
        if limit is not None and limit < 0:
            raise ConfigurationError(
                f"limit is {limit}; pass 0 or more, or None for no limit.", operation_name=operation_name
            )
        self._operation_name = operation_name
        self._page_size = page_size
        self._limit = limit
        self._seen = 0
        self._previous: Sequence[NodeT] = ()
        self._done = limit == 0

    def next_request(self) -> dict[str, int] | None:
        """Return the paging variables of the next request; None when there is nothing more to ask for."""
        if self._done:
            return None
        return {"first": self._asked, "offset": self._seen}

    def received(self, page: Connection[NodeT]) -> Sequence[NodeT]:
        """Take a page and return its nodes, cut to the limit.

        Raises:
            UnexpectedResultError: The page is the same as the one before, so that going on would never end.
        """
        nodes = page.nodes
        if nodes and nodes == self._previous:
            raise UnexpectedResultError(
                f"{self._operation_name}: the API answered offset {self._seen} with the page before it again, so the"
                " rest can't be reached. Sort or filter differently, or read single pages.",
                operation_name=self._operation_name,
            )
        asked = self._asked
        self._previous = nodes
        self._seen += len(nodes)
        has_next_page = page.page_info.has_next_page if page.page_info else None
        if page.total_count is not None:
            at_end = self._seen >= page.total_count
        elif has_next_page is not None:
            at_end = not has_next_page
        else:
            at_end = len(nodes) < asked
        self._done = not nodes or at_end or self._seen == self._limit
        return nodes

    @property
    def _asked(self) -> int:
        return self._page_size if self._limit is None else min(self._page_size, self._limit - self._seen)


async def iterate_async(
    pages: Pages[NodeT], fetch: Callable[[dict[str, Any]], Awaitable[Connection[NodeT]]]
) -> AsyncIterator[NodeT]:
    """Yield the nodes of all pages, fetching each page when its first node is needed."""
    while (request := pages.next_request()) is not None:
        for node in pages.received(await fetch(request)):
            yield node


def iterate(pages: Pages[NodeT], fetch: Callable[[dict[str, Any]], Connection[NodeT]]) -> Iterator[NodeT]:
    """Yield the nodes of all pages, fetching each page when its first node is needed."""
    while (request := pages.next_request()) is not None:
        yield from pages.received(fetch(request))
