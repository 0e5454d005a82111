"""The cache that processes share, on a real server: kept, aged, forgotten, and never trusted."""

import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from cryptography.fernet import Fernet

from b2b_storefront import ConfigurationError, RedisCache
from b2b_storefront.cache.redis import ALL, MOST_UNSENT
from tests.client.holding import async_until
from tests.stores.server import Server
from tests.stores.test_redis_processes import Child, forks

from .conftest import Ask

KEY, OTHER = "a" * 64, "b" * 64

Make = Callable[..., RedisCache]


def name(prefix: str, kind: str, key: str) -> str:
    return f"{prefix}answer:{kind}:{key}"


def gone(raw: Any, key: str) -> bool:
    return not raw.exists(key)


def later(raw: Any, key: str, seconds: float) -> None:
    """Let what is kept under a key be so many seconds older: its age is what is gone of its life."""
    raw.pexpire(key, round(raw.pttl(key) - seconds * 1000))


async def test_what_is_put_is_kept_for_its_life(url: str, make: Make, ask: Ask, raw: Any, prefix: str) -> None:
    cache = make(url)
    await ask(cache, "put", KEY, b"value\n\x00\xff", 100.0, (), 0.0)
    found = await ask(cache, "get", KEY)
    assert found.value == b"value\n\x00\xff"
    assert 0 <= found.age < 2
    later(raw, name(prefix, "value", KEY), 60)
    assert 60 <= (await ask(cache, "get", KEY)).age < 62
    raw.pexpire(name(prefix, "value", KEY), 1)
    await async_until(partial(gone, raw, name(prefix, "value", KEY)))
    assert await ask(cache, "get", KEY) is None


async def test_it_is_removed(url: str, make: Make, ask: Ask) -> None:
    cache = make(url)
    await ask(cache, "put", KEY, b"value", 100.0, (), 0.0)
    await ask(cache, "remove", KEY)
    assert await ask(cache, "get", KEY) is None


async def test_another_process_finds_it_and_another_prefix_does_not(url: str, make: Make, ask: Ask) -> None:
    await ask(make(url), "put", KEY, b"value", 100.0, (), 0.0)
    assert (await ask(make(url), "get", KEY)).value == b"value"
    assert await ask(make(url, prefix="other:"), "get", KEY) is None


async def test_a_tag_forgets_what_has_it(url: str, make: Make, ask: Ask, raw: Any, prefix: str) -> None:
    cache = make(url)
    for key, tags in (("a", ("x", "y")), ("b", ("y",)), ("c", ("z",))):
        await ask(cache, "put", key, b"v", 100.0, tags, 0.0)
    await ask(make(url), "forget", ["x", "unknown"])
    assert [key for key in "abc" if await ask(cache, "get", key)] == ["b", "c"]
    await ask(cache, "forget", ["y", "z"])
    assert not list(raw.scan_iter(f"{prefix}answer:value:*"))


async def test_what_was_asked_for_before_a_change_is_not_kept_after_it(url: str, make: Make, ask: Ask) -> None:
    cache = make(url)
    await ask(make(url), "forget", ["x"])
    for took in (1.0, 700.0):
        await ask(cache, "put", KEY, b"old", 100.0, ("y", "x"), took)
        assert await ask(cache, "get", KEY) is None
    await ask(cache, "put", OTHER, b"of something else", 100.0, ("y",), 1.0)
    assert (await ask(cache, "get", OTHER)).value == b"of something else"


async def test_what_was_asked_for_after_a_change_is_kept(url: str, make: Make, ask: Ask, raw: Any, prefix: str) -> None:
    cache = make(url)
    await ask(cache, "forget", ["x"])
    mark = name(prefix, "forgotten", "x")
    raw.set(mark, int(raw.get(mark)) - 5_000)
    await ask(cache, "put", KEY, b"new", 100.0, ("x",), 1.0)
    assert (await ask(cache, "get", KEY)).value == b"new"


async def test_tags_hold_only_what_still_lives(url: str, make: Make, ask: Ask, raw: Any, prefix: str) -> None:
    cache = make(url)
    await ask(cache, "put", OTHER, b"v", 50.0, ("x",), 0.0)
    for number in range(20):
        await ask(cache, "put", str(number), b"v", 0.001, ("x",), 0.0)
        await async_until(partial(gone, raw, name(prefix, "value", str(number))))
    await ask(cache, "put", KEY, b"v", 100.0, ("x",), 0.0)
    assert raw.zrange(name(prefix, "tag", "x"), 0, -1) == [name(prefix, "value", key).encode() for key in (OTHER, KEY)]
    assert 0 < raw.pttl(name(prefix, "tag", "x")) <= 100_000


async def test_one_of_two_gets_the_lease(url: str, make: Make, ask: Ask, raw: Any, prefix: str) -> None:
    cache, other = make(url), make(url)
    assert await ask(cache, "acquire", KEY, "one", 100.0)
    assert not await ask(other, "acquire", KEY, "two", 100.0)
    await ask(other, "release", KEY, "two")
    assert not await ask(other, "acquire", KEY, "two", 100.0)
    assert await ask(cache, "acquire", KEY, "one", 50.0)
    assert raw.pttl(name(prefix, "lease", KEY)) <= 50_000
    await ask(cache, "release", KEY, "one")
    assert await ask(other, "acquire", KEY, "two", 100.0)


async def test_a_lease_that_never_ends_is_taken_over(url: str, make: Make, ask: Ask, raw: Any, prefix: str) -> None:
    raw.set(name(prefix, "lease", KEY), "planted")
    assert await ask(make(url), "acquire", KEY, "one", 100.0)


GARBAGE: list[bytes] = [b"", b"\n", b"x", b"\xff" * 50, b"-5\nvalue", b"1e9\nvalue", b"9" * 30 + b"\nvalue", b"12"]


async def test_a_lease_ends_though_the_servers_clock_is_set_back(
    url: str, make: Make, ask: Ask, raw: Any, prefix: str
) -> None:
    assert await ask(make(url), "acquire", KEY, "killed", 3.0)
    assert not await ask(make(url), "acquire", KEY, "next", 3.0)
    raw.pexpire(name(prefix, "lease", KEY), 3_603_000)
    assert await ask(make(url), "acquire", KEY, "next", 3.0)


async def test_what_was_forgotten_is_kept_again_though_the_servers_clock_is_set_back(
    url: str, make: Make, ask: Ask, raw: Any, prefix: str
) -> None:
    cache, mark = make(url), name(prefix, "forgotten", "x")
    await ask(cache, "forget", ["x"])
    raw.set(mark, int(raw.get(mark)) + 3_600_000, px=4_200_000)
    await ask(cache, "put", KEY, b"value", 100.0, ("x",), 1.0)
    assert await ask(cache, "get", KEY) is None  # Nobody knows whether it was asked for before.
    assert raw.pttl(mark) <= 600_000
    raw.set(mark, int(raw.get(mark)) - 5_000)  # Five seconds later.
    await ask(cache, "put", KEY, b"value", 100.0, ("x",), 1.0)
    assert (await ask(cache, "get", KEY)).value == b"value"


async def test_what_is_older_than_the_servers_clock_is_not_kept(
    url: str, make: Make, ask: Ask, raw: Any, prefix: str
) -> None:
    """Its age would be less than none, and it would be new for too long."""
    cache = make(url)
    await ask(cache, "put", KEY, b"value", 100.0, (), 0.0)
    later(raw, name(prefix, "value", KEY), -3600)
    assert await ask(cache, "get", KEY) is None


@pytest.mark.parametrize("planted", GARBAGE)
async def test_garbage_is_nothing(planted: bytes, url: str, make: Make, ask: Ask, raw: Any, prefix: str) -> None:
    raw.set(name(prefix, "value", KEY), planted, px=1_000)
    assert await ask(make(url), "get", KEY) is None


async def test_values_of_other_types_are_nothing_and_are_replaced(
    url: str, make: Make, ask: Ask, raw: Any, prefix: str
) -> None:
    cache = make(url)
    for kind in ("value", "tag", "forgotten", "lease"):
        raw.rpush(name(prefix, kind, KEY), "planted")
    assert await ask(cache, "get", KEY) is None
    assert await ask(cache, "acquire", KEY, "one", 10.0)
    await ask(cache, "release", KEY, "one")
    await ask(cache, "put", KEY, b"value", 100.0, (KEY,), 0.0)
    assert (await ask(cache, "get", KEY)).value == b"value"
    await ask(cache, "forget", [KEY])
    assert await ask(cache, "get", KEY) is None


@pytest.mark.parametrize("command", ["persist", "longer"])
async def test_what_does_not_end_when_it_should_is_nothing(
    command: str, url: str, make: Make, ask: Ask, raw: Any, prefix: str
) -> None:
    cache = make(url)
    await ask(cache, "put", KEY, b"value", 100.0, (), 0.0)
    if command == "persist":
        raw.persist(name(prefix, "value", KEY))
    else:
        raw.expire(name(prefix, "value", KEY), 5_000)
    assert await ask(cache, "get", KEY) is None


async def test_a_planted_tag_removes_only_answers(url: str, make: Make, ask: Ask, raw: Any, prefix: str) -> None:
    raw.set(f"{prefix}token:of somebody", "kept")
    raw.zadd(name(prefix, "tag", "x"), {f"{prefix}token:of somebody": 9e15})
    await ask(make(url), "forget", ["x"])
    assert raw.get(f"{prefix}token:of somebody") == b"kept"


async def test_values_are_encrypted_at_rest(url: str, make: Make, ask: Ask, raw: Any, prefix: str) -> None:
    old, new = Fernet.generate_key(), Fernet.generate_key()
    await ask(make(url, keys=[old]), "put", KEY, b"buyer@example.com", 100.0, (), 0.0)
    assert b"buyer" not in raw.get(name(prefix, "value", KEY))
    assert (await ask(make(url, keys=[new, old]), "get", KEY)).value == b"buyer@example.com"
    assert await ask(make(url, keys=[new]), "get", KEY) is None
    assert await ask(make(url), "get", KEY) is None
    await ask(make(url), "put", KEY, b"planted", 100.0, (), 0.0)
    assert await ask(make(url, keys=[new]), "get", KEY) is None


@pytest.mark.parametrize("flush", ["flushall", "script_flush"])
async def test_a_flush_is_survived(flush: str, server: Server, make: Make, ask: Ask) -> None:
    cache = make(server.url)
    await ask(cache, "put", KEY, b"value", 100.0, ("x",), 0.0)
    with server.client() as admin:
        getattr(admin, flush)()
    assert (await ask(cache, "get", KEY) is None) == (flush == "flushall")
    await ask(cache, "put", KEY, b"value", 100.0, ("x",), 0.0)
    assert await ask(cache, "get", KEY) is not None


async def test_a_server_that_is_gone_counts_as_nothing_kept_with_one_warning(
    server: Server, make: Make, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    cache = make(server.url, pause=60.0)
    await ask(cache, "put", KEY, b"value", 100.0, (), 0.0)
    server.kill()
    for _ in range(3):
        assert await ask(cache, "get", KEY) is None
        await ask(cache, "put", KEY, b"value", 100.0, (), 0.0)
        await ask(cache, "forget", ["x"])
        assert await ask(cache, "acquire", KEY, "one", 10.0)
        assert await ask(cache, "acquire", KEY, "two", 10.0)
        await ask(cache, "release", KEY, "one")
        await ask(cache, "remove", KEY)
    warnings = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert len(warnings) == 1
    assert "The cache at 127.0.0.1" in warnings[0]
    assert "nothing is kept and the API is asked instead" in warnings[0]


async def test_a_frozen_server_holds_nobody_up_for_longer_than_its_timeout(
    server: Server, make: Make, ask: Ask
) -> None:
    cache = make(server.url, timeout=0.5, pause=60.0)
    await ask(cache, "put", KEY, b"value", 100.0, (), 0.0)
    server.freeze()
    started = time.monotonic()
    assert await ask(cache, "get", KEY) is None
    assert time.monotonic() - started < 4
    started = time.monotonic()
    for _ in range(100):
        assert await ask(cache, "get", KEY) is None
    assert time.monotonic() - started < 4


async def test_what_changed_during_an_outage_is_forgotten_when_the_server_is_back(
    server: Server, make: Make, ask: Ask
) -> None:
    passed = [0.0]
    cache = make(server.url, timeout=0.5, pause=60.0, monotonic=lambda: time.monotonic() + sum(passed))
    await ask(cache, "put", KEY, b"old", 100.0, ("x",), 0.0)
    await ask(cache, "put", OTHER, b"of something else", 100.0, ("y",), 0.0)
    server.freeze()
    assert await ask(cache, "get", KEY) is None
    await ask(cache, "forget", ["x"])
    server.thaw()
    passed.append(60.0)
    assert await ask(cache, "get", KEY) is None
    assert (await ask(cache, "get", OTHER)).value == b"of something else"


async def test_more_changes_than_are_told_apart_are_one_of_everything(server: Server, make: Make, ask: Ask) -> None:
    cache = make(server.url)
    await ask(cache, "put", KEY, b"old", 100.0, ("x",), 0.0)
    cache.forget_later([str(number) for number in range(MOST_UNSENT + 1)])
    assert await ask(cache, "get", KEY) is None
    assert cache._unsent == set()
    with server.client() as admin:
        assert admin.exists(f"{cache._prefix}forgotten:{ALL}") == 1
        assert admin.dbsize() < 10


def test_forgetting_later_asks_nobody(server: Server, make: Make) -> None:
    cache = make(server.url)
    cache.put(KEY, b"old", 100.0, ("x",), 0.0)
    cache.forget_later(["x"])
    with server.client() as admin:
        assert admin.exists(f"{cache._prefix}value:{KEY}") == 1
    cache.acquire(KEY, "one", 1.0)  # Leases are no matter of what is kept.
    assert cache.get(KEY) is None


@forks
def test_one_process_of_many_gets_the_lease(url: str, make: Make, raw: Any) -> None:
    cache = make(url)
    children = [Child(partial(cache.acquire, KEY, str(number), 30)) for number in range(6)]
    assert sorted(child.outcome() for child in children) == ["False"] * 5 + ["True"]


@forks
def test_a_child_forked_while_locks_are_held_is_not_stuck(url: str, make: Make, raw: Any) -> None:
    cache = make(url)
    cache.put(KEY, b"value", 100.0, (), 0.0)

    def act() -> bool:
        return cache.get(KEY) is not None

    with cache._lock, cache._server._lock:
        child = Child(act)
    assert child.outcome() == "True"


def test_threads_put_and_forget_at_once(url: str, make: Make) -> None:
    cache = make(url)
    errors: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for turn in range(20):
                cache.put(str(turn % 5), b"v", 100.0, ("x", str(number)), 0.0)
                cache.get(str(turn % 5))
                cache.forget([str(number)])
        except BaseException as error:  # noqa: BLE001 - shown below
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"url": "http://localhost"}, "not a Redis or Valkey URL"),
        ({"url": 7}, "url and prefix are texts"),
        ({"prefix": b"x"}, "url and prefix are texts"),
        ({"timeout": 0}, "timeout is 0"),
        ({"timeout": float("inf")}, "timeout is inf"),
        ({"pause": -1}, "pause is -1"),
        ({"keys": ["no key"]}, "number 1 is not a Fernet key"),
    ],
)
def test_arguments_that_cant_work_are_refused(options: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        RedisCache(**{"url": "redis://localhost:1", **options})


def test_it_shows_no_password(url: str) -> None:
    cache = RedisCache("redis://user:hunter2@localhost:1/0", keys=[Fernet.generate_key()])
    assert repr(cache) == "<RedisCache at localhost:1, encrypted>"
