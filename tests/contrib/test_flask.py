"""A storefront in Flask, as a browser sees it."""

import gc
from collections.abc import Iterator
from threading import Barrier, Thread
from typing import Any

import click
import pytest
from flask import Flask, request, session
from flask.testing import FlaskClient

from b2b_storefront import ConfigurationError, Storefront
from b2b_storefront.contrib import ErrorAnswer
from b2b_storefront.contrib.flask import (
    FlaskStorefront,
    VisitPolicy,
    current_buyer,
    current_scope,
    current_storefront,
    current_visitor,
    sign_in,
    sign_out,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.wire import FINE, Wire, serving

PAGE = {"Accept": "text/html"}
SENIOR = {"email": "senior@sandbox.example"}
CROSS_SITE = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}


def make_app(store: dict[str, Any], policy: VisitPolicy | None = None, **more: Any) -> Flask:
    app = Flask("shop")
    app.secret_key = "key"
    extension = FlaskStorefront(lambda: Storefront(**store), policy or VisitPolicy(sign_in="/sign-in"), **more)
    extension.init_app(app)

    @app.post("/sign-in")
    def post_sign_in() -> Any:
        sign_in(current_storefront.login(request.form["email"], "sandbox-password"), keep=["cart"])
        return {}

    @app.post("/sign-out")
    def post_sign_out() -> Any:
        sign_out()
        return {}

    @app.route("/", methods=["GET", "POST"])
    def home() -> Any:
        return {"guest": current_visitor.is_guest, "session": dict(session), "permanent": session.permanent}

    @app.get("/cart")
    def put_into_cart() -> Any:
        session.permanent = True
        session.update(cart=[77], csrf="known")
        return {}

    @app.get("/me")
    def me() -> Any:
        return {"email": current_buyer.current_user().email, "again": current_buyer.current_user().email}

    @app.get("/calls")
    def calls() -> Any:
        current_buyer.current_user()
        current_buyer.current_user()
        return [call.source for call in current_scope.calls]

    @app.get("/users")
    def users() -> Any:
        first: Any = request.args.get("first", 1)
        return {"count": current_buyer.users(company_id=1001, first=first).total_count}

    @app.get("/check")
    def check() -> Any:
        return {"type": current_visitor.user_email_check(email="a@example.com").user_type}

    return app


@pytest.fixture
def client(store: dict[str, Any]) -> Iterator[FlaskClient]:
    with make_app(store).test_client() as client:
        yield client


def test_a_buyer_signs_in_sees_a_page_and_signs_out(client: FlaskClient) -> None:
    answer = client.get("/me?a=1&b=%26", headers=PAGE)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/sign-in?next=/me%3Fa%3D1%26b%3D%2526")
    assert client.get("/me").json == {"detail": "Please sign in.", "error": "CredentialsRequiredError"}
    assert client.post("/sign-in", data=SENIOR).status_code == 200
    assert client.get("/me").json == {"email": SENIOR["email"], "again": SENIOR["email"]}
    client.post("/sign-out")
    assert client.get("/me").status_code == 401
    assert client.get("/").get_json()["guest"] is True


def test_the_session_holds_no_token_and_begins_anew(client: FlaskClient) -> None:
    client.get("/cart")
    client.post("/sign-in", data=SENIOR)
    home = client.get("/").get_json()
    assert set(home["session"]) == {"_permanent", "b2b_storefront", "cart"}
    assert set(home["session"]["b2b_storefront"]) == {"at", "customer", "store"}
    assert home["permanent"] is True


def test_another_site_can_neither_act_for_a_buyer_nor_sign_anybody_in_or_out(
    client: FlaskClient, sandbox: Sandbox
) -> None:
    assert client.post("/sign-in", data=SENIOR, headers=CROSS_SITE).status_code == 403
    assert client.post("/", headers=CROSS_SITE).get_json()["guest"] is True
    client.post("/sign-in", data=SENIOR)
    sandbox.clear_requests()
    for path in ("/", "/sign-out"):
        answer = client.post(path, headers=CROSS_SITE)
        assert (answer.status_code, answer.get_json()["error"]) == (403, "CrossSiteRequestError")
    assert client.get("/", headers=CROSS_SITE).get_json()["guest"] is False
    assert not sandbox.requests


def test_a_scope_is_one_web_request(client: FlaskClient, sandbox: Sandbox) -> None:
    client.post("/sign-in", data=SENIOR)
    sandbox.clear_requests()
    for _ in range(2):
        assert sorted(client.get("/calls").get_json()) == ["memo", "network"]
    assert [request.operation_name for request in sandbox.requests] == ["CurrentUser"] * 2


def test_a_scope_has_the_requests_language_id_address_and_time(store: dict[str, Any], sandbox: Sandbox) -> None:
    with serving(Wire(FINE)) as api, make_app({"store_hash": "abc", "base_url": api.url}).test_client() as client:
        headers = {"Accept-Language": "de-AT, en;q=0.5", "X-Request-Id": "7f3b"}
        assert client.get("/check", headers=headers, environ_base={"REMOTE_ADDR": "203.0.113.7"}).json == {"type": 1}
        sent = dict(line.split(": ", 1) for line in api.heads[0].decode().strip().split("\r\n")[1:])
        assert (sent["Accept-Language"], sent["X-Request-Id"], sent["X-Forwarded-For"]) == ("de", "7f3b", "203.0.113.7")
    with make_app(store).test_client() as patient, make_app(store, VisitPolicy(timeout=0.2)).test_client() as hurried:
        patient.post("/sign-in", data=SENIOR)
        cookie = patient.get_cookie("session")
        assert cookie is not None
        hurried.set_cookie("session", cookie.value)
        sandbox.fail_next("CurrentUser", delay=30.0)
        assert hurried.get("/me").status_code == 504


def test_an_answer_tells_where_its_time_went_where_that_is_asked_for(
    store: dict[str, Any], client: FlaskClient
) -> None:
    with make_app(store, VisitPolicy(server_timing=True)).test_client() as timed:
        timed.post("/sign-in", data=SENIOR)
        assert 'desc="2 calls 1 request"' in timed.get("/calls").headers["Server-Timing"]
        assert "Server-Timing" not in timed.get("/").headers
    client.post("/sign-in", data=SENIOR)
    assert "Server-Timing" not in client.get("/calls").headers


def test_errors_are_answers(client: FlaskClient, sandbox: Sandbox) -> None:
    client.post("/sign-in", data={"email": "junior@sandbox.example"})
    assert client.get("/users").status_code == 403
    assert client.get("/users?first=many").status_code == 422
    sandbox.fail_next("Users", status=429, headers={"Retry-After": "7"})
    answer = client.get("/users")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "7")
    sandbox.fail_next("Users", status=502)
    answer = client.get("/users", headers=PAGE)
    assert (answer.status_code, answer.mimetype, answer.text) == (502, "text/plain", "The store could not answer.")
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_session_that_is_over_leads_to_the_sign_in(store: dict[str, Any], sandbox: Sandbox) -> None:
    with make_app({**store, "access_token": None}).test_client() as client:
        client.get("/cart")
        client.post("/sign-in", data=SENIOR)
        assert client.get("/me").status_code == 200
        sandbox.expire_tokens()
        assert client.get("/me", headers=PAGE).status_code == 303
        home = client.get("/").get_json()
        assert (home["guest"], set(home["session"])) == (True, {"_permanent", "cart"})


def test_a_page_of_ones_own_tells_people_of_an_error(store: dict[str, Any], sandbox: Sandbox) -> None:
    def page(answer: ErrorAnswer) -> str:
        return f"<h1>{answer.detail}</h1>"

    with make_app(store, page=page).test_client() as client:
        assert client.get("/me", headers=PAGE).status_code == 303
        client.post("/sign-in", data=SENIOR)
        sandbox.fail_next("CurrentUser", status=502)
        answer = client.get("/me", headers=PAGE)
        assert (answer.status_code, answer.text) == (502, "<h1>The store could not answer.</h1>")


def test_threads_have_scopes_and_buyers_of_their_own(store: dict[str, Any]) -> None:
    app, start, seen = make_app(store), Barrier(4), []

    def visit(name: str) -> None:
        client = app.test_client()
        client.post("/sign-in", data={"email": f"{name}@sandbox.example"})
        start.wait(30)
        for _ in range(5):
            email, calls = client.get("/me").get_json()["email"], client.get("/calls").get_json()
            seen.append((name, email, sorted(calls)))

    threads = [Thread(target=visit, args=(name,)) for name in ("admin", "senior", "junior", "custom")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 20
    assert all(email == f"{name}@sandbox.example" and calls == ["memo", "network"] for name, email, calls in seen)


def test_each_application_has_its_storefront_which_ends_with_it(store: dict[str, Any]) -> None:
    closed: list[str] = []

    class Watched(Storefront):
        def close(self) -> None:
            closed.append(str(self.settings.channel_id))
            super().close()

    channels = iter((1, 2))
    extension = FlaskStorefront(lambda: Watched(**store, channel_id=next(channels)))
    first, second = Flask("first"), Flask("second")
    for app in (first, second):
        extension.init_app(app)
    with second.app_context():
        assert current_storefront.settings.channel_id == 2
    del first, app
    gc.collect()
    assert closed == ["1"]


def test_what_is_missing_is_named(store: dict[str, Any]) -> None:
    with Flask("bare").app_context(), pytest.raises(ConfigurationError, match="init_app"):
        current_storefront.settings  # noqa: B018
    with pytest.raises(ConfigurationError, match="store_hash"):
        FlaskStorefront(lambda: Storefront()).init_app(Flask("unset"))


def test_a_command_of_the_application_can_use_its_storefront(store: dict[str, Any]) -> None:
    app = make_app(store)

    @app.cli.command("hello")
    def hello() -> None:
        click.echo(current_storefront.settings.store_hash)

    assert app.test_cli_runner().invoke(args=["hello"]).output.strip() == store["store_hash"]
