"""The window of a store as one process sees it: which places are taken, and when each is free again. Pure.

A place that was used is taken until a whole window after its answer came. The API counts a request after it was sent
and before it is answered, so that it never counts more than the limit in any stretch of one window, wherever its own
window begins. What others use of the store shows in the API's headers.
"""

from collections import deque
from collections.abc import Iterator

from b2b_storefront.resilience.limit import Budget, Line, Reading, Ticket, Traffic, find_place_time

__all__ = ["Window"]

SAME_WINDOW = 1 / 30
"""Two readings are of the same window when its ends differ by less than this part of the window."""


class Window:
    """Places of a window, and who waits for one.

    Args:
        limit: How many requests a window takes.
        seconds: How long it lasts.
        batch_limit: How many of them may be batches.
    """

    __slots__ = (
        "_batches",
        "_flying",
        "_left",
        "_resets_at",
        "_stopped_until",
        "_taken",
        "batch_limit",
        "limit",
        "line",
        "seconds",
    )

    def __init__(self, limit: int, seconds: float, batch_limit: int) -> None:
        self.limit = limit
        self.seconds = seconds
        self.batch_limit = batch_limit
        self.line = Line()
        # When each place is free again, and whether a batch took it: in order, as it is a window after each answer.
        self._taken: deque[tuple[float, bool]] = deque()
        self._flying: dict[Ticket, None] = {}
        self._batches = 0
        self._left: int | None = None
        self._resets_at = 0.0
        self._stopped_until = 0.0

    def enter(self, ticket: Ticket, now: float) -> float:
        """Give a ticket a place, or let it stand in line.

        Returns:
            In how many seconds it may get a place at the earliest; 0 where it has one.
        """
        ticket.entered_at = now
        # A batch that waits, since batches have taken all that is theirs, holds nobody else up.
        if not self.line.count_before(ticket.traffic) and self._is_free(ticket.traffic, now):
            self._take(ticket, now)
            return 0.0
        ahead = self.line.add(ticket)
        return max(self.earliest(ahead, now, ticket.traffic), 1e-9)

    def grant(self, now: float) -> list[Ticket]:
        """Give places to those who are next, as far as there are any, and return their tickets."""
        granted = []
        while (first := self.line.first_in_time(now)) is not None and self._is_free(first.traffic, now):
            self.line.remove(first)
            self._take(first, now)
            granted.append(first)
        return granted

    def leave(self, ticket: Ticket) -> None:
        """Take a ticket out of the line, or its place back: it was not used."""
        if not self.line.remove(ticket) and ticket in self._flying:
            del self._flying[ticket]
            self._batches -= ticket.traffic is Traffic.BATCH

    def answered(self, ticket: Ticket, now: float, reading: Reading | None = None) -> None:
        """Take note that a request was answered, or that nobody waits for its answer any more."""
        if ticket in self._flying:
            del self._flying[ticket]
            self._taken.append((now + self.seconds, ticket.traffic is Traffic.BATCH))
        if reading is not None:
            self._learn(reading, now)
        elif self._left is not None:
            self._left -= 1  # It may have been counted.

    def stop(self, now: float, seconds: float) -> None:
        """Give out no place for so many seconds, a window at most."""
        self._stopped_until = max(self._stopped_until, now + min(seconds, self.seconds))

    def stopped_for(self, now: float) -> float:
        """Return for how many more seconds no place is given out at all."""
        return max(self._stopped_until - now, 0.0)

    def forget_calls(self) -> None:
        """Forget who waits and which requests are under way: in a forked child, they are the parent's."""
        self.line = Line()
        self._flying.clear()
        self._batches = sum(batch for _, batch in self._taken)

    def earliest(self, ahead: int, now: float, traffic: Traffic = Traffic.PAGE) -> float:
        """Return in how many seconds there may be a place behind so many other calls, at the earliest."""
        self._forget(now)
        offsets = [free_at - now for free_at, _ in self._taken] + [self.seconds] * len(self._flying)
        seconds = max(find_place_time(offsets, self.limit, self.seconds, ahead), self._stopped_until - now, 0.0)
        if self._left is not None and self._left - len(self._flying) <= ahead:
            seconds = max(seconds, self._resets_at - now)
        if traffic is Traffic.BATCH and self._batches >= self.batch_limit:
            seconds = max(seconds, next((free_at - now for free_at, batch in self._taken if batch), 0.0))
        return seconds

    def due(self, now: float) -> float | None:
        """Return in how many seconds there may be another place by time alone; None where only an answer helps."""
        moments = [moment for moment in self._moments() if moment > now]
        return min(moments) - now if moments else None

    def budget(self, now: float) -> Budget:
        """Return what is left."""
        self._forget(now)
        remaining = self._room()
        if now < self._stopped_until:
            remaining = 0
        if self._left is not None:
            resets_at = self._resets_at
        else:
            resets_at = max(self._stopped_until, self._taken[-1][0] if self._taken else now)
            if self._flying:
                resets_at = max(resets_at, now + self.seconds)
        return Budget(self.limit, max(remaining, 0), round(max(resets_at - now, 0.0), 3))

    def _moments(self) -> Iterator[float]:
        yield self._stopped_until
        if self._taken:
            yield self._taken[0][0]
        if self._left is not None:
            yield self._resets_at
        if self._batches >= self.batch_limit:
            yield from (free_at for free_at, batch in self._taken if batch)
        for ticket in self._flying:
            yield ticket.ends_at + self.seconds

    def _is_free(self, traffic: Traffic, now: float) -> bool:
        self._forget(now)
        if now < self._stopped_until or self._room() <= 0:
            return False
        return traffic is not Traffic.BATCH or self._batches < self.batch_limit

    def _room(self) -> int:
        flying = len(self._flying)
        room = self.limit - len(self._taken) - flying
        # Which of those under way the API has counted already is not known.
        return room if self._left is None else min(room, self._left - flying)

    def _take(self, ticket: Ticket, now: float) -> None:
        ticket.granted_at = now
        self._flying[ticket] = None
        self._batches += ticket.traffic is Traffic.BATCH

    def _forget(self, now: float) -> None:
        """Forget what does not count any more."""
        taken = self._taken
        while taken and taken[0][0] <= now:
            self._batches -= taken.popleft()[1]
        if self._left is not None and self._resets_at <= now:
            self._left = None
        flying = self._flying
        # A call that nobody ended, as its thread was interrupted, ended at its deadline.
        if len(flying) >= self.limit - len(taken):
            for ticket in [ticket for ticket in flying if ticket.ends_at + self.seconds <= now]:
                self.leave(ticket)

    def _learn(self, reading: Reading, now: float) -> None:
        resets_at = now + min(reading.resets_in, self.seconds)
        tolerance = self.seconds * SAME_WINDOW
        if self._left is None or resets_at > self._resets_at + tolerance:
            self._left, self._resets_at = reading.remaining, resets_at
        elif resets_at > self._resets_at - tolerance:
            # Answers come in any order, and what is left of one window only becomes less.
            self._left = min(self._left, reading.remaining)
