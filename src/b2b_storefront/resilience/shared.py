"""The limiter that workers share through a server: what one worker knows, asks for, and does while nobody answers.

The server decides, by one script. One call of each worker asks at a time, for whoever is first in the worker's own
line; so no worker asks more often than it has to, and the order is kept. While the server can't be asked, each worker
goes on alone: from what it knew last, it takes its part of the places that become free, and tells the server later.
"""

import itertools
import math
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from b2b_storefront._fork import reset_after_fork
from b2b_storefront._redis.commands import Steps, UnavailableError
from b2b_storefront._redis.server import RedisServer
from b2b_storefront.resilience.keeper import GRANTED, Ask, Next
from b2b_storefront.resilience.limit import Budget, Line, NoPlaceError, Reading, Ticket, Traffic, find_place_time
from b2b_storefront.resilience.limit import read_budget as read_headers
from b2b_storefront.resilience.shared_limit import SharedLimit
from b2b_storefront.resilience.shared_script import MOST_TOLD, SHARED_WINDOW, Reply, read_reply

__all__ = ["SharedKeeper"]

UNKNOWN_WORKERS = 4
"""How many workers there are while no server has told."""

LONGEST_ASKING = 5.0


class SharedKeeper:
    """One worker's part of a store's shared limiter. Its methods may be called from any thread.

    Args:
        server: Where the window is kept.
        keys: What the script's five keys are called.
        limit: What it keeps to.
        monotonic: Returns seconds of a clock that is never set, the one of the calls' deadlines.
    """

    def __init__(
        self,
        server: RedisServer,
        keys: tuple[str, ...],
        limit: SharedLimit,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.server = server
        self._keys = keys
        self._limit = limit
        self._monotonic = monotonic
        self._places: dict[str, tuple[float, bool]] = {}
        # What the server has still to be told: when a place is free again, and whether a batch took it.
        self._untold: dict[str, tuple[float, bool]] = {}
        self._alone: set[str] = set()
        self._epoch = ""
        self._workers: int | None = None
        self._left: int | None = None
        self._resets_at = self._stopped_until = -math.inf
        self._asking_until = self._again_at = self._asked_at = -math.inf
        self._reset()
        reset_after_fork(self)

    def enter(self, ticket: Ticket) -> bool:
        """Let a call stand in line."""
        now = self._monotonic()
        ticket.entered_at = now
        with self._lock:
            ahead = self._line.add(ticket)
            seconds = self._earliest(ahead, now) if ahead else 0.0
            ticket.expected = seconds
            if now + seconds < ticket.ends_at:
                if self._line.first() is ticket:
                    self._again_at = -math.inf  # What the server said of another's turn does not hold for this one.
                return False
            self._line.remove(ticket)
        raise NoPlaceError(seconds)

    def look(self, ticket: Ticket) -> Next:
        """Return what a call in line does next."""
        now = self._monotonic()
        with self._lock:
            if ticket.granted_at is not None:
                return GRANTED
            left = ticket.ends_at - now
            refused = ticket.refused
            if refused is None and left > 0:
                first = self._line.first_in_time(now)
                if first is not ticket:
                    if now >= max(self._asking_until, self._again_at, self._asked_at) + 2 * self._limit.poll:
                        _wake(first)  # It should have asked long ago.
                    return left
                if now < max(self._asking_until, self._again_at):
                    return min(left, max(self._asking_until, self._again_at) - now)
                self._asked_at, self._asking_until = now, now + LONGEST_ASKING
                return Ask()
            self._line.remove(ticket)
            first = self._line.first()
            seconds = self._earliest(0, now) if refused is None else refused
        _wake(first)
        raise NoPlaceError(max(seconds, 0.0))

    def ask(self) -> Steps[None]:
        """Ask the server for a place, and give it to whoever is first by then."""
        try:
            with self._lock:
                first = self._line.first()
                number = f"{self._worker}:{next(self._numbers)}"
            if first is not None:
                yield from self._exchange(first, number)
            with self._lock:
                # Whoever it was for has left, and nobody else waits: it is given back.
                unused = self._untold.get(number, (0.0, False))[0] == -math.inf
            if unused:
                yield from self._exchange()
        finally:
            with self._lock:
                self._asking_until = -math.inf
                first = self._line.first()
            _wake(first)

    def leave(self, ticket: Ticket) -> Steps[None] | None:
        """Take a call out of the line, or its place back: it was not used. Return what to tell the server."""
        with self._lock:
            waited = self._line.remove(ticket)
            given_back = False
            if not waited and ticket.granted_at is not None and ticket.number in self._places:
                given_back = True
                self._hand_over(ticket.number, ticket.granted_at)
            first = self._line.first()
            nobody = ticket.number in self._untold
        _wake(first)
        return self._exchange() if given_back and nobody else None

    def answered(self, ticket: Ticket, headers: Mapping[str, str] | None, stop: float | None) -> Steps[None] | None:
        """Take note of a call's answer; return what to tell the server."""
        now = self._monotonic()
        reading = None if headers is None else read_headers(headers)
        flight = now - (now if ticket.granted_at is None else ticket.granted_at)
        late = flight > self._limit.margin
        with self._lock:
            if late:
                self._keep(ticket.number, now + self._limit.window, ticket.traffic is Traffic.BATCH)
            if stop is not None:
                self._stopped_until = max(self._stopped_until, now + min(stop, self._limit.window))
            if reading is not None and self._is_lower(reading, now):
                self._left, self._resets_at = reading.remaining, now + min(reading.resets_in, self._limit.window)
            everybody = list(self._line) if stop is not None else []
        _wake(*everybody)
        lower = reading is not None and reading.remaining < ticket.left
        if not (late or lower or stop is not None):
            return None
        return self._exchange(stop=stop, reading=reading, flight=flight)

    def expect(self, traffic: Traffic) -> float:
        """Return in how many seconds a call that comes now may have a place, at the earliest."""
        now = self._monotonic()
        with self._lock:
            return self._earliest(self._line.count_before(traffic), now)

    def budget(self) -> Budget:
        """Return what the store has left, by what the server said last."""
        now = self._monotonic()
        with self._lock:
            self._forget(now)
            remaining = 0 if now < self._stopped_until else self._limit.limit - len(self._places)
            resets_at = max((free_at for free_at, _ in self._places.values()), default=now)
            if self._left is not None:
                remaining, resets_at = min(remaining, self._left), self._resets_at
            resets_at = max(resets_at, self._stopped_until)
        return Budget(self._limit.limit, max(remaining, 0), round(max(resets_at - now, 0.0), 3))

    def after_fork(self) -> None:
        """Make this usable in a forked child, which is a worker of its own."""
        self._reset()

    def _reset(self) -> None:
        self._lock = threading.Lock()
        self._worker = secrets.token_hex(6)
        self._numbers = itertools.count(1)
        self._line = Line()
        self._asking_until = self._again_at = -math.inf

    def _exchange(
        self,
        first: Ticket | None = None,
        number: str = "",
        *,
        stop: float | None = None,
        reading: Reading | None = None,
        flight: float = 0.0,
    ) -> Steps[None]:
        """Tell the server what it does not know yet, and ask it for a place if anybody waits for one."""
        lost = False
        # Again when the server has lost what it knew, or has something else there; never more often.
        for _ in range(3):
            with self._lock:
                asked_at = self._monotonic()
                told, known = dict(self._untold), dict(self._places)
                arguments = self._arguments(first, number, stop, reading, flight, lost=lost)
            try:
                reply = read_reply((yield from SHARED_WINDOW.run(len(self._keys), *self._keys, *arguments)))
                if reply is None:  # What lies there is not what the script has written.
                    yield "DEL", *self._keys
                    continue
            except UnavailableError:
                reply = None
            with self._lock:
                now = self._monotonic()
                if reply is None:
                    self._go_on_alone(now)
                    break
                # Its clock may have been set ahead: then it has let places go that are still taken.
                lost, self._epoch = reply.lost or self._has_lost(reply, known, now), reply.epoch
                if not lost:
                    self._take_in(reply, told, now)
                    if first is not None:
                        self._take_turn(reply, number, first.traffic, asked_at, now)
                    break
        else:
            with self._lock:
                self._go_on_alone(self._monotonic())
        if first is None:
            with self._lock:
                waiting = self._line.first()
            _wake(waiting)

    def _arguments(
        self,
        first: Ticket | None,
        number: str,
        stop: float | None,
        reading: Reading | None,
        flight: float,
        *,
        lost: bool,
    ) -> list[Any]:
        now, limit = self._monotonic(), self._limit
        self._forget(now)
        telling = lost or bool(self._alone)
        places = {**self._places, **self._untold} if telling else self._untold
        waited = 0.0 if first is None else now - first.entered_at
        second = next(itertools.islice(self._line, 1, None), None)
        arguments: list[Any] = [
            self._worker,
            -1 if first is None else int(first.traffic),
            max(math.floor(waited * 1000), 0),
            number,
            limit.limit,
            limit.batch_limit,
            math.ceil(limit.window * 1000),
            math.ceil(limit.margin * 1000),
            math.ceil(limit.patience * 1000),
            math.ceil(limit.settle * 1000),
            self._epoch if self._places else "",
            secrets.token_hex(6),
            "1" if telling else "",
            0 if stop is None else math.ceil(min(stop, limit.window) * 1000),
            -1 if reading is None else reading.remaining,
            0 if reading is None else math.ceil(min(reading.resets_in, limit.window) * 1000),
            math.ceil(flight * 1000),
            -1 if second is None else int(second.traffic),
            0 if second is None else max(math.floor((now - second.entered_at) * 1000), 0),
        ]
        for name, (free_at, batch) in places.items():
            rest = math.ceil((free_at - now) * 1000) if free_at > now else 0
            arguments += [name, rest, "1" if batch else "0"]
        return arguments

    def _take_in(self, reply: Reply, told: dict[str, tuple[float, bool]], now: float) -> None:
        for name, place in told.items():
            if self._untold.get(name) == place:
                del self._untold[name]
        self._alone.clear()
        self._workers = reply.workers
        self._left, self._resets_at = reply.left, now + reply.resets
        self._stopped_until = now + reply.stopped
        self._places = {name: (now + rest, batch) for name, (rest, batch) in reply.places.items()}
        self._places.update((name, place) for name, place in self._untold.items() if place[0] > now)

    def _has_lost(self, reply: Reply, known: dict[str, tuple[float, bool]], now: float) -> bool:
        """Tell whether this worker's newest place, which it had when it asked, is taken for less time than it knows.

        A clock that is set moves all places alike.
        """
        newest = next((name for name in reversed(known) if name.startswith(self._worker)), None)  # They are in order.
        if newest is None or newest not in self._places or len(reply.places) >= MOST_TOLD:
            return False
        return known[newest][0] > now + self._limit.slowness + reply.places.get(newest, (0.0, False))[0]

    def _take_turn(self, reply: Reply, number: str, traffic: Traffic, asked_at: float, now: float) -> None:
        if reply.granted:
            self._places.setdefault(number, (now + self._limit.window + self._limit.margin, traffic is Traffic.BATCH))
            # The server's clock for it began to run at some moment after it was asked.
            self._hand_over(number, asked_at)
            self._again_at = -math.inf
            return
        first = self._line.first()
        if first is not None and first.traffic == traffic:
            self._again_at = now + min(reply.wait, self._limit.poll)
            if now + reply.wait >= first.ends_at:
                first.refused = reply.wait

    def _hand_over(self, number: str, granted_at: float) -> None:
        """Give a place to whoever is first, or back.

        Args:
            number: The place.
            granted_at: When the server may have begun to count the time for which it is taken.
        """
        first = self._line.first()
        free_at, batch = self._places.get(number, (granted_at + self._limit.window + self._limit.margin, False))
        if first is None:
            self._places.pop(number, None)
            self._alone.discard(number)
            self._untold[number] = (-math.inf, batch)
            return
        self._line.remove(first)
        self._untold.pop(number, None)
        first.number, first.granted_at = number, granted_at
        first.left = self._limit.limit - len(self._places)
        if self._left is not None:
            first.left = min(first.left, self._left)
        if number in self._alone or (first.traffic is Traffic.BATCH) != batch:
            self._keep(number, free_at, first.traffic is Traffic.BATCH)
        _wake(first)

    def _keep(self, number: str, free_at: float, batch: bool) -> None:
        self._places[number] = self._untold[number] = (free_at, batch)

    def _go_on_alone(self, now: float) -> None:
        """Give out this worker's part of what becomes free."""
        limit = self._limit
        while (first := self._line.first()) is not None:
            wait = self._wait_alone(first.traffic, now)
            if wait > 0:
                self._again_at = now + min(wait, limit.poll)
                if now + wait >= first.ends_at:
                    first.refused = wait
                return
            number = f"{self._worker}:{next(self._numbers)}"
            self._alone.add(number)
            self._keep(number, now + limit.window + limit.margin, first.traffic is Traffic.BATCH)
            if self._left is not None:
                self._left = max(self._left - self._cost(), 0)
            self._hand_over(number, now)

    def _cost(self) -> int:
        """How many places each of this worker's takes, as the others go on as well."""
        if self._limit.share is not None:
            return max(1, round(1 / self._limit.share))
        return self._workers or UNKNOWN_WORKERS

    def _wait_alone(self, traffic: Traffic, now: float) -> float:
        self._forget(now)
        cost, limit = self._cost(), self._limit
        if now < self._stopped_until:
            return self._stopped_until - now
        if self._left is not None and self._left < cost:
            return self._resets_at - now
        bounds = [(limit.limit, list(self._places.items()))]
        if traffic is Traffic.BATCH:
            bounds.append((limit.batch_limit, [item for item in self._places.items() if item[1][1]]))
        for most, places in bounds:
            used = sum(cost if name in self._alone else 1 for name, _ in places)
            if places and used + cost > most:
                return max(min(free_at for _, (free_at, _) in places) - now, 0.001)
        return 0.0

    def _earliest(self, ahead: int, now: float) -> float:
        self._forget(now)
        offsets = sorted(free_at - now for free_at, _ in self._places.values())
        seconds = max(find_place_time(offsets, self._limit.limit, self._limit.window, ahead), 0.0)
        if self._left is not None and self._left <= ahead:
            seconds = max(seconds, self._resets_at - now)
        return max(seconds, self._stopped_until - now)

    def _is_lower(self, reading: Reading, now: float) -> bool:
        return self._left is None or reading.remaining < self._left or self._resets_at <= now

    def _forget(self, now: float) -> None:
        """Forget what does not count any more."""
        for name in [name for name, (free_at, _) in self._places.items() if free_at <= now]:
            del self._places[name]
            self._alone.discard(name)
        for name in [name for name, (free_at, _) in self._untold.items() if -math.inf < free_at <= now]:
            del self._untold[name]
        if self._left is not None and self._resets_at <= now:
            self._left = None


def _wake(*tickets: Ticket | None) -> None:
    for ticket in tickets:
        if ticket is not None and ticket.wake is not None:
            ticket.wake()
