"""What the store promises while its server is well."""

import asyncio
import copy
import pickle
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any

import pytest
import redis
from cryptography.fernet import Fernet
from redis.asyncio.connection import AbstractConnection

from b2b_storefront import ConfigurationError, RedisTokenStore
from b2b_storefront.auth import StoredToken
from b2b_storefront.auth.stores.envelope import Envelope

from .conftest import Ask
from .server import Server
from .values import KEY, OTHER_KEY, Clock, stored

Make = Callable[..., RedisTokenStore]

PROOF = "ab" * 32


@pytest.mark.parametrize("keys", [(), (Fernet.generate_key(),)])
async def test_another_process_finds_what_one_keeps(
    url: str, make: Make, ask: Ask, raw: redis.Redis, keys: tuple[bytes, ...]
) -> None:
    token = stored("token-1", life=600, proof=PROOF)
    assert await ask(make(url, keys=keys), "load", KEY) is None
    await ask(make(url, keys=keys), "save", KEY, token)
    assert await ask(make(url, keys=keys), "load", KEY) == token
    assert await ask(make(url, keys=keys), "load", OTHER_KEY) is None


async def test_keys_stand_behind_the_prefix(
    url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str, token: StoredToken
) -> None:
    await ask(make(url), "save", KEY, token)
    assert await ask(make(url), "acquire", KEY, "owner", 10)
    assert sorted(raw.scan_iter(f"{prefix}*")) == [f"{prefix}{kind}:{KEY}".encode() for kind in ("lease", "token")]


async def test_stores_with_other_prefixes_see_nothing(
    url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str, token: StoredToken
) -> None:
    await ask(make(url), "save", KEY, token)
    assert await ask(make(url, prefix=f"{prefix}other:"), "load", KEY) is None


@pytest.mark.parametrize(("life", "seconds"), [(600, 600), (599.2, 600), (0.2, 1), (1e300, 10**9)])
async def test_the_server_forgets_a_token_when_it_ends(
    url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str, clock: Clock, life: float, seconds: int
) -> None:
    await ask(make(url, clock=clock), "save", KEY, stored("token-1", life=life))
    left = raw.pttl(f"{prefix}token:{KEY}")
    assert isinstance(left, int)
    assert seconds * 1000 - 2000 < left <= seconds * 1000


async def test_an_ended_token_is_neither_kept_nor_found(
    url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str, clock: Clock
) -> None:
    store = make(url, clock=clock)
    await ask(store, "save", KEY, stored("token-1", life=0))
    await ask(store, "save", KEY, stored("token-1", life=float("nan")))
    assert raw.exists(f"{prefix}token:{KEY}") == 0
    await ask(store, "save", KEY, stored("token-1", life=60))
    clock.now += 60
    assert await ask(store, "load", KEY) is None


async def test_the_newest_token_wins(url: str, make: Make, ask: Ask, raw: redis.Redis) -> None:
    await ask(make(url), "save", KEY, stored("newer", life=600))
    await ask(make(url), "save", KEY, stored("older", life=500, proof=PROOF))
    assert (await ask(make(url), "load", KEY)).value == "newer"
    await ask(make(url), "save", KEY, stored("as new", life=600))
    assert (await ask(make(url), "load", KEY)).value == "as new"
    await ask(make(url), "save", KEY, stored("newest", life=700))
    assert (await ask(make(url), "load", KEY)).value == "newest"


async def test_only_the_token_that_is_named_is_dropped(url: str, make: Make, ask: Ask, raw: redis.Redis) -> None:
    store = make(url)
    await ask(store, "save", KEY, stored("token-2", life=600))
    await ask(make(url), "drop", KEY, "token-1")
    assert (await ask(store, "load", KEY)).value == "token-2"
    await ask(make(url), "drop", KEY, "token-2")
    assert await ask(store, "load", KEY) is None
    await ask(store, "drop", KEY, "token-2")


async def test_a_token_that_arrives_during_a_drop_is_not_dropped(
    url: str, make: Make, raw: redis.Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = make(url), make(url)
    store.save(KEY, stored("token-1", life=600))
    opened = Envelope.open

    def slowly(self: Envelope, key: str, written: object) -> StoredToken | None:
        monkeypatch.setattr(Envelope, "open", opened)
        other.save(KEY, stored("token-2", life=700))
        return opened(self, key, written)

    monkeypatch.setattr(Envelope, "open", slowly)
    store.drop(KEY, "token-1")
    found = other.load(KEY)
    assert found is not None
    assert found.value == "token-2"


async def test_a_lease_has_one_owner(url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str) -> None:
    store = make(url)
    assert await ask(store, "acquire", KEY, "one", 0.5)
    left = raw.pttl(f"{prefix}lease:{KEY}")
    assert isinstance(left, int)
    assert 0 < left <= 500
    assert not await ask(make(url), "acquire", KEY, "two", 10)
    assert await ask(store, "acquire", KEY, "one", 0.5)
    await ask(make(url), "release", KEY, "two")
    assert not await ask(make(url), "acquire", KEY, "two", 10)
    assert await ask(make(url), "acquire", OTHER_KEY, "two", 10)
    await ask(store, "release", KEY, "one")
    assert await ask(make(url), "acquire", KEY, "two", 10)


async def test_a_lease_ends_by_itself(url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str) -> None:
    assert await ask(make(url), "acquire", KEY, "stalled", 0.001)
    while raw.exists(f"{prefix}lease:{KEY}"):
        pass  # The server's own clock ends it.
    assert await ask(make(url), "acquire", KEY, "next", 10)


async def test_a_lease_lasts_longer_when_its_owner_renews_it_and_nobody_else(
    url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str
) -> None:
    store = make(url)
    assert await ask(store, "acquire", KEY, "one", 10)
    await ask(make(url), "renew", KEY, "two", 500)
    assert 0 < int(raw.pttl(f"{prefix}lease:{KEY}")) <= 10_000  # type: ignore[arg-type]
    await ask(make(url), "renew", KEY, "one", 500)
    assert 400_000 < int(raw.pttl(f"{prefix}lease:{KEY}")) <= 500_000  # type: ignore[arg-type]
    await ask(store, "release", KEY, "one")
    await ask(store, "renew", KEY, "one", 500)
    assert raw.exists(f"{prefix}lease:{KEY}") == 0  # One that was given back does not come back.


async def test_the_time_that_a_busy_event_loop_takes_is_not_the_server_s(url: str, make: Make) -> None:
    store = make(url, timeout=0.25)
    assert await store.ping_async()

    async def be_busy() -> None:
        for _ in range(3):
            time.sleep(0.3)  # noqa: ASYNC251 - a loop that is held up is what this is about
            await asyncio.sleep(0)

    busy = asyncio.create_task(be_busy())
    await asyncio.sleep(0)
    answers = await asyncio.gather(*(store.load_async(str(number)) for number in range(50)), busy)
    assert set(answers) == {None}
    assert await store.ping_async()


async def test_more_calls_than_connections_wait_for_their_turn(
    url: str, make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    store = make(url, timeout=0.5)
    await store.save_async(KEY, stored("token-1", life=600))
    tokens = await asyncio.gather(*(store.load_async(KEY) for _ in range(1_000)))
    assert {token.value for token in tokens if token} == {"token-1"}
    side = next(iter(store._server._sides.values()))
    assert len(side.client.connection_pool._available_connections) <= 32
    assert not caplog.records


@pytest.mark.parametrize("scheme", ["valkey", "redis"])
async def test_valkey_s_own_urls_are_taken(url: str, make: Make, ask: Ask, raw: redis.Redis, scheme: str) -> None:
    assert await ask(make(url.replace("redis://", f"{scheme}://")), "ping")


async def test_a_lease_that_would_never_end_is_taken_over(
    url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str
) -> None:
    for write in (lambda name: raw.set(name, "x"), lambda name: raw.lpush(name, "x")):
        raw.delete(f"{prefix}lease:{KEY}")
        write(f"{prefix}lease:{KEY}")
        assert await ask(make(url), "acquire", KEY, "one", 10)
        assert not await ask(make(url), "acquire", KEY, "two", 10)


@pytest.mark.parametrize("garbage", [b"", b"\xff\x00", b"{}", b"gAAAAA", b"9 {future version}", "list"])
async def test_garbage_is_overwritten_and_is_no_outage(
    url: str,
    make: Make,
    ask: Ask,
    raw: redis.Redis,
    prefix: str,
    token: StoredToken,
    garbage: bytes | str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    name = f"{prefix}token:{KEY}"
    if isinstance(garbage, bytes):
        raw.set(name, garbage)
    else:
        raw.lpush(name, garbage)
    store = make(url)
    assert await ask(store, "load", KEY) is None
    await ask(store, "drop", KEY, "token-1")
    await ask(store, "release", KEY, "nobody")
    await ask(store, "save", KEY, token)
    assert await ask(make(url), "load", KEY) == token
    assert caplog.records == []


async def test_a_value_copied_from_another_customer_is_not_read(
    url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str, token: StoredToken
) -> None:
    store = make(url, keys=[Fernet.generate_key()])
    await ask(store, "save", KEY, token)
    value = raw.get(f"{prefix}token:{KEY}")
    assert isinstance(value, bytes)
    raw.set(f"{prefix}token:{OTHER_KEY}", value)
    assert await ask(store, "load", OTHER_KEY) is None
    assert b"token-1" not in value


async def test_a_planted_token_is_not_read_where_tokens_are_encrypted(
    url: str, make: Make, ask: Ask, raw: redis.Redis, token: StoredToken
) -> None:
    await ask(make(url), "save", KEY, stored("planted", life=9_000))
    store = make(url, keys=[Fernet.generate_key()])
    assert await ask(store, "load", KEY) is None
    await ask(store, "save", KEY, token)
    assert await ask(store, "load", KEY) == token


def test_the_newest_of_racing_tokens_stays(url: str, make: Make, raw: redis.Redis) -> None:
    stores = [make(url, keys=[KEYS[0]]) for _ in range(8)]
    barrier = threading.Barrier(8)

    def race(place: int) -> None:
        barrier.wait()
        for step in range(20):
            stores[place].save(KEY, stored(f"{place}-{step}", life=1_000 + (step * 37 + place * 61) % 160))

    threads = [threading.Thread(target=race, args=(place,)) for place in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    newest = max(1_000 + (step * 37 + place * 61) % 160 for place in range(8) for step in range(20))
    found = make(url, keys=KEYS).load(KEY)
    assert found is not None
    assert found.lifetime == newest


async def test_a_thousand_customers_at_once(
    url: str, make: Make, raw: redis.Redis, caplog: pytest.LogCaptureFixture
) -> None:
    store = make(url, timeout=10.0)
    await asyncio.gather(*(store.save_async(f"key-{number}", stored(f"{number}", life=60)) for number in range(1_000)))
    found = await asyncio.gather(*(store.load_async(f"key-{number}") for number in range(1_000)))
    assert [token.value if token else None for token in found] == [str(number) for number in range(1_000)]
    assert caplog.records == []
    assert raw.info("clients")["connected_clients"] < 80  # type: ignore[index]


def test_each_event_loop_has_connections_of_its_own(url: str, make: Make, raw: redis.Redis, token: StoredToken) -> None:
    store = make(url)

    async def once() -> StoredToken | None:
        await store.save_async(KEY, token)
        try:
            return await store.load_async(KEY)
        finally:
            await store.close_async()

    assert [asyncio.run(once()) for _ in range(3)] == [token] * 3
    found: list[StoredToken | None] = []
    threads = [threading.Thread(target=lambda: found.append(asyncio.run(once()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [token] * 4


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> asyncio.Semaphore:
    """Is released by each command that an asynchronous client has sent."""
    commands = asyncio.Semaphore(0)
    send = AbstractConnection.send_packed_command

    async def send_and_count(self: AbstractConnection, *args: Any, **options: Any) -> None:
        await send(self, *args, **options)
        commands.release()

    monkeypatch.setattr(AbstractConnection, "send_packed_command", send_and_count)
    return commands


async def test_a_cancelled_call_does_not_mix_up_answers(
    server: Server, make: Make, prefix: str, sent: asyncio.Semaphore
) -> None:
    store = make(server.url)
    for number in range(4):
        store.save(f"key-{number}", stored(f"value-{number}", life=600))
    await store.load_async("key-0")
    server.freeze()
    while not sent.locked():
        await sent.acquire()
    tasks = [asyncio.create_task(store.load_async(f"key-{number}")) for number in range(2)]
    for _ in tasks:
        await sent.acquire()
    for _ in range(50):
        await asyncio.sleep(0)  # Every task comes to where it waits for the server.
    for task in tasks:
        task.cancel()
    for task in tasks:
        with pytest.raises(asyncio.CancelledError):
            await task
    server.thaw()
    for number in (2, 3):
        found = await store.load_async(f"key-{number}")
        assert found is not None
        assert found.value == f"value-{number}"
    assert await store.ping_async()


async def test_a_cancelled_call_shows_no_token(server: Server, make: Make, sent: asyncio.Semaphore) -> None:
    store = make(server.url.replace("//", "//:very-secret@"))
    server.freeze()
    for call in (store.save_async(KEY, stored("very-secret", life=600)), store.drop_async(KEY, "very-secret")):
        task = asyncio.create_task(call)
        await sent.acquire()
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as error:
            seen = traceback.TracebackException.from_exception(error, capture_locals=True).stack
            ours = [str(frame.locals) for frame in seen if "b2b_storefront" in frame.filename]
            assert ours
            assert "very-secret" not in "".join(ours)


async def test_can_be_used_again_after_it_was_closed(
    url: str, make: Make, ask: Ask, raw: redis.Redis, token: StoredToken
) -> None:
    store = make(url)
    for _ in range(2):
        await ask(store, "save", KEY, token)
        assert await ask(store, "load", KEY) == token
        assert await ask(store, "ping") is True
        await ask(store, "close")
        await ask(store, "close")


async def test_over_a_unix_socket(server: Server, make: Make, ask: Ask, token: StoredToken) -> None:
    store = make(server.socket_url)
    await ask(store, "save", KEY, token)
    assert await ask(store, "load", KEY) == token


@pytest.mark.parametrize("act", [pickle.dumps, copy.copy, copy.deepcopy])
def test_is_not_pickled(act: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError, match="can't be pickled"):
        act(RedisTokenStore("redis://:very-secret@127.0.0.1:1"))


def test_shows_neither_password_nor_key() -> None:
    store = RedisTokenStore("redis://user:very-secret@127.0.0.1:1/2", keys=KEYS)
    assert repr(store) == "<RedisTokenStore at 127.0.0.1:1, encrypted>"
    shown = f"{store} {vars(store)!r} {vars(store._server)!r} {vars(store._envelope)!r}"
    assert "very-secret" not in shown
    assert KEYS[0].decode() not in shown


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "localhost:6379",
        "http://user:very-secret@host",
        "redis://user:very-secret@host:port",
        "redis://user:very-secret@host/0?no_such_setting=1",
        "redis://user:very-secret@host/0?socket_timeout=soon",
        "redis://user:very-secret@host/database",
        "redis://user:1/very-secret@host",
        "redis://user:1#very-secret@host",
        "redis://user:1?very-secret@host",
        "redis://[very-secret",
        "unix://",
    ],
)
def test_a_bad_url_is_found_at_once_and_not_repeated(bad: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^url ") as caught:
        RedisTokenStore(bad)
    assert "very-secret" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


@pytest.mark.parametrize("name", ["timeout", "pause"])
@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")])
def test_times_are_checked(name: str, seconds: float) -> None:
    with pytest.raises(ConfigurationError, match=f"^{name} is"):
        RedisTokenStore("redis://127.0.0.1", **{name: seconds})  # type: ignore[arg-type]


@pytest.mark.parametrize(("missing", "extra"), [("redis", "redis"), ("cryptography", "redis,encryption")])
def test_a_missing_package_is_named_with_its_extra(missing: str, extra: str) -> None:
    code = f"""
import sys
sys.modules[{missing!r}] = None
from b2b_storefront import ConfigurationError, RedisTokenStore
try:
    RedisTokenStore("redis://127.0.0.1:1", keys={[key.decode() for key in KEYS]!r})
except ConfigurationError as error:
    assert "b2b-storefront[{extra}]" in str(error), error
    assert isinstance(error.__cause__, ImportError)
else:
    raise AssertionError
"""
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603


KEYS = [Fernet.generate_key(), Fernet.generate_key()]


async def test_a_lease_ends_though_the_servers_clock_is_set_back(
    url: str, make: Make, raw: redis.Redis, prefix: str, ask: Ask
) -> None:
    assert await ask(make(url), "acquire", KEY, "killed", 3.0)
    assert not await ask(make(url), "acquire", KEY, "next", 3.0)
    (lease,) = raw.keys(f"{prefix}*")  # type: ignore[misc]
    raw.pexpire(lease, 3_603_000)
    assert await ask(make(url), "acquire", KEY, "next", 3.0)
