"""Sends the process a signal in the middle of some work, at a line of one's choice."""

import ast
import gc
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import b2b_storefront

__all__ = ["LIMITS", "OverTimeError", "ending", "strike_everywhere"]

PACKAGE = str(Path(b2b_storefront.__file__).parent)
SANDBOX = str(Path(PACKAGE, "sandbox"))
"""Stands for the API, and is no part of what has to hold, though a test calls it in its own thread."""


class OverTimeError(Exception):
    """What a task queue raises in a task that takes too long."""


LIMITS = pytest.mark.parametrize("limit", [OverTimeError, TimeoutError])
"""The errors that limits are: one of a task queue's own, and the one of Python's recipe, which sockets raise too."""


@contextmanager
def ending(limit: type[Exception]) -> Iterator[None]:
    """Let SIGUSR1 raise an error in the block, as a task queue's limit does."""

    def end_task(signum: int, frame: FrameType | None) -> None:
        raise limit("the task took too long")

    before = signal.signal(signal.SIGUSR1, end_task)
    try:
        yield
    finally:
        signal.signal(signal.SIGUSR1, before)


def strike_everywhere(
    limit: type[Exception], work: Callable[[], object], step: int, then: Callable[[], object] = bool
) -> int:
    """Do some work again and again, and strike one line of the package's code further each time.

    Args:
        limit: What the signal raises, and what has to come out.
        work: The work, which begins anew each time.
        step: How many lines further.
        then: Is called after each strike, to see whether all is well.

    Returns:
        How often it was struck.
    """
    struck = 0
    with ending(limit), noting_dropped(limit) as dropped:
        while True:
            try:
                if not strike(work, 1 + struck * step):
                    assert sys.exception() is None
                    gc.collect()  # What was struck before anybody held it is the test's that made it.
                    return struck
            except limit as error:
                assert str(error) == "the task took too long"  # noqa: PT017 - TimeoutErrors have other reasons too
            else:
                assert dropped, f"the limit was lost at line {1 + struck * step}"
                dropped.clear()
            struck += 1
            then()


@contextmanager
def noting_dropped(limit: type[Exception]) -> Iterator[list[str]]:
    """Note what Python itself drops: whatever is raised while a weak reference is told that its object is gone."""
    dropped: list[str] = []
    before = sys.unraisablehook

    def note(unraisable: Any) -> None:
        # Nothing of it is kept, as it holds the frames that it came through.
        if isinstance(unraisable.exc_value, limit):
            dropped.append(repr(unraisable.object))
        else:
            before(unraisable)

    sys.unraisablehook = note
    try:
        yield dropped
    finally:
        sys.unraisablehook = before


def strike(work: Callable[[], object], line: int) -> bool:
    """Do some work and send the signal at the nth line of the package's code; tell whether there were so many."""
    left = line
    entered: set[tuple[FrameType, int]] = set()

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        name = frame.f_code.co_filename
        if not name.startswith(PACKAGE) or name.startswith(SANDBOX):
            return None
        return trace_line

    def trace_line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal left
        place = frame, frame.f_lineno
        if event == "line" and place in entered:
            # A block's end: no signal strikes between its last step and what ends it, where a trace can.
            return trace_line
        if frame.f_lineno in _lines_of_blocks(frame.f_code.co_filename):
            entered.add(place)
        if event == "line":
            left -= 1
            if left == 0:
                sys.settrace(None)
                signal.raise_signal(signal.SIGUSR1)
        return trace_line

    def contained() -> Iterator[None]:
        # A trace may raise where an error that was handled is still to be forgotten; that ends with the generator.
        work()
        yield

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        next(contained())
    finally:
        sys.settrace(before)
    return left <= 0


@cache
def _lines_of_blocks(path: str) -> frozenset[int]:
    """Return the lines on which `with` blocks begin."""
    nodes = ast.walk(ast.parse(Path(path).read_text("utf-8")))
    return frozenset(node.lineno for node in nodes if isinstance(node, ast.With | ast.AsyncWith))
