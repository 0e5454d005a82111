"""What one typed call costs: ours, by hand, and gql as it comes, on one loopback server with one canned answer.

    make bench                              or: python benchmarks/calls.py --users 20 --calls 2000 --rounds 7

Client CPU per call in microseconds, the median of alternating rounds. *By hand* is what a careful engineer would write
for this one operation: aiohttp (or urllib3), orjson and the same pydantic model.
"""

import argparse
import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import orjson
import urllib3
from gql import Client, GraphQLRequest
from gql.transport.aiohttp import AIOHTTPTransport

from b2b_storefront import AsyncSession, AsyncStorefront, EmailPassword, Session, Storefront
from b2b_storefront.client import Users, operations

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

COMPANY_ID = 1001
HEADERS = {"Content-Type": "application/json", "Authorization": "Bearer opaque"}


def page(users: int) -> bytes:
    """Return an answer with so many users in it, which also passes for the answer to a login."""
    nodes = [
        {
            "id": str(20_000 + n),
            "bcId": 100 + n,
            "email": f"buyer{n}@example.com",
            "firstName": "Sam",
            "lastName": "Keel",
            "role": 2,
            "companyRoleId": 3003,
            "companyRoleName": "Junior Buyer",
            "phone": "+1 555 0100",
            "uuid": "",
            "masqueradingCompanyId": None,
            "createdAt": 1_763_901_836,
            "updatedAt": 1_763_901_836,
            "companyInfo": {"companyId": "1001", "companyName": "Harbour Supplies", "bcId": "0"},
            "extraFields": [{"fieldName": "Site", "fieldValue": "North"}],
        }
        for n in range(users)
    ]
    connection = {
        "totalCount": users,
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": False, "startCursor": "a", "endCursor": "b"},
        "edges": [{"cursor": str(n), "node": node} for n, node in enumerate(nodes)],
    }
    return orjson.dumps({"data": {"users": connection, "login": {"result": {"token": "opaque"}}}})


async def measure_async(url: str, calls: int, rounds: int) -> dict[str, float]:
    """Return the asynchronous rows of the table."""
    variables = {"companyId": COMPANY_ID, "first": 20}
    body = {"query": operations.USERS.document, "operationName": "Users", "variables": variables}
    request = GraphQLRequest(operations.USERS.document, variable_values=variables, operation_name="Users")
    async with (
        aiohttp.ClientSession() as raw,
        AsyncStorefront("abc", base_url=url.removesuffix("/graphql")) as storefront,
        Client(transport=AIOHTTPTransport(url=url, headers=HEADERS)) as as_it_comes,
    ):
        session: AsyncSession = storefront.session(EmailPassword("a@example.com", "secret"))
        encoded = orjson.dumps(body)

        async def floor() -> Any:
            async with raw.post(url, data=encoded, headers=HEADERS) as response:
                return orjson.loads(await response.read())

        async def by_hand() -> Any:
            async with raw.post(url, data=orjson.dumps(body), headers=HEADERS) as response:
                return Users.model_validate(orjson.loads(await response.read())["data"]["users"])

        async def ours() -> Any:
            return await session.users(company_id=COMPANY_ID, first=20)

        async def gql() -> Any:
            return await as_it_comes.execute(request)

        ways: dict[str, Callable[[], Awaitable[Any]]] = {
            "async floor (aiohttp + orjson)": floor,
            "async by hand": by_hand,
            "async b2b-storefront": ours,
            "async gql as it comes": gql,
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        for way in ways.values():
            await way()
        for _ in range(rounds):
            for name, way in ways.items():
                started = time.process_time()
                for _ in range(calls):
                    await way()
                times[name].append((time.process_time() - started) / calls * 1e6)
        return {name: statistics.median(values) for name, values in times.items()}


def measure_sync(url: str, calls: int, rounds: int) -> dict[str, float]:
    """Return the synchronous rows of the table."""
    variables = {"companyId": COMPANY_ID, "first": 20}
    body = {"query": operations.USERS.document, "operationName": "Users", "variables": variables}
    pool = urllib3.PoolManager()
    with Storefront("abc", base_url=url.removesuffix("/graphql")) as storefront:
        session: Session = storefront.session(EmailPassword("a@example.com", "secret"))

        def by_hand() -> Any:
            response = pool.request("POST", url, body=orjson.dumps(body), headers=HEADERS)
            return Users.model_validate(orjson.loads(response.data)["data"]["users"])

        def ours() -> Any:
            return session.users(company_id=COMPANY_ID, first=20)

        ways: dict[str, Callable[[], Any]] = {"sync by hand": by_hand, "sync b2b-storefront": ours}
        times: dict[str, list[float]] = {name: [] for name in ways}
        for way in ways.values():
            way()
        for _ in range(rounds):
            for name, way in ways.items():
                started = time.process_time()
                for _ in range(calls):
                    way()
                times[name].append((time.process_time() - started) / calls * 1e6)
    pool.clear()
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> None:
    """Start the server, measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--users", type=int, default=20, help="users in the page (default: 20)")
    parser.add_argument("--calls", type=int, default=1000, help="calls in a round (default: 1000)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of each way (default: 5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder, "answer.json")
        answer.write_bytes(page(options.users))
        server = subprocess.Popen(  # noqa: S603 - our own server
            [sys.executable, str(Path(__file__).with_name("canned_server.py")), str(answer)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert server.stdout is not None
            url = f"http://127.0.0.1:{server.stdout.readline().strip()}/graphql"
            rows = asyncio.run(measure_async(url, options.calls, options.rounds))
            rows |= measure_sync(url, options.calls, options.rounds)
        finally:
            server.communicate("", timeout=10)
    print(f"page of {options.users} users, client CPU per call, median of {options.rounds} x {options.calls} calls")
    for name, microseconds in rows.items():
        own = rows[f"{name.split()[0]} by hand"]
        print(f"  {name:<32} {microseconds:8.1f} us   {microseconds / own:5.2f}x by hand")


if __name__ == "__main__":
    main()
