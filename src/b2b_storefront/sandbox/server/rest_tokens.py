"""The REST routes by which the API gives out storefront tokens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from b2b_storefront.sandbox.api.auth import find_company_refusal
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.state import State

__all__ = ["ACCESS_TOKEN", "AUTH_TOKEN", "ROUTES", "RestAnswer", "RestCall", "name_route"]

ACCESS_TOKEN = "sandbox-access-token"  # noqa: S105 - it opens the sandbox only
"""What the sandbox's store takes as `X-Auth-Token`."""

AUTH_TOKEN = "sandbox-auth-token"  # noqa: S105 - it opens the sandbox only
"""What the sandbox's store takes as the older `authToken`."""

NO_CREDENTIALS = "Invalid token header. No credentials provided."

_NO_ACCESS = "Invalid access token"
_NO_NUMBER = "A valid integer is required."


@dataclass(frozen=True, slots=True)
class RestCall:
    """One request: the state it meets, its headers (names in lower case), its query and its JSON body."""

    state: State
    headers: Mapping[str, str]
    query: Mapping[str, str]
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RestAnswer:
    """What the request is answered, whose token was given out, and the messages of the refusal, for the record."""

    status: int
    body: bytes
    customer_id: int | None = None
    errors: tuple[str, ...] = ()


Route = Callable[[RestCall], RestAnswer]


def sign_in(call: RestCall) -> RestAnswer:
    """Sign in with e-mail and password, for a token with a name and a validity of its own."""
    asked = call.body
    missing = [name for name in ("storeHash", "email", "password", "channelId") if not asked.get(name)]
    if missing:
        return _fail(400, dict.fromkeys(missing, "This field is required."), "Bad request")
    if asked["storeHash"] != call.state.store.hash:
        return _fail(404, "Store Does not Exist", "Not found")
    wrong = _find_wrong_numbers(asked, "channelId", "beginAt", "endAt")
    if wrong:
        return _fail(400, wrong, "Bad request")
    channel_id = _read_number(asked["channelId"])
    for customer in call.state.customers_by_email(str(asked["email"])):
        if customer.password == asked["password"] and channel_id in customer.channel_ids:
            refusal = find_company_refusal(call.state, customer)
            if refusal is not None:
                # That such companies are refused here as in `login`, and in this shape, is inferred.
                return _fail(400, refusal, "Calling BC API failed")
            begin, end = _read_number(asked.get("beginAt")), _read_number(asked.get("endAt"))
            name = str(asked.get("name") or "")
            token = call.state.tokens.issue_named(
                customer.customer_id, customer.email, channel_id or 1, name=name, begin_at=begin, end_at=end
            )
            return _succeed({"name": name, "token": token}, customer)
    return _fail(400, "Customer auth failed", "Calling BC API failed")


def give_token(call: RestCall) -> RestAnswer:
    """Give out a customer's token to the store's own server side. The token is in a list of one."""
    refused = _refuse_outsiders(call)
    if refused is not None:
        return refused
    wrong = _find_wrong_numbers(call.body, "channelId")
    customer_id = call.body.get("customerId")
    if not isinstance(customer_id, int) or isinstance(customer_id, bool):
        wrong["customerId"] = _NO_NUMBER
    if not _is_session(call.body.get("customerAccessToken")):
        wrong["customerAccessToken"] = "An object with a text value is required; its expiry is text."
    if wrong:
        return _fail(400, wrong, "Bad request")
    channel_id = _read_number(call.body.get("channelId", 1))
    customer = call.state.customers.get(call.body["customerId"])
    if customer is None:
        return _fail(404, "customer does not exist", "Not found")
    if channel_id not in customer.channel_ids:
        return _fail(400, "Channel Does not Exist", "Bad request")
    token = call.state.tokens.issue(customer.customer_id, customer.email, channel_id or 1)
    return _succeed({"token": [token]}, customer)


def revoke_token(call: RestCall) -> RestAnswer:
    """End a token, as headless storefronts do when a customer signs out."""
    refused = _refuse_outsiders(call)
    if refused is not None:
        return refused
    call.state.tokens.revoke(str(call.body.get("id") or ""))
    return RestAnswer(204, b"")


def exchange_jwt(call: RestCall) -> RestAnswer:
    """Exchange a storefront JWT. Where real ones come from is not documented; the sandbox takes those it minted."""
    owner = call.state.tokens.storefront_jwt(call.query.get("jwtToken", ""))
    customer = None if owner is None else call.state.customers.get(owner.customer_id)
    if owner is None or customer is None:
        return _fail(401, NO_CREDENTIALS, NO_CREDENTIALS)
    channel_id = owner.channel_id
    if "channelId" in call.query:
        if _read_number(call.query["channelId"]) not in customer.channel_ids:
            return _fail(400, "Channel Does not Exist", "Bad request")
        channel_id = int(call.query["channelId"])
    token = call.state.tokens.issue(customer.customer_id, customer.email, channel_id)
    return _succeed({"token": token}, customer)


ROUTES: dict[str, Route] = {
    "POST /api/io/auth/customers": sign_in,
    "POST /api/io/auth/customers/storefront": give_token,
    "DELETE /api/io/auth/customers/storefront": revoke_token,
    "GET /api/io/auth/storefront": exchange_jwt,
}


def _refuse_outsiders(call: RestCall) -> RestAnswer | None:
    """Return the refusal of a request that does not come from the store's own server side."""
    access_token, auth_token = call.headers.get("x-auth-token"), call.headers.get("authtoken")
    if access_token and auth_token:
        return _fail(400, "X-Auth-Token and authToken exclude each other.", "Bad request")
    by_access_token = access_token == ACCESS_TOKEN and call.headers.get("x-store-hash") == call.state.store.hash
    if by_access_token or auth_token == AUTH_TOKEN:
        return None
    return RestAnswer(403, orjson.dumps({"detail": _NO_ACCESS}), errors=(_NO_ACCESS,))


def _succeed(data: Mapping[str, Any], customer: Customer) -> RestAnswer:
    body = {"code": 200, "data": data, "meta": {"message": "SUCCESS"}}
    return RestAnswer(200, orjson.dumps(body), customer.customer_id)


def _fail(status: int, error: object, message: str) -> RestAnswer:
    body = {"code": status, "data": {"errMsg": error}, "meta": {"message": message}}
    errors = (error,) if isinstance(error, str) else (message,)
    return RestAnswer(status, orjson.dumps(body), errors=errors)


def _find_wrong_numbers(members: Mapping[str, Any], *names: str) -> dict[str, str]:
    given = {name: members[name] for name in names if members.get(name) is not None}
    return {name: _NO_NUMBER for name, value in given.items() if _read_number(value) is None}


def _is_session(value: object) -> bool:
    """Tell whether this is a Storefront GraphQL session of the customer, or none; its expiry has two spellings."""
    if value is None:
        return True
    if not isinstance(value, dict) or not isinstance(value.get("value"), str):
        return False
    expiries = [value[name] for name in ("expiresAt", "expires_at") if name in value]
    return all(isinstance(expiry, str) for expiry in expiries)


def _read_number(value: object) -> int | None:
    if isinstance(value, bool):
        return None
    return int(value) if isinstance(value, int) or (isinstance(value, str) and value.isdecimal()) else None


def name_route(method: str, path: str) -> str:
    """Return how a request is recorded and planned for; the API's two spellings of its paths are one."""
    return f"{method} {path.replace('/api/v3/io/', '/api/io/', 1).rstrip('/')}"
