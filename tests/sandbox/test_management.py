"""The sandbox's management API over plain HTTP: who may ask, and that answers have the documented shape."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
import pytest
import urllib3
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from b2b_storefront._bundled import schema_directory
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.rest.call import RestCall
from b2b_storefront.sandbox.rest.routes import find_route

DOCUMENT: dict[str, Any] = yaml.safe_load((schema_directory() / "management.yaml").read_text("utf-8"))

IDS = {
    "companyId": 1001,
    "userId": 20_001,
    "customerId": 101,
    "quote_id": 60_001,
    "bcOrderId": 140_003,
    "orderId": 140_001,
    "invoiceId": 170_002,
}
QUERIES = {
    "/api/v3/io/rfq/{quote_id}": "?date=",
    "/api/v3/io/shopping-list": "?userId=20003&customerId=103",
    "/api/v3/io/orders": "?showExtra=true&minCreated=0",
    "/api/v3/io/companies": "?isIncludeExtraFields=1",
}
BODIES: dict[str, object] = {
    "POST /api/v3/io/companies": {
        "companyName": "New",
        "adminEmail": "n@new.example",
        "adminFirstName": "N",
        "adminLastName": "W",
    },
    "PUT /api/v3/io/companies/{companyId}": {"companyPhone": "1"},
    "PUT /api/v3/io/companies/{companyId}/status": {"companyStatus": 3},
    "POST /api/v3/io/users": {"companyId": 1001, "channelIds": [1], "email": "customer@sandbox.example", "role": 2},
    "PUT /api/v3/io/users/{userId}": {"firstName": "Ann"},
    "PUT /api/v3/io/companies/{companyId}/super-admins": {"superAdmins": []},
    "POST /api/v3/io/rfq": {"productList": [{"productId": 40_001, "variantId": 50_001, "quantity": 2}]},
    "PUT /api/v3/io/rfq/{quote_id}": {"notes": "x"},
    "POST /api/v3/io/rfq/{quote_id}/ordered": {"orderId": "140001"},
    "PUT /api/v3/io/rfq/{quote_id}/shipping-rate": {"shippingMethodId": "flat-rate"},
    "POST /api/v3/io/rfq/emails": {
        "quoteId": "60001",
        "email": "junior@sandbox.example",
        "withAttach": True,
        "emailTemplate": "Sky",
    },
    "PUT /api/v3/io/orders/{bcOrderId}": {"poNumber": "7"},
    "PUT /api/v3/io/ip/invoices/{invoiceId}": {"externalId": "7"},
    "POST /api/v3/io/ip/payments/offline": {
        "lineItems": [{"invoiceId": 170_002, "amount": "1.00"}],
        "currency": "USD",
        "details": {},
        "customerId": "1001",
    },
    "POST /api/io/auth/customers/storefront": {"customerId": 101},
    "POST /api/io/auth/customers": {
        "storeHash": "sandbox",
        "email": "admin@sandbox.example",
        "password": "sandbox-password",
        "channelId": 1,
        "name": "n",
    },
}

LINE: dict[str, object] = {
    "productId": 40_001,
    "variantId": 50_001,
    "quantity": 10,
    "basePrice": 12.5,
    "offeredPrice": 10,
}
NEW: dict[str, object] = {
    "companyId": 1001,
    "channelIds": [1],
    "email": "new@sandbox.example",
    "firstName": "N",
    "lastName": "E",
}

ROUTES = [(method.upper(), path) for path, item in DOCUMENT["paths"].items() for method in item]


def ask(
    sandbox: Sandbox, http: urllib3.PoolManager, method: str, path: str, body: object = None, **headers: str | None
) -> tuple[int, Any]:
    """Make a request of the server side and return status and JSON."""
    sent = {"X-Auth-Token": sandbox.access_token, "X-Store-Hash": sandbox.store_hash}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}  # type: ignore[misc]
    answer = http.request(
        method,
        sandbox.base_url + path,
        body=None if body is None else orjson.dumps(body),
        headers={name: value for name, value in sent.items() if value is not None},
    )
    return answer.status, orjson.loads(answer.data) if answer.data else None


def fill(sandbox: Sandbox, method: str, path: str) -> str:
    """Return the address of a route, with ids of the seed."""
    query = QUERIES.get(path, "") if method == "GET" else ""
    if query == "?date=":
        query += "10/07/2025"  # A day before the sandbox's clock.
    for name, value in IDS.items():
        path = path.replace(f"{{{name}}}", str(value))
    return path + query


def resolve(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" in schema:
        found: Mapping[str, Any] = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        return found
    return schema


def misfits(value: Any, schema: Mapping[str, Any], place: str) -> Iterator[str]:
    """Go through the places of an answer that are not as the document has them."""
    schema = resolve(schema)
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if value is None:
        if "null" not in kinds and "properties" not in schema:
            yield f"{place}: null"
    elif "array" in kinds:
        if not isinstance(value, list):
            yield f"{place}: no list"
            return
        for number, entry in enumerate(value):
            yield from misfits(entry, schema["items"], f"{place}[{number}]")
    elif "properties" in schema:
        if not isinstance(value, dict):
            yield f"{place}: no object"
            return
        yield from (f"{place}.{name}: not documented" for name in value.keys() - schema["properties"].keys())
        if value:
            required = {*schema.get("required", ())}
            yield from (f"{place}.{name}: missing" for name in required - value.keys())
        for name in value.keys() & schema["properties"].keys():
            yield from misfits(value[name], schema["properties"][name], f"{place}.{name}")
    elif "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is not in {schema['enum']}"


@pytest.mark.parametrize(("method", "path"), ROUTES, ids=lambda value: value)
def test_answers_have_the_documented_shape(method: str, path: str, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    status, answer = ask(sandbox, http, method, fill(sandbox, method, path), BODIES.get(f"{method} {path}"))
    assert status == 200, answer
    schema = DOCUMENT["paths"][path][method.lower()]["responses"]["200"]["content"]["application/json"]["schema"]
    assert list(misfits(answer, schema, "")) == []
    assert answer["code"] == 200


@pytest.mark.parametrize(("method", "path"), ROUTES, ids=lambda value: value)
def test_only_the_server_side_of_the_store_may_ask(
    method: str, path: str, sandbox: Sandbox, http: urllib3.PoolManager
) -> None:
    if path == "/api/io/auth/customers":
        return  # Whoever has the password may.
    route, body = fill(sandbox, method, path), BODIES.get(f"{method} {path}")
    before = sandbox.snapshot()
    assert ask(sandbox, http, method, route, body, X_Auth_Token=None)[0] == 403
    assert ask(sandbox, http, method, route, body, X_Auth_Token="wrong") == (403, {"detail": "Invalid access token"})
    assert ask(sandbox, http, method, route, body, authToken=sandbox.auth_token)[0] == 400
    if path.startswith("/api/v3"):
        assert ask(sandbox, http, method, route, body, X_Store_Hash="another")[0] == 500
    assert vars(sandbox.snapshot().state)["quotes"] == vars(before.state)["quotes"]


def test_the_older_token_goes_alone(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    alone = {"X_Auth_Token": None, "X_Store_Hash": None, "authToken": sandbox.auth_token}
    assert ask(sandbox, http, "GET", "/api/v3/io/channels", **alone)[0] == 200


@pytest.mark.parametrize(
    ("path", "largest"),
    [("/api/v3/io/users", 250), ("/api/v3/io/orders", 200), ("/api/v3/io/companies/1001/super-admins", 200)],
)
def test_large_pages_are_cut_without_a_word(
    path: str, largest: int, sandbox: Sandbox, http: urllib3.PoolManager
) -> None:
    assert ask(sandbox, http, "GET", f"{path}?limit=900")[1]["meta"]["pagination"]["limit"] == largest
    assert ask(sandbox, http, "GET", path)[1]["meta"]["pagination"]["limit"] == 10
    assert ask(sandbox, http, "GET", f"{path}?limit=ten")[0] == 422


class TestQuotes:
    """What the staff may do to a quote."""

    @pytest.mark.parametrize(
        "sums",
        [
            {},  # Those from before stay, and do not fit the new lines.
            {"subtotal": 125},
            {"subtotal": 125, "grandTotal": 99},
            {"subtotal": 125, "discount": 1, "grandTotal": 100},
        ],
    )
    def test_sums_have_to_fit_the_lines_and_nothing_changes_otherwise(
        self, sums: dict[str, float], sandbox: Sandbox, http: urllib3.PoolManager
    ) -> None:
        body = {"productList": [LINE], "message": "x"} | sums
        status, answer = ask(sandbox, http, "PUT", "/api/v3/io/rfq/60001", body)
        assert (status, answer["data"]["errMsg"]) == (422, "Grand total amount not match for product list details")
        assert ask(sandbox, http, "GET", "/api/v3/io/rfq/60001?date=10/07/2025")[1]["data"]["grandTotal"] == 500.0

    def test_lines_are_replaced_as_a_whole(self, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
        body = {"productList": [LINE], "subtotal": 125, "discount": 25, "grandTotal": 100}
        assert ask(sandbox, http, "PUT", "/api/v3/io/rfq/60002", body)[0] == 200
        (quote,) = [
            quote
            for quote in ask(sandbox, http, "GET", "/api/v3/io/rfq?limit=50")[1]["data"]["list"]
            if quote["quoteId"] == 60_002
        ]
        assert (quote["subtotal"], quote["status"], quote["salesRep"]) == (125.0, 2, "Sol Rivers")

    @pytest.mark.parametrize(
        ("line", "text"),
        [
            ({"productId": 1}, "Does not Exist"),
            ({"quantity": 0}, "valid integer"),
            ({"offeredPrice": -1}, "valid number"),
            ({"discount": 9}, "do not agree"),
            ({"productId": 40_007, "variantId": 50_010}, "OOS"),
        ],
    )
    def test_a_line_has_to_be_one(
        self, line: dict[str, object], text: str, sandbox: Sandbox, http: urllib3.PoolManager
    ) -> None:
        status, answer = ask(sandbox, http, "PUT", "/api/v3/io/rfq/60001", {"productList": [LINE | line]})
        assert status == 422
        assert text in str(answer["data"]["errMsg"])

    @pytest.mark.parametrize(("quote_id", "text"), [(60_004, "Quote has been ordered"), (60_006, "Does not Exist")])
    def test_what_is_over_stays_as_it_is(
        self, quote_id: int, text: str, sandbox: Sandbox, http: urllib3.PoolManager
    ) -> None:
        status, answer = ask(sandbox, http, "PUT", f"/api/v3/io/rfq/{quote_id}", {"notes": "x"})
        assert status == 400
        assert text in answer["data"]["errMsg"]

    @pytest.mark.parametrize(
        "body",
        [
            {"expiredAt": "2031-01-01"},
            {"notes": None},
            {"notes": 7},
            {"allowCheckout": "yes"},
            {"channelId": 9},
            {"productList": {}},
            {"currency": []},
        ],
    )
    def test_members_have_their_types(
        self, body: dict[str, object], sandbox: Sandbox, http: urllib3.PoolManager
    ) -> None:
        assert ask(sandbox, http, "PUT", "/api/v3/io/rfq/60001", body)[0] in {400, 422}

    def test_an_expired_quote_is_open_again_when_it_is_extended(
        self, sandbox: Sandbox, http: urllib3.PoolManager
    ) -> None:
        assert ask(sandbox, http, "PUT", "/api/v3/io/rfq/60005", {"expiredAt": "10/09/2026"})[0] == 200
        assert ask(sandbox, http, "POST", "/api/v3/io/rfq/60005/checkout")[0] == 200


class TestUsers:
    """Who may become a user, and who may not go."""

    @pytest.mark.parametrize(
        ("changes", "text"),
        [
            ({}, "User must have a role."),
            ({"role": 9}, '"9" is not a valid choice.'),
            ({"role": 1, "email": "none"}, "Enter a valid email address."),
            ({"role": 1, "email": "senior@sandbox.example"}, "Email already exists. ['senior@sandbox.example']"),
            ({"role": 1, "email": "sales@sandbox.example"}, "Email already exists."),
            ({"role": 1, "channelIds": []}, "At least one B2B storefront needs to be enabled"),
            ({"role": 1, "channelIds": [77]}, '"77" is not a valid choice.'),
            ({"role": 1, "lastName": ""}, "This field is required."),
            ({"role": 1, "extraFields": [{"fieldName": "Site", "fieldValue": "West"}]}, "not one of the choices"),
        ],
    )
    def test_who_is_refused(
        self, changes: dict[str, object], text: str, sandbox: Sandbox, http: urllib3.PoolManager
    ) -> None:
        status, answer = ask(sandbox, http, "POST", "/api/v3/io/users", NEW | changes)
        assert status == 422
        assert text in str(answer["data"]["errMsg"])
        assert ask(sandbox, http, "GET", "/api/v3/io/users?email=new@sandbox.example")[1]["data"] == []

    def test_an_email_address_is_taken_by_one(self, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
        status, answer = ask(sandbox, http, "PUT", "/api/v3/io/users/20001", {"email": "senior@sandbox.example"})
        assert (status, answer["code"]) == (422, 422)


def test_up_to_ten_super_admins_at_a_time(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    entries = [{"superAdminId": 20_006, "isAssigned": True}] * 11
    path = "/api/v3/io/companies/1001/super-admins"
    assert ask(sandbox, http, "PUT", path, {"superAdmins": entries})[0] == 413
    assert ask(sandbox, http, "PUT", path, {"superAdmins": [{"superAdminId": 20_006}]})[0] == 422
    assert ask(sandbox, http, "PUT", path, {"superAdmins": [{"superAdminId": 1, "isAssigned": True}]})[0] == 404


@pytest.mark.parametrize(("method", "path"), ROUTES, ids=lambda value: value)
def test_every_operation_has_a_route_of_its_own(method: str, path: str) -> None:
    route = find_route(method, path.replace("{", "").replace("}", ""))
    assert route is not None
    assert route.name == f"{method} {path.replace('/api/v3/io/', '/api/io/')}"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize(("method", "path"), ROUTES, ids=lambda value: value)
@given(data=st.data())
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_request_breaks_it(method: str, path: str, data: st.DataObject, sandbox: Sandbox) -> None:
    operation = DOCUMENT["paths"][path][method.lower()]
    parameters = [parameter["name"] for parameter in operation.get("parameters", ()) if parameter["in"] == "query"]
    body = BODIES.get(f"{method} {path}")
    if isinstance(body, dict) and body:
        schema = operation["requestBody"]["content"]["application/json"]["schema"]["properties"]
        body = body | data.draw(st.dictionaries(st.sampled_from([*schema]), JSON, max_size=4))
    query = (
        data.draw(st.dictionaries(st.sampled_from(parameters), st.text(max_size=8), max_size=4)) if parameters else {}
    )
    route = find_route(method, fill(sandbox, method, path).partition("?")[0])
    assert route is not None
    call = RestCall(
        sandbox.snapshot().state,
        method,
        headers={"x-auth-token": sandbox.access_token, "x-store-hash": sandbox.store_hash},
        query=query,
        repeated={name: [value] for name, value in query.items()},
        path=route.path,
        body=body if isinstance(body, dict) else {},
        content=b"",
    )
    answer = route.handle(call)
    assert answer.status in {200, 400, 404, 413, 422, 501}
    assert orjson.loads(answer.body)["code"] == answer.status
