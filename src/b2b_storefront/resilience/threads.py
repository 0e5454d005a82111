"""A limiter for threads: whoever has no place yet waits, and is woken from any thread."""

from collections.abc import Callable, Mapping

from b2b_storefront._places import Place
from b2b_storefront._redis.commands import Steps
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.keeper import GRANTED, Ask, Keeper
from b2b_storefront.resilience.limit import Budget, NoPlaceError, Ticket, Traffic

__all__ = ["Limiter"]

LOOK_AGAIN = 0.5
"""Seconds after which who waits looks again by itself: an interrupted thread may have failed to wake it."""


class Limiter:
    """Lets calls wait for their place in a store's budget. Its methods may be called from any thread.

    Args:
        keeper: Decides.
    """

    __slots__ = ("_keeper",)

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def take(self, traffic: Traffic, deadline: Deadline, tell: Callable[[float], None] | None = None) -> Ticket:
        """Wait for a place.

        Args:
            traffic: The call's class.
            deadline: The call's.
            tell: Is told before a wait for how many seconds it is going to be, as far as is known.

        Returns:
            The place. It is `answered`, or `unused`.

        Raises:
            NoPlaceError: There is none in the call's time.
        """
        ticket = Ticket(traffic, deadline.ends_at)
        try:
            if self._keeper.enter(ticket):
                return ticket
            place = Place()
            ticket.wake = place.wake
            while True:
                step = self._keeper.look(ticket)
                if isinstance(step, Ask):
                    self._run(self._keeper.ask())
                elif step == GRANTED:
                    return ticket
                else:
                    if tell is not None:
                        tell(ticket.expected or step)
                        tell = None  # It is one wait, however often its line moves.
                    place.wait(min(step, LOOK_AGAIN))
        except NoPlaceError:
            raise
        except BaseException:
            self.abandon(ticket)
            raise

    def answered(self, ticket: Ticket, headers: Mapping[str, str] | None, stop: float | None = None) -> None:
        """Take note of a call's answer.

        Args:
            ticket: The call's place.
            headers: The answer's; None where none came.
            stop: For how many seconds the store takes no more requests, where it said so.
        """
        steps = self._keeper.answered(ticket, headers, stop)
        if steps is not None:
            self._run(steps)

    def unused(self, ticket: Ticket) -> None:
        """Give a place back that was certainly not used."""
        steps = self._keeper.leave(ticket)
        if steps is not None:
            self._run(steps)

    def lost(self, ticket: Ticket) -> None:
        """Take note that nobody waits for a call's answer any more."""
        self.answered(ticket, None)

    def abandon(self, ticket: Ticket) -> None:
        """Leave the line, or give a place back."""
        self.unused(ticket)

    def expect(self, traffic: Traffic) -> float:
        """Return in how many seconds a call that comes now may have a place, at the earliest."""
        return self._keeper.expect(traffic)

    def budget(self) -> Budget:
        """Return what the store has left, as far as is known."""
        return self._keeper.budget()

    def close(self) -> None:
        """Nothing to wait for: threads tell the server themselves."""

    def _run(self, steps: Steps[None]) -> None:
        server = self._keeper.server
        if server is not None:
            server.run(steps)
