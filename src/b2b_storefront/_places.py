"""Who may have a connection open: so many calls at a time, first come, first served.

For threads there is no lock in here that a call takes and has to give back. A signal handler that raises (Ctrl-C, a
worker's time limit) may strike between any two steps of Python code, within a lock's own code too, and a lock that
nobody gives back hangs every call after it. So each change is one step that can't be interrupted, what a call has is
known by the call itself, and is free again when the call is gone, in whatever way it went.
"""

import contextlib
import threading
import weakref
from collections import deque
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

__all__ = ["AsyncPlaces", "Place", "Places", "spare_time"]

LOOK_AGAIN = 0.1
"""Seconds after which who waits looks again by itself: an interrupted thread may have failed to wake it."""


def spare_time(seconds: float) -> float:
    """Return how much of a call's time must be left when its turn comes: with less, it would be sent for nothing."""
    return min(seconds * 0.1, 0.1)


class Place:
    """What one call waits for and then has."""

    __slots__ = ("__weakref__", "_wake")

    def __init__(self) -> None:
        self._wake = threading.Lock()
        self._wake.acquire()

    def wait(self, seconds: float) -> None:
        """Wait until woken, or for so long."""
        self._wake.acquire(timeout=seconds)

    def wake(self) -> None:
        """Let whoever waits look again."""
        with contextlib.suppress(RuntimeError):  # It was woken already.
            self._wake.release()


class Places:
    """The places of threads.

    Args:
        limit: How many there are.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        # In the order of arrival. What is gone, with its call, is left out by whoever looks next, and not by a callback
        # of its reference: what a signal handler raises in there is lost, and so is what the callback was for.
        self._waiting: dict[weakref.ref[Place], None] = {}
        self._taken: dict[weakref.ref[Place], None] = {}

    def take(self, place: Place, ends_at: float) -> bool:
        """Wait for a place, and tell whether there was one in time.

        Args:
            place: A new one. The caller gives it back, also when this raises.
            ends_at: When to give up, on the clock of `time.monotonic`.
        """
        me = weakref.ref(place)
        self._waiting[me] = None
        # Only who is first in line takes a place, so no two take the same.
        while self._first() is not me or not self._has_room():
            left = ends_at - monotonic()
            if left <= 0:
                self._forget(me)
                return False
            place.wait(min(left, LOOK_AGAIN))
        self._taken[me] = None
        self._waiting.pop(me, None)
        self._wake_first()
        return True

    def give_back(self, place: Place) -> None:
        """Make a place free, or leave the line."""
        self._forget(weakref.ref(place))

    def _forget(self, me: "weakref.ref[Place]") -> None:
        self._waiting.pop(me, None)
        self._taken.pop(me, None)
        self._wake_first()

    def _first(self) -> "weakref.ref[Place] | None":
        """Return who is next of those who still wait."""
        while True:
            try:
                first = next(iter(self._waiting), None)
            except RuntimeError:  # Somebody came or went between the two steps.
                continue
            if first is None or first() is not None:
                return first
            self._waiting.pop(first, None)

    def _has_room(self) -> bool:
        """Tell whether a place is free: a call that is gone has none."""
        if len(self._taken) >= self._limit:
            for taken in list(self._taken):
                if taken() is None:
                    self._taken.pop(taken, None)
        return len(self._taken) < self._limit

    def _wake_first(self) -> None:
        first = self._first()
        place = None if first is None else first()
        if place is not None and self._has_room():
            place.wake()


class AsyncPlaces:
    """The places of one event loop's tasks.

    Args:
        limit: How many there are.
    """

    def __init__(self, limit: int) -> None:
        self._limit = self._free = limit
        self._waiting: deque[asyncio.Future[bool]] = deque()

    @property
    def busy(self) -> bool:
        """Whether anybody has one."""
        return self._free < self._limit

    async def take(self, loop: "asyncio.AbstractEventLoop", seconds: float) -> bool:
        """Wait for a place, for so long at most, and tell whether there was one."""
        if self._free > 0 and not self._waiting:
            self._free -= 1
            return True
        mine: asyncio.Future[bool] = loop.create_future()
        self._waiting.append(mine)
        alarm = loop.call_later(seconds, _expire, mine)
        try:
            return await mine
        except BaseException:
            if mine.done() and not mine.cancelled() and mine.result():
                self.give_back()  # It was handed over in the moment of leaving.
            raise
        finally:
            alarm.cancel()
            with contextlib.suppress(ValueError):
                self._waiting.remove(mine)

    def give_back(self) -> None:
        """Hand a place to whoever waits longest, or make it free."""
        while self._waiting:
            first = self._waiting.popleft()
            if not first.done():
                # Not made free first: a task that comes meanwhile must not take it away.
                first.set_result(True)
                return
        self._free += 1


def _expire(waiting: "asyncio.Future[bool]") -> None:
    if not waiting.done():
        waiting.set_result(False)
