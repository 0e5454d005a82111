"""What is particular to the transport over pyreqwest. What it does as the others do is in their tests."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyreqwest import exceptions

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    ConnectionLostError,
    EmailPassword,
    FixedToken,
    RequestTimeoutError,
    Storefront,
    StorefrontError,
    UnreachableError,
)
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.transport.pyreqwest_errors import is_broken, is_passing, lost, unsent, was_unsent

from .certificates import Authority
from .holding import until
from .striking import OverTimeError, ending
from .test_fork import in_child
from .test_tls import BOTH, Ask, serving_tls
from .wire import FINE, Wire, serving

ADDRESS = "https://api.example/graphql"
SECRET = "hunter2" + "-secret"


def ask(storefront: Storefront, **options: Any) -> int | None:
    session = storefront.session(FixedToken("opaque")).with_options(**options)
    return session.user_email_check(email="a@example.com").user_type


async def async_ask(storefront: AsyncStorefront, **options: Any) -> int | None:
    session = storefront.session(FixedToken("opaque")).with_options(**options)
    return (await session.user_email_check(email="a@example.com")).user_type


# What is imported, and by whom


def run(script: str, **environment: str) -> str:
    """Run a script in an interpreter of its own, and return what it printed last."""
    command = [sys.executable, "-W", "error", "-c", script]
    done = subprocess.run(  # noqa: S603 - a script of the tests' own
        command, capture_output=True, text=True, timeout=50, check=False, env=os.environ | environment
    )
    assert done.returncode == 0, (done.returncode, done.stderr[-2_000:])
    return done.stdout.strip().rpartition("\n")[2]


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
print([name for name in ("aiohttp", "urllib3", "yarl") if name in sys.modules])
"""


@pytest.mark.slow
def test_neither_aiohttp_nor_urllib3_is_imported(sandbox: Sandbox) -> None:
    admin = sandbox.accounts.admin
    given = [sandbox.base_url, sandbox.store_hash, sandbox.storefront_jwt(admin.email), admin.email, admin.password]
    done = subprocess.run(  # noqa: S603 - a script of the tests' own
        [sys.executable, "-W", "error", "-c", CALLS],
        input=" ".join(given),
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


@pytest.mark.slow
def test_who_does_not_ask_for_it_does_not_import_it() -> None:
    script = "import sys, b2b_storefront as b; b.AsyncStorefront('abc'); b.Storefront('abc'); print(*sys.modules)"
    assert "pyreqwest" not in run(script).split()


@pytest.mark.slow
def test_preload_prepares_it_where_the_environment_asks_for_it() -> None:
    names = "[name in sys.modules for name in ('pyreqwest', 'aiohttp', 'urllib3')]"
    script = f"import sys, b2b_storefront; b2b_storefront.preload(); print({names})"
    assert run(script, B2B_STOREFRONT_TRANSPORT="fast") == "[True, False, False]"


REFUSED = """
import threading, b2b_storefront
def make():
    try:
        b2b_storefront.{kind}("abc", transport="fast")
    except b2b_storefront.ConfigurationError as error:
        print(error)
{then}
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["AsyncStorefront", "Storefront"])
def test_a_thread_that_may_end_does_not_load_it(kind: str) -> None:
    in_a_thread = "thread = threading.Thread(target=make); thread.start(); thread.join()"
    assert "has to be loaded by the main thread" in run(REFUSED.format(kind=kind, then=in_a_thread))
    assert run("import pyreqwest.client\n" + REFUSED.format(kind=kind, then=in_a_thread)) == ""
    assert run(REFUSED.format(kind=kind, then=f"{in_a_thread}\nprint(1); make()")) == "1"  # The main thread may.


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["AsyncStorefront", "Storefront"])
def test_without_pyreqwest_it_is_refused(kind: str) -> None:
    script = "import sys; sys.modules['pyreqwest'] = None\n" + REFUSED.format(kind=kind, then="make()")
    assert "Install b2b-storefront[fast], or leave transport out." in run(script)


@pytest.mark.parametrize("kind", [AsyncStorefront, Storefront])
def test_names_of_transports(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("quick", "", "FAST"):
        with pytest.raises(ConfigurationError, match=r"is not a gql transport. Pass an instance .* or \"fast\""):
            kind("abc", transport=name)
    monkeypatch.setenv("B2B_STOREFRONT_TRANSPORT", "quick")
    with pytest.raises(ConfigurationError, match="B2B_STOREFRONT_TRANSPORT is 'quick': set it to fast"):
        kind("abc")
    kind("abc", transport="fast")


# Processes, loops and signals


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded, use of fork:DeprecationWarning")
@pytest.mark.parametrize("used", [True, False], ids=["used before", "not used before"])
def test_a_forked_child_has_a_client_of_its_own(used: bool) -> None:
    with serving(Wire(FINE)) as wire, Storefront("abc", base_url=wire.url, transport="fast") as storefront:
        if used:
            ask(storefront)

        def in_grandchild() -> bool:
            with pytest.raises(ConfigurationError, match="forked from one that was forked itself"):
                ask(storefront)
            return True

        def work() -> bool:
            return ask(storefront) == ask(storefront) == 1 and (not used or in_child(in_grandchild) == 0)

        assert in_child(work) == 0
        before = wire.opened
        assert ask(storefront) == 1
        assert wire.opened == before + (not used)  # The parent's connection is as it was.


def test_event_loops_share_the_connections() -> None:
    with serving(Wire(FINE)) as wire:
        storefront = AsyncStorefront("abc", base_url=wire.url, transport="fast")
        for _ in range(3):
            assert asyncio.run(async_ask(storefront)) == 1
        assert (wire.opened, wire.requests) == (1, 3)

        async def close_in_one_of_two_loops() -> None:
            await async_ask(storefront)
            await asyncio.to_thread(asyncio.run, storefront.close())
            await async_ask(storefront)
            await storefront.close()

        asyncio.run(close_in_one_of_two_loops())
        assert wire.opened == 1
        assert asyncio.run(async_ask(storefront)) == 1
        assert wire.opened == 2  # Whoever closes it may use it again.


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="this system sends no signals to threads")
def test_a_time_limit_ends_a_synchronous_call_at_once() -> None:
    """The main thread does not wait within pyreqwest, where no signal handler runs."""

    def strike() -> None:
        wire.arrived.acquire()
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)

    with serving(Wire(FINE, hold=True)) as wire, ending(OverTimeError):
        with Storefront("abc", base_url=wire.url, transport="fast", timeout=50, max_connections=1) as storefront:
            thread = threading.Thread(target=strike)
            thread.start()
            with pytest.raises(OverTimeError):
                ask(storefront)
            assert wire.hold  # It was not the answer that ended the call.
            thread.join()
            wire.release()
            assert ask(storefront) == 1


# What is sent, and what is told of it


@pytest.mark.parametrize("over_tls", [True, False])
async def test_a_call_with_less_time_than_a_connection_may_take_tells_whether_it_was_sent(over_tls: bool) -> None:
    """With TLS the handshake is never answered, so that nothing is sent; without, the request is."""
    seconds = 0.2 if over_tls else 1.0  # Enough to send it in, on a machine that is busy.
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"{'https' if over_tls else 'http'}://127.0.0.1:{mute.getsockname()[1]}"
        async with AsyncStorefront("abc", base_url=url, transport="fast", retry=False) as storefront:
            with pytest.raises(RequestTimeoutError) as raised:
                await async_ask(storefront, timeout=seconds)
            assert raised.value.sent is not over_tls
        with Storefront("abc", base_url=url, transport="fast", retry=False) as other:
            with pytest.raises(RequestTimeoutError) as raised:
                ask(other, timeout=seconds)
            assert raised.value.sent is not over_tls


def test_a_watched_body_arrives_whole() -> None:
    with serving(Wire(FINE)) as wire, Storefront("abc", base_url=wire.url, transport="fast") as storefront:
        assert ask(storefront, timeout=5) == 1
        assert b"transfer-encoding" not in wire.heads[0].lower()


@pytest.mark.parametrize("transport", [None, "fast"])
def test_a_header_that_http_does_not_allow_is_refused(transport: Any) -> None:
    with Storefront("abc", base_url="http://127.0.0.1:1", transport=transport) as storefront:
        for value in ("a\x01", "a\x7f", "a\nb"):
            with pytest.raises(StorefrontError) as raised:
                ask(storefront, headers={"X-Odd": value})
            assert isinstance(raised.value, ConfigurationError)


def test_a_header_that_is_not_ascii_counts_as_not_sent() -> None:
    answer = FINE.replace(b"200 OK\r\n", b"200 OK\r\nX-Request-Id: \xe4\r\nX-Plain: a\r\n")
    with serving(Wire(answer)) as wire, Storefront("abc", base_url=wire.url, transport="fast") as storefront:
        session = storefront.session(EmailPassword("a@example.com", "secret"))
        got = session.with_response(lambda session: session.user_email_check(email="a@example.com"))
    assert got.headers.get("X-Request-Id") is None
    assert got.headers["x-plain"] == got.headers["X-Plain"] == "a"
    assert set(got.headers) == {"content-type", "content-length", "x-plain"}
    assert len(got.headers) == 3


@BOTH
async def test_an_authority_of_ones_own_is_trusted_beside_the_systems(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("B2B_STOREFRONT_TRANSPORT", "fast")
    first, second, systems = (Authority(tmp_path, name) for name in ("first", "second", "systems"))
    bundle = tmp_path / "bundle.pem"
    bundle.write_bytes(first.path.read_bytes() + second.path.read_bytes())
    monkeypatch.setenv("SSL_CERT_FILE", str(systems.path))
    for authority in (first, second, systems):
        with serving_tls(authority.issue("localhost").server_context()) as server:
            assert await ask(server.url, ca_file=bundle) == [1]
            if authority is not systems:
                with pytest.raises(UnreachableError, match="self-signed, or of an authority that is not trusted"):
                    await ask(server.url)


def failure(kind: type[Exception], *causes: str) -> Exception:
    chain = [f"error sending request for url ({ADDRESS}?jwtToken={SECRET})", *causes]
    return kind("connection error", {"causes": [{"message": cause} for cause in chain]})


CONNECT = "client error (Connect)"
SEND = "client error (SendRequest)"


CLOSED = failure(exceptions.ConnectError, SEND, "connection closed before message completed")
CUT = "end of file before message length reached"
BAD = "invalid peer certificate: "


@pytest.mark.parametrize(
    ("error", "sent", "passing", "says"),
    [
        (failure(exceptions.ConnectError, CONNECT, "Connection refused (os error 111)"), False, True, "refused"),
        (failure(exceptions.ConnectError, CONNECT, "dns error", "no (os error 2)"), False, True, "looked up"),
        (failure(exceptions.ConnectError, CONNECT, f"{BAD}UnknownIssuer"), False, False, "self-signed"),
        (failure(exceptions.ConnectError, CONNECT, f"{BAD}BadEncoding"), False, False, "not valid"),
        (failure(exceptions.ConnectError, CONNECT, "tunnel error: unsuccessful"), False, True, "no tunnel"),
        (failure(exceptions.ConnectTimeoutError, CONNECT, "operation timed out"), False, False, "within 1 s"),
        (failure(exceptions.BuilderError), False, False, "BuilderError"),
        (failure(exceptions.ConnectTimeoutError, "operation timed out"), True, False, "no answer within 2 s"),
        (failure(exceptions.ReadTimeoutError, "operation timed out"), True, False, "no answer within 2 s"),
        (CLOSED, True, True, "by the server"),
        (
            failure(exceptions.ConnectError, SEND, "received fatal alert: CertificateRequired"),
            True,
            True,
            "alert CertificateR",
        ),
        (failure(exceptions.DecodeError, SEND, "invalid HTTP header parsed"), True, True, "malformed"),
        (failure(exceptions.BodyDecodeError, "Invalid chunk size line: x"), True, True, "a chunk of it"),
        (failure(exceptions.BodyDecodeError, CUT), True, True, "by the server"),
        (failure(exceptions.ClientClosedError), True, True, "by this side"),
        (failure(exceptions.RequestPanicError), True, True, "RequestPanicError"),
        (RuntimeError(SECRET), True, True, "RuntimeError"),
    ],
)
def test_what_its_errors_mean(error: Exception, sent: bool, passing: bool, says: str) -> None:
    assert was_unsent(error) is not sent
    assert is_passing(error) is passing
    ours = lost("Users", ADDRESS, 2.0, error) if sent else unsent("Users", ADDRESS, 1.0, error)
    assert getattr(ours, "sent", None) is sent
    assert says in str(ours)
    assert SECRET not in str(ours)


def test_which_errors_another_connection_may_mend() -> None:
    assert is_broken(CLOSED)
    assert is_broken(failure(exceptions.BodyDecodeError, CUT))
    for kind in (exceptions.ReadTimeoutError, exceptions.ClientClosedError, exceptions.DecodeError):
        assert not is_broken(failure(kind, SEND, "invalid HTTP header parsed"))


@given(causes=st.lists(st.sampled_from([CONNECT, SEND]) | st.text(max_size=20).map(lambda text: text + SECRET)))
def test_no_text_of_its_errors_is_shown(causes: list[str]) -> None:
    for kind in (exceptions.ConnectError, exceptions.DecodeError, exceptions.RequestError):
        error = failure(kind, *causes)
        for ours in (lost("Users", ADDRESS, 2.0, error), unsent("Users", ADDRESS, 1.0, error)):
            assert SECRET not in f"{ours} {ours!r}"


async def test_a_closed_storefront_ends_what_is_under_way() -> None:
    with serving(Wire(FINE, hold=True)) as wire:
        storefront = AsyncStorefront("abc", base_url=wire.url, transport="fast", retry=False)
        call = asyncio.create_task(async_ask(storefront))
        await asyncio.to_thread(wire.arrived.acquire)
        await storefront.close()
        with pytest.raises(ConnectionLostError, match="closed by this side") as raised:
            await call
        assert raised.value.sent
        wire.release()


async def test_what_stands_in_its_frames_can_be_shown() -> None:
    """pyreqwest's own request raises when it is shown after it was sent."""
    with serving(Wire(FINE, hold=True)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, transport="fast") as storefront:
            call = asyncio.create_task(async_ask(storefront))
            await asyncio.to_thread(wire.arrived.acquire)
            call.cancel()
            with pytest.raises(asyncio.CancelledError) as raised:
                await call
            shown = traceback.TracebackException.from_exception(raised.value, capture_locals=True)
        wire.release()
        await asyncio.to_thread(until, lambda: wire.open_now == 0)
    ours = [frame for frame in shown.stack if "b2b_storefront" in frame.filename]
    assert any("async_pyreqwest" in frame.filename for frame in ours)
    assert "opaque" not in str([frame.locals for frame in ours])
