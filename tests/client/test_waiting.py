"""Work that outlives its caller: done to the end, undone if nobody takes the result, and never reported to nobody."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from b2b_storefront import StorefrontError
from b2b_storefront._waiting import async_outlive

from .holding import settle


class Work:
    """Waits until the test lets it go, and remembers what was undone."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.gate = asyncio.Event()
        self.failure = failure
        self.undone: list[str] = []

    async def run(self) -> str:
        await self.gate.wait()
        if self.failure is not None:
            raise self.failure
        return "done"

    async def undo(self, result: str) -> None:
        self.undone.append(result)


@pytest.fixture(autouse=True)
async def nothing_is_reported() -> AsyncIterator[None]:
    """Fail when something is reported to the event loop: an exception that nobody retrieved, or that was shielded."""
    reports: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reports.append(str(context["message"])))
    yield
    await settle()
    assert reports == []


@pytest.mark.parametrize("times", [1, 3])
async def test_a_cancelled_caller_waits_for_the_end_and_undoes_it(times: int) -> None:
    work = Work()
    caller = asyncio.create_task(async_outlive(work.run, work.undo))
    await settle()
    for _ in range(times):
        caller.cancel()
        await settle()
    assert not caller.done()
    work.gate.set()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert work.undone == ["done"]


async def test_a_failure_after_the_caller_was_cancelled_is_nobody_s() -> None:
    work = Work(StorefrontError("no"))
    caller = asyncio.create_task(async_outlive(work.run, work.undo))
    await settle()
    caller.cancel()
    await settle()
    work.gate.set()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert work.undone == []


async def test_without_a_cancellation_the_result_and_the_failure_are_the_caller_s() -> None:
    work = Work()
    work.gate.set()
    assert await async_outlive(work.run, work.undo) == "done"
    work.failure = StorefrontError("no")
    with pytest.raises(StorefrontError, match="no"):
        await async_outlive(work.run, work.undo)
    assert work.undone == []
