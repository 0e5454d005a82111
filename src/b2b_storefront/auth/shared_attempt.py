"""One attempt to get a customer's token that one thread makes and others wait for.

No lock in here is held across steps, and `concurrent.futures` is not used: a signal handler that raises within a
Future's own code leaves its condition taken, and everybody who waits for it, or would set its result, hangs. See
`_places` for the same.
"""

from collections import deque
from typing import Final, Literal

from b2b_storefront._errors import RequestTimeoutError
from b2b_storefront._places import LOOK_AGAIN, Place
from b2b_storefront._waiting import TimeLeft
from b2b_storefront.auth.exchange import sign_in_took_too_long
from b2b_storefront.auth.token import StorefrontToken

__all__ = ["AbandonedError", "Attempts", "SharedAttempt"]

_ABANDONED: Final = "abandoned"


class AbandonedError(Exception):
    """Whoever made the attempt was interrupted: somebody else has to."""


class SharedAttempt:
    """An attempt, and what came of it."""

    __slots__ = ("_begun", "_outcome", "_waiting")

    def __init__(self) -> None:
        self._begun = False
        self._outcome: StorefrontToken | Exception | Literal["abandoned"] | None = None
        self._waiting: deque[Place] = deque()

    @property
    def waiting(self) -> int:
        """How many threads wait for it."""
        return len(self._waiting)

    @property
    def begun(self) -> bool:
        """Whether somebody makes it, or is about to."""
        return self._begun

    def hand_over(self) -> None:
        """Note that another thread is about to make it."""
        self._begun = True

    def begin(self) -> bool:
        """Begin it, and tell whether anybody still wants it."""
        self._begun = self._outcome is None
        return self._begun

    def finish(self, outcome: StorefrontToken | Exception) -> None:
        """Tell all who wait what came of it; only the first outcome counts."""
        if self._outcome is None:
            self._outcome = outcome
        self._wake()

    def abandon(self) -> None:
        """Let those who wait try for themselves, unless there is an outcome."""
        if self._outcome is None:
            self._outcome = _ABANDONED
        self._wake()

    def result(self, deadline: TimeLeft | None) -> StorefrontToken:
        """Wait for the token.

        Args:
            deadline: How long to wait; None for as long as it takes.

        Raises:
            RequestTimeoutError: There was no outcome in time.
            AbandonedError: Nobody makes it any more.
            Exception: What it failed with.
        """
        place = Place()
        self._waiting.append(place)
        while self._outcome is None:
            left = LOOK_AGAIN if deadline is None else min(deadline.left(), LOOK_AGAIN)
            if left <= 0:
                raise self._late(deadline)
            place.wait(left)
        if self._outcome == _ABANDONED:
            raise AbandonedError
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome

    def _late(self, deadline: TimeLeft | None) -> RequestTimeoutError:
        return sign_in_took_too_long(0.0 if deadline is None else deadline.seconds)

    def _wake(self) -> None:
        for place in list(self._waiting):
            place.wake()


class Attempts:
    """The attempts of one customer: who comes first makes one, and the others wait for it."""

    __slots__ = ("_line",)

    def __init__(self) -> None:
        self._line: dict[SharedAttempt, None] = {}  # In the order of arrival.

    @property
    def current(self) -> SharedAttempt | None:
        """The attempt that is being made; None for none."""
        while True:
            try:
                return next(iter(self._line), None)
            except RuntimeError:  # Somebody came or went between the two steps.
                continue

    def join(self, mine: SharedAttempt) -> SharedAttempt:
        """Return the attempt that counts: one's own, to be made, or another's, to be waited for."""
        self._line[mine] = None
        first = self.current
        if first is None or first is mine:
            return mine
        self.leave(mine)  # Whoever has taken it for the first one meanwhile tries again.
        return first

    def leave(self, mine: SharedAttempt) -> None:
        """Take one's own attempt back, or note that it has ended."""
        mine.abandon()
        self._line.pop(mine, None)
