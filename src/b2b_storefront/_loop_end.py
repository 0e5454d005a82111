"""Closes what belongs to an event loop when the loop ends, however many loops a program has."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass

__all__ = ["LoopEnd"]

LOOK_AGAIN = 0.01
"""Seconds after which it is looked again whether calls are still on their way."""

_left: "dict[_Thing, tuple[asyncio.AbstractEventLoop, AsyncGenerator[None, None]]]" = {}
"""What nobody has any more, until it is closed: the end of its loop has to find it."""


class LoopEnd:
    """Closes something when the running event loop ends, when asked to, or when nobody has this any more.

    What ends a loop shuts down its asynchronous generators: `asyncio.run` and `asyncio.Runner` do, and with them
    asgiref, anyio, uvicorn and pytest-asyncio. One generator waits for that. A loop that is closed without it takes its
    connections with it unclosed, as those of every other library.

    Args:
        close: Closes it; called again where it is closed already.
        busy: Tells whether it is in use. Generators end at the same time, and one of them may still have a call to
            make in its last moment.
    """

    __slots__ = ("_loop", "_thing", "_waiting")

    def __init__(self, close: Callable[[], Awaitable[object]], busy: Callable[[], bool]) -> None:
        self._loop = asyncio.get_running_loop()
        self._thing = _Thing(close, busy)
        self._waiting = _wait(self._thing)  # Not a method: it must not keep this.
        # The loop knows a generator from its first step on, which waits for nothing.
        with contextlib.suppress(StopIteration):
            anext(self._waiting).send(None)

    def __del__(self) -> None:
        # Python would let a task end the generator. Where this was the main coroutine's and is gone with it, the loop
        # ends next, and cancels that task before its first step. So the generator stays until either has closed it.
        thing, loop = self._thing, self._loop
        if thing.closed or thing.ending or loop.is_closed():
            return
        for other in [other for other, (known, _) in list(_left.items()) if known.is_closed()]:
            _left.pop(other, None)
        _left[thing] = loop, self._waiting
        with contextlib.suppress(RuntimeError):  # Another thread has closed the loop.
            loop.call_soon_threadsafe(_begin_closing, thing)

    async def close(self) -> None:
        """Close it now, in use or not."""
        self._thing.closed = True
        await self._thing.close()
        if not self._thing.ending:  # The generator does not run, then, and can be told that it is over.
            await self._waiting.aclose()


@dataclass(slots=True, eq=False)
class _Thing:
    close: Callable[[], Awaitable[object]]
    busy: Callable[[], bool]
    closed: bool = False
    ending: bool = False
    task: "asyncio.Task[None] | None" = None


def _begin_closing(thing: _Thing) -> None:
    thing.task = asyncio.get_running_loop().create_task(_close_dropped(thing))


async def _close_dropped(thing: _Thing) -> None:
    """Close what nobody has any more."""
    while thing.busy():  # noqa: ASYNC110 - as below
        await asyncio.sleep(LOOK_AGAIN)
    await thing.close()
    thing.closed = True
    left = _left.pop(thing, None)
    if left is not None and not thing.ending:
        await left[1].aclose()


async def _wait(thing: _Thing) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        if not thing.closed:
            thing.ending = True
            await asyncio.sleep(0)  # What else ends with the loop takes its first step.
            while thing.busy() and not thing.closed:  # noqa: ASYNC110 - the end of each call would have to tell
                await asyncio.sleep(LOOK_AGAIN)
            await thing.close()
            _left.pop(thing, None)
