# Generated from tests/client/_async/cached/conftest.py by `make codegen`. Edits are lost.

"""A storefront with a cache, on a clock of the test's own."""

from collections.abc import Iterator

import pytest

from b2b_storefront import (
    MemoryCache,
    Session,
    Storefront,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.conftest import credentials
from tests.client.holding import HoldingTransport

from .answers import FRESHNESS


@pytest.fixture
def cache(time: Time) -> MemoryCache:
    return MemoryCache(clock=lambda: time.monotonic)


@pytest.fixture
def storefront(sandbox: Sandbox, transport: HoldingTransport, time: Time, cache: MemoryCache) -> Iterator[Storefront]:
    with Storefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        transport=transport,
        clocks=time.cache_clocks,
        cache=cache,
        freshness=FRESHNESS,
    ) as storefront:
        yield storefront


@pytest.fixture
def senior(storefront: Storefront, sandbox: Sandbox) -> Session:
    return storefront.session(credentials(sandbox.accounts.senior))
