"""A call's timeout is the whole call, whatever it waits for, and `sent` says whether anything left: in both kinds."""

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from time import monotonic
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    EmailPassword,
    FixedToken,
    RequestTimeoutError,
    Storefront,
    StorefrontError,
    UnreachableError,
)
from b2b_storefront.wire.answer import RawAnswer, limit_reached

from .wire import FINE, Wire, serving

pytestmark = pytest.mark.usefixtures("over_each_transport")

LONG = 20.0
"""Seconds that no call here takes: the machine may be slow, and still a call that waits so long has failed."""

SHORT = 0.3

Session = Any
Call = Callable[[Session], Any]


def check(session: Session) -> Any:
    return session.user_email_check(email="a@example.com")


def delete(session: Session) -> Any:
    return session.user_delete(company_id=1, user_id=2)


async def outcome_async(
    url: str, call: Call, *, credentials: Any = None, seconds: float = SHORT, **settings: Any
) -> StorefrontError | None:
    async with AsyncStorefront("abc", base_url=url, **{"timeout": LONG, **settings}) as storefront:
        session = storefront.session(credentials or FixedToken("opaque")).with_options(timeout=seconds)
        return await settled(call(session))


async def settled(call: Awaitable[object]) -> StorefrontError | None:
    try:
        await call
    except StorefrontError as error:
        return error
    return None


async def outcome_sync(
    url: str, call: Call, *, credentials: Any = None, seconds: float = SHORT, **settings: Any
) -> StorefrontError | None:
    def run() -> StorefrontError | None:
        with Storefront("abc", base_url=url, **{"timeout": LONG, **settings}) as storefront:
            try:
                call(storefront.session(credentials or FixedToken("opaque")).with_options(timeout=seconds))
            except StorefrontError as error:
                return error
            return None

    return await asyncio.to_thread(run)


BOTH = pytest.mark.parametrize("outcome", [outcome_async, outcome_sync], ids=["asynchronous", "synchronous"])


class Dripper:
    """A server that sends a part of its answer now and then, and never ends."""

    def __init__(self, first: bytes, drop: bytes) -> None:
        self._first, self._drop = first, drop
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._stop = threading.Event()
        self.asked = False
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                opened, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(opened,), daemon=True).start()

    def _serve(self, opened: socket.socket) -> None:
        with opened:
            try:
                opened.recv(65_536)
                self.asked = True
                opened.sendall(self._first)
                while not self._stop.wait(0.05):
                    opened.sendall(self._drop)
            except OSError:
                pass

    def close(self) -> None:
        self._stop.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


HEAD = b"HTTP/1.1 200 OK\r\n"
DRIPS = {
    "a body": (HEAD + b"Content-Length: 100000\r\n\r\n", b" "),
    "a head": (HEAD, b"X-A: b\r\n"),
    "a line of a head": (HEAD + b"X-A: ", b"b"),
    "interim answers": (b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    "chunks": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "trailers": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", b"X-T: 1\r\n"),
    "a body without an end": (HEAD + b"\r\n", b" "),
}


@pytest.fixture(params=list(DRIPS.values()), ids=list(DRIPS))
def dripper(request: pytest.FixtureRequest) -> Iterator[Dripper]:
    dripper = Dripper(*request.param)
    yield dripper
    dripper.close()


@BOTH
async def test_an_answer_that_drips_has_no_more_time(outcome: Any, dripper: Dripper) -> None:
    started = monotonic()
    error = None
    for seconds in (SHORT, SHORT * 10):
        error = await outcome(dripper.url, delete, seconds=seconds)
        if dripper.asked:  # Unless the machine is so busy that the time was up before the request was sent.
            break
    assert monotonic() - started < LONG / 2
    # What comes in pieces may be told as malformed before its time has passed, and never as an answer.
    assert isinstance(error, RequestTimeoutError) or "malformed" in str(error), error
    assert getattr(error, "sent", None) is True


@BOTH
async def test_a_sign_in_is_part_of_the_call(outcome: Any) -> None:
    with serving(Wire(FINE, hold=True)) as wire:
        started = monotonic()
        error = await outcome(wire.url, delete, credentials=EmailPassword("a@example.com", "secret"))
        assert monotonic() - started < LONG / 2
    assert isinstance(error, RequestTimeoutError)
    assert "was not signed in within the call's 0.3 s" in str(error)
    assert not error.sent


async def test_a_waiter_leaves_a_shared_sign_in_and_it_goes_on() -> None:
    with serving(Wire(FINE, hold=True)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, timeout=LONG) as storefront:
            session = storefront.session(EmailPassword("a@example.com", "secret"))
            patient = asyncio.create_task(check(session))
            await asyncio.to_thread(wire.arrived.acquire)
            for _ in range(3):
                with pytest.raises(RequestTimeoutError):
                    await check(session.with_options(timeout=0.05))
            assert not patient.done()
            wire.release()
            await patient
        assert wire.requests == 2  # One sign-in, and the call of whoever waited.


def test_a_waiter_leaves_a_shared_sign_in_and_it_goes_on_synchronous() -> None:
    with serving(Wire(FINE, hold=True)) as wire:
        with Storefront("abc", base_url=wire.url, timeout=LONG) as storefront:
            session = storefront.session(EmailPassword("a@example.com", "secret"))
            with pytest.raises(RequestTimeoutError):
                check(session.with_options(timeout=0.05))  # Whoever began it leaves first.
            wire.arrived.acquire()
            patient = threading.Thread(target=check, args=(session,))
            patient.start()
            for _ in range(3):
                with pytest.raises(RequestTimeoutError):
                    check(session.with_options(timeout=0.05))
            wire.release()
            patient.join(LONG)
        assert wire.requests == 2


@BOTH
async def test_waiting_for_a_connection_is_part_of_the_call(outcome: Any) -> None:
    def twice(session: Session) -> Any:
        if outcome is outcome_async:
            return asyncio.gather(delete(session.with_options(timeout=LONG)), delete(session))
        threading.Thread(target=quietly, args=(session.with_options(timeout=SHORT * 4),)).start()
        wire.arrived.acquire()
        return delete(session)

    def quietly(session: Session) -> None:
        try:
            delete(session)
        except StorefrontError:
            return

    with serving(Wire(FINE, hold=True)) as wire:
        error = await outcome(wire.url, twice, max_connections=1)
        assert isinstance(error, RequestTimeoutError)
        assert "all 1 connections were busy for 0.3 s" in str(error)
        assert not error.sent
        assert wire.requests == 1


async def test_the_calls_after_a_refused_token_have_what_is_left() -> None:
    over = b'{"errors": [{"message": "over", "extensions": {"code": 40101}}], "data": null}'
    refusal = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(over), over)
    for kind in (AsyncStorefront, Storefront):
        with serving(Wire(refusal)) as wire:
            storefront = kind("abc", base_url=wire.url, timeout=LONG)
            given: list[float] = []
            transport: Any = storefront._sender.transport
            send = transport.send

            def recorded(
                request: Any, token: Any, timeout: float, whole: float, send: Any = send, given: list[float] = given
            ) -> Any:
                given.append(timeout)
                return send(request, token, timeout, whole)

            transport.send = recorded
            session = storefront.session(EmailPassword("a@example.com", "secret"), token="opaque")
            if isinstance(storefront, AsyncStorefront):
                await settled(check(session))
                await storefront.close()
            else:
                with pytest.raises(StorefrontError):
                    check(session)
                storefront.close()
        first, login, *again = given
        assert first <= LONG
        assert LONG * 0.9 < login < LONG  # A sign-in has a time of its own.
        assert all(left < first for left in again)


@BOTH
async def test_a_host_that_comes_back_loses_nothing(outcome: Any) -> None:
    """The port is closed while the first attempt is made, and open again a moment later."""
    answer = FINE

    def serve_once(listening: socket.socket) -> None:
        opened, _ = listening.accept()
        with opened:
            data = b""
            while b"\r\n\r\n" not in data or not data.endswith(b"}"):
                data += opened.recv(65_536)
            opened.sendall(answer.replace(b"200 OK\r\n", b"200 OK\r\nConnection: close\r\n"))

    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    url = f"http://127.0.0.1:{port}"

    def restart() -> None:
        with socket.create_server(("127.0.0.1", port)) as again:
            serve_once(again)

    first = threading.Thread(target=serve_once, args=(listening,))
    first.start()
    later = threading.Timer(0.3, restart)
    if outcome is outcome_async:
        async with AsyncStorefront("abc", base_url=url, timeout=LONG) as storefront:
            await check(storefront.session(FixedToken("opaque")))
            first.join()
            listening.close()
            later.start()
            await check(storefront.session(FixedToken("opaque")))
    else:
        with Storefront("abc", base_url=url, timeout=LONG) as other:
            await asyncio.to_thread(check, other.session(FixedToken("opaque")))
            first.join()
            listening.close()
            later.start()
            await asyncio.to_thread(check, other.session(FixedToken("opaque")))
    later.join()


@BOTH
async def test_a_host_that_never_answered_is_said_at_once(outcome: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    started = monotonic()
    error = await outcome(url, delete)
    assert monotonic() - started < LONG / 2
    assert isinstance(error, UnreachableError)
    assert not error.sent


def test_a_name_that_is_looked_up_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: release.wait(LONG) and [])
    with Storefront("abc", base_url="https://api.example.com", timeout=SHORT) as storefront:
        with pytest.raises(RequestTimeoutError) as raised:
            check(storefront.session(FixedToken("opaque")))
    release.set()
    assert not raised.value.sent


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7),
        (" 0.397 s", 0.397),
        ("7 seconds", 7),
        ("7 Sec", 7),
        ("7 ms", None),
        ("7, 8", None),
        ("0", 0),
        ("9" * 400, 31_536_000),
        ("99999999999", 31_536_000),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
        ("Wednesday, 21-Oct-15 07:28:00 GMT", 0),
        ("Wed Oct 21 07:28:00 2015", 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 31_536_000),
        ("soon", None),
        ("-1", None),
        ("1e400", None),
        ("nan", None),
        ("", None),
        ("\u0667", None),
        ("x" * 100_000, None),
    ],
)
def test_how_long_to_wait(text: str, seconds: float | None) -> None:
    answer = RawAnswer(429, {"Retry-After": text}, b"", 0.0)
    assert limit_reached("Users", answer).retry_after == seconds


def test_the_first_answer_is_a_result() -> None:
    """The server of these tests is understood where nothing is the matter."""
    with serving(Wire(FINE)) as wire, Storefront("abc", base_url=wire.url) as storefront:
        assert check(storefront.session(FixedToken("opaque"))).user_type == 1
