"""Real servers, as the tests of the token stores have them, and caches on them."""

from collections.abc import AsyncIterator, Callable
from typing import Any, Protocol

import pytest

from b2b_storefront import Cache, MemoryCache, RedisCache
from tests.stores.conftest import prefix, raw, server, url
from tests.stores.values import Clock

__all__ = ["Ask", "Clock", "ask", "clock", "make", "prefix", "raw", "server", "url"]


class Ask(Protocol):
    """Calls a cache's method, synchronously or asynchronously."""

    async def __call__(self, cache: Cache, name: str, *args: Any) -> Any: ...


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest) -> Ask:
    async def ask(cache: Cache, name: str, *args: Any) -> Any:
        if request.param == "async":
            return await getattr(cache, f"{name}_async")(*args)
        return getattr(cache, name)(*args)

    return ask


@pytest.fixture
async def make(prefix: str) -> AsyncIterator[Callable[..., RedisCache]]:
    """Makes caches, and closes them."""
    caches: list[RedisCache] = []

    def make(url: str, **options: Any) -> RedisCache:
        caches.append(RedisCache(url, **{"prefix": prefix, "timeout": 2.0, **options}))
        return caches[-1]

    yield make
    for cache in caches:
        cache.close()
        await cache.close_async()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def memory(clock: Callable[[], float], **limits: int) -> MemoryCache:
    """Return a cache in this process, on a clock of the test's own."""
    return MemoryCache(clock=clock, **limits)
