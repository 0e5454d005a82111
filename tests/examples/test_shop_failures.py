"""What people see when something fails."""

from collections.abc import Callable

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

from .markup import find_faults
from .opening import Visitor


def test_a_permission_that_lacks_is_named(sign_in: Callable[[str], Visitor]) -> None:
    page = sign_in("junior").get("/users")
    assert (page.status, page.title) == (403, "You may not do this")
    assert "<code>get_users</code>" in page.text
    assert find_faults(page.text) == []


def test_what_the_api_refuses_is_refused_whatever_the_page_offered(
    sandbox: Sandbox, sign_in: Callable[[str], Visitor]
) -> None:
    junior = sign_in("junior")
    page = junior.send("/lists/90003/approve")
    assert page.status == 403
    assert junior.get("/lists/90003").text.count("Ready for approval") == 1
    assert junior.send("/users", email="x@y.example", first_name="X", last_name="Y", role=3001).status == 403
    assert junior.send("/users/20002/delete").status == 403
    assert junior.get("/companies").status == 403
    assert junior.send("/companies/1002/act").status == 403


def test_a_session_that_is_over_leads_to_the_form_and_back(sandbox: Sandbox, sign_in: Callable[[str], Visitor]) -> None:
    visitor = sign_in("senior")
    sandbox.fail_next("Quotes", times=3, code=40101, message="expired")
    page = visitor.get("/quotes?status=1")
    assert page.path == "/sign-in?next=/quotes%3Fstatus%3D1"
    assert page.said == ["Your session is over. Please sign in again."]
    assert visitor.sign_in("sam@harbour.example", "/quotes?status=1").path == "/quotes?status=1"


def test_nobody_is_signed_in_by_half(sandbox: Sandbox, guest: Visitor) -> None:
    guest.get("/lists")  # A message that waits, or a page to come back to, changes nothing about it.
    sandbox.fail_next("CustomerInfo", status=503, body="<html>")
    assert guest.sign_in("sam@harbour.example").status == 502
    assert guest.get("/dashboard").path == "/sign-in?next=/dashboard"
    assert "Sign out" not in guest.get("/").text


def test_a_used_up_budget_says_when_to_come_again(sandbox: Sandbox, sign_in: Callable[[str], Visitor]) -> None:
    visitor = sign_in("senior")
    sandbox.fail_next("Quotes", status=429, headers={"Retry-After": "7"})
    page = visitor.get("/quotes")
    assert (page.status, page.headers["Retry-After"]) == (503, "7")
    assert page.title == "There is a queue at the moment"
    assert visitor.get("/quotes").status == 200


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        ({"disconnect": True, "times": 3}, 502),
        ({"status": 500, "body": "<html>Bad gateway</html>"}, 502),
        ({"status": 500, "message": "Internal error"}, 502),
        ({"status": 200, "body": "not json"}, 502),
        ({"status": 200, "message": "This quote is locked."}, 409),
        ({"status": 400, "message": "Cannot query field"}, 422),
    ],
)
def test_each_way_to_fail_has_its_page(
    sandbox: Sandbox, sign_in: Callable[[str], Visitor], fault: dict[str, object], status: int
) -> None:
    visitor = sign_in("senior")
    sandbox.fail_next("Quotes", **fault)  # type: ignore[arg-type]
    page = visitor.get("/quotes")
    assert page.status == status
    assert find_faults(page.text) == []
    assert page.headers["X-Request-Id"] in page.text
    assert "Traceback" not in page.text
    assert ("This quote is locked." in page.text) == (fault.get("message") == "This quote is locked.")


def test_a_slow_store_is_not_waited_for(sandbox: Sandbox, sign_in: Callable[[str], Visitor]) -> None:
    visitor = sign_in("senior")
    visitor.headers["X-Request-Timeout"] = "0.2"
    sandbox.fail_next("Quotes", delay=30)
    page = visitor.get("/quotes")
    assert (page.status, page.title) == (504, "The store takes too long")


def test_a_fault_of_ours_is_a_page_and_a_line_in_the_log(
    sign_in: Callable[[str], Visitor], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = sign_in("senior")
    monkeypatch.setattr("shop.page.Page.link", lambda *_, **__: 1 / 0)
    page = visitor.get("/quotes")
    assert (page.status, page.title) == (500, "Something went wrong here")
    assert page.headers["X-Request-Id"] in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "sandbox-password" not in caplog.text


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/quotes/abc",
        "/quotes/99999999999999",
        "/lists/99999999999",
        "/products/1",
        "/.env",
        "/static/../app.py",
    ],
)
def test_what_is_not_there(sign_in: Callable[[str], Visitor], path: str) -> None:
    page = sign_in("senior").get(path)
    assert page.status == 404
    if not path.startswith("/static"):
        assert find_faults(page.text) == []


@pytest.mark.parametrize("path", ["/lists/90999", "/quotes/60001?date=1", "/quotes/60013?date=1&uuid=x", "/users/99"])
def test_what_belongs_to_others_or_nobody(sign_in: Callable[[str], Visitor], path: str) -> None:
    assert sign_in("admin").get(path).status in {403, 404, 409}


def test_a_method_that_is_not_taken(sign_in: Callable[[str], Visitor]) -> None:
    visitor = sign_in("senior")
    answer = visitor.send("/quotes")
    assert answer.status == 405
    assert find_faults(answer.text) == []


def test_forms_have_a_limit(sign_in: Callable[[str], Visitor]) -> None:
    visitor = sign_in("senior")
    assert visitor.send("/lists", name="x" * 100_000).status == 413
    fields: dict[str, object] = {f"field{number}": "x" for number in range(100)}
    assert visitor.send("/lists", **fields).status == 400
    with urllib3.PoolManager(retries=False) as http:
        answer = http.request(
            "POST", f"{visitor.base_url}/lists", body=iter([b"form_token=", b"x" * 10]), chunked=True, redirect=False
        )
    assert answer.status == 413
    for quantity in ("-1", "1e3", "99999999999999999999", "²", ""):
        page = visitor.send("/lists/90002/lines/100001", quantity=quantity)
        assert (quantity, page.status) == (quantity, 400)


def test_the_number_of_a_request_is_the_proxys_if_it_fits(guest: Visitor) -> None:
    guest.headers["X-Request-Id"] = "edge-7f3b"
    assert guest.get("/").headers["X-Request-Id"] == "edge-7f3b"
    guest.headers["X-Request-Id"] = "<script>" * 9
    assert guest.get("/").headers["X-Request-Id"] != "<script>" * 9
