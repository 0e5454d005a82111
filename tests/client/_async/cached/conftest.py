"""A storefront with a cache, on a clock of the test's own."""

from collections.abc import AsyncIterator

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    MemoryCache,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.conftest import credentials
from tests.client.holding import AsyncHoldingTransport

from .answers import FRESHNESS


@pytest.fixture
def cache(time: Time) -> MemoryCache:
    return MemoryCache(clock=lambda: time.monotonic)


@pytest.fixture
async def async_storefront(
    sandbox: Sandbox, async_transport: AsyncHoldingTransport, time: Time, cache: MemoryCache
) -> AsyncIterator[AsyncStorefront]:
    async with AsyncStorefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        transport=async_transport,
        clocks=time.cache_clocks,
        cache=cache,
        freshness=FRESHNESS,
    ) as storefront:
        yield storefront


@pytest.fixture
def async_senior(async_storefront: AsyncStorefront, sandbox: Sandbox) -> AsyncSession:
    return async_storefront.session(credentials(sandbox.accounts.senior))
