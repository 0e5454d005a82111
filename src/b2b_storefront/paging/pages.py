"""What to ask for next on the way through a connection, and when to stop, without I/O.

By `first` and `offset`, as the API's own users do, or by cursor.
"""

from collections.abc import Hashable, Sequence
from typing import Any, Generic, Literal, Protocol, TypeVar, get_args

from b2b_storefront._error_details import bounded_text
from b2b_storefront._errors import ConfigurationError, UnexpectedResultError

__all__ = ["Connection", "Pages", "PagingBy"]

NodeT = TypeVar("NodeT")
NodeT_co = TypeVar("NodeT_co", covariant=True)

PagingBy = Literal["offset", "cursor"]

MOST_EMPTY = 10
"""How many pages without entries may follow each other where the API says that there are more."""

MOST_ALIKE = 100
"""How many pages of equal rows may follow each other where nothing tells them apart and no total is known."""


MOST_KEPT = 10_000
"""Of how many pages it is kept what tells them apart."""


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
        if not _is_count(page_size) or page_size < 1:
            raise ConfigurationError(
                f"page_size is {bounded_text(page_size)}; pass 1 or more (the API caps large pages).",
                operation_name=operation_name,
            )
        if limit is not None and (not _is_count(limit) or limit < 0):
            raise ConfigurationError(
                f"limit is {bounded_text(limit)}; pass 0 or more, or None for no limit.", operation_name=operation_name
            )
        if by not in get_args(PagingBy):
            shown = bounded_text(repr(by) if isinstance(by, str) else by)
            raise ConfigurationError(f'by is {shown}; pass "offset" or "cursor".', operation_name=operation_name)
        self.total_count: int | None = None
        """How many nodes there are, as the newest page tells it."""
        self._operation_name = operation_name
        self._page_size = page_size
        self._limit = limit
        self._by = by
        self._taken = 0
        self._offset = 0
        self._nulls = False
        self._previous: Sequence[NodeT] = ()
        self._alike = self._empty = 0
        # What tells the pages that came apart, the newest last: a server may go round in circles.
        self._came: dict[int, None] = {}
        self._cursor: str | None = None
        self._done = limit == 0
        self._failure: str | None = None

    def next_request(self) -> dict[str, int | str] | None:
        """Return the paging variables of the next request; None when there is nothing more to ask for.

        The same ones again until `received` took what came of them.

        Raises:
            UnexpectedResultError: The rest can't be reached.
        """
        if self._failure is not None:
            raise self._error(self._failure)
        if self._done:
            return None
        if self._by == "offset":
            return {"first": self._asked, "offset": self._offset}
        if self._cursor is not None:
            return {"first": self._asked, "after": self._cursor}
        if self._offset:
            raise self._fail(f"the API sent no cursor after {self._offset} nodes, though there are more")
        return {"first": self._asked}

    def received(self, page: Connection[NodeT] | None) -> Sequence[NodeT]:
        """Take a page and return its nodes, cut to the limit. None, where the API has no connection, is the end.

        Raises:
            UnexpectedResultError: The page is the same as the one before, so that going on would never end.
        """
        self.total_count = total = page.total_count if page else None
        if page is None:
            self._done = True
            return ()
        nodes, asked = page.nodes, self._asked
        places = _count_places(page, nodes)
        has_next_page = page.page_info.has_next_page if page.page_info else None
        if not places:
            self._pass_empty(page, has_next_page, asked)
            return ()
        if self._by == "cursor":
            self._move(page)
        else:
            self._compare(page, nodes)
        self._previous = nodes
        self._empty = 0
        self._offset += places
        self._nulls = self._nulls or places > len(nodes)
        # A total may count what is there, or the places: where these differ, it does not tell the end. Nor does a total
        # of less than what came.
        doubtful = total is not None and (self._nulls or not 0 <= self._offset <= total)
        if doubtful and has_next_page is not None:
            total = None
        if total is not None and (self._by == "offset" or self._offset >= total):
            self._done = self._offset >= total
        elif has_next_page is not None:
            self._done = not has_next_page
        else:
            self._done = places < asked
        taken = self._taken
        self._taken += len(nodes)
        if self._limit is not None and self._taken >= self._limit:
            self._done = True
            return nodes[: self._limit - taken]
        return nodes

    def _pass_empty(self, page: Connection[NodeT], has_next_page: bool | None, asked: int) -> None:
        """Go on behind a page without entries only where the API says that there is more."""
        total = self.total_count
        more = has_next_page is True or (has_next_page is None and total is not None and self._offset < total)
        if not more or (self._by == "offset" and total is not None and self._offset >= total):
            self._done = True
            return
        self._empty += 1
        if self._empty >= MOST_EMPTY:
            raise self._fail(f"the API answered {MOST_EMPTY} pages in a row with nothing, though there are more")
        if self._by == "cursor":
            self._move(page)
            if self._cursor is None:
                raise self._fail(f"the API sent no cursor after {self._offset} nodes, though there are more")
        else:
            self._offset += asked

    def _move(self, page: Connection[NodeT]) -> None:
        cursor = _end_cursor(page)
        if cursor is not None and (cursor == self._cursor or self._came_before(cursor)):
            raise self._fail("the API answered with the cursor of a page before it again")
        self._cursor = cursor

    def _compare(self, page: Connection[NodeT], nodes: Sequence[NodeT]) -> None:
        """Refuse a page that came before. Rows that nothing tells apart may be equal without that."""
        if not nodes:
            return
        can_be_told_apart = _can_be_told_apart(page, nodes)
        if can_be_told_apart and (nodes == self._previous or self._came_before(_identities(page, nodes))):
            raise self._fail(f"the API answered offset {self._offset} with a page before it again")
        if nodes != self._previous:
            self._alike = 0
            return
        self._alike += 1
        if self._alike >= MOST_ALIKE and self.total_count is None:
            raise self._fail(f"the API answered offset {self._offset} with a page before it again")

    def _came_before(self, mark: Hashable) -> bool:
        """Tell whether a page with this mark was among the newest ones, and keep the mark."""
        number = hash(mark)
        if number in self._came:
            return True
        self._came[number] = None
        if len(self._came) > MOST_KEPT:
            del self._came[next(iter(self._came))]
        return False

    @property
    def _asked(self) -> int:
        return self._page_size if self._limit is None else min(self._page_size, self._limit - self._taken)

    def _fail(self, what: str) -> UnexpectedResultError:
        """Return the error for what can't be mended; from now on, it is raised for every request."""
        self._failure = what
        return self._error(what)

    def _error(self, what: str) -> UnexpectedResultError:
        other = "offset" if self._by == "cursor" else "cursor"
        return UnexpectedResultError(
            f"{self._operation_name}: {what}, so the rest can't be reached. Sort or filter differently, page by"
            f" {other} where the operation can, or read single pages.",
            operation_name=self._operation_name,
        )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _count_places(page: Any, nodes: Sequence[Any]) -> int:
    """Return how many entries a page had: an offset counts places, not what is left of them without nulls."""
    edges = getattr(page, "edges", None) or ()
    return max(len(nodes), len(edges), getattr(edges, "places", 0))


def _can_be_told_apart(page: Any, nodes: Sequence[Any]) -> bool:
    """Tell whether a page's entries have what two entries can't share, so that equal pages are the same page."""
    if all(map(_has_identity, nodes)):
        return True
    edges = getattr(page, "edges", None) or ()
    return bool(edges) and all(getattr(edge, "cursor", None) for edge in edges)


def _identities(page: Any, nodes: Sequence[Any]) -> Hashable:
    """Return what two pages that can be told apart do not share."""
    if all(map(_has_identity, nodes)):
        return tuple(map(_identity_of, nodes))
    return tuple(edge.cursor for edge in page.edges)


def _has_identity(node: Any) -> bool:
    return getattr(type(node), "model_fields", None) is None or _identity_of(node) is not None


def _identity_of(node: Any) -> str | None:
    fields = getattr(type(node), "model_fields", None)
    if fields is None:
        return repr(node)  # Nothing but itself.
    found = [str(value) for name in ("id", "uuid") if name in fields and (value := getattr(node, name)) is not None]
    return "\0".join(found) or None


def _end_cursor(page: Any) -> str | None:
    """Return the cursor of a page's last node. An operation need not select it, hence the caution."""
    if cursor := getattr(page.page_info, "end_cursor", None):
        return str(cursor)
    edges = getattr(page, "edges", None)
    return getattr(edges[-1], "cursor", None) or None if edges else None
