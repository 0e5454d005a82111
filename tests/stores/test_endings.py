"""Endings: which tokens belong to which groups, and who hears that one ended; in memory and over a real server."""

from collections.abc import Callable

import pytest
import redis

from b2b_storefront import MemoryTokenStore, RedisTokenStore, TokenStore
from b2b_storefront.auth import StoredToken
from b2b_storefront.auth.stores.endings import ENDINGS_LAST, MOST_ENDINGS, EndingTable, name_of_key
from tests.client.striking import LIMITS, strike_everywhere

from .conftest import Ask
from .server import Server
from .values import KEY, OTHER_KEY, Clock, stored

Make = Callable[..., RedisTokenStore]
COMPANY, USER, OTHER = "c" * 32, "d" * 32, "e" * 32


class OwnStore(TokenStore):
    """An application's own, which knows nothing of endings."""

    def __init__(self) -> None:
        self.tokens: dict[str, StoredToken] = {}

    def load(self, key: str) -> StoredToken | None:
        return self.tokens.get(key)

    def save(self, key: str, token: StoredToken) -> None:
        self.tokens[key] = token

    def drop(self, key: str, value: str) -> None:
        if key in self.tokens and self.tokens[key].value == value:
            del self.tokens[key]


@pytest.fixture(params=["memory", "own", "redis"])
def stores(request: pytest.FixtureRequest, clock: Clock) -> tuple[TokenStore, TokenStore]:
    """What two workers have: the same store, or two over one server."""
    if request.param == "redis":
        url, make = request.getfixturevalue("url"), request.getfixturevalue("make")
        request.getfixturevalue("raw")
        return make(url, clock=clock), make(url, clock=clock)
    store = MemoryTokenStore(clock=clock) if request.param == "memory" else OwnStore()
    return store, store


async def test_a_group_takes_the_tokens_of_its_members_with_it(stores: tuple[TokenStore, TokenStore], ask: Ask) -> None:
    here, there = stores
    for key in (KEY, OTHER_KEY):
        await ask(here, "save", key, stored(f"token of {key[0]}", life=600))
        await ask(there, "load", key)
    await ask(here, "belong", KEY, [USER, COMPANY])
    await ask(here, "belong", OTHER_KEY, [OTHER])
    before = (await ask(there, "ended", 0)).number
    assert (await ask(there, "ended", 0)).numbers == {}

    ended = await ask(there, "end", [COMPANY])
    assert ended.numbers.keys() == {COMPANY, name_of_key(KEY)}
    assert ended.keys == [KEY]
    for store in (here, there):
        assert await ask(store, "load", KEY) is None
        assert (await ask(store, "load", OTHER_KEY)).value == f"token of {OTHER_KEY[0]}"
    heard = await ask(here, "ended", before)
    assert heard.numbers == ended.numbers
    assert (await ask(here, "ended", heard.number)).numbers == {}


async def test_endings_come_in_order_and_again_after_a_new_token(
    stores: tuple[TokenStore, TokenStore], ask: Ask
) -> None:
    here, there = stores
    numbers = []
    for group in (USER, COMPANY, USER, COMPANY):
        await ask(here, "belong", KEY, [group])
        await ask(here, "save", KEY, stored("token", life=600))
        ended = await ask(here, "end", [group])
        assert ended.keys == [KEY]
        numbers.append(ended.number)
    assert numbers == sorted(set(numbers))
    assert (await ask(there, "ended", numbers[2])).numbers == {COMPANY: numbers[3], name_of_key(KEY): numbers[3]}
    # Nobody belongs to them any more: whoever signed in since then does not end again.
    await ask(here, "save", KEY, stored("newer", life=700))
    again = await ask(there, "end", [USER, COMPANY, OTHER])
    assert again.numbers.keys() == {USER, COMPANY, OTHER}
    assert (await ask(here, "load", KEY)).value == "newer"


async def test_nothing_that_somebody_else_wrote_there_is_in_the_way(
    url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str
) -> None:
    store = make(url)
    raw.set(f"{prefix}ended", "garbage")
    raw.set(f"{prefix}group:{USER}", "garbage")
    assert (await ask(store, "ended", 0)).numbers == {}
    await ask(store, "belong", KEY, [USER])
    assert (await ask(store, "end", [USER])).keys == [KEY]
    raw.delete(f"{prefix}group:{USER}")
    raw.lpush(f"{prefix}group:{USER}", "garbage")
    assert (await ask(store, "end", [USER])).keys == []
    for name, score in ((b"\xff", 1e15), (b"odd", 1.5), (b"endless", float("inf"))):
        raw.zadd(f"{prefix}ended", {name: score})
    assert USER in (await ask(store, "ended", 0)).numbers


async def test_what_is_kept_about_endings_ends_by_itself(
    url: str, make: Make, ask: Ask, raw: redis.Redis, prefix: str
) -> None:
    store = make(url)
    await ask(store, "belong", KEY, [USER, COMPANY])
    await ask(store, "end", [USER])
    raw.zadd(f"{prefix}ended", {"long ago": 5})
    await ask(store, "end", [OTHER])
    assert raw.zscore(f"{prefix}ended", "long ago") is None
    for name in ("ended", f"group:{COMPANY}"):
        assert 0 < raw.pttl(f"{prefix}{name}") <= ENDINGS_LAST * 1_000  # type: ignore[operator]
    assert not raw.exists(f"{prefix}group:{USER}")


async def test_what_ended_while_the_server_was_down_ends_when_it_is_back(
    server: Server, make: Make, ask: Ask, clock: Clock
) -> None:
    here, there = (make(server.url, timeout=0.3, pause=5.0, monotonic=clock) for _ in range(2))
    for store in (here, there):
        await ask(store, "save", KEY, stored("token", life=600))
        await ask(store, "belong", KEY, [USER])
    server.freeze()
    ended = await ask(here, "end", [USER])
    assert ended.numbers.keys() == {USER, name_of_key(KEY)}
    assert await ask(here, "load", KEY) is None
    assert (await ask(there, "ended", 0)).numbers == {}
    server.thaw()
    clock.now += 6
    await ask(here, "ended", 0)
    heard = await ask(there, "ended", 0)
    assert heard.numbers.keys() == {USER, name_of_key(KEY)}
    assert await ask(there, "load", KEY) is None


def test_a_table_forgets_what_is_long_ago_and_does_not_grow(clock: Clock) -> None:
    table = EndingTable(clock)
    first = table.end([USER])
    clock.now += ENDINGS_LAST + 1
    table.end([OTHER])
    assert table.ended(0).numbers.keys() == {OTHER}
    table.end([str(number) for number in range(MOST_ENDINGS)])
    assert len(table.ended(0).numbers) == MOST_ENDINGS
    clock.now -= 10 * ENDINGS_LAST
    assert table.end([USER]).number > first.number


def test_a_key_belongs_to_the_groups_that_it_was_noted_for_last() -> None:
    table = EndingTable(Clock())
    table.belong(KEY, [USER, COMPANY])
    table.belong(KEY, [USER, OTHER])
    assert table.end([COMPANY]).keys == []
    assert table.end([OTHER]).keys == [KEY]
    assert table.end([USER]).keys == []


@LIMITS
def test_an_interrupt_between_two_steps_leaves_a_table_that_goes_on(limit: type[Exception]) -> None:
    table = EndingTable(Clock())

    def use() -> None:
        table.belong(KEY, [COMPANY, USER])
        table.belong(KEY, [COMPANY, OTHER])
        table.belong(OTHER_KEY, [COMPANY])

    def go_on() -> None:
        use()
        assert {name_of_key(KEY), name_of_key(OTHER_KEY)} <= table.end([COMPANY]).numbers.keys()

    assert strike_everywhere(limit, use, 1, go_on) > 20
