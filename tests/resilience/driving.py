"""Drives a limiter from tasks and from threads alike."""

import asyncio
import threading
import time
from bisect import bisect_left
from collections.abc import Mapping

from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.keeper import Keeper
from b2b_storefront.resilience.limit import Ticket, Traffic
from b2b_storefront.resilience.tasks import AsyncLimiter
from b2b_storefront.resilience.threads import Limiter

__all__ = ["AsyncWorker", "SyncWorker", "Worker", "most_within"]


class Worker:
    """A limiter whose methods are awaited, whichever kind it is of."""

    def __init__(self, keeper: Keeper) -> None:
        self.keeper = keeper

    async def take(self, traffic: Traffic = Traffic.PAGE, seconds: float = 30.0) -> Ticket:
        """Wait for a place."""
        raise NotImplementedError

    async def answered(
        self, ticket: Ticket, headers: Mapping[str, str] | None = None, stop: float | None = None
    ) -> None:
        """Tell of an answer."""
        raise NotImplementedError

    async def unused(self, ticket: Ticket) -> None:
        """Give a place back."""
        raise NotImplementedError

    async def call(self, traffic: Traffic = Traffic.PAGE, seconds: float = 30.0, flight: float = 0.0) -> float:
        """Take a place, use it at once, and return when that was."""
        ticket = await self.take(traffic, seconds)
        moment = time.monotonic()
        if flight:
            await asyncio.sleep(flight)
        await self.answered(ticket)
        return moment


class AsyncWorker(Worker):
    """In the event loop."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper)
        self.limiter = AsyncLimiter(keeper)

    async def take(self, traffic: Traffic = Traffic.PAGE, seconds: float = 30.0) -> Ticket:
        """Wait for a place."""
        return await self.limiter.take(traffic, Deadline(seconds))

    async def answered(
        self, ticket: Ticket, headers: Mapping[str, str] | None = None, stop: float | None = None
    ) -> None:
        """Tell of an answer."""
        await self.limiter.answered(ticket, headers, stop)

    async def unused(self, ticket: Ticket) -> None:
        """Give a place back."""
        await self.limiter.unused(ticket)


class SyncWorker(Worker):
    """In a thread for each call."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper)
        self.limiter = Limiter(keeper)

    async def take(self, traffic: Traffic = Traffic.PAGE, seconds: float = 30.0) -> Ticket:
        """Wait for a place."""
        # Not in a pool: its threads are fewer than the calls that wait here.
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Ticket] = loop.create_future()
        deadline = Deadline(seconds)

        def run() -> None:
            try:
                ticket = self.limiter.take(traffic, deadline)
            except Exception as error:  # noqa: BLE001 - raised where it is awaited
                loop.call_soon_threadsafe(future.set_exception, error)
            else:
                loop.call_soon_threadsafe(future.set_result, ticket)

        threading.Thread(target=run, daemon=True).start()
        return await future

    async def answered(
        self, ticket: Ticket, headers: Mapping[str, str] | None = None, stop: float | None = None
    ) -> None:
        """Tell of an answer."""
        await asyncio.to_thread(self.limiter.answered, ticket, headers, stop)

    async def unused(self, ticket: Ticket) -> None:
        """Give a place back."""
        await asyncio.to_thread(self.limiter.unused, ticket)


def most_within(moments: list[float], seconds: float) -> int:
    """Return how many moments lie in the stretch of so many seconds that has most of them, wherever it begins."""
    moments = sorted(moments)
    return max((bisect_left(moments, first + seconds) - index for index, first in enumerate(moments)), default=0)
