"""What Sentry, OpenTelemetry, Prometheus, rich and the logs see of a program that signs buyers in at the store, sends
them to the checkout, registers, manages and receives webhooks, while everything goes wrong: no secret of theirs.

The program, `watched_shop`, runs in a process of its own. Between it and a sandbox stands the server below: it lets so
many requests pass, and spoils the answers from then on. So each step of a longer way fails once.
"""

import contextlib
import json
import re
import threading
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any, ClassVar

import pytest

from b2b_storefront import Storefront
from b2b_storefront.sandbox import Sandbox
from tests.serving import HTTPServer

from .test_watchers import assert_without, run_watched

SCENARIOS = ["fine", "refuses", "fails", "html", "hostile", "misfit", "half", "mute", "drops", "over", "partial"]
GIVEN = {
    "PASSWORD": "hunter2-q7Rz-" + "PASSWORD-Secret",
    "ACCESS": "access-x4Kd-" + "ACCESS-Secret",
    "MANAGEMENT": "management-m9Wt-" + "MANAGEMENT-Secret",
    "PRIVATE": "private-p2Vn-" + "PRIVATE-Secret",
    "HOOK": "webhook-h5Js-" + "HOOK-Secret",
    "FILE": "what-is-in-f8Lb-" + "FILE-Secret",
}
"""What the program is given; the server exchanges it for what the sandbox knows."""

JWT = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]+")
NAMES = re.compile(r"token|jwt|value|url", re.IGNORECASE)
TICKET = re.compile(r"[\w.-]{24,}")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""The id of a cart, which an address may have in it and which is no secret."""


class Spoiling(BaseHTTPRequestHandler):
    """Passes requests on to a sandbox, `/{scenario}/{how many pass}/{run}/...`."""

    protocol_version = "HTTP/1.1"
    upstream: ClassVar[str]
    exchanged: ClassVar[dict[bytes, bytes]]
    passed: ClassVar[Counter[str]] = Counter()
    found: ClassVar[set[str]] = set()
    release = threading.Event()

    def do_GET(self) -> None:
        with contextlib.suppress(ConnectionError):  # The program was interrupted.
            self.answer()

    def do_POST(self) -> None:
        self.do_GET()

    def do_PUT(self) -> None:
        self.do_GET()

    def do_DELETE(self) -> None:
        self.do_GET()

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):  # The program is gone.
            super().handle()

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        _, scenario, after, run, path = self.path.split("/", 4)
        self.passed[run] += 1
        status, content = self.ask(f"/{path}", body)
        text = content.decode("utf-8", "replace")
        self.found.update(secrets_in(text))
        if scenario == "fine" or self.passed[run] <= int(after):
            self.send(status, content)
        elif scenario in {"mute", "drops"}:
            self.release.wait(5 if scenario == "mute" else 0)
            self.close_connection = True
        elif scenario == "half":
            self.send(status, content[:-2], len(content))
            self.release.wait(5)
            self.close_connection = True
        else:
            self.send({"fails": 500, "refuses": 400}.get(scenario, status), spoil(scenario, text).encode())

    def ask(self, path: str, body: bytes) -> tuple[int, bytes]:
        """Return what the sandbox answers."""
        headers = {name: self.exchange(value.encode()).decode() for name, value in self.headers.items()}
        headers = {
            name: value
            for name, value in headers.items()
            if name.lower() not in {"host", "content-length", "accept-encoding"}
        }
        asked = urllib.request.Request(  # noqa: S310 - the sandbox
            self.upstream + self.exchange(path.encode()).decode(),
            self.exchange(body) or None,
            headers,
            method=self.command,
        )
        try:
            with urllib.request.urlopen(asked, timeout=10) as answer:  # noqa: S310
                return answer.status, answer.read()
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, refusal.read()

    def exchange(self, text: bytes) -> bytes:
        for given, known in self.exchanged.items():
            text = text.replace(given, known)
        return text

    def send(self, status: int, content: bytes, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def spoil(scenario: str, text: str) -> str:
    """Return an answer as a server gives it that is out of order."""
    try:
        content = json.loads(text)
    except ValueError:
        content = {}
    match scenario:
        case "refuses":
            return json.dumps({"data": None, "errors": [{"message": "Invalid Login"}], "code": 400})
        case "fails":
            return json.dumps({"data": None, "errors": [{"message": "boom"}]})
        case "over":
            return json.dumps({"data": None, "errors": [{"message": "x", "extensions": {"code": 40101}}]})
        case "html":
            return f"<html>{text}"
        case "partial":
            return json.dumps(content | {"errors": [{"message": "half of it"}]})
    return json.dumps(twist(scenario, content))


def twist(scenario: str, value: Any, name: str = "") -> Any:
    """Return a value in which each secret is another kind of value, or ends its line and goes on."""
    if isinstance(value, dict):
        return {name: twist(scenario, member, name) for name, member in value.items()}
    if isinstance(value, list):
        return [twist(scenario, member, name) for member in value]
    if not isinstance(value, str) or not NAMES.search(name):
        return value
    return {"odd": value} if scenario == "misfit" else f"{value}\r\nX: 1"


def secrets_in(text: str) -> Iterator[str]:
    """Go through the secrets that an answer gives out."""
    yield from JWT.findall(text)
    with contextlib.suppress(ValueError):
        yield from _tickets(json.loads(text))


def _tickets(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _tickets(member, key)
    elif isinstance(value, list):
        for member in value:
            yield from _tickets(member, name)
    elif isinstance(value, str) and NAMES.search(name):
        yield from (ticket for ticket in TICKET.findall(value) if not UUID.fullmatch(ticket))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def server(sandbox: Sandbox) -> Iterator[str]:
    Spoiling.release.clear()
    Spoiling.upstream = sandbox.base_url
    known = {
        "PASSWORD": sandbox.accounts.admin.password,
        "ACCESS": sandbox.access_token,
        "MANAGEMENT": sandbox.access_token,
        "PRIVATE": sandbox.private_token,
    }
    Spoiling.exchanged = {GIVEN[name].encode(): text.encode() for name, text in known.items()}
    serving = HTTPServer(("127.0.0.1", 0), Spoiling)
    thread = threading.Thread(target=serving.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{serving.server_port}"
    Spoiling.release.set()
    serving.shutdown()
    thread.join(10)
    serving.server_close()


@pytest.fixture(scope="module")
def secrets(sandbox: Sandbox) -> dict[str, str]:
    """Return all that the program is given, what a buyer kept among it."""
    admin = sandbox.accounts.admin
    with Storefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as storefront:
        buyer = storefront.sign_in(admin.email, admin.password)
        kept = {"CUSTOMER": buyer.customer_access_token(), "TOKEN": buyer.storefront_token()}
    return {**GIVEN, **kept, "LOGIN_JWT": sandbox.customer_login_jwt(sandbox.accounts.senior.email)}


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_that_watches_a_shop_sees_a_secret(server: str, secrets: dict[str, str], scenario: str) -> None:
    Spoiling.found.clear()
    Spoiling.passed.clear()
    found = run_watched("watched_shop", server, secrets, scenario)
    assert found["begun"] == found["ended"] > 20
    assert found["spans"] > 20
    assert found["errors"] > (10 if scenario == "fine" else 40)
    assert len(Spoiling.found) > 5
    given_out = {f"given out, {number}": text for number, text in enumerate(sorted(Spoiling.found))}
    assert_without(found["seen"], secrets | given_out)
