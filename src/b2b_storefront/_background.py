"""Threads for what must not hold its caller up: refreshing tokens while the old ones serve, deriving keys."""

import threading
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING

from b2b_storefront._fork import reset_after_fork
from b2b_storefront._lazy import import_apart
from b2b_storefront._threads import start_thread

if TYPE_CHECKING:
    from concurrent.futures import Executor, ThreadPoolExecutor

__all__ = ["Background", "Refreshes"]


class Background:
    """A pool of threads for event loops, opened when it is first needed.

    Args:
        purpose: What the threads are called after.
        threads: How many there are at most.
    """

    def __init__(self, purpose: str, threads: int) -> None:
        self._purpose = purpose
        self._threads = threads
        self._executor: ThreadPoolExecutor | None = None
        self._lock = threading.Lock()
        reset_after_fork(self)

    def executor(self) -> "Executor":
        """Return the pool."""
        with self._lock:
            if self._executor is None:
                self._executor = import_apart(_load_pool)(self._threads, f"b2b-storefront-{self._purpose}")
            return self._executor

    def after_fork(self) -> None:
        """Make this usable in a forked child, where the parent's threads are not."""
        self._executor = None
        self._lock = threading.Lock()


class Refreshes:
    """Threads that refresh tokens while the old ones serve, so many at a time.

    Nothing waits for its turn: a token that serves is refreshed by a later call as well. And no lock is taken by who
    begins one, so that no interrupt leaves it taken: what runs is known as long as its thread has it.

    Args:
        limit: How many there are at most.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._running: dict[weakref.ref[_Run], None] = {}
        reset_after_fork(self)

    def start(self, refresh: Callable[[], object]) -> bool:
        """Begin a refresh, and tell whether there was room for it.

        Args:
            refresh: Refreshes; it raises nothing.
        """
        if len(self._running) >= self._limit:
            # Not by a callback: what a signal handler raises within one is lost, and what it was to forget stays.
            for reference in list(self._running):
                if reference() is None:
                    self._running.pop(reference, None)
            if len(self._running) >= self._limit:
                return False
        run = _Run(refresh)
        self._running[weakref.ref(run)] = None
        try:
            start_thread(run.carry_out)
        except RuntimeError:  # The interpreter is ending.
            return False
        return True

    def close(self) -> None:
        """Wait until what is running has ended."""
        for reference in list(self._running):
            run = reference()
            if run is not None:
                run.wait()

    def after_fork(self) -> None:
        """Make this usable in a forked child, where the parent's threads are not."""
        self._running = {}


class _Run:
    """One refresh, held by its thread."""

    __slots__ = ("__weakref__", "_ended", "_refresh")

    def __init__(self, refresh: Callable[[], object]) -> None:
        self._refresh = refresh
        self._ended = threading.Lock()
        self._ended.acquire()

    def carry_out(self) -> None:
        """Do it."""
        try:
            self._refresh()
        finally:
            self._ended.release()

    def wait(self) -> None:
        """Wait until it has ended."""
        self._ended.acquire()
        self._ended.release()


def _load_pool() -> "type[ThreadPoolExecutor]":
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor
