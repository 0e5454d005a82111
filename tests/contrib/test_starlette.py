"""A storefront in Starlette, as a browser sees it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from b2b_storefront import AsyncStorefront, ConfigurationError
from b2b_storefront.contrib import ErrorAnswer, safe_path
from b2b_storefront.contrib.starlette import (
    VisitMiddleware,
    VisitPolicy,
    buyer_of,
    error_handlers,
    scope_of,
    sign_in,
    sign_out,
    storefront_lifespan,
    storefront_of,
    visitor_of,
)
from b2b_storefront.observe import CallLog, Observer
from b2b_storefront.sandbox import Sandbox
from tests.client.wire import FINE, Wire, serving

from .browsers import Browser, browsing

FORM = {"email": "senior@sandbox.example", "password": "sandbox-password"}
PAGE = {"Accept": "text/html"}
CROSS_SITE = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}


async def post_sign_in(request: Request) -> Response:
    form = dict(part.split("=") for part in (await request.body()).decode().replace("%40", "@").split("&"))
    sign_in(request, await storefront_of(request).login(form["email"], form["password"]), keep=["cart"])
    return RedirectResponse(safe_path(request.query_params.get("next")), 303)


async def post_sign_out(request: Request) -> Response:
    sign_out(request)
    return RedirectResponse("/", 303)


async def me(request: Request) -> Response:
    return JSONResponse({"email": (await buyer_of(request).current_user()).email})


async def home(request: Request) -> Response:
    visitor = visitor_of(request)
    return JSONResponse({"guest": visitor.is_guest, "session": dict(request.session)})


async def put_into_cart(request: Request) -> Response:
    visitor = visitor_of(request)
    request.session["cart"] = [77]
    request.session["csrf"] = "known"
    return JSONResponse(visitor.is_guest)


async def twice(request: Request) -> Response:
    buyer = buyer_of(request)
    await asyncio.gather(buyer.current_user(), buyer_of(request).current_user())
    return JSONResponse([call.source for call in scope_of(request).calls])


async def users(request: Request) -> Response:
    page: Any = request.query_params.get("first", 1)
    return JSONResponse((await buyer_of(request).users(company_id=1001, first=page)).total_count)


async def check(request: Request) -> Response:
    return JSONResponse((await visitor_of(request).user_email_check(email="a@example.com")).user_type)


ROUTES = [
    Route("/check", check),
    Route("/", home),
    Route("/me", me),
    Route("/users", users),
    Route("/twice", twice),
    Route("/cart", put_into_cart, methods=["POST"]),
    Route("/sign-in", post_sign_in, methods=["POST"]),
    Route("/sign-out", post_sign_out, methods=["POST"]),
]


def make_app(store: dict[str, Any], policy: VisitPolicy | None = None, **more: Any) -> Starlette:
    return Starlette(
        routes=ROUTES,
        lifespan=storefront_lifespan(lambda: AsyncStorefront(**store)),
        middleware=[
            Middleware(SessionMiddleware, secret_key="key"),
            Middleware(VisitMiddleware, policy or VisitPolicy(sign_in="/sign-in")),
        ],
        exception_handlers=error_handlers(**more),
    )


@pytest.fixture
async def browser(store: dict[str, Any]) -> AsyncIterator[Browser]:
    async with browsing(make_app(store)) as browser:
        yield browser


async def test_a_buyer_signs_in_sees_a_page_and_signs_out(browser: Browser) -> None:
    answer = await browser.get("/me?a=1", headers=PAGE)
    assert (answer.status, answer.header("Location")) == (303, "/sign-in?next=/me%3Fa%3D1")
    answer = await browser.post("/sign-in?next=/me%3Fa%3D1", form=FORM)
    assert (answer.status, answer.header("Location")) == (303, "/me?a=1")
    assert (await browser.get("/me")).json == {"email": FORM["email"]}
    assert (await browser.get("/")).json["guest"] is False
    assert (await browser.post("/sign-out")).status == 303
    assert browser.cookies == {}
    answer = await browser.get("/me")
    assert (answer.status, answer.json) == (401, {"detail": "Please sign in.", "error": "CredentialsRequiredError"})


async def test_the_session_holds_no_token_and_begins_anew(browser: Browser) -> None:
    await browser.post("/cart")
    planted = browser.cookies["session"]
    await browser.post("/sign-in", form=FORM)
    session = (await browser.get("/")).json["session"]
    assert set(session) == {"cart", "b2b_storefront"}
    assert set(session["b2b_storefront"]) == {"at", "customer", "store"}
    # Whoever planted the session from before the sign-in is still nobody with it.
    attacker = browser.another({"session": planted})
    assert (await attacker.get("/")).json["guest"] is True


async def test_a_wrong_password_signs_nobody_in(browser: Browser) -> None:
    answer = await browser.post("/sign-in", form={**FORM, "password": "wrong"})
    assert (answer.status, answer.json["error"]) == (401, "InvalidLoginError")
    assert browser.cookies == {}


async def test_another_site_can_neither_act_for_a_buyer_nor_sign_anybody_in_or_out(
    browser: Browser, sandbox: Sandbox
) -> None:
    answer = await browser.post("/sign-in", form=FORM, headers=CROSS_SITE)
    assert (answer.status, answer.json["error"], browser.cookies) == (403, "CrossSiteRequestError", {})
    assert (await browser.post("/cart", headers=CROSS_SITE)).json is True  # A guest has nothing to lose.
    await browser.post("/sign-in", form=FORM)
    cookies = dict(browser.cookies)
    sandbox.clear_requests()
    for path in ("/cart", "/sign-out"):
        assert (await browser.post(path, headers=CROSS_SITE)).status == 403
    assert browser.cookies == cookies
    assert not sandbox.requests
    assert (await browser.get("/me", headers=CROSS_SITE)).status == 200  # A link may be followed.


async def test_an_origin_can_be_trusted(store: dict[str, Any]) -> None:
    policy = VisitPolicy(trusted_origins=["https://evil.example"])
    async with browsing(make_app(store, policy)) as browser:
        assert (await browser.post("/sign-in", form=FORM, headers=CROSS_SITE)).status == 303


async def test_a_scope_is_one_web_request(browser: Browser, sandbox: Sandbox) -> None:
    await browser.post("/sign-in", form=FORM)
    sandbox.clear_requests()
    for _ in range(2):
        assert sorted((await browser.get("/twice")).json) == ["memo", "network"]
    assert [request.operation_name for request in sandbox.requests] == ["CurrentUser"] * 2


async def test_a_scope_has_the_requests_language_id_and_address() -> None:
    with serving(Wire(FINE)) as api:
        async with browsing(make_app({"store_hash": "abc", "base_url": api.url})) as browser:
            headers = {"Accept-Language": "de-AT, en;q=0.5", "X-Request-Id": "7f3b"}
            assert (await browser.get("/check", headers=headers)).json == 1
        sent = dict(line.split(": ", 1) for line in api.heads[0].decode().strip().split("\r\n")[1:])
    assert (sent["Accept-Language"], sent["X-Request-Id"], sent["X-Forwarded-For"]) == ("de", "7f3b", "203.0.113.7")


async def test_a_scope_has_the_requests_time(browser: Browser, sandbox: Sandbox) -> None:
    await browser.post("/sign-in", form=FORM)
    sandbox.fail_next("CurrentUser", delay=30.0)
    answer = await browser.get("/me", headers={"X-Request-Timeout": "0.2"})
    assert (answer.status, answer.json["error"]) == (504, "RequestTimeoutError")


async def test_an_answer_tells_where_its_time_went_where_that_is_asked_for(store: dict[str, Any]) -> None:
    async with browsing(make_app(store, VisitPolicy(server_timing=True))) as browser:
        await browser.post("/sign-in", form=FORM)
        assert (await browser.get("/")).header("Server-Timing") is None
        told = (await browser.get("/twice")).header("Server-Timing") or ""
        assert (told.startswith("b2b;dur="), 'desc="2 calls 1 request"' in told) == (True, True)
    async with browsing(make_app(store)) as browser:
        await browser.post("/sign-in", form=FORM)
        assert (await browser.get("/twice")).header("Server-Timing") is None


@pytest.mark.parametrize(
    ("failure", "status", "error"),
    [
        ({"status": 502, "body": "<html>"}, 502, "HTTPStatusError"),
        ({"status": 429, "headers": {"Retry-After": "7"}}, 503, "RateLimitedError"),
        ({"disconnect": True, "times": 9}, 502, "ConnectionLostError"),
    ],
)
async def test_what_fails_has_its_answer(
    browser: Browser, sandbox: Sandbox, failure: dict[str, Any], status: int, error: str
) -> None:
    await browser.post("/sign-in", form=FORM)
    sandbox.fail_next("Users", **failure)
    answer = await browser.get("/users")
    assert (answer.status, answer.json["error"]) == (status, error)
    assert answer.header("Retry-After") == ("7" if status == 503 else None)
    assert answer.header("Cache-Control") == "no-store"


async def test_a_wrong_argument_and_a_missing_right_have_theirs(browser: Browser) -> None:
    await browser.post("/sign-in", form=FORM)
    answer = await browser.get("/users?first=many")
    assert (answer.status, answer.json["error"]) == (422, "ConfigurationError")
    assert "first" in answer.json["detail"]
    await browser.post("/sign-in", form={**FORM, "email": "junior@sandbox.example"})
    answer = await browser.get("/users")
    assert (answer.status, answer.json["error"]) == (403, "PermissionDeniedError")


async def test_a_session_that_is_over_leads_to_the_sign_in(store: dict[str, Any], sandbox: Sandbox) -> None:
    """Without the store's own token, a customer stays signed in for as long as the token lives."""
    async with browsing(make_app({**store, "access_token": None})) as browser:
        await browser.post("/sign-in", form=FORM)
        assert (await browser.get("/me")).status == 200
        sandbox.expire_tokens()
        answer = await browser.get("/me", headers=PAGE)
        assert (answer.status, answer.header("Location")) == (303, "/sign-in?next=/me")
        assert (await browser.get("/")).json == {"guest": True, "session": {}}  # What guests may see is seen again.


async def test_with_the_stores_own_token_a_customer_stays_signed_in(browser: Browser, sandbox: Sandbox) -> None:
    await browser.post("/sign-in", form=FORM)
    sandbox.expire_tokens()
    assert (await browser.get("/me")).status == 200


async def test_a_page_of_ones_own_tells_people_of_an_error(store: dict[str, Any], sandbox: Sandbox) -> None:
    def page(request: Request, answer: ErrorAnswer) -> Response:
        return HTMLResponse(f"<h1>{answer.detail}</h1>", answer.status, answer.headers)

    async with browsing(make_app(store, page=page)) as browser:
        await browser.post("/sign-in", form=FORM)
        sandbox.fail_next("CurrentUser", status=502)
        answer = await browser.get("/me", headers=PAGE)
        assert (answer.status, answer.text) == (502, "<h1>The store could not answer.</h1>")
        await browser.post("/sign-out")
        assert (await browser.get("/me", headers=PAGE)).status == 303


async def test_errors_are_plain_text_for_people_unless_there_is_a_page(browser: Browser, sandbox: Sandbox) -> None:
    await browser.post("/sign-in", form=FORM)
    sandbox.fail_next("CurrentUser", status=502)
    answer = await browser.get("/me", headers=PAGE)
    assert (answer.status, answer.header("Content-Type")) == (502, "text/plain; charset=utf-8")


async def test_a_storefront_is_made_once_and_closed_within_the_applications_own_life(store: dict[str, Any]) -> None:
    told: list[str] = []

    @asynccontextmanager
    async def own(app: Starlette) -> AsyncIterator[dict[str, Any]]:
        told.append("begins")
        yield {"database": "own"}
        told.append("ends")

    @asynccontextmanager
    async def open_storefront() -> AsyncIterator[AsyncStorefront]:
        async with AsyncStorefront(**store) as storefront:
            told.append("opened")
            yield storefront
        told.append("closed")

    async def look(request: Request) -> Response:
        return JSONResponse([request.state.database, id(storefront_of(request))])

    app = Starlette(
        routes=[Route("/", look)],
        lifespan=storefront_lifespan(open_storefront, within=own),
        middleware=[Middleware(VisitMiddleware)],
    )
    async with browsing(app) as browser:
        assert (await browser.get("/")).json == (await browser.get("/")).json
    assert told == ["begins", "opened", "closed", "ends"]


async def test_the_calls_of_a_request_are_told_to_its_observers(store: dict[str, Any]) -> None:
    def observe(request: Request) -> list[Observer]:
        request.state.log = CallLog()
        return [request.state.log]

    async def look(request: Request) -> Response:
        guest = scope_of(request).guest()
        await guest.currencies()
        await guest.currencies()
        return JSONResponse([outcome.cache for outcome in request.state.log.outcomes])

    app = Starlette(
        routes=[Route("/", look)],
        lifespan=storefront_lifespan(lambda: AsyncStorefront(**store)),
        middleware=[Middleware(VisitMiddleware, observe=observe)],
    )
    async with browsing(app) as browser:
        first, second = await browser.get("/"), await browser.get("/")
    assert first.json == second.json  # Each request has a log of its own.
    assert len(first.json) == 2
    assert first.json[1] == "memo"


async def test_what_is_missing_is_named(store: dict[str, Any]) -> None:
    without_lifespan = Starlette(routes=ROUTES, middleware=[Middleware(VisitMiddleware)])
    async with browsing(without_lifespan) as browser:
        with pytest.raises(ConfigurationError, match="storefront_lifespan"):
            await browser.get("/")
    without_middleware = Starlette(routes=ROUTES, lifespan=storefront_lifespan(lambda: AsyncStorefront(**store)))
    async with browsing(without_middleware) as browser:
        with pytest.raises(ConfigurationError, match="VisitMiddleware"):
            await browser.get("/")
    with pytest.raises(ConfigurationError, match="timeout"):
        VisitPolicy(timeout=0)
    with pytest.raises(ConfigurationError, match="longest"):
        VisitPolicy(longest=-1)
