"""Renews what is held, such as a lease, while something is done: in an event loop by a task, for threads by one."""

import contextlib
import threading
import time
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

from b2b_storefront._fork import reset_after_fork
from b2b_storefront._threads import start_thread

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
    try:
        _keeper.add(kept)
        yield
    finally:
        _keeper.remove(kept)


class _Kept:
    """Something to renew, and when; for as long as whoever wants it renewed has this."""

    __slots__ = ("__weakref__", "due", "every", "renew")

    def __init__(self, renew: Callable[[], object], every: float) -> None:
        self.renew: Callable[[], object] | None = renew
        self.every = every
        self.due = time.monotonic() + every


class _Keeper:
    """The thread that renews, while there is something to renew.

    An interrupt may strike whoever adds something at any step, so no condition is waited on, whose lock it would leave
    taken, and what nobody has any more is not renewed.
    """

    _running: bool

    def __init__(self) -> None:
        reset_after_fork(self)
        self.after_fork()

    def add(self, kept: _Kept) -> None:
        """Renew this from now on."""
        self._kept[weakref.ref(kept)] = None
        with self._lock:
            if not self._running:
                start_thread(self._run)
                self._running = True
        self._wake()

    def remove(self, kept: _Kept) -> None:
        """Renew this no more."""
        kept.renew = None
        self._wake()  # The thread ends, if this was the last one.

    def after_fork(self) -> None:
        """Make this usable in a forked child: what is held is the parent's."""
        self._lock = threading.Lock()
        self._woken = threading.Lock()
        self._kept: dict[weakref.ref[_Kept], None] = {}
        self._running = False

    def _wake(self) -> None:
        with contextlib.suppress(RuntimeError):  # It was woken already.
            self._woken.release()

    def _run(self) -> None:
        while True:
            with self._lock:
                due = self._first()
                if due is None:
                    self._running = False
                    return
            left = due.due - time.monotonic()
            if left > 0:
                del due  # Held by its owner alone while this waits.
                self._woken.acquire(timeout=left)
                continue
            due.due = time.monotonic() + due.every
            renew = due.renew
            del due
            with contextlib.suppress(Exception):
                if renew is not None:
                    renew()

    def _first(self) -> _Kept | None:
        """Return what is to be renewed next, and forget what nobody wants any more."""
        first: _Kept | None = None
        for reference in list(self._kept):
            kept = reference()
            if kept is None or kept.renew is None:
                self._kept.pop(reference, None)
            elif first is None or kept.due < first.due:
                first = kept
        return first


_keeper = _Keeper()
