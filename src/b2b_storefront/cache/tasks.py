"""What waits for a cache, or for each other's answers, in asyncio: within the time of each call."""

import asyncio
import contextlib
import copy
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from b2b_storefront._errors import StorefrontError
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._waiting import TimeLeft
from b2b_storefront.cache.base import Cache, Kept
from b2b_storefront.cache.joining import Joined, answer_late, check_kept, is_anothers_deadline, warn_of_cache
from b2b_storefront.wire.watch import Watch

__all__ = ["AsyncFlights", "AsyncGuardedCache", "AsyncRefreshes"]

ResultT = TypeVar("ResultT")

MANY = 256
"""More flights than a process usually has at a time."""


class AsyncGuardedCache:
    """Asks a cache within the time that a call has, and takes its failures for nothing kept.

    Args:
        cache: The cache.
    """

    __slots__ = ("_cache", "_warned", "shared")

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._warned = False
        self.shared = cache.shared

    async def get(self, key: str, deadline: TimeLeft) -> Kept | None:
        """Return what is kept under a key."""
        found = await self._ask(self._cache.get_async, (key,), deadline, None)
        return check_kept(found)

    async def put(
        self, key: str, value: bytes, life: float, tags: Collection[str], took: float, deadline: TimeLeft
    ) -> None:
        """Keep a value."""
        await self._ask(self._cache.put_async, (key, value, life, tags, took), deadline, None)

    async def forget(self, tags: Collection[str], deadline: TimeLeft) -> None:
        """Forget every value that has any of the tags; later, where there is no time now."""
        if deadline.left() <= self._cache.patience:
            with contextlib.suppress(Exception):
                self._cache.forget_later(tags)
            return
        await self._ask(self._cache.forget_async, (tags,), deadline, None)

    async def remove(self, key: str, deadline: TimeLeft) -> None:
        """Forget what is kept under a key."""
        await self._ask(self._cache.remove_async, (key,), deadline, None)

    async def acquire(self, key: str, owner: str, seconds: float, deadline: TimeLeft) -> bool:
        """Take the lease to fetch a key's value; also where the cache can't be asked."""
        return bool(await self._ask(self._cache.acquire_async, (key, owner, seconds), deadline, True))

    async def release(self, key: str, owner: str, deadline: TimeLeft) -> None:
        """Give the lease back."""
        await self._ask(self._cache.release_async, (key, owner), deadline, None)

    async def _ask(
        self, method: Callable[..., Awaitable[Any]], arguments: tuple[Any, ...], deadline: TimeLeft, otherwise: Any
    ) -> Any:
        patience = self._cache.patience
        try:
            if not patience:
                return await method(*arguments)
            left = deadline.left()
            if left <= patience:
                return otherwise
            async with asyncio.timeout(left):
                return await method(*arguments)
        except Exception as error:  # noqa: BLE001 - whatever a cache does, the API can still be asked
            pass_signal_on(error)
            if not self._warned and not isinstance(error, TimeoutError):
                self._warned = True
                warn_of_cache(self._cache, error)
            return otherwise


@dataclass(slots=True)
class _Flight(Generic[ResultT]):
    task: asyncio.Task[ResultT]
    waiting: int = 0


class AsyncFlights(Generic[ResultT]):
    """Work that is on its way: whoever wants the same waits for it, each for as long as it has time.

    The work is a task of its own, so that a first caller who is cancelled does not take it away from the others; when
    the last of them has left, it is cancelled.
    """

    __slots__ = ("_flights",)

    def __init__(self) -> None:
        self._flights: dict[tuple[asyncio.AbstractEventLoop, object], _Flight[ResultT]] = {}

    async def join(
        self,
        key: object,
        work: Callable[[], Awaitable[ResultT]],
        deadline: TimeLeft,
        name: str,
        watch: Watch | None = None,
    ) -> Joined[ResultT]:
        """Return what some work comes to, which others may have begun.

        Args:
            key: Tells equal work.
            work: Begins it, where nobody has yet. It ends by itself at this caller's deadline.
            deadline: The caller's.
            name: What is asked for, for errors.
            watch: Is told of the wait for another's; None where nobody wants to know.

        Raises:
            RequestTimeoutError: It did not end in time.
            StorefrontError: What the work raised; each caller gets an own copy.
        """
        place = asyncio.get_running_loop(), key
        while True:
            flight = self._flights.get(place)
            led = flight is None
            if flight is None:
                flight = self._begin(place, work)
            elif watch is not None:
                watch.waits("answer", deadline.left(), at_most=True)
            flight.waiting += 1
            try:
                await asyncio.wait([flight.task], timeout=None if led else max(deadline.left(), 0))
            finally:
                flight.waiting -= 1
                if not flight.waiting and not flight.task.done():
                    self._end(place, flight)
                    flight.task.cancel()
            if not flight.task.done():
                raise answer_late(name, deadline.seconds)
            if flight.task.cancelled():
                raise StorefrontError(
                    f"{name}: its event loop or storefront was closed meanwhile, so there is no answer. Call again.",
                    operation_name=name,
                )
            error = flight.task.exception()
            if error is None:
                return Joined(flight.task.result(), led)
            if led or not is_anothers_deadline(error, deadline):
                # Raising one exception object in many tasks would mix their tracebacks.
                raise error if led else copy.copy(error)

    def after_fork(self) -> None:
        """Make this usable in a forked child: what is on its way is the parent's."""
        self._flights = {}

    def _begin(
        self, place: tuple[asyncio.AbstractEventLoop, object], work: Callable[[], Awaitable[ResultT]]
    ) -> _Flight[ResultT]:
        async def run() -> ResultT:
            return await work()

        if len(self._flights) > MANY:  # Left by event loops that were abandoned.
            for other in [other for other in self._flights if other[0].is_closed()]:
                del self._flights[other]
        flight = self._flights[place] = _Flight(place[0].create_task(run()))

        def finished(task: asyncio.Task[ResultT]) -> None:
            self._end(place, flight)
            if not task.cancelled():
                task.exception()  # Retrieved, so that asyncio does not log it when every caller has left.

        flight.task.add_done_callback(finished)
        return flight

    def _end(self, place: tuple[asyncio.AbstractEventLoop, object], flight: _Flight[ResultT]) -> None:
        if self._flights.get(place) is flight:
            del self._flights[place]


class AsyncRefreshes:
    """Work that goes on beside its callers, until the storefront is closed or the event loop ends."""

    __slots__ = ("_tasks", "cut_off")

    def __init__(self) -> None:
        self._tasks: dict[asyncio.AbstractEventLoop, set[asyncio.Task[None]]] = {}
        self.cut_off = False

    def start(self, work: Callable[[], Awaitable[None]]) -> bool:
        """Begin some work beside the caller; False where that is not possible, or known not to last.

        An event loop, or a storefront, that ends with each web request takes it along. Then callers do it themselves.
        """
        if self.cut_off:
            return False
        loop = asyncio.get_running_loop()

        async def run() -> None:
            await work()

        for other in [other for other in self._tasks if other.is_closed()]:
            del self._tasks[other]
        task = loop.create_task(run())
        running = self._tasks.setdefault(loop, set())
        running.add(task)

        def finished(done: asyncio.Task[None]) -> None:
            running.discard(done)
            if done.cancelled():
                self.cut_off = True
            else:
                done.exception()  # Retrieved, so that asyncio does not log it.

        task.add_done_callback(finished)
        return True

    async def close(self) -> None:
        """Cancel what runs in this event loop, and return when it has tidied up."""
        running = self._tasks.pop(asyncio.get_running_loop(), set())
        for task in running:
            task.cancel()
        if running:
            await asyncio.wait(set(running))

    def after_fork(self) -> None:
        """Make this usable in a forked child: tasks belong to event loops of the parent."""
        self._tasks = {}
