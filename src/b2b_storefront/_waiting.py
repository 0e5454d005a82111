"""What waits differently in an event loop and in a thread, by hand for both: what is written once builds on it.

asyncio is imported where it is used: programs of threads don't need it.
"""

import contextlib
import inspect
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol, TypeVar

from b2b_storefront._errors import StorefrontError

__all__ = ["TimeLeft", "async_outlive", "async_settle", "async_sleep", "outlive", "settle", "sleep"]

ResultT = TypeVar("ResultT")


class TimeLeft(Protocol):
    """A deadline, as what waits sees it."""

    @property
    def seconds(self) -> float:
        """How long the whole call may take."""
        ...

    def left(self) -> float:
        """Return how many seconds are left: none or fewer once it has passed."""
        ...


async def async_outlive(
    work: Callable[[], Awaitable[ResultT]], undo: Callable[[ResultT], Awaitable[None]] | None = None
) -> ResultT:
    """Do some work to its end, in a task of its own.

    Args:
        work: Starts what has to be done.
        undo: What to do with the result when the caller was cancelled meanwhile and nobody takes it.

    Returns:
        What the work returns.
    """
    import asyncio

    async def run() -> ResultT:
        return await work()

    task = asyncio.ensure_future(run())
    cancelled: asyncio.CancelledError | None = None
    # However often the caller is cancelled meanwhile. Not shield(): Python 3.14 reports the failure of what it shields
    # once nobody waits for it.
    while not task.done():
        try:
            await asyncio.wait((task,))
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is None:
        return task.result()
    with contextlib.suppress(StorefrontError):
        result = task.result()
        if undo is not None:
            await async_outlive(lambda: undo(result))
    raise cancelled


def outlive(work: Callable[[], ResultT], undo: Callable[[ResultT], None] | None = None) -> ResultT:
    """Do some work: nobody cancels a thread.

    Args:
        work: Does what has to be done.
        undo: Not used.

    Returns:
        What the work returns.
    """
    return work()


async def async_sleep(seconds: float) -> None:
    """Let so many seconds pass."""
    import asyncio

    await asyncio.sleep(seconds)


def sleep(seconds: float) -> None:
    """Let so many seconds pass."""
    time.sleep(seconds)


async def async_settle(calls: Sequence[object]) -> list[Any]:
    """Wait for each of the calls that can be waited for, one after the other.

    Returns:
        What each came to, and whatever is no call as it is. A call that is there twice is waited for once.
    """
    settled: dict[int, Any] = {}
    try:
        for call in calls:
            if id(call) not in settled:
                settled[id(call)] = await call if inspect.isawaitable(call) else call
    finally:
        for call in calls:
            if id(call) not in settled and inspect.iscoroutine(call):
                call.close()  # Python warns of what nobody waits for.
    return [settled[id(call)] for call in calls]


def settle(calls: Sequence[Any]) -> list[Any]:
    """Return what the calls came to: in a thread, nobody had to wait for them."""
    return list(calls)
