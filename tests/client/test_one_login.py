"""Threads, event loops and storefronts of one process that share a token store are one login."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

from b2b_storefront import AsyncStorefront, MemoryTokenStore, Storefront
from b2b_storefront.sandbox import Sandbox

from .conftest import credentials, operations
from .holding import AsyncHoldingTransport


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
        barrier.wait(30)
        return asyncio.run(visit())

    with Storefront(sandbox.store_hash, base_url=url, tokens=tokens) as synchronous, ThreadPoolExecutor(7) as pool:

        def in_thread() -> str:
            barrier.wait(30)
            return synchronous.session(account).current_user().email

        futures = [pool.submit(call) for call in [in_loop] * 3 + [in_thread] * 4]
        assert {future.result(30) for future in futures} == {account.email}
    assert operations(sandbox).count("Login") == 1


async def test_a_login_that_another_storefront_of_the_process_makes_is_waited_for(
    sandbox: Sandbox, async_transport: AsyncHoldingTransport
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
