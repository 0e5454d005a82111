"""What has ended, as far as this process has heard: decided without I/O.

An event of the store's may end tokens (of a user who was removed, of a company that was deactivated) and what is
remembered of refused sign-ins (of a company that was approved). Whoever hears of it writes it into the token store, and
the others look there: every `LOOK_EVERY` seconds in which they are used, and before each refusal that they remember.
"""

import hashlib
import threading
from collections.abc import Callable, Iterable

from b2b_storefront._config import StoreSettings
from b2b_storefront._fork import reset_after_fork
from b2b_storefront.auth.stores.endings import Ended

__all__ = ["LOOK_EVERY", "REFUSALS", "Endings", "name_group"]

LOOK_EVERY = 2.0
"""Seconds after which a process that is used looks into the token store again."""

REFUSALS = "refusals"
"""What ends when a sign-in that was refused because of the company may succeed now."""

MOST_NAMES = 100_000


class Endings:
    """What has ended, of all customers of a storefront. Its methods may be called from any thread.

    What was there at the first look has happened before this process obtained anything, and ends only what
    applications kept themselves.

    Args:
        clock: Seconds of a clock that is never set.
    """

    __slots__ = ("__weakref__", "_clock", "_lock", "_look_at", "_names", "_number", "version")

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._names: dict[str, tuple[int, int]] = {}
        self._number: int | None = None
        self._look_at = float("-inf")
        self.version = 0
        reset_after_fork(self)

    def is_due(self) -> bool:
        """Tell whether to look into the store."""
        return self._number is None or self._clock() >= self._look_at

    def begin_look(self) -> int:
        """Return from where on to look; others need not look meanwhile, once there was a first time."""
        self._look_at = self._clock() + LOOK_EVERY
        return self._number or 0

    def take(self, found: Ended) -> None:
        """Take what a look found."""
        with self._lock:
            if self._number is None:
                self._add(found, 0)
            elif any(self._is_news(name, number) for name, number in found.numbers.items()):
                self._add(found, self.version + 1)
                self.version += 1
            self._number = max(self._number or 0, found.number)

    def take_now(self, found: Ended) -> None:
        """Take what this process ended itself: others may have ended something before, which is still to be found."""
        with self._lock:
            self._add(found, self.version + 1)
            self.version += 1

    def has_ended(self, names: Iterable[str], since: int) -> bool:
        """Tell whether any of the names has ended after a version."""
        return any(self._names.get(name, (0, -1))[1] > since for name in names)

    def after_fork(self) -> None:
        """Make this usable in a forked child, whatever another thread of the parent was doing."""
        self._lock = threading.Lock()

    def _is_news(self, name: str, number: int) -> bool:
        return number > max(self._number or 0, self._names.get(name, (0, 0))[0])

    def _add(self, found: Ended, version: int) -> None:
        for name, number in found.numbers.items():
            if self._is_news(name, number):
                self._names.pop(name, None)
                self._names[name] = number, version
        while len(self._names) > MOST_NAMES:
            del self._names[next(iter(self._names))]


def name_group(settings: StoreSettings, group: str) -> str:
    """Return the name of a group of a store's tokens: a hash.

    Args:
        settings: The store's; its channel does not matter.
        group: `company:` or `user:` and an id, or `REFUSALS`.
    """
    text = f"{settings.base_url}\0{settings.store_hash}\0{group}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]
