"""Requests over aiohttp's connections without its own requests: the same is sent, and who watches aiohttp sees it."""

import asyncio
from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest

from b2b_storefront import AsyncStorefront, ConnectionLostError, FixedToken, RequestTimeoutError
from b2b_storefront.client import AsyncClient
from b2b_storefront.transport import aiohttp as own
from b2b_storefront.transport import direct

from .wire import FINE, Wire, http, serving


@pytest.fixture
def wire() -> Iterator[Wire]:
    with serving(Wire(FINE)) as served:
        yield served


async def ask(session: AsyncClient) -> Any:
    return await session.user_email_check(email="a@example.com")


def fields(head: bytes) -> tuple[bytes, dict[bytes, bytes]]:
    """Return a head's first line, and its fields."""
    first, *lines = head.rstrip().split(b"\r\n")
    return first, {name.lower(): value for name, _, value in (line.partition(b": ") for line in lines)}


@pytest.mark.parametrize("settings", [{}, {"operation_in_url": True, "app": "shop/1.2"}])
async def test_what_is_sent_is_what_aiohttp_would_send(
    wire: Wire, settings: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with AsyncStorefront("abc", base_url=wire.url, **settings) as storefront:
        session = storefront.session(FixedToken("opaque")).with_options(locale="de", headers={"X-Own": "a"})
        await ask(session)
        monkeypatch.setattr(own, "is_watched", lambda session: True)
        await ask(session)
    direct, through = map(fields, wire.heads)
    assert direct == through
    assert wire.opened == 1  # Over one connection, in both ways.


async def test_a_tracer_of_aiohttp_sees_each_request(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    tracing = aiohttp.TraceConfig()

    async def note(session: aiohttp.ClientSession, context: Any, request: aiohttp.TraceRequestStartParams) -> None:
        seen.append(request.method)

    tracing.on_request_start.append(note)
    make = aiohttp.ClientSession.__init__

    def make_traced(session: aiohttp.ClientSession, *args: Any, **named: Any) -> None:
        """What OpenTelemetry and Sentry do."""
        make(session, *args, **named, trace_configs=[tracing])

    monkeypatch.setattr(aiohttp.ClientSession, "__init__", make_traced)
    async with AsyncStorefront("abc", base_url=wire.url) as storefront:
        session = storefront.session(FixedToken("opaque"))
        await ask(session)
        await ask(session)
    assert seen == ["POST", "POST"]


async def test_a_fake_of_aiohttp_answers_in_place_of_the_server(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def fake(session: aiohttp.ClientSession, method: str, url: Any, **named: Any) -> Any:
        asked.append(method)
        raise TimeoutError

    async with AsyncStorefront("abc", base_url=wire.url, retry=False) as storefront:
        session = storefront.session(FixedToken("opaque"))
        await ask(session)
        monkeypatch.setattr(aiohttp.ClientSession, "_request", fake)
        with pytest.raises(RequestTimeoutError, match="no connection"):
            await ask(session)
    assert (asked, wire.requests) == (["POST"], 1)


async def test_an_aiohttp_that_is_not_known_makes_the_requests_itself(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(direct, "_CONNECTS_AS_KNOWN", False)
    async with AsyncStorefront("abc", base_url=wire.url) as storefront:
        session = storefront.session(FixedToken("opaque"))
        assert await ask(session) == await ask(session)
        transport = storefront._sender.transport
        assert isinstance(transport, own.AiohttpCarrier)
        assert transport._session()[1].route is None
    assert (wire.requests, wire.opened) == (2, 1)


def test_this_aiohttp_is_known() -> None:
    assert direct._CONNECTS_AS_KNOWN


async def test_a_call_that_is_given_up_closes_its_connection(wire: Wire) -> None:
    async with AsyncStorefront("abc", base_url=wire.url, retry=False) as storefront:
        session = storefront.session(FixedToken("opaque"))
        await ask(session)
        wire.hold = True
        with pytest.raises(RequestTimeoutError, match="no answer within"):
            await ask(session.with_options(timeout=1))
        calling = asyncio.ensure_future(ask(session))
        while wire.requests < 3:
            await asyncio.sleep(0)
        calling.cancel()
        with pytest.raises(asyncio.CancelledError):
            await calling
        wire.hold = False
        await ask(session)
        assert (wire.requests, wire.opened) == (4, 3)


async def test_what_comes_before_the_request_is_sent_is_no_answer() -> None:
    early = http(b'{"data":{"userEmailCheck":{"userType":1}}}')
    over = asyncio.Event()

    async def answer_at_once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(early)
        await over.wait()
        writer.transport.abort()

    server = await asyncio.start_server(answer_at_once, "127.0.0.1", 0, limit=1_000)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with AsyncStorefront("abc", base_url=address, retry=False, timeout=5) as storefront:
        session = storefront.session(FixedToken("opaque"))
        with pytest.raises(ConnectionLostError, match="it came before the request was sent"):
            await session.user_email_check(email="a" * 30_000_000)
    handlers = asyncio.all_tasks() - {asyncio.current_task()}
    over.set()
    server.close()
    await asyncio.gather(*handlers)
    await asyncio.sleep(0)  # Closed transports let go of their sockets in the next round of the loop.
