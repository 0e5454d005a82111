"""The reader of answers: however the bytes are cut, an answer is the same; the guard behind aiohttp agrees with it."""

import asyncio
import functools
import zlib
from itertools import pairwise

import pytest
from aiohttp.client_proto import ResponseHandler
from hypothesis import given, settings
from hypothesis import strategies as st

from b2b_storefront import AsyncStorefront, ConfigurationError, FixedToken, InvalidBodyError, Storefront
from b2b_storefront.client import operations
from b2b_storefront.transport import AiohttpTransport, Urllib3Transport
from b2b_storefront.transport.framing import MAX_HEAD_BYTES, find_bad_header, head_fault
from b2b_storefront.transport.guard import GuardedConnector, GuardedHandler
from b2b_storefront.transport.heads import encode_head
from b2b_storefront.transport.http1 import TooLarge, UnusableAnswer, read_answer, read_steps
from b2b_storefront.transport.packing import BadPacking, Unpacker
from b2b_storefront.wire.request import PreparedRequest

from .test_pooled_answers import TRICKS, answer
from .wire import FINE, Wire, http, serving

LIMIT = 100_000


def read(data: bytes, cuts: list[int] | None = None) -> object:
    """Read an answer that comes in parts, and return it, or what went wrong."""
    places = sorted({cut % (len(data) + 1) for cut in cuts or []} | {0, len(data)})
    parts = iter([data[begin:end] for begin, end in pairwise(places)] + [b""] * 9)
    try:
        got = read_answer(lambda: next(parts), read_steps(LIMIT))
    except (UnusableAnswer, EOFError, TooLarge, BadPacking) as error:
        return type(error)
    return got.status, got.body, list(got.headers.items())


@settings(max_examples=400)
@given(trick=st.sampled_from(sorted(TRICKS)), cuts=st.lists(st.integers(0, 2_000), max_size=12))
def test_how_the_bytes_are_cut_changes_nothing(trick: str, cuts: list[int]) -> None:
    data = b"".join(part for part in TRICKS[trick](answer("me")) if part is not None)
    assert read(data, cuts) == read(data)


@given(st.binary(max_size=300), st.sampled_from([b"", b"HTTP/1.1 200 OK\r\n", FINE[:60]]))
def test_noise_is_no_answer_and_no_foreign_error(noise: bytes, before: bytes) -> None:
    read(before + noise)


@pytest.mark.parametrize(
    ("data", "outcome"),
    [
        (b"HTTP/2 200\r\n\r\n", UnusableAnswer),
        (b"HTTP/1.1 20 OK\r\n\r\n", UnusableAnswer),
        (b"HTTP/1.1 000 OK\r\n\r\n", UnusableAnswer),
        (b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 40_000, UnusableAnswer),
        (b"HTTP/1.1 200 OK\r\nX-A: " + b"b" * MAX_HEAD_BYTES, UnusableAnswer),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 50 + FINE, UnusableAnswer),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n", TooLarge),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffff\r\n" + b"x" * 200_000, TooLarge),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"0" * 9_000, UnusableAnswer),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{}", EOFError),
        (b"", EOFError),
        (b"HTTP/1.1 200 OK\nContent-Length: 2\n\n{}", (200, b"{}", [("Content-Length", "2")])),
        (b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}", (200, b"{}", [("Content-Length", "2")])),
        (b"HTTP/1.1 200 OK\r\nno colon\r\nContent-Length: 2\r\n\r\n{}", (200, b"{}", [("Content-Length", "2")])),
    ],
)
def test_heads(data: bytes, outcome: object) -> None:
    assert read(data) == outcome


def test_a_connection_is_reused_only_behind_a_clear_answer() -> None:
    def reusable(data: bytes) -> bool:
        parts = iter([data, b""])
        return read_answer(lambda: next(parts), read_steps(LIMIT)).reusable

    assert reusable(FINE)
    for odd in (
        FINE + b"\r\n",
        FINE.replace(b"HTTP/1.1", b"HTTP/1.0"),
        FINE.replace(b"200 OK\r\n", b"200 OK\r\nConnection: Close\r\n"),
        FINE.replace(b"200 OK\r\n", b"200 OK\r\nnonsense\r\n"),
        FINE.replace(b"200 OK\r\n", b"200 OK\r\nX-A: a\0b\r\n"),
        FINE.replace(b"200 OK\r\n", b"200 OK\n"),
        b"HTTP/1.1 103 Early Hints\r\n\r\n" + FINE,
        b"HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n",
    ):
        assert not reusable(odd), odd


@given(
    st.binary(max_size=3_000), st.lists(st.integers(1, 400), max_size=8), st.sampled_from(["gzip", "deflate", "raw"])
)
def test_what_is_packed_is_unpacked_however_it_comes(body: bytes, sizes: list[int], form: str) -> None:
    packer = zlib.compressobj(wbits={"gzip": 31, "deflate": 15, "raw": -15}[form])
    packed = packer.compress(body) + packer.flush()
    unpacker = Unpacker("x-gzip" if form == "gzip" else "Deflate", 3_000)
    rest = packed
    for size in sizes:
        assert unpacker.feed(rest[:size])
        rest = rest[size:]
    assert unpacker.feed(rest)
    assert unpacker.finish() == body
    small = Unpacker("gzip" if form == "gzip" else "deflate", len(body) - 1)
    assert not body or not small.feed(packed)


@pytest.mark.parametrize(
    ("coding", "data"), [("gzip", b"{}"), ("br", b"{}"), ("gzip, gzip", b"{}"), ("deflate", b"\xff")]
)
async def test_a_body_that_is_not_packed_as_it_says(coding: str, data: bytes) -> None:
    with serving(Wire(http(data, f"Content-Encoding: {coding}"))) as wire:
        with Storefront("abc", base_url=wire.url) as storefront, pytest.raises(InvalidBodyError):
            storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
        async with AsyncStorefront("abc", base_url=wire.url) as other:
            with pytest.raises(InvalidBodyError):
                await other.session(FixedToken("opaque")).user_email_check(email="a@example.com")


@given(st.text(), st.text())
def test_no_header_is_sent_that_says_more_than_it_is(name: str, value: str) -> None:
    if find_bad_header({name: value}) is None:
        head = encode_head("POST", "/graphql", "localhost", {name: value}, b"{}")
        assert head.count(b"\n") == 5
        assert head.endswith(b"\r\n\r\n")


@pytest.mark.parametrize("value", ["a\nb", "a\r\nX-Evil: 1", "a\0", "\u20ac"])
async def test_a_header_that_can_not_be_sent(value: str) -> None:
    transport = AiohttpTransport("http://localhost:1/graphql")
    other = Urllib3Transport("http://localhost:1/graphql")
    request = PreparedRequest(operations.USER_EMAIL_CHECK, {})
    with pytest.raises(ConfigurationError, match="X-Own") as raised:
        await transport.execute(request, extra_args={"headers": {"X-Own": value}})
    with pytest.raises(ConfigurationError, match="X-Own"):
        other.execute(request, extra_args={"headers": {"X-Own": value}})
    assert value not in str(raised.value)


def test_doubtful_lines_of_a_head() -> None:
    assert head_fault(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Content-Length : 3\r\n") is None
    for line in (
        b"Content-Length : 2",
        b" Content-Length: 2",
        b"X: a\rContent-Length: 2",
        b"transfer-encoding\t: chunked",
    ):
        assert head_fault(b"HTTP/1.1 200 OK\r\n%b\r\n" % line) is not None


async def test_the_guard_is_in_aiohttp() -> None:
    """The names of aiohttp's that the guard builds on are there, and are used."""
    connector = GuardedConnector(1)
    assert isinstance(connector._factory(), GuardedHandler)
    await connector.close()
    for name in ("data_received", "feed_data", "set_response_params", "should_close"):
        assert hasattr(ResponseHandler, name)


async def test_without_the_guard_each_request_has_its_own_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    made = GuardedConnector.__init__

    def plain(connector: GuardedConnector, max_connections: int) -> None:
        """What a later aiohttp might come to: the guard's handler is never made."""
        made(connector, max_connections)
        connector._factory = functools.partial(ResponseHandler, loop=asyncio.get_running_loop())

    monkeypatch.setattr(GuardedConnector, "__init__", plain)
    with serving(Wire(FINE)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url) as storefront:
            session = storefront.session(FixedToken("opaque"))
            with pytest.warns(RuntimeWarning, match="each request opens a connection of its own"):
                await session.user_email_check(email="a@example.com")
            await asyncio.gather(*(session.user_email_check(email="a@example.com") for _ in range(3)))
        assert wire.opened == wire.requests == 4
