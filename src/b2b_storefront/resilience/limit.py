"""What a limiter keeps to, and who is next: pure.

Limiters hold back what would exceed the store's window. Three classes of traffic stand in line: logins, since many
calls wait for each of them, then pages, since a person waits, then batches. Within a class the first to come is the
first to go.
"""

import abc
import math
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._numbers import describe, is_positive
from b2b_storefront.wire.models import UnsetType

if TYPE_CHECKING:
    from b2b_storefront.resilience.keeper import Keeper

__all__ = [
    "PRIORITIES",
    "Budget",
    "Line",
    "NoPlaceError",
    "RateLimit",
    "Reading",
    "StoreLimit",
    "Ticket",
    "Traffic",
    "check_limit",
    "check_rate_limit",
    "find_place_time",
    "read_budget",
]

LARGEST_LIMIT = 1_000_000
LONGEST_WINDOW = 86_400.0


class Traffic(IntEnum):
    """The classes of traffic, the first to go first."""

    LOGIN = 0
    PAGE = 1
    BATCH = 2


PRIORITIES = {"page": Traffic.PAGE, "batch": Traffic.BATCH}
"""What `priority` means: logins are never asked for by name."""


class StoreLimit(abc.ABC):
    """Something that keeps to a store's budget."""

    @abc.abstractmethod
    def keeper(self, base_url: str, store_hash: str) -> "Keeper":
        """Return what keeps a store's places."""


@dataclass(frozen=True, slots=True)
class RateLimit(StoreLimit):
    """How many requests a storefront sends, at most, in any stretch of time.

    The storefronts of one process for the same store share one limiter. Where several processes use the store, give
    each its share, or let them share one with `RedisRateLimiter`.

    Attributes:
        limit: How many requests the store takes in a window; all its integrations share them.
        window: How many seconds the window lasts.
        share: Which part of them this process may use, from 0 to 1.
        batch_share: Which part of those calls with `priority="batch"` may use, from 0 to 1.

    Raises:
        ConfigurationError: One of them can't work.
    """

    limit: int = 150
    window: float = 60.0
    share: float = 1.0
    batch_share: float = 0.8

    def __post_init__(self) -> None:
        check_limit("RateLimit", self.limit, self.window, share=self.share, batch_share=self.batch_share)

    def keeper(self, base_url: str, store_hash: str) -> "Keeper":
        """Return what keeps a store's places in this process; all its storefronts share it."""
        from b2b_storefront.resilience.local import local_keeper

        return local_keeper(base_url, store_hash, self)

    @property
    def places(self) -> int:
        """How many requests this process sends in a window at most."""
        return max(1, int(self.limit * self.share))

    @property
    def batch_places(self) -> int:
        """How many of them may be batches."""
        return max(1, int(self.places * self.batch_share))


def check_limit(owner: str, limit: object, window: object, **shares: object) -> None:
    """Refuse numbers that limit nothing, or let nothing through.

    Raises:
        ConfigurationError: One of them can't work.
    """
    if type(limit) is not int or not 1 <= limit <= LARGEST_LIMIT:
        raise ConfigurationError(
            f"{owner}: limit is {describe(limit)}: pass how many requests a window takes, from 1 to {LARGEST_LIMIT:,}."
            " To send without a limit, pass rate_limit=None."
        )
    if not is_positive(window, LONGEST_WINDOW):
        raise ConfigurationError(
            f"{owner}: window is {describe(window)}: pass a number of seconds greater than 0 and up to"
            f" {LONGEST_WINDOW:g}."
        )
    for name, share in shares.items():
        if not is_positive(share, 1):
            raise ConfigurationError(f"{owner}: {name} is {describe(share)}: pass a number greater than 0 and up to 1.")


def check_rate_limit(rate_limit: object) -> None:
    """Refuse what limits nothing.

    Raises:
        ConfigurationError: It is neither a limit, nor None or left out.
    """
    if rate_limit is not None and not isinstance(rate_limit, StoreLimit | UnsetType):
        raise ConfigurationError(
            f"rate_limit is of type {type(rate_limit).__name__}: pass RateLimit(...), a RedisRateLimiter, or None for"
            " no limit."
        )


@dataclass(frozen=True, slots=True)
class Budget:
    """What a store has left.

    Attributes:
        limit: How many requests this storefront may send in a window.
        remaining: How many of them it may send now, as far as is known.
        resets_in: Seconds until the API's window ends; where the API has not told, until the last request that was sent
            does not count any more.
    """

    limit: int
    remaining: int
    resets_in: float


class NoPlaceError(Exception):
    """The budget has no place for a call in the time that it has left.

    Attributes:
        seconds: Until there may be one.
    """

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Reading(NamedTuple):
    """What the API says of the store's window.

    Attributes:
        remaining: How many requests it still takes.
        resets_in: Seconds until the window ends.
        limit: How many it takes in all; None where it does not say.
    """

    remaining: int
    resets_in: float
    limit: int | None = None

    def after(self, seconds: float) -> "Budget":
        """Return what is left so many seconds later, if nobody sent anything meanwhile."""
        ended = seconds >= self.resets_in
        limit = self.remaining if self.limit is None else self.limit
        return Budget(limit, limit if ended else self.remaining, 0.0 if ended else round(self.resets_in - seconds, 3))


def read_budget(headers: Mapping[str, str]) -> Reading | None:
    """Return what an answer's headers say of the window; None where they don't, or make no sense.

    Their values carry units: `97 times`, `0.397 s`, `150 times/60 s`.
    """
    remaining, resets = headers.get("X-Requests-Remaining"), headers.get("X-Request-Window-Resets-After")
    if remaining is None or resets is None:
        return None
    try:
        seconds = float(resets.split(None, 1)[0])
        reading = Reading(int(remaining.split(None, 1)[0]), seconds, _first_number(headers))
    except (ValueError, IndexError):
        return None
    return reading if reading.remaining >= 0 and 0 <= seconds < math.inf else None


def _first_number(headers: Mapping[str, str]) -> int | None:
    words = headers.get("X-Requests-Allocated", "").split(None, 1)
    return int(words[0]) if words and words[0].isdecimal() and len(words[0]) <= 9 else None


class Ticket:
    """A call that wants a place, and then has it.

    Attributes:
        traffic: Its class.
        ends_at: When the call ends, in whatever way.
        entered_at: When it came.
        granted_at: When it got its place; None before.
        expected: In how many seconds it would have its place, as far as was known when it came.
        wake: Lets whoever waits with it look again.
        number: What a shared limiter calls its place.
        left: How many places a shared limiter had behind it.
        refused: In how many seconds there may be a place, where that is too late for it.
    """

    __slots__ = ("ends_at", "entered_at", "expected", "granted_at", "left", "number", "refused", "traffic", "wake")

    def __init__(self, traffic: Traffic, ends_at: float) -> None:
        self.traffic = traffic
        self.ends_at = ends_at
        self.entered_at = self.expected = 0.0
        self.granted_at: float | None = None
        self.wake: Callable[[], None] | None = None
        self.number = ""
        self.left = 0
        self.refused: float | None = None


class Line:
    """Who waits, in order."""

    __slots__ = ("_classes",)

    def __init__(self) -> None:
        self._classes: tuple[deque[Ticket], ...] = tuple(deque() for _ in Traffic)

    def __len__(self) -> int:
        return sum(map(len, self._classes))

    def add(self, ticket: Ticket) -> int:
        """Let a ticket stand in line; return how many go before it."""
        before = self.count_before(ticket.traffic)
        self._classes[ticket.traffic].append(ticket)
        return before

    def remove(self, ticket: Ticket) -> bool:
        """Take a ticket out, and tell whether it was there."""
        waiting = self._classes[ticket.traffic]
        if ticket not in waiting:
            return False
        waiting.remove(ticket)
        return True

    def __iter__(self) -> Iterator[Ticket]:
        for waiting in self._classes:
            yield from waiting

    def count_before(self, traffic: Traffic) -> int:
        """Return how many go before a call of this class that comes now."""
        return sum(map(len, self._classes[: traffic + 1]))

    def first(self) -> Ticket | None:
        """Return who is next; None when nobody waits."""
        for waiting in self._classes:
            if waiting:
                return waiting[0]
        return None

    def first_in_time(self, now: float) -> Ticket | None:
        """Return who is next, and take out who should have left by itself: its thread was interrupted."""
        while (first := self.first()) is not None and first.ends_at <= now:
            self.remove(first)
        return first


def find_place_time(offsets: Sequence[float], limit: int, window: float, ahead: int) -> float:
    """Return in how many seconds a call has a place at the earliest.

    Args:
        offsets: In how many seconds each taken place is free again, in order.
        limit: How many places there are.
        window: For how many seconds a place is taken at least.
        ahead: How many calls go before it.
    """
    rounds, place = divmod(ahead, limit)
    free = limit - len(offsets)
    # Of more than are allowed, the first ones that become free are nobody's.
    offset = 0.0 if place < free else offsets[place - free]
    return offset + rounds * window
