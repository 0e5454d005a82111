"""Threads in which tokens are refreshed while the old ones serve."""

import threading
from concurrent.futures import Executor, ThreadPoolExecutor

from b2b_storefront._fork import reset_after_fork

__all__ = ["Background"]

THREADS = 4
"""How many tokens a synchronous storefront refreshes at a time."""


class Background:
    """A pool of threads that is opened when it is first needed, and again after it was closed."""

    def __init__(self) -> None:
        self._executor: ThreadPoolExecutor | None = None
        self._lock = threading.Lock()
        reset_after_fork(self)

    def executor(self) -> Executor:
        """Return the pool."""
        with self._lock:
            if self._executor is None:
                self._executor = ThreadPoolExecutor(THREADS, "b2b-storefront-refresh")
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
