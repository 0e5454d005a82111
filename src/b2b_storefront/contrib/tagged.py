"""Tags for caches that have none: which keys to ask for, and what an answer under them is worth. Pure.

Each tag has a version, a random text that lies in the cache too, and an answer is written with its tags' versions. To
forget a tag is to give it another version: an answer with an old one counts as nothing kept, and so does one for which
the cache has lost a version.
"""

import math
import secrets
from collections.abc import Callable, Collection, Generator
from typing import TYPE_CHECKING, Any, TypeVar

from b2b_storefront._encryption import decrypt
from b2b_storefront._secret import HiddenBytes
from b2b_storefront.cache.base import Kept

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

__all__ = ["Steps", "TaggedEntries"]

ResultT = TypeVar("ResultT")

Steps = Generator[tuple[Any, ...], Any, ResultT]
"""Yields the name of a cache's method (get, get_many, add, set, set_many, delete) and its arguments; is sent what it
returned."""

VERSIONS_LAST = 30 * 86_400
"""Seconds for which a tag's version is kept; with it end the answers that have the tag."""

CLOCKS_DIFFER = 2.0
"""Seconds by which the clocks of two machines may differ: what was asked so soon after a change is not kept."""


class TaggedEntries:
    """What is asked of a cache that has keys, values and times, and no tags.

    Args:
        prefix: What keys begin with.
        clock: Returns unix seconds.
        ring: Encrypts values, and decrypts them; None writes them as they are.
    """

    def __init__(self, prefix: str, clock: Callable[[], float], ring: "MultiFernet | None" = None) -> None:
        self._prefix = prefix
        self._clock = clock
        self._ring = ring

    def getting(self, key: str) -> Steps[Kept | None]:
        """Return what is kept under a key."""
        match (yield "get", self._name("answer", key)):
            case (float(put_at), float(life), dict(versions), bytes(value)):
                age = max(self._clock() - put_at, 0.0)
                if age >= life or (yield "get_many", list(versions)) != versions:
                    return None
                opened = self._open(put_at, life, value)
                return None if opened is None else Kept(opened, age)
            case _:
                return None

    def putting(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> Steps[None]:
        """Keep a value, unless one of its tags was forgotten while it was fetched."""
        names = [self._name("tag", tag) for tag in tags]
        asked_at = self._clock() - took
        for name in set(names) - (yield "get_many", names).keys():
            yield "add", name, _version(0.0), VERSIONS_LAST
        versions = yield "get_many", names
        forgotten_at = [float(version.partition(":")[0]) for version in versions.values()]
        if len(versions) < len(set(names)) or max(forgotten_at, default=0.0) >= asked_at - CLOCKS_DIFFER:
            return
        now, life = float(self._clock()), float(life)
        yield "set", self._name("answer", key), (now, life, versions, self._seal(now, life, value)), math.ceil(life)

    def forgetting(self, tags: Collection[str]) -> Steps[None]:
        """Forget every value that has any of the tags."""
        version = _version(self._clock())
        yield "set_many", {self._name("tag", tag): version for tag in tags}, VERSIONS_LAST

    def acquiring(self, key: str, owner: str, seconds: float) -> Steps[bool]:
        """Take a key's lease, or keep it for so many more seconds."""
        name, life = self._name("lease", key), max(1, math.ceil(seconds))
        if (yield "add", name, owner, life):
            return True
        if (yield "get", name) != owner:
            return False
        yield "set", name, owner, life
        return True

    def releasing(self, key: str, owner: str) -> Steps[None]:
        """Give a key's lease back, if this owner has it."""
        name = self._name("lease", key)
        if (yield "get", name) == owner:
            yield "delete", name

    def removing(self, key: str) -> Steps[None]:
        """Forget what is kept under a key."""
        yield "delete", self._name("answer", key)

    def _seal(self, put_at: float, life: float, value: bytes) -> bytes:
        if self._ring is None:
            return bytes(value)
        return self._ring.encrypt(HiddenBytes(_times(put_at, life) + value))

    def _open(self, put_at: float, life: float, written: bytes) -> HiddenBytes | None:
        """Return the value; None for what was not encrypted with these keys, or not for this time."""
        if self._ring is None:
            return HiddenBytes(written)
        opened, times = decrypt(self._ring, written), _times(put_at, life)
        return HiddenBytes(opened[len(times) :]) if opened is not None and opened.startswith(times) else None

    def _name(self, kind: str, key: str) -> str:
        return f"{self._prefix}{kind}:{key}"


def _times(put_at: float, life: float) -> bytes:
    return f"{put_at} {life}\n".encode()


def _version(forgotten_at: float) -> str:
    return f"{forgotten_at}:{secrets.token_hex(8)}"
