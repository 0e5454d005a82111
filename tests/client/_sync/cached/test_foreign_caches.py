# Generated from tests/client/_async/cached/test_foreign_caches.py by `make codegen`. Edits are lost.

"""A storefront with caches of somebody else's, which fail, lie or dawdle."""

import math
from collections.abc import Callable, Collection
from typing import Any

import pytest

from b2b_storefront import (
    Cache,
    MemoryCache,
    Storefront,
)
from b2b_storefront.cache import Kept
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import operations

from .answers import CONFIGS, FRESHNESS, asked, configs, respond

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


class BrokenCache(Cache):
    """Raises whatever it is asked."""

    def get(self, key: str) -> Kept | None:
        raise OSError("buyer@example.com")

    def put(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        raise OSError("buyer@example.com")

    def forget(self, tags: Collection[str]) -> None:
        raise OSError("buyer@example.com")

    def remove(self, key: str) -> None:
        raise OSError("buyer@example.com")


def test_a_cache_that_raises_is_as_none_with_one_warning(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    with Storefront(
        sandbox.store_hash, base_url=sandbox.base_url, cache=BrokenCache(), freshness=FRESHNESS
    ) as storefront:
        for _ in range(2):
            assert configs(storefront.guest())
        storefront.forget()
    assert asked(sandbox, CONFIGS) == 2
    (record,) = [record for record in caplog.records if record.levelname == "WARNING"]
    assert "BrokenCache raised OSError" in record.getMessage()
    assert "buyer@" not in caplog.text


def rewritten(kept: Kept, body: bytes) -> Kept:
    """Return what is kept with another body behind its head."""
    return Kept(kept.value.partition(b"\n")[0] + b"\n" + body, kept.age)


POISONS: dict[str, Callable[[Kept], Any]] = {
    "no age": lambda kept: Kept(kept.value, None),  # type: ignore[arg-type]
    "a text for an age": lambda kept: Kept(kept.value, "1"),  # type: ignore[arg-type]
    "no number for an age": lambda kept: Kept(kept.value, math.nan),
    "an age below zero": lambda kept: Kept(kept.value, -5.0),
    "a tuple": lambda kept: (kept.value, kept.age),
    "a text": lambda kept: Kept(str(kept.value), kept.age),  # type: ignore[arg-type]
    "cut short": lambda kept: Kept(kept.value[:-9], kept.age),
    "another type": lambda kept: rewritten(kept, b'{"storefrontConfigs": 5}'),
    "entries of another type": lambda kept: rewritten(kept, b'{"storefrontConfigs": [[[]]]}'),
    "null": lambda kept: rewritten(kept, b'{"storefrontConfigs": null}'),
    "nothing": lambda kept: rewritten(kept, b"{}"),
    "nested": lambda kept: rewritten(kept, b'{"storefrontConfigs": ' + b"[" * 900 + b"]" * 900 + b"}"),
}


class PoisonedCache(MemoryCache):
    """Gives back something else than what was put there.

    Args:
        poison: What it makes of what is kept.
    """

    def __init__(self, poison: Callable[[Kept], Any]) -> None:
        super().__init__()
        self._poison = poison

    def get(self, key: str) -> Kept | None:
        kept = super().get(key)
        found: Kept | None = None if kept is None else self._poison(kept)
        return found


@pytest.mark.parametrize("poison", POISONS)
def test_what_is_no_answer_to_the_question_is_as_nothing_kept(poison: str, sandbox: Sandbox) -> None:
    cache = PoisonedCache(POISONS[poison])
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache, freshness=FRESHNESS) as storefront:
        guest = storefront.guest()
        for _ in range(3):
            response = respond(guest)
            assert response.data
            assert not response.cached
        (together,) = guest.together(lambda session: (session.storefront_configs(store_hash=sandbox.store_hash),))
        assert together
    assert sum(CONFIGS in (name or "") for name in operations(sandbox)) == 4


class SlowCache(MemoryCache):
    """Says that it may take two seconds, and notes when it is asked."""

    patience = 2.0

    def __init__(self) -> None:
        super().__init__()
        self.gets = 0

    def get(self, key: str) -> Kept | None:
        self.gets += 1
        return super().get(key)


def test_a_call_in_a_hurry_does_not_wait_for_the_cache(sandbox: Sandbox) -> None:
    cache = SlowCache()
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache) as storefront:
        configs(storefront.guest())
        assert cache.gets == 1
        configs(storefront.guest().with_options(timeout=1.9))
        assert cache.gets == 1
        configs(storefront.guest())
        assert cache.gets == 2
    assert asked(sandbox, CONFIGS) == 2
