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
RESET = """
import resource, sys, time
from pathlib import Path
from b2b_storefront.sandbox import Sandbox
with Sandbox(seed=sys.argv[1]) as sandbox:
    times = []
    for _ in range(5):
        started = time.process_time()
        sandbox.reset()
        times.append(time.process_time() - started)
status = Path("/proc/self/status")
if status.exists():  # Linux counts into `ru_maxrss` what the process that started this one had.
    peak = int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024)
print(min(times), peak)
"""
PEOPLE = {
    "companies": [
        {
            "name": "Harbour Supplies",
            "users": [
                {"email": f"{name}@sandbox.example", "name": "Ada Moore", "role": "admin"}
                for name in ("admin", *(f"user{number}" for number in range(19)))
            ],
        }
    ],
}
SERVER = f"""
import sys
from b2b_storefront.sandbox import Sandbox
with Sandbox(seed={PEOPLE!r}) as sandbox:
    print(sandbox.base_url, flush=True)
    sys.stdin.read()
"""
LOGIN = (
    'mutation { login(loginData: {storeHash: "sandbox", email: "admin@sandbox.example", password: "sandbox-password"})'
    " { result { token } } }"
)
PAGE = orjson.dumps(
    {
        "query": "query Page { users(companyId: 1001, first: 20) { totalCount pageInfo { hasNextPage } edges {"
        " cursor node { id createdAt updatedAt firstName lastName email phone bcId role uuid"
        " companyRoleId companyRoleName extraFields { fieldName fieldValue }"
        " companyInfo { companyId companyName } } } } }"
    }
)
QUERY = orjson.dumps({"query": "query Ask { currentUser { id email firstName lastName } }"})


async def requests_per_second(url: str, body: bytes, each: int) -> float:
    """Send 16 at a time for a while, from another process than the sandbox's."""
    headers = {"Content-Type": "application/json"}
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{url}/graphql", data=orjson.dumps({"query": LOGIN}), headers=headers) as response:
            token = orjson.loads(await response.read())["data"]["login"]["result"]["token"]
        headers["Authorization"] = f"Bearer {token}"

        async def some(count: int) -> None:
            for _ in range(count):
                async with session.post(f"{url}/graphql", data=body, headers=headers) as response:
                    assert b"admin@" in await response.read()

        await some(50)
        started = time.perf_counter()
        await asyncio.gather(*(some(each) for _ in range(16)))
        return 16 * each / (time.perf_counter() - started)


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
        url = server.stdout.readline().strip()
        rate = asyncio.run(requests_per_second(url, QUERY, 500))
        pages = asyncio.run(requests_per_second(url, PAGE, 125))
    finally:
        server.communicate("", timeout=10)
    report.figure("requests, 16 at a time", f"{rate:,.0f} /s", sandbox_requests_per_second=round(rate))
    report.at_least("sandbox: requests a second", rate, 3_000)
    report.figure("pages of 20 users, 16 at a time", f"{pages:,.0f} /s", sandbox_pages_per_second=round(pages))
    for seed in ("small", "large"):
        told = subprocess.check_output([sys.executable, "-c", RESET, seed], text=True)  # noqa: S603 - our own script
        reset, megabytes = map(float, told.split())
        name = f"sandbox_{seed}"
        report.figure(
            f"reset of the {seed} seed, CPU time",
            f"{reset * 1000:.1f} ms",
            **{f"{name}_reset_milliseconds": round(reset * 1000, 2)},
        )
        report.figure(
            f"memory of a process with the {seed} seed",
            f"{megabytes:.0f} MB",
            **{f"{name}_megabytes": round(megabytes)},
        )
        if seed == "small":
            report.at_most("sandbox: reset of the small seed, ms of CPU time", reset * 1000, 5)


if __name__ == "__main__":
    own = Report()
    report_sandbox(own)
    own.finish(None)
