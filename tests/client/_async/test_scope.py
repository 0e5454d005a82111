"""A scope, against the sandbox: equal queries once, one deadline, one request id, and an end."""

from collections.abc import Iterator
from typing import Any

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    ConfigurationError,
    Fresh,
    MemoryCache,
    OperationError,
    RequestTimeoutError,
    ScopeCall,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.concurrency import async_all_at_once
from tests.client.conftest import credentials, operations
from tests.client.holding import AsyncHoldingTransport
from tests.client.wire import FINE, Wire, serving

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


def told(calls: tuple[ScopeCall, ...]) -> list[tuple[str, str, str | None]]:
    """Return what is known of calls without their times."""
    return [(call.operation, call.source, call.error) for call in calls]


async def test_equal_queries_are_asked_once(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    async with async_storefront.scope() as scope:
        first = await scope.session(credentials(sandbox.accounts.admin)).current_user()
        second = await scope.session(credentials(sandbox.accounts.admin)).current_user()
    assert first == second
    assert operations(sandbox) == ["Login", "CurrentUser"]
    assert told(scope.calls) == [("CurrentUser", "network", None), ("CurrentUser", "memo", None)]
    assert all(call.seconds > 0 for call in scope.calls)
    assert scope.calls[1].seconds < scope.calls[0].seconds


async def test_equal_queries_on_their_way_are_one(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    async with async_storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        users = await async_all_at_once([buyer.current_user] * 10)
        users[0].first_name = "changed"
        assert [user.first_name for user in users].count("changed") == 1
    assert operations(sandbox) == ["Login", "CurrentUser"]
    assert sorted(call.source for call in scope.calls) == ["memo"] * 9 + ["network"]


async def test_other_variables_customers_languages_and_scopes_are_asked(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    async with async_storefront.scope() as scope, async_storefront.scope() as other:
        admin, senior = (scope.session(credentials(account)) for account in accounts(sandbox))
        assert (await admin.current_user()).email == sandbox.accounts.admin.email
        assert (await senior.current_user()).email == sandbox.accounts.senior.email
        assert (await admin.current_user()).email == sandbox.accounts.admin.email
        await admin.with_options(locale="de").current_user()
        await admin.with_options(headers={"X-Shop": "eu"}).current_user()
        await other.session(credentials(sandbox.accounts.admin)).current_user()
        await admin.quotes(first=1)
        await admin.quotes(first=2)
    assert operations(sandbox).count("CurrentUser") == 5
    assert operations(sandbox).count("Quotes") == 2


def accounts(sandbox: Sandbox) -> list[Any]:
    return [sandbox.accounts.admin, sandbox.accounts.senior]


async def test_what_anybody_may_ask_is_not_shared_between_customers_without_a_cache(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    # It is asked with a token, and might depend on it.
    async with async_storefront.scope() as scope:
        for account in accounts(sandbox):
            await scope.session(credentials(account)).countries(store_hash=sandbox.store_hash)
        await scope.guest().countries(store_hash=sandbox.store_hash)
    assert operations(sandbox).count("Countries") == 3


@pytest.fixture
def own_sandbox() -> Iterator[Sandbox]:
    """A sandbox that nobody else uses: a refresh beside the calls may reach it late."""
    with Sandbox() as sandbox:
        yield sandbox


async def test_with_a_cache_a_scope_tells_what_came_from_where(own_sandbox: Sandbox) -> None:
    sandbox = own_sandbox
    async with AsyncStorefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        cache=MemoryCache(),
        freshness={"AddressConfig": Fresh(0, stale=60)},
    ) as storefront:
        for _ in range(2):
            async with storefront.scope() as scope:
                for account in accounts(sandbox):
                    buyer = scope.session(credentials(account))
                    await buyer.countries(store_hash=sandbox.store_hash)
                    response = await buyer.with_response(ask_address_config)
    assert told(scope.calls) == [
        ("Countries", "cache", None),
        ("AddressConfig", "stale", None),
        ("Countries", "memo", None),
        ("AddressConfig", "memo", None),
    ]
    assert (response.cached, response.stale) == (True, True)
    assert operations(sandbox).count("Countries") == 1


async def ask_address_config(session: AsyncSession) -> object:
    return await session.address_config(store_hash=session._settings.store_hash)


async def test_a_mutation_forgets(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    async with async_storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        await buyer.shopping_lists()
        sandbox.fail_next("ShoppingListsDelete", message="No.")
        with pytest.raises(OperationError):
            await buyer.shopping_lists_delete(id=1)
        await buyer.shopping_lists()
        await buyer.shopping_lists()
    assert operations(sandbox) == ["Login", "ShoppingLists", "ShoppingListsDelete", "ShoppingLists"]
    assert told(scope.calls)[1] == ("ShoppingListsDelete", "network", None)


async def test_who_asks_after_a_mutation_does_not_get_what_was_asked_before_it(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    async with async_storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        async_transport.hold("ShoppingLists", times=2)

        async def query() -> None:
            await buyer.shopping_lists()

        async def let_go() -> None:
            await async_transport.arrival("ShoppingLists")
            async_transport.let_go("ShoppingLists")

        async def change() -> None:
            await async_transport.arrival("ShoppingLists")
            sandbox.fail_next("ShoppingListsDelete", message="No.")
            with pytest.raises(OperationError):
                await buyer.shopping_lists_delete(id=1)
            await async_all_at_once([query, let_go])

        await async_all_at_once([query, change])
        await buyer.shopping_lists()
    assert operations(sandbox).count("ShoppingLists") == 2


async def test_errors_are_not_remembered(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    async with async_storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        sandbox.fail_next("CurrentUser", message="No.")
        with pytest.raises(OperationError):
            await buyer.current_user()
        sandbox.fail_next("CurrentUser", status=503, body="no")
        with pytest.raises(Exception, match="HTTP 503"):
            await buyer.current_user()
        sandbox.fail_next("CurrentUser", body={"data": {"currentUser": None}})
        with pytest.raises(Exception, match="null"):
            await buyer.current_user()
        await buyer.current_user()
    assert told(scope.calls) == [("CurrentUser", "network", None)] * 4


async def test_its_time_bounds_all_calls(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    async with async_storefront.scope(timeout=1.5) as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        sandbox.fail_next("Quotes", delay=5.0)
        with pytest.raises(RequestTimeoutError, match=r"within 1\.5 s"):
            await buyer.quotes()
        with pytest.raises(RequestTimeoutError, match="had passed"):
            await buyer.with_options(timeout=30).users(company_id=1)
    assert told(scope.calls)[1:] == [
        ("Quotes", "network", "RequestTimeoutError"),
        ("Users", "network", "RequestTimeoutError"),
    ]


async def test_a_call_may_have_less_time_than_its_scope(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    async with async_storefront.scope(timeout=30) as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        sandbox.fail_next("Quotes", delay=5.0)
        with pytest.raises(RequestTimeoutError, match=r"0\.2 s"):
            await buyer.with_options(timeout=0.2).quotes()


async def test_a_waiter_with_less_time_leaves_and_the_others_go_on(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    async with async_storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        await buyer.customer_info()
        async_transport.hold("CurrentUser")
        found: list[str] = []

        async def patient() -> None:
            found.append((await buyer.current_user()).email or "")

        async def hasty() -> None:
            await async_transport.arrival("CurrentUser")
            with pytest.raises(RequestTimeoutError):
                await buyer.with_options(timeout=0.1).current_user()
            async_transport.let_go("CurrentUser")

        await async_all_at_once([patient, hasty])
    assert found == [sandbox.accounts.admin.email]
    assert operations(sandbox).count("CurrentUser") == 1


async def test_its_options_go_out_with_each_call() -> None:
    with serving(Wire(FINE)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url) as storefront:
            async with storefront.scope(
                locale="fr", request_id="page-1", headers={"X-Shop": "eu"}, buyer_address="203.0.113.7"
            ) as scope:
                await scope.guest().user_email_check(email="a@example.com")
                await scope.guest().with_options(locale="de").user_email_check(email="a@example.com")
    heads = [head.decode().lower() for head in wire.heads]
    assert "accept-language: fr" in heads[0]
    assert "accept-language: de" in heads[1]
    for head in heads:
        assert "x-request-id: page-1" in head
        assert "x-shop: eu" in head
        assert "x-forwarded-for: 203.0.113.7" in head


class OwnSession(AsyncSession):
    """A session of somebody's own."""


async def test_sessions_of_own_classes_belong_to_it_too(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    async with async_storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin), client=OwnSession)
        assert isinstance(buyer, OwnSession)
        assert isinstance(scope.guest(OwnSession), OwnSession)
        await buyer.current_user()
        await scope.session(credentials(sandbox.accounts.admin)).current_user()
    assert operations(sandbox).count("CurrentUser") == 1


async def test_it_ends_with_its_block(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    scope = async_storefront.scope()
    with pytest.raises(ConfigurationError, match="has not begun"):
        scope.guest()
    async with scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        assert "open" in repr(scope)
    for call in (buyer.current_user, buyer.with_options(timeout=5).customer_info):
        with pytest.raises(ConfigurationError, match=r"the scope is over.*Nothing was sent"):
            await call()
    with pytest.raises(ConfigurationError, match="is over"):
        scope.guest()
    with pytest.raises(ConfigurationError, match="used before"):
        async with scope:
            pass
    assert len(scope.calls) == 1
    assert scope._memory._memos == {}
    assert operations(sandbox) == ["Login", "CurrentUser"]


async def test_calls_can_do_without_what_is_remembered(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    async with async_storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        await buyer.with_options(cache=False).current_user()
        await buyer.with_options(cache="refresh").current_user()
        await buyer.current_user()
    assert [call.source for call in scope.calls] == ["network", "network", "network", "memo"]


async def test_what_it_remembers_is_bounded(
    async_storefront: AsyncStorefront, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with async_storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        scope._memory._bytes = 16 * 1024 * 1024
        await buyer.quotes()
        await buyer.quotes()
        await buyer.current_user()
    assert [call.source for call in scope.calls] == ["network", "network", "network", "memo"]


@pytest.mark.parametrize(
    "options", [{"timeout": 0}, {"locale": "de_DE!"}, {"request_id": "a\r\nb"}, {"headers": {"Authorization": "x"}}]
)
async def test_options_that_cant_work_are_refused(options: Any, async_storefront: AsyncStorefront) -> None:
    with pytest.raises(ConfigurationError):
        async_storefront.scope(**options)


async def test_an_answer_in_it_says_how_old_it_is(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    async with async_storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        first = await buyer.with_response(ask_user)
        second = await buyer.with_response(ask_user)
    assert (first.cached, first.age, first.stale) == (False, None, False)
    assert (second.cached, second.stale) == (True, False)
    assert second.age is not None
    assert 0 < second.age < 10
    assert set(second.headers) <= {"Content-Type", "Content-Language", "Date"}


async def ask_user(session: AsyncSession) -> object:
    return await session.current_user()
