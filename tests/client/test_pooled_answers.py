"""No customer gets another's answer, whatever a server sends: few connections, many customers, every trick of the wire.

Each request carries its customer's mark in the token, and each answer carries the mark of the request that it belongs
to. An answer may be missing, late or refused with an error; what must never happen is a mark in other hands.
"""

import asyncio
import random
import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import orjson
import pytest

from b2b_storefront import AsyncStorefront, FixedToken, Storefront, StorefrontError, TransportError
from b2b_storefront.transport import aiohttp as transport

pytestmark = pytest.mark.usefixtures("over_each_transport")

CUSTOMERS, CONNECTIONS, ROUNDS = 100, 4, 4
LATE = 0.02
"""Seconds after which a trick's second part is sent."""


def answer(mark: str) -> bytes:
    """Return an answer for a customer, in a body of its own length."""
    body = orjson.dumps({"data": {"userLoginState": {"forcePasswordReset": True}}, "extensions": {"mark": mark}})
    return body + b" " * (len(mark) % 7)


def framed(body: bytes, *headers: bytes, length: int | None = None) -> bytes:
    """Return a whole answer with a Content-Length."""
    lines = [b"HTTP/1.1 200 OK", b"Content-Type: application/json", *headers]
    lines.append(b"Content-Length: %d" % (len(body) if length is None else length))
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def chunked(body: bytes, end: bytes = b"0\r\n\r\n", *headers: bytes) -> bytes:
    """Return a whole answer in chunks."""
    lines = [b"HTTP/1.1 200 OK", b"Content-Type: application/json", *headers, b"Transfer-Encoding: chunked"]
    middle = len(body) // 2
    parts = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (body[:middle], body[middle:]))
    return b"\r\n".join(lines) + b"\r\n\r\n" + parts + end


STOLEN = "of-somebody-else"
OTHER = framed(answer(STOLEN))
"""An answer that nobody asked for."""

Trick = Callable[[bytes], list[bytes | None]]
"""Makes of an answer's body the parts that are sent, some time apart; None hangs up."""

TRICKS: dict[str, Trick] = {
    "plain": lambda body: [framed(body)],
    "in chunks": lambda body: [chunked(body)],
    "103 before": lambda body: [b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + framed(body)],
    "103 before, apart": lambda body: [b"HTTP/1.1 103 Early Hints\r\n\r\n", framed(body)],
    "many 1xx": lambda body: [b"HTTP/1.1 102 Processing\r\n\r\n" * 5 + b"HTTP/1.1 100 Continue\r\n\r\n", framed(body)],
    "103 with a body": lambda body: [
        b"HTTP/1.1 103 Early Hints\r\nContent-Length: %d\r\n\r\n" % len(OTHER) + OTHER + framed(body)
    ],
    "101 and another protocol": lambda body: [
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n" + OTHER
    ],
    "another behind it": lambda body: [framed(body) + OTHER],
    "another behind it, in chunks": lambda body: [chunked(body) + chunked(answer(STOLEN))],
    "half of another behind it": lambda body: [framed(body) + OTHER[:40], OTHER[40:]],
    "the head of another behind it": lambda body: [framed(body) + OTHER[: -len(answer(STOLEN))], answer(STOLEN)],
    "a byte of another behind it": lambda body: [framed(body) + b"H", OTHER[1:]],
    "half of another behind chunks": lambda body: [chunked(body) + OTHER[:40], OTHER[40:]],
    "an empty line behind it": lambda body: [framed(body) + b"\r\n", OTHER],
    "length too short": lambda body: [framed(body, length=len(body) - 5)],
    "length of nothing": lambda body: [framed(body, length=0) + OTHER],
    "length too long": lambda body: [framed(body, length=len(body) + len(OTHER)), OTHER],
    "two lengths": lambda body: [framed(body, b"Content-Length: 2") + OTHER],
    "two equal lengths": lambda body: [framed(body, b"Content-Length: %d" % len(body)) + OTHER],
    "length and chunks": lambda body: [chunked(body, b"0\r\n\r\n", b"Content-Length: 9") + OTHER],
    "length with a sign": lambda body: [framed(body).replace(b"Length: ", b"Length: +") + OTHER],
    "length in a list": lambda body: [framed(body).replace(b"Length: ", b"Length: 3, ") + OTHER],
    "length behind a blank": lambda body: [framed(body).replace(b"Content-Length:", b"Content-Length :") + OTHER],
    "length on a folded line": lambda body: [framed(body).replace(b"Length: ", b"Length: 1\r\n ") + OTHER],
    "length behind a bare return": lambda body: [framed(body, b"X: a\rContent-Length: 3") + OTHER],
    "chunks of another coding": lambda body: [
        chunked(body).replace(b"Encoding: chunked", b"Encoding: gzip, chunked") + OTHER
    ],
    "chunks twice": lambda body: [chunked(body, b"0\r\n\r\n", b"Transfer-Encoding: identity") + OTHER],
    "chunks in HTTP/1.0": lambda body: [chunked(body).replace(b"HTTP/1.1", b"HTTP/1.0") + OTHER],
    "chunk of a wrong size": lambda body: [chunked(body).replace(b"\r\n\r\n", b"\r\n\r\n+", 1) + OTHER],
    "chunk without a size": lambda body: [chunked(body).replace(b"\r\n\r\n", b"\r\n\r\nx\r\n", 1) + OTHER],
    "chunk longer than it says": lambda body: [chunked(body).replace(b'{"data', b'xx{"data', 1) + OTHER],
    "chunks cut": lambda body: [chunked(body)[:-9], None],
    "trailers": lambda body: [chunked(body, b"0\r\nX-T: 1\r\n\r\n")],
    "a length in the trailers": lambda body: [chunked(body, b"0\r\nContent-Length: 9\r\n\r\n") + OTHER],
    "trailers and another": lambda body: [chunked(body, b"0\r\nX-T: 1\r\n\r\n") + OTHER[:20], OTHER[20:]],
    "204 with a body": lambda body: [framed(body).replace(b"200 OK", b"204 No Content") + OTHER],
    "304 with a body": lambda body: [framed(body).replace(b"200 OK", b"304 Not Modified"), OTHER],
    "close and another": lambda body: [framed(body, b"Connection: close") + OTHER],
    "until the end": lambda body: [framed(body).replace(b"Content-Length", b"X-Length"), None],
    "no answer": lambda body: [None],
    "half of it": lambda body: [framed(body)[:-9], None],
    "half a head": lambda body: [b"HTTP/1.1 200 OK\r\nContent-Le", None],
    "in two": lambda body: [framed(body)[:50], framed(body)[50:]],
    "after the caller has left": lambda body: [b"", b"", framed(body)],
    "no HTTP": lambda body: [b"220 ready\r\n", OTHER],
}


LATE_TRICKS: dict[str, Trick] = {
    "another, later": lambda body: [framed(body), OTHER],
    "another, later, behind chunks": lambda body: [chunked(body), OTHER],
    "another, later, behind 204": lambda body: [b"HTTP/1.1 204 No Content\r\n\r\n", OTHER],
    "half of another, later": lambda body: [framed(body), OTHER[:50]],
    "a byte, later": lambda body: [framed(body), b"H"],
    "an interim answer, later": lambda body: [framed(body), b"HTTP/1.1 103 Early Hints\r\n\r\n"],
}
"""What comes over an idle connection. If the next request were under way by then, no client could tell it from that
request's answer, so the tests wait until it has been sent."""

ALL_TRICKS = TRICKS | LATE_TRICKS


class TrickServer:
    """Answers each request with the trick that its customer's token names."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.opened = 0
        self.sent = threading.Semaphore(0)
        self.open_now: set[socket.socket] = set()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                opened, _ = self._socket.accept()
            except OSError:
                return
            self.opened += 1
            self.open_now.add(opened)
            threading.Thread(target=self._serve, args=(opened,), daemon=True).start()

    def _serve(self, opened: socket.socket) -> None:
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        pause = threading.Event()
        data = b""
        try:
            while True:
                while b"\r\n\r\n" not in data:
                    data += opened.recv(65_536) or _end()
                head, _, data = data.partition(b"\r\n\r\n")
                length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
                while len(data) < length:
                    data += opened.recv(65_536) or _end()
                data = data[length:]
                mark = head.split(b"Bearer ")[1].split(b"\r\n")[0].decode()
                for number, part in enumerate(ALL_TRICKS[mark.split("~")[1].replace("_", " ")](answer(mark))):
                    if number:
                        pause.wait(LATE)
                    if part is None:
                        return
                    opened.sendall(part)
                self.sent.release()
        except OSError:
            pass
        finally:
            self.open_now.discard(opened)
            opened.close()

    def close(self) -> None:
        """Hang up."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for opened in list(self.open_now):
            try:
                opened.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


def _end() -> bytes:
    raise ConnectionError


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Send calls again without pauses, which nothing here is about."""
    monkeypatch.setenv("B2B_STOREFRONT_RETRY", "at-once")


@pytest.fixture
def server() -> object:
    server = TrickServer()
    yield server
    server.close()


def tokens(seed: int) -> list[str]:
    """Return the tokens of many customers, each with the trick that answers it; every trick comes, among plain ones."""
    chance = random.Random(seed)  # noqa: S311 - an order, and no secret
    tricks = [*TRICKS, *TRICKS, *["plain"] * (CUSTOMERS - 2 * len(TRICKS) % CUSTOMERS)]
    chance.shuffle(tricks)
    return [f"c{number}-{'x' * chance.randrange(20)}~{trick.replace(' ', '_')}" for number, trick in enumerate(tricks)]


HARMLESS = {"plain", "in chunks", "103 before", "103 before, apart", "many 1xx", "trailers", "until the end", "in two"}
"""What is answered as if nothing were the matter."""

USABLE = HARMLESS | {
    "an empty line behind it",
    "close and another",
    "the head of another behind it",
    "half of another behind it",
    "a byte of another behind it",
    "half of another behind chunks",
    "trailers and another",
    "a length in the trailers",
    "another behind it",
    "another behind it, in chunks",
    "after the caller has left",
}
"""Whose answer may be used, as it ends clearly; the connection may not."""


def judge(outcomes: list[tuple[str, str | StorefrontError]]) -> None:
    """Look at what every customer got."""
    swapped = [(token, got) for token, got in outcomes if isinstance(got, str) and got != token]
    assert swapped == []
    for token, got in outcomes:
        trick = token.split("~")[1].replace("_", " ")
        if trick in HARMLESS:
            assert got == token, (trick, got)
        elif trick not in USABLE:
            assert isinstance(got, StorefrontError), trick
        if isinstance(got, TransportError):
            assert got.sent, (trick, got)


@pytest.fixture(params=["direct", "through aiohttp"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How the asynchronous transport makes its requests."""
    monkeypatch.setattr(transport, "is_watched", lambda session: request.param != "direct")
    return str(request.param)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("seed", range(ROUNDS))
async def test_no_customer_gets_anothers_answer(server: TrickServer, seed: int) -> None:
    customers = tokens(seed)
    async with AsyncStorefront("abc", base_url=server.url, max_connections=CONNECTIONS, timeout=20) as storefront:

        async def ask(token: str) -> tuple[str, str | StorefrontError]:
            guest = storefront.session(FixedToken(token))
            if "after the caller" in token.replace("_", " "):
                guest = guest.with_options(timeout=LATE * 1.5 if seed % 2 else 10)
            try:
                got = await guest.with_response(lambda s: s.user_login_state(store_hash="abc", email="a@b.example"))
            except StorefrontError as error:
                return token, error
            return token, str(got.extensions["mark"])

        outcomes = list(await asyncio.gather(*map(ask, customers)))
    judge([outcome for outcome in outcomes if not _left(outcome)])
    assert all(got == token or isinstance(got, StorefrontError) for token, got in outcomes)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_no_customer_gets_anothers_answer_synchronous(server: TrickServer, seed: int) -> None:
    with (
        Storefront("abc", base_url=server.url, max_connections=CONNECTIONS, timeout=20) as storefront,
        ThreadPoolExecutor(CONNECTIONS * 3) as pool,
    ):

        def ask(token: str) -> tuple[str, str | StorefrontError]:
            guest = storefront.session(FixedToken(token))
            if "after the caller" in token.replace("_", " "):
                guest = guest.with_options(timeout=LATE * 1.5 if seed % 2 else 10)
            try:
                got = guest.with_response(lambda s: s.user_login_state(store_hash="abc", email="a@b.example"))
            except StorefrontError as error:
                return token, error
            return token, str(got.extensions["mark"])

        outcomes = list(pool.map(ask, tokens(seed)))
    judge([outcome for outcome in outcomes if not _left(outcome)])
    assert all(got == token or isinstance(got, StorefrontError) for token, got in outcomes)


def _left(outcome: tuple[str, str | StorefrontError]) -> bool:
    """Tell whether a customer left before the answer came, as it was to."""
    return "after_the_caller" in outcome[0]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("trick", ALL_TRICKS)
async def test_the_next_customer_gets_the_next_answer(server: TrickServer, trick: str) -> None:
    odd, plain = f"odd~{trick.replace(' ', '_')}", "next~plain"
    hangs_up = None in ALL_TRICKS[trick](b"{}")

    def sent() -> bool:
        return hangs_up or server.sent.acquire(timeout=30)

    async with AsyncStorefront("abc", base_url=server.url, max_connections=1, timeout=20) as storefront:
        for token in (odd, plain, odd, plain):
            try:
                got = await storefront.session(FixedToken(token)).with_response(
                    lambda s: s.user_login_state(store_hash="abc", email="a@b.example")
                )
            except StorefrontError:
                assert token == odd
            else:
                assert got.extensions["mark"] == token
            assert token == plain or await asyncio.to_thread(sent)
            if token == plain:
                server.sent.acquire()
    with Storefront("abc", base_url=server.url, max_connections=1, timeout=20) as other:
        for token in (odd, plain, odd, plain):
            try:
                again = other.session(FixedToken(token)).with_response(
                    lambda s: s.user_login_state(store_hash="abc", email="a@b.example")
                )
            except StorefrontError:
                assert token == odd
            else:
                assert again.extensions["mark"] == token
            assert token == plain or sent()
            if token == plain:
                server.sent.acquire()


@pytest.mark.usefixtures("way")
async def test_cancelled_calls_leave_nothing_behind(server: TrickServer) -> None:
    chance = random.Random(5)  # noqa: S311 - times, and no secrets
    async with AsyncStorefront("abc", base_url=server.url, max_connections=2, timeout=20) as storefront:
        outcomes: list[tuple[str, str]] = []

        async def ask(token: str) -> None:
            call = storefront.session(FixedToken(token)).with_response
            got = await call(lambda s: s.user_login_state(store_hash="abc", email="a@b.example"))
            outcomes.append((token, str(got.extensions["mark"])))

        tasks = []
        for number in range(150):
            trick = chance.choice(["plain", "in_chunks", "in_two", "103_before,_apart"])
            task = asyncio.create_task(ask(f"c{number}~{trick}"))
            tasks.append(task)
            if number % 2:
                asyncio.get_running_loop().call_later(chance.random() * LATE * number / 10, task.cancel)
        await asyncio.gather(*tasks, return_exceptions=True)
        assert len(outcomes) >= 75
        assert [(token, mark) for token, mark in outcomes if token != mark] == []
        await asyncio.gather(*map(ask, [f"after{number}~plain" for number in range(4)]))  # All places are free again.


@pytest.mark.usefixtures("way")
def test_connections_are_kept_where_nothing_is_the_matter(server: TrickServer) -> None:
    """Without this, a connection for each request would pass every test above."""

    async def asynchronous() -> None:
        async with AsyncStorefront("abc", base_url=server.url, max_connections=1) as storefront:
            for number in range(20):
                trick = ["plain", "in chunks", "in two"][number % 3].replace(" ", "_")
                await storefront.session(FixedToken(f"c{number}~{trick}")).user_login_state(
                    store_hash="abc", email="a@b.example"
                )

    asyncio.run(asynchronous())
    assert server.opened == 1
    with Storefront("abc", base_url=server.url, max_connections=1) as storefront:
        for number in range(20):
            trick = ["plain", "in chunks", "in two"][number % 3].replace(" ", "_")
            call = partial(storefront.session(FixedToken(f"c{number}~{trick}")).user_login_state, store_hash="abc")
            call(email="a@b.example")
    assert server.opened == 2
