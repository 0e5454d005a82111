"""A limiter for tasks: whoever has no place yet waits in the event loop, and is woken from any thread."""

import asyncio
import contextlib
import math
from collections.abc import Callable, Mapping
from typing import Any

from b2b_storefront._redis.commands import Steps
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.keeper import GRANTED, Ask, Keeper
from b2b_storefront.resilience.limit import Budget, NoPlaceError, Ticket, Traffic

__all__ = ["AsyncLimiter"]


class AsyncLimiter:
    """Lets calls wait for their place in a store's budget.

    Args:
        keeper: Decides.
    """

    __slots__ = ("_asking", "_keeper")

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._asking: set[asyncio.Task[None]] = set()

    async def take(self, traffic: Traffic, deadline: Deadline, tell: Callable[[float], None] | None = None) -> Ticket:
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
            loop, woken = asyncio.get_running_loop(), asyncio.Event()

            def wake() -> None:
                try:
                    loop.call_soon_threadsafe(woken.set)
                except RuntimeError:
                    ticket.ends_at = -math.inf  # The loop has ended, and its calls with it.

            ticket.wake = wake
            while True:
                woken.clear()
                step = self._keeper.look(ticket)
                if isinstance(step, Ask):
                    # In a task of its own: a caller that is cancelled meanwhile leaves the place to the next one.
                    self._start(self._keeper.ask())
                elif step == GRANTED:
                    return ticket
                else:
                    if tell is not None:
                        tell(ticket.expected or step)
                        tell = None  # It is one wait, however often its line moves.
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(woken.wait(), step)
        except NoPlaceError:
            raise
        except BaseException:
            self.abandon(ticket)
            raise

    async def answered(self, ticket: Ticket, headers: Mapping[str, str] | None, stop: float | None = None) -> None:
        """Take note of a call's answer.

        Args:
            ticket: The call's place.
            headers: The answer's; None where none came.
            stop: For how many seconds the store takes no more requests, where it said so.
        """
        steps = self._keeper.answered(ticket, headers, stop)
        if steps is not None:
            await self._run(steps)

    async def unused(self, ticket: Ticket) -> None:
        """Give a place back that was certainly not used."""
        steps = self._keeper.leave(ticket)
        if steps is not None:
            await self._run(steps)

    def lost(self, ticket: Ticket) -> None:
        """Take note that nobody waits for a call's answer any more."""
        steps = self._keeper.answered(ticket, None, None)
        if steps is not None:
            self._start(steps)

    def abandon(self, ticket: Ticket) -> None:
        """Leave the line, or give a place back, without waiting."""
        steps = self._keeper.leave(ticket)
        if steps is not None:
            self._start(steps)

    def expect(self, traffic: Traffic) -> float:
        """Return in how many seconds a call that comes now may have a place, at the earliest."""
        return self._keeper.expect(traffic)

    def budget(self) -> Budget:
        """Return what the store has left, as far as is known."""
        return self._keeper.budget()

    async def close(self) -> None:
        """Wait until the server has been told what it is being told."""
        loop = asyncio.get_running_loop()
        mine = [task for task in self._asking if task.get_loop() is loop]
        if mine:
            await asyncio.wait(mine)

    def _start(self, steps: Steps[None]) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return  # A call that is collected, as its loop has ended: the server is told with the next question.
        task = loop.create_task(self._run(steps))
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)

    async def _run(self, steps: Steps[None]) -> Any:
        server = self._keeper.server
        if server is not None:
            await server.run_async(steps)
