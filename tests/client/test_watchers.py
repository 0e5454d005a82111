"""What observers, Sentry, OpenTelemetry, Prometheus, rich and the logs see of a program that fails in every way: no
password and no token.

The program, `watched`, runs in a process of its own against the server below, whose answers are as bad as they get.
"""

import base64
import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.serving import HTTPServer

pytest.importorskip("sentry_sdk", reason="looks at what Sentry sees")
pytest.importorskip("rich", reason="looks at what rich prints")
pytest.importorskip("requests", reason="gql's synchronous transport needs it")
pytest.importorskip("opentelemetry.instrumentation.aiohttp_client", reason="looks at what OpenTelemetry sees")
pytest.importorskip("opentelemetry.instrumentation.urllib3", reason="looks at what OpenTelemetry sees")
pytest.importorskip("prometheus_client", reason="looks at what Prometheus sees")

SECRETS = {
    "PASSWORD": "hunter2-" + "PASSWORD-Secret",
    "ACCESS": "access-" + "TOKEN-Secret",
    "CUSTOMER": "customer-access-" + "TOKEN-Secret",
    "JWT": "eyJhbGciOiJIUzI1NiJ9.eyJqd3QiOiJTZWNyZXQifQ." + "JWT-Secret",
    "TOKEN": "eyJhbGciOiJIUzI1NiJ9.eyJ0b2tlbiI6IlNlY3JldCJ9." + "TOKEN-Secret",
}
GIVEN = "eyJhbGciOiJIUzI1NiJ9.eyJnaXZlbiI6IlNlY3JldCJ9." + "GIVEN-Secret"
SCENARIOS = ["fine", "refuses", "fails", "html", "hostile", "misfit", "half", "mute", "drops", "over", "partial"]


def give_token(token: object) -> dict[str, Any]:
    """Return an answer with a token in it, in the shape of every way to one."""
    result = {
        "result": {"token": token, "storefrontLoginToken": token, "user": None, "permissions": [], "loginType": 2}
    }
    return {"code": 200, "data": {"token": [token] if isinstance(token, str) else token, "login": result}}


class Answers(BaseHTTPRequestHandler):
    """Answers as the first part of the path says."""

    protocol_version = "HTTP/1.1"
    seen: ClassVar[list[tuple[str, str]]] = []
    release = threading.Event()

    def do_GET(self) -> None:
        with contextlib.suppress(ConnectionError):  # The program was interrupted.
            self.answer(b"")

    def do_POST(self) -> None:
        with contextlib.suppress(ConnectionError):
            self.answer(self.rfile.read(int(self.headers["Content-Length"])))

    def answer(self, body: bytes) -> None:
        scenario, _, path = self.path[1:].partition("/")
        self.seen.append((scenario, self.path))
        asked = json.loads(body) if body else {}
        name = asked.get("operationName") or asked.get("query", "")
        signs_in = not path.startswith("graphql") or "Login" in name or "Authorization" in name
        token: object = {"hostile": f"{GIVEN}\r\nX: 1", "misfit": {"odd": GIVEN}}.get(scenario, GIVEN)
        content: Any = give_token(token)
        if path.startswith("graphql"):
            content = {"data": content["data"]["login"]}
            content = {"data": {"login": content["data"], "authorization": content["data"]}}
        if not signs_in:
            user = dict.fromkeys(("id", "firstName", "lastName", "email", "uuid", "companyRoleName"), "x")
            user |= dict.fromkeys(("bcId", "role", "createdAt", "updatedAt"), "1")
            content = {"data": {"currentUser": user if scenario != "misfit" else {"id": 1}}}
        if scenario == "refuses":
            content = {"data": None, "errors": [{"message": "Invalid Login"}]} if signs_in else content
        elif scenario == "fails":
            content = {"data": None, "errors": [{"message": "boom"}]}
        elif scenario == "over" and not signs_in:
            content = {"data": None, "errors": [{"message": "x", "extensions": {"code": 40101}}]}
        elif scenario == "partial":
            content |= {"errors": [{"message": "half of it"}]}
        page = f"<html>{GIVEN if signs_in else ''}"
        text = page.encode() if scenario == "html" else json.dumps(content).encode()
        if scenario == "drops":
            self.close_connection = True
            return
        if scenario == "mute":
            self.release.wait(30)
            self.close_connection = True
            return
        self.send_response({"fails": 500, "refuses": 400}.get(scenario, 200))
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text[:-2] if scenario == "half" else text)
        if scenario == "half":
            self.wfile.flush()
            self.release.wait(30)
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    Answers.release.clear()
    serving = HTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=serving.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{serving.server_port}"
    Answers.release.set()
    serving.shutdown()
    thread.join(30)
    serving.server_close()


def watch(server: str, *scenarios: str) -> dict[str, Any]:
    """Run the program through scenarios, and return what was seen of it."""
    return run_watched("watched", server, SECRETS, *scenarios)


def run_watched(program: str, server: str, secrets: Mapping[str, str], *scenarios: str) -> dict[str, Any]:
    """Run a program of this folder through scenarios, and return what was seen of it."""
    environment = os.environ | {f"WATCHED_{name}": value for name, value in secrets.items()}
    done = subprocess.run(  # noqa: S603 - a program of the tests' own
        [sys.executable, "-W", "ignore", "-m", f"tests.client.{program}", server, *scenarios],
        capture_output=True,
        text=True,
        env=environment,
        cwd=Path(__file__).parents[2],
        timeout=150,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    found: dict[str, Any] = json.loads(done.stdout)
    found["seen"] += done.stderr
    return found


def assert_clean(seen: str) -> None:
    assert_without(seen, {**SECRETS, "GIVEN": GIVEN})


def assert_without(seen: str, secrets: Mapping[str, str]) -> None:
    """Make sure that no secret was seen, whole, in part or in another spelling."""
    for name, text in secrets.items():
        half = text[len(text) // 3 : -3]
        for shown in (text, half, half.upper(), base64.b64encode(text.encode()).decode()[:-4]):
            place = seen.find(shown)
            assert place < 0, f"{name} was seen: ...{seen[max(place - 700, 0) : place + 200]}..."


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_that_watches_a_program_sees_a_secret(server: str, scenario: str) -> None:
    found = watch(server, scenario)
    assert found["spans"] > 10
    assert found["ours"] > 10
    assert found["told"] > 100
    assert found["begun"] == found["ended"] > 30
    assert found["errors"] > (10 if scenario != "fine" else -1)
    assert "CurrentUser" in found["seen"]
    assert_clean(found["seen"])


@pytest.mark.slow
def test_the_jwt_of_an_address_arrives_all_the_same(server: str) -> None:
    del Answers.seen[:]
    watch(server, "fine")
    exchanges = [parse_qs(urlsplit(path).query) for _, path in Answers.seen if "jwtToken" in path]
    assert [query["jwtToken"] for query in exchanges] == [[SECRETS["JWT"]]] * 6
