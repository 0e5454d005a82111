"""What waits for a cache, or for each other's answers, in asyncio: within the time of each call."""

import asyncio
import contextlib
import copy
from collections.abc import Awaitable, Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from b2b_storefront._errors import StorefrontError
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._waiting import TimeLeft
from b2b_storefront.cache.base import Cache, Kept
from b2b_storefront.cache.joining import (
    Found,
    Joined,
    Results,
    answer_late,
    check_kept,
    closed_meanwhile,
    only,
    share,
    warn_of_cache,
)
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


@dataclass(slots=True, eq=False)
class _Flight(Generic[ResultT]):
    keys: Sequence[Hashable]
    task: asyncio.Task[Results[ResultT]]
    waiting: int = 0


class AsyncFlights(Generic[ResultT]):
    """Work that is on its way: whoever wants the same waits for it, each for as long as it has time.

    The work is a task of its own, so that a first caller who is cancelled does not take it away from the others; when
    the last of them has left, it is cancelled.
    """

    __slots__ = ("_flights",)

    def __init__(self) -> None:
        self._flights: dict[tuple[asyncio.AbstractEventLoop, Hashable], _Flight[ResultT]] = {}

    async def join(
        self,
        key: Hashable,
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

        async def do(_keys: Sequence[Hashable]) -> Results[ResultT]:
            return {key: await work()}

        return only(await self.join_all({key: name}, do, deadline, watch))

    async def join_all(
        self,
        names: Mapping[Hashable, str],
        work: Callable[[Sequence[Hashable]], Awaitable[Results[ResultT]]],
        deadline: TimeLeft,
        watch: Watch | None = None,
    ) -> Found[ResultT]:
        """Return what several things come to, of which others may have begun some: the rest is begun at once.

        Args:
            names: What is wanted, by keys that tell equal work, and what each is called in errors.
            work: Begins what nobody has yet. What it has no result for, it leaves out: others who want that begin it
                themselves. It ends by itself at this caller's deadline.
            deadline: The caller's.
            watch: Is told of waits for others'; None where nobody wants to know.

        Returns:
            What each came to, the error of one that others had begun included; nothing for what this caller's own work
            has no result for.

        Raises:
            StorefrontError: What this caller's own work raised.
        """
        found: Found[ResultT] = {}
        missing = list(names)
        while missing:
            missing = await self._join_once(missing, names, work, deadline, watch, found)
        return found

    def after_fork(self) -> None:
        """Make this usable in a forked child: what is on its way is the parent's."""
        self._flights = {}

    async def _join_once(
        self,
        wanted: Sequence[Hashable],
        names: Mapping[Hashable, str],
        work: Callable[[Sequence[Hashable]], Awaitable[Results[ResultT]]],
        deadline: TimeLeft,
        watch: Watch | None,
        found: Found[ResultT],
    ) -> list[Hashable]:
        """Find what is wanted, and return what has to be tried again."""
        loop, again = asyncio.get_running_loop(), list[Hashable]()
        others = {key: flight for key in wanted if (flight := self._flights.get((loop, key))) is not None}
        led = [key for key in wanted if key not in others]
        own = self._begin(loop, led, work) if led else None
        # All at once: what is waited for later must not end because its first caller leaves before.
        flights = {*others.values(), *(() if own is None else (own,))}
        for flight in flights:
            flight.waiting += 1
        try:
            if own is not None:
                await asyncio.wait([own.task])
                results = _read_own(own, names[led[0]])
                found.update({key: Joined(results[key], led=True) for key in led if key in results})
            for key, flight in others.items():
                if watch is not None and not flight.task.done():
                    watch.waits("answer", deadline.left(), at_most=True)
                await asyncio.wait([flight.task], timeout=max(deadline.left(), 0))
                result = _read_others(flight, key, names[key], deadline)
                joined = share(result, deadline)
                if joined is None:
                    again.append(key)
                else:
                    found[key] = joined
        finally:
            for flight in flights:
                flight.waiting -= 1
                if not flight.waiting and not flight.task.done():
                    self._end(loop, flight)
                    flight.task.cancel()
        return again

    def _begin(
        self,
        loop: asyncio.AbstractEventLoop,
        keys: Sequence[Hashable],
        work: Callable[[Sequence[Hashable]], Awaitable[Results[ResultT]]],
    ) -> _Flight[ResultT]:
        async def run() -> Results[ResultT]:
            return await work(keys)

        if len(self._flights) > MANY:  # Left by event loops that were abandoned.
            for place in [place for place in self._flights if place[0].is_closed()]:
                del self._flights[place]
        flight = _Flight(keys, loop.create_task(run()))
        self._flights.update(dict.fromkeys([(loop, key) for key in keys], flight))

        def finished(task: asyncio.Task[Results[ResultT]]) -> None:
            self._end(loop, flight)
            if not task.cancelled():
                task.exception()  # Retrieved, so that asyncio does not log it when every caller has left.

        flight.task.add_done_callback(finished)
        return flight

    def _end(self, loop: asyncio.AbstractEventLoop, flight: _Flight[ResultT]) -> None:
        for place in [(loop, key) for key in flight.keys]:
            if self._flights.get(place) is flight:
                del self._flights[place]


def _read_own(flight: _Flight[ResultT], name: str) -> Results[ResultT]:
    """Return what a caller's own work came to."""
    if flight.task.cancelled():
        raise closed_meanwhile(name)
    return flight.task.result()


def _read_others(
    flight: _Flight[ResultT], key: Hashable, name: str, deadline: TimeLeft
) -> ResultT | StorefrontError | None:
    """Return what another's work came to; None where it has no result for this key."""
    if not flight.task.done():
        return answer_late(name, deadline.seconds)
    if flight.task.cancelled():
        raise closed_meanwhile(name)
    error = flight.task.exception()
    if error is None:
        return flight.task.result().get(key)
    if isinstance(error, StorefrontError):
        return error
    # Raising one exception object in many tasks would mix their tracebacks.
    raise copy.copy(error)


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
