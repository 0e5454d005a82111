# Generated from tests/client/_async/test_paging.py by `make codegen`. Edits are lost.

"""Going through a connection asks for what is needed, and stops."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from b2b_storefront import ConfigurationError, Session, UnexpectedResultError
from b2b_storefront.paging.nodes import Nodes
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

    def __call__(self, paging: dict[str, int]) -> Page:
        first, offset = paging["first"], paging["offset"]
        self.asked.append((first, offset))
        end = min(offset + min(first, self.cap), self.count)
        return Page(
            range(offset, end),
            self.count if self.total else None,
            Info(end < self.count) if self.info else None,
        )


def gather(nodes: Nodes[int]) -> list[int]:
    """Return the nodes that are left."""
    return [node for node in nodes]


def walk(server: Server, page_size: int, limit: int | None = None) -> list[int]:
    pages: Pages[int] = Pages("Numbers", page_size, limit)
    return gather(Nodes(pages, server))


@pytest.mark.parametrize("total", [True, False])
@pytest.mark.parametrize("info", [True, False])
@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 25])
def test_everything_comes_once_and_in_order(count: int, total: bool, info: bool) -> None:
    server = Server(count, total=total, info=info)
    assert walk(server, 10) == list(range(count))
    pages = max(1, -(-count // 10))
    blind = not total and not info and count > 0 and count % 10 == 0
    assert len(server.asked) == pages + blind  # Only a server that tells nothing is asked once more.


@pytest.mark.parametrize(
    ("limit", "asked"),
    [(0, []), (3, [(3, 0)]), (10, [(10, 0)]), (12, [(10, 0), (2, 10)]), (99, [(10, 0), (10, 10), (10, 20)])],
)
def test_a_limit_asks_for_no_more_than_it_needs(limit: int, asked: list[tuple[int, int]]) -> None:
    server = Server(25)
    assert walk(server, 10, limit) == list(range(min(limit, 25)))
    assert server.asked == asked


def test_a_server_that_caps_pages_is_followed_at_its_own_pace() -> None:
    server = Server(7, cap=3)
    assert walk(server, 100) == list(range(7))
    assert [offset for _, offset in server.asked] == [0, 3, 6]


def test_a_server_that_repeats_itself_is_an_error_and_no_endless_loop() -> None:
    pages: Pages[int] = Pages("Numbers", 2, None)

    def repeat(_: dict[str, Any]) -> Page:
        return Page([1, 2], 10, None)

    with pytest.raises(UnexpectedResultError, match="Numbers: the API answered offset 2 with the page before it again"):
        gather(Nodes(pages, repeat))


def by_cursor(*answers: Page, limit: int | None = None) -> tuple[Nodes[int], list[dict[str, Any]]]:
    """Return an iterator over the answers, and what it asks for."""
    left, asked = list(answers), []

    def fetch(paging: dict[str, Any]) -> Page:
        asked.append(paging)
        return left.pop(0)

    return Nodes(Pages("Numbers", 2, limit, "cursor"), fetch), asked


@pytest.mark.parametrize("in_edges", [True, False])
def test_cursors_lead_from_page_to_page(in_edges: bool) -> None:
    pages = [Page([1, 2], 5, Info(True, "b")), Page([3, 4], 5, Info(True, "d")), Page([5], 5, Info(False, "e"))]
    for page in pages if in_edges else ():
        assert page.page_info is not None
        page.edges = [Edge("x"), Edge(page.page_info.end_cursor)]
        page.page_info.end_cursor = None
    nodes, asked = by_cursor(*pages)
    assert gather(nodes) == [1, 2, 3, 4, 5]
    assert asked == [{"first": 2}, {"first": 2, "after": "b"}, {"first": 2, "after": "d"}]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (Page([3, 4], None, Info(False, "d")), [1, 2, 3, 4]),
        (Page([3, 4], 4, Info(True, "d")), [1, 2, 3, 4]),
        (Page([3, 4], 4, None), [1, 2, 3, 4]),
        (Page([3], None, None), [1, 2, 3]),
        (Page([], 9, Info(True, None)), [1, 2]),
    ],
)
def test_cursors_end_where_the_api_says_so(last: Page, expected: list[int]) -> None:
    nodes, asked = by_cursor(Page([1, 2], 9, Info(True, "b")), last)
    assert gather(nodes) == expected
    assert len(asked) == 2


def test_a_limit_needs_no_cursor_for_what_comes_after_it() -> None:
    nodes, asked = by_cursor(Page([1, 2], 9, Info(True, "b")), Page([3, 4], 9, Info(True)), limit=3)
    assert gather(nodes) == [1, 2, 3]  # Though the API sent one more.
    assert asked == [{"first": 2}, {"first": 1, "after": "b"}]


def test_a_cursor_that_does_not_move_is_an_error_and_no_endless_loop() -> None:
    nodes, _ = by_cursor(Page([1, 2], 4, Info(True, "b")), Page([1, 2], 4, Info(True, "b")))
    assert [next(nodes), next(nodes)] == [1, 2]
    with pytest.raises(UnexpectedResultError, match=r"cursor of the page before it again.* page by offset where"):
        next(nodes)


def test_a_cursor_that_is_missing_is_an_error_once_it_is_needed() -> None:
    nodes, _ = by_cursor(Page([1, 2], 4, Info(True)))
    assert [next(nodes), next(nodes)] == [1, 2]
    with pytest.raises(UnexpectedResultError, match="Numbers: the API sent no cursor after 2 nodes, though there are"):
        next(nodes)


def test_another_way_of_paging_is_refused_before_anything_is_asked(admin: Session, sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match='by is \'page\'; pass "offset" or "cursor"'):
        admin.iter_users(company_id=1, by=cast("PagingBy", "page"))
    assert operations(sandbox) == []


def test_the_total_is_known_once_a_page_came() -> None:
    server = Server(25)
    nodes = Nodes(Pages[int]("Numbers", 10, 3), server)
    assert (nodes.total_count, server.asked) == (None, [])
    assert next(nodes) == 0
    assert nodes.total_count == 25


def test_pages_come_whole_and_go_on_where_the_nodes_are() -> None:
    server = Server(25)
    nodes = Nodes(Pages[int]("Numbers", 10, None), server)
    assert next(nodes) == 0
    pages = nodes.pages()
    assert len(server.asked) == 1
    page = next(pages)
    assert (list(page.nodes), page.total_count) == (list(range(10, 20)), 25)
    assert len(server.asked) == 2
    assert [list(page.nodes) for page in pages] == [list(range(20, 25))]
    assert gather(nodes) == list(range(1, 10))  # The rest of the page that had come already.
    assert len(server.asked) == 3


def test_cursors_of_the_sandbox(admin: Session, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    everybody = admin.users(company_id=company_id, first=50)
    users = admin.iter_users(company_id=company_id, page_size=2, by="cursor")
    assert len((next(users.pages())).nodes) == 2
    assert users.total_count == everybody.total_count
    users = admin.iter_users(company_id=company_id, page_size=2, by="cursor")
    assert [user.id for user in users] == [user.id for user in everybody.nodes]
    assert operations(sandbox).count("Users") == 2 + -(-len(everybody.nodes) // 2)


@pytest.mark.parametrize("by", ["offset", "cursor"])
def test_the_products_of_a_list_in_the_sandbox(admin: Session, sandbox: Sandbox, by: PagingBy) -> None:
    lists = [admin.shopping_list(id=int(one.id)) for one in (admin.shopping_lists(first=50)).nodes]
    (longest, *_) = sorted(
        (one for one in lists if one), key=lambda one: -len(one.products.nodes if one.products else ())
    )
    assert longest.products is not None
    assert len(longest.products.nodes) > 1
    lines = admin.iter_shopping_list_products(id=int(longest.id), page_size=1, by=by)
    assert [line.id for line in lines] == [line.id for line in longest.products.nodes]
    assert lines.total_count == longest.products.total_count


def test_pages_of_the_sandbox(admin: Session, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    everybody = admin.users(company_id=company_id, first=50)
    emails = [user.email for user in admin.iter_users(company_id=company_id, page_size=2)]
    assert emails == [user.email for user in everybody.nodes]
    assert operations(sandbox).count("Users") == 1 + -(-len(emails) // 2)


def test_a_limit_of_pages_of_the_sandbox(admin: Session, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    everybody = admin.users(company_id=company_id, first=50)
    emails = [user.email for user in admin.iter_users(company_id=company_id, page_size=2, limit=3)]
    assert emails == [user.email for user in everybody.nodes][:3]
    assert operations(sandbox).count("Users") == 3


def test_filters_go_along_with_every_page(admin: Session, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    users = [user for user in admin.iter_users(company_id=company_id, role=2, page_size=1)]
    assert users
    assert {user.role for user in users} == {2}
