"""Proxies of the environment are used when asked for, by both kinds alike, and see no token of an https call."""

import base64
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront import AsyncStorefront, ConfigurationError, FixedToken, Storefront, UnreachableError

from .certificates import Authority
from .test_tls import BOTH, Ask, serving_tls
from .wire import FINE, Wire, serving

pytestmark = pytest.mark.usefixtures("over_each_transport")

VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


class Proxy:
    """Tunnels, and answers plain requests itself.

    Attributes:
        heads: What it was asked, as it came.
        refuses: Whether it refuses tunnels.
    """

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.heads: list[bytes] = []
        self.refuses = False
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
                data = b""
                while b"\r\n\r\n" not in data:
                    data += opened.recv(65_536)
                self.heads.append(data.partition(b"\r\n\r\n")[0])
                if not data.startswith(b"CONNECT"):
                    opened.sendall(FINE.replace(b"200 OK\r\n", b"200 OK\r\nConnection: close\r\n"))
                elif self.refuses:
                    opened.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                else:
                    host, port = data.split()[1].decode().rsplit(":", 1)
                    with socket.create_connection((host.strip("[]"), int(port))) as other:
                        opened.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                        back = threading.Thread(target=pump, args=(other, opened), daemon=True)
                        back.start()
                        pump(opened, other)
                        back.join(30)
            except OSError:
                pass

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


def pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65_536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Proxy]:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    proxy = Proxy()
    yield proxy
    proxy.close()


@BOTH
async def test_https_goes_through_a_tunnel(
    ask: Ask, proxy: Proxy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = Authority(tmp_path)
    with serving_tls(authority.issue("localhost").server_context()) as server:
        monkeypatch.setenv("HTTPS_PROXY", f"http://us%20er:pass@127.0.0.1:{proxy.port}")
        assert await ask(server.url, 3, ca_file=authority.path) == [1, 1, 1]
        assert proxy.heads == []  # Nobody asked for it.
        assert await ask(server.url, 3, ca_file=authority.path, trust_env=True) == [1, 1, 1]
        assert len(proxy.heads) == 1  # One tunnel, which is kept.
        assert proxy.heads[0].startswith(b"CONNECT localhost:%d " % server.port)
        assert base64.b64encode(b"us er:pass") in proxy.heads[0]
        assert b"opaque" not in proxy.heads[0]
        with pytest.raises(UnreachableError):
            await ask(server.url, trust_env=True)  # The host's certificate counts behind a proxy too.
        monkeypatch.setenv("NO_PROXY", "example.com,localhost")
        assert await ask(server.url, ca_file=authority.path, trust_env=True) == [1]
        assert len(proxy.heads) == 2


@BOTH
@pytest.mark.parametrize("variable", ["HTTP_PROXY", "ALL_PROXY"])
async def test_plain_http_is_asked_of_the_proxy(
    ask: Ask, proxy: Proxy, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(Wire(FINE)) as wire:
        monkeypatch.setenv(variable, f"127.0.0.1:{proxy.port}")
        assert await ask(wire.url, 2, trust_env=True) == [1, 1]
        assert wire.requests == 0
        assert proxy.heads[0].startswith(b"POST " + wire.url.encode() + b"/graphql HTTP/1.1\r\n")
        assert await ask(wire.url) == [1]
        assert wire.requests == 1


@BOTH
async def test_a_proxy_that_refuses(ask: Ask, proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy.refuses = True
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
    with pytest.raises(UnreachableError) as raised:
        await ask("https://api.example.com", trust_env=True)
    assert not raised.value.sent


@pytest.mark.parametrize("kind", [AsyncStorefront, Storefront])
@pytest.mark.parametrize(
    "address", ["socks5://user:hunter2@127.0.0.1:1", "http://", "http://a:hunter2@b:99999", "http://["]
)
def test_a_proxy_that_can_not_be_used(kind: Any, address: str, proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", address)
    kind("abc")
    with pytest.raises(ConfigurationError, match="The proxy that the environment names for https") as raised:
        kind("abc", trust_env=True)
    assert "hunter2" not in str(raised.value)


def test_the_environment_may_ask_for_it(proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
    monkeypatch.setenv("B2B_STOREFRONT_TRUST_ENV", "true")
    with Storefront("abc", base_url="http://localhost:1") as storefront:
        storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
    assert len(proxy.heads) == 1
