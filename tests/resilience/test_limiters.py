"""Limiters of one process and shared ones, for tasks and for threads: who waits, how long, and who goes first."""

import asyncio
import threading
import time
from collections.abc import Callable

import pytest

from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.keeper import Keeper
from b2b_storefront.resilience.limit import NoPlaceError, Ticket, Traffic
from b2b_storefront.resilience.tasks import AsyncLimiter
from b2b_storefront.resilience.threads import Limiter

from .driving import AsyncWorker, SyncWorker, Worker, most_within

Make = Callable[[int, float], Keeper]


async def until_waiting(keeper: Keeper, count: int) -> None:
    """Wait until so many calls stand in line."""
    line = keeper._window.line if hasattr(keeper, "_window") else keeper._line  # type: ignore[attr-defined]
    while len(line) < count:
        await asyncio.sleep(0.001)


async def test_calls_beyond_the_window_wait_for_the_next_and_lose_none(make_keeper: Make, kind: type[Worker]) -> None:
    worker = kind(make_keeper(5, 0.3))
    moments = await asyncio.gather(*(worker.call() for _ in range(17)))
    assert most_within(moments, 0.3) <= 5
    assert len(moments) == 17
    assert max(moments) - min(moments) < 6.0  # Four windows, on a machine that is busy.


async def test_the_first_to_come_is_the_first_to_go(make_keeper: Make, kind: type[Worker]) -> None:
    worker = kind(make_keeper(1, 0.1))
    order: list[int] = []

    async def call(number: int) -> None:
        await worker.call()
        order.append(number)

    first = await worker.take()
    calls = []
    for number in range(6):
        calls.append(asyncio.create_task(call(number)))
        await until_waiting(worker.keeper, number + 1)
    await worker.unused(first)
    await asyncio.gather(*calls)
    assert order == list(range(6))


async def test_logins_go_before_pages_and_pages_before_batches(make_keeper: Make, kind: type[Worker]) -> None:
    worker = kind(make_keeper(1, 0.1))
    order: list[Traffic] = []

    async def call(traffic: Traffic) -> None:
        await worker.call(traffic)
        order.append(traffic)

    first = await worker.take()
    calls = []
    for traffic in (Traffic.BATCH, Traffic.PAGE, Traffic.LOGIN, Traffic.PAGE):
        calls.append(asyncio.create_task(call(traffic)))
        await until_waiting(worker.keeper, len(calls))
    await worker.unused(first)
    await asyncio.gather(*calls)
    assert order == [Traffic.LOGIN, Traffic.PAGE, Traffic.PAGE, Traffic.BATCH]


async def test_a_wait_that_does_not_fit_is_refused_at_once_with_its_number(
    make_keeper: Make, kind: type[Worker]
) -> None:
    worker = kind(make_keeper(2, 60.0))
    await worker.call()
    await worker.call()
    started = time.monotonic()
    with pytest.raises(NoPlaceError) as raised:
        await worker.take(seconds=20.0)
    assert time.monotonic() - started < 5.0
    assert 50 < raised.value.seconds < 61
    assert worker.keeper.budget().remaining == 0


async def test_a_place_that_was_not_used_is_the_next_one_s_at_once(make_keeper: Make, kind: type[Worker]) -> None:
    worker = kind(make_keeper(1, 60.0))
    place = await worker.take(seconds=100.0)
    waiting = asyncio.create_task(worker.take(seconds=100.0))
    await until_waiting(worker.keeper, 1)
    await worker.unused(place)
    await asyncio.wait_for(waiting, 30.0)


async def test_a_429_stops_everybody_for_its_time(make_keeper: Make, kind: type[Worker]) -> None:
    worker = kind(make_keeper(100, 60.0))
    place = await worker.take()
    stopped = time.monotonic()
    await worker.answered(place, None, 0.4)
    assert worker.keeper.budget().remaining == 0
    moment = await worker.call(Traffic.LOGIN)
    assert 0.39 < moment - stopped < 5.0
    place = await worker.take()
    await worker.answered(place, None, 50.0)
    with pytest.raises(NoPlaceError) as raised:
        await worker.take(seconds=10.0)
    assert 40 < raised.value.seconds <= 50


async def test_who_waits_is_told_of_a_429_that_does_not_fit(make_keeper: Make, kind: type[Worker]) -> None:
    worker = kind(make_keeper(1, 1.0))
    place = await worker.take()
    waiting = asyncio.create_task(worker.take(seconds=1.5))
    await until_waiting(worker.keeper, 1)
    started = time.monotonic()
    await worker.answered(place, {"X-Requests-Remaining": "0 times", "X-Request-Window-Resets-After": "0.9 s"}, 0.9)
    other = await asyncio.gather(waiting, return_exceptions=True)
    assert time.monotonic() - started < 6.0
    # It has its place when the window is over, or is told that it will not.
    assert isinstance(other[0], Ticket | NoPlaceError)


async def test_what_others_use_is_kept_to(make_keeper: Make, kind: type[Worker]) -> None:
    worker = kind(make_keeper(100, 60.0))
    place = await worker.take()
    await worker.answered(place, {"X-Requests-Remaining": "2 times", "X-Request-Window-Resets-After": "33.3 s"})
    budget = worker.keeper.budget()
    assert budget.remaining <= 2
    assert 30 < budget.resets_in < 34
    await worker.call()
    await worker.call()
    with pytest.raises(NoPlaceError) as raised:
        await worker.take(seconds=10.0)
    assert 25 < raised.value.seconds < 34


async def test_cancelled_callers_leave_the_line_and_lose_no_place(make_keeper: Make) -> None:
    keeper = make_keeper(4, 0.3)
    worker = AsyncWorker(keeper)
    moments: list[float] = []

    async def call() -> None:
        moments.append(await worker.call())

    for _ in range(4):
        await call()
    calls = [asyncio.create_task(call()) for _ in range(24)]
    await until_waiting(keeper, 24)
    for doomed in calls[::2]:
        doomed.cancel()
    await asyncio.gather(*calls, return_exceptions=True)
    cancelled = [call for call in calls if call.cancelled()]
    assert cancelled  # All of those that were to be, unless this machine slept and their turn had come before.
    assert not set(cancelled) & set(calls[1::2])
    assert len(moments) == 4 + 24 - len(cancelled)
    assert most_within(moments, 0.3) <= 4
    assert max(moments) - min(moments) < 5.0
    await worker.limiter.close()


async def test_callers_that_are_cancelled_at_any_moment_lose_no_place(make_keeper: Make) -> None:
    """Each caller is cancelled a little later than the one before: before, while and after it gets its place."""
    keeper = make_keeper(2, 0.2)
    worker = AsyncWorker(keeper)
    for step in range(25):
        doomed = asyncio.create_task(worker.take())
        for _ in range(step % 9):
            await asyncio.sleep(0)
        doomed.cancel()
        settled = (await asyncio.gather(doomed, return_exceptions=True))[0]
        if isinstance(settled, Ticket):
            await worker.unused(settled)
    await worker.limiter.close()
    places = await asyncio.wait_for(asyncio.gather(worker.take(), worker.take()), 30.0)
    assert all(isinstance(place, Ticket) for place in places)


async def test_tasks_and_threads_share_one_line(make_keeper: Make) -> None:
    keeper = make_keeper(4, 0.25)
    workers: list[Worker] = [AsyncWorker(keeper), SyncWorker(keeper)]
    moments = await asyncio.gather(*(workers[number % 2].call() for number in range(18)))
    assert most_within(moments, 0.25) <= 4


def test_event_loops_that_come_and_go_share_one_line(make_keeper: Make) -> None:
    keeper = make_keeper(3, 0.3)
    limiter = AsyncLimiter(keeper)

    async def call() -> float:
        place = await limiter.take(Traffic.PAGE, Deadline(30.0))
        moment = time.monotonic()
        await limiter.answered(place, None)
        if keeper.server is not None:
            await keeper.server.close_async()
        return moment

    moments = [asyncio.run(call()) for _ in range(7)]
    assert most_within(moments, 0.3) <= 3


def test_an_interrupted_thread_leaves_the_line(make_keeper: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = make_keeper(1, 0.3)
    limiter = Limiter(keeper)
    limiter.answered(limiter.take(Traffic.PAGE, Deadline(30.0)), None)

    def interrupt(_ticket: Ticket) -> float:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(type(keeper), "look", lambda self, ticket: interrupt(ticket))
        with pytest.raises(KeyboardInterrupt):
            limiter.take(Traffic.PAGE, Deadline(30.0))
    limiter.take(Traffic.PAGE, Deadline(30.0))


def test_a_thread_that_is_interrupted_as_it_comes_leaves_the_line(
    make_keeper: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = make_keeper(1, 0.3)
    limiter = Limiter(keeper)
    limiter.answered(limiter.take(Traffic.PAGE, Deadline(30.0)), None)
    enter = keeper.enter

    def enter_interrupted(ticket: Ticket) -> bool:
        enter(ticket)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(keeper, "enter", enter_interrupted)
        for _ in range(3):
            with pytest.raises(KeyboardInterrupt):
                limiter.take(Traffic.PAGE, Deadline(3600.0))
    limiter.take(Traffic.PAGE, Deadline(30.0))


def test_who_is_gone_without_a_word_holds_the_line_up_until_its_own_time_is_over(make_keeper: Make) -> None:
    keeper = make_keeper(1, 0.2)
    limiter = Limiter(keeper)
    limiter.answered(limiter.take(Traffic.PAGE, Deadline(30.0)), None)
    for traffic in Traffic:
        # As a thread leaves it that is interrupted as it comes, and again while it leaves.
        keeper.enter(Ticket(traffic, Deadline(1.0).ends_at))
    limiter.take(Traffic.BATCH, Deadline(30.0))


def test_a_thread_that_nobody_wakes_looks_by_itself(make_keeper: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = make_keeper(1, 0.3)
    limiter = Limiter(keeper)
    place = limiter.take(Traffic.PAGE, Deadline(30.0))
    monkeypatch.setattr("b2b_storefront._places.Place.wake", lambda place: None)  # Each wake-up is lost.
    waiting = threading.Thread(target=limiter.take, args=(Traffic.PAGE, Deadline(60.0)))
    waiting.start()
    limiter.answered(place, None)
    waiting.join(30.0)
    assert not waiting.is_alive()


def test_a_loop_that_ends_with_calls_in_line_leaves_none_there(make_keeper: Make) -> None:
    keeper = make_keeper(1, 0.3)
    limiter = AsyncLimiter(keeper)

    async def leave_waiting() -> None:
        await limiter.answered(await limiter.take(Traffic.PAGE, Deadline(30.0)), None)
        waiting.append(asyncio.ensure_future(limiter.take(Traffic.PAGE, Deadline(3600.0))))
        await until_waiting(keeper, 1)
        if keeper.server is not None:
            await keeper.server.close_async()

    waiting: list[asyncio.Future[Ticket]] = []
    loop = asyncio.new_event_loop()
    loop.run_until_complete(leave_waiting())
    loop.close()  # Without asyncio.run, which would cancel it.
    Limiter(keeper).take(Traffic.PAGE, Deadline(30.0))
    for task in asyncio.all_tasks(loop):
        task._log_destroy_pending = False  # type: ignore[attr-defined]
