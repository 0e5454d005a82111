"""Two workers of one store: with a cache each, and with one cache for both. What docs/budget.md says of them."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from b2b_storefront import Cache, Fresh, MemoryCache, RedisCache, Session, Storefront
from b2b_storefront.client import ShoppingListsInputType
from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations

FRESHNESS = {"ShoppingLists": Fresh(60), "StorefrontConfigs": Fresh(300)}


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


def open_workers(stack: ExitStack, sandbox: Sandbox, caches: list[Cache]) -> list[Session]:
    """Return one customer's session in a worker for each cache, which is closed with the stack."""
    sessions = []
    for cache in caches:
        stack.callback(cache.close)
        storefront = Storefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache, freshness=FRESHNESS)
        sessions.append(stack.enter_context(storefront).session(credentials(sandbox.accounts.admin)))
    return sessions


def add_list(session: Session) -> None:
    data = ShoppingListsInputType(name="New", description="Made here", status=ShoppingListStatus.APPROVED)
    session.shopping_lists_create(shopping_list_data=data)


def count_lists(session: Session) -> int:
    return session.shopping_lists().total_count or 0


def test_a_cache_each_does_not_hear_of_another_worker(sandbox: Sandbox) -> None:
    with ExitStack() as stack:
        one, other = open_workers(stack, sandbox, [MemoryCache(), MemoryCache()])
        before = [count_lists(session) for session in (one, other)]
        add_list(one)
        assert count_lists(one) == before[0] + 1
        assert count_lists(other) == before[1]
        for session in (one, other):
            session.storefront_configs(store_hash=sandbox.store_hash)
    assert operations(sandbox).count("StorefrontConfigs") == 2


def test_over_one_cache_every_worker_hears_at_once(sandbox: Sandbox, url: str, prefix: str) -> None:
    with ExitStack() as stack:
        caches: list[Cache] = [RedisCache(url, prefix=prefix, timeout=5.0) for _ in range(2)]
        one, other = open_workers(stack, sandbox, caches)
        before = [count_lists(session) for session in (one, other)]
        assert operations(sandbox).count("ShoppingLists") == 1
        add_list(one)
        assert [count_lists(session) for session in (other, one)] == [count + 1 for count in before]
        for session in (one, other):
            session.storefront_configs(store_hash=sandbox.store_hash)
    assert operations(sandbox).count("StorefrontConfigs") == 1
