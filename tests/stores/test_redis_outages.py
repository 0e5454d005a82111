"""A server that fails in every way: no call raises or hangs, tokens are kept here, and one line says so."""

import asyncio
import contextlib
import logging
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from b2b_storefront import RedisTokenStore
from b2b_storefront._redis.commands import Command
from b2b_storefront._redis.outage import Outage
from b2b_storefront._redis.server import FIRST_CONNECTIONS
from b2b_storefront.auth import StoredToken

from .conftest import Ask
from .server import Server
from .values import KEY, OTHER_KEY, Clock, stored

Make = Callable[..., RedisTokenStore]

TIMEOUT = 5.0
"""Seconds that a server has which refuses at once: nobody waits for so long, however busy the machine is."""
WAITED = 0.5
"""Seconds that a frozen server has: somebody waits for as long. A server that is well answers sooner."""


@contextlib.contextmanager
def counted_failures() -> Iterator[list[Command]]:
    """Yield the commands that a server was sent and failed, as they become more."""
    failures: list[Command] = []
    failed = Outage.failed

    def counting(self: Outage, error: Exception, command: Command) -> None:
        failures.append(command)
        failed(self, error, command)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Outage, "failed", counting)
        yield failures


async def works_alone(store: RedisTokenStore, ask: Ask) -> None:
    """Check that every method answers as if there were no other process, and that one of them at most waits."""
    with counted_failures() as failures:
        await uses_all(store, ask)
    assert len(failures) <= 1  # One call finds the server failing; the others leave it alone.


async def uses_all(store: RedisTokenStore, ask: Ask) -> None:
    token = stored("token-here", life=600)
    assert await ask(store, "load", OTHER_KEY) is None
    await ask(store, "save", OTHER_KEY, token)
    assert await ask(store, "load", OTHER_KEY) == token
    await ask(store, "save", OTHER_KEY, stored("older", life=500))
    assert await ask(store, "load", OTHER_KEY) == token
    await ask(store, "drop", OTHER_KEY, "another")
    assert await ask(store, "load", OTHER_KEY) == token
    await ask(store, "drop", OTHER_KEY, "token-here")
    assert await ask(store, "load", OTHER_KEY) is None
    assert await ask(store, "acquire", KEY, "one", 10) is True
    assert await ask(store, "acquire", KEY, "two", 10) is False  # This process still signs in once.
    await ask(store, "renew", KEY, "one", 10)
    await ask(store, "release", KEY, "one")
    assert await ask(store, "acquire", KEY, "two", 10) is True
    await ask(store, "release", KEY, "two")
    assert await ask(store, "ping") is False


def lines(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str]]:
    assert all(record.name == "b2b_storefront" for record in caplog.records)
    return [(record.levelname, record.getMessage()) for record in caplog.records]


@pytest.fixture(autouse=True)
def every_level(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "b2b_storefront")


async def test_killed_and_started_again(
    server: Server, make: Make, ask: Ask, clock: Clock, token: StoredToken, caplog: pytest.LogCaptureFixture
) -> None:
    store = make(server.url, timeout=TIMEOUT, monotonic=clock)
    await ask(store, "save", KEY, token)
    server.kill()
    assert await ask(store, "load", KEY) == token
    await works_alone(store, ask)
    clock.now += 5
    await works_alone(store, ask)
    assert [level for level, _ in lines(caplog)] == ["WARNING"]
    assert "can't be reached" in lines(caplog)[0][1]
    assert "in this process alone" in lines(caplog)[0][1]

    server.start()
    assert await ask(store, "load", KEY) == token
    assert await ask(store, "ping") is False
    clock.now += 5
    assert await ask(store, "ping") is True
    assert await ask(store, "load", KEY) is None
    await ask(store, "save", KEY, token)
    assert await ask(make(server.url), "load", KEY) == token
    assert [level for level, _ in lines(caplog)] == ["WARNING", "INFO"]
    assert "is back" in lines(caplog)[1][1]

    server.kill()
    await works_alone(store, ask)
    assert [level for level, _ in lines(caplog)] == ["WARNING", "INFO", "WARNING"]


async def test_a_restart_between_two_calls_goes_unnoticed(
    server: Server, make: Make, ask: Ask, token: StoredToken, caplog: pytest.LogCaptureFixture
) -> None:
    store = make(server.url)
    await ask(store, "save", KEY, token)
    server.kill()
    server.start()
    await ask(store, "save", KEY, token)
    assert await ask(make(server.url), "load", KEY) == token
    assert lines(caplog) == []


async def test_never_there(make: Make, ask: Ask, caplog: pytest.LogCaptureFixture) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"redis://user:very-secret@127.0.0.1:{nobody.getsockname()[1]}"
        await works_alone(make(url, timeout=TIMEOUT), ask)
    await works_alone(make("unix:///nowhere/at/all", timeout=TIMEOUT), ask)
    assert [level for level, _ in lines(caplog)] == ["WARNING", "WARNING"]
    assert "very-secret" not in caplog.text


@pytest.mark.parametrize("connected", [True, False])
async def test_slow(
    server: Server,
    make: Make,
    ask: Ask,
    clock: Clock,
    token: StoredToken,
    caplog: pytest.LogCaptureFixture,
    connected: bool,
) -> None:
    store = make(server.url, timeout=WAITED, monotonic=clock)
    if connected:
        await ask(store, "save", KEY, token)
        clock.now += 5  # A server that has answered just now would be given more time.
    server.freeze()
    await works_alone(store, ask)
    assert "gave no answer within 0.5 s" in lines(caplog)[0][1]
    server.thaw()
    clock.now += 5
    # What the server answers late must not be taken for the answer to another question.
    await ask(store, "save", KEY, token)
    assert await ask(store, "load", KEY) == token
    assert await ask(store, "load", OTHER_KEY) is None
    assert [level for level, _ in lines(caplog)] == ["WARNING", "INFO"]


async def test_fifty_callers_of_a_slow_server_wait_once(
    server: Server, make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    store = make(server.url, timeout=WAITED)
    server.freeze()
    with counted_failures() as failures:
        assert await asyncio.gather(*(store.load_async(str(number)) for number in range(50))) == [None] * 50
        threads = [threading.Thread(target=store.load, args=(KEY,)) for _ in range(50)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert 1 <= len(failures) <= FIRST_CONNECTIONS  # Those that were sent at once; who waited for a turn does without.
    assert len(lines(caplog)) == 1


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        (("maxmemory", "1"), "is full"),
        (("requirepass", "very-secret"), "refuses the user or password"),
    ],
)
async def test_full_or_with_another_password(
    server: Server,
    make: Make,
    ask: Ask,
    clock: Clock,
    token: StoredToken,
    caplog: pytest.LogCaptureFixture,
    setting: tuple[str, str],
    said: str,
) -> None:
    admin = server.client()
    with admin:
        admin.config_set(*setting)
        store = make(server.url.replace("//", "//:wrong-secret@"), timeout=TIMEOUT, monotonic=clock)
        if setting[0] == "maxmemory":
            store = make(server.url, timeout=TIMEOUT, monotonic=clock)
            await ask(store, "load", KEY)
        await ask(store, "save", KEY, token)
        assert await ask(store, "load", KEY) == token
        await works_alone(store, ask)
        assert said in lines(caplog)[0][1]
        admin.config_set(setting[0], "" if setting[0] == "requirepass" else "0")
        clock.now += 5
        if setting[0] == "maxmemory":
            await ask(store, "save", KEY, token)
            assert await ask(make(server.url), "load", KEY) == token
            assert [level for level, _ in lines(caplog)] == ["WARNING", "INFO"]
    assert "secret" not in caplog.text


async def test_a_replica_that_answers_reads_is_one_outage(
    server: Server, make: Make, ask: Ask, clock: Clock, token: StoredToken, caplog: pytest.LogCaptureFixture
) -> None:
    store = make(server.url, timeout=TIMEOUT, monotonic=clock)
    with server.client() as admin:
        admin.execute_command("REPLICAOF", "127.0.0.1", "1")
        for _ in range(3):
            await ask(store, "load", KEY)
            await ask(store, "save", KEY, token)
            assert await ask(store, "load", KEY) == token
            clock.now += 5
        assert [level for level, _ in lines(caplog)] == ["WARNING"]
        assert "read-only replica" in lines(caplog)[0][1]
        admin.execute_command("REPLICAOF", "NO", "ONE")
    await ask(store, "save", KEY, token)
    assert [level for level, _ in lines(caplog)] == ["WARNING", "INFO"]


async def test_a_user_without_the_right(server: Server, make: Make, ask: Ask, caplog: pytest.LogCaptureFixture) -> None:
    with server.client() as admin:
        admin.execute_command("ACL", "SETUSER", "reader", "on", ">very-secret", "~*", "+ping")
    url = server.url.replace("//", "//reader:very-secret@")
    assert await ask(make(url), "ping") is True
    store = make(url, timeout=TIMEOUT)
    await works_alone(store, ask)
    assert "refuses this user a command" in lines(caplog)[0][1]
    assert "secret" not in caplog.text


@pytest.fixture(params=[b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x00\xff\xfe", b""])
def stranger(request: pytest.FixtureRequest) -> Iterator[str]:
    """Something on a port that is no Redis server."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    connection.settimeout(1)
                    connection.recv(1024)
                    connection.sendall(request.param)

        thread = threading.Thread(target=answer)
        thread.start()
        yield f"redis://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
    thread.join()


async def test_something_else_on_the_port(
    stranger: str, make: Make, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    await works_alone(make(stranger, timeout=TIMEOUT), ask)
    assert [level for level, _ in lines(caplog)] == ["WARNING"]


async def test_what_is_kept_meanwhile_is_bounded(make: Make, ask: Ask) -> None:
    store = make("unix:///nowhere/at/all")
    for number in range(10_100):
        await ask(store, "save", str(number), stored("token", life=600))
    assert len(store._memory) == 10_000
    assert await ask(store, "load", "0") is None
    assert await ask(store, "load", "10099") is not None


async def test_a_text_that_can_not_be_written_is_kept_here(server: Server, make: Make, ask: Ask) -> None:
    store = make(server.url)
    await ask(store, "save", KEY, stored("\ud800", life=600))
    assert await ask(store, "load", KEY) is None
    server.kill()
    assert await ask(store, "load", KEY) is not None
