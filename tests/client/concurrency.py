"""Calls at once: as tasks of the running event loop, or as threads that begin together. By hand for both kinds."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from b2b_storefront import AsyncStorefront, Storefront

__all__ = [
    "all_at_once",
    "answers_refreshed",
    "async_all_at_once",
    "async_answers_refreshed",
    "async_outcomes_at_once",
    "async_refreshes_end",
    "outcomes_at_once",
    "refreshes_end",
]

SECONDS = 50
"""How long to wait for a call that has begun."""

ResultT = TypeVar("ResultT")


async def async_all_at_once(calls: Sequence[Callable[[], Awaitable[ResultT]]]) -> list[ResultT]:
    """Make the calls at once, and return their results in the same order.

    Raises:
        BaseException: What the first call that failed raised.
    """
    return list(await asyncio.gather(*(call() for call in calls)))


async def async_outcomes_at_once(
    calls: Sequence[Callable[[], Awaitable[ResultT]]],
) -> list[ResultT | BaseException]:
    """Make the calls at once, and return what each returned or raised, in the same order."""
    return list(await asyncio.gather(*(call() for call in calls), return_exceptions=True))


def all_at_once(calls: Sequence[Callable[[], ResultT]]) -> list[ResultT]:
    """Make the calls at once, and return their results in the same order.

    Raises:
        BaseException: What the first call that failed raised.
    """
    results: list[ResultT] = []
    for outcome in outcomes_at_once(calls):
        if isinstance(outcome, BaseException):
            raise outcome
        results.append(outcome)
    return results


def outcomes_at_once(calls: Sequence[Callable[[], ResultT]]) -> list[ResultT | BaseException]:
    """Make the calls at once, and return what each returned or raised, in the same order."""
    start = threading.Barrier(len(calls))

    def begin(call: Callable[[], ResultT]) -> ResultT:
        start.wait(SECONDS)
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        begun = [pool.submit(begin, call) for call in calls]
        errors = [future.exception(SECONDS) for future in begun]
    return [future.result() if error is None else error for future, error in zip(begun, errors, strict=True)]


async def async_refreshes_end(storefront: AsyncStorefront) -> None:
    """Return when no token of a storefront is being refreshed beside the calls."""
    while beside := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(beside)


def refreshes_end(storefront: Storefront) -> None:
    """Return when no token of a storefront is being refreshed beside the calls."""
    storefront._customers._refreshes.close()


async def async_answers_refreshed(storefront: AsyncStorefront) -> None:
    """Return when no kept answer of a storefront is being refreshed beside the calls."""
    await async_refreshes_end(storefront)


def answers_refreshed(storefront: Storefront) -> None:
    """Return when no kept answer of a storefront is being refreshed beside the calls."""
    assert storefront._recall is not None
    storefront._recall._fetching.refreshes.close()
