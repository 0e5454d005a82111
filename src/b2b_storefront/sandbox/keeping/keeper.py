"""When a state is written to its file: before an answer is sent, as long as that takes no time."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from b2b_storefront.sandbox.keeping.state_file import KeptState, StateFileError, write_state

__all__ = ["StateKeeper"]

_QUICK = 0.1
_PAUSE = 1.0


class StateKeeper:
    """Writes a state to its file when it has changed.

    A state that is written within a tenth of a second is written at each change, before the change is answered. One
    that takes longer is written a second later, or ten times as long as that takes.

    Args:
        path: the file.
        take: returns what is to be kept.
        find_lock: returns the lock that is held by whoever changes the state.

    Raises:
        StateFileError: another sandbox keeps its state in that file.
        OSError: its folder cannot be written.
    """

    def __init__(self, path: Path, take: Callable[[], KeptState], find_lock: Callable[[], threading.RLock]) -> None:
        self._path = path
        self._take = take
        self._find_lock = find_lock
        self._writing = threading.RLock()
        self._cost = 0.0
        self._timer: threading.Timer | None = None
        self._claim = _claim(path)

    def note(self) -> None:
        """Take note of a change, while the state is locked.

        Raises:
            OSError: the file cannot be written.
        """
        if self._cost <= _QUICK:
            self._write()
        elif self._timer is None:
            self._timer = threading.Timer(max(_PAUSE, 10 * self._cost), self._write_later)
            self._timer.daemon = True
            self._timer.start()

    def close(self) -> None:
        """Write what has changed, and let others have the file."""
        with self._find_lock():
            self._write()
        self._claim.close()

    def _write_later(self) -> None:
        with self._find_lock():
            if self._timer is not None:
                self._write()

    def _write(self) -> None:
        with self._writing:
            timer, self._timer = self._timer, None
            if timer is not None:
                timer.cancel()
            begun = time.perf_counter()
            write_state(self._path, self._take())
            self._cost = time.perf_counter() - begun


def _claim(path: Path) -> IO[bytes]:
    """Return an open file that no other process can claim until it is closed, or its process ends."""
    try:
        claim = path.with_name(f".{path.name}.lock").open("ab")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    try:
        import fcntl
    except ImportError:  # where there are no such locks, nobody is kept from it
        return claim
    try:
        fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        claim.close()
        raise StateFileError(f"Another sandbox keeps its state in {path}. Choose another file.") from error
    return claim
