"""Tokens in this process: bounded, the newest wins, and threads don't get into each other's way."""

import copy
import pickle
import sys
import threading

import pytest

from b2b_storefront import ConfigurationError
from b2b_storefront._secret import SecretText
from b2b_storefront.auth import MemoryTokenStore, StoredToken

from .values import KEY, OTHER_KEY, Clock, stored


def test_gives_back_what_it_keeps(clock: Clock) -> None:
    store = MemoryTokenStore(clock=clock)
    token = stored("token-1", life=60)
    assert store.load(KEY) is None
    store.save(KEY, token)
    assert store.load(KEY) is token
    assert store.load(OTHER_KEY) is None


async def test_asynchronous_twins_see_the_same(clock: Clock) -> None:
    store = MemoryTokenStore(clock=clock)
    await store.save_async(KEY, stored("token-1", life=60))
    token = await store.load_async(KEY)
    assert token is not None
    assert token.value == "token-1"
    await store.drop_async(KEY, "token-1")
    assert store.load(KEY) is None
    assert await store.acquire_async(KEY, "one", 1)
    await store.release_async(KEY, "one")
    await store.close_async()


def test_a_token_that_has_ended_is_forgotten(clock: Clock) -> None:
    store = MemoryTokenStore(clock=clock)
    store.save(KEY, stored("token-1", life=60))
    clock.now += 59.5
    assert store.load(KEY) is not None
    clock.now += 0.5
    assert store.load(KEY) is None
    assert len(store) == 0


def test_an_older_token_does_not_replace_a_newer_one(clock: Clock) -> None:
    store = MemoryTokenStore(clock=clock)
    store.save(KEY, stored("newer", life=60))
    store.save(KEY, stored("older", life=50))
    assert _value(store) == "newer"
    store.save(KEY, stored("as new", life=60))
    assert _value(store) == "as new"


def test_forgets_the_token_that_was_used_longest_ago(clock: Clock) -> None:
    store = MemoryTokenStore(3, clock=clock)
    for name in ("first", "second", "third"):
        store.save(name, stored(name, life=60))
    store.load("first")
    store.save("fourth", stored("fourth", life=60))
    assert [name for name in ("first", "second", "third", "fourth") if store.load(name)] == ["first", "third", "fourth"]


def test_holds_no_more_than_its_size(clock: Clock) -> None:
    store = MemoryTokenStore(100, clock=clock)
    for number in range(10_000):
        store.save(str(number), stored(str(number), life=60))
    assert len(store) == 100


def test_drops_only_the_token_that_is_named(clock: Clock) -> None:
    store = MemoryTokenStore(clock=clock)
    store.save(KEY, stored("token-2", life=60))
    store.drop(KEY, "token-1")
    assert _value(store) == "token-2"
    store.drop(KEY, "token-2")
    store.drop(KEY, "token-2")
    assert store.load(KEY) is None


def test_threads_may_share_it(clock: Clock) -> None:
    store = MemoryTokenStore(8, clock=clock)
    barrier = threading.Barrier(8)
    errors: list[BaseException] = []

    def work(seed: int) -> None:
        try:
            barrier.wait()
            for step in range(2_000):
                key = str((seed * 7 + step * 13) % 16)
                store.save(key, stored(f"{seed}-{step}", life=60 + step))
                store.load(str(step % 16))
                store.drop(key, f"{seed}-{step}")
        except BaseException as error:  # noqa: BLE001 - a thread's error is shown by the test
            errors.append(error)

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert errors == []
    assert len(store) <= 8


def test_neither_store_nor_token_shows_a_token(clock: Clock) -> None:
    store = MemoryTokenStore(clock=clock)
    token = stored("very-secret", life=60)
    store.save(KEY, token)
    assert "very-secret" not in f"{store!r} {token!r} {token} {vars(store)!r}"


@pytest.mark.parametrize("act", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_token_is_not_pickled(act: "object") -> None:
    assert callable(act)
    with pytest.raises(TypeError, match="can't be pickled"):
        act(stored("very-secret", life=60))


def _value(store: MemoryTokenStore) -> str | None:
    token: StoredToken | None = store.load(KEY)
    return None if token is None else token.value.reveal()


def test_newer_wins_whatever_the_credentials(clock: Clock) -> None:
    store = MemoryTokenStore(clock=clock)
    store.save("key", StoredToken(SecretText("newer"), clock() + 200, "00:01"))
    store.save("key", StoredToken(SecretText("older"), clock() + 100, "00:02"))
    kept = store.load("key")
    assert kept is not None
    assert kept.value == "newer"


@pytest.mark.parametrize("size", [0, -1])
def test_a_size_that_can_not_work(size: int) -> None:
    with pytest.raises(ConfigurationError, match=f"size is {size}"):
        MemoryTokenStore(size)


def test_a_lease_has_one_owner_until_it_is_given_back_or_ends() -> None:
    now = [0.0]
    store = MemoryTokenStore(monotonic=lambda: now[0])
    assert store.acquire(KEY, "first", 3)
    assert store.acquire(KEY, "first", 3)
    assert not store.acquire(KEY, "second", 3)
    assert store.acquire(OTHER_KEY, "second", 3)
    now[0] = 2
    store.renew(KEY, "first", 3)
    store.renew(KEY, "second", 30)
    now[0] = 4.9
    assert not store.acquire(KEY, "second", 3)
    now[0] = 5
    assert store.acquire(KEY, "second", 3)
    store.renew(KEY, "first", 30)
    store.release(KEY, "first")
    assert not store.acquire(KEY, "first", 3)
    store.release(KEY, "second")
    assert store.acquire(KEY, "first", 3)


def test_leases_that_were_abandoned_do_not_pile_up() -> None:
    now = [0.0]
    store = MemoryTokenStore(size=10, monotonic=lambda: now[0])
    for number in range(100):
        now[0] += 1
        store.acquire(str(number), "abandoned", 3)
    assert len(store._leases) <= 12


@pytest.mark.parametrize("size", [0, -1, "many", None, 1.5])
def test_a_size_that_is_none_is_refused(size: object) -> None:
    with pytest.raises(ConfigurationError, match="pass how many customers' tokens to keep"):
        MemoryTokenStore(size)  # type: ignore[arg-type]
