"""Who is compared: each makes one call, of the operation `Users` or `Quote`, in its own usual way.

*By hand* is what a careful engineer would write for one operation: aiohttp or urllib3, orjson, and the same pydantic
model. The floor is the same without the model.
"""

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import httpx
import orjson
import requests
import urllib3
from generated import generated_client
from gql import Client, GraphQLRequest
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.requests import RequestsHTTPTransport

from b2b_storefront import AsyncStorefront, EmailPassword, Storefront
from b2b_storefront.client import QuoteDetail, Users, operations
from b2b_storefront.wire.operation import Operation

__all__ = ["ASYNC_PEERS", "BY_HAND", "HEADERS", "STORE_HASH", "SYNC_PEERS", "Task", "async_peers", "sync_peers", "task"]

HEADERS = {"Content-Type": "application/json", "Authorization": "Bearer opaque"}
STORE_HASH = "abc"

BY_HAND = "by hand"
ASYNC_PEERS = (
    "aiohttp + orjson, no model",
    BY_HAND,
    "b2b-storefront",
    "gql as it comes (aiohttp), no model",
    "ariadne-codegen as it comes",
)
SYNC_PEERS = (
    "urllib3 + orjson, no model",
    BY_HAND,
    "b2b-storefront",
    "httpx, no model",
    "requests, no model",
    "gql as it comes (requests), no model",
    "ariadne-codegen as it comes",
)


@dataclass(frozen=True)
class Task:
    """What everybody does: an operation with its arguments, of which the server knows the answer."""

    operation: Operation
    variables: dict[str, Any]
    model: Any
    method: str
    arguments: dict[str, Any]

    @property
    def body(self) -> dict[str, Any]:
        """The request as JSON."""
        return {
            "query": self.operation.document,
            "operationName": self.operation.name,
            "variables": self.variables,
        }


def task(answer: str) -> Task:
    """Return what is done to get an answer."""
    if answer.startswith("users"):
        variables = {"companyId": 1001, "first": 20}
        return Task(operations.USERS, variables, Users, "users", {"company_id": 1001, "first": 20})
    asked: dict[str, Any] = {"id": 60001, "storeHash": STORE_HASH, "date": "1763901836"}
    arguments = {"id": 60001, "store_hash": STORE_HASH, "date": "1763901836"}
    return Task(operations.QUOTE, asked, QuoteDetail, "quote", arguments)


@contextlib.asynccontextmanager
async def async_peers(
    base_url: str, work: Task, connections: int
) -> AsyncIterator[dict[str, Callable[[], Awaitable[Any]]]]:
    """Give the asynchronous peers' calls, by name."""
    url, root, body = f"{base_url}/graphql", work.operation.root, work.body
    request = GraphQLRequest(
        work.operation.document, variable_values=work.variables, operation_name=work.operation.name
    )
    async with (
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=connections)) as raw,
        AsyncStorefront(STORE_HASH, base_url=base_url, max_connections=connections) as storefront,
        Client(transport=AIOHTTPTransport(url=url, headers=HEADERS)) as as_it_comes,
        generated_client(asynchronous=True).Client(url=url, headers=HEADERS) as generated,
    ):
        ours = getattr(storefront.session(EmailPassword("a@example.com", "secret")), work.method)
        theirs = getattr(generated, work.method)

        async def floor() -> Any:
            async with raw.post(url, data=orjson.dumps(body), headers=HEADERS) as response:
                return orjson.loads(await response.read())

        async def by_hand() -> Any:
            async with raw.post(url, data=orjson.dumps(body), headers=HEADERS) as response:
                return work.model.model_validate(orjson.loads(await response.read())["data"][root])

        async def own() -> Any:
            return await ours(**work.arguments)

        async def gql() -> Any:
            return await as_it_comes.execute(request)

        async def codegen() -> Any:
            return await theirs(**work.arguments)

        yield dict(zip(ASYNC_PEERS, (floor, by_hand, own, gql, codegen), strict=True))


@contextlib.contextmanager
def sync_peers(base_url: str, work: Task, connections: int) -> Iterator[dict[str, Callable[[], Any]]]:
    """Give the synchronous peers' calls, by name; each may be made by several threads at once."""
    url, root, body = f"{base_url}/graphql", work.operation.root, work.body
    request = GraphQLRequest(
        work.operation.document, variable_values=work.variables, operation_name=work.operation.name
    )
    limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections)
    with (
        urllib3.PoolManager(maxsize=connections, block=True) as pool,
        httpx.Client(limits=limits) as client,
        requests.Session() as session,
        Storefront(STORE_HASH, base_url=base_url, max_connections=connections) as storefront,
        Client(transport=RequestsHTTPTransport(url=url, headers=HEADERS)) as as_it_comes,
        generated_client(asynchronous=False).Client(url=url, headers=HEADERS) as generated,
    ):
        ours = getattr(storefront.session(EmailPassword("a@example.com", "secret")), work.method)
        theirs = getattr(generated, work.method)

        def floor() -> Any:
            return orjson.loads(pool.request("POST", url, body=orjson.dumps(body), headers=HEADERS).data)

        def by_hand() -> Any:
            response = pool.request("POST", url, body=orjson.dumps(body), headers=HEADERS)
            return work.model.model_validate(orjson.loads(response.data)["data"][root])

        def own() -> Any:
            return ours(**work.arguments)

        def raw_httpx() -> Any:
            return client.post(url, json=body, headers=HEADERS).json()

        def raw_requests() -> Any:
            return session.post(url, json=body, headers=HEADERS, timeout=30).json()

        def gql() -> Any:
            return as_it_comes.execute(request)

        def codegen() -> Any:
            return theirs(**work.arguments)

        yield dict(zip(SYNC_PEERS, (floor, by_hand, own, raw_httpx, raw_requests, gql, codegen), strict=True))
