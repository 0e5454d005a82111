"""Calls stand in line for a connection: whatever becomes of one of them, those behind it have their turn."""

import gc
import signal
import sys
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from types import FrameType
from typing import Any

import pytest

from b2b_storefront import _places
from b2b_storefront._background import Refreshes
from b2b_storefront._places import Place, Places

from .striking import OverTimeError, ending

SOON = 30.0


def take(places: Places, seconds: float = SOON) -> Place | None:
    place = Place()
    return place if places.take(place, monotonic() + seconds) else None


def test_a_call_that_is_gone_without_a_word_has_no_place() -> None:
    places = Places(2)
    held = [take(places), take(places)]
    assert None not in held
    held.clear()
    gc.collect()
    assert [take(places), take(places)] != [None, None]


def test_a_call_that_is_gone_without_a_word_is_not_waited_for() -> None:
    places, gone = Places(1), Place()
    held = take(places)
    assert held is not None
    # As a handler leaves it that raises in the middle of `take`, and again where the place is given back.
    places._waiting[weakref.ref(gone)] = None
    with ThreadPoolExecutor(1) as pool:
        behind = pool.submit(take, places)
        del gone
        places.give_back(held)
        assert behind.result(SOON) is not None


def test_whoever_waits_looks_again_where_nobody_wakes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    places = Places(1)
    held = take(places)
    assert held is not None
    waits = threading.Event()

    def wait(place: Place, seconds: float) -> None:
        waits.set()
        place._wake.acquire(timeout=seconds)

    monkeypatch.setattr(Place, "wait", wait)
    monkeypatch.setattr(Place, "wake", lambda place: None)  # It was lost.
    with ThreadPoolExecutor(1) as pool:
        behind = pool.submit(take, places)
        assert waits.wait(SOON)
        places.give_back(held)
        assert behind.result(SOON) is not None


@pytest.mark.parametrize("lines", range(6))
def test_strikes_one_behind_the_other_cost_nobody_a_place(lines: int) -> None:
    """The second one strikes while the place is given back because of the first, and others whatever comes then."""
    places, dropped = Places(1), list[object]()

    def call() -> None:
        place = Place()
        assert places.take(place, monotonic() + SOON)
        try:
            raise OverTimeError("the task took too long")
        finally:
            sys.settrace(striking_after(lines))
            places.give_back(place)

    before, sys.unraisablehook = sys.unraisablehook, dropped.append
    try:
        with ending(OverTimeError):
            with pytest.raises(OverTimeError) as raised:
                call()
            sys.settrace(striking_after(0))
            del raised  # With the call's frames, its place goes.
            gc.collect()
    finally:
        sys.settrace(None)
        sys.unraisablehook = before
    assert not dropped
    assert take(places) is not None


def test_a_refresh_that_has_ended_leaves_its_room() -> None:
    refreshes, order = Refreshes(2), threading.Barrier(3)
    assert refreshes.start(order.wait)
    assert refreshes.start(order.wait)
    assert not refreshes.start(order.wait)
    order.wait(SOON)
    refreshes.close()
    begun = monotonic()
    while not refreshes.start(bool):  # Its thread holds it for a moment yet.
        assert monotonic() < begun + SOON
    refreshes.close()


def striking_after(lines: int) -> Callable[..., Any]:
    """Return a tracer that strikes at each line of `_places` behind so many."""
    left = lines

    def trace(frame: FrameType, event: str, argument: object) -> Callable[..., Any] | None:
        nonlocal left
        if frame.f_code.co_filename != _places.__file__:
            return None
        if event == "line":
            left -= 1
            if left < 0:
                signal.raise_signal(signal.SIGUSR1)
        return trace

    return trace
