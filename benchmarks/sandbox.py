"""How soon a sandbox answers, and how many requests it takes.

python benchmarks/sandbox.py            or, with everything else: make bench
"""

import asyncio
import subprocess
import sys
import time

import aiohttp
import orjson
from report import Report

__all__ = ["report_sandbox"]

FIRST = """
import sys, time; started = time.perf_counter()
from b2b_storefront.sandbox import Sandbox
import urllib3
with Sandbox() as sandbox:
    answer = urllib3.request("POST", sandbox.base_url + "/graphql", json={"query": sys.argv[1]})
    assert answer.json()["data"]["login"]["result"]["token"]
print(time.perf_counter() - started)
"""
SERVER = """
import sys
from b2b_storefront.sandbox import Sandbox
with Sandbox() as sandbox:
    print(sandbox.base_url, flush=True)
    sys.stdin.read()
"""
LOGIN = (
    'mutation { login(loginData: {storeHash: "sandbox", email: "admin@sandbox.example", password: "sandbox-password"})'
    " { result { token } } }"
)
QUERY = orjson.dumps({"query": "query Ask { currentUser { id email firstName lastName } }"})


async def requests_per_second(url: str) -> float:
    """Send 16 at a time for a while, from another process than the sandbox's."""
    headers = {"Content-Type": "application/json"}
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{url}/graphql", data=orjson.dumps({"query": LOGIN}), headers=headers) as response:
            token = orjson.loads(await response.read())["data"]["login"]["result"]["token"]
        headers["Authorization"] = f"Bearer {token}"

        async def some(count: int) -> None:
            for _ in range(count):
                async with session.post(f"{url}/graphql", data=QUERY, headers=headers) as response:
                    assert b"admin@" in await response.read()

        await some(50)
        started = time.perf_counter()
        await asyncio.gather(*(some(500) for _ in range(16)))
        return 8_000 / (time.perf_counter() - started)


def report_sandbox(report: Report) -> None:
    """Measure and add to the report."""
    report.heading("sandbox")
    seconds = min(float(subprocess.check_output([sys.executable, "-c", FIRST, LOGIN])) for _ in range(3))  # noqa: S603 - our own script
    report.figure("from import to the answer to a login", f"{seconds:.2f} s", sandbox_start_seconds=round(seconds, 3))
    report.at_most("sandbox: from import to the answer to a login, s", seconds, 1)
    server = subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, "-c", SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert server.stdout is not None
        rate = asyncio.run(requests_per_second(server.stdout.readline().strip()))
    finally:
        server.communicate("", timeout=10)
    report.figure("requests, 16 at a time", f"{rate:,.0f} /s", sandbox_requests_per_second=round(rate))
    report.at_least("sandbox: requests a second", rate, 3_000)


if __name__ == "__main__":
    own = Report()
    report_sandbox(own)
    own.finish(None)
