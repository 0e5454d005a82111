"""Connections are few, kept, and replaced when the server closes them; answers of any size and packing are read."""

import gzip
import importlib
import pkgutil
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from typing import Any

import orjson
import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConnectionLostError,
    EmailPassword,
    FixedToken,
    RequestTimeoutError,
    ResponseTooLargeError,
    transport,
)
from b2b_storefront.wire.rest import RestRequest
from tests.client.concurrency import async_all_at_once
from tests.client.wire import DATA, FINE, Wire, http, serving

pytestmark = pytest.mark.usefixtures("over_each_transport")

MEGABYTE = 1_000_000
SESSIONS, CALLS, LIMIT = 50, 10_000, 20


@pytest.mark.slow
async def test_10_000_calls_over_50_sessions() -> None:
    with serving(Wire(FINE, close_after=100)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, max_connections=LIMIT) as storefront:
            sessions = [storefront.session(EmailPassword(f"b{n}@example.com", "secret")) for n in range(SESSIONS)]

            async def some(number: int) -> int:
                for _ in range(CALLS // SESSIONS):
                    await sessions[number].user_email_check(email="a@example.com")
                return CALLS // SESSIONS

            assert sum(await async_all_at_once([partial(some, number) for number in range(SESSIONS)])) == CALLS
    assert wire.most_open <= LIMIT
    assert wire.opened >= CALLS / 100  # It was closed so often, and no call was lost.


async def test_a_connection_is_kept() -> None:
    with serving(Wire(FINE)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url) as storefront:
            for number in range(10):
                session = storefront.session(EmailPassword(f"b{number}@example.com", "secret"))
                await session.user_email_check(email="a@example.com")
    assert (wire.opened, wire.requests) == (1, 20)  # A login and a call each.


@pytest.mark.parametrize(("drop", "sent"), [(1, 2), (2, 3)])
async def test_a_query_whose_connection_was_closed_is_sent_again(drop: int, sent: int) -> None:
    with serving(Wire(FINE, drop=drop)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url) as storefront:
            await storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
    assert wire.requests == sent


class FakeTime:
    """The time that transports see."""

    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def transport_time(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    time = FakeTime()
    monkeypatch.setattr("b2b_storefront._places.monotonic", time)
    # In all modules: where some have this time and some the machine's, a call has a thousandth of a second, or hours.
    for found in pkgutil.iter_modules(transport.__path__, f"{transport.__name__}."):
        module = importlib.import_module(found.name)
        if hasattr(module, "monotonic"):
            monkeypatch.setattr(module, "monotonic", time)
    return time


def drop_late(wire: Wire, time: FakeTime, seconds: float) -> None:
    """Drop the request that comes next when so much time has passed, and be slow to answer the one after it."""
    wire.before_dropping = lambda: setattr(time, "now", time.now + seconds)
    wire.drop, wire.patience = 1, 5.0


async def test_a_request_that_is_sent_again_has_the_time_that_is_left(transport_time: FakeTime) -> None:
    """A server that is given a second does not answer; one that is given fifty again would."""
    with serving(Wire(FINE)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, timeout=50, retry=False) as storefront:
            session = storefront.session(FixedToken("opaque"))
            await session.user_email_check(email="a@example.com")
            # Over a connection that has served, which the server may close at any moment.
            drop_late(wire, transport_time, 49)
            with pytest.raises(RequestTimeoutError):
                await session.user_email_check(email="a@example.com")
        assert (wire.requests, wire.opened) == (3, 2)


async def test_only_an_idle_connection_breaks_without_counting_as_an_attempt() -> None:
    with serving(Wire(FINE)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, retry=False) as storefront:
            session = storefront.session(FixedToken("opaque"))
            await session.user_email_check(email="a@example.com")
            wire.drop = 1
            await session.user_email_check(email="a@example.com")
            wire.drop = 2
            with pytest.raises(ConnectionLostError):
                await session.user_email_check(email="a@example.com")
    assert wire.requests == 5


async def test_a_mutation_is_not_sent_again() -> None:
    with serving(Wire(FINE, drop=2)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url) as storefront:
            with pytest.raises(ConnectionLostError) as raised:
                await storefront.session(FixedToken("opaque")).user_delete(company_id=1, user_id=2)
    assert raised.value.sent
    assert wire.requests == 1


@pytest.mark.parametrize(("repeatable", "sent"), [(True, 3), (False, 2)])
async def test_a_rest_request_is_sent_again_where_that_is_said_to_do_no_harm(repeatable: bool, sent: int) -> None:
    request = RestRequest("Make", "POST", "/made", body={"name": "a"}, repeatable=repeatable)
    with serving(Wire(FINE)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, retry=False) as storefront:
            await storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
            wire.drop = 1
            with nullcontext() if repeatable else pytest.raises(ConnectionLostError):
                await storefront._sender.transport.rest(request, wire.url)
    assert wire.requests == sent


async def test_a_request_to_another_host_goes_there_and_no_other_does() -> None:
    request = RestRequest("Make", "POST", "/made", body={"name": "a"})
    with serving(Wire(FINE)) as wire, serving(Wire(FINE)) as other:
        async with AsyncStorefront("abc", base_url=wire.url) as storefront:
            for _ in range(2):
                await storefront._sender.transport.rest(request, other.url)
                await storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
    assert (wire.opened, wire.requests, other.opened, other.requests) == (1, 2, 1, 2)
    host = other.url.removeprefix("http://").encode()
    assert all(b"\r\nHost: %b\r\n" % host in head for head in other.heads)


def deflated(body: bytes) -> bytes:
    """Pack as raw gzip with little effort: some bodies here are large."""
    packer = zlib.compressobj(1, wbits=31)
    return packer.compress(body) + packer.flush()


def padded(size: int) -> bytes:
    """Return an answer that is about so long."""
    return orjson.dumps({"data": DATA, "extensions": {"padding": "x" * size}})


def chunked(body: bytes) -> bytes:
    """Return an answer in chunks of 64 kB, without a length."""
    size = 65_536
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    coded = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts)
    return http(coded + b"0\r\n\r\n", "Transfer-Encoding: chunked", length=False)


PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "with a length": http,
    "in chunks": chunked,
    "packed": lambda body: http(deflated(body), "Content-Encoding: gzip"),
    "packed elsewhere": lambda body: http(gzip.compress(body, 1), "Content-Encoding: gzip"),
}
ALL_PACKINGS = pytest.mark.parametrize("pack", PACKINGS.values(), ids=PACKINGS)


@ALL_PACKINGS
async def test_small_and_large_answers_are_read(pack: Callable[[bytes], bytes]) -> None:
    for size in (0, 70_000, 10 * MEGABYTE):
        with serving(Wire(pack(padded(size)))) as wire:
            async with AsyncStorefront("abc", base_url=wire.url) as storefront:
                got = await storefront.session(FixedToken("opaque")).with_response(
                    lambda session: session.user_email_check(email="a@example.com")
                )
            assert len(got.extensions["padding"]) == size
            assert all(b"accept-encoding: gzip" in head.lower() for head in wire.heads)


@ALL_PACKINGS
async def test_an_answer_beyond_the_limit_is_not_read_and_the_next_is(pack: Callable[[bytes], bytes]) -> None:
    with serving(Wire(pack(padded(3 * MEGABYTE)))) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, max_response_bytes=MEGABYTE) as storefront:
            session = storefront.session(FixedToken("opaque"))
            with pytest.raises(ResponseTooLargeError, match=r"more than 1,000,000 bytes.*max_response_bytes") as raised:
                await session.user_email_check(email="a@example.com")
            assert (raised.value.operation_name, raised.value.status) == ("UserEmailCheck", 200)
            wire.answer = FINE
            await session.user_email_check(email="a@example.com")


BROKEN = {
    **{f"too large, {name}": pack(padded(3 * MEGABYTE)) for name, pack in PACKINGS.items()},
    "cut short": http(b"{}").replace(b"Content-Length: 2", b"Content-Length: 9999"),
}


@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN)
async def test_an_answer_that_is_not_read_whole_gives_its_connection_back(answer: bytes) -> None:
    limits: dict[str, Any] = {"max_response_bytes": MEGABYTE, "max_connections": 1, "timeout": 30}
    # Closed after each answer, so that the one that is cut short ends.
    with serving(Wire(answer, close_after=1)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, **limits) as storefront:
            session = storefront.session(FixedToken("opaque"))
            for _ in range(2):
                with pytest.raises((ResponseTooLargeError, ConnectionLostError)):
                    await session.user_email_check(email="a@example.com")
            wire.answer = FINE
            await session.user_email_check(email="a@example.com")


@contextmanager
def peak_below(limit: int) -> Iterator[None]:
    """Fail when what is done in the block takes so many bytes of memory."""
    tracemalloc.start()
    try:
        yield
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < limit


async def test_a_packed_bomb_takes_little_memory() -> None:
    bomb = http(deflated(b"[" * (200 * MEGABYTE)), "Content-Encoding: gzip")
    with serving(Wire(bomb)) as wire, peak_below(40 * MEGABYTE):
        async with AsyncStorefront("abc", base_url=wire.url, max_response_bytes=MEGABYTE) as storefront:
            with pytest.raises(ResponseTooLargeError):
                await storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")


async def test_a_large_answer_takes_what_the_parser_takes_and_little_more() -> None:
    body = padded(10 * MEGABYTE)
    tracemalloc.start()
    orjson.loads(body)
    parsing = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # The answer itself twice: in parts, and joined.
    with serving(Wire(http(body))) as wire, peak_below(parsing + 25 * MEGABYTE):
        async with AsyncStorefront("abc", base_url=wire.url) as storefront:
            await storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
