"""Calls wait for a connection in order, and no interrupt, cancellation or lost thread takes a place away for ever."""

import asyncio
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType
from typing import Any

import pytest

from b2b_storefront.transport.places import AsyncPlaces, Place, Places

from .holding import settle, until


def soon() -> float:
    return monotonic() + 20


def test_threads_are_served_in_the_order_of_arrival() -> None:
    places, first = Places(1), Place()
    assert places.take(first, soon())
    order: list[int] = []

    def call(number: int) -> None:
        place = Place()
        assert places.take(place, soon())
        order.append(number)
        places.give_back(place)

    threads = [threading.Thread(target=call, args=(number,)) for number in range(20)]
    for number, thread in enumerate(threads):
        thread.start()
        until(lambda number=number: len(places._waiting) == number + 1)  # type: ignore[misc]  # bound now
    places.give_back(first)
    for thread in threads:
        thread.join(20)
    assert order == list(range(20))
    assert not places._taken
    assert not places._waiting


def test_a_thread_that_gives_a_place_back_does_not_overtake() -> None:
    places, mine = Places(1), Place()
    assert places.take(mine, soon())
    got = threading.Event()

    def wait() -> None:
        place = Place()
        places.take(place, soon())
        got.set()
        places.give_back(place)

    thread = threading.Thread(target=wait)
    thread.start()
    until(lambda: len(places._waiting) == 1)
    places.give_back(mine)
    again = Place()
    assert places.take(again, soon())
    assert got.is_set()
    thread.join(20)


def test_never_more_than_the_limit() -> None:
    places, held, most = Places(3), [0], [0]
    count = threading.Lock()

    def work() -> None:
        for _ in range(50):
            place = Place()
            try:
                assert places.take(place, soon())
                with count:
                    held[0] += 1
                    most[0] = max(most[0], held[0])
                with count:
                    held[0] -= 1
            finally:
                places.give_back(place)

    threads = [threading.Thread(target=work) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert 1 <= most[0] <= 3
    assert not places._taken
    assert not places._waiting


def test_who_waits_in_vain_leaves_the_line() -> None:
    places, mine, late = Places(1), Place(), Place()
    assert places.take(mine, soon())
    assert not places.take(late, monotonic() + 0.01)
    assert not places._waiting
    places.give_back(late)
    assert len(places._taken) == 1


def test_a_place_is_free_when_its_call_is_gone() -> None:
    places = Places(1)
    lost = Place()
    assert places.take(lost, soon())
    del lost  # As when an interrupt strikes before anything could be given back.
    assert places.take(Place(), soon())


class InterruptError(Exception):
    """What the handler raises."""


@contextmanager
def interrupting_after(steps: int) -> Iterator[None]:
    """Raise in the midst of the block: after so many lines of the module under test."""
    left = steps

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal left
        if frame.f_code.co_filename.endswith("places.py") and event == "line":
            left -= 1
            if left == 0:
                signal.raise_signal(signal.SIGUSR1)
        return trace

    def strike(number: int, frame: FrameType | None) -> None:
        raise InterruptError

    before = signal.signal(signal.SIGUSR1, strike)
    tracing = sys.gettrace()
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(tracing)
        signal.signal(signal.SIGUSR1, before)


@pytest.mark.parametrize("steps", range(1, 40))
@pytest.mark.parametrize("busy", [False, True], ids=["free", "busy"])
def test_an_interrupt_anywhere_takes_no_place_away(steps: int, busy: bool) -> None:
    places, other = Places(2), Place()
    assert places.take(Place(), soon())  # Is gone at once.
    assert places.take(other, soon())
    third = Place()
    if busy:
        assert places.take(third, soon())

    def call() -> None:
        place = Place()
        try:
            places.take(place, monotonic() + 0.05)
        finally:
            places.give_back(place)

    try:
        with interrupting_after(steps):
            call()
    except InterruptError:
        pass
    places.give_back(other)
    places.give_back(third)
    one, two = Place(), Place()
    assert places.take(one, monotonic() + 5)
    assert places.take(two, monotonic() + 5)


async def test_tasks_are_served_in_the_order_of_arrival() -> None:
    places, loop = AsyncPlaces(1), asyncio.get_running_loop()
    assert await places.take(loop, 20)
    order: list[int] = []

    async def call(number: int) -> None:
        assert await places.take(loop, 20)
        order.append(number)
        places.give_back()

    tasks = [asyncio.create_task(call(number)) for number in range(20)]
    await settle()
    places.give_back()
    assert not await places.take(loop, 0)  # Whoever comes now does not overtake.
    await asyncio.gather(*tasks)
    assert order == list(range(20))
    assert await places.take(loop, 0)


@pytest.mark.parametrize("handed_over", [False, True])
async def test_a_task_that_is_cancelled_gives_its_place_on(handed_over: bool) -> None:
    places, loop = AsyncPlaces(1), asyncio.get_running_loop()
    assert await places.take(loop, 20)
    waits = asyncio.create_task(places.take(loop, 20))
    next_one = asyncio.create_task(places.take(loop, 20))
    await settle()
    if handed_over:
        places.give_back()
    waits.cancel()
    await settle()
    if not handed_over:
        places.give_back()
    assert await next_one
    places.give_back()
    assert (places._free, len(places._waiting)) == (1, 0)


async def test_a_task_that_waits_in_vain_leaves_the_line() -> None:
    places, loop = AsyncPlaces(1), asyncio.get_running_loop()
    assert await places.take(loop, 20)
    assert not await places.take(loop, 0.01)
    assert not places._waiting
    places.give_back()
    assert await places.take(loop, 0)
