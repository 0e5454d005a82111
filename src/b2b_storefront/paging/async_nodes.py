"""The nodes of a connection as an asynchronous iterator, which fetches each page when it is reached."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any, TypeVar

from b2b_storefront.paging.pages import Connection, Pages

__all__ = ["AsyncNodes"]

NodeT = TypeVar("NodeT")


class AsyncNodes(AsyncIterator[NodeT]):
    """The nodes of a connection, one after the other; what the `iter_` methods return.

    Nothing is requested before the first node is asked for, and each page only when its first node is. One page is
    held at a time. An iterator is for one consumer, and for one walk: ask for another to begin anew.
    """

    __slots__ = ("_nodes", "_pages", "_state")

    def __init__(
        self, state: Pages[NodeT], fetch: Callable[[dict[str, Any]], Awaitable[Connection[NodeT] | None]]
    ) -> None:
        self._state = state
        self._pages = _async_pages(state, fetch)
        self._nodes = _async_nodes(self._pages)

    async def __anext__(self) -> NodeT:
        return await anext(self._nodes)

    @property
    def total_count(self) -> int | None:
        """How many nodes the API counts in all, whatever the limit; None until the first page came."""
        return self._state.total_count

    async def pages(self) -> AsyncIterator[Connection[NodeT]]:
        """Go through the pages that have not come yet, instead of through their nodes.

        Returns:
            An iterator over pages as the operation itself returns them, with `nodes`, `total_count` and `page_info`.
        """
        async for page, _ in self._pages:
            yield page


async def _async_pages(
    state: Pages[NodeT], fetch: Callable[[dict[str, Any]], Awaitable[Connection[NodeT] | None]]
) -> AsyncIterator[tuple[Connection[NodeT], Sequence[NodeT]]]:
    while (request := state.next_request()) is not None:
        page = await fetch(request)
        nodes = state.received(page)
        if page is not None:
            yield page, nodes


async def _async_nodes(pages: AsyncIterator[tuple[Connection[NodeT], Sequence[NodeT]]]) -> AsyncIterator[NodeT]:
    async for _, nodes in pages:
        for node in nodes:
            yield node
