"""Work that one thread does for all who want it while it is being done."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from b2b_storefront._shared_work import Line, SharedWork
from tests.client.holding import SECONDS, until


def never_late(_seconds: float) -> Exception:
    return AssertionError("nobody has a deadline here")


def test_who_comes_while_it_is_done_waits_for_it() -> None:
    line: Line[int] = Line()
    first: SharedWork[int] = SharedWork()
    assert line.join(first) is first
    assert first.begin()
    with ThreadPoolExecutor(1) as pool:
        shared = line.join(SharedWork())
        assert shared is first
        waiting = pool.submit(shared.result, None, never_late)
        until(lambda: first.waiting)
        first.finish(7)
        assert waiting.result(SECONDS) == 7


@pytest.mark.parametrize("outcome", [7, ValueError("no")])
def test_who_comes_when_it_has_ended_does_it_anew(outcome: int | Exception) -> None:
    """Also where whoever did it has told the others of its end, and has not left yet."""
    line: Line[int] = Line()
    first: SharedWork[int] = SharedWork()
    line.join(first)
    first.begin()
    first.finish(outcome)
    second: SharedWork[int] = SharedWork()
    assert line.join(second) is second
    assert line.join(SharedWork()) is second
    line.leave(first)
    assert line.current is second
    line.leave(second)
    assert line.current is None
