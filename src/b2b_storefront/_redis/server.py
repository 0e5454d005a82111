"""The conversation with a Redis or Valkey server, which may be down, slow, full or something else entirely."""

import asyncio
import contextlib
import threading
import time
import weakref
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from b2b_storefront._loop_end import LoopEnd
from b2b_storefront._places import Place, Places
from b2b_storefront._redis.address import CONNECTIONS, connection_options, place_of
from b2b_storefront._redis.commands import Command, Steps, UnavailableError, UnknownScriptError
from b2b_storefront._redis.outage import Outage, ServerUse
from b2b_storefront._secret import HiddenBytes, SecretText
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._steps import drive, drive_async

__all__ = ["RedisServer"]

PUNCTUAL = 0.02
"""Seconds by which a timer may be late before the event loop, and not the server, is taken to be slow."""

LOOKS = 3
"""Turns of the event loop for which a command is waited for after its time."""

PATIENCE = 8
"""How many timeouts a command of an event loop gets at most, while the loop is slow or the server answers others."""

FIRST_CONNECTIONS = 4
"""How many connections an event loop opens at once; each answer allows one more. Thirty-two that are opened together
keep a busy loop from hearing any answer for a while, and a server that is well would look as if it were not."""

T = TypeVar("T")


@dataclass(slots=True, weakref_slot=True, repr=False)
class _AsyncSide:
    """What belongs to one event loop, and ends with it. It has no repr, for the client's own shows the password."""

    client: Any  # redis.asyncio.Redis, which leaves execute_command() untyped
    slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(FIRST_CONNECTIONS))
    more: int = CONNECTIONS - FIRST_CONNECTIONS
    running: int = 0
    end: LoopEnd = field(init=False)

    def __post_init__(self) -> None:
        pool = self.client.connection_pool

        async def close() -> None:
            # A connection that can't say goodbye is closed all the same.
            with contextlib.suppress(Exception):
                await pool.disconnect()

        # A weak reference: a side that nobody has any more is not kept by what closes it.
        this = weakref.ref(self)
        self.end = LoopEnd(close, lambda: (side := this()) is not None and side.running > 0)

    def answered(self) -> None:
        """Let one connection more be opened."""
        if self.more:
            self.more -= 1
            self.slots.release()


class RedisServer:
    """Sends commands to a server, from threads and from event loops, and leaves it alone for a while when it fails.

    Args:
        url: Where the server is, and how to sign in to it.
        use: What it is used for.
        timeout: Seconds for connecting, and for each command.
        pause: Seconds for which the server is left alone after it failed.
        monotonic: Returns seconds of a clock that is never set.

    Raises:
        ConfigurationError: The URL can't work, or the package redis is missing.
    """

    def __init__(
        self, url: SecretText, use: ServerUse, *, timeout: float, pause: float, monotonic: Callable[[], float]
    ) -> None:
        self._url = url
        self._use = use
        self._timeout = timeout
        options = connection_options(url, use, timeout)
        self.place = place_of(options)
        self._outage = Outage(use, self.place, timeout, pause, monotonic)
        self._inherited: object = None
        self._client: Any = None  # redis.Redis
        self._sides: dict[asyncio.AbstractEventLoop, _AsyncSide] = {}
        self._reset()

    def run(self, steps: Steps[T]) -> T:
        """Carry a method's steps out, and return what they return."""
        return drive(steps, self._ask)

    async def run_async(self, steps: Steps[T]) -> T:
        """Like `run`."""
        return await drive_async(steps, self._ask_async)

    def close(self) -> None:
        """Close the connections that threads opened."""
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.connection_pool.disconnect()

    async def close_async(self) -> None:
        """Close the connections that the running event loop opened."""
        with self._lock:
            side = self._sides.pop(asyncio.get_running_loop(), None)
        if side is not None:
            await side.end.close()

    def after_fork(self) -> None:
        """Make this usable in a forked child: the parent's connections stay the parent's."""
        # Held on to, not used: when a loop's connections are collected, they are closed with a warning.
        self._inherited = self._sides
        self._outage.after_fork()
        self._reset()

    def _reset(self) -> None:
        self._lock = threading.Lock()
        self._places = Places(CONNECTIONS)
        self._client = None
        self._sides = {}

    def _ask(self, command: Command) -> Any:
        self._outage.check()
        places, place = self._places, Place()
        try:
            # Its turn comes: each command before it is answered, or ends with its timeout and an outage.
            while not places.take(place, time.monotonic() + self._timeout):
                self._outage.check()
            self._outage.check()
            answer = _hidden(self._sync_client().execute_command(*command))
        except UnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the server does, its users do without it
            pass_signal_on(error)
            self._failed(error, command)
            return None
        finally:
            places.give_back(place)
        self._outage.answered(command)
        return answer

    async def _ask_async(self, command: Command) -> Any:
        self._outage.check()
        side = self._side()
        # Its turn comes: each command before it is answered, or ends with its timeout and an outage.
        await side.slots.acquire()
        side.running += 1
        try:
            self._outage.check()
            async with _fair_timeout(self._timeout, self._outage.answered_since):
                answer = _hidden(await side.client.execute_command(*command))
        except UnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the server does, its users do without it
            pass_signal_on(error)
            self._failed(error, command)
            return None
        finally:
            side.running -= 1
            side.slots.release()
        side.answered()
        self._outage.answered(command)
        return answer

    def _failed(self, error: Exception, command: Command) -> None:
        # A key of another type is one bad value, no reason to leave the server alone.
        if str(error).startswith("WRONGTYPE"):
            self._outage.answered(command)
            return
        if _is_unknown_script(error):
            self._outage.answered(command)
            raise UnknownScriptError from None
        self._outage.failed(error, command)
        raise UnavailableError from None

    def _sync_client(self) -> Any:
        import redis

        with self._lock:
            if self._client is None:
                pool = redis.ConnectionPool(**connection_options(self._url, self._use, self._timeout))
                self._client = redis.Redis(connection_pool=pool)
                # Also at the end of the process: nobody closes what a server with threads has at its workers' end.
                weakref.finalize(self._client, pool.disconnect)
            return self._client

    def _side(self) -> _AsyncSide:
        import redis.asyncio

        loop = asyncio.get_running_loop()
        with self._lock:
            side = self._sides.get(loop)
            if side is None:
                for other in [other for other in self._sides if other.is_closed()]:
                    del self._sides[other]
                pool = redis.asyncio.ConnectionPool(
                    **connection_options(self._url, self._use, self._timeout, asynchronous=True)
                )
                client = redis.asyncio.Redis(connection_pool=pool)
                side = self._sides[loop] = _AsyncSide(client)
            return side


@contextlib.asynccontextmanager
async def _fair_timeout(seconds: float, answered_since: Callable[[float], bool]) -> AsyncIterator[None]:
    """Raise `TimeoutError` in the block after so many seconds in which a server did not answer that could have.

    Where the event loop was busy with something else, or the server answers other commands meanwhile, it is this
    process that is slow, as a thousand customers after a restart make it: the command gets the time again, a few times.

    Args:
        seconds: How long to wait.
        answered_since: Tells whether the server has answered any command for so many seconds.
    """
    loop = asyncio.get_running_loop()
    periods = 0
    timers: list[asyncio.Handle] = []

    def start() -> None:
        nonlocal periods
        periods += 1
        due = loop.time() + seconds
        timers[:] = [loop.call_at(due, expire, due)]

    def expire(due: float, looks: int = LOOKS) -> None:
        late = loop.time() - due > PUNCTUAL
        if periods < PATIENCE and (late or answered_since(seconds)):
            start()
        elif looks:
            # The answer may have come and not be read yet; and a busy loop takes its time even for this.
            timers[:] = [loop.call_soon(expire, due, looks - 1)]
        else:
            limit.reschedule(due)

    async with asyncio.timeout(None) as limit:
        start()
        try:
            yield
        finally:
            timers[0].cancel()


def _is_unknown_script(error: Exception) -> bool:
    from redis import exceptions

    return isinstance(error, exceptions.NoScriptError)


def _hidden(answer: Any) -> Any:
    return HiddenBytes(answer) if isinstance(answer, bytes) else answer
