"""Every page, for everybody who may see it."""

import re
from collections.abc import Callable

import pytest

from b2b_storefront.sandbox import Sandbox

from .markup import find_faults
from .opening import Visitor

PAGES = {
    "guest": ["/", "/?search=glove", "/?search=nothing", "/?page=2", "/products/40001", "/products/40006", "/sign-in"],
    "junior": ["/", "/dashboard", "/products/40006", "/quotes", "/quotes?status=5", "/lists", "/lists?status=30"],
    "senior": ["/dashboard", "/quotes?page=2", "/lists/90003", "/users", "/users?search=June"],
    "admin": ["/dashboard", "/users", "/users/new", "/users/20003"],
    "custom": ["/dashboard", "/quotes", "/users"],
    "super_admin": ["/", "/companies", "/companies?search=Pier"],
}


@pytest.mark.parametrize("who", PAGES)
def test_each_page_can_be_read_by_everybody(who: str, guest: Visitor, sign_in: Callable[[str], Visitor]) -> None:
    visitor = guest if who == "guest" else sign_in(who)
    for path in PAGES[who]:
        page = visitor.get(path)
        assert (path, page.status, page.path) == (path, 200, path)
        assert (path, find_faults(page.text)) == (path, [])
        assert page.headers["content-security-policy"].startswith("default-src 'self';")
        assert page.headers["x-content-type-options"] == "nosniff"
        assert page.headers["cache-control"] == "no-store"


def test_the_checker_of_pages_finds_faults() -> None:
    assert find_faults("<p>") != []
    page = (
        '<html lang="en"><title></title><header></header><nav></nav><main><h1>A</h1>{}</main><footer></footer></html>'
    )
    assert find_faults(page.format("")) == []
    for wrong in (
        "<script></script>",
        '<p onclick="x"></p>',
        "<h3>A</h3>",
        '<input id="a">',
        '<form method="post"></form>',
        "<svg></svg>",
        '<a href="//elsewhere">a</a>',
        "<div>",
    ):
        assert find_faults(page.format(wrong)) != [], wrong


def test_each_link_of_a_page_leads_somewhere(sign_in: Callable[[str], Visitor]) -> None:
    visitor = sign_in("admin")
    left, seen = ["/dashboard"], set[str]()
    while left and len(seen) < 60:
        path = left.pop()
        page = visitor.get(path)
        assert (path, page.status) == (path, 200)
        seen.add(path)
        for found in re.findall(r'<a [^>]*href="(/[^"#]*)', page.text):
            link = found.replace("&amp;", "&")
            if "/pdf?" not in link and link not in seen and link not in left:
                left.append(link)
    assert {"/", "/quotes", "/lists", "/users", "/quotes.csv", "/users/new"} <= seen
    assert any(path.startswith("/quotes/") for path in seen)


def test_the_dashboard_is_one_request(sandbox: Sandbox, sign_in: Callable[[str], Visitor]) -> None:
    for who, shown in (("junior", "Gloves for the new shift"), ("senior", "Night shift lamps"), ("admin", "PO-1003")):
        visitor = sign_in(who)
        sandbox.clear_requests()
        page = visitor.get("/dashboard")
        assert [request.operation_name for request in sandbox.requests] == [
            "CurrentUser_CustomerInfo_Quotes_ShoppingLists_AllOrders_CompanyCreditConfig"
        ]
        assert page.requests == 1
        assert 'desc="3 calls 1 request"' in page.headers["Server-Timing"]
        assert page.text.count('<span class="tag tag-memo">') == 2
        assert shown in page.text


def test_a_part_that_the_role_does_not_reach_leaves_the_others(sign_in: Callable[[str], Visitor]) -> None:
    page = sign_in("custom").get("/dashboard")
    assert "Gloves for the new shift" in page.text
    assert page.text.count("Your role does not show you these.") == 2


def test_guests_share_what_the_catalogue_answered(sandbox: Sandbox, base_url: str) -> None:
    pages = [Visitor(base_url).get("/") for _ in range(5)]
    assert [page.requests for page in pages] == [1, 0, 0, 0, 0]
    assert [request.operation_name for request in sandbox.requests] == ["ProductsSearch"]
    assert all("$12.50" in page.text for page in pages)


def test_what_a_customer_pays_is_shown_to_nobody_else(guest: Visitor, sign_in: Callable[[str], Visitor]) -> None:
    assert "$12.50" in guest.get("/?search=glove").text
    assert "$10.80" in sign_in("junior").get("/?search=glove").text
    assert "$12.50" in guest.get("/?search=glove").text


def test_the_catalogue_stays_when_the_store_is_away(sandbox: Sandbox, guest: Visitor) -> None:
    guest.get("/")
    sandbox.faults.add(operation="*", status=503)
    assert guest.get("/").status == 200
    assert guest.get("/?search=boots").status == 502


def test_a_search_runs_nothing(guest: Visitor) -> None:
    page = guest.get("/?search=%3Cscript%3Ealert(1)%3C/script%3E%22%3E")
    assert "<script" not in page.text
    assert find_faults(page.text) == []


def test_the_catalogue_has_pages(guest: Visitor) -> None:
    first, second = guest.get("/"), guest.get("/?page=2")
    assert (first.text.count('<li class="card">'), second.text.count('<li class="card">')) == (12, 8)
    assert 'rel="next"' in first.text
    assert 'rel="next"' not in second.text
    assert guest.get("/?page=99999999").status == 200
