"""The connections of threads: one pool for all of a process, shared by any number of threads.

The asynchronous counterpart is `tasks`.
"""

import os
import time
import weakref
from collections import deque
from collections.abc import Callable
from time import monotonic

from b2b_storefront._places import Place, Places
from b2b_storefront.transport.origin import Origin
from b2b_storefront.transport.sockets import Connection

__all__ = ["Pool", "Pools"]

IDLE_SECONDS = 15.0
"""A connection that was not used for longer is not used again: servers close idle ones."""

Open = Callable[[Origin, float], Connection]
"""Opens a connection to a host, until a moment on the clock of `time.monotonic`."""

Idle = dict[Origin, deque[tuple[Connection, float]]]
"""Connections that nobody uses, each with when it was given back."""


def _close_idle(idle: Idle) -> None:
    for connections in list(idle.values()):
        while connections:
            try:
                connections.pop()[0].close()
            except IndexError:  # Another thread took it.
                break


class Pools:
    """A pool for each process: a forked child neither reads from the sockets of its parent nor waits for its threads.

    Args:
        limit: How many connections there may be at a time.
        open_connection: Opens one.
    """

    def __init__(self, limit: int, open_connection: Open) -> None:
        self._limit = limit
        self._open_connection = open_connection
        self._is_open = False
        self._start()

    def here(self) -> "Pool":
        """Return this process's pool, open."""
        if self._pid != os.getpid():
            theirs = self._pool
            self._start()
            theirs.close()
        self._is_open = True
        return self._pool

    def open(self) -> bool:
        """Open this process's pool, and tell whether it was closed before."""
        was_open = self._is_open and self._pid == os.getpid()
        self.here()
        return not was_open

    def close(self) -> None:
        """Close this process's pool and its idle connections; those in use close when they are given back."""
        self._is_open = False
        self._pool.close()

    def _start(self) -> None:
        self._pool = Pool(self._limit, self._open_connection)
        self._pid = os.getpid()
        # Also at the end of the process: servers with threads have no moment at which a worker closes what it has.
        weakref.finalize(self, _close_idle, self._pool.idle)


class Pool:
    """Connections, and places for the calls that use them.

    Args:
        limit: How many places there are.
        open_connection: Opens a connection.

    Attributes:
        idle: The connections that nobody uses.
        reached: The hosts that a connection was opened to.
    """

    def __init__(self, limit: int, open_connection: Open) -> None:
        self.idle: Idle = {}
        self.reached: set[Origin] = set()
        self._places = Places(limit)
        self._open_connection = open_connection
        self._closings = 0

    def turn(self) -> "Turn":
        """Return what a call waits for a place with."""
        return Turn(self._places)

    def take_idle(self, origin: Origin) -> Connection | None:
        """Return an open connection over which nothing has come that nobody asked for; None where there is none."""
        connections = self.idle.get(origin)
        while connections:
            try:
                connection, since = connections.pop()
            except IndexError:  # Another thread took it.
                return None
            if since > monotonic() - IDLE_SECONDS and connection.is_quiet():
                return connection
            connection.close()
        return None

    def open(self, origin: Origin, ends_at: float) -> Connection:
        """Open a connection.

        Raises:
            TimeoutError: Not in time.
            OSError: It can't be opened.
        """
        closings = self._closings
        connection = self._open_connection(origin, ends_at)
        connection.closings = closings
        self.reached.add(origin)
        return connection

    def settle(self, origin: Origin, connection: Connection) -> None:
        """Keep a connection for the next call, or close it if that must not have it."""
        if connection.reusable and connection.closings == self._closings:
            self.idle.setdefault(origin, deque()).append((connection, monotonic()))
        else:
            connection.close()

    def pause(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

    def close(self) -> None:
        """Close the idle connections, and those in use when they are settled."""
        self._closings += 1
        _close_idle(self.idle)


class Turn:
    """A call's turn: its wait for a place, and then the place.

    Args:
        places: Where it waits.
    """

    __slots__ = ("_place", "_places")

    def __init__(self, places: Places) -> None:
        self._places = places
        self._place = Place()

    def take(self, ends_at: float) -> bool:
        """Wait for the place, and tell whether it came in time. Who calls this calls `end`, also when this raises."""
        return self._places.take(self._place, ends_at)

    def end(self) -> None:
        """Make the place free, or leave the line."""
        self._places.give_back(self._place)
