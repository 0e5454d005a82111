"""What waits differently in an event loop and in a thread, by hand for both: what is written once builds on it.

asyncio is imported where it is used: programs of threads don't need it.
"""

import _thread
import contextlib
import contextvars
import inspect
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol, TypeVar

from b2b_storefront._errors import StorefrontError
from b2b_storefront._threads import start_thread

__all__ = [
    "OverrunError",
    "TimeLeft",
    "async_outlive",
    "async_settle",
    "async_sleep",
    "async_within",
    "outlive",
    "settle",
    "sleep",
    "within",
]

ResultT = TypeVar("ResultT")


class OverrunError(Exception):
    """Something did not end in its time."""


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


async def async_within(seconds: float | None, work: Callable[[], Awaitable[ResultT]]) -> ResultT:
    """Do some work that may not take longer than so many seconds.

    Args:
        seconds: How long it may take; None for as long as it likes.
        work: Does it. It is cancelled when its time has passed.

    Raises:
        OverrunError: Its time has passed.
    """
    if seconds is None:
        return await work()
    import asyncio

    limit = asyncio.timeout(seconds)
    try:
        async with limit:
            return await work()
    except TimeoutError:
        if limit.expired():
            raise OverrunError from None
        raise


def within(seconds: float | None, work: Callable[[], ResultT]) -> ResultT:
    """Do some work that may not take longer than so many seconds: in a thread of its own, as nobody can end it.

    Args:
        seconds: How long it may take; None for as long as it likes.
        work: Does it. When its time has passed, nobody waits for it any more.

    Raises:
        OverrunError: Its time has passed.
    """
    if seconds is None:
        return work()
    results: list[ResultT] = []
    errors: list[BaseException] = []
    running = _thread.allocate_lock()
    running.acquire()

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # noqa: BLE001 - raised below, in the thread that asked
            errors.append(error)
        finally:
            running.release()

    context = contextvars.copy_context()
    try:
        start_thread(lambda: context.run(run))
    except RuntimeError:  # There are too many threads.
        return work()
    if not running.acquire(timeout=max(seconds, 0.0)):
        raise OverrunError
    for error in errors:
        raise error
    return results[0]


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
