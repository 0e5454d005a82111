"""A limiter that workers share through a real server, which may forget, freeze and end."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

import pytest
import redis

from b2b_storefront import ConfigurationError, RedisRateLimiter
from b2b_storefront.resilience.limit import NoPlaceError, Traffic
from b2b_storefront.resilience.shared_script import read_reply
from tests.stores.server import Server

from .conftest import BASE_URL
from .driving import AsyncWorker, Worker, most_within

Limiters = Callable[..., RedisRateLimiter]


def workers_of(limiters: Limiters, url: str, count: int, **options: Any) -> list[AsyncWorker]:
    """Return so many workers, each with a limiter of its own."""
    return [AsyncWorker(limiters(url, **options).keeper(BASE_URL, "abc")) for _ in range(count)]


async def refused(workers: list[AsyncWorker]) -> None:
    """Let each worker see that the window is used up."""
    for worker in workers:
        with pytest.raises(NoPlaceError):
            await worker.take(seconds=0.1)


async def calls(workers: list[AsyncWorker], count: int, **options: Any) -> list[float]:
    """Make so many calls, in turn by each worker, and return when each had its place."""
    return await asyncio.gather(*(workers[number % len(workers)].call(**options) for number in range(count)))


async def test_workers_share_one_window(limiters: Limiters, shared_server: Server, kind: type[Worker]) -> None:
    limits = [limiters(shared_server.url, limit=6, window=0.4) for _ in range(3)]
    workers = [kind(limit.keeper(BASE_URL, "abc")) for limit in limits]
    moments = await asyncio.gather(*(workers[number % 3].call() for number in range(20)))
    assert most_within(list(moments), 0.4) <= 6


async def test_stores_and_hosts_do_not_share_it(limiters: Limiters, shared_server: Server) -> None:
    limiter = limiters(shared_server.url, limit=1, window=60.0)
    places = [(BASE_URL, "abc"), (BASE_URL, "def"), ("https://other.example", "abc")]
    for base_url, store_hash in places:
        keeper = limiter.keeper(base_url, store_hash)
        assert keeper is limiter.keeper(base_url, store_hash)
        await AsyncWorker(keeper).call()
        with pytest.raises(NoPlaceError):
            await AsyncWorker(keeper).call(seconds=5.0)


@pytest.mark.slow
async def test_the_first_to_come_goes_first_whichever_worker_it_belongs_to(
    limiters: Limiters, shared_server: Server
) -> None:
    workers = workers_of(limiters, shared_server.url, 3, limit=1, window=0.5)
    order: list[int] = []

    async def call(number: int) -> None:
        await workers[number % 3].call()
        order.append(number)

    await workers[0].call()
    waiting = []
    for number in range(9):
        waiting.append(asyncio.create_task(call(number)))
        await asyncio.sleep(0.05)  # What the server has to tell apart, in milliseconds.
    await asyncio.gather(*waiting)
    assert order == list(range(9))


async def test_a_login_of_one_worker_goes_before_a_batch_of_another(limiters: Limiters, shared_server: Server) -> None:
    first, second = workers_of(limiters, shared_server.url, 2, limit=1, window=1.0)
    order: list[Traffic] = []

    async def call(worker: Worker, traffic: Traffic) -> None:
        await worker.call(traffic)
        order.append(traffic)

    await first.call()
    batch = asyncio.create_task(call(first, Traffic.BATCH))
    await asyncio.sleep(0.05)
    page = asyncio.create_task(call(first, Traffic.PAGE))
    await asyncio.sleep(0.05)
    login = asyncio.create_task(call(second, Traffic.LOGIN))
    await asyncio.gather(batch, page, login)
    assert order == [Traffic.LOGIN, Traffic.PAGE, Traffic.BATCH]


async def test_a_429_of_one_worker_stops_the_others(limiters: Limiters, shared_server: Server) -> None:
    first, second = workers_of(limiters, shared_server.url, 2, limit=100, window=60.0)
    await second.call()
    place = await first.take()
    stopped = time.monotonic()
    await first.answered(place, None, 1.0)
    assert 0.99 < await second.call() - stopped < 5.0
    place = await first.take()
    await first.answered(place, None, 40.0)
    with pytest.raises(NoPlaceError) as raised:
        await second.call(seconds=10.0)
    assert 30 < raised.value.seconds <= 40


async def test_what_one_worker_learns_of_the_budget_holds_for_the_others(
    limiters: Limiters, shared_server: Server
) -> None:
    first, second = workers_of(limiters, shared_server.url, 2, limit=100, window=60.0)
    place = await first.take()
    await first.answered(place, {"X-Requests-Remaining": "1 times", "X-Request-Window-Resets-After": "30 s"})
    await second.call()
    with pytest.raises(NoPlaceError) as raised:
        await second.call(seconds=10.0)
    assert 25 < raised.value.seconds <= 30


async def test_a_worker_that_is_gone_holds_nobody_up(limiters: Limiters, shared_server: Server) -> None:
    first, second = workers_of(limiters, shared_server.url, 2, limit=1, window=1.0)
    await first.call()
    doomed = asyncio.create_task(first.call())
    await asyncio.sleep(0.1)
    doomed.cancel()
    started = time.monotonic()
    await second.call()
    assert time.monotonic() - started < 3.0


async def test_a_place_that_a_worker_gives_back_is_another_one_s(limiters: Limiters, shared_server: Server) -> None:
    first, second = workers_of(limiters, shared_server.url, 2, limit=1, window=60.0)
    place = await first.take()
    await first.unused(place)
    await second.call(seconds=5.0)


async def test_batches_of_all_workers_take_four_fifths_together(limiters: Limiters, shared_server: Server) -> None:
    workers = workers_of(limiters, shared_server.url, 2, limit=10, window=60.0)
    await calls(workers, 8, traffic=Traffic.BATCH)
    with pytest.raises(NoPlaceError):
        await workers[0].call(Traffic.BATCH, seconds=5.0)
    await calls(workers, 2)
    with pytest.raises(NoPlaceError):
        await workers[1].call(Traffic.LOGIN, seconds=5.0)


@pytest.mark.slow
@pytest.mark.parametrize("what", ["its scripts", "everything", "a restart", "garbage"])
async def test_what_the_server_forgets_the_workers_tell_it(limiters: Limiters, server: Server, what: str) -> None:
    workers = workers_of(limiters, server.url, 3, limit=12, window=1.5)
    moments = await calls(workers, 12)
    await refused(workers)
    with server.client() as raw:
        if what == "its scripts":
            raw.script_flush()
        elif what == "everything":
            raw.flushall()
        elif what == "garbage":
            for key in raw.keys("*"):
                raw.delete(key)
                raw.set(key, "garbage")
    if what == "a restart":
        server.kill()
        server.start()
    moments += await calls(workers, 30)
    assert most_within(moments, 1.5) <= 12
    assert max(moments) - min(moments) < 12.0
    # What they keep there is whole again.
    with server.client() as raw:
        assert len(raw.keys("*:taken")) == 1
        assert raw.zcard(raw.keys("*:taken")[0]) > 0


@pytest.mark.slow
async def test_while_the_server_is_down_each_worker_takes_its_part(
    limiters: Limiters, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "b2b_storefront")
    workers = workers_of(limiters, server.url, 3, limit=12, window=1.5)
    moments = await calls(workers, 12)
    await refused(workers)
    server.kill()
    moments += await calls(workers, 24)
    assert most_within(moments, 1.5) <= 12
    assert max(moments) - min(moments) < 10.0
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert len(warnings) == 3  # One of each worker.
    assert all("The rate limiter at 127.0.0.1:" in warning for warning in warnings)
    assert all("each worker takes its part of the budget without asking" in warning for warning in warnings)
    server.start()
    moments += await calls(workers, 24)
    assert most_within(moments, 1.5) <= 12
    assert [record.getMessage() for record in caplog.records if "is back" in record.getMessage()]


@pytest.mark.slow
async def test_a_frozen_server_costs_its_timeout_and_loses_no_call(limiters: Limiters, server: Server) -> None:
    workers = workers_of(limiters, server.url, 2, limit=20, window=2.0, timeout=0.2)
    moments = await calls(workers, 10)
    # What a worker has not heard of yet when the server goes, it can't keep to: here both have heard of nearly all.
    for worker in workers:
        moments.append(await worker.call())
    server.freeze()
    started = time.monotonic()
    moments += await calls(workers, 4)
    assert time.monotonic() - started < 5.0
    server.thaw()
    moments += await calls(workers, 30)
    assert most_within(moments, 2.0) <= 20


def set_clock(url: str, prefix: str, seconds: float) -> None:
    """Let a server's clock be set by so much, as far as a script can tell: what it keeps is moved instead."""
    with redis.Redis.from_url(url) as raw:
        for key in raw.scan_iter(f"{prefix}*"):
            if raw.type(key) == b"zset":
                for member, score in raw.zrange(key, 0, -1, withscores=True):
                    raw.zadd(key, {member: score - seconds * 1000})
            else:
                for field in (b"now", b"stop", b"resets"):
                    kept = raw.hget(key, field)
                    if kept is not None:
                        raw.hset(key, field, str(int(kept) - int(seconds * 1000)))


@pytest.mark.parametrize("seconds", [-86_400.0, -5.0, 20.0, 3600.0])
async def test_a_server_whose_clock_is_set_holds_nobody_up_and_lets_nobody_through(
    limiters: Limiters, shared_server: Server, prefix: str, kind: type[Worker], seconds: float
) -> None:
    limiter = limiters(shared_server.url, limit=6, window=60.0, timeout=0.25)
    worker = kind(limiter.keeper(BASE_URL, "abc"))
    for _ in range(6):
        await worker.call()
    set_clock(shared_server.url, prefix, seconds)
    with pytest.raises(NoPlaceError) as raised:
        await worker.take(seconds=10.0)
    assert 30.0 < raised.value.seconds < 61.0


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [-3600.0, 5.0, 3600.0])
async def test_a_server_whose_clock_is_set_keeps_to_the_window(
    limiters: Limiters, shared_server: Server, prefix: str, kind: type[Worker], seconds: float
) -> None:
    made = [limiters(shared_server.url, limit=6, window=8.0, timeout=0.25) for _ in range(2)]
    workers = [kind(limiter.keeper(BASE_URL, "abc")) for limiter in made]
    moments = await asyncio.gather(*(workers[number % 2].call() for number in range(6)))
    set_clock(shared_server.url, prefix, seconds)
    moments += await asyncio.gather(*(worker.call(seconds=25.0) for worker in workers))
    assert most_within(moments, 8.0) <= 6
    assert max(moments) - min(moments) < 20.0


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("state", lambda raw, key: raw.hset(key, mapping={"left": "abc", "stop": "nan", "resets": "", "now": "x"})),
        ("state", lambda raw, key: raw.hset(key, mapping={"stop": "inf", "offset": "-inf", "left": "1e400"})),
        ("state", lambda raw, key: raw.hset(key, mapping={"left": "0", "resets": "9e13"})),
        ("state", lambda raw, key: raw.hset(key, "stop", "9" * 13)),
        ("line", lambda raw, key: raw.zadd(key, {b"\xff\x00": -1e300, "": float("-inf")})),
        ("seen", lambda raw, key: raw.zadd(key, {"their": float("inf")})),
        ("taken", lambda raw, key: (raw.delete(key), raw.rpush(key, "a", "b"))),
        ("seen", lambda raw, key: (raw.delete(key), raw.set(key, "garbage"))),
    ],
)
async def test_what_others_write_there_stops_nobody_for_long(
    limiters: Limiters,
    shared_server: Server,
    prefix: str,
    key: str,
    change: Callable[[Any, Any], object],
    caplog: pytest.LogCaptureFixture,
) -> None:
    (worker,) = workers_of(limiters, shared_server.url, 1, limit=5, window=0.3)
    moments = await calls([worker], 5)
    with redis.Redis.from_url(shared_server.url) as raw:
        change(raw, f"{prefix}limit:{{api.example:abc}}:{key}")
    started = time.monotonic()
    moments += await calls([worker], 10)
    assert time.monotonic() - started < 20.0
    assert most_within(moments, 0.3) <= 5
    # Together with the others, and not each by itself.
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_a_server_that_was_never_there_leaves_a_quarter(limiters: Limiters, server: Server) -> None:
    server.kill()
    (worker,) = workers_of(limiters, server.url, 1, limit=8, window=60.0)
    await calls([worker], 2)
    with pytest.raises(NoPlaceError) as raised:
        await worker.call(seconds=5.0)
    assert raised.value.seconds > 40
    (worker,) = workers_of(limiters, server.url, 1, limit=8, window=60.0, share=0.5)
    await calls([worker], 4)
    with pytest.raises(NoPlaceError):
        await worker.call(seconds=5.0)


async def test_keys_are_few_end_by_themselves_and_lie_together(
    limiters: Limiters, shared_server: Server, prefix: str
) -> None:
    (worker,) = workers_of(limiters, shared_server.url, 1, limit=5, window=60.0)
    await calls([worker], 3)
    with redis.Redis.from_url(shared_server.url) as raw:
        keys = sorted(raw.scan_iter(f"{prefix}*"))
        assert 0 < len(keys) <= 5
        assert all(key.startswith(f"{prefix}limit:{{api.example:abc}}:".encode()) for key in keys)
        assert all(60_000 < raw.pttl(key) <= 180_000 for key in keys)


@pytest.mark.parametrize(
    "answer",
    [
        None,
        b"OK",
        [],
        [1] * 8,
        [1, 0, 0, -1, 0, b"epoch", 1, b"name"],
        [1, 0, 0, -1, 0, b"epoch", 1, b"name x 0"],
        [b"1", 0, 0, -1, 0, b"epoch", 1, b""],
    ],
)
def test_what_is_no_answer_of_the_script_is_none(answer: object) -> None:
    assert read_reply(answer) is None


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"limit": 0}, "RedisRateLimiter: limit is 0"),
        ({"window": -1}, "RedisRateLimiter: window is -1"),
        ({"batch_share": 2}, "RedisRateLimiter: batch_share is 2"),
        ({"share": 0}, "RedisRateLimiter: share is 0"),
        ({"timeout": 0}, "timeout is 0"),
        ({"timeout": True}, "timeout is True"),
        ({"prefix": b"x"}, "url and prefix are texts"),
    ],
)
def test_arguments_that_can_not_work_are_refused(options: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        RedisRateLimiter("redis://127.0.0.1:1", **options)


@pytest.mark.parametrize("url", [None, 6379, "http://127.0.0.1", "redis://user:secret@127.0.0.1/x"])
def test_an_address_that_can_not_work_is_refused_and_not_shown(url: Any) -> None:
    with pytest.raises(ConfigurationError) as raised:
        RedisRateLimiter(url)
    assert "secret" not in str(raised.value)


def test_a_limiter_shows_no_password_and_can_not_be_pickled() -> None:
    import pickle

    limiter = RedisRateLimiter("redis://user:very-secret@127.0.0.1:1")
    assert repr(limiter) == "<RedisRateLimiter at 127.0.0.1:1, 150 in 60 s>"
    assert "very-secret" not in f"{vars(limiter)!r} {vars(limiter._server)!r}"
    with pytest.raises(TypeError, match="can't be pickled"):
        pickle.dumps(limiter)
