"""Several queries in one request, where a cache or a scope has some of the answers."""

from collections.abc import AsyncIterator

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    Fresh,
    HTTPStatusError,
    MemoryCache,
    PermissionDeniedError,
)
from b2b_storefront.client import CompanyUser, Quotes
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import async_answers_refreshed
from tests.client.conftest import credentials, operations
from tests.client.holding import AsyncHoldingTransport

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")

FRESHNESS = {
    "StorefrontConfigs": Fresh(300, stale=600, if_error=3_600),
    "CurrentUser": Fresh(60, stale=60, if_error=600),
    "Quotes": Fresh(60, if_error=600),
}


@pytest.fixture
async def async_storefront(
    sandbox: Sandbox, async_transport: AsyncHoldingTransport, time: Time
) -> AsyncIterator[AsyncStorefront]:
    async with AsyncStorefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        transport=async_transport,
        cache=MemoryCache(clock=lambda: time.monotonic),
        freshness=FRESHNESS,
        clocks=time.clocks,
    ) as storefront:
        yield storefront


async def pair(session: AsyncSession) -> tuple[CompanyUser, Quotes]:
    return await session.together(lambda session: (session.current_user(), session.quotes(first=2)))


async def test_what_is_kept_is_not_asked_for_again(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    first = await pair(async_admin)
    assert operations(sandbox) == ["Login", "CurrentUser_Quotes"]
    assert await pair(async_admin) == first
    assert (await async_admin.current_user(), await async_admin.quotes(first=2)) == first
    me, _, lists = await async_admin.together(
        lambda session: (session.current_user(), session.quotes(first=2), session.shopping_lists(first=2))
    )
    assert me == first[0]
    assert lists.total_count
    assert operations(sandbox) == ["Login", "CurrentUser_Quotes", "ShoppingLists"]


async def test_what_was_asked_for_alone_serves_together(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    me = await async_admin.current_user()
    assert (await pair(async_admin))[0] == me
    assert operations(sandbox) == ["Login", "CurrentUser", "Quotes"]


async def test_what_everybody_shares_is_asked_for_without_a_token(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    store_hash = sandbox.store_hash
    for account in (sandbox.accounts.admin, sandbox.accounts.senior):
        session = async_storefront.session(credentials(account))
        me, configs, _ = await session.together(
            lambda session: (
                session.current_user(),
                session.storefront_configs(store_hash=store_hash),
                session.quotes(first=1),
            )
        )
        assert me.email == account.email
        assert configs
    assert operations(sandbox) == ["StorefrontConfigs", "Login", "CurrentUser_Quotes", "Login", "CurrentUser_Quotes"]
    assert sandbox.requests[0].customer_id is None


async def test_nobody_sees_what_another_customer_was_told(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    for account in (sandbox.accounts.admin, sandbox.accounts.senior, sandbox.accounts.admin):
        me, _ = await pair(async_storefront.session(credentials(account)))
        assert me.email == account.email


async def test_a_kept_answer_stands_in_for_one_that_can_not_be_had(
    async_admin: AsyncSession, sandbox: Sandbox, time: Time
) -> None:
    first = await pair(async_admin)
    time.pass_(130)
    sandbox.fail_next("CurrentUser_Quotes", status=502, body="bad gateway")
    assert await pair(async_admin) == first
    sandbox.fail_next("CurrentUser_Quotes", status=502, body="bad gateway")
    with pytest.raises(HTTPStatusError):
        await pair(async_admin.with_options(cache=False))
    assert operations(sandbox)[1:] == ["CurrentUser_Quotes"] * 3


async def test_a_stale_answer_is_served_and_refreshed_by_itself(
    async_storefront: AsyncStorefront, async_admin: AsyncSession, sandbox: Sandbox, time: Time
) -> None:
    me, _ = await pair(async_admin)
    time.pass_(70)
    assert (await pair(async_admin))[0] == me
    await async_answers_refreshed(async_storefront)
    assert operations(sandbox)[:2] == ["Login", "CurrentUser_Quotes"]
    assert sorted(map(str, operations(sandbox)[2:])) == ["CurrentUser", "Quotes"]


async def test_an_error_is_not_kept(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    for _ in range(2):
        _, refused = await async_admin.together(
            lambda session: (session.current_user(), session.customer_quotes()), partial=True
        )
        assert isinstance(refused, PermissionDeniedError)
    assert operations(sandbox)[1:] == ["CurrentUser_CustomerQuotes", "CustomerQuotes"]


async def test_a_response_tells_what_was_kept(async_admin: AsyncSession, time: Time) -> None:
    now = await async_admin.with_response(pair)
    assert (now.cached, now.age, now.stale) == (False, None, False)
    time.pass_(20)
    kept = await async_admin.with_response(pair)
    assert (kept.cached, kept.stale, kept.data) == (True, False, now.data)
    assert kept.age == pytest.approx(20)
    some = await async_admin.with_response(
        lambda session: session.together(lambda two: (two.quotes(first=2), two.quotes()))
    )
    assert not some.cached


async def test_a_scope_asks_equal_queries_once(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    async with async_storefront.scope() as scope:
        session = scope.session(credentials(sandbox.accounts.admin))
        await session.customer_info()
        who, lists, again, other = await session.together(
            lambda session: (
                session.customer_info(),
                session.shopping_lists(first=2),
                session.shopping_lists(first=2),
                session.shopping_lists(first=3),
            )
        )
        assert who == await session.customer_info()
        assert again == lists
        assert again is not lists
        assert len(other.nodes) == 3
        assert await session.shopping_lists(first=3) == other
        assert operations(sandbox) == ["Login", "CustomerInfo", "ShoppingLists_ShoppingLists"]
        assert [(call.operation, call.source) for call in scope.calls] == [
            ("CustomerInfo", "network"),
            ("CustomerInfo", "memo"),
            ("ShoppingLists", "network"),
            ("ShoppingLists", "memo"),
            ("ShoppingLists", "network"),
            ("CustomerInfo", "memo"),
            ("ShoppingLists", "memo"),
        ]
