"""In a scope, what is on its way is asked once, whether it is asked for by itself or together with others."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from b2b_storefront import (
    AsyncScope,
    AsyncSession,
    AsyncStorefront,
    HTTPStatusError,
    MemoryCache,
    Observer,
    OperationError,
    PermissionDeniedError,
    RequestTimeoutError,
)
from b2b_storefront.client import CompanyUser, Quotes, ShoppingLists
from b2b_storefront.observe import WaitRecord
from b2b_storefront.sandbox import Sandbox
from tests.client.concurrency import async_all_at_once, async_outcomes_at_once
from tests.client.conftest import credentials, operations
from tests.client.holding import AsyncHoldingTransport, async_until

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


class Waits(Observer):
    """Counts the calls that wait for the answer to an equal one."""

    def __init__(self) -> None:
        self.count = 0

    def waiting(self, wait: WaitRecord, /) -> None:
        """A call waits."""
        self.count += wait.reason == "answer"


async def pair(session: AsyncSession) -> tuple[CompanyUser, Quotes]:
    return await session.together(lambda page: (page.current_user(), page.quotes(first=2)))


async def other_pair(session: AsyncSession) -> tuple[Quotes, ShoppingLists]:
    return await session.together(lambda page: (page.quotes(first=2), page.shopping_lists(first=2)))


def told(scope: AsyncScope) -> list[tuple[str, str, str | None]]:
    """Return what a scope tells of its calls but the first, which signs in, in the order of their names."""
    return sorted((call.operation, call.source, call.error) for call in scope.calls[1:])


async def signed_in(scope: AsyncScope, sandbox: Sandbox) -> AsyncSession:
    session = scope.session(credentials(sandbox.accounts.admin))
    await session.customer_info()
    return session


async def begin_and_join(
    transport: AsyncHoldingTransport,
    held: str,
    first: Callable[[], Awaitable[Any]],
    others: list[Callable[[], Awaitable[Any]]],
    waits: Waits,
    expected: int,
) -> list[Any]:
    """Make a call whose request is held, then others, and let it go once so many answers are waited for.

    Returns:
        What each came to, the first one's before the others'.
    """
    transport.hold(held, times=1)

    async def join_in() -> list[Any]:
        await transport.arrival(held)

        async def let_go() -> None:
            await async_until(lambda: waits.count >= expected)
            transport.let_go(held)

        return (await async_outcomes_at_once([*others, let_go]))[:-1]

    outcome, joined = await async_outcomes_at_once([first, join_in])
    if isinstance(joined, BaseException):
        raise joined
    return [outcome, *joined]


async def test_queries_wait_for_a_page_that_has_them(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    waits = Waits()
    async with async_storefront.scope(observers=[waits]) as scope:
        session = await signed_in(scope, sandbox)
        page, me, quotes, again = await begin_and_join(
            async_transport,
            "CurrentUser_Quotes",
            lambda: pair(session),
            [session.current_user, lambda: session.quotes(first=2), session.current_user],
            waits,
            3,
        )
    assert page == (me, quotes)
    assert me == again
    assert me is not again
    assert me is not page[0]
    assert operations(sandbox) == ["Login", "CustomerInfo", "CurrentUser_Quotes"]
    assert told(scope) == [
        ("CurrentUser", "memo", None),
        ("CurrentUser", "memo", None),
        ("CurrentUser", "network", None),
        ("Quotes", "memo", None),
        ("Quotes", "network", None),
    ]


async def test_a_page_waits_for_queries_and_asks_for_the_rest(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    waits = Waits()
    async with async_storefront.scope(observers=[waits]) as scope:
        session = await signed_in(scope, sandbox)
        me, page = await begin_and_join(
            async_transport, "CurrentUser", session.current_user, [lambda: pair(session)], waits, 1
        )
        assert page[0] == me
        assert page == await pair(session)
    assert operations(sandbox) == ["Login", "CustomerInfo", "Quotes", "CurrentUser"]
    assert told(scope) == [
        ("CurrentUser", "memo", None),
        ("CurrentUser", "memo", None),
        ("CurrentUser", "network", None),
        ("Quotes", "memo", None),
        ("Quotes", "network", None),
    ]


async def test_pages_wait_for_each_others_parts(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    waits = Waits()
    async with async_storefront.scope(observers=[waits]) as scope:
        session = await signed_in(scope, sandbox)
        first, second, same = await begin_and_join(
            async_transport,
            "CurrentUser_Quotes",
            lambda: pair(session),
            [lambda: other_pair(session), lambda: pair(session)],
            waits,
            2,
        )
    assert first == same
    assert second[0] == first[1]
    assert operations(sandbox) == ["Login", "CustomerInfo", "ShoppingLists", "CurrentUser_Quotes"]
    assert [source for _, source, _ in told(scope)].count("network") == 3


async def test_what_fails_fails_for_all_who_wait_and_is_not_remembered(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    waits = Waits()
    async with async_storefront.scope(observers=[waits]) as scope:
        session = await signed_in(scope, sandbox)
        sandbox.fail_next("CurrentUser_Quotes", status=503, body="no")
        outcomes = await begin_and_join(
            async_transport,
            "CurrentUser_Quotes",
            lambda: pair(session),
            [session.current_user, lambda: pair(session)],
            waits,
            2,
        )
        assert [type(outcome) for outcome in outcomes] == [HTTPStatusError] * 3
        assert len({id(outcome) for outcome in outcomes}) == 3
        await pair(session)
    assert operations(sandbox)[2:] == ["CurrentUser_Quotes"] * 2


async def test_an_error_is_that_parts_alone(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    """The customer may not ask for one of the two; who waits for the other gets it."""
    waits = Waits()

    async def ask(session: AsyncSession) -> Any:
        return await session.together(lambda page: (page.current_user(), page.customer_quotes()), partial=True)

    async with async_storefront.scope(observers=[waits]) as scope:
        session = await signed_in(scope, sandbox)
        page, me, refused = await begin_and_join(
            async_transport,
            "CurrentUser_CustomerQuotes",
            lambda: ask(session),
            [session.current_user, session.customer_quotes],
            waits,
            2,
        )
    assert page[0] == me
    assert isinstance(page[1], PermissionDeniedError)
    assert isinstance(refused, PermissionDeniedError)
    assert refused is not page[1]


async def test_partial_pages_have_the_error_of_what_they_waited_for_in_its_place(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    waits = Waits()

    async def ask(session: AsyncSession) -> Any:
        return await session.together(lambda page: (page.current_user(), page.quotes(first=2)), partial=True)

    async with async_storefront.scope(observers=[waits]) as scope:
        session = await signed_in(scope, sandbox)
        sandbox.fail_next("CurrentUser", status=503, body="no")
        failed, page = await begin_and_join(
            async_transport, "CurrentUser", session.current_user, [lambda: ask(session)], waits, 1
        )
    assert isinstance(failed, HTTPStatusError)
    assert isinstance(page[0], HTTPStatusError)
    assert isinstance(page[1], Quotes)


async def test_who_has_less_time_leaves_and_the_page_goes_on(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    async with async_storefront.scope() as scope:
        session = await signed_in(scope, sandbox)
        async_transport.hold("CurrentUser_Quotes")

        async def leave() -> None:
            await async_transport.arrival("CurrentUser_Quotes")
            hasty = session.with_options(timeout=0.1)
            with pytest.raises(RequestTimeoutError, match=r"CurrentUser: no answer within 0\.1 s"):
                await hasty.current_user()
            with pytest.raises(RequestTimeoutError, match=r"Quotes: no answer within 0\.1 s"):
                await other_pair(hasty)
            async_transport.let_go("CurrentUser_Quotes")

        page, _ = await async_all_at_once([lambda: pair(session), leave])
        assert page is not None
    assert operations(sandbox)[2:] == ["ShoppingLists", "CurrentUser_Quotes"]
    assert ("CurrentUser", "memo", "RequestTimeoutError") in told(scope)


async def test_a_pages_deadline_is_nobody_elses(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    async with async_storefront.scope() as scope:
        session = await signed_in(scope, sandbox)
        sandbox.fail_next("CurrentUser_Quotes", delay=20)
        async_transport.hold("CurrentUser_Quotes", times=1)

        async def patient() -> CompanyUser:
            await async_transport.arrival("CurrentUser_Quotes")
            async_transport.let_go("CurrentUser_Quotes")
            return await session.current_user()

        late, me = await async_outcomes_at_once([lambda: pair(session.with_options(timeout=0.5)), patient])
    assert isinstance(late, RequestTimeoutError)
    assert isinstance(me, CompanyUser)
    assert operations(sandbox).count("CurrentUser") == 1


async def test_who_asks_after_a_change_does_not_wait_for_a_page_from_before(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    async with async_storefront.scope() as scope:
        session = await signed_in(scope, sandbox)
        async_transport.hold("CurrentUser_Quotes", times=1)

        async def change() -> None:
            await async_transport.arrival("CurrentUser_Quotes")
            sandbox.fail_next("ShoppingListsDelete", message="No.")
            with pytest.raises(OperationError):
                await session.shopping_lists_delete(id=1)
            await session.current_user()
            await pair(session)
            async_transport.let_go("CurrentUser_Quotes")

        await async_all_at_once([lambda: pair(session), change])
        # What was asked before the change is not remembered, and what was asked after it is.
        await pair(session)
    assert operations(sandbox)[2:] == ["ShoppingListsDelete", "CurrentUser", "Quotes", "CurrentUser_Quotes"]


async def test_whoever_acts_as_a_company_does_not_wait_for_what_was_asked_before(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    async with async_storefront.scope() as scope:
        agent = scope.session(credentials(sandbox.accounts.super_admin))
        await agent.countries(store_hash=sandbox.store_hash)
        async_transport.hold("CustomerInfo_CurrentUser", times=1)

        async def ask() -> Any:
            return await agent.together(lambda page: (page.customer_info(), page.current_user()))

        async def act() -> None:
            await async_transport.arrival("CustomerInfo_CurrentUser")
            async with agent.masquerade(company_id=sandbox.accounts.subsidiary.company_id or 0) as acting:
                await acting.customer_info()
                await acting.customer_info()
            async_transport.let_go("CustomerInfo_CurrentUser")

        await async_all_at_once([ask, act])
        await ask()
    names = operations(sandbox)
    assert names.count("CustomerInfo") == 1
    assert names.count("CustomerInfo_CurrentUser") == 2


async def test_what_does_without_what_is_known_waits_for_nobody(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    async with async_storefront.scope() as scope:
        session = await signed_in(scope, sandbox)
        async_transport.hold("CurrentUser_Quotes", times=1)

        async def ask_anew() -> None:
            await async_transport.arrival("CurrentUser_Quotes")
            await session.with_options(cache=False).current_user()
            await pair(session.with_options(cache="refresh"))
            async_transport.let_go("CurrentUser_Quotes")

        await async_all_at_once([lambda: pair(session), ask_anew])
    assert operations(sandbox)[2:] == ["CurrentUser", "CurrentUser_Quotes", "CurrentUser_Quotes"]


async def test_with_a_cache_it_is_the_same(sandbox: Sandbox, async_transport: AsyncHoldingTransport) -> None:
    waits = Waits()
    async with (
        AsyncStorefront(
            sandbox.store_hash, base_url=sandbox.base_url, transport=async_transport, cache=MemoryCache()
        ) as storefront,
        storefront.scope(observers=[waits]) as scope,
    ):
        session = await signed_in(scope, sandbox)
        page, me, same = await begin_and_join(
            async_transport,
            "CurrentUser_Quotes",
            lambda: pair(session),
            [session.current_user, lambda: pair(session)],
            waits,
            2,
        )
    assert page == same
    assert page[0] == me
    assert operations(sandbox) == ["Login", "CustomerInfo", "CurrentUser_Quotes"]
