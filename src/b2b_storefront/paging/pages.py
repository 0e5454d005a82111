"""What to ask for next on the way through a connection, and when to stop, without I/O.

By `first` and `offset`, as the API's own users do, or by cursor.
"""

from collections.abc import Sequence
from typing import Any, Generic, Literal, Protocol, TypeVar, get_args

from b2b_storefront._errors import ConfigurationError, UnexpectedResultError

__all__ = ["Connection", "Pages", "PagingBy"]

NodeT = TypeVar("NodeT")
NodeT_co = TypeVar("NodeT_co", covariant=True)

PagingBy = Literal["offset", "cursor"]


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
        by: Ask for what comes after so many nodes ("offset"), or after the last one that came ("cursor").

    Raises:
        ConfigurationError: An argument is out of its range.
    """

    def __init__(self, operation_name: str, page_size: int, limit: int | None, by: PagingBy = "offset") -> None:
        if page_size < 1:
            raise ConfigurationError(
                f"page_size is {page_size}; pass 1 or more (the API caps large pages).", operation_name=operation_name
            )
        if limit is not None and limit < 0:
            raise ConfigurationError(
                f"limit is {limit}; pass 0 or more, or None for no limit.", operation_name=operation_name
            )
        if by not in get_args(PagingBy):
            raise ConfigurationError(f'by is {by!r}; pass "offset" or "cursor".', operation_name=operation_name)
        self.total_count: int | None = None
        """How many nodes there are, as the newest page tells it."""
        self._operation_name = operation_name
        self._page_size = page_size
        self._limit = limit
        self._by = by
        self._seen = 0
        self._previous: Sequence[NodeT] = ()
        self._cursor: str | None = None
        self._done = limit == 0

    def next_request(self) -> dict[str, int | str] | None:
        """Return the paging variables of the next request; None when there is nothing more to ask for.

        Raises:
            UnexpectedResultError: There is more, but no cursor to ask for it with.
        """
        if self._done:
            return None
        if self._by == "offset":
            return {"first": self._asked, "offset": self._seen}
        if self._cursor is not None:
            return {"first": self._asked, "after": self._cursor}
        if self._seen:
            raise self._error(f"the API sent no cursor after {self._seen} nodes, though there are more")
        return {"first": self._asked}

    def received(self, page: Connection[NodeT] | None) -> Sequence[NodeT]:
        """Take a page and return its nodes, cut to the limit. None, where the API has no connection, is the end.

        Raises:
            UnexpectedResultError: The page is the same as the one before, so that going on would never end.
        """
        nodes: Sequence[NodeT] = page.nodes if page else ()
        if not page or not nodes:
            self.total_count = page.total_count if page else None
            self._done = True
            return ()
        if self._by == "cursor":
            cursor = _end_cursor(page)
            if cursor is not None and cursor == self._cursor:
                raise self._error("the API answered with the cursor of the page before it again")
            self._cursor = cursor
        elif nodes == self._previous:
            raise self._error(f"the API answered offset {self._seen} with the page before it again")
        asked = self._asked
        self._previous = nodes
        self._seen += len(nodes)
        self.total_count = total = page.total_count
        has_next_page = page.page_info.has_next_page if page.page_info else None
        if total is not None and (self._by == "offset" or self._seen >= total):
            self._done = self._seen >= total
        elif has_next_page is not None:
            self._done = not has_next_page
        else:
            self._done = len(nodes) < asked
        if self._limit is not None and self._seen >= self._limit:
            self._done = True
            return nodes[: len(nodes) - (self._seen - self._limit)]
        return nodes

    @property
    def _asked(self) -> int:
        return self._page_size if self._limit is None else min(self._page_size, self._limit - self._seen)

    def _error(self, what: str) -> UnexpectedResultError:
        other = "offset" if self._by == "cursor" else "cursor"
        return UnexpectedResultError(
            f"{self._operation_name}: {what}, so the rest can't be reached. Sort or filter differently, page by"
            f" {other} where the operation can, or read single pages.",
            operation_name=self._operation_name,
        )


def _end_cursor(page: Any) -> str | None:
    """Return the cursor of a page's last node. An operation need not select it, hence the caution."""
    if cursor := getattr(page.page_info, "end_cursor", None):
        return str(cursor)
    edges = getattr(page, "edges", None)
    return getattr(edges[-1], "cursor", None) or None if edges else None
