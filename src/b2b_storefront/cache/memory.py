"""A cache in this process: bounded by bytes and by number, those used last stay."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._fork import reset_after_fork
from b2b_storefront._numbers import describe
from b2b_storefront._reprs import even_unfinished
from b2b_storefront.cache.base import Cache, Kept

__all__ = ["MemoryCache"]

ENTRY_BYTES = 500
"""What an entry takes beside its value, key, places in tables and bookkeeping included."""

TAG_BYTES = 360
"""What each of its tags takes."""

MARKS_LAST = 600.0
"""For so many seconds it is remembered that a tag was forgotten; what took longer to fetch is not kept."""

MOST_MARKS = 10_000


@dataclass(slots=True)
class _Entry:
    value: bytes
    put_at: float
    life: float
    tags: tuple[str, ...]
    size: int


class MemoryCache(Cache):
    """Keeps answers in this process. Its methods may be called from any thread.

    Args:
        max_bytes: How much memory to take, about: 64 MiB unless set. What does not fit is not kept.
        max_entries: How many answers to keep.
        clock: Returns seconds of a clock that is never set.

    Raises:
        ConfigurationError: A limit is not a whole number of 1 or more.
    """

    def __init__(
        self,
        *,
        max_bytes: int = 64 * 1024 * 1024,
        max_entries: int = 10_000,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        for name, limit in (("max_bytes", max_bytes), ("max_entries", max_entries)):
            if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
                raise ConfigurationError(f"MemoryCache: {name} is {describe(limit)}: pass a whole number, 1 or more.")
        self._max_bytes = max_bytes
        self._max_entries = max_entries
        self._clock = clock
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._tagged: dict[str, set[str]] = {}
        self._marks: dict[str, float] = {}
        self._all_marked_at = float("-inf")
        self._leases: dict[str, tuple[str, float]] = {}
        self._bytes = 0
        self._changing = False
        self._lock = threading.Lock()
        reset_after_fork(self)

    @even_unfinished
    def __repr__(self) -> str:
        return f"<MemoryCache with {len(self._entries)} answers, about {self._bytes} bytes>"

    def __len__(self) -> int:
        return len(self._entries)

    def __reduce__(self) -> NoReturn:
        raise TypeError("A cache holds what customers see, and can't be pickled or copied.")

    @property
    def size(self) -> int:
        """How many bytes it takes, about."""
        return self._bytes

    def get(self, key: str) -> Kept | None:
        """Return what is kept under a key; None for nothing, and for what is older than its life."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is None:
                return None
            age = self._clock() - entry.put_at
            if age >= entry.life:
                with self._change():
                    self._drop(key)
                return None
            self._entries.move_to_end(key)
            return Kept(entry.value, age)

    def put(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        """Keep a value, unless one of its tags was forgotten while it was fetched."""
        size = len(value) + ENTRY_BYTES + TAG_BYTES * len(tags)
        with self._lock:
            now = self._clock()
            began = now - took
            forgotten_at = max((self._marks[tag] for tag in tags if tag in self._marks), default=self._all_marked_at)
            if took >= MARKS_LAST or began <= max(forgotten_at, self._all_marked_at):
                return
            with self._change():
                self._drop(key)
                if size <= self._max_bytes:
                    self._add(key, _Entry(value, now, life, tuple(tags), size))
                while self._bytes > self._max_bytes or len(self._entries) > self._max_entries:
                    self._drop(next(iter(self._entries)))

    def forget(self, tags: Collection[str]) -> None:
        """Forget every value that has any of the tags."""
        with self._lock, self._change():
            now = self._clock()
            for tag in tags:
                for key in list(self._tagged.get(tag, ())):
                    self._drop(key)
                self._marks[tag] = now
            if len(self._marks) > MOST_MARKS:
                self._marks = {tag: at for tag, at in self._marks.items() if now - at < MARKS_LAST}
            if len(self._marks) > MOST_MARKS:
                self._all_marked_at = now
                self._marks = {}

    def remove(self, key: str) -> None:
        """Forget what is kept under a key."""
        with self._lock, self._change():
            self._drop(key)

    def acquire(self, key: str, owner: str, seconds: float) -> bool:
        """Take the lease to fetch a key's value, for so many seconds or so many more; False when another has it."""
        with self._lock:
            now = self._clock()
            held_by, ends_at = self._leases.get(key, (owner, now))
            if held_by != owner and now < ends_at:
                return False
            if len(self._leases) > self._max_entries:
                self._leases = {name: lease for name, lease in self._leases.items() if now < lease[1]}
            self._leases[key] = owner, now + seconds
            return True

    def release(self, key: str, owner: str) -> None:
        """Give the lease back, if this owner has it."""
        with self._lock:
            if self._leases.get(key, ("", 0))[0] == owner:
                del self._leases[key]

    def clear(self) -> None:
        """Forget everything."""
        with self._lock, self._change():
            self._all_marked_at = self._clock()
            for key in list(self._entries):
                self._drop(key)

    def after_fork(self) -> None:
        """Make the cache usable in a forked child, whatever another thread of the parent was changing."""
        self._lock = threading.Lock()
        self._leases = {}  # Whoever fetches is in the parent.

    @contextmanager
    def _change(self) -> Iterator[None]:
        """Change the tables together. Where an interrupt, or a fork, came between them before, mend them first."""
        if self._changing:
            entries, self._entries, self._tagged, self._bytes = self._entries, OrderedDict(), {}, 0
            for key, entry in entries.items():
                self._add(key, entry)
        self._changing = True
        yield
        self._changing = False  # Not where the block raises.

    def _add(self, key: str, entry: _Entry) -> None:
        self._entries[key] = entry
        self._bytes += entry.size
        for tag in entry.tags:
            self._tagged.setdefault(tag, set()).add(key)

    def _drop(self, key: str) -> None:
        entry = self._entries.pop(key, None)
        if entry is None:
            return
        self._bytes -= entry.size
        for tag in entry.tags:
            keys = self._tagged[tag]
            keys.discard(key)
            if not keys:
                del self._tagged[tag]
