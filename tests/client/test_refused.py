"""Whoever can sign in is not refused because of tokens that a store or a cookie still has."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, ExitStack

import pytest

from b2b_storefront import (
    AsyncStorefront,
    CustomerId,
    MemoryTokenStore,
    SessionOverError,
    Storefront,
)
from b2b_storefront.sandbox import Sandbox

from .conftest import credentials, operations
from .holding import AsyncHoldingTransport, HoldingTransport


def workers(sandbox: Sandbox, count: int) -> list[AsyncStorefront]:
    """Return storefronts that share a token store, as processes would."""
    tokens = MemoryTokenStore()
    url, access = sandbox.base_url, sandbox.access_token
    return [AsyncStorefront(sandbox.store_hash, base_url=url, access_token=access, tokens=tokens) for _ in range(count)]


def sync_workers(sandbox: Sandbox, count: int) -> list[Storefront]:
    """The same, synchronous."""
    tokens = MemoryTokenStore()
    url, access = sandbox.base_url, sandbox.access_token
    return [Storefront(sandbox.store_hash, base_url=url, access_token=access, tokens=tokens) for _ in range(count)]


async def test_a_stale_token_that_another_worker_left_is_followed_by_a_login(sandbox: Sandbox) -> None:
    account = credentials(sandbox.accounts.senior)
    async with AsyncExitStack() as stack:
        first, second = [await stack.enter_async_context(worker) for worker in workers(sandbox, 2)]
        await first.session(account).current_user()
        await second.session(account).current_user()
        sandbox.expire_tokens()
        await first.session(account).current_user()
        sandbox.expire_tokens()
        sandbox.clear_requests()
        assert (await second.session(account).current_user()).email == account.email
        assert operations(sandbox) == ["CurrentUser", "CurrentUser", "Login", "CurrentUser"]
        sandbox.clear_requests()
        await first.session(account).current_user()  # The refused token is gone from the store.
        assert operations(sandbox) == ["CurrentUser", "CurrentUser"]


def test_a_stale_token_that_another_worker_left_is_followed_by_a_login_synchronous(sandbox: Sandbox) -> None:
    account = credentials(sandbox.accounts.senior)
    with ExitStack() as stack:
        first, second = [stack.enter_context(worker) for worker in sync_workers(sandbox, 2)]
        first.session(account).current_user()
        second.session(account).current_user()
        sandbox.expire_tokens()
        first.session(account).current_user()
        sandbox.expire_tokens()
        sandbox.clear_requests()
        assert second.session(account).current_user().email == account.email
        assert operations(sandbox) == ["CurrentUser", "CurrentUser", "Login", "CurrentUser"]


async def test_a_customer_restored_with_an_ended_token_is_signed_in_each_time(sandbox: Sandbox) -> None:
    account = sandbox.accounts.admin
    async with AsyncExitStack() as stack:
        earlier, now = [await stack.enter_async_context(worker) for worker in workers(sandbox, 2)]
        await earlier.session(CustomerId(account.customer_id)).current_user()
        kept = await (await now.login(account.email, account.password)).session.token()
        sandbox.expire_tokens()
        sandbox.clear_requests()
        for _ in range(6):  # As a web application does: the cookie keeps its token.
            session = now.session(CustomerId(account.customer_id), token=kept)
            assert (await session.current_user()).email == account.email
        assert operations(sandbox).count("POST /api/io/auth/customers/storefront") == 1
        assert operations(sandbox).count("CurrentUser") == 3 + 5


def test_a_customer_restored_with_an_ended_token_is_signed_in_each_time_synchronous(sandbox: Sandbox) -> None:
    account = sandbox.accounts.admin
    with ExitStack() as stack:
        earlier, now = [stack.enter_context(worker) for worker in sync_workers(sandbox, 2)]
        earlier.session(CustomerId(account.customer_id)).current_user()
        kept = now.login(account.email, account.password).session.token()
        sandbox.expire_tokens()
        for _ in range(6):
            session = now.session(CustomerId(account.customer_id), token=kept)
            assert session.current_user().email == account.email
        assert operations(sandbox).count("POST /api/io/auth/customers/storefront") == 2


async def test_a_server_that_refuses_everything_sees_three_sends_and_one_login(sandbox: Sandbox) -> None:
    account = credentials(sandbox.accounts.senior)
    async with AsyncExitStack() as stack:
        first, second = [await stack.enter_async_context(worker) for worker in workers(sandbox, 2)]
        await first.session(account).current_user()
        await second.session(account).current_user()
        sandbox.expire_tokens()
        await first.session(account).current_user()
        sandbox.clear_requests()
        sandbox.fail_next("CurrentUser", times=9, code=40101)
        with pytest.raises(SessionOverError):
            await second.session(account).current_user()
        assert operations(sandbox) == ["CurrentUser", "CurrentUser", "Login", "CurrentUser"]


def test_threads_and_three_event_loops_over_one_store_are_one_login(sandbox: Sandbox) -> None:
    tokens = MemoryTokenStore()
    url, account = sandbox.base_url, credentials(sandbox.accounts.admin)
    asynchronous = AsyncStorefront(sandbox.store_hash, base_url=url, tokens=tokens)
    barrier = threading.Barrier(7)
    sandbox.fail_next("Login", delay=0.2)

    async def visit() -> str:
        async with asynchronous:
            return (await asynchronous.session(account).current_user()).email

    def in_loop() -> str:
        barrier.wait(10)
        return asyncio.run(visit())

    with Storefront(sandbox.store_hash, base_url=url, tokens=tokens) as synchronous, ThreadPoolExecutor(7) as pool:

        def in_thread() -> str:
            barrier.wait(10)
            return synchronous.session(account).current_user().email

        futures = [pool.submit(call) for call in [in_loop] * 3 + [in_thread] * 4]
        assert {future.result(30) for future in futures} == {account.email}
    assert operations(sandbox).count("Login") == 1


async def test_a_login_that_another_storefront_of_the_process_makes_is_waited_for(
    sandbox: Sandbox, async_transport: AsyncHoldingTransport, transport: HoldingTransport
) -> None:
    tokens, account = MemoryTokenStore(), credentials(sandbox.accounts.admin)
    url = sandbox.base_url
    async with (
        AsyncStorefront(sandbox.store_hash, base_url=url, tokens=tokens, transport=async_transport) as holding,
        AsyncStorefront(sandbox.store_hash, base_url=url, tokens=tokens) as other,
    ):
        async_transport.hold("Login")
        calls = [asyncio.create_task(holding.session(account).token())]
        await async_transport.arrival("Login")
        calls.append(asyncio.create_task(other.session(account).token()))
        async_transport.let_go("Login")
        assert len(set(await asyncio.gather(*calls))) == 1
    assert operations(sandbox) == ["Login"]
