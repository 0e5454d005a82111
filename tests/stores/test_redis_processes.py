"""Processes that share a server: forked children, leases and TLS."""

import contextlib
import datetime
import ipaddress
import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
import redis
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from b2b_storefront import RedisTokenStore
from b2b_storefront.auth import StoredToken

from .conftest import Ask
from .server import Server
from .values import KEY, OTHER_KEY, stored

Make = Callable[..., RedisTokenStore]

# Python 3.12 warns of threads at a fork; which threads exist here is up to pytest.
forks = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


class Child:
    """A forked child that does one thing and says how it went."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._read, write = os.pipe()
        self._pid = os.fork()
        if self._pid:
            os.close(write)
            return
        signal.alarm(5)  # a child that is stuck ends and says nothing
        try:
            os.write(write, repr(act()).encode())
        except BaseException as error:  # noqa: BLE001 - the parent shows it
            os.write(write, f"{type(error).__name__}: {error}".encode())
        finally:
            os._exit(0)

    def outcome(self) -> str:
        with os.fdopen(self._read) as pipe:
            said = pipe.read()
        os.waitpid(self._pid, 0)
        return said


@forks
async def test_a_child_does_not_use_its_parents_connections(
    server: Server, make: Make, ask: Ask, token: StoredToken
) -> None:
    store = make(server.url)
    await ask(store, "save", KEY, token)
    with server.client() as admin:
        before = {client["id"] for client in admin.client_list()}

        def act() -> tuple[str | None, int, int]:
            found = store.load(KEY)
            store.save(OTHER_KEY, stored("of the child", life=600))
            ids = {client["id"] for client in admin.client_list()}
            return (found.value.reveal() if found else None, len(ids - before), len(before - ids))

        # The child's own store connection and the inspecting client's are new; the parent's are still there.
        assert Child(act).outcome() == "('token-1', 2, 0)"
        assert await ask(store, "load", KEY) == token
        assert (await ask(store, "load", OTHER_KEY)).value == "of the child"
        assert before <= {client["id"] for client in admin.client_list()}


@forks
def test_a_child_forked_while_locks_are_held_is_not_stuck(url: str, make: Make, raw: redis.Redis) -> None:
    store = make(url)
    store.ping()

    def act() -> bool:
        store.save(KEY, stored("of the child", life=600))
        return store.load(KEY) is not None

    with store._lock, store._server._lock, store._server._outage._lock, store._memory._lock:
        child = Child(act)
    assert child.outcome() == "True"


@forks
def test_one_process_of_many_gets_the_lease(url: str, make: Make, raw: redis.Redis) -> None:
    store = make(url)
    children = [Child(partial(store.acquire, KEY, str(number), 30)) for number in range(6)]
    assert sorted(child.outcome() for child in children) == ["False"] * 5 + ["True"]


@pytest.fixture
def tls(server: Server, tmp_path: Path) -> Iterator[str]:
    """The server behind TLS: what it can't do itself in every build, a relay in front of it does."""
    certificate, key = _certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    threads: list[threading.Thread] = []

    def relay(source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def accept() -> None:
        while True:
            try:
                plain, _ = listener.accept()
            except OSError:
                return
            try:
                near = context.wrap_socket(plain, server_side=True)
            except OSError:
                plain.close()
                continue
            far = socket.create_connection(("127.0.0.1", server.port))
            ends.extend((near, far))
            for pair in ((near, far), (far, near)):
                threads.append(threading.Thread(target=relay, args=pair))
                threads[-1].start()

    ends: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threads.append(threading.Thread(target=accept))
        threads[0].start()
        yield f"rediss://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
    server.kill()
    for thread in threads:
        thread.join()
    for end in ends:
        end.close()


async def test_over_tls(tls: str, tmp_path: Path, make: Make, ask: Ask, token: StoredToken) -> None:
    store = make(f"{tls}?ssl_ca_certs={tmp_path}/certificate.pem")
    await ask(store, "save", KEY, token)
    assert await ask(store, "load", KEY) == token
    await ask(store, "close")


async def test_an_unknown_certificate_is_refused(
    tls: str, make: Make, ask: Ask, token: StoredToken, caplog: pytest.LogCaptureFixture
) -> None:
    store = make(tls)
    await ask(store, "save", KEY, token)
    assert await ask(store, "ping") is False
    assert await ask(store, "load", KEY) == token
    assert "can't be reached" in caplog.text


def _certificate(folder: Path) -> tuple[Path, Path]:
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(private, hashes.SHA256())
    )
    paths = folder / "certificate.pem", folder / "key.pem"
    paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return paths


OPEN_AT_THE_END = """
import atexit, gc, socket, sys

@atexit.register  # Before everything else, so that it runs after everything else.
def tell() -> None:
    for found in gc.get_objects():
        if isinstance(found, socket.socket) and found.fileno() != -1:
            print("open:", found)

from b2b_storefront import RedisTokenStore
from tests.stores.values import KEY, stored

store = RedisTokenStore(sys.argv[1])
store.save(KEY, stored("token", life=600))
print("kept:", store.load(KEY) is not None)
"""


def test_connections_end_with_the_process_though_nobody_closes_them(server: Server) -> None:
    command = [sys.executable, "-W", "error", "-c", OPEN_AT_THE_END, server.url]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)  # noqa: S603 - its own code
    assert (ended.stdout, ended.stderr) == ("kept: True\n", "")
