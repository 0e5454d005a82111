"""Where answers are kept: what a cache does, whichever it is."""

import abc
from collections.abc import Collection
from dataclasses import dataclass, field

__all__ = ["Cache", "Kept"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a cache has under a key. Its repr does not show the value.

    Attributes:
        value: What was put there.
        age: Seconds since then.
    """

    value: bytes = field(repr=False)
    age: float


class Cache(abc.ABC):
    """Keeps values by key, with tags by which they are forgotten. Write your own over whatever your application has.

    Keys and tags are hashes and tell nothing. Values are bytes that name their key and are checked when they are read:
    a cache may lose them, mix them up or hand out garbage, and all of that counts as nothing kept. So does an error,
    of which the log is told once.

    Each method has an asynchronous twin, which a cache that does I/O overrides.
    """

    shared: bool = False
    """Whether other processes see the same values."""

    patience: float = 0.0
    """Seconds that a method may take, for a cache that does I/O. It is not asked by calls that have less time left."""

    @abc.abstractmethod
    def get(self, key: str) -> Kept | None:
        """Return what is kept under a key; None for nothing, and for what is older than its life."""

    @abc.abstractmethod
    def put(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        """Keep a value.

        Args:
            key: The key.
            value: The value.
            life: For how many seconds.
            tags: What it is about.
            took: How many seconds ago the API was asked. Where one of the tags was forgotten since then, the value is
                from before the change, and must not be kept.
        """

    @abc.abstractmethod
    def forget(self, tags: Collection[str]) -> None:
        """Forget every value that has any of the tags."""

    def forget_later(self, tags: Collection[str]) -> None:
        """Forget them without keeping the caller waiting: its time is up."""
        self.forget(tags)

    @abc.abstractmethod
    def remove(self, key: str) -> None:
        """Forget what is kept under a key."""

    def acquire(self, key: str, owner: str, seconds: float) -> bool:
        """Take the lease to fetch a key's value, for so many seconds, or for so many more; False when another has it.

        A cache that other processes see should override this and `release`, so that one of them fetches for all.
        """
        return True

    def release(self, key: str, owner: str) -> None:  # noqa: B027 - not every cache has leases
        """Give the lease back, if this owner has it."""

    def close(self) -> None:  # noqa: B027 - not every cache opens something
        """Close what the cache opened for synchronous use. It can be used again."""

    async def get_async(self, key: str) -> Kept | None:
        """Like `get`."""
        return self.get(key)

    async def put_async(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        """Like `put`."""
        self.put(key, value, life, tags, took)

    async def forget_async(self, tags: Collection[str]) -> None:
        """Like `forget`."""
        self.forget(tags)

    async def remove_async(self, key: str) -> None:
        """Like `remove`."""
        self.remove(key)

    async def acquire_async(self, key: str, owner: str, seconds: float) -> bool:
        """Like `acquire`."""
        return self.acquire(key, owner, seconds)

    async def release_async(self, key: str, owner: str) -> None:
        """Like `release`."""
        self.release(key, owner)

    async def close_async(self) -> None:  # noqa: B027 - not every cache opens something
        """Close what the cache opened in the running event loop. It can be used again."""
