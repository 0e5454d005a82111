"""The connections of event loops: a pool for each, which ends with it.

The counterpart of threads is `threads`.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic

from b2b_storefront._loop_end import LoopEnd
from b2b_storefront._places import AsyncPlaces
from b2b_storefront.transport.http1 import ClosedHere
from b2b_storefront.transport.origin import Origin
from b2b_storefront.transport.streams import AsyncConnection

__all__ = ["AsyncPool", "AsyncPools"]

Open = Callable[[Origin, float], Awaitable[AsyncConnection]]
"""Opens a connection to a host, until a moment on the clock of `time.monotonic`."""


class AsyncPools:
    """A pool for each event loop.

    Args:
        limit: How many connections there may be in each at a time.
        open_connection: Opens one.
    """

    def __init__(self, limit: int, open_connection: Open) -> None:
        self._limit = limit
        self._open_connection = open_connection
        # The end of a loop knows its pool and not this: a carrier that nobody has any more takes its pools with it.
        self._pools: dict[asyncio.AbstractEventLoop, tuple[AsyncPool, LoopEnd]] = {}

    def here(self) -> "AsyncPool":
        """Return the running loop's pool, open."""
        loop = asyncio.get_running_loop()
        known = self._pools.get(loop)
        return self._start(loop) if known is None else known[0]

    def open(self) -> bool:
        """Open the running loop's pool, and tell whether it was closed before."""
        loop = asyncio.get_running_loop()
        if loop in self._pools:
            return False
        self._start(loop)
        return True

    async def close(self) -> None:
        """Close the running loop's pool and its connections, those in use too."""
        known = self._pools.pop(asyncio.get_running_loop(), None)
        if known is not None:
            await known[1].close()

    def _start(self, loop: asyncio.AbstractEventLoop) -> "AsyncPool":
        for other in [other for other in list(self._pools) if other.is_closed()]:
            self._pools.pop(other, None)  # Another thread, with another loop, may have done so.
        pool = AsyncPool(loop, self._limit, self._open_connection)
        self._pools[loop] = pool, LoopEnd(pool.close, lambda: pool.places.busy)
        return pool


class AsyncPool:
    """Connections, and places for the calls that use them.

    Args:
        loop: The running event loop.
        limit: How many places there are.
        open_connection: Opens a connection.

    Attributes:
        places: The places.
        reached: The hosts that a connection was opened to.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, limit: int, open_connection: Open) -> None:
        self.places = AsyncPlaces(limit)
        self.reached: set[Origin] = set()
        self._loop = loop
        self._open_connection = open_connection
        self._idle: dict[Origin, deque[AsyncConnection]] = {}
        self._all: set[AsyncConnection] = set()
        self._closed = False

    def turn(self) -> "AsyncTurn":
        """Return what a call waits for a place with."""
        return AsyncTurn(self._loop, self.places)

    def take_idle(self, origin: Origin) -> AsyncConnection | None:
        """Return an open connection over which nothing has come that nobody asked for; None where there is none."""
        connections = self._idle.get(origin)
        while connections:
            connection = connections.pop()
            if connection.is_quiet():
                return connection
            connection.close()
        return None

    async def open(self, origin: Origin, ends_at: float) -> AsyncConnection:
        """Open a connection.

        Raises:
            TimeoutError: Not in time.
            ClosedHere: The pool is closed.
            OSError: It can't be opened.
        """
        connection = None if self._closed else await self._open_connection(origin, ends_at)
        if connection is None:
            raise ClosedHere
        self._all.add(connection)
        connection.ended.add_done_callback(lambda _: self._forget(origin, connection))
        if self._closed:
            connection.close()
            raise ClosedHere
        self.reached.add(origin)
        return connection

    def settle(self, origin: Origin, connection: AsyncConnection) -> None:
        """Keep a connection for the next call, or close it if that must not have it."""
        if connection.reusable and not self._closed:
            known = self._idle.get(origin)
            if known is None:
                known = self._idle[origin] = deque()
            known.append(connection)
        else:
            connection.close()

    async def pause(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)

    async def close(self) -> None:
        """Close all connections, and wait until they have ended."""
        self._closed = True
        self._idle.clear()
        ending = [connection.ended for connection in self._all]
        for connection in list(self._all):
            connection.close()
        for ended in ending:
            await asyncio.shield(ended)

    def _forget(self, origin: Origin, connection: AsyncConnection) -> None:
        self._all.discard(connection)
        idle = self._idle.get(origin)
        if idle is not None and connection in idle:
            idle.remove(connection)


class AsyncTurn:
    """A call's turn: its wait for a place, and then the place.

    Args:
        loop: The running event loop.
        places: Where it waits.
    """

    __slots__ = ("_has_place", "_loop", "_places")

    def __init__(self, loop: asyncio.AbstractEventLoop, places: AsyncPlaces) -> None:
        self._loop = loop
        self._places = places
        self._has_place = False

    async def take(self, ends_at: float) -> bool:
        """Wait for the place, and tell whether it came in time. Who calls this calls `end`, also when this raises."""
        self._has_place = await self._places.take(self._loop, ends_at - monotonic())
        return self._has_place

    def end(self) -> None:
        """Make the place free."""
        if self._has_place:
            self._has_place = False
            self._places.give_back()
