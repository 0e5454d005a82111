"""A time limit that strikes within a call with a cache or in a scope passes, and nothing is left taken."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from b2b_storefront import Fresh, MemoryCache, Storefront, preload
from b2b_storefront.sandbox import Sandbox

from .clocks import Time
from .conftest import credentials
from .striking import LIMITS, strike_everywhere
from .test_signals import STEPS, pytestmark

__all__ = ["pytestmark"]

FRESHNESS = {"StorefrontConfigs": Fresh(300, stale=600, if_error=3_600), "CurrentUser": Fresh(300, stale=600)}


@LIMITS
@STEPS
@pytest.mark.parametrize("kept", ["nothing", "fresh", "stale", "spare"])
def test_in_a_call_with_a_cache(kept: str, limit: type[Exception], step: int, sandbox: Sandbox, time: Time) -> None:
    preload()
    cache = MemoryCache(clock=lambda: time.monotonic)
    with Storefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        timeout=5,
        cache=cache,
        freshness=FRESHNESS,
        clocks=time.cache_clocks,
    ) as storefront:
        guest, buyer = storefront.guest(), storefront.session(credentials(sandbox.accounts.senior))

        def call() -> None:
            guest.storefront_configs(store_hash=sandbox.store_hash)
            buyer.current_user()

        def struck() -> None:
            time.pass_({"nothing": 10_000, "fresh": 0, "stale": 301, "spare": 901}[kept])
            call()

        def look_on() -> None:
            time.pass_(60)
            with ThreadPoolExecutor(1) as pool:
                pool.submit(call).result(20)
            call()

        call()
        assert strike_everywhere(limit, struck, step * 3, then=look_on) > 3
        call()
        cache.put("0" * 64, b"", 1.0, (), 0.0)
        assert cache.size == sum(entry.size for entry in cache._entries.values())


@LIMITS
@STEPS
def test_in_a_call_in_a_scope(limit: type[Exception], step: int, sandbox: Sandbox) -> None:
    preload()
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, timeout=5) as storefront:
        buyer = credentials(sandbox.accounts.senior)
        storefront.session(buyer).current_user()
        with storefront.scope() as scope:
            session = scope.session(buyer)

            def call() -> None:
                scope._memory._forget()
                session.current_user()
                session.current_user()

            def look_on() -> None:
                with ThreadPoolExecutor(1) as pool:
                    pool.submit(session.current_user).result(20)

            assert strike_everywhere(limit, call, step * 3, then=look_on) > 5
