"""Starts threads in a way that no interrupt spoils.

`threading.Thread.start` waits for the new thread to say that it runs. A signal handler that raises within that wait can
leave its lock taken, and the new thread then waits for ever before it has done anything.
"""

import _thread
from collections.abc import Callable

__all__ = ["start_thread"]


def start_thread(work: Callable[[], object]) -> None:
    """Do some work in a thread of its own, which ends with the process.

    Args:
        work: What to do; it raises nothing.

    Raises:
        RuntimeError: No thread can be started, as when the interpreter is ending.
    """
    _thread.start_new_thread(work, ())
