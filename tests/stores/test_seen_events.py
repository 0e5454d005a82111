"""Seen events over a real server: shared by processes, and kept in each while the server is away."""

import pickle
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from b2b_storefront import ConfigurationError
from b2b_storefront.webhooks import RedisSeenEvents, Seen

from .conftest import Ask
from .server import Server

Make = Callable[..., RedisSeenEvents]


@pytest.fixture
async def events(prefix: str) -> AsyncIterator[Make]:
    """Makes stores of seen events, and closes them."""
    made: list[RedisSeenEvents] = []

    def make(url: str, **options: Any) -> RedisSeenEvents:
        made.append(RedisSeenEvents(url, prefix=prefix, timeout=2.0, **options))
        return made[-1]

    yield make
    for store in made:
        store.close()
        await store.close_async()


async def call(ask: Ask, store: RedisSeenEvents, name: str) -> object:
    return await ask(store, name, "key")  # type: ignore[arg-type]


async def test_processes_share_what_they_have_seen(ask: Ask, events: Make, url: str, raw: Any, prefix: str) -> None:
    one, other = events(url), events(url)
    assert await call(ask, one, "claim") is Seen.NEW
    assert await call(ask, other, "claim") is Seen.BUSY
    await call(ask, other, "release")  # not its own
    assert await call(ask, other, "claim") is Seen.BUSY
    await call(ask, one, "release")
    assert await call(ask, other, "claim") is Seen.NEW
    await call(ask, other, "confirm")
    assert await call(ask, one, "claim") is Seen.DONE
    await call(ask, one, "release")
    assert await call(ask, events(url), "claim") is Seen.DONE
    [name] = raw.keys(f"{prefix}*")
    assert 71 * 3_600_000 < raw.pttl(name) <= 72 * 3_600_000


async def test_a_claim_ends_by_itself(ask: Ask, events: Make, url: str, raw: Any, prefix: str) -> None:
    store = events(url)
    await call(ask, store, "claim")
    [name] = raw.keys(f"{prefix}*")
    assert 50_000 < raw.pttl(name) <= 60_000


async def test_a_claim_ends_though_the_servers_clock_is_set_back(
    ask: Ask, events: Make, url: str, raw: Any, prefix: str
) -> None:
    await call(ask, events(url), "claim")
    [name] = raw.keys(f"{prefix}*")
    assert await call(ask, events(url), "claim") is Seen.BUSY
    raw.pexpire(name, 3_660_000)  # An hour more than anybody may be at it.
    assert await call(ask, events(url), "claim") is Seen.NEW


async def test_a_value_of_another_type_is_nothing_seen(ask: Ask, events: Make, url: str, raw: Any, prefix: str) -> None:
    raw.lpush(f"{prefix}key", "x")
    store = events(url)
    assert await call(ask, store, "claim") is Seen.NEW
    await call(ask, store, "confirm")
    assert await call(ask, events(url), "claim") is Seen.DONE


async def test_without_the_server_each_remembers_its_own(ask: Ask, events: Make, server: Server) -> None:
    one, other = events(server.url), events(server.url)
    server.kill()
    assert await call(ask, one, "claim") is Seen.NEW
    assert await call(ask, one, "claim") is Seen.BUSY
    await call(ask, one, "confirm")
    assert await call(ask, one, "claim") is Seen.DONE
    assert await call(ask, other, "claim") is Seen.NEW
    await call(ask, other, "release")
    assert await call(ask, other, "claim") is Seen.NEW


@pytest.mark.parametrize("url", ["http://localhost", "", 5])
def test_what_is_no_server_is_refused_at_once(url: str) -> None:
    with pytest.raises(ConfigurationError):
        RedisSeenEvents(url)


async def test_the_password_shows_nowhere(events: Make) -> None:
    store = events("redis://user:s3cret-word@localhost:1/0")
    assert "s3cret-word" not in repr(store) + repr(vars(store))
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(store)
