"""Whom the library talks to: certificates that are wrong are refused before anything is sent, in both kinds alike."""

import datetime
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    FixedToken,
    RequestTimeoutError,
    Storefront,
    TransportError,
    UnreachableError,
)

from .certificates import DAY, Authority
from .wire import FINE

pytestmark = pytest.mark.usefixtures("over_each_transport")

OTHER = FINE.replace(b'"userType":1', b'"userType":7')

Ask = Callable[..., Any]


async def ask_async(url: str, calls: int = 1, **settings: Any) -> list[int | None]:
    async with AsyncStorefront("abc", base_url=url, **{"timeout": 5, **settings}) as storefront:
        session = storefront.session(FixedToken("opaque"))
        return [(await session.user_email_check(email="a@example.com")).user_type for _ in range(calls)]


async def ask_sync(url: str, calls: int = 1, **settings: Any) -> list[int | None]:
    with Storefront("abc", base_url=url, **{"timeout": 5, **settings}) as storefront:
        session = storefront.session(FixedToken("opaque"))
        return [session.user_email_check(email="a@example.com").user_type for _ in range(calls)]


BOTH = pytest.mark.parametrize("ask", [ask_async, ask_sync], ids=["asynchronous", "synchronous"])


class TLSServer:
    """Answers over TLS.

    Attributes:
        requests: How many requests it has read.
        answer: What it answers.
    """

    def __init__(self, context: ssl.SSLContext, host: str) -> None:
        self._context = context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.url = f"https://{host}:{self.port}"
        self.requests = 0
        self.answer = FINE
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                opened, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(opened,), daemon=True).start()

    def _serve(self, plain: socket.socket) -> None:
        try:
            with plain, self._context.wrap_socket(plain, server_side=True) as opened:
                while True:
                    data = b""
                    while b"\r\n\r\n" not in data:
                        data += opened.recv(65_536) or _end()
                    head, _, data = data.partition(b"\r\n\r\n")
                    length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
                    while len(data) < length:
                        data += opened.recv(65_536) or _end()
                    self.requests += 1
                    opened.sendall(self.answer)
        except OSError:
            pass

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


def _end() -> bytes:
    raise ConnectionError


@contextmanager
def serving_tls(context: ssl.SSLContext, host: str = "localhost") -> Iterator[TLSServer]:
    server = TLSServer(context, host)
    try:
        yield server
    finally:
        server.close()


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@BOTH
async def test_an_authority_of_ones_own(ask: Ask, authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving_tls(authority.issue("localhost", "127.0.0.1").server_context()) as server:
        assert await ask(server.url, 3, ca_file=authority.path) == [1, 1, 1]
        assert await ask(server.url.replace("localhost", "127.0.0.1"), ca_file=str(authority.path)) == [1]
        context = ssl.create_default_context(cafile=authority.path)
        assert await ask(server.url, ssl_context=context) == [1]
        with pytest.raises(UnreachableError) as raised:
            await ask(server.url)
        assert not raised.value.sent
        monkeypatch.setenv("B2B_STOREFRONT_CA_FILE", str(authority.path))
        assert await ask(server.url) == [1]


@BOTH
async def test_authorities_that_the_environment_names_later(
    ask: Ask, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """OpenSSL's variable counts when a storefront connects first, not when a library was imported."""
    with serving_tls(authority.issue("localhost").server_context()) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))
        assert await ask(server.url) == [1]


@BOTH
@pytest.mark.parametrize(
    ("hosts", "begins", "ends", "says"),
    [
        (["other.example"], -DAY, DAY, "localhost"),
        (["localhost"], -9 * DAY, -DAY, "expired"),
        (["localhost"], DAY, 9 * DAY, "not yet valid"),
    ],
    ids=["another host", "expired", "not yet valid"],
)
async def test_a_wrong_certificate_is_refused_and_nothing_is_sent(
    ask: Ask,
    authority: Authority,
    hosts: list[str],
    begins: datetime.timedelta,
    ends: datetime.timedelta,
    says: str,
) -> None:
    with serving_tls(authority.issue(*hosts, begins=begins, ends=ends).server_context()) as server:
        with pytest.raises(UnreachableError, match=says) as raised:
            await ask(server.url, ca_file=authority.path)
        assert not raised.value.sent
        assert "opaque" not in str(raised.value)
        assert server.requests == 0


@BOTH
async def test_a_certificate_of_another_authority_is_refused(ask: Ask, authority: Authority, tmp_path: Path) -> None:
    with serving_tls(Authority(tmp_path, "another").issue("localhost").server_context()) as server:
        with pytest.raises(UnreachableError, match=r"self-signed|unable to get local issuer") as raised:
            await ask(server.url, ca_file=authority.path)
        assert not raised.value.sent
        assert server.requests == 0


@BOTH
async def test_a_certificate_of_this_side(ask: Ask, authority: Authority) -> None:
    mine, files = authority.issue("client"), {"ca_file": authority.path}
    context = authority.issue("localhost").server_context(client_authority=authority.path)
    with serving_tls(context) as server:
        assert await ask(server.url, **files, client_cert=mine.path) == [1]
        assert await ask(server.url, **files, client_cert=mine.path, client_key=mine.key_path) == [1]
        with pytest.raises(TransportError):
            await ask(server.url, **files)
        assert server.requests == 2


@BOTH
@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"ca_file": "/nowhere.pem"}, "ca_file can't be used .No such file"),
        ({"ca_file": __file__}, "ca_file can't be used"),
        ({"client_cert": "/nowhere.pem"}, "client_cert can't be used"),
        ({"client_cert": __file__}, "client_cert can't be used"),
        ({"client_key": "/key.pem"}, "client_key stands without client_cert"),
        ({"ssl_context": True}, "ssl_context is not an ssl.SSLContext"),
        ({"ssl_context": ssl.create_default_context(), "ca_file": "x"}, "ssl_context stands beside ca_file"),
    ],
)
async def test_files_that_can_not_be_used_are_found_at_once(ask: Ask, settings: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        await ask("https://localhost:1", **settings)


@BOTH
async def test_what_tls_has_unpacked_already_answers_nobody(ask: Ask, authority: Authority) -> None:
    """A second answer in the same record is in no socket any more, and must not be in the next answer either."""
    with serving_tls(authority.issue("localhost").server_context()) as server:
        padding = b" " * (70_000 - len(FINE) - 40)
        body = FINE.partition(b"\r\n\r\n")[2] + padding
        first = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
        server.answer = first + OTHER * 5
        assert await ask(server.url, 4, ca_file=authority.path, max_connections=1) == [1, 1, 1, 1]
        server.answer = FINE + OTHER
        assert await ask(server.url, 4, ca_file=authority.path, max_connections=1) == [1, 1, 1, 1]


@BOTH
async def test_a_handshake_that_is_never_answered_has_its_time(ask: Ask) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        with pytest.raises(RequestTimeoutError, match=r"no connection to .* within 0.2 s") as raised:
            await ask(f"https://127.0.0.1:{mute.getsockname()[1]}", connect_timeout=0.2)
        assert not raised.value.sent
        with pytest.raises(RequestTimeoutError) as raised:
            await ask(f"https://127.0.0.1:{mute.getsockname()[1]}", timeout=0.2)
        assert not raised.value.sent
