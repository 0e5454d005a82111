"""Renews what is held, such as a lease, while something is done: in an event loop by a task, for threads by one."""

import contextlib
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

from b2b_storefront._fork import reset_after_fork

__all__ = ["async_keep", "keep"]


@asynccontextmanager
async def async_keep(renew: Callable[[], Awaitable[object]], every: float) -> AsyncIterator[None]:
    """Call a function every so many seconds until the block ends.

    Args:
        renew: Renews what is held. What it raises is left to the next time.
        every: Seconds from one call to the next.
    """
    import asyncio

    async def run() -> None:
        while True:
            await asyncio.sleep(every)
            with contextlib.suppress(Exception):
                await renew()

    task = asyncio.get_running_loop().create_task(run())
    try:
        yield
    finally:
        task.cancel()
        # To its end, so that nothing of it is left when whatever it uses is closed.
        cancelled: asyncio.CancelledError | None = None
        while not task.done():
            try:
                await asyncio.wait((task,))
            except asyncio.CancelledError as error:
                cancelled = error
        if cancelled is not None:
            raise cancelled


@contextmanager
def keep(renew: Callable[[], object], every: float) -> Iterator[None]:
    """Call a function every so many seconds, in another thread, until the block ends; once more at most after it.

    Args:
        renew: Renews what is held. What it raises is left to the next time.
        every: Seconds from one call to the next.
    """
    kept = _Kept(renew, every)
    _keeper.add(kept)
    try:
        yield
    finally:
        _keeper.remove(kept)


class _Kept:
    """Something to renew, and when."""

    def __init__(self, renew: Callable[[], object], every: float) -> None:
        self.renew = renew
        self.every = every
        self.due = time.monotonic() + every


class _Keeper:
    """The thread that renews, while there is something to renew."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._kept: set[_Kept] = set()
        self._running = False
        reset_after_fork(self)

    def add(self, kept: _Kept) -> None:
        """Renew this from now on."""
        with self._condition:
            self._kept.add(kept)
            if not self._running:
                threading.Thread(target=self._run, name="b2b-storefront-renew", daemon=True).start()
                self._running = True
            self._condition.notify()

    def remove(self, kept: _Kept) -> None:
        """Renew this no more."""
        with self._condition:
            self._kept.discard(kept)
            if not self._kept:
                self._condition.notify()  # The thread ends.

    def after_fork(self) -> None:
        """Make this usable in a forked child: what is held is the parent's."""
        self._condition = threading.Condition()
        self._kept = set()
        self._running = False

    def _run(self) -> None:
        while True:
            with self._condition:
                if not self._kept:
                    self._running = False
                    return
                kept = min(self._kept, key=lambda one: one.due)
                left = kept.due - time.monotonic()
                if left > 0:
                    self._condition.wait(left)
                    continue
                kept.due = time.monotonic() + kept.every
            with contextlib.suppress(Exception):
                kept.renew()


_keeper = _Keeper()
