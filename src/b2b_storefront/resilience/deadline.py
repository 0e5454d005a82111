"""One call's deadline: everything that the call waits for has what is left of it."""

import time
from collections.abc import Callable

from b2b_storefront._reprs import even_unfinished

__all__ = ["Deadline"]


class Deadline:
    """The moment by which a call has ended, in whatever way.

    Args:
        seconds: How long the call may take, from now on.
        clock: Seconds of a clock that is never set.
    """

    __slots__ = ("_clock", "ends_at", "seconds")

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.seconds = seconds
        self.ends_at = clock() + seconds

    @even_unfinished
    def __repr__(self) -> str:
        return f"<Deadline of {self.seconds:g} s, {self.left():.3g} s left>"

    def left(self) -> float:
        """Return how many seconds are left: none or fewer once it has passed."""
        return self.ends_at - self._clock()

    @property
    def passed(self) -> bool:
        """Whether no time is left."""
        return self.left() <= 0

    def allows(self, seconds: float) -> bool:
        """Tell whether so long a pause would leave any time after it."""
        return seconds < self.left()
