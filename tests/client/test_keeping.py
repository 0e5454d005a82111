"""What is held is renewed until its block ends, and no longer."""

import asyncio

import pytest

from b2b_storefront import _keeping
from b2b_storefront._keeping import async_keep, keep

from .holding import async_until, until


class Renewals:
    """Counts, and fails the first time."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1
        if self.count == 1:
            raise OSError("not now")

    async def asynchronous(self) -> None:
        self()


async def test_in_an_event_loop_it_is_renewed_until_the_block_ends() -> None:
    renewals = Renewals()
    async with async_keep(renewals.asynchronous, 0.001):
        await async_until(lambda: renewals.count >= 3)
    count = renewals.count
    assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []
    assert renewals.count == count


async def test_a_cancelled_block_leaves_nothing_behind_in_an_event_loop() -> None:
    inside = asyncio.Event()

    async def work() -> None:
        async with async_keep(Renewals().asynchronous, 60):
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert asyncio.all_tasks() == {asyncio.current_task()}


def test_in_threads_it_is_renewed_until_the_block_ends() -> None:
    renewals, others = Renewals(), Renewals()
    with keep(renewals, 0.001), keep(others, 0.001):
        until(lambda: renewals.count >= 3 and others.count >= 3)
    until(lambda: not _keeping._keeper._running)
    assert not _keeping._keeper._kept
    with keep(renewals, 0.001):  # It begins again.
        count = renewals.count
        until(lambda: renewals.count > count)


def test_what_is_due_later_does_not_hold_up_what_is_due_sooner() -> None:
    soon = Renewals()
    with keep(Renewals(), 60), keep(soon, 0.001):
        until(lambda: soon.count >= 2)
