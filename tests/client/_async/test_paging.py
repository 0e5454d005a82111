"""Going through a connection asks for what is needed, and stops."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import pydantic
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from b2b_storefront import AsyncSession, ConfigurationError, UnexpectedResultError, UnreachableError
from b2b_storefront.paging.async_nodes import AsyncNodes
from b2b_storefront.paging.pages import Pages, PagingBy
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import operations


@dataclass
class Info:
    has_next_page: bool | None
    end_cursor: str | None = None


@dataclass
class Edge:
    cursor: str | None


@dataclass
class Page:
    nodes: Sequence[int]
    total_count: int | None
    page_info: Info | None
    edges: list[Edge] = field(default_factory=list)


class Server:
    """Numbers in pages, as a server that knows more or less about them gives them out."""

    def __init__(self, count: int, *, total: bool = True, info: bool = True, cap: int = 250) -> None:
        self.count, self.total, self.info, self.cap = count, total, info, cap
        self.asked: list[tuple[int, int]] = []

    async def __call__(self, paging: dict[str, int]) -> Page:
        first, offset = paging["first"], paging["offset"]
        self.asked.append((first, offset))
        end = min(offset + min(first, self.cap), self.count)
        return Page(
            range(offset, end),
            self.count if self.total else None,
            Info(end < self.count) if self.info else None,
        )


async def gather(nodes: AsyncNodes[int]) -> list[int]:
    """Return the nodes that are left."""
    return [node async for node in nodes]


async def walk(server: Server, page_size: int, limit: int | None = None) -> list[int]:
    pages: Pages[int] = Pages("Numbers", page_size, limit)
    return await gather(AsyncNodes(pages, server))


@pytest.mark.parametrize("total", [True, False])
@pytest.mark.parametrize("info", [True, False])
@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 25])
async def test_everything_comes_once_and_in_order(count: int, total: bool, info: bool) -> None:
    server = Server(count, total=total, info=info)
    assert await walk(server, 10) == list(range(count))
    pages = max(1, -(-count // 10))
    blind = not total and not info and count > 0 and count % 10 == 0
    assert len(server.asked) == pages + blind  # Only a server that tells nothing is asked once more.


@pytest.mark.parametrize(
    ("limit", "asked"),
    [(0, []), (3, [(3, 0)]), (10, [(10, 0)]), (12, [(10, 0), (2, 10)]), (99, [(10, 0), (10, 10), (10, 20)])],
)
async def test_a_limit_asks_for_no_more_than_it_needs(limit: int, asked: list[tuple[int, int]]) -> None:
    server = Server(25)
    assert await walk(server, 10, limit) == list(range(min(limit, 25)))
    assert server.asked == asked


async def test_a_server_that_caps_pages_is_followed_at_its_own_pace() -> None:
    server = Server(7, cap=3)
    assert await walk(server, 100) == list(range(7))
    assert [offset for _, offset in server.asked] == [0, 3, 6]


async def test_a_server_that_repeats_itself_is_an_error_and_no_endless_loop() -> None:
    pages: Pages[int] = Pages("Numbers", 2, None)

    async def repeat(_: dict[str, Any]) -> Page:
        return Page([1, 2], 10, None)

    with pytest.raises(UnexpectedResultError, match="Numbers: the API answered offset 2 with a page before it again"):
        await gather(AsyncNodes(pages, repeat))


def by_cursor(*answers: Page, limit: int | None = None) -> tuple[AsyncNodes[int], list[dict[str, Any]]]:
    """Return an iterator over the answers, and what it asks for."""
    left, asked = list(answers), []

    async def fetch(paging: dict[str, Any]) -> Page:
        asked.append(paging)
        return left.pop(0)

    return AsyncNodes(Pages("Numbers", 2, limit, "cursor"), fetch), asked


@pytest.mark.parametrize("in_edges", [True, False])
async def test_cursors_lead_from_page_to_page(in_edges: bool) -> None:
    pages = [Page([1, 2], 5, Info(True, "b")), Page([3, 4], 5, Info(True, "d")), Page([5], 5, Info(False, "e"))]
    for page in pages if in_edges else ():
        assert page.page_info is not None
        page.edges = [Edge("x"), Edge(page.page_info.end_cursor)]
        page.page_info.end_cursor = None
    nodes, asked = by_cursor(*pages)
    assert await gather(nodes) == [1, 2, 3, 4, 5]
    assert asked == [{"first": 2}, {"first": 2, "after": "b"}, {"first": 2, "after": "d"}]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (Page([3, 4], None, Info(False, "d")), [1, 2, 3, 4]),
        (Page([3, 4], 4, Info(True, "d")), [1, 2, 3, 4]),
        (Page([3, 4], 4, None), [1, 2, 3, 4]),
        (Page([3], None, None), [1, 2, 3]),
        (Page([], 9, Info(False, None)), [1, 2]),
        (Page([], 2, None), [1, 2]),
        (Page([], None, None), [1, 2]),
    ],
)
async def test_cursors_end_where_the_api_says_so(last: Page, expected: list[int]) -> None:
    nodes, asked = by_cursor(Page([1, 2], 9, Info(True, "b")), last)
    assert await gather(nodes) == expected
    assert len(asked) == 2


async def test_a_limit_needs_no_cursor_for_what_comes_after_it() -> None:
    nodes, asked = by_cursor(Page([1, 2], 9, Info(True, "b")), Page([3, 4], 9, Info(True)), limit=3)
    assert await gather(nodes) == [1, 2, 3]  # Though the API sent one more.
    assert asked == [{"first": 2}, {"first": 1, "after": "b"}]


async def test_a_cursor_that_does_not_move_is_an_error_and_no_endless_loop() -> None:
    nodes, _ = by_cursor(Page([1, 2], 4, Info(True, "b")), Page([1, 2], 4, Info(True, "b")))
    assert [await anext(nodes), await anext(nodes)] == [1, 2]
    with pytest.raises(UnexpectedResultError, match=r"cursor of a page before it again.* page by offset where"):
        await anext(nodes)


async def test_a_cursor_that_is_missing_is_an_error_once_it_is_needed() -> None:
    nodes, _ = by_cursor(Page([1, 2], 4, Info(True)))
    assert [await anext(nodes), await anext(nodes)] == [1, 2]
    with pytest.raises(UnexpectedResultError, match="Numbers: the API sent no cursor after 2 nodes, though there are"):
        await anext(nodes)


def test_another_way_of_paging_is_refused_before_anything_is_asked(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match='by is \'page\'; pass "offset" or "cursor"'):
        async_admin.iter_users(company_id=1, by=cast("PagingBy", "page"))
    assert operations(sandbox) == []


async def test_the_total_is_known_once_a_page_came() -> None:
    server = Server(25)
    nodes = AsyncNodes(Pages[int]("Numbers", 10, 3), server)
    assert (nodes.total_count, server.asked) == (None, [])
    assert await anext(nodes) == 0
    assert nodes.total_count == 25


async def test_pages_come_whole_and_go_on_where_the_nodes_are() -> None:
    server = Server(25)
    nodes = AsyncNodes(Pages[int]("Numbers", 10, None), server)
    assert await anext(nodes) == 0
    pages = nodes.pages()
    assert len(server.asked) == 1
    page = await anext(pages)
    assert (list(page.nodes), page.total_count) == (list(range(10, 20)), 25)
    assert len(server.asked) == 2
    assert [list(page.nodes) async for page in pages] == [list(range(20, 25))]
    assert await gather(nodes) == list(range(1, 10))  # The rest of the page that had come already.
    assert len(server.asked) == 3


async def test_cursors_of_the_sandbox(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    everybody = await async_admin.users(company_id=company_id, first=50)
    users = async_admin.iter_users(company_id=company_id, page_size=2, by="cursor")
    assert len((await anext(users.pages())).nodes) == 2
    assert users.total_count == everybody.total_count
    users = async_admin.iter_users(company_id=company_id, page_size=2, by="cursor")
    assert [user.id async for user in users] == [user.id for user in everybody.nodes]
    assert operations(sandbox).count("Users") == 2 + -(-len(everybody.nodes) // 2)


@pytest.mark.parametrize("by", ["offset", "cursor"])
async def test_the_products_of_a_list_in_the_sandbox(async_admin: AsyncSession, sandbox: Sandbox, by: PagingBy) -> None:
    lists = [
        await async_admin.shopping_list(id=int(shopping_list.id))
        for shopping_list in (await async_admin.shopping_lists(first=50)).nodes
    ]
    (longest, *_) = sorted(
        (shopping_list for shopping_list in lists if shopping_list),
        key=lambda session: -len(session.products.nodes if session.products else ()),
    )
    assert longest.products is not None
    assert len(longest.products.nodes) > 1
    lines = async_admin.iter_shopping_list_products(id=int(longest.id), page_size=1, by=by)
    assert [line.id async for line in lines] == [line.id for line in longest.products.nodes]
    assert lines.total_count == longest.products.total_count


async def test_pages_of_the_sandbox(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    everybody = await async_admin.users(company_id=company_id, first=50)
    emails = [user.email async for user in async_admin.iter_users(company_id=company_id, page_size=2)]
    assert emails == [user.email for user in everybody.nodes]
    assert operations(sandbox).count("Users") == 1 + -(-len(emails) // 2)


async def test_a_limit_of_pages_of_the_sandbox(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    everybody = await async_admin.users(company_id=company_id, first=50)
    emails = [user.email async for user in async_admin.iter_users(company_id=company_id, page_size=2, limit=3)]
    assert emails == [user.email for user in everybody.nodes][:3]
    assert operations(sandbox).count("Users") == 3


async def test_filters_go_along_with_every_page(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    users = [user async for user in async_admin.iter_users(company_id=company_id, role=2, page_size=1)]
    assert users
    assert {user.role for user in users} == {2}


class Row(pydantic.BaseModel):
    """What an operation selects that asks for nothing unique."""

    name: str


class Person(pydantic.BaseModel):
    """What an operation selects that asks for an id."""

    id: int
    name: str = "Ada"


class Places:
    """A connection with nulls in it, as a server that counts places gives it out."""

    def __init__(self, rows: Sequence[Any], *, total: bool, info: bool, counts_nulls: bool = True) -> None:
        self.rows = rows
        counted = rows if counts_nulls else [row for row in rows if row is not None]
        self.total = len(counted) if total else None
        self.info = info

    async def __call__(self, paging: dict[str, int]) -> Page:
        first, offset = paging["first"], paging["offset"]
        rows = self.rows[offset : offset + first]
        info = Info(offset + first < len(self.rows)) if self.info else None
        return Page([row for row in rows if row is not None], self.total, info, [Edge(None) for _ in rows])


@given(
    rows=st.lists(st.none() | st.integers(0, 3), max_size=12),
    page_size=st.integers(1, 5),
    limit=st.none() | st.integers(0, 14),
    tells=st.sampled_from([(True, True, True), (True, True, False), (False, True, True), (True, False, True)]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_nulls_neither_repeat_rows_nor_lose_them(
    rows: list[int | None], page_size: int, limit: int | None, tells: tuple[bool, bool, bool]
) -> None:
    total, info, counts_nulls = tells
    server = Places(
        [None if row is None else Row(name=str(row)) for row in rows], total=total, info=info, counts_nulls=counts_nulls
    )
    pages: Pages[Any] = Pages("Rows", page_size, limit)
    found = [row.name async for row in AsyncNodes(pages, server)]
    assert found == [str(row) for row in rows if row is not None][:limit]


async def test_rows_that_nothing_tells_apart_may_be_equal() -> None:
    rows = [Row(name="Buyer"), Row(name="Admin")] * 3
    for total, info in ((True, True), (True, False), (False, True), (False, False)):
        nodes: AsyncNodes[Any] = AsyncNodes(Pages("Roles", 2, None), Places(rows, total=total, info=info))
        assert [row async for row in nodes] == rows


async def test_rows_with_ids_that_come_again_are_the_page_before() -> None:
    async def repeat(_: dict[str, Any]) -> Page:
        people: Any = [Person(id=1), Person(id=2)]
        return Page(people, 10, None)

    nodes = AsyncNodes(Pages("People", 2, None), repeat)
    with pytest.raises(UnexpectedResultError, match="offset 2 with a page before it again"):
        await gather(nodes)


@pytest.mark.parametrize("circle", [2, 3, 5])
@pytest.mark.parametrize("total", [None, 100])
async def test_a_server_that_goes_round_in_circles_is_left(circle: int, total: int | None) -> None:
    asked: list[dict[str, Any]] = []

    async def turn(paging: dict[str, Any]) -> Page:
        first = len(asked) % circle * 2
        asked.append(paging)
        people: Any = [Person(id=first), Person(id=first + 1)]
        return Page(people, total, Info(True))

    nodes: AsyncNodes[Any] = AsyncNodes(Pages("People", 2, None), turn)
    found = [(await anext(nodes)).id for _ in range(circle * 2)]
    assert found == list(range(circle * 2))
    for _ in range(2):
        with pytest.raises(UnexpectedResultError, match=f"offset {circle * 2} with a page before it again"):
            await anext(nodes)
    assert len(asked) == circle + 1


async def test_cursors_that_go_round_in_circles_are_left() -> None:
    nodes, asked = by_cursor(*(Page([number], 9, Info(True, "abc"[number % 3])) for number in range(4)))
    assert [await anext(nodes) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(UnexpectedResultError, match="cursor of a page before it again"):
        await anext(nodes)
    assert len(asked) == 4


@pytest.mark.parametrize("by", ["offset", "cursor"])
@pytest.mark.parametrize("total", [-1, 0, 1, 3])
async def test_a_total_that_is_less_than_what_came_is_none(by: PagingBy, total: int) -> None:
    pages = [Page([1, 2], total, Info(True, "a")), Page([3, 4], total, Info(True, "b")), Page([5], total, Info(False))]

    async def fetch(_: dict[str, Any]) -> Page:
        return pages.pop(0)

    assert await gather(AsyncNodes(Pages("Numbers", 2, None, by), fetch)) == [1, 2, 3, 4, 5]


async def test_a_server_that_never_ends_with_rows_that_nothing_tells_apart_is_left_at_last() -> None:
    async def repeat(_: dict[str, Any]) -> Page:
        rows: Any = [Row(name="Buyer")]
        return Page(rows, None, Info(True))

    with pytest.raises(UnexpectedResultError, match="with a page before it again"):
        await gather(AsyncNodes(Pages("Roles", 1, None), repeat))


@pytest.mark.parametrize("by", ["offset", "cursor"])
@pytest.mark.parametrize("info", [Info(True, "b"), None])
async def test_an_empty_page_is_the_end_only_where_the_api_says_so(by: PagingBy, info: Info | None) -> None:
    left = [Page([1, 2], 5, Info(True, "a")), Page([], 5, info), Page([3], 5, Info(False, "c"))]

    async def fetch(_: dict[str, Any]) -> Page:
        return left.pop(0)

    nodes = AsyncNodes(Pages("Numbers", 2, None, by), fetch)
    if by == "cursor" and info is None:
        with pytest.raises(UnexpectedResultError, match="no cursor after 2 nodes, though there are more"):
            await gather(nodes)
    else:
        assert await gather(nodes) == [1, 2, 3]


async def test_empty_pages_do_not_go_on_for_ever() -> None:
    asked = []

    async def fetch(paging: dict[str, Any]) -> Page:
        asked.append(paging["offset"])
        return Page([], None, Info(True))

    nodes = AsyncNodes(Pages("Numbers", 2, None), fetch)
    for _ in range(3):
        with pytest.raises(UnexpectedResultError, match="pages in a row with nothing"):
            await gather(nodes)
    assert asked == list(range(0, 20, 2))


@pytest.mark.parametrize("through_pages", [True, False])
async def test_a_walk_that_failed_is_taken_up_where_it_stopped(through_pages: bool) -> None:
    server, fails = Server(7), iter([False, True, True, False, True, False, False])

    async def fetch(paging: dict[str, Any]) -> Page:
        if next(fails):
            raise UnreachableError("no connection", sent=False)
        return await server(paging)

    nodes: AsyncNodes[int] = AsyncNodes(Pages("Numbers", 3, None), fetch)
    pages = nodes.pages()
    found: list[int] = []
    failures = 0
    while True:
        try:
            if through_pages:
                async for page in pages:
                    found += page.nodes
            else:
                async for node in nodes:
                    found.append(node)
        except UnreachableError:
            failures += 1
        else:
            break
    assert found == list(range(7))
    assert failures == 3
    assert [offset for _, offset in server.asked] == [0, 3, 6]


async def test_what_can_not_be_mended_is_raised_again_and_does_not_end_the_walk_in_silence() -> None:
    nodes, asked = by_cursor(Page([1, 2], 4, Info(True, "b")), Page([1, 2], 4, Info(True, "b")))
    assert [await anext(nodes), await anext(nodes)] == [1, 2]
    for _ in range(3):
        with pytest.raises(UnexpectedResultError, match="cursor of a page before it again"):
            await anext(nodes)
    assert len(asked) == 2


@pytest.mark.parametrize("arguments", [("x", None), (True, None), (1.5, None), (1, "x"), (1, True), (0, None), (1, -1)])
async def test_a_size_or_a_limit_that_is_no_number_is_refused(arguments: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^Numbers: |page_size is|limit is"):
        Pages("Numbers", *arguments)
