"""Going through a connection asks for what is needed, and stops."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from b2b_storefront import AsyncSession, Session, UnexpectedResultError
from b2b_storefront._paging import Pages, iterate
from b2b_storefront.sandbox import Sandbox

from .conftest import operations


@dataclass
class Info:
    has_next_page: bool | None


@dataclass
class Page:
    nodes: Sequence[int]
    total_count: int | None
    page_info: Info | None


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


def walk(server: Server, page_size: int, limit: int | None = None) -> list[int]:
    pages: Pages[int] = Pages("Numbers", page_size, limit)
    return list(iterate(pages, server))


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
    with pytest.raises(UnexpectedResultError, match="Numbers: the API answered offset 2 with the page before it again"):
        list(iterate(pages, lambda _: Page([1, 2], 10, None)))


async def test_pages_of_the_sandbox_asynchronous(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    everybody = await async_admin.users(company_id=company_id, first=50)
    emails = [user.email async for user in async_admin.iter_users(company_id=company_id, page_size=2)]
    assert emails == [user.email for user in everybody.nodes]
    assert operations(sandbox).count("Users") == 1 + -(-len(emails) // 2)


def test_pages_of_the_sandbox_synchronous(admin: Session, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    everybody = admin.users(company_id=company_id, first=50)
    emails = [user.email for user in admin.iter_users(company_id=company_id, page_size=2, limit=3)]
    assert emails == [user.email for user in everybody.nodes][:3]
    assert operations(sandbox).count("Users") == 3


def test_filters_go_along_with_every_page(admin: Session, sandbox: Sandbox) -> None:
    company_id = sandbox.accounts.admin.company_id or 0
    users = list(admin.iter_users(company_id=company_id, role=2, page_size=1))
    assert users
    assert {user.role for user in users} == {2}
