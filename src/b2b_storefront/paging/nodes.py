# Generated from src/b2b_storefront/paging/async_nodes.py by `make codegen`. Edits are lost.

"""The nodes of a connection as a synchronous iterator, which fetches each page when it is reached."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from b2b_storefront.paging.pages import Connection, Pages

__all__ = ["Nodes"]

NodeT = TypeVar("NodeT")


class Nodes(Iterator[NodeT]):
    """The nodes of a connection, one after the other; what the `iter_` methods return.

    Nothing is requested before the first node is asked for, and each page only when its first node is. One page is
    held at a time. An iterator is for one consumer, and for one walk: ask for another to begin anew.
    """

    __slots__ = ("_nodes", "_pages", "_state")

    def __init__(self, state: Pages[NodeT], fetch: Callable[[dict[str, Any]], Connection[NodeT] | None]) -> None:
        self._state = state
        self._pages = _pages(state, fetch)
        self._nodes = _nodes(self._pages)

    def __next__(self) -> NodeT:
        return next(self._nodes)

    @property
    def total_count(self) -> int | None:
        """How many nodes the API counts in all, whatever the limit; None until the first page came."""
        return self._state.total_count

    def pages(self) -> Iterator[Connection[NodeT]]:
        """Go through the pages that have not come yet, instead of through their nodes.

        Returns:
            An iterator over pages as the operation itself returns them, with `nodes`, `total_count` and `page_info`.
        """
        for page, _ in self._pages:
            yield page


def _pages(
    state: Pages[NodeT], fetch: Callable[[dict[str, Any]], Connection[NodeT] | None]
) -> Iterator[tuple[Connection[NodeT], Sequence[NodeT]]]:
    while (request := state.next_request()) is not None:
        page = fetch(request)
        nodes = state.received(page)
        if page is not None:
            yield page, nodes


def _nodes(pages: Iterator[tuple[Connection[NodeT], Sequence[NodeT]]]) -> Iterator[NodeT]:
    for _, nodes in pages:
        for node in nodes:
            yield node
