"""When which message is sent where: retries, what is blocked, what waits. Without I/O, on a clock that it is given."""

import heapq
import itertools
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from b2b_storefront.sandbox.webhooks.message import Message

__all__ = ["BLOCKED", "EXHAUSTED", "MOST_WAITING", "RETRY_PAUSES", "WILL_RETRY", "DeliveryPlan", "Outcome", "Planned"]

RETRY_PAUSES = (60, 180, 300, 600, 900, 1_800, 3_600, 7_200, 21_600, 50_400, 86_400)
"""Seconds from one attempt to the next."""

MOST_WAITING = 20_000
"""How many messages wait at most; what comes beyond them is not sent."""

WILL_RETRY, EXHAUSTED, BLOCKED = 90_001, 90_002, 90_003
"""What a delivery exception says: it is tried again; it is not; the domain gets nothing for a while."""

_WINDOW = 120
_FEWEST = 100
_SHARE = 0.9
_BLOCKED_SECONDS = 180


@dataclass(slots=True)
class Planned:
    """A message on its way to one subscription."""

    hook_id: int
    destination: str
    headers: dict[str, str] = field(repr=False)
    message: Message
    attempt: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What follows from an attempt.

    Attributes:
        retry_in: seconds until the next attempt; None if there is none.
        codes: which delivery exceptions are told.
    """

    retry_in: float | None = None
    codes: tuple[int, ...] = ()


@dataclass(slots=True)
class _Domain:
    results: deque[tuple[float, bool]] = field(default_factory=deque)
    succeeded: int = 0
    blocked_until: float = 0.0


class DeliveryPlan:
    """The messages that wait. One at a time is on its way to a destination, so that they come in order undisturbed."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[tuple[float, int, Planned]]] = {}
        self._on_the_way: set[str] = set()
        self._domains: dict[str, _Domain] = {}
        self._numbers = itertools.count()
        self.count = 0

    def add(self, planned: Planned, due: float) -> bool:
        """Let a message wait until it is due, and tell whether there was room."""
        if self.count >= MOST_WAITING:
            return False
        self._keep(planned, due)
        return True

    def take(self, now: float) -> Planned | None:
        """Return the message that is due for the longest time, whose destination is free; None if there is none."""
        ready = self._ready(now)
        if not ready:
            return None
        destination, heap = min(ready, key=lambda entry: entry[1][0][:2])
        _, _, planned = heapq.heappop(heap)
        if not heap:
            del self._waiting[destination]
        self._on_the_way.add(destination)
        self.count -= 1
        return planned

    def settle(self, planned: Planned, delivered: bool, now: float) -> Outcome:
        """Take note of an attempt's end, and let the message wait for the next attempt if there is one."""
        self._on_the_way.discard(planned.destination)
        blocked = self._note(planned.destination, delivered, now)
        codes = (BLOCKED,) if blocked else ()
        if delivered:
            return Outcome(codes=codes)
        if planned.attempt > len(RETRY_PAUSES):
            return Outcome(codes=(EXHAUSTED, *codes))
        pause = RETRY_PAUSES[planned.attempt - 1]
        planned.attempt += 1
        self._keep(planned, now + pause)
        return Outcome(pause, (WILL_RETRY, *codes))

    def next_due(self) -> float | None:
        """Return when the next message can be sent; None if none waits for its time."""
        times = [
            max(heap[0][0], self._blocked_until(destination))
            for destination, heap in self._waiting.items()
            if destination not in self._on_the_way
        ]
        return min(times, default=None)

    def is_idle(self, now: float) -> bool:
        """Tell whether nothing is on its way, or due."""
        return not self._on_the_way and not self._ready(now)

    def _keep(self, planned: Planned, due: float) -> None:
        heapq.heappush(self._waiting.setdefault(planned.destination, []), (due, next(self._numbers), planned))
        self.count += 1

    def _ready(self, now: float) -> list[tuple[str, list[tuple[float, int, Planned]]]]:
        return [
            (destination, heap)
            for destination, heap in self._waiting.items()
            if heap[0][0] <= now and destination not in self._on_the_way and self._blocked_until(destination) <= now
        ]

    def _blocked_until(self, destination: str) -> float:
        domain = self._domains.get(_find_domain(destination))
        return 0.0 if domain is None else domain.blocked_until

    def _note(self, destination: str, delivered: bool, now: float) -> bool:
        """Count an attempt, and tell whether its domain is blocked because of it."""
        domain = self._domains.setdefault(_find_domain(destination), _Domain())
        domain.results.append((now, delivered))
        domain.succeeded += delivered
        while domain.results[0][0] <= now - _WINDOW:
            domain.succeeded -= domain.results.popleft()[1]
        total = len(domain.results)
        if total < _FEWEST or domain.succeeded >= _SHARE * total:
            return False
        domain.blocked_until = now + _BLOCKED_SECONDS
        domain.results.clear()
        domain.succeeded = 0
        return True


def _find_domain(destination: str) -> str:
    return urlsplit(destination).netloc
