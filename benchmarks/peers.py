"""Who is compared: each makes one call, of the operation `Users` or `Quote`, in its own usual way.

*By hand* is what a careful engineer would write for one operation: aiohttp or urllib3, orjson, and the same pydantic
model. The floor is the same without the model. *pyreqwest by hand* is that library, with pydantic reading the bytes at
once.
"""

import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import httpx
import httpx2
import orjson
import pydantic
import requests
import urllib3
from generated import generated_client
from gql import Client, GraphQLRequest
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.requests import RequestsHTTPTransport
from pyreqwest.client import ClientBuilder, SyncClientBuilder
from sgqlc.endpoint.http import HTTPEndpoint  # type: ignore[import-untyped]

from b2b_storefront import AsyncStorefront, EmailPassword, Storefront
from b2b_storefront.client import QuoteDetail, Users, operations
from b2b_storefront.wire.operation import Operation

__all__ = [
    "ASYNC_PEERS",
    "BY_HAND",
    "FAST",
    "HEADERS",
    "OURS",
    "RAW_HTTPX",
    "STORE_HASH",
    "SYNC_PEERS",
    "Task",
    "async_peers",
    "sync_peers",
    "task",
]

HEADERS = {"Content-Type": "application/json", "Authorization": "Bearer opaque"}
STORE_HASH = "abc"

BY_HAND = "by hand"
OURS = "b2b-storefront"
FAST = 'b2b-storefront, transport="fast"'
PYREQWEST = "pyreqwest by hand"
RAW_HTTPX = "httpx, no model"
ASYNC_PEERS = (
    "aiohttp + orjson, no model",
    BY_HAND,
    OURS,
    FAST,
    PYREQWEST,
    "httpx2, no model",
    "gql as it comes (aiohttp), no model",
    "ariadne-codegen as it comes",
)
SYNC_PEERS = (
    "urllib3 + orjson, no model",
    BY_HAND,
    OURS,
    FAST,
    PYREQWEST,
    RAW_HTTPX,
    "httpx2, no model",
    "requests, no model",
    "sgqlc as it comes, no model",
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
    def reader(self) -> Any:
        """What reads an answer's bytes into the model at once."""
        root: dict[str, Any] = {self.operation.root or "": (self.model, ...)}
        answer = pydantic.create_model("Answer", data=(pydantic.create_model("Data", **root), ...))
        return answer.__pydantic_validator__

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


def _trusting(builder: Any, ca_file: str | None) -> Any:
    builder = builder.default_headers(HEADERS)
    return builder if ca_file is None else builder.add_root_certificate_pem(Path(ca_file).read_bytes())


@contextlib.asynccontextmanager
async def async_peers(
    base_url: str, work: Task, connections: int, ca_file: str | None = None
) -> AsyncIterator[dict[str, Callable[[], Awaitable[Any]]]]:
    """Give the asynchronous peers' calls, by name.

    Args:
        base_url: Where the API is.
        work: What is done.
        connections: How many there may be.
        ca_file: The authority to trust, over TLS, which only ours and those by hand are told.
    """
    verify: ssl.SSLContext | bool = True if ca_file is None else ssl.create_default_context(cafile=ca_file)
    settings: dict[str, Any] = {"base_url": base_url, "max_connections": connections, "ca_file": ca_file}
    url, root, body = f"{base_url}/graphql", work.operation.root, work.body
    assert root is not None
    request = GraphQLRequest(
        work.operation.document, variable_values=work.variables, operation_name=work.operation.name
    )
    async with (
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=connections, ssl=verify)) as raw,
        AsyncStorefront(STORE_HASH, **settings) as storefront,
        AsyncStorefront(STORE_HASH, **settings, transport="fast") as fast_one,
        _trusting(ClientBuilder(), ca_file).build() as rust,
        httpx2.AsyncClient(limits=httpx2.Limits(max_connections=connections)) as second,
        Client(transport=AIOHTTPTransport(url=url, headers=HEADERS)) as as_it_comes,
        generated_client(asynchronous=True).Client(url=url, headers=HEADERS) as generated,
    ):
        ours = getattr(storefront.session(EmailPassword("a@example.com", "secret")), work.method)
        fast_ours = getattr(fast_one.session(EmailPassword("a@example.com", "secret")), work.method)
        reader = work.reader
        theirs = getattr(generated, work.method)

        async def floor() -> Any:
            async with raw.post(url, data=orjson.dumps(body), headers=HEADERS) as response:
                return orjson.loads(await response.read())

        async def by_hand() -> Any:
            async with raw.post(url, data=orjson.dumps(body), headers=HEADERS) as response:
                return work.model.model_validate(orjson.loads(await response.read())["data"][root])

        async def own() -> Any:
            return await ours(**work.arguments)

        async def fast() -> Any:
            return await fast_ours(**work.arguments)

        async def pyreqwest() -> Any:
            response = await rust.post(url).body_bytes(orjson.dumps(body)).build().send()
            return getattr(reader.validate_json(bytes(await response.bytes())).data, root)

        async def raw_httpx2() -> Any:
            return (await second.post(url, json=body, headers=HEADERS)).json()

        async def gql() -> Any:
            return await as_it_comes.execute(request)

        async def codegen() -> Any:
            return await theirs(**work.arguments)

        calls = (floor, by_hand, own, fast, pyreqwest, raw_httpx2, gql, codegen)
        yield dict(zip(ASYNC_PEERS, calls, strict=True))


@contextlib.contextmanager
def sync_peers(
    base_url: str, work: Task, connections: int, ca_file: str | None = None
) -> Iterator[dict[str, Callable[[], Any]]]:
    """Give the synchronous peers' calls, by name; each may be made by several threads at once."""
    url, root, body = f"{base_url}/graphql", work.operation.root, work.body
    assert root is not None
    request = GraphQLRequest(
        work.operation.document, variable_values=work.variables, operation_name=work.operation.name
    )
    settings: dict[str, Any] = {"base_url": base_url, "max_connections": connections, "ca_file": ca_file}
    limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections)
    with (
        urllib3.PoolManager(maxsize=connections, block=True, ca_certs=ca_file) as pool,
        httpx.Client(limits=limits) as client,
        requests.Session() as session,
        Storefront(STORE_HASH, **settings) as storefront,
        Storefront(STORE_HASH, **settings, transport="fast") as fast_one,
        _trusting(SyncClientBuilder(), ca_file).build() as rust,
        httpx2.Client(limits=httpx2.Limits(max_connections=connections)) as second,
        Client(transport=RequestsHTTPTransport(url=url, headers=HEADERS)) as as_it_comes,
        generated_client(asynchronous=False).Client(url=url, headers=HEADERS) as generated,
    ):
        ours = getattr(storefront.session(EmailPassword("a@example.com", "secret")), work.method)
        fast_ours = getattr(fast_one.session(EmailPassword("a@example.com", "secret")), work.method)
        reader, endpoint = work.reader, HTTPEndpoint(url, base_headers=HEADERS)
        theirs = getattr(generated, work.method)

        def floor() -> Any:
            return orjson.loads(pool.request("POST", url, body=orjson.dumps(body), headers=HEADERS).data)

        def by_hand() -> Any:
            response = pool.request("POST", url, body=orjson.dumps(body), headers=HEADERS)
            return work.model.model_validate(orjson.loads(response.data)["data"][root])

        def own() -> Any:
            return ours(**work.arguments)

        def fast() -> Any:
            return fast_ours(**work.arguments)

        def pyreqwest() -> Any:
            response = rust.post(url).body_bytes(orjson.dumps(body)).build().send()
            return getattr(reader.validate_json(bytes(response.bytes())).data, root)

        def raw_httpx2() -> Any:
            return second.post(url, json=body, headers=HEADERS).json()

        def sgqlc() -> Any:
            return endpoint(work.operation.document, work.variables, work.operation.name)

        def raw_httpx() -> Any:
            return client.post(url, json=body, headers=HEADERS).json()

        def raw_requests() -> Any:
            return session.post(url, json=body, headers=HEADERS, timeout=30).json()

        def gql() -> Any:
            return as_it_comes.execute(request)

        def codegen() -> Any:
            return theirs(**work.arguments)

        calls = (floor, by_hand, own, fast, pyreqwest, raw_httpx, raw_httpx2, raw_requests, sgqlc, gql, codegen)
        yield dict(zip(SYNC_PEERS, calls, strict=True))
