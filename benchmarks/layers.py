"""What a call is made of: one layer more in each row, so that the difference of two rows is what a layer costs.

    python benchmarks/layers.py             or: python benchmarks/layers.py --answer users-1

Client CPU per call, in short alternating rounds. The first row moves the same bytes over a plain socket.
"""

import argparse
import asyncio
import socket
import statistics
import time
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import orjson
import urllib3
from answers import ANSWERS
from peers import HEADERS, STORE_HASH, Task, task
from processes import serving

from b2b_storefront import AsyncStorefront, FixedToken, Storefront
from b2b_storefront.transport import AiohttpTransport, PreparedRequest, Urllib3Transport
from b2b_storefront.wire.response import conclude_call

CALLS = 50


def bare(url: str, body: bytes, length: int) -> Callable[[], Any]:
    """Return what sends a request and reads the answer over a plain socket."""
    address = urlsplit(url)
    connection = socket.create_connection((address.hostname or "", address.port or 0))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    head = f"POST {address.path} HTTP/1.1\r\nHost: {address.netloc}\r\nContent-Length: {len(body)}\r\n\r\n"
    request = head.encode() + body

    def call() -> None:
        connection.sendall(request)
        left = None
        while left is None or left > 0:
            part = connection.recv(262_144)
            left = (length + part.index(b"\r\n\r\n") + 4 if left is None else left) - len(part)

    return call


async def asynchronous(url: str, work: Task, length: int, rounds: int) -> dict[str, float]:
    """Return the rows of the asynchronous call."""
    body, root, validate = work.body, work.operation.root or "", work.model.model_validate
    endpoint = f"{url}/graphql"
    extra: dict[str, Any] = {"headers": {"Authorization": "Bearer opaque"}}
    transport = AiohttpTransport(endpoint)
    await transport.connect()
    async with aiohttp.ClientSession() as raw, AsyncStorefront(STORE_HASH, base_url=url) as storefront:
        method = getattr(storefront.session(FixedToken("opaque")), work.method)
        plain = bare(endpoint, orjson.dumps(body), length)

        async def on_a_socket() -> None:
            plain()

        async def over_aiohttp() -> bytes:
            async with raw.post(endpoint, data=orjson.dumps(body), headers=HEADERS) as response:
                return await response.read()

        async def parsed() -> Any:
            return orjson.loads(await over_aiohttp())

        async def with_model() -> Any:
            return validate(orjson.loads(await over_aiohttp())["data"][root])

        async def own_transport() -> Any:
            result = await transport.execute(PreparedRequest(work.operation, work.variables), extra_args=extra)
            return conclude_call(work.operation, result)

        async def whole() -> Any:
            return await method(**work.arguments)

        rows: dict[str, Callable[[], Awaitable[Any]]] = {
            "the bytes, on a socket": on_a_socket,
            "aiohttp": over_aiohttp,
            "and orjson": parsed,
            "and the model (by hand)": with_model,
            "our transport, and one step": own_transport,
            "b2b-storefront": whole,
        }
        times: dict[str, list[float]] = {name: [] for name in rows}
        for number in range(-2, rounds):
            for name, call in rows.items():
                started = time.process_time()
                for _ in range(CALLS):
                    await call()
                if number >= 0:
                    times[name].append((time.process_time() - started) / CALLS * 1e6)
    await transport.close()
    return {name: statistics.median(values) for name, values in times.items()}


def synchronous(url: str, work: Task, length: int, rounds: int) -> dict[str, float]:
    """Return the rows of the synchronous call."""
    body, root, validate = work.body, work.operation.root or "", work.model.model_validate
    endpoint = f"{url}/graphql"
    extra: dict[str, Any] = {"headers": {"Authorization": "Bearer opaque"}}
    transport = Urllib3Transport(endpoint)
    transport.connect()
    with urllib3.PoolManager() as raw, Storefront(STORE_HASH, base_url=url) as storefront:
        method = getattr(storefront.session(FixedToken("opaque")), work.method)

        def over_urllib3() -> bytes:
            return raw.request("POST", endpoint, body=orjson.dumps(body), headers=HEADERS).data

        def parsed() -> Any:
            return orjson.loads(over_urllib3())

        def with_model() -> Any:
            return validate(orjson.loads(over_urllib3())["data"][root])

        def own_transport() -> Any:
            result = transport.execute(PreparedRequest(work.operation, work.variables), extra_args=extra)
            return conclude_call(work.operation, result)

        def whole() -> Any:
            return method(**work.arguments)

        rows: dict[str, Callable[[], Any]] = {
            "the bytes, on a socket": bare(endpoint, orjson.dumps(body), length),
            "urllib3": over_urllib3,
            "and orjson": parsed,
            "and the model (by hand)": with_model,
            "our transport, and one step": own_transport,
            "b2b-storefront": whole,
        }
        times: dict[str, list[float]] = {name: [] for name in rows}
        for number in range(-2, rounds):
            for name, call in rows.items():
                started = time.process_time()
                for _ in range(CALLS):
                    call()
                if number >= 0:
                    times[name].append((time.process_time() - started) / CALLS * 1e6)
    transport.close()
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answer", choices=list(ANSWERS), default="users-20", help="the answer (default: users-20)")
    parser.add_argument("--rounds", type=int, default=41, help="rounds of each row (default: 41)")
    options = parser.parse_args()
    work, length = task(options.answer), len(ANSWERS[options.answer])
    with serving("canned_server.py") as server:
        url = f"{server}/{options.answer}"
        tables = {
            "async": asyncio.run(asynchronous(url, work, length, options.rounds)),
            "sync": synchronous(url, work, length, options.rounds),
        }
    for kind, rows in tables.items():
        print(f"\n{kind}, {options.answer} ({length / 1000:.1f} kB): client CPU per call, and more than the row above")
        before = 0.0
        for name, microseconds in rows.items():
            print(f"  {name:<32} {microseconds:8.1f} us {microseconds - before:+8.1f}")
            before = microseconds


if __name__ == "__main__":
    main()
