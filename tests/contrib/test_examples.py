"""The examples under real servers with several workers, over a real server for tokens, against the sandbox."""

import re
import secrets
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from b2b_storefront.sandbox import Sandbox
from tests.stores.conftest import server
from tests.stores.server import Server

from .served import EXAMPLES as EXAMPLES_FOLDER
from .served import HttpBrowser, Workers

__all__ = ["server"]


PAGE = {"Accept": "text/html"}
JUNIOR = {"email": "junior@sandbox.example", "password": "sandbox-password"}
LOGIN, BY_ID = "Login", "POST /api/io/auth/customers/storefront"


@dataclass(frozen=True)
class Example:
    """How an example is served."""

    folder: str
    command: str


EXAMPLES = [
    Example("fastapi_app", "uvicorn fastapi_shop:app --workers 2 --port PORT"),
    Example("flask_app", "gunicorn flask_shop:make_app() --workers 2 --threads 4 --bind 127.0.0.1:PORT"),
    Example("django_app", "gunicorn django_shop.wsgi --workers 2 --threads 4 --bind 127.0.0.1:PORT"),
    Example("django_app", "uvicorn django_shop.asgi:application --workers 2 --lifespan off --port PORT"),
]


@pytest.fixture(params=EXAMPLES, ids=lambda example: f"{example.folder}-{example.command.split()[0]}")
def workers(request: pytest.FixtureRequest, sandbox: Sandbox, server: Server) -> Iterator[Workers]:
    environment = {
        "B2B_STOREFRONT_STORE_HASH": sandbox.store_hash,
        "B2B_STOREFRONT_BASE_URL": sandbox.base_url,
        "B2B_STOREFRONT_ACCESS_TOKEN": sandbox.access_token,
        "REDIS_URL": server.url,
        "SESSION_KEY": secrets.token_hex(16),
        "PLAIN_HTTP": "yes",
    }
    with Workers(request.param.folder, request.param.command, environment) as workers:
        yield workers
    # Django's cache leaves its connections to the end of the process, as frameworks do.
    assert workers.complaints(others_port=server.port) == [], workers.said()


def count(sandbox: Sandbox) -> Counter[str | None]:
    return Counter(request.operation_name for request in sandbox.requests)


@pytest.mark.slow
def test_a_buyers_day(workers: Workers, sandbox: Sandbox) -> None:
    browser = HttpBrowser(workers.port)
    answer = browser.get("/overview?first=3", headers=PAGE)
    assert (answer.status, answer.header("Location")) == (303, "/sign-in?next=/overview%3Ffirst%3D3")
    assert browser.get("/overview").status == 401
    assert browser.get("/").json == {"hello": "guest"}

    answer = browser.get("/sign-in", headers=PAGE)
    assert "password" in answer.text
    answer = browser.post("/sign-in", form={**JUNIOR, "password": "wrong"}, headers=PAGE)
    assert (answer.status, answer.header("Location")) == (303, "/sign-in?wrong=true")
    answer = browser.post("/sign-in?next=/overview%3Ffirst%3D3", form=JUNIOR, headers=PAGE)
    assert (answer.status, answer.header("Location")) == (303, "/overview?first=3")

    sandbox.clear_requests()
    for _ in range(10):
        answer = browser.get("/overview?first=3")
        assert (answer.status, answer.json["email"]) == (200, JUNIOR["email"])
    assert browser.get("/").json["hello"] not in ("guest", "")
    # Whichever worker served: the token of the sign-in was at the Redis server.
    assert not {LOGIN, BY_ID} & count(sandbox).keys()

    assert browser.get("/companies/1001/users").status == 403
    assert browser.get("/overview?first=99999999999").status == 422
    assert browser.post("/lists/90002/submit", headers={"Sec-Fetch-Site": "cross-site"}).status == 403
    assert browser.post("/lists/90002/submit").json == {"status": 40}
    answer = browser.post("/lists/90002/submit")
    assert (answer.status, answer.json["error"]) == (409, "ShoppingListStateError")

    sandbox.clear_requests()
    workers.restart()
    assert browser.get("/overview").json["email"] == JUNIOR["email"]
    assert not {LOGIN, BY_ID} & count(sandbox).keys()
    sandbox.expire_tokens()
    assert browser.get("/overview").json["email"] == JUNIOR["email"]
    assert count(sandbox)[BY_ID] == 1

    sandbox.fail_next("Users", status=502, body="<html>", times=3)
    assert browser.get("/companies/1001/users").status == 502
    sandbox.fail_next("Users", status=429, headers={"Retry-After": "30"}, times=9)
    answer = browser.get("/companies/1001/users")
    assert answer.status == 503
    assert 1 <= int(answer.header("Retry-After") or "") <= 60

    assert browser.post("/sign-out").status == 303
    assert browser.get("/overview").status == 401


@pytest.mark.slow
def test_two_buyers_at_a_time_see_their_own(workers: Workers) -> None:
    browsers = {}
    for name in ("junior", "senior", "admin"):
        browsers[name] = HttpBrowser(workers.port)
        browsers[name].get("/sign-in")
        browsers[name].post("/sign-in", form={**JUNIOR, "email": f"{name}@sandbox.example"})
    for _ in range(5):
        for name, browser in browsers.items():
            assert browser.get("/overview").json["email"] == f"{name}@sandbox.example"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folder", "command"),
    [
        ("fastapi_app", "uvicorn fastapi_smallest:app --port PORT"),
        ("flask_app", "flask --app flask_smallest run --port PORT"),
        ("django_app", "django_smallest runserver --noreload PORT"),
    ],
)
def test_the_smallest_shop(folder: str, command: str, sandbox: Sandbox) -> None:
    environment = {"B2B_STOREFRONT_STORE_HASH": sandbox.store_hash, "B2B_STOREFRONT_BASE_URL": sandbox.base_url}
    with Workers(folder, command, environment) as workers:
        browser = HttpBrowser(workers.port)
        assert browser.get("/overview").status == 401
        assert browser.post("/sign-in", form=JUNIOR).header("Location") == "/overview"
        assert browser.get("/overview").json["email"] == JUNIOR["email"]
    assert workers.complaints() == [], workers.said()


@pytest.mark.parametrize("document", ["django", "fastapi", "flask"])
def test_the_documents_show_what_the_examples_do(document: str) -> None:
    text = (EXAMPLES_FOLDER.parent / "docs" / f"{document}.md").read_text()
    code = "".join(path.read_text() for path in (EXAMPLES_FOLDER / f"{document}_app").rglob("*.py"))
    snippets = re.findall(r"^```py\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len(snippets) >= 3
    assert [snippet for snippet in snippets if snippet not in code] == []
