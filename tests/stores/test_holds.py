"""Holds: for one purpose at a time, together, until the last one lets go; in memory and over a real server alike."""

import asyncio
from collections.abc import Callable

import pytest
import redis

from b2b_storefront import MemoryTokenStore, RedisTokenStore, TokenStore
from b2b_storefront.auth import StoredToken
from b2b_storefront.auth.stores.holds import Hold

from .conftest import Ask
from .server import Server
from .values import KEY, OTHER_KEY

Make = Callable[..., RedisTokenStore]


class OwnStore(TokenStore):
    """An application's own, which knows nothing of holds."""

    def load(self, key: str) -> StoredToken | None:
        return None

    def save(self, key: str, token: StoredToken) -> None:
        """Keep nothing."""

    def drop(self, key: str, value: str) -> None:
        """Drop nothing."""


@pytest.fixture(params=["memory", "own", "redis"])
def stores(request: pytest.FixtureRequest) -> tuple[TokenStore, TokenStore]:
    """What two workers have: the same store, or two over one server."""
    if request.param == "redis":
        url, make = request.getfixturevalue("url"), request.getfixturevalue("make")
        request.getfixturevalue("raw")
        return make(url), make(url)
    store = MemoryTokenStore() if request.param == "memory" else OwnStore()
    return store, store


async def test_one_purpose_at_a_time_and_together(stores: tuple[TokenStore, TokenStore], ask: Ask) -> None:
    here, there = stores
    assert await ask(here, "hold", KEY, "a", "1001", 30, "before") == Hold("1001", first=True)
    assert await ask(there, "hold", KEY, "b", "1002", 30) == Hold("1001", first=False)
    assert await ask(there, "hold", KEY, "b", "1001", 30, None) == Hold("1001", first=False)
    assert await ask(here, "hold", OTHER_KEY, "a", "1002", 30) == Hold("1002", first=True)
    assert await ask(here, "let_go", KEY, "a") is None
    assert await ask(here, "hold", KEY, "a", "1002", 30) == Hold("1001", first=False)
    assert await ask(there, "let_go", KEY, "b") == "before"
    assert await ask(here, "hold", KEY, "a", "1002", 30) == Hold("1002", first=True)
    assert await ask(here, "let_go", KEY, "a") == ""
    assert await ask(here, "let_go", OTHER_KEY, "a") == ""
    assert await ask(here, "let_go", OTHER_KEY, "a") == ""  # Twice does no harm.


async def test_while_the_last_one_tidies_up_nobody_can_begin(stores: tuple[TokenStore, TokenStore], ask: Ask) -> None:
    here, there = stores
    await ask(here, "hold", KEY, "a", "1001", 30, "7")
    assert await ask(here, "let_go", KEY, "a", 15.0) == "7"
    for purpose in ("1001", "1002"):
        assert await ask(there, "hold", KEY, "b", purpose, 30) == Hold("", first=False)
    await ask(here, "let_go", KEY, "a")
    assert await ask(there, "hold", KEY, "b", "1002", 30) == Hold("1002", first=True)
    await ask(there, "let_go", KEY, "b")


async def test_of_two_that_leave_at_once_one_is_the_last(stores: tuple[TokenStore, TokenStore]) -> None:
    here, there = stores
    for _ in range(20):
        await here.hold_async(KEY, "a", "1001", 30, "note")
        await there.hold_async(KEY, "b", "1001", 30)
        notes = await asyncio.gather(here.let_go_async(KEY, "a"), there.let_go_async(KEY, "b"))
        assert sorted(notes, key=str) == [None, "note"]


async def test_holding_again_keeps_the_note(stores: tuple[TokenStore, TokenStore], ask: Ask) -> None:
    here, _ = stores
    await ask(here, "hold", KEY, "a", "1001", 30, "first")
    await ask(here, "hold", KEY, "a", "1001", 30)
    assert await ask(here, "let_go", KEY, "a") == "first"


def test_a_hold_that_is_not_renewed_ends_in_memory() -> None:
    now = [0.0]
    store = MemoryTokenStore(monotonic=lambda: now[0])
    store.hold(KEY, "killed", "1001", 30, "note")
    now[0] = 20
    store.hold(KEY, "alive", "1001", 30)
    now[0] = 31
    assert store.let_go(KEY, "alive") == "note"
    store.hold(KEY, "killed", "1001", 30)
    now[0] = 62
    assert store.hold(KEY, "next", "1002", 30) == Hold("1002", first=True)


async def test_a_hold_that_is_not_renewed_ends_on_the_server(
    url: str, make: Make, raw: redis.Redis, prefix: str, ask: Ask
) -> None:
    store = make(url)
    await ask(store, "hold", KEY, "killed", "1001", 0.001)
    while raw.exists(f"{prefix}hold:{KEY}"):
        await asyncio.sleep(0.001)
    assert await ask(make(url), "hold", KEY, "next", "1002", 30) == Hold("1002", first=True)
    assert 29_000 < int(raw.pttl(f"{prefix}hold:{KEY}")) <= 30_000  # type: ignore[arg-type]


async def test_a_hold_ends_though_the_servers_clock_is_set_back(
    url: str, make: Make, raw: redis.Redis, prefix: str, ask: Ask
) -> None:
    store, name = make(url), f"{prefix}hold:{KEY}"
    await ask(store, "hold", KEY, "killed", "1001", 0.2)
    # As if the clock were an hour earlier than it was: what it has kept ends an hour later.
    ends, lasts = bytes(raw.hget(name, "by:killed") or b"").decode().split()  # type: ignore[arg-type]
    raw.hset(name, "by:killed", f"{int(ends) + 3_600_000} {lasts}")
    raw.pexpire(name, 3_600_200)
    refused = await ask(make(url), "hold", KEY, "next", "1002", 30)
    assert refused in (Hold("1001", first=False), Hold("1002", first=True))  # The latter where this took so long.
    other = make(url)
    while not (await ask(other, "hold", KEY, "next", "1002", 30)).first:
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("broken", [b"text", {"purpose": "1001", "by:x": "garbage"}, {"other": "1"}])
async def test_garbage_under_the_key_holds_nobody_up(
    url: str, make: Make, raw: redis.Redis, prefix: str, ask: Ask, broken: bytes | dict[str, str]
) -> None:
    name = f"{prefix}hold:{KEY}"
    raw.set(name, broken) if isinstance(broken, bytes) else raw.hset(name, mapping=broken)
    assert await ask(make(url), "hold", KEY, "a", "1002", 30) == Hold("1002", first=True)


async def test_while_the_server_is_down_this_process_is_still_held_apart(server: Server, make: Make, ask: Ask) -> None:
    store = make(server.url)
    await ask(store, "hold", KEY, "a", "1001", 30, "note")
    server.kill()
    assert await ask(store, "hold", KEY, "b", "1002", 30) == Hold("1001", first=False)
    assert await ask(store, "let_go", KEY, "a") == "note"
