"""The limiter of one process: a window behind a lock that is never held while anybody waits."""

import threading
import time
import weakref
from collections.abc import Callable, Mapping

from b2b_storefront._fork import reset_after_fork
from b2b_storefront._redis.commands import Steps
from b2b_storefront.resilience.keeper import GRANTED
from b2b_storefront.resilience.limit import Budget, NoPlaceError, RateLimit, Ticket, Traffic, read_budget
from b2b_storefront.resilience.window import Window

__all__ = ["LocalKeeper", "local_keeper"]


class LocalKeeper:
    """Keeps the places that this process has of a store's window. Its methods may be called from any thread.

    Args:
        limit: What it keeps to.
        monotonic: Returns seconds of a clock that is never set, the one of the calls' deadlines.
    """

    server = None

    def __init__(self, limit: RateLimit, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._window = Window(limit.places, limit.window, limit.batch_places)
        self._lock = threading.Lock()
        reset_after_fork(self)

    def enter(self, ticket: Ticket) -> bool:
        """Give a call a place, or let it stand in line; tell whether it has one."""
        now = self._monotonic()
        with self._lock:
            seconds = self._window.enter(ticket, now)
            if not seconds:
                return True
            ticket.expected = seconds
            if now + seconds < ticket.ends_at:
                return False
            self._window.line.remove(ticket)
        raise NoPlaceError(seconds)

    def look(self, ticket: Ticket) -> float:
        """Return for how long a call in line waits until it looks again; `GRANTED` when it has its place."""
        now = self._monotonic()
        with self._lock:
            window = self._window
            granted = window.grant(now)
            first = window.line.first()
            seconds: float | None = GRANTED
            if ticket.granted_at is None:
                seconds = ticket.ends_at - now
                if seconds <= 0 or window.stopped_for(now) >= seconds:
                    window.line.remove(ticket)
                    granted.append(ticket)  # Woken below, which does no harm; whoever is next is, too.
                    first = window.line.first()
                    seconds = None
                elif first is ticket and (due := window.due(now)) is not None:
                    seconds = min(seconds, due)
            wait = max(window.earliest(0, now, ticket.traffic), 0.0) if seconds is None else seconds
        _wake(*(other for other in granted if other is not ticket), first if first is not ticket else None)
        if seconds is None:
            raise NoPlaceError(wait)
        return seconds

    def ask(self) -> Steps[None]:
        """Nothing to ask."""
        return
        yield ()

    def leave(self, ticket: Ticket) -> None:
        """Take a call out of the line, or its place back: it was not used."""
        with self._lock:
            self._window.leave(ticket)
            first = self._window.line.first()
        _wake(first)

    def answered(self, ticket: Ticket, headers: Mapping[str, str] | None, stop: float | None) -> None:
        """Take note of a call's answer."""
        reading = None if headers is None else read_budget(headers)
        now = self._monotonic()
        with self._lock:
            self._window.answered(ticket, now, reading)
            if stop is not None:
                self._window.stop(now, stop)
            first = self._window.line.first()
            everybody = list(self._window.line) if stop is not None else [first]
        _wake(*everybody)

    def expect(self, traffic: Traffic) -> float:
        """Return in how many seconds a call that comes now may have a place, at the earliest."""
        now = self._monotonic()
        with self._lock:
            return self._window.earliest(self._window.line.count_before(traffic), now, traffic)

    def budget(self) -> Budget:
        """Return what is left."""
        with self._lock:
            return self._window.budget(self._monotonic())

    def after_fork(self) -> None:
        """Make this usable in a forked child; what was used stays used."""
        self._lock = threading.Lock()
        self._window.forget_calls()


def _wake(*tickets: Ticket | None) -> None:
    for ticket in tickets:
        if ticket is not None and ticket.wake is not None:
            ticket.wake()


class _Registry:
    """The limiters of this process, one for each store and limit."""

    def __init__(self) -> None:
        self._keepers: weakref.WeakValueDictionary[tuple[str, str, RateLimit], LocalKeeper] = (
            weakref.WeakValueDictionary()
        )
        self._lock = threading.Lock()
        reset_after_fork(self)

    def get(self, base_url: str, store_hash: str, limit: RateLimit) -> LocalKeeper:
        """Return the limiter of a store, which lives as long as anybody uses it."""
        key = (base_url, store_hash, limit)
        with self._lock:
            keeper = self._keepers.get(key)
            if keeper is None:
                keeper = self._keepers[key] = LocalKeeper(limit)
            return keeper

    def after_fork(self) -> None:
        """Make this usable in a forked child."""
        self._lock = threading.Lock()


_registry = _Registry()
local_keeper = _registry.get
"""Returns the limiter that all storefronts of this process share for a store."""
