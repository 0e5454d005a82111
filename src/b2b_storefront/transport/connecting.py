"""How long to try to reach a host: a decision, without I/O.

A host that has been reached before is given `connect_timeout` to come back, as while it is started again. One that was
never reached is more likely a wrong address, which is said at once.
"""

import random
from collections.abc import Callable
from time import monotonic

__all__ = ["Connecting", "is_passing", "left_of"]

FIRST_PAUSE, LONGEST_PAUSE = 0.05, 0.4


class Connecting:
    """One call's attempts to get a connection.

    Args:
        seconds: How long they may take together.
        ends_at: When the call ends, on the clock.
        was_reached: Whether the host has been reached before.
        clock: Seconds of a clock that is never set.
        chance: A number from 0 to 1.
    """

    __slots__ = ("_chance", "_clock", "_ends_at", "_pause", "_seconds", "_until", "_was_reached")

    def __init__(
        self,
        seconds: float,
        ends_at: float,
        *,
        was_reached: bool,
        clock: Callable[[], float],
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._seconds = seconds
        self._ends_at = ends_at
        self._was_reached = was_reached
        self._clock = clock
        self._chance = chance
        self._until: float | None = None
        self._pause = FIRST_PAUSE

    def begin(self) -> float:
        """Return until when an attempt that begins now may take."""
        if self._until is None:
            self._until = min(self._clock() + self._seconds, self._ends_at)
        return self._until

    def pause(self) -> float | None:
        """Return how long to wait after an attempt that failed; None where there is no other."""
        pause, self._pause = self._pause * (0.5 + self._chance() / 2), min(self._pause * 2, LONGEST_PAUSE)
        if not self._was_reached or self._clock() + pause >= self.begin():
            return None
        return pause


def is_passing(error: BaseException) -> bool:
    """Tell whether what keeps a host from being reached may pass by itself: a certificate does not."""
    from ssl import SSLCertVerificationError  # Whoever has such an error has loaded it; plain HTTP does without.

    return not isinstance(error, SSLCertVerificationError)


def left_of(ends_at: float) -> float:
    """Return how many seconds are left.

    Args:
        ends_at: When the time has passed, on the clock of `time.monotonic`.

    Raises:
        TimeoutError: None.
    """
    left = ends_at - monotonic()
    if left <= 0:
        raise TimeoutError("no time is left")
    return left
