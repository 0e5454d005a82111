"""Django's cache as a place for answers, whichever backend it has."""

import time
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from django.core.cache import caches

from b2b_storefront._encryption import hidden_keys, key_ring
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._numbers import describe, is_positive
from b2b_storefront._steps import drive, drive_async
from b2b_storefront.cache.base import Cache, Kept
from b2b_storefront.contrib.tagged import Steps, TaggedEntries

__all__ = ["DjangoCache"]

ResultT = TypeVar("ResultT")


class DjangoCache(Cache):
    """Keeps answers in one of Django's caches, for all processes that share it.

    Without keys, a customer's answers are kept as they are: give them a cache that nobody else reads.

    Args:
        alias: The cache's name in `CACHES`.
        prefix: What keys begin with.
        keys: Fernet keys that encrypt the answers: the first one encrypts, each of them decrypts. What is not encrypted
            with one of them is not read.
        patience: Seconds that the cache may take; calls that have less time left do without it.
        clock: Returns unix seconds.

    Raises:
        ConfigurationError: `patience` can't work, a key is no Fernet key, or the package that encrypts is missing:
            install `b2b-storefront[encryption]`.
    """

    shared = True
    _alias = _more_to_show = ""

    def __init__(
        self,
        alias: str = "default",
        *,
        prefix: str = "b2b-storefront:",
        keys: Sequence[str | bytes] = (),
        patience: float = 0.25,
        clock: Callable[[], float] = time.time,
    ) -> None:
        keys = hidden_keys(keys)
        if not is_positive(patience):
            raise ConfigurationError(f"patience is {describe(patience)}: pass a number of seconds greater than 0.")
        self._alias = alias
        self._entries = TaggedEntries(prefix, clock, key_ring(keys) if keys else None)
        self._more_to_show = ", encrypted" if keys else ""
        self.patience = patience

    def __repr__(self) -> str:
        return f"<DjangoCache {self._alias!r}{self._more_to_show}>"

    def get(self, key: str) -> Kept | None:
        """Return what is kept under a key; None for nothing, and for what is older than its life."""
        return self._run(self._entries.getting(key))

    async def get_async(self, key: str) -> Kept | None:
        """Like `get`."""
        return await self._run_async(self._entries.getting(key))

    def put(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        """Keep a value, unless one of its tags was forgotten while it was fetched."""
        self._run(self._entries.putting(key, value, life, tags, took))

    async def put_async(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        """Like `put`."""
        await self._run_async(self._entries.putting(key, value, life, tags, took))

    def forget(self, tags: Collection[str]) -> None:
        """Forget every value that has any of the tags."""
        self._run(self._entries.forgetting(tags))

    async def forget_async(self, tags: Collection[str]) -> None:
        """Like `forget`."""
        await self._run_async(self._entries.forgetting(tags))

    def remove(self, key: str) -> None:
        """Forget what is kept under a key."""
        self._run(self._entries.removing(key))

    async def remove_async(self, key: str) -> None:
        """Like `remove`."""
        await self._run_async(self._entries.removing(key))

    def acquire(self, key: str, owner: str, seconds: float) -> bool:
        """Take the lease to fetch a key's value, or keep it for so many more seconds; False when another has it."""
        return self._run(self._entries.acquiring(key, owner, seconds))

    async def acquire_async(self, key: str, owner: str, seconds: float) -> bool:
        """Like `acquire`."""
        return await self._run_async(self._entries.acquiring(key, owner, seconds))

    def release(self, key: str, owner: str) -> None:
        """Give the lease back, if this owner has it."""
        self._run(self._entries.releasing(key, owner))

    async def release_async(self, key: str, owner: str) -> None:
        """Like `release`."""
        await self._run_async(self._entries.releasing(key, owner))

    def _run(self, steps: Steps[ResultT]) -> ResultT:
        # Each thread and task has its own `caches[...]`.
        return drive(steps, lambda step: getattr(caches[self._alias], step[0])(*step[1:]))

    async def _run_async(self, steps: Steps[ResultT]) -> ResultT:
        return await drive_async(steps, lambda step: getattr(caches[self._alias], f"a{step[0]}")(*step[1:]))
