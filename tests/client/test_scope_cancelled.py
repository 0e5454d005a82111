"""In a scope, whoever asked first may be cancelled: those who wait for the same get it."""

import asyncio

import pytest

from b2b_storefront import AsyncStorefront
from b2b_storefront.sandbox import Sandbox

from .conftest import credentials, operations
from .holding import AsyncHoldingTransport, settle


@pytest.mark.parametrize("alone", [True, False], ids=["a query waits", "a page waits"])
async def test_a_page_that_is_cancelled_is_still_answered_to_who_waits(
    alone: bool, async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    async with async_storefront.scope() as scope:
        session = scope.session(credentials(sandbox.accounts.admin))
        await session.customer_info()
        async_transport.hold("CurrentUser_Quotes")
        first = asyncio.create_task(session.together(lambda page: (page.current_user(), page.quotes(first=2))))
        await async_transport.arrival("CurrentUser_Quotes")
        waiting = asyncio.create_task(
            session.current_user()
            if alone
            else session.together(lambda page: (page.current_user(), page.shopping_lists()))
        )
        await settle()
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        async_transport.let_go("CurrentUser_Quotes")
        assert await waiting
        assert await session.quotes(first=2)
    assert operations(sandbox).count("CurrentUser_Quotes") == 1
    assert not {"CurrentUser", "Quotes"} & set(operations(sandbox))
    told = [(call.operation, call.error) for call in scope.calls]
    assert told[1:3] == [("CurrentUser", "cancelled"), ("Quotes", "cancelled")]


async def test_a_page_that_nobody_waits_for_any_more_ends(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    async with async_storefront.scope() as scope:
        session = scope.session(credentials(sandbox.accounts.admin))
        await session.customer_info()
        async_transport.hold("CurrentUser_Quotes")
        first = asyncio.create_task(session.together(lambda page: (page.current_user(), page.quotes(first=2))))
        await async_transport.arrival("CurrentUser_Quotes")
        second = asyncio.create_task(session.current_user())
        await settle()
        for task in (first, second):
            task.cancel()
        await asyncio.gather(first, second, return_exceptions=True)
        async_transport.let_go("CurrentUser_Quotes")
        await session.current_user()
    assert operations(sandbox) == ["Login", "CustomerInfo", "CurrentUser"]
