"""Threads for what must not hold its caller up: refreshing tokens while the old ones serve, deriving keys."""

import threading
from concurrent.futures import Executor, ThreadPoolExecutor

from b2b_storefront._fork import reset_after_fork

__all__ = ["Background"]


class Background:
    """A pool of threads that is opened when it is first needed, and again after it was closed.

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

    def executor(self) -> Executor:
        """Return the pool."""
        with self._lock:
            if self._executor is None:
                self._executor = ThreadPoolExecutor(self._threads, f"b2b-storefront-{self._purpose}")
            return self._executor

    def close(self) -> None:
        """Let what is running end, and cancel what waits."""
        with self._lock:
            executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(cancel_futures=True)

    def after_fork(self) -> None:
        """Make this usable in a forked child, where the parent's threads are not."""
        self._executor = None
        self._lock = threading.Lock()
