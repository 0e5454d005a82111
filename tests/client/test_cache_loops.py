"""A cache under what only event loops, threads or forks can do to it."""

import asyncio
import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from b2b_storefront import AsyncStorefront, Fresh, MemoryCache, Storefront
from b2b_storefront.sandbox import Sandbox
from tests.stores.test_redis_processes import Child, forks

from .clocks import Time
from .conftest import operations
from .holding import SECONDS, AsyncHoldingTransport, HoldingTransport, settle

CONFIGS = "StorefrontConfigs"
FRESHNESS = {CONFIGS: Fresh(300, stale=600, if_error=3_600)}


@pytest.fixture
def cache(time: Time) -> MemoryCache:
    return MemoryCache(clock=lambda: time.monotonic)


@pytest.fixture
def kept(sandbox: Sandbox, time: Time, cache: MemoryCache) -> AsyncStorefront:
    """A storefront that no event loop owns: each web request has one of its own."""
    return AsyncStorefront(
        sandbox.store_hash, base_url=sandbox.base_url, clocks=time.cache_clocks, cache=cache, freshness=FRESHNESS
    )


def asked(sandbox: Sandbox) -> int:
    return operations(sandbox).count(CONFIGS)


def test_an_event_loop_for_each_web_request(kept: AsyncStorefront, sandbox: Sandbox, time: Time) -> None:
    async def serve() -> tuple[bool, bool]:
        async with kept:
            guest = kept.guest()
            response = await guest.with_response(lambda s: s.storefront_configs(store_hash=sandbox.store_hash))
            return response.cached, response.stale

    assert [asyncio.run(serve()) for _ in range(3)] == [(False, False), (True, False), (True, False)]
    assert asked(sandbox) == 1
    time.pass_(300)
    # The loop ends before the refresh does; the lease keeps the next ones from trying and ending it again.
    assert [asyncio.run(serve()) for _ in range(5)] == [(True, True)] * 5
    assert asked(sandbox) <= 2
    time.pass_(30)
    # It is known by now: who has the lease does it before answering.
    assert asyncio.run(serve()) == (False, False)
    assert asyncio.run(serve()) == (True, False)
    assert asked(sandbox) <= 3


async def test_the_first_of_many_callers_is_cancelled(
    sandbox: Sandbox, async_transport: AsyncHoldingTransport, cache: MemoryCache
) -> None:
    async with AsyncStorefront(
        sandbox.store_hash, base_url=sandbox.base_url, transport=async_transport, cache=cache
    ) as storefront:
        guest = storefront.guest()
        async_transport.hold(CONFIGS)
        tasks = [asyncio.create_task(guest.storefront_configs(store_hash=sandbox.store_hash)) for _ in range(4)]
        await async_transport.arrival(CONFIGS)
        tasks[0].cancel()
        tasks[2].cancel()
        await settle()
        async_transport.let_go(CONFIGS)
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        assert [isinstance(outcome, list) for outcome in outcomes] == [False, True, False, True]
        assert asked(sandbox) == 1
        assert len(cache) == 1


async def test_the_first_caller_in_a_scope_is_cancelled(
    sandbox: Sandbox, async_transport: AsyncHoldingTransport
) -> None:
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, transport=async_transport) as storefront:
        async with storefront.scope() as scope:
            guest = scope.guest()
            async_transport.hold(CONFIGS)
            tasks = [asyncio.create_task(guest.storefront_configs(store_hash=sandbox.store_hash)) for _ in range(3)]
            await async_transport.arrival(CONFIGS)
            tasks[0].cancel()
            await settle()
            async_transport.let_go(CONFIGS)
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)
            assert [isinstance(outcome, list) for outcome in outcomes] == [False, True, True]
            await guest.storefront_configs(store_hash=sandbox.store_hash)
    assert asked(sandbox) == 1
    assert sorted((call.source, call.error or "") for call in scope.calls) == [
        ("memo", ""),
        ("memo", ""),
        ("memo", ""),
        ("network", "cancelled"),
    ]


async def test_when_all_callers_are_cancelled_nothing_is_left(
    sandbox: Sandbox, async_transport: AsyncHoldingTransport, cache: MemoryCache
) -> None:
    async with AsyncStorefront(
        sandbox.store_hash, base_url=sandbox.base_url, transport=async_transport, cache=cache
    ) as storefront:
        guest = storefront.guest()
        async_transport.hold(CONFIGS, times=1)
        task = asyncio.create_task(guest.storefront_configs(store_hash=sandbox.store_hash))
        await async_transport.arrival(CONFIGS)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await settle()
        assert len(asyncio.all_tasks()) == 1
        assert await guest.storefront_configs(store_hash=sandbox.store_hash)


async def test_a_storefront_that_is_closed_leaves_no_refresh(
    sandbox: Sandbox, async_transport: AsyncHoldingTransport, time: Time, cache: MemoryCache
) -> None:
    async with AsyncStorefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        transport=async_transport,
        clocks=time.cache_clocks,
        cache=cache,
        freshness=FRESHNESS,
    ) as storefront:
        guest = storefront.guest()
        await guest.storefront_configs(store_hash=sandbox.store_hash)
        time.pass_(300)
        async_transport.hold(CONFIGS)
        await guest.storefront_configs(store_hash=sandbox.store_hash)
        await async_transport.arrival(CONFIGS)
    assert len(asyncio.all_tasks()) == 1
    assert asked(sandbox) == 1


@forks
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_child_forked_while_an_answer_is_on_its_way(
    sandbox: Sandbox, transport: HoldingTransport, cache: MemoryCache
) -> None:
    with (
        Storefront(sandbox.store_hash, base_url=sandbox.base_url, transport=transport, cache=cache) as storefront,
        ThreadPoolExecutor(1) as pool,
    ):
        guest = storefront.guest()
        guest.countries(store_hash=sandbox.store_hash)
        transport.hold(CONFIGS, times=1)
        running = pool.submit(guest.storefront_configs, store_hash=sandbox.store_hash)
        transport.arrival(CONFIGS)

        def act() -> tuple[bool, bool, bool]:
            kept = guest.with_response(lambda s: s.countries(store_hash=sandbox.store_hash))
            own = guest.with_response(lambda s: s.storefront_configs(store_hash=sandbox.store_hash))
            again = guest.with_response(lambda s: s.storefront_configs(store_hash=sandbox.store_hash))
            return kept.cached, own.cached, again.cached

        child = Child(act)
        assert child.outcome() == "(True, False, True)"
        transport.let_go(CONFIGS)
        assert running.result(SECONDS)


def test_threads_of_two_storefronts_share_a_cache(sandbox: Sandbox, cache: MemoryCache) -> None:
    storefronts = [Storefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache) for _ in range(2)]
    start = threading.Barrier(2)

    def call(storefront: Storefront) -> int:
        start.wait(SECONDS)
        return sum(len(storefront.guest().storefront_configs(store_hash=sandbox.store_hash)) for _ in range(5))

    with ThreadPoolExecutor(2) as pool:
        counts = list(pool.map(call, storefronts))
    assert counts[0] == counts[1]
    assert asked(sandbox) <= 2
    for storefront in storefronts:
        storefront.close()
