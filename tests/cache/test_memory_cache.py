"""The cache in this process: bounded, by age, number and bytes; for any thread; usable after a fork."""

import gc
import os
import threading
import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront import ConfigurationError, MemoryCache
from tests.stores.test_redis_processes import Child, forks

from .conftest import Ask, Clock, memory

KEY, OTHER = "a" * 64, "b" * 64


async def test_what_is_put_is_kept_for_its_life(clock: Clock, ask: Ask) -> None:
    cache = memory(clock)
    await ask(cache, "put", KEY, b"value", 10.0, (), 0.0)
    clock.now += 4
    found = await ask(cache, "get", KEY)
    assert (found.value, found.age) == (b"value", 4)
    clock.now += 6
    assert await ask(cache, "get", KEY) is None
    assert (len(cache), cache.size) == (0, 0)


async def test_what_is_put_again_is_new(clock: Clock, ask: Ask) -> None:
    cache = memory(clock)
    await ask(cache, "put", KEY, b"first", 10.0, ("t",), 0.0)
    clock.now += 9
    await ask(cache, "put", KEY, b"second", 10.0, (), 0.0)
    clock.now += 9
    assert (await ask(cache, "get", KEY)).value == b"second"
    await ask(cache, "forget", ["t"])  # It is not the second's.
    assert (await ask(cache, "get", KEY)).value == b"second"
    await ask(cache, "remove", KEY)
    assert await ask(cache, "get", KEY) is None
    assert cache.size == 0


async def test_a_tag_forgets_what_has_it(clock: Clock, ask: Ask) -> None:
    cache = memory(clock)
    for key, tags in (("a", ("x", "y")), ("b", ("y",)), ("c", ("z",))):
        await ask(cache, "put", key, b"v", 10.0, tags, 0.0)
    await ask(cache, "forget", ["x", "unknown"])
    assert [key for key in "abc" if await ask(cache, "get", key)] == ["b", "c"]
    await ask(cache, "forget", ["y", "z"])
    assert len(cache) == 0


async def test_what_was_asked_for_before_a_change_is_not_kept_after_it(clock: Clock, ask: Ask) -> None:
    cache = memory(clock)
    clock.now += 5
    await ask(cache, "forget", ["x"])
    clock.now += 1
    for took in (1.0, 1.5, 700.0):
        await ask(cache, "put", KEY, b"old", 10.0, ("x",), took)
        assert await ask(cache, "get", KEY) is None
    await ask(cache, "put", OTHER, b"of something else", 10.0, ("y",), 1.5)
    await ask(cache, "put", KEY, b"new", 10.0, ("x",), 0.9)
    assert (await ask(cache, "get", KEY)).value == b"new"
    assert (await ask(cache, "get", OTHER)).value == b"of something else"


async def test_more_changes_than_are_remembered_count_as_changes_of_everything(clock: Clock, ask: Ask) -> None:
    cache = memory(clock)
    clock.now += 5
    await ask(cache, "forget", [str(number) for number in range(10_001)])
    clock.now += 1
    await ask(cache, "put", KEY, b"old", 10.0, ("x",), 2.0)
    assert await ask(cache, "get", KEY) is None
    await ask(cache, "put", KEY, b"new", 10.0, ("x",), 0.5)
    assert await ask(cache, "get", KEY) is not None
    assert len(cache._marks) <= 10_000


async def test_everything_is_cleared(clock: Clock, ask: Ask) -> None:
    cache = memory(clock)
    await ask(cache, "put", KEY, b"v", 10.0, ("x",), 0.0)
    cache.clear()
    await ask(cache, "put", OTHER, b"asked before", 10.0, (), 0.0)
    assert len(cache) == 0


def test_those_used_last_stay(clock: Clock) -> None:
    cache = memory(clock, max_entries=3)
    for key in "abc":
        cache.put(key, b"v", 10.0, (key,), 0.0)
    cache.get("a")
    cache.put("d", b"v", 10.0, (), 0.0)
    assert [key for key in "abcd" if cache.get(key)] == ["a", "c", "d"]
    assert set(cache._tagged) == {"a", "c"}


def test_bytes_are_bounded(clock: Clock) -> None:
    cache = memory(clock, max_bytes=8_600)
    for number in range(20):
        cache.put(str(number), b"x" * 2_000, 10.0, ("t",), 0.0)
        assert cache.size <= 8_600
    assert [key for key in map(str, range(20)) if cache.get(key)] == ["17", "18", "19"]
    cache.put("large", b"x" * 10_000, 10.0, (), 0.0)
    assert cache.get("large") is None
    assert len(cache) == 3


@given(
    st.lists(
        st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 3_000), st.sets(st.sampled_from("xyz")), st.booleans()),
        max_size=30,
    )
)
def test_the_books_are_right(steps: list[tuple[str, int, set[str], bool]]) -> None:
    cache = memory(Clock(), max_bytes=8_000, max_entries=4)
    for key, size, tags, forgets in steps:
        cache.put(key, b"x" * size, 10.0, tuple(tags), -1.0)
        if forgets:
            cache.forget(tags)
    assert cache.size == sum(entry.size for entry in cache._entries.values()) <= 8_000
    assert len(cache) <= 4
    tagged = {(tag, key) for tag, keys in cache._tagged.items() for key in keys}
    assert tagged == {(tag, key) for key, entry in cache._entries.items() for tag in entry.tags}


@pytest.mark.parametrize(("size", "tags"), [(100, 3), (100, 60), (2_000, 8), (20_000, 8)])
def test_it_takes_no_more_memory_than_it_says(size: int, tags: int) -> None:
    limit = 2 * 1024 * 1024
    cache = MemoryCache(max_bytes=limit)
    gc.collect()
    tracemalloc.start()
    try:
        for number in range(3_000):
            # Tags of an own each, as ids are, and some that all have.
            names = tuple(f"{number}-{place}".rjust(24) if place > 2 else str(place).rjust(24) for place in range(tags))
            cache.put(f"{number:064}", b"x" * size, 60.0, names, 0.0)
        gc.collect()
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert cache.size > limit * 0.5 or len(cache) == 3_000
    assert taken <= limit * 1.05
    assert taken <= cache.size * 1.05


async def test_one_of_two_gets_the_lease(clock: Clock, ask: Ask) -> None:
    cache = memory(clock)
    assert await ask(cache, "acquire", KEY, "one", 10.0)
    assert not await ask(cache, "acquire", KEY, "two", 10.0)
    await ask(cache, "release", KEY, "two")
    assert not await ask(cache, "acquire", KEY, "two", 10.0)
    assert await ask(cache, "acquire", KEY, "one", 3.0)
    clock.now += 3
    assert await ask(cache, "acquire", KEY, "two", 10.0)
    await ask(cache, "release", KEY, "two")
    assert await ask(cache, "acquire", KEY, "three", 10.0)


def test_leases_are_bounded(clock: Clock) -> None:
    cache = memory(clock, max_entries=10)
    for number in range(100):
        cache.acquire(str(number), "one", 1.0)
        clock.now += 1
    assert len(cache._leases) <= 12


def test_threads_may_do_anything_at_once() -> None:
    cache = MemoryCache(max_bytes=20_000, max_entries=8)
    start = threading.Barrier(8)
    errors: list[BaseException] = []

    def work(number: int) -> None:
        start.wait(30)
        try:
            for turn in range(400):
                key = str((number + turn) % 12)
                cache.put(key, b"x" * (turn * 7 % 3_000), 10.0, (key, "all"), -1.0)
                cache.get(key)
                if turn % 20 == 0:
                    cache.forget([key])
        except BaseException as error:  # noqa: BLE001 - shown below
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert cache.size == sum(entry.size for entry in cache._entries.values()) <= 20_000


@forks
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_forked_child_has_what_was_kept_and_no_lease() -> None:
    cache = MemoryCache()
    cache.put(KEY, b"value", 60.0, (), 0.0)
    cache.acquire(KEY, "parent", 60.0)

    def act() -> tuple[bytes | None, bool]:
        found = cache.get(KEY)
        return found.value if found else None, cache.acquire(KEY, "child", 1.0)

    assert Child(act).outcome() == "(b'value', True)"


@forks
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_child_forked_while_the_lock_is_held_is_not_stuck() -> None:
    cache = MemoryCache()
    cache.put(KEY, b"value", 60.0, (), 0.0)

    def act() -> tuple[int, bool]:
        cache.put(OTHER, b"of the child", 60.0, (), 0.0)
        return len(cache), cache.get(OTHER) is not None

    with cache._lock:
        child = Child(act)
    assert child.outcome() == "(2, True)"
    assert cache.get(KEY) is not None


def test_a_change_that_was_cut_off_is_mended_with_the_next(clock: Clock) -> None:
    cache = memory(clock)
    for key in "abc":
        cache.put(key, b"v", 10.0, (key, "all"), 0.0)
    with cache._lock, suppress(KeyboardInterrupt), cache._change():
        cache._entries.pop("a")
        cache._bytes += 7
        raise KeyboardInterrupt
    clock.now += 1
    cache.put("d", b"v", 10.0, ("all",), 0.0)
    assert cache.size == sum(entry.size for entry in cache._entries.values())
    assert cache._tagged == {"all": {"b", "c", "d"}, "b": {"b"}, "c": {"c"}}


@pytest.mark.parametrize("limit", [0, -1, 1.5, True, None, "9"])
@pytest.mark.parametrize("name", ["max_bytes", "max_entries"])
def test_limits_that_are_none_are_refused(name: str, limit: object) -> None:
    with pytest.raises(ConfigurationError, match=name):
        MemoryCache(**{name: limit})  # type: ignore[arg-type]


def test_it_shows_nothing_and_cant_be_copied() -> None:
    import pickle

    cache = MemoryCache()
    cache.put(KEY, b"buyer@example.com", 60.0, (), 0.0)
    assert "buyer" not in repr(cache) + repr(cache.get(KEY))
    with pytest.raises(TypeError):
        pickle.dumps(cache)
