"""A storefront in Django, as a browser sees it: both kinds of views, under both kinds of handlers."""

import asyncio
import gc
import os
from collections.abc import Awaitable, Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox
from tests.client.holding import until
from tests.client.wire import FINE, Wire, serving

from . import django_site

django_site.set_up()

from django.core.cache import caches  # noqa: E402 - Django has to be ready
from django.core.management import CommandError, call_command  # noqa: E402
from django.test import AsyncClient, Client, override_settings  # noqa: E402

from b2b_storefront import ConfigurationError, MemoryTokenStore, RedisTokenStore  # noqa: E402
from b2b_storefront.contrib.django import checks, get_async_storefront, get_storefront  # noqa: E402
from b2b_storefront.contrib.django.config import read_settings  # noqa: E402

PAGE = {"Accept": "text/html"}
SENIOR = {"email": "senior@sandbox.example"}
CROSS_SITE = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}

Ask = Callable[..., Awaitable[Any]]


@pytest.fixture(autouse=True)
def site(store: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The setting; a test may change it, and says so."""
    given = {"STORE": {**store, "tokens": MemoryTokenStore()}, "VISITS": {"sign_in": "/sign-in"}}
    for cache in caches.all():
        cache.clear()
    with override_settings(B2B_STOREFRONT=given):
        yield given


@pytest.fixture(params=["wsgi", "asgi"])
def ask(request: pytest.FixtureRequest) -> Ask:
    """Asks the site, through one of Django's two handlers."""
    client, async_client = Client(), AsyncClient()

    async def ask(method: str, address: str, **more: Any) -> Any:
        headers = more.pop("headers", {})
        if request.param == "asgi":
            return await getattr(async_client, method)(address, headers=headers, **more)
        return await asyncio.to_thread(getattr(client, method), address, headers=headers, **more)

    return ask


KINDS = pytest.mark.parametrize("kind", ["sync", "async"])


@KINDS
async def test_a_buyer_signs_in_sees_a_page_and_signs_out(ask: Ask, kind: str) -> None:
    answer = await ask("get", f"/{kind}/me?a=1", headers=PAGE)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/sign-in?next=/{kind}/me%3Fa%3D1")
    answer = await ask("get", f"/{kind}/me")
    assert (answer.status_code, answer.json()["error"]) == (401, "CredentialsRequiredError")
    answer = await ask("post", f"/{kind}/sign-in", data=SENIOR)
    assert answer.json() == SENIOR  # Signed in from here on, in this request too.
    answer = await ask("get", f"/{kind}/me")
    assert answer.json() == {**SENIOR, "calls": answer.json()["calls"]}
    assert sorted(answer.json()["calls"]) == ["memo", "network"]
    assert (await ask("get", f"/{kind}/")).json()["guest"] is False
    assert (await ask("post", f"/{kind}/sign-out")).json() == {"guest": True}
    assert (await ask("get", f"/{kind}/me")).status_code == 401


@KINDS
async def test_the_session_gets_another_key_and_holds_no_token(ask: Ask, kind: str) -> None:
    before = (await ask("get", "/cart")).cookies["sessionid"].value
    answer = await ask("post", f"/{kind}/sign-in", data=SENIOR)
    assert answer.cookies["sessionid"].value not in ("", before)
    assert not django_site.SessionStore().exists(before)
    session = (await ask("get", f"/{kind}/")).json()["session"]
    assert set(session) == {"cart", "b2b_storefront"}
    assert set(session["b2b_storefront"]) == {"at", "customer", "store"}
    # Another customer has nothing of it.
    await ask("post", f"/{kind}/sign-in", data={"email": "junior@sandbox.example"})
    assert set((await ask("get", f"/{kind}/")).json()["session"]) == {"b2b_storefront"}


@KINDS
async def test_another_site_can_neither_act_for_a_buyer_nor_sign_anybody_in_or_out(
    ask: Ask, kind: str, sandbox: Sandbox
) -> None:
    """Also where Django's own middleware is not asked, as these clients do."""
    assert (await ask("post", f"/{kind}/sign-in", data=SENIOR, headers=CROSS_SITE)).status_code == 403
    assert (await ask("post", f"/{kind}/", headers=CROSS_SITE)).json()["guest"] is True
    await ask("post", f"/{kind}/sign-in", data=SENIOR)
    sandbox.clear_requests()
    for path in ("", "sign-out"):
        answer = await ask("post", f"/{kind}/{path}", headers=CROSS_SITE)
        assert (answer.status_code, answer.json()["error"]) == (403, "CrossSiteRequestError")
    assert (await ask("get", f"/{kind}/", headers=CROSS_SITE)).json()["guest"] is False
    assert not sandbox.requests


@KINDS
async def test_errors_are_answers(ask: Ask, kind: str, sandbox: Sandbox) -> None:
    await ask("post", f"/{kind}/sign-in", data={"email": "junior@sandbox.example"})
    assert (await ask("get", f"/{kind}/users")).status_code == 403
    assert (await ask("get", f"/{kind}/users?first=many")).status_code == 422
    sandbox.fail_next("Users", status=429, headers={"Retry-After": "7"})
    answer = await ask("get", f"/{kind}/users")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "7")
    sandbox.fail_next("Users", status=502)
    answer = await ask("get", f"/{kind}/users", headers=PAGE)
    assert (answer.status_code, answer.content) == (502, b"The store could not answer.")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    with pytest.raises(ZeroDivisionError):  # Others are not ours.
        await ask("get", "/broken")


@KINDS
async def test_a_template_tells_people_of_an_error(ask: Ask, kind: str, sandbox: Sandbox, site: dict[str, Any]) -> None:
    with override_settings(B2B_STOREFRONT={**site, "ERROR_TEMPLATE": "error.html"}):
        assert (await ask("get", f"/{kind}/me", headers=PAGE)).status_code == 303
        await ask("post", f"/{kind}/sign-in", data=SENIOR)
        sandbox.fail_next("CurrentUser", status=502)
        answer = await ask("get", f"/{kind}/me", headers=PAGE)
        assert (answer.status_code, answer.content) == (502, b"<h1>The store could not answer.</h1>")


@KINDS
async def test_a_scope_has_the_requests_language_id_address_and_time(ask: Ask, kind: str) -> None:
    with serving(Wire(FINE)) as api:
        site = {"STORE": {"store_hash": "abc", "base_url": api.url}, "VISITS": {"timeout": 0.2}}
        with override_settings(B2B_STOREFRONT=site):
            headers = {"Accept-Language": "de-AT, en;q=0.5", "X-Request-Id": "7f3b"}
            assert (await ask("get", f"/{kind}/check", headers=headers)).json() == {"type": 1}
            api.hold = True
            assert (await ask("get", f"/{kind}/check")).status_code == 504
            api.hold = False
        sent = dict(line.split(": ", 1) for line in api.heads[0].decode().strip().split("\r\n")[1:])
    assert (sent["Accept-Language"], sent["X-Request-Id"], sent["X-Forwarded-For"]) == ("de", "7f3b", "127.0.0.1")


@KINDS
async def test_an_answer_tells_where_its_time_went_where_that_is_asked_for(
    ask: Ask, kind: str, site: dict[str, Any]
) -> None:
    with override_settings(B2B_STOREFRONT={**site, "VISITS": {"server_timing": True}}):
        await ask("post", f"/{kind}/sign-in", data=SENIOR)
        assert 'desc="2 calls 1 request"' in (await ask("get", f"/{kind}/me")).headers["Server-Timing"]
        assert "Server-Timing" not in (await ask("get", "/plain")).headers


@KINDS
async def test_djangos_cache_keeps_answers(ask: Ask, kind: str, sandbox: Sandbox, site: dict[str, Any]) -> None:
    with override_settings(B2B_STOREFRONT={**site, "CACHE": "answers"}):
        counts = {(await ask("get", f"/{kind}/configurations")).json()["count"] for _ in range(3)}
        assert len(counts) == 1
        assert [request.operation_name for request in sandbox.requests] == ["StorefrontConfigs"]
        await asyncio.to_thread(call_command, "b2b_storefront", "--forget", stdout=StringIO())
        await ask("get", f"/{kind}/configurations")
        assert len(sandbox.requests) == 2


@KINDS
async def test_a_session_that_is_over_leads_to_the_sign_in(
    ask: Ask, kind: str, sandbox: Sandbox, site: dict[str, Any]
) -> None:
    with override_settings(B2B_STOREFRONT={**site, "STORE": {**site["STORE"], "access_token": None}}):
        await ask("post", f"/{kind}/sign-in", data=SENIOR)
        assert (await ask("get", f"/{kind}/me")).status_code == 200
        sandbox.expire_tokens()
        assert (await ask("get", f"/{kind}/me", headers=PAGE)).status_code == 303
        assert (await ask("get", f"/{kind}/")).json() == {"guest": True, "session": {}}


@pytest.mark.parametrize("part", ["buyer", "visitor", "scope"])
async def test_an_asynchronous_view_that_waits_as_a_synchronous_one_is_told_what_to_write(
    ask: Ask, part: str, sandbox: Sandbox
) -> None:
    answer = await ask("get", f"/async/as-if-sync/{part}")
    assert (answer.status_code, answer.json()["error"]) == (422, "ConfigurationError")
    assert "buyer = await request.abuyer()" in answer.json()["detail"]
    assert sandbox.requests == []


@pytest.mark.parametrize(("here", "there"), [("sync", "async"), ("async", "sync")])
async def test_who_signs_in_in_one_kind_of_view_is_signed_in_in_the_other_without_any_setting(
    ask: Ask, here: str, there: str, store: dict[str, Any]
) -> None:
    with override_settings(B2B_STOREFRONT={"STORE": store}):
        await ask("post", f"/{here}/sign-in", data=SENIOR)
        assert (await ask("get", f"/{there}/me")).json()["email"] == SENIOR["email"]


async def test_a_page_that_has_no_buyer_does_not_touch_the_session(ask: Ask) -> None:
    answer = await ask("get", "/plain")
    assert (answer.content, answer.headers.get("Vary"), answer.cookies) == (b"plain", None, {})


def test_twenty_loops_of_twenty_requests_leave_no_descriptor_and_no_warning() -> None:
    """An asynchronous view under WSGI has an event loop of its own."""
    folder = Path("/proc/self/fd")
    if not folder.exists():
        pytest.skip("open descriptors are not listed here")
    client = Client()
    client.post("/async/sign-in", data=SENIOR)
    gc.collect()
    before = len(os.listdir(folder))
    for _ in range(20):
        assert client.get("/async/me").status_code == 200
    gc.collect()
    until(lambda: len(os.listdir(folder)) <= before)


@KINDS
def test_djangos_own_token_against_other_sites_is_another_after_the_sign_in(kind: str) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(f"/{kind}/sign-in", data=SENIOR).status_code == 403
    token = client.get("/cart").json()["token"]
    before = client.cookies["csrftoken"].value
    assert client.post(f"/{kind}/sign-in", data={**SENIOR, "csrfmiddlewaretoken": token}).status_code == 200
    assert client.cookies["csrftoken"].value != before
    assert client.post(f"/{kind}/sign-out", data={"csrfmiddlewaretoken": token}).status_code == 403


def test_the_two_storefronts_share_what_the_settings_say(site: dict[str, Any]) -> None:
    assert get_storefront() is get_storefront()
    assert get_async_storefront() is get_async_storefront()
    assert get_storefront().settings == get_async_storefront().settings
    before = get_storefront()
    with override_settings(B2B_STOREFRONT={**site}):
        assert get_storefront() is not before


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ({"STORE": {"store_hash": "not a hash"}}, "store_hash"),
        ({"STORE": {"store_hash": "abc", "shop": 1}}, "shop"),
        ({"STORE": "abc"}, "dict of dicts"),
        ("abc", "dict of dicts"),
        ({"STORES": {}}, "'STORES', which means nothing"),
        ({"STORE": {"store_hash": "abc"}, "VISITS": {"sign": "/in"}}, "VISITS"),
        ({"STORE": {"store_hash": "abc"}, "VISITS": {"timeout": 0}}, "timeout"),
        ({}, "store_hash"),
    ],
)
def test_what_the_settings_lack_is_an_error_of_the_checks(setting: Any, says: str) -> None:
    with override_settings(B2B_STOREFRONT=setting):
        (message,) = checks.check_settings()
        assert (message.id, says in str(message)) == ("b2b_storefront.E001", True)
        assert checks.check_deployment() == []


def test_a_token_in_the_settings_shows_nowhere(site: dict[str, Any]) -> None:
    site = {**site, "STORE": {**site["STORE"], "access_token": "secret-token", "shop": 1}}
    with override_settings(B2B_STOREFRONT=site):
        assert "secret-token" not in repr(read_settings())
        with pytest.raises(ConfigurationError) as raised:
            get_storefront()
        shown = [str(raised.value)]
        traceback = raised.tb.tb_next  # This test itself shows it.
        while traceback is not None:
            shown.append(repr(traceback.tb_frame.f_locals))
            traceback = traceback.tb_next
        assert len(shown) > 2
        assert "secret-token" not in "".join(shown)


def test_the_checks_look_for_the_middleware_and_for_several_workers(site: dict[str, Any]) -> None:
    sessions = "django.contrib.sessions.middleware.SessionMiddleware"
    ours = "b2b_storefront.contrib.django.VisitMiddleware"
    assert checks.check_settings() == checks.check_middleware() == checks.check_deployment() == []
    for middleware, expected in (([sessions], "W001"), ([ours, sessions], "E002"), ([sessions, ours], None)):
        with override_settings(MIDDLEWARE=middleware):
            found = [str(message.id).removeprefix("b2b_storefront.") for message in checks.check_middleware()]
            assert found == ([] if expected is None else [expected])
    alone = {"STORE": {**site["STORE"], "access_token": None, "tokens": None}}
    with override_settings(B2B_STOREFRONT=alone):
        assert [message.id for message in checks.check_deployment()] == ["b2b_storefront.W002"]
    shared = {"STORE": {**site["STORE"], "access_token": None, "tokens": RedisTokenStore("redis://127.0.0.1:1")}}
    with override_settings(B2B_STOREFRONT=shared):
        assert checks.check_deployment() == []
    call_command("check")


def test_the_command_asks_the_store(sandbox: Sandbox, site: dict[str, Any]) -> None:
    out = StringIO()
    call_command("b2b_storefront", stdout=out)
    assert out.getvalue().startswith(f"Store {sandbox.store_hash}, channel 1, at {sandbox.base_url} answers in ")
    down = {"STORE": {**site["STORE"], "tokens": RedisTokenStore("redis://127.0.0.1:1")}}
    with override_settings(B2B_STOREFRONT=down), pytest.raises(CommandError, match="does not answer"):
        call_command("b2b_storefront", stdout=out)
    gone = {"STORE": {**site["STORE"], "base_url": "http://127.0.0.1:1"}}
    with override_settings(B2B_STOREFRONT=gone), pytest.raises(CommandError, match="connect"):
        call_command("b2b_storefront", stdout=out)


def test_the_command_forgets(site: dict[str, Any]) -> None:
    out = StringIO()
    call_command("b2b_storefront", "--forget", "quote", "quote:17", stdout=out)
    call_command("b2b_storefront", "--forget", stdout=out)
    assert out.getvalue().splitlines() == ["Forgotten: quote, quote:17.", "Forgotten: everything of the store."]
    with override_settings(B2B_STOREFRONT={**site, "CACHE": "answers"}):
        with pytest.raises(CommandError, match="tag"):
            call_command("b2b_storefront", "--forget", "no such tag!", stdout=out)
