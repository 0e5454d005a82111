"""Python's garbage collector, out of the way of whoever makes very many records at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["pause_collection"]


@contextmanager
def pause_collection() -> Iterator[None]:
    """Collect nothing in the meantime: looking through all that was just made costs most of the time otherwise."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
