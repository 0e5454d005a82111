"""Which events were taken already: deliveries come more than once, for 48 hours, and to two processes at once."""

import math
import threading
import time
from abc import ABC, abstractmethod
from collections import OrderedDict
from collections.abc import Callable
from enum import Enum

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._fork import reset_after_fork
from b2b_storefront._numbers import describe, is_positive

__all__ = ["KEPT_SECONDS", "LEASE_SECONDS", "MemorySeenEvents", "Seen", "SeenEvents"]

KEPT_SECONDS = 72 * 3_600.0
"""For how long an event is remembered. The last retry comes after 48 hours."""

LEASE_SECONDS = 60.0
"""For how long an event is left to the process that is at it; afterwards that one is taken to have died."""


class Seen(Enum):
    """What is known of an event.

    Attributes:
        NEW: Nothing; it is the caller's to handle, and to `confirm` or `release`.
        BUSY: Another caller is at it.
        DONE: It was handled.
    """

    NEW = "new"
    BUSY = "busy"
    DONE = "done"


class SeenEvents(ABC):
    """Remembers events by their keys. Subclass it to keep them elsewhere."""

    @abstractmethod
    def claim(self, key: str) -> Seen:
        """Tell what is known of an event; if nothing, it is the caller's for a minute."""

    @abstractmethod
    def confirm(self, key: str) -> None:
        """Remember that an event was handled."""

    @abstractmethod
    def release(self, key: str) -> None:
        """Forget an event that could not be handled, so that it is taken when it comes again."""

    async def claim_async(self, key: str) -> Seen:
        """Like `claim`, in an event loop."""
        return self.claim(key)

    async def confirm_async(self, key: str) -> None:
        """Like `confirm`, in an event loop."""
        self.confirm(key)

    async def release_async(self, key: str) -> None:
        """Like `release`, in an event loop."""
        self.release(key)


class MemorySeenEvents(SeenEvents):
    """Remembers events in this process: enough for one process, and for what comes twice while it runs.

    Args:
        seconds: For how long an event is remembered.
        capacity: How many are remembered at most; beyond that the oldest are forgotten.
        monotonic: Returns seconds of a clock that is never set.

    Raises:
        ConfigurationError: A number is not greater than 0.
    """

    def __init__(
        self,
        *,
        seconds: float = KEPT_SECONDS,
        capacity: int = 100_000,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        if not is_positive(seconds):
            raise ConfigurationError(
                f"seconds is {describe(seconds)}: pass a number of seconds greater than 0 and up to a year."
            )
        if type(capacity) is not int or capacity < 1:
            raise ConfigurationError("capacity is a whole number greater than 0.")
        self._seconds = seconds
        self._capacity = capacity
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._known: OrderedDict[str, tuple[float, bool]] = OrderedDict()
        reset_after_fork(self)

    def claim(self, key: str) -> Seen:
        """See `SeenEvents.claim`."""
        now = self._monotonic()
        with self._lock:
            ends_at, done = self._known.get(key, (-math.inf, False))
            if ends_at > now:
                return Seen.DONE if done else Seen.BUSY
            self._keep(key, now + LEASE_SECONDS, done=False)
            return Seen.NEW

    def confirm(self, key: str) -> None:
        """See `SeenEvents.confirm`."""
        with self._lock:
            self._keep(key, self._monotonic() + self._seconds, done=True)

    def release(self, key: str) -> None:
        """See `SeenEvents.release`."""
        with self._lock:
            self._known.pop(key, None)

    def after_fork(self) -> None:
        """Make this usable in a forked child."""
        self._lock = threading.Lock()

    def _keep(self, key: str, ends_at: float, *, done: bool) -> None:
        self._known[key] = ends_at, done
        self._known.move_to_end(key)
        while len(self._known) > self._capacity:
            self._known.popitem(last=False)
