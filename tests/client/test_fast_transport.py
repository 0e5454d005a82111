"""What is particular to the transport without an HTTP library. What it does as the others do is in their tests."""

import asyncio
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    ConnectionLostError,
    FixedToken,
    Storefront,
    StorefrontError,
    UnreachableError,
)
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.transport import async_opening, streams, threads

from .certificates import Authority
from .holding import until
from .test_tls import BOTH, Ask, serving_tls
from .wire import FINE, Wire, serving


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("B2B_STOREFRONT_TRANSPORT", "fast")


async def async_ask(storefront: AsyncStorefront, **options: Any) -> int | None:
    session = storefront.session(FixedToken("opaque")).with_options(**options)
    return (await session.user_email_check(email="a@example.com")).user_type


# What is imported


def run(script: str, *given: str, **environment: str) -> str:
    """Run a script in an interpreter of its own, and return what it printed."""
    done = subprocess.run(  # noqa: S603 - a script of the tests' own
        [sys.executable, "-W", "error", "-c", script],
        input=" ".join(given),
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
        env=os.environ | environment,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


CALLS = """
import asyncio, sys
from b2b_storefront import AsyncStorefront, EmailPassword, Storefront, StorefrontJWT, preload
url, store_hash, jwt, email, password = sys.stdin.read().split()
async def run():
    async with AsyncStorefront(store_hash, base_url=url, transport="fast") as storefront:
        for credentials in (EmailPassword(email, password), StorefrontJWT(jwt)):
            assert (await storefront.session(credentials).current_user()).email == email
asyncio.run(run())
with Storefront(store_hash, base_url=url, transport="fast") as storefront:
    for credentials in (EmailPassword(email, password), StorefrontJWT(jwt)):
        assert storefront.session(credentials).current_user().email == email
preload()
print([name for name in ("aiohttp", "urllib3", "yarl", "http.client") if name in sys.modules])
"""


@pytest.mark.slow
def test_no_http_library_is_imported(sandbox: Sandbox) -> None:
    admin = sandbox.accounts.admin
    jwt = sandbox.storefront_jwt(admin.email)
    assert run(CALLS, sandbox.base_url, sandbox.store_hash, jwt, admin.email, admin.password) == "[]"


@pytest.mark.slow
def test_preload_prepares_it_where_the_environment_asks_for_it() -> None:
    names = "[name in sys.modules for name in ('b2b_storefront.transport.fast', 'aiohttp', 'urllib3')]"
    script = f"import sys, b2b_storefront; b2b_storefront.preload(); print({names})"
    assert run(script, B2B_STOREFRONT_TRANSPORT="fast") == "[True, False, False]"


@pytest.mark.parametrize("kind", [AsyncStorefront, Storefront])
def test_names_of_transports(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("quick", "", "FAST"):
        with pytest.raises(ConfigurationError, match=r"is not a gql transport. Pass an instance .* or \"fast\""):
            kind("abc", transport=name)
    monkeypatch.setenv("B2B_STOREFRONT_TRANSPORT", "quick")
    with pytest.raises(ConfigurationError, match="B2B_STOREFRONT_TRANSPORT is 'quick': set it to fast"):
        kind("abc")
    kind("abc", transport="fast")


# Connections


async def test_a_closed_storefront_ends_what_is_under_way() -> None:
    with serving(Wire(FINE, hold=True)) as wire:
        storefront = AsyncStorefront("abc", base_url=wire.url, retry=False, max_connections=1)
        call = asyncio.create_task(async_ask(storefront))
        await asyncio.to_thread(wire.arrived.acquire)
        waiting = asyncio.create_task(async_ask(storefront))
        await asyncio.sleep(0)
        await storefront.close()
        with pytest.raises(ConnectionLostError, match="closed by this side") as raised:
            await call
        assert raised.value.sent
        with pytest.raises(UnreachableError, match="closed by this side") as unsent:
            await waiting
        assert not unsent.value.sent
        until(lambda: not wire.open_now)
        wire.release()
        assert await async_ask(storefront) == 1  # Whoever closes it may use it again.
        await storefront.close()
    assert (wire.opened, wire.requests) == (2, 2)


async def test_a_storefront_that_is_closed_while_a_connection_opens_keeps_none() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        mute.settimeout(30)
        url = f"https://127.0.0.1:{mute.getsockname()[1]}"
        storefront = AsyncStorefront("abc", base_url=url, retry=False, connect_timeout=0.3)
        call = asyncio.create_task(async_ask(storefront))
        opened, _ = await asyncio.to_thread(mute.accept)
        await storefront.close()
        with opened, pytest.raises(StorefrontError) as raised:
            await call
        assert getattr(raised.value, "sent", None) is False


async def test_a_call_that_is_cancelled_in_a_handshake_leaves_no_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        mute.settimeout(30)
        async with AsyncStorefront("abc", base_url=f"https://127.0.0.1:{mute.getsockname()[1]}") as storefront:
            call = asyncio.create_task(async_ask(storefront))
            opened, _ = await asyncio.to_thread(mute.accept)
            with opened:
                opened.settimeout(30)
                await asyncio.to_thread(opened.recv, 65_536)
                call.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await call
                assert await asyncio.to_thread(opened.recv, 1) == b""


class Speaking(asyncio.Protocol):
    """A server that says something more, some time after its answer."""

    def __init__(self, wire: "list[Speaking]", more: bytes) -> None:
        self._more = more
        self.ended = asyncio.Event()
        wire.append(self)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: Any = transport

    def data_received(self, data: bytes) -> None:
        self.transport.write(FINE)

    def speak(self) -> None:
        self.transport.write(self._more)

    def connection_lost(self, exc: Exception | None) -> None:
        self.ended.set()


@pytest.mark.parametrize("more", [b"H", FINE, b"\r\n"])
async def test_what_nobody_asked_for_ends_an_idle_connection_at_once(more: bytes) -> None:
    opened: list[Speaking] = []
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Speaking(opened, more), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with AsyncStorefront("abc", base_url=url) as storefront:
        await async_ask(storefront)
        opened[0].speak()
        await asyncio.wait_for(opened[0].ended.wait(), 30)  # And nobody has asked anything since.
        assert await async_ask(storefront) == 1
    await opened[1].ended.wait()
    server.close()


async def test_a_connection_that_nobody_uses_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "IDLE_SECONDS", 0.05)
    with serving(Wire(FINE)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url) as storefront:
            await async_ask(storefront)
            await asyncio.to_thread(until, lambda: not wire.open_now)
            await async_ask(storefront)
    assert wire.opened == 2


def test_a_connection_that_nobody_has_used_for_long_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "IDLE_SECONDS", -1.0)
    with serving(Wire(FINE)) as wire, Storefront("abc", base_url=wire.url) as storefront:
        for _ in range(2):
            storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
    assert wire.opened == 2


async def test_an_answer_that_comes_before_the_request_was_sent_is_not_used() -> None:
    """The server answers without reading: what it says can't be the answer to a request that it has not got."""
    with socket.create_server(("127.0.0.1", 0)) as hasty:
        hasty.settimeout(30)

        def answer() -> None:
            opened, _ = hasty.accept()
            with opened:
                opened.recv(10)
                opened.sendall(FINE)
                opened.settimeout(30)
                try:
                    while opened.recv(1_000_000):
                        pass
                except OSError:
                    return

        thread = threading.Thread(target=answer)
        thread.start()
        url = f"http://127.0.0.1:{hasty.getsockname()[1]}"
        async with AsyncStorefront("abc", base_url=url, retry=False) as storefront:
            with pytest.raises(ConnectionLostError, match="it came before the request was sent") as raised:
                await storefront.session(FixedToken("opaque")).user_email_check(email="a" * 30_000_000)
        assert raised.value.sent
        await asyncio.to_thread(thread.join)


# Hosts


def has_ipv6() -> bool:
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            return True
    except OSError:
        return False


@BOTH
@pytest.mark.skipif(not has_ipv6(), reason="this system has no IPv6")
async def test_a_host_that_is_an_ipv6_address(ask: Ask) -> None:
    heads: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0]))
        heads.append(head)
        writer.write(FINE)
        await reader.read()
        writer.close()

    server = await asyncio.start_server(serve, "::1", 0)
    port = server.sockets[0].getsockname()[1]
    if ask.__name__ == "ask_sync":
        call = asyncio.to_thread(asyncio.run, ask(f"http://[::1]:{port}"))
    else:
        call = ask(f"http://[::1]:{port}")
    assert await call == [1]
    assert b"\r\nHost: [::1]:%d\r\n" % port in heads[0]
    server.close()
    await asyncio.sleep(0.01)


@contextmanager
def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> Iterator[None]:
    """Let every name have these addresses."""
    look_up = socket.getaddrinfo

    def answer(host: Any, port: Any, *arguments: Any, **named: Any) -> list[Any]:
        return [found for address in addresses for found in look_up(address, port, *arguments, **named)]

    with monkeypatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", answer)
        yield


@BOTH
async def test_of_a_hosts_addresses_one_that_answers_is_enough(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Wire(FINE)) as wire, resolving(monkeypatch, "127.0.0.9", "127.0.0.1"):
        assert await ask(wire.url.replace("127.0.0.1", "api.example"), insecure_http_hosts=["api.example"]) == [1]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse what they have no room for")
@BOTH
async def test_an_address_that_does_not_answer_leaves_time_for_the_next(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(Wire(FINE)) as wire, resolving(monkeypatch, "127.0.0.9", "127.0.0.1"):
        address = "127.0.0.9", int(wire.url.rpartition(":")[2])
        with socket.create_server(address, backlog=0), socket.socket() as waiting, socket.socket() as dropped:
            for filler in (waiting, dropped):
                filler.setblocking(False)
                filler.connect_ex(address)
            url = wire.url.replace("127.0.0.1", "api.example")
            assert await ask(url, insecure_http_hosts=["api.example"], connect_timeout=1) == [1]


async def test_an_attempt_that_is_overtaken_leaves_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(async_opening, "HEAD_START", 0)
    with serving(Wire(FINE)) as wire, resolving(monkeypatch, "127.0.0.1", "127.0.0.1", "127.0.0.1"):
        url = wire.url.replace("127.0.0.1", "api.example")
        async with AsyncStorefront("abc", base_url=url, insecure_http_hosts=["api.example"]) as storefront:
            assert await async_ask(storefront) == 1
            await asyncio.to_thread(until, lambda: wire.open_now == 1)
            await asyncio.sleep(0)
            assert asyncio.all_tasks() == {asyncio.current_task()}


@BOTH
async def test_a_host_none_of_whose_addresses_answers(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with resolving(monkeypatch, "127.0.0.9", "127.0.0.1"):
        with pytest.raises(UnreachableError, match=r"Connect call failed|Connection refused") as raised:
            await ask(f"http://api.example:{port}", insecure_http_hosts=["api.example"])
        assert not raised.value.sent


# Proxies


@contextmanager
def answering(answer: bytes) -> Iterator[str]:
    """Answer whoever connects first, and hang up when it does."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(30)

        def serve() -> None:
            opened, _ = listening.accept()
            with opened:
                opened.recv(65_536)
                opened.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://user:hunter2@127.0.0.1:{listening.getsockname()[1]}"
        thread.join(30)


@BOTH
@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "opens no tunnel, and answers HTTP 407"),
        (b"HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "says more than"),
        (b"220 ready\r\n\r\n", "malformed, or none"),
        (b"", "malformed, or none"),
    ],
    ids=["refuses", "says more", "no HTTP", "hangs up"],
)
async def test_a_proxy_without_a_tunnel(ask: Ask, answer: bytes, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    with answering(answer) as address:
        monkeypatch.setenv("HTTPS_PROXY", address)
        with pytest.raises(UnreachableError, match=says) as raised:
            await ask("https://api.example.com", trust_env=True)
        assert not raised.value.sent
        assert "hunter2" not in str(raised.value)


# Connections of event loops


async def test_a_connection_ends_when_something_comes_that_nobody_asked_for() -> None:
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    with theirs:
        _, connection = await loop.create_connection(lambda: streams.AsyncConnection(loop), sock=ours)
        asked = connection.exchange(b"GET / HTTP/1.1\r\n\r\n", time.monotonic() + 10, 1_000)
        theirs.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        assert (await asked).reusable
        assert connection.is_quiet()
        theirs.sendall(b"H")  # Half an answer: the rest would come with what the next customer asks for.
        await asyncio.wait_for(connection.ended, 10)
        assert not connection.is_quiet()


async def test_of_two_attempts_that_succeed_together_one_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    loop, second = asyncio.get_running_loop(), asyncio.Event()
    pairs = socket.socketpair(), socket.socketpair()

    async def reach(_loop: asyncio.AbstractEventLoop, address: int) -> socket.socket:
        if address == 0:
            await second.wait()
        second.set()
        return pairs[address][0]

    monkeypatch.setattr(async_opening, "_reach", reach)
    monkeypatch.setattr(async_opening, "HEAD_START", 0.0)
    opened = await async_opening._open_socket(loop, [0, 1])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert sorted(pair[0].fileno() >= 0 for pair in pairs) == [False, True]
    assert opened.fileno() >= 0
    for end in (end for pair in pairs for end in pair):
        end.close()


# Loops of others


@pytest.mark.parametrize("over_tls", [False, True], ids=["plain", "tls"])
def test_another_event_loop_than_pythons_own(over_tls: bool, tmp_path: Path) -> None:
    uvloop = pytest.importorskip("uvloop")

    async def ask(url: str, **settings: Any) -> None:
        storefront = AsyncStorefront("abc", base_url=url, **settings)
        assert await asyncio.gather(*(async_ask(storefront) for _ in range(3))) == [1, 1, 1]
        assert await async_ask(storefront) == 1  # Nothing is closed here: it ends with the loop, and is gone before.

    run_in_uvloop: Callable[[Any], None] = uvloop.run
    if over_tls:
        authority = Authority(tmp_path)
        with serving_tls(authority.issue("localhost").server_context()) as server:
            run_in_uvloop(ask(server.url, ca_file=authority.path))
    else:
        with serving(Wire(FINE)) as wire:
            run_in_uvloop(ask(wire.url))
            until(lambda: not wire.open_now)
