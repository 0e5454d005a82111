"""Signing in and out, cookies, and forms that somebody else has made."""

from collections.abc import Callable

import pytest
from shop.visits import IDLE, Person, Visit, Visits
from starlette.routing import Route

from b2b_storefront import ConfigurationError, Permissions
from b2b_storefront.sandbox import Sandbox

from .opening import PASSWORD, Visitor, make_app, serve


def test_a_cookie_is_a_random_number_and_changes_at_sign_in_and_out(sandbox: Sandbox, guest: Visitor) -> None:
    guest.get("/")
    before = guest.cookies["visit"]
    guest.sign_in("june@harbour.example")
    during = guest.cookies["visit"]
    guest.send("/sign-out")
    after = guest.cookies["visit"]
    assert len({before, during, after}) == 3
    for cookie in guest.set_cookies:
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
        assert "eyJ" not in cookie  # how a JWT begins
        assert len(cookie.split(";")[0]) == len("visit=") + 43
    old = Visitor(guest.base_url, cookies={"visit": before})
    assert old.get("/dashboard").path.startswith("/sign-in")
    old = Visitor(guest.base_url, cookies={"visit": during})
    assert old.get("/dashboard").path.startswith("/sign-in")


def test_a_cookie_that_a_stranger_set_is_worth_nothing_after_sign_in(guest: Visitor) -> None:
    guest.cookies["visit"] = "planted"
    guest.sign_in("june@harbour.example")
    assert guest.cookies["visit"] != "planted"
    assert Visitor(guest.base_url, cookies={"visit": "planted"}).get("/dashboard").path.startswith("/sign-in")


@pytest.mark.parametrize(
    ("email", "password", "why"),
    [
        ("june@harbour.example", "wrong", "do not fit together"),
        ("nobody@harbour.example", PASSWORD, "do not fit together"),
        ("", "", "do not fit together"),
        ("pat@lighthouse.example", PASSWORD, "waits for approval"),
    ],
)
def test_a_refused_sign_in_says_why(guest: Visitor, email: str, password: str, why: str) -> None:
    page = guest.send("/sign-in", email=email, password=password, next="/quotes")
    assert page.status == 422
    assert why in page.said[0]
    assert 'value="/quotes"' in page.text
    assert password not in page.text or not password
    assert guest.get("/dashboard").path.startswith("/sign-in")


def test_whoever_has_no_company_is_told_so(sandbox: Sandbox) -> None:
    from b2b_storefront.sandbox import Sandbox as SmallSandbox

    with SmallSandbox() as small, serve(make_app(small)) as address:
        page = Visitor(address).sign_in(small.accounts.customer.email)
        assert page.status == 422
        assert "for companies" in page.said[0]


def test_after_signing_in_people_are_where_they_wanted_to_be(guest: Visitor) -> None:
    form = guest.get("/quotes?status=1")
    assert form.path == "/sign-in?next=/quotes%3Fstatus%3D1"
    assert guest.sign_in("sam@harbour.example", "/quotes?status=1").path == "/quotes?status=1"


@pytest.mark.parametrize(
    "path", ["//evil.example", "https://evil.example", "/\\evil.example", "", "javascript:x", "/a\nb", "/\t/x"]
)
def test_no_form_leads_to_another_site(guest: Visitor, path: str) -> None:
    assert guest.sign_in("sam@harbour.example", path).path == "/dashboard"


def test_a_form_of_another_site_does_nothing(sandbox: Sandbox, sign_in: Callable[[str], Visitor]) -> None:
    routes = [r for r in make_app(sandbox).routes if isinstance(r, Route) and "POST" in (r.methods or ())]
    assert len(routes) > 15
    victim, attacker = sign_in("admin"), sign_in("junior")
    sandbox.clear_requests()
    for token in ("", "0" * 64, attacker.token, "ä"):
        for route in routes:
            path = route.path.replace("{id:int}", "90002").replace("{item:int}", "100001")
            victim.token = token or "-"
            answer = victim.send(path, name="x", quantity=1, language="de", variant=50001, list=90001, role=3001)
            assert (path, answer.status, answer.title) == (path, 403, "You may not do this")
    assert list(sandbox.requests) == []
    assert "language" not in victim.cookies
    assert victim.get("/dashboard").status == 200


def test_a_page_of_another_site_sends_nothing_even_with_a_token(
    sandbox: Sandbox, guest: Visitor, sign_in: Callable[[str], Visitor]
) -> None:
    victim = sign_in("admin")
    victim.get("/lists")
    sandbox.clear_requests()
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}):
        victim.headers |= headers
        assert victim.send("/lists", name="x").status == 403
        assert victim.get("/dashboard").status == 200
    guest.get("/sign-in")
    guest.headers["Sec-Fetch-Site"] = "cross-site"
    assert guest.sign_in("sam@harbour.example").status == 403
    assert not any("Create" in (request.operation_name or "") for request in sandbox.requests)


def test_whoever_is_not_signed_in_changes_nothing(sandbox: Sandbox, guest: Visitor) -> None:
    routes = [route for route in make_app(sandbox).routes if isinstance(route, Route)]
    guest.get("/sign-in")
    public = {"/", "/sign-in", "/sign-out", "/language", "/health", "/products/{id:int}", "/{path:path}"}
    public |= {"/cart", "/products/{id:int}/buy", "/cart/lines/{line}/remove"}  # A guest's cart is a guest's.
    for route in routes:
        if route.path in public:
            continue
        path = route.path.replace("{id:int}", "90002").replace("{item:int}", "100001")
        for method in (route.methods or set()) - {"HEAD"}:
            fields = {"name": "x", "quantity": 1, "variant": 50001, "list": 90001, "role": 3001, "message": "x"}
            answer = guest.send(path, **fields) if method == "POST" else guest.get(path)
            assert (path, answer.status, answer.path[:8]) == (path, 200, "/sign-in")
    assert list(sandbox.requests) == []


def test_tokens_that_end_are_replaced_without_a_word(sandbox: Sandbox, sign_in: Callable[[str], Visitor]) -> None:
    visitor = sign_in("senior")
    sandbox.expire_tokens()
    assert visitor.get("/quotes").title == "Quotes"


def test_a_session_that_the_store_has_ended_is_begun_again_where_it_was(
    sandbox: Sandbox, sign_in: Callable[[str], Visitor]
) -> None:
    laptop = sign_in("senior")
    phone = sign_in("senior")  # The store lets a customer be signed in on one device.
    sandbox.expire_tokens()
    page = laptop.get("/lists?status=40")
    assert page.path == "/sign-in?next=/lists%3Fstatus%3D40"
    assert page.said == ["Your session is over. Please sign in again."]
    assert phone.get("/quotes").title == "Quotes"
    assert laptop.sign_in("sam@harbour.example", "/lists?status=40").path == "/lists?status=40"


async def test_a_shop_without_an_api_account_does_not_start(sandbox: Sandbox) -> None:
    app = make_app(sandbox, with_access_token=False)
    with pytest.raises(ConfigurationError, match="set B2B_STOREFRONT_ACCESS_TOKEN"):
        async with app.router.lifespan_context(app):
            pass


def test_a_visit_ends_after_hours_without_a_request() -> None:
    now = 0.0
    visits = Visits(clock=lambda: now)
    visit = Visit(person=a_person())
    visits.keep(visit)
    now = IDLE
    assert visits.find(visit.id) is visit
    visits.keep(visit)
    now = 2 * IDLE
    assert visits.find(visit.id) is visit
    now = 2 * IDLE + 1
    assert visits.find(visit.id).person is None
    assert visits.find(visit.id).id != "" != visit.id


def test_guests_take_no_memory_and_old_visits_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shop.visits.MOST_VISITS", 3)
    visits = Visits()
    for number in range(100):
        visits.keep(Visit(f"guest{number}"))
    people = [Visit(person=a_person()) for _ in range(4)]
    for visit in people:
        visits.keep(visit)
    assert [visits.find(visit.id).person is not None for visit in people] == [False, True, True, True]
    assert visits.find("guest7").person is None


def test_nothing_secret_is_in_a_repr() -> None:
    visit = Visit(person=a_person())
    assert visit.id not in repr(visit)
    assert "a-secret" not in repr(visit)


def a_person() -> Person:
    return Person(
        name="June Mast",
        email="june@harbour.example",
        customer_id=103,
        access_token="a-secret",
        user_id=20003,
        role="Junior Buyer",
        is_sales_rep=False,
        permissions=Permissions(),
    )
