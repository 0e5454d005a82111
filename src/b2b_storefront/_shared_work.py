"""Work that one thread does and others wait for, such as getting a customer's token.

No lock in here is held across steps, and `concurrent.futures` is not used: a signal handler that raises within a
Future's own code leaves its condition taken, and everybody who waits for it, or would set its result, hangs. See
`_places` for the same.
"""

from collections import deque
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from b2b_storefront._places import LOOK_AGAIN, Place
from b2b_storefront._waiting import TimeLeft

__all__ = ["AbandonedError", "Line", "SharedWork"]

ResultT = TypeVar("ResultT")

_ABANDONED: Any = object()
_NONE: Any = object()


class AbandonedError(Exception):
    """Whoever did the work was interrupted: somebody else has to."""


class SharedWork(Generic[ResultT]):
    """Some work, and what came of it."""

    __slots__ = ("_begun", "_outcome", "_waiting")

    def __init__(self) -> None:
        self._begun = False
        self._outcome: ResultT | Exception = _NONE
        self._waiting: deque[Place] = deque()

    @property
    def waiting(self) -> int:
        """How many threads wait for it."""
        return len(self._waiting)

    @property
    def begun(self) -> bool:
        """Whether somebody does it, or is about to."""
        return self._begun

    @property
    def ended(self) -> bool:
        """Whether nobody does it any more, and what came of it is known."""
        return self._outcome is not _NONE

    def hand_over(self) -> None:
        """Note that another thread is about to do it."""
        self._begun = True

    def begin(self) -> bool:
        """Begin it, and tell whether anybody still wants it."""
        self._begun = self._outcome is _NONE
        return self._begun

    def finish(self, outcome: ResultT | Exception) -> None:
        """Tell all who wait what came of it; only the first outcome counts."""
        if self._outcome is _NONE:
            self._outcome = outcome
        self._wake()

    def abandon(self) -> None:
        """Let those who wait try for themselves, unless there is an outcome."""
        if self._outcome is _NONE:
            self._outcome = _ABANDONED
        self._wake()

    def result(self, deadline: TimeLeft | None, late: Callable[[float], Exception]) -> ResultT:
        """Wait for what it comes to.

        Args:
            deadline: How long to wait; None for as long as it takes.
            late: Returns the error for a call that had so many seconds.

        Raises:
            AbandonedError: Nobody does it any more.
            Exception: What it failed with, or the one for a call whose time is up.
        """
        place = Place()
        self._waiting.append(place)
        while self._outcome is _NONE:
            left = LOOK_AGAIN if deadline is None else min(deadline.left(), LOOK_AGAIN)
            if left <= 0:
                raise late(0.0 if deadline is None else deadline.seconds)
            place.wait(left)
        if self._outcome is _ABANDONED:
            raise AbandonedError
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome

    def _wake(self) -> None:
        for place in list(self._waiting):
            place.wake()


class Line(Generic[ResultT]):
    """Those who want the same done: who comes first does it, and the others wait for it."""

    __slots__ = ("_line",)

    def __init__(self) -> None:
        self._line: dict[SharedWork[ResultT], None] = {}  # In the order of arrival.

    @property
    def current(self) -> SharedWork[ResultT] | None:
        """The work that is being done; None for none."""
        while True:
            try:
                # What has ended answers those who waited for it, and nobody who comes before it has left.
                return next((work for work in self._line if not work.ended), None)
            except RuntimeError:  # Somebody came or went between the two steps.
                continue

    def join(self, mine: SharedWork[ResultT]) -> SharedWork[ResultT]:
        """Return the work that counts: one's own, to be done, or another's, to be waited for."""
        self._line[mine] = None
        first = self.current
        if first is None or first is mine:
            return mine
        self.leave(mine)  # Whoever has taken it for the first one meanwhile tries again.
        return first

    def leave(self, mine: SharedWork[ResultT]) -> None:
        """Take one's own work back, or note that it has ended."""
        mine.abandon()
        self._line.pop(mine, None)
