"""What a page of six queries costs: asked for together, and by six calls.

    python benchmarks/pages.py              or, with everything else: make bench

Client CPU and time per page on a loopback server with canned answers, which the sandbox gave. *By hand* is six calls,
one after the other, as a careful engineer would write them: aiohttp or urllib3, orjson, and the same models.
"""

import argparse
import asyncio
import contextlib
import statistics
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import urllib3
from answers import PAGE, PAGE_CALLS
from peers import BY_HAND, HEADERS, STORE_HASH
from processes import serving
from pydantic import TypeAdapter
from report import Report
from rounds import turns
from summary import KINDS

from b2b_storefront import AsyncSession, AsyncStorefront, EmailPassword, Session, Storefront
from b2b_storefront.sandbox import Sandbox

PAGES = 24
"""Pages in a round."""
TOGETHER = "b2b-storefront, together"
SIX_CALLS = "b2b-storefront, six calls"
AT_ONCE = "by hand, all six at once"

CUSTOMER = EmailPassword("a@example.com", "secret")


def ask_together(one: Any, store_hash: str = STORE_HASH) -> Any:
    """Return the calls of the page."""
    return (
        one.current_user(),
        one.quotes(first=5),
        one.shopping_lists(first=5),
        one.all_orders(first=5),
        one.storefront_configs(store_hash=store_hash, channel_id=1),
        one.currencies(store_hash=store_hash, channel_id="1"),
    )


async def measure_async(base_url: str, rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Return seconds of CPU and of wall time per page, of each way in each round."""
    async with contextlib.AsyncExitStack() as stack:
        raw = await stack.enter_async_context(aiohttp.ClientSession())

        async def session_at(answer: str) -> AsyncSession:
            storefront = AsyncStorefront(STORE_HASH, base_url=f"{base_url}/{answer}")
            return (await stack.enter_async_context(storefront)).session(CUSTOMER)

        session = await session_at("page")
        # The server tells answers apart by the path.
        sessions = [
            (await session_at(f"page-{operation.name.lower()}"), operation, given) for operation, given in PAGE_CALLS
        ]
        readers = _readers(base_url)

        async def ask(url: str, body: dict[str, Any], read: Callable[[Any], Any], root: str) -> Any:
            async with raw.post(url, data=orjson.dumps(body), headers=HEADERS) as response:
                return read(orjson.loads(await response.read())["data"][root])

        async def by_hand() -> None:
            for reader in readers:
                await ask(*reader)

        async def at_once() -> None:
            await asyncio.gather(*(ask(*reader) for reader in readers))

        async def together() -> None:
            await session.together(ask_together)

        async def six_calls() -> None:
            for own, operation, given in sessions:
                await own.run(operation, **given)

        ways: dict[str, Callable[[], Awaitable[None]]] = {BY_HAND: by_hand, AT_ONCE: at_once, TOGETHER: together}
        ways[SIX_CALLS] = six_calls
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
        for number, order in turns(ways, rounds):
            for name in order:
                began, started = time.process_time(), time.perf_counter()
                for _ in range(PAGES):
                    await ways[name]()
                if number >= 0:
                    times[name].append(((time.process_time() - began) / PAGES, (time.perf_counter() - started) / PAGES))
        return times


def measure_sync(base_url: str, rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Return seconds of CPU and of wall time per page, of each way in each round."""
    with contextlib.ExitStack() as stack:
        pool = stack.enter_context(urllib3.PoolManager())

        def session_at(answer: str) -> Session:
            storefront = stack.enter_context(Storefront(STORE_HASH, base_url=f"{base_url}/{answer}"))
            return storefront.session(CUSTOMER)

        session = session_at("page")
        sessions = [(session_at(f"page-{operation.name.lower()}"), operation, given) for operation, given in PAGE_CALLS]
        readers = _readers(base_url)

        def by_hand() -> None:
            for url, body, read, root in readers:
                answer = pool.request("POST", url, body=orjson.dumps(body), headers=HEADERS)
                read(orjson.loads(answer.data)["data"][root])

        def six_calls() -> None:
            for own, operation, given in sessions:
                own.run(operation, **given)

        ways: dict[str, Callable[[], Any]] = {
            BY_HAND: by_hand,
            TOGETHER: lambda: session.together(ask_together),
            SIX_CALLS: six_calls,
        }
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
        for number, order in turns(ways, rounds):
            for name in order:
                began, started = time.process_time(), time.perf_counter()
                for _ in range(PAGES):
                    ways[name]()
                if number >= 0:
                    times[name].append(((time.process_time() - began) / PAGES, (time.perf_counter() - started) / PAGES))
        return times


def count_requests() -> int:
    """Return how many requests the page takes, its sign-in aside."""
    with Sandbox() as sandbox, Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        admin = sandbox.accounts.admin
        session = storefront.session(EmailPassword(admin.email, admin.password))
        session.token()
        sandbox.clear_requests()
        session.together(lambda session: ask_together(session, sandbox.store_hash))
        return len(sandbox.requests)


def report_pages(report: Report, rounds: int) -> None:
    """Measure both kinds and add them to the report."""
    report.at_most("page of six queries: requests", count_requests(), 1)
    for kind in ("async", "sync"):
        with serving("canned_server.py") as url:
            times = asyncio.run(measure_async(url, rounds)) if kind == "async" else measure_sync(url, rounds)
        title = f"{KINDS[kind]}, a page of six queries ({len(PAGE) / 1000:.1f} kB)"
        report.heading(title, "CPU, us", "to by hand", "time, us")
        for name, measured in times.items():
            ratio = statistics.median(cpu / own for (cpu, _), (own, _) in zip(measured, times[BY_HAND], strict=True))
            cpu = statistics.median(cpu for cpu, _ in measured) * 1e6
            wall = statistics.median(wall for _, wall in measured) * 1e6
            report.row(
                name,
                f"{cpu:,.0f}",
                f"{ratio:.2f}",
                f"{wall:,.0f}",
                kind=kind,
                page=name,
                cpu_microseconds=round(cpu, 2),
                to_by_hand=round(ratio, 4),
                microseconds=round(wall),
            )
            if name == TOGETHER:
                report.at_most(f"{kind}, page of six queries: to six calls by hand", ratio, 0.5)


def _readers(base_url: str) -> list[tuple[str, dict[str, Any], Callable[[Any], Any], str]]:
    """Return for each query of the page where it is asked, its body, what reads its answer, and its root."""
    return [
        (
            f"{base_url}/page-{operation.name.lower()}/graphql",
            {"query": operation.document, "operationName": operation.name, "variables": variables},
            TypeAdapter(operation.model).validate_python,
            str(operation.root),
        )
        for operation, variables in PAGE_CALLS
    ]


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=41, help="rounds of each way (default: 41)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures into a file as well")
    options = parser.parse_args()
    report = Report()
    report_pages(report, options.rounds)
    report.finish(options.json)


if __name__ == "__main__":
    main()
