"""Django's cache as a place for answers: tags where there are none, whatever the cache loses or makes up."""

import pickle
from typing import Any, Protocol

import pytest

from b2b_storefront import ConfigurationError
from b2b_storefront._secret import HiddenBytes
from b2b_storefront.cache import Kept

from . import django_site

django_site.set_up()

from django.core.cache import caches  # noqa: E402 - Django has to be ready

from b2b_storefront.contrib.django import DjangoCache  # noqa: E402


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


class Ask(Protocol):
    """Calls a cache's method, synchronously or asynchronously."""

    async def __call__(self, name: str, *args: Any) -> Any: ...


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cache(clock: Clock) -> DjangoCache:
    caches["answers"].clear()
    return DjangoCache("answers", clock=clock)


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest, cache: DjangoCache) -> Ask:
    async def ask(name: str, *args: Any) -> Any:
        if request.param == "async":
            return await getattr(cache, f"{name}_async")(*args)
        return getattr(cache, name)(*args)

    return ask


def stored() -> dict[str, Any]:
    written = caches["answers"]._cache  # type: ignore[attr-defined]
    return {key: pickle.loads(value) for key, value in written.items()}  # noqa: S301 - written by this test


async def test_what_was_put_comes_back_until_its_life_is_over(ask: Ask, clock: Clock) -> None:
    assert await ask("get", "key") is None
    await ask("put", "key", HiddenBytes(b"value"), 60.0, ["a", "b"], 0.1)
    clock.now += 59
    kept = await ask("get", "key")
    assert isinstance(kept, Kept)
    assert (kept.value, kept.age) == (b"value", 59.0)
    clock.now += 1
    assert await ask("get", "key") is None
    (written,) = (value for key, value in stored().items() if "answer:" in key)
    assert type(written[-1]) is bytes


async def test_a_tag_is_forgotten_with_all_that_have_it(ask: Ask) -> None:
    await ask("put", "one", b"1", 60.0, ["a", "b"], 0.1)
    await ask("put", "two", b"2", 60.0, ["b", "c"], 0.1)
    await ask("put", "three", b"3", 60.0, ["c"], 0.1)
    await ask("put", "four", b"4", 60.0, [], 0.1)
    await ask("forget", ["b", "never-seen"])
    assert [await ask("get", name) is not None for name in ("one", "two", "three", "four")] == [
        False,
        False,
        True,
        True,
    ]


async def test_what_was_asked_before_the_change_is_not_kept(ask: Ask, clock: Clock) -> None:
    await ask("forget", ["a"])
    clock.now += 10
    await ask("put", "key", b"old", 60.0, ["a"], 11.0)
    assert await ask("get", "key") is None
    await ask("put", "key", b"clocks differ", 60.0, ["a"], 9.0)
    assert await ask("get", "key") is None
    await ask("put", "key", b"new", 60.0, ["a"], 7.0)
    assert (await ask("get", "key")).value == b"new"


async def test_a_version_that_is_lost_takes_its_answers_along(ask: Ask) -> None:
    await ask("put", "key", b"value", 60.0, ["a"], 0.1)
    for key in [key for key in stored() if "tag:" in key]:
        caches["answers"].delete(key.removeprefix(":1:"))
    assert await ask("get", "key") is None
    await ask("put", "other", b"value", 60.0, ["a"], 0.1)
    assert await ask("get", "key") is None


async def test_what_others_write_counts_as_nothing(ask: Ask) -> None:
    await ask("put", "key", b"value", 60.0, ["a"], 0.1)
    (name,) = (key.removeprefix(":1:") for key in stored() if "answer:" in key)
    garbage: Any
    for garbage in (b"value", None, (), (1, 2, 3), (1.0, 60.0, {}, "text"), (1.0, 60.0, [], b"v"), {"a": 1}):
        caches["answers"].set(name, garbage)
        assert await ask("get", "key") is None


async def test_a_value_can_be_removed(ask: Ask) -> None:
    await ask("put", "key", b"value", 60.0, ["a"], 0.1)
    await ask("remove", "key")
    assert await ask("get", "key") is None


async def test_one_at_a_time_has_the_lease(ask: Ask) -> None:
    assert await ask("acquire", "key", "me", 0.5)
    assert await ask("acquire", "key", "me", 30.0)
    assert not await ask("acquire", "key", "you", 30.0)
    await ask("release", "key", "you")
    assert not await ask("acquire", "key", "you", 30.0)
    await ask("release", "key", "me")
    assert await ask("acquire", "key", "you", 30.0)


def test_a_clock_that_is_set_back_makes_nothing_older_than_now(cache: DjangoCache, clock: Clock) -> None:
    cache.put("key", b"value", 60.0, [], 0.0)
    clock.now -= 500
    kept = cache.get("key")
    assert kept is not None
    assert kept.age == 0


def test_it_is_shared_and_does_without_what_takes_long() -> None:
    cache = DjangoCache("answers", patience=0.1)
    assert (cache.shared, cache.patience, repr(cache)) == (True, 0.1, "<DjangoCache 'answers'>")
    for patience in (0, True, "1"):
        with pytest.raises(ConfigurationError, match="patience"):
            DjangoCache(patience=patience)  # type: ignore[arg-type]


@pytest.fixture
def keys() -> list[bytes]:
    fernet = pytest.importorskip("cryptography.fernet")
    return [fernet.Fernet.generate_key() for _ in range(2)]


async def test_values_are_encrypted_where_there_are_keys(clock: Clock, keys: list[bytes]) -> None:
    caches["answers"].clear()
    cache = DjangoCache("answers", keys=keys[:1], clock=clock)
    cache.put("key", HiddenBytes(b"a customer's prices"), 60.0, ["a"], 0.1)
    kept = await cache.get_async("key")
    assert kept is not None
    assert (type(kept.value), kept.value) == (HiddenBytes, b"a customer's prices")
    assert not any("prices" in str(value) for value in stored().values())
    assert repr(cache) == "<DjangoCache 'answers', encrypted>"
    assert keys[0].decode() not in repr(vars(cache))

    later = DjangoCache("answers", keys=keys[::-1], clock=clock)  # The first encrypts, all decrypt.
    assert later.get("key") is not None
    for other in (DjangoCache("answers", clock=clock), DjangoCache("answers", keys=keys[1:], clock=clock)):
        found = other.get("key")
        assert found is None or b"prices" not in found.value


@pytest.mark.parametrize("change", [lambda put, life: (put, life + 600), lambda put, life: (put + 600, life)])
def test_an_encrypted_answer_lasts_no_longer_than_it_was_to(clock: Clock, keys: list[bytes], change: Any) -> None:
    caches["answers"].clear()
    cache = DjangoCache("answers", keys=keys, clock=clock)
    cache.put("key", b"old", 60.0, [], 0.1)
    put_at, life, versions, value = caches["answers"].get("b2b-storefront:answer:key")
    clock.now += 61
    caches["answers"].set("b2b-storefront:answer:key", (*change(put_at, life), versions, value), 900)
    assert cache.get("key") is None


def test_what_lay_there_before_there_were_keys_is_not_read(clock: Clock, keys: list[bytes]) -> None:
    caches["answers"].clear()
    DjangoCache("answers", clock=clock).put("key", b"planted", 60.0, [], 0.1)
    assert DjangoCache("answers", keys=keys, clock=clock).get("key") is None


def test_what_is_no_key_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="keys: number 1 is not a Fernet key"):
        DjangoCache("answers", keys="secret")
