"""The control routes for other processes and languages."""

from typing import Any

import pytest
import urllib3

from b2b_storefront.codes import CompanyStatus
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.records.orders import OrderStatus

from .client import Clock, Post

ME = "query Me { currentUser { id } }"
EXCHANGE = "mutation ($auth: UserAuthType!) { authorization(authData: $auth) { result { token } } }"


class Control:
    """Calls the control routes of a sandbox."""

    def __init__(self, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
        self._sandbox = sandbox
        self._http = http

    def __call__(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        response = self._http.request(method, f"{self._sandbox.base_url}/sandbox/{path}", json=body)
        return response.status, response.json()


@pytest.fixture
def control(sandbox: Sandbox, http: urllib3.PoolManager) -> Control:
    return Control(sandbox, http)


def test_accounts_are_listed(sandbox: Sandbox, control: Control) -> None:
    status, answer = control("GET", "accounts")

    assert status == 200
    assert (answer["base_url"], answer["store_hash"], answer["channel_id"]) == (sandbox.base_url, "sandbox", 1)
    assert answer["accounts"]["customer"] == {
        "email": "customer@sandbox.example",
        "password": "sandbox-password",
        "customer_id": sandbox.accounts.customer.customer_id,
        "company_id": None,
        "user_id": None,
    }
    assert {"admin", "senior", "junior", "super_admin", "pending", "inactive"} <= answer["accounts"].keys()


def test_requests_are_listed_and_cleared(sandbox: Sandbox, post: Post, control: Control) -> None:
    post(ME)

    [request] = control("GET", "requests")[1]

    assert (request["operation_name"], request["root_fields"], request["status"]) == ("Me", ["currentUser"], 200)
    assert control("DELETE", "requests") == (200, {})
    assert sandbox.requests == []


def test_tokens_are_expired(sandbox: Sandbox, post: Post, control: Control) -> None:
    admin, senior = post.token(sandbox.accounts.admin), post.token(sandbox.accounts.senior)

    assert control("POST", "expire-tokens", {"customer_id": sandbox.accounts.admin.customer_id}) == (200, {})
    assert post(ME, token=admin).error["extensions"] == {"code": 40101}
    assert post(ME, token=senior).data
    assert control("POST", "expire-tokens") == (200, {})
    assert post(ME, token=senior).error["extensions"] == {"code": 40101}


def test_failures_are_planned(post: Post, control: Control) -> None:
    assert control("POST", "fail-next", {"operation_name": "Me", "status": 503, "message": "Down."}) == (200, {})

    answer = post(ME)

    assert (answer.status, answer.message) == (503, "Down.")


def test_switches_are_set(sandbox: Sandbox, control: Control) -> None:
    status, switches = control("POST", "switches", {"quote_for_guest": "1"})

    assert status == 200
    assert switches == sandbox.store_switches
    assert switches["quote_for_guest"] == "1"


def test_the_jwt_of_a_signed_in_customer_is_given(sandbox: Sandbox, post: Post, control: Control) -> None:
    status, answer = control("POST", "current-customer-jwt", {"email": sandbox.accounts.admin.email})

    assert status == 200
    assert post(EXCHANGE, {"auth": {"bcToken": answer["token"]}}).data["authorization"]["result"]["token"]
    assert control("POST", "current-customer-jwt", {"email": "nobody"}) == (404, {"error": "unknown: nobody"})


def test_a_quote_is_priced(sandbox: Sandbox, control: Control) -> None:
    [quote, *_] = sandbox._graphql.state.quotes.values()
    line = quote.lines[0]

    priced = control("POST", f"quotes/{quote.quote_id}/price", {"unit_prices": {str(line.product_id): "7.25"}})

    assert priced == (200, {})
    assert str(line.offered_price) == "7.25"
    discounted = control("POST", f"quotes/{quote.quote_id}/price", {"discount_percent": 50, "message": "Half."})
    assert discounted == (200, {})
    assert line.offered_price == line.base_price / 2
    assert quote.history[-1].text == "Half."
    assert control("POST", "quotes/1/price", {}) == (404, {"error": "unknown: 1"})
    assert control("POST", f"quotes/{quote.quote_id}/price", {"discount_percent": "half"})[0] == 400


def test_the_sandbox_is_reset(sandbox: Sandbox, post: Post, control: Control) -> None:
    token = post.token(sandbox.accounts.admin)

    assert control("POST", "reset") == (200, {})
    assert post(ME, token=token).error["extensions"] == {"code": 40101}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("fail-next", {"unheard_of": 1}),
        ("fail-next", {"times": 0}),
        ("fail-next", []),
        ("switches", []),
        ("switches", {"quote_for_guest": 1}),
        ("current-customer-jwt", {}),
        ("quotes/60001/price", {"unit_prices": []}),
    ],
)
def test_a_body_that_does_not_fit_is_a_bad_request(control: Control, path: str, body: object) -> None:
    status, answer = control("POST", path, body)

    assert status == 400
    assert answer["error"]


def test_a_body_that_is_not_json_is_a_bad_request(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    response = http.request("POST", f"{sandbox.base_url}/sandbox/fail-next", body=b"{")

    assert response.status == 400
    assert response.json()["error"]


def test_a_company_is_approved(sandbox: Sandbox, post: Post, control: Control) -> None:
    account = sandbox.accounts.pending
    assert "token" not in str(post.login(account).body.get("data"))

    assert control("POST", f"companies/{account.company_id}/approve") == (200, {})

    assert post(ME, account=account).data["currentUser"]["id"]
    assert control("POST", "companies/999/approve")[0] == 404
    sandbox._graphql.state.companies[account.company_id or 0].status = CompanyStatus.DELETED
    status, answer = control("POST", f"companies/{account.company_id}/approve")
    assert (status, answer["error"]) == (400, f"company {account.company_id} is deleted and cannot be approved")


def test_an_order_is_shipped_once(sandbox: Sandbox, post: Post, control: Control, clock: Clock) -> None:
    order_id = sandbox.place_order(sandbox.accounts.customer.email, {50_001: 3})
    clock.now += 60

    assert control("POST", f"orders/{order_id}/ship") == (200, {})

    order = post(
        "query ($id: Int!) { customerOrder(id: $id) { status itemsTotal itemsShipped shipments "
        "orderHistoryEvent { status createdAt } } }",
        {"id": order_id},
        sandbox.accounts.customer,
    ).data["customerOrder"]
    assert (order["status"], order["itemsTotal"], order["itemsShipped"]) == ("Shipped", 3, 3)
    assert [shipment["items"][0]["quantity"] for shipment in order["shipments"]] == [3]
    assert {event["status"] for event in order["orderHistoryEvent"]} == {"Awaiting Fulfillment", "Shipped"}
    status, answer = control("POST", f"orders/{order_id}/ship")
    assert (status, answer["error"]) == (400, f"order {order_id} has nothing left to ship")
    assert control("POST", "orders/1/ship")[0] == 404


@pytest.mark.parametrize("name", ["INCOMPLETE", "CANCELLED", "DECLINED", "REFUNDED", "COMPLETED"])
def test_an_order_that_is_over_is_not_shipped(sandbox: Sandbox, control: Control, name: str) -> None:
    order_id = sandbox.place_order(sandbox.accounts.customer.email, {50_001: 3})
    state = sandbox._graphql.state
    state.orders[state.order_ids[order_id]].status = OrderStatus[name]
    status, answer = control("POST", f"orders/{order_id}/ship")
    assert (status, answer["error"]) == (400, f"order {order_id} is {name.lower()} and cannot be shipped")
