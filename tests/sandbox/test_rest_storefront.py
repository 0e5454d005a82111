"""REST routes of version 2: what pages ask, and what the hosted checkout tells after an order."""

from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

from .client import Post


class Rest:
    """Sends JSON to a sandbox's REST routes."""

    def __init__(self, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
        self._sandbox = sandbox
        self._http = http

    def __call__(self, method: str, path: str, body: object = None, token: str | None = None) -> tuple[int, Any]:
        headers = {} if token is None else {"authToken": token}
        response = self._http.request(method, f"{self._sandbox.base_url}{path}", json=body, headers=headers)
        return response.status, response.json()


@pytest.fixture
def rest(sandbox: Sandbox, http: urllib3.PoolManager) -> Rest:
    return Rest(sandbox, http)


def test_the_jwt_of_a_signed_in_customer_is_exchanged(sandbox: Sandbox, post: Post, rest: Rest) -> None:
    account = sandbox.accounts.senior
    jwt = sandbox.current_customer_jwt(account.email)
    body = {"bcToken": jwt, "storeHash": "sandbox", "channelId": 1, "customerId": account.customer_id}

    status, answer = rest("POST", "/api/v2/login", body)

    assert (status, answer["code"], answer["message"]) == (200, 200, "SUCCESS")
    assert post("{ currentUser { id } }", token=answer["data"]["token"]).data["currentUser"]["id"] == str(
        account.user_id
    )
    assert sandbox.requests[0].customer_id == account.customer_id
    for wrong in ({"bcToken": "x"}, {"storeHash": "other"}, {"channelId": 9}):
        status, answer = rest("POST", "/api/v2/login", body | wrong)
        assert (status >= 400, answer["code"]) == (True, status)
    pending = sandbox.current_customer_jwt(sandbox.accounts.pending.email)
    assert rest("POST", "/api/v2/login", {"bcToken": pending})[1]["message"].startswith(
        "Your business account is pending"
    )


@pytest.mark.parametrize(
    ("kind", "fields", "message"),
    [
        ("user", {"Site": "South"}, None),
        ("user", {"Site": "East"}, "Site:The value is not one of the choices."),
        ("quote", {"Purchase request": "PR-1"}, None),
        ("quote", {"Purchase request": "x" * 31}, "Purchase request:The value is longer than 30 characters."),
        ("address", {"Gate": "7"}, None),
        ("company", {"Tax number": ""}, None),
        ("company", {"Colour": "red"}, "Colour:There is no such extra field."),
    ],
)
def test_extra_fields_are_checked_by_the_rules_of_their_mutation(
    rest: Rest, kind: str, fields: dict[str, str], message: str | None
) -> None:
    given = [{"fieldName": name, "fieldValue": value} for name, value in fields.items()]
    status, answer = rest(
        "POST", f"/api/v2/extra-fields/{kind}/validate", {"extraFields": given, "storeHash": "sandbox"}
    )
    assert (status == 200, answer["data"].get("errMsg")) == (message is None, message)


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("order", {"extraFields": []}, 404),
        ("user", {"extraFields": [], "storeHash": "other"}, 404),
        ("user", {}, 400),
        ("user", {"extraFields": {}}, 400),
        ("user", {"extraFields": [1]}, 400),
        ("user", {"extraFields": [{"fieldName": 1}]}, 400),
    ],
)
def test_what_is_no_check_of_extra_fields_is_refused(rest: Rest, kind: str, body: object, status: int) -> None:
    assert rest("POST", f"/api/v2/extra-fields/{kind}/validate", body)[0] == status


def test_a_page_has_no_translations_and_says_what_it_is(rest: Rest, sandbox: Sandbox) -> None:
    status, answer = rest("GET", "/storefront/translation/sandbox/1/orders")
    assert (status, isinstance(answer["message"], str)) == (200, True)
    body = {"bcChannelId": 1, "storefrontType": 1, "storeHash": "sandbox"}
    assert rest("PUT", "/api/v2/store-configs/channel-storefront-type", body)[1]["code"] == 200
    assert [request.operation_name for request in sandbox.requests] == [
        "GET /storefront/translation/{store_hash}/{channel_id}/{page}",
        "PUT /api/v2/store-configs/channel-storefront-type",
    ]


def test_the_checkout_tells_of_an_ordered_quote(sandbox: Sandbox, post: Post, rest: Rest) -> None:
    senior, token = sandbox.accounts.senior, post.token(sandbox.accounts.senior)
    order_id = sandbox.place_order(senior.email, {50_003: 25})
    body = {"orderId": order_id, "storeHash": "sandbox", "shippingTotal": None, "taxTotal": 3, "shippingMethod": None}

    assert rest("POST", "/api/v2/rfq/60002/ordered", body, token)[0] == 200

    quote = sandbox._graphql.state.quotes[60_002]
    assert (quote.bc_order_id, str(quote.tax_total), quote.shipping_method) == (str(order_id), "3", {})
    assert post(f"{{ order(id: {order_id}) {{ companyInfo {{ companyId }} }} }}", token=token).data["order"] == {
        "companyInfo": {"companyId": "1001"}
    }
    assert rest("POST", "/api/v2/rfq/60002/ordered", body, token)[1]["message"] == "Quote has been ordered"


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/api/v2/rfq/x/ordered", {"orderId": 1, "storeHash": "sandbox"}, 400),
        ("/api/v2/rfq/60003/ordered", {"orderId": "x", "storeHash": "sandbox"}, 400),
        ("/api/v2/rfq/60003/ordered", {"orderId": 1, "storeHash": "other"}, 400),
        ("/api/v2/rfq/60003/ordered", {"orderId": 1, "storeHash": "sandbox", "shippingMethod": []}, 400),
        ("/api/v2/rfq/60003/ordered", {"orderId": 1, "storeHash": "sandbox", "taxTotal": "x"}, 400),
        ("/api/v2/rfq/" + "9" * 5000 + "/ordered", {"orderId": 1, "storeHash": "sandbox"}, 400),
        ("/api/v2/orders", {"orderId": 2**40}, 400),
        ("/api/v2/orders", {}, 400),
        ("/api/v2/orders", {"orderId": 1}, 400),
    ],
)
def test_what_the_checkout_cannot_tell_is_refused(
    sandbox: Sandbox, post: Post, rest: Rest, path: str, body: object, status: int
) -> None:
    token = post.token(sandbox.accounts.senior)
    got, answer = rest("POST", path, body, token)
    assert (got, answer["code"], bool(answer["message"])) == (status, status, True)


def test_an_order_is_given_to_the_company(sandbox: Sandbox, post: Post, rest: Rest) -> None:
    senior, token = sandbox.accounts.senior, post.token(sandbox.accounts.senior)
    order_id = sandbox.place_order(senior.email, {50_001: 1})
    body = {"orderId": order_id, "poNumber": "PO-5", "extraFields": [{"fieldName": "a", "fieldValue": "b"}]}
    assert rest("POST", "/api/v2/orders", body)[0] == rest("POST", "/api/v2/orders", body, "unknown")[0] == 401

    status, answer = rest("POST", "/api/v2/orders", body, token)

    assert (status, answer["data"]["orderId"] in sandbox._graphql.state.orders) == (200, True)
    order = post(f"{{ order(id: {order_id}) {{ poNumber extraFields }} }}", token=token).data["order"]
    assert order == {"poNumber": "PO-5", "extraFields": [{"fieldName": "a", "fieldValue": "b"}]}
