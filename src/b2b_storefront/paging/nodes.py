# Generated from src/b2b_storefront/paging/async_nodes.py by `make codegen`. Edits are lost.

"""The nodes of a connection as a synchronous iterator, which fetches each page when it is reached."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from b2b_storefront.paging.pages import Connection, Pages

__all__ = ["Nodes"]

NodeT = TypeVar("NodeT")


class Nodes(Iterator[NodeT]):
    """The nodes of a connection, one after the other; what the `iter_` methods return.

    Nothing is requested before the first node is asked for, and each page only when its first node is. One page is
    held at a time. An iterator is for one consumer, and for one walk: ask for another to begin anew.

    It does not end with an error: when a page can't be had, the next step asks for that page again. So a walk can be
    taken up where it stopped, with no node twice and none left out. What can't be mended is raised at each step.
    """

    __slots__ = ("_fetch", "_nodes", "_state")

    def __init__(self, state: Pages[NodeT], fetch: Callable[[dict[str, Any]], Connection[NodeT] | None]) -> None:
        self._state = state
        self._fetch = fetch
        self._nodes: deque[NodeT] = deque()

    def __next__(self) -> NodeT:
        while not self._nodes:
            found = self._next_page()
            if found is None:
                raise StopIteration
            self._nodes.extend(found[1])
        return self._nodes.popleft()

    @property
    def total_count(self) -> int | None:
        """How many nodes the API counts in all, whatever the limit; None until the first page came."""
        return self._state.total_count

    def pages(self) -> Iterator[Connection[NodeT]]:
        """Go through the pages that have not come yet, instead of through their nodes.

        Returns:
            An iterator over pages as the operation itself returns them, with `nodes`, `total_count` and `page_info`.
        """
        return _Pages(self._next_page)

    def _next_page(self) -> tuple[Connection[NodeT], Sequence[NodeT]] | None:
        """Fetch the next page; None when there is none."""
        request = self._state.next_request()
        if request is None:
            return None
        page = self._fetch(request)
        nodes = self._state.received(page)
        return None if page is None else (page, nodes)


class _Pages(Iterator[Connection[NodeT]], Generic[NodeT]):
    """The pages that have not come yet. Like the nodes, it does not end with an error."""

    __slots__ = ("_next_page",)

    def __init__(self, next_page: Callable[[], tuple[Connection[NodeT], Sequence[NodeT]] | None]) -> None:
        self._next_page = next_page

    def __next__(self) -> Connection[NodeT]:
        found = self._next_page()
        if found is None:
            raise StopIteration
        return found[0]
