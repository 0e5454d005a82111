"""Servers that end, throttle and freeze while many call: no call is lost that a careful client would have saved."""

import asyncio
import contextlib
import gc
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from b2b_storefront import (
    AsyncStorefront,
    EmailPassword,
    RateLimit,
    RedisRateLimiter,
    RetryPolicy,
    Storefront,
    StorefrontError,
    TransportError,
)
from b2b_storefront.sandbox import Sandbox
from tests.stores.server import Server

# asyncio leaves connections that a server was about to take, when it is ended, to be closed when they are collected.
ENDED_SERVER = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

# A hundred calls may be on their way when a server ends: more than the usual quota has retries for at once.
PATIENT = RetryPolicy(attempts=6, fault_pause=0.2, quota=10_000)


async def restart(sandbox: Sandbox, times: int) -> None:
    """End the server and start it again at the same address, so often."""
    for _ in range(times):
        await asyncio.sleep(0.3)
        await asyncio.to_thread(sandbox.close)
        gc.collect()  # What is left open is this test's.
        await asyncio.sleep(0.2)
        await asyncio.to_thread(sandbox.start)


@pytest.fixture
def mortal() -> "contextlib.AbstractContextManager[Sandbox]":
    """A sandbox that may be ended and started again at its address."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    return Sandbox(port=port)


@ENDED_SERVER
@pytest.mark.slow
async def test_a_server_that_starts_again_loses_no_query_of_two_hundred_tasks(
    mortal: "contextlib.AbstractContextManager[Sandbox]",
) -> None:
    with mortal as sandbox:
        store, account = sandbox.store_hash, sandbox.accounts.admin
        finished = asyncio.Event()
        mutations: Counter[str] = Counter()
        queries = 0
        async with AsyncStorefront(store, base_url=sandbox.base_url, retry=PATIENT) as storefront:
            buyer = storefront.session(EmailPassword(account.email, account.password))
            token = await buyer.token()
            assert token

            async def customer(number: int) -> None:
                nonlocal queries
                while not finished.is_set():
                    if number % 10:
                        await storefront.guest().user_login_state(store_hash=store, email="a@b.example")
                        queries += 1
                    else:
                        try:
                            await buyer.shopping_lists_delete(id=10_000_000 + number)
                        except TransportError as error:
                            mutations["sent" if error.sent else "unsent"] += 1
                        except StorefrontError:
                            mutations["answered"] += 1
                    await asyncio.sleep(0.01)

            calls = [asyncio.create_task(customer(number)) for number in range(200)]
            await restart(sandbox, 3)
            await asyncio.sleep(0.5)
            finished.set()
            outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert [outcome for outcome in outcomes if outcome is not None] == []
    assert queries > 200
    # A mutation is lost only where nobody knows whether it ran.
    assert mutations["unsent"] == 0
    assert mutations["answered"] > 0


@ENDED_SERVER
@pytest.mark.slow
def test_a_server_that_starts_again_loses_no_query_of_threads(
    mortal: "contextlib.AbstractContextManager[Sandbox]",
) -> None:
    with mortal as sandbox:
        store = sandbox.store_hash
        with Storefront(store, base_url=sandbox.base_url, retry=PATIENT) as storefront:
            storefront.guest().user_login_state(store_hash=store, email="a@b.example")

            def customer(_number: int) -> int:
                for _ in range(25):
                    storefront.guest().user_login_state(store_hash=store, email="a@b.example")
                return 25

            with ThreadPoolExecutor(40) as pool:
                calls = [pool.submit(customer, number) for number in range(40)]
                asyncio.run(restart(sandbox, 2))
                assert sum(call.result(timeout=60) for call in calls) == 1_000


async def test_a_storm_of_429s_loses_no_call(sandbox: Sandbox) -> None:
    store = sandbox.store_hash
    policy = RetryPolicy(attempts=6, throttle_pause=0.2)
    async with AsyncStorefront(store, base_url=sandbox.base_url, retry=policy) as storefront:
        guest = storefront.guest()
        sandbox.fail_next(times=60, status=429, body="")
        calls = (guest.user_login_state(store_hash=store, email="a@b.example") for _ in range(40))
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert [outcome for outcome in outcomes if isinstance(outcome, BaseException)] == []


async def test_a_rival_s_storm_is_waited_out_and_not_joined(limited: Callable[..., Sandbox]) -> None:
    """Somebody else keeps the window busy for a while: none of our calls is lost."""
    sandbox = limited((20, 0.8))
    store = sandbox.store_hash
    limit = RateLimit(limit=20, window=0.8)
    async with (
        AsyncStorefront(store, base_url=sandbox.base_url, rate_limit=limit) as ours,
        AsyncStorefront(store, base_url=sandbox.base_url, rate_limit=None, retry=False) as rival,
    ):
        done = asyncio.Event()

        async def flood() -> None:
            while not done.is_set():
                with contextlib.suppress(StorefrontError):
                    await rival.guest().user_login_state(store_hash=store, email="rival@b.example")
                await asyncio.sleep(0.04)

        flooding = asyncio.create_task(flood())
        calls = (ours.guest().user_login_state(store_hash=store, email="a@b.example") for _ in range(40))
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
        done.set()
        await flooding
    assert [outcome for outcome in outcomes if isinstance(outcome, BaseException)] == []


@pytest.mark.slow
async def test_a_shared_limiter_that_is_killed_frozen_and_flushed_loses_no_call(
    limited: Callable[..., Sandbox], server: Server, prefix: str
) -> None:
    sandbox = limited((40, 2.0))
    store = sandbox.store_hash
    limiters = [RedisRateLimiter(server.url, limit=40, window=2.0, prefix=prefix) for _ in range(2)]
    async with contextlib.AsyncExitStack() as stack:
        storefronts = [
            await stack.enter_async_context(
                AsyncStorefront(store, base_url=sandbox.base_url, rate_limit=limiter, timeout=60.0)
            )
            for limiter in limiters
        ]
        guests = [storefront.guest() for storefront in storefronts]
        calls = [
            asyncio.create_task(guests[number % 2].user_login_state(store_hash=store, email="a@b.example"))
            for number in range(320)
        ]
        await asyncio.sleep(1.0)
        with server.client() as raw:
            raw.flushall()
            raw.script_flush()
        await asyncio.sleep(3.0)
        server.freeze()
        await asyncio.sleep(2.0)
        server.thaw()
        await asyncio.sleep(2.0)
        server.kill()
        await asyncio.sleep(2.0)
        server.start()
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
        for limiter in limiters:
            await limiter.close_async()
    assert [outcome for outcome in outcomes if isinstance(outcome, BaseException)] == []
    refused = sum(request.status == 429 for request in sandbox.requests)
    assert refused <= 0.02 * 320
