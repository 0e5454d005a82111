"""The REST routes by which the API gives out storefront tokens."""

from collections.abc import Mapping
from typing import Any

import orjson

from b2b_storefront.sandbox.api.auth import find_company_refusal
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.api_tokens import B2B, find_account_scopes
from b2b_storefront.sandbox.execution.sessions import find_session
from b2b_storefront.sandbox.rest.call import Handler, RestCall, answer_v2, fail, fail_v2, read_number, succeed

__all__ = ["AUTH_TOKEN", "ROUTES"]

AUTH_TOKEN = "sandbox-auth-token"  # noqa: S105 - it opens the sandbox only
"""What the sandbox's store takes as the older `authToken`."""

NO_CREDENTIALS = "Invalid token header. No credentials provided."

_NO_ACCESS = "Invalid access token"
_NO_NUMBER = "A valid integer is required."


def sign_in(call: RestCall) -> HttpAnswer:
    """Sign in with e-mail and password, for a token with a name and a validity of its own."""
    asked = call.body
    missing = [name for name in ("storeHash", "email", "password", "channelId") if not asked.get(name)]
    if missing:
        return fail(400, dict.fromkeys(missing, "This field is required."), "Bad request")
    if asked["storeHash"] != call.state.store.hash:
        return fail(404, "Store Does not Exist", "Not found")
    wrong = _find_wrong_numbers(asked, "channelId", "beginAt", "endAt")
    if wrong:
        return fail(400, wrong, "Bad request")
    channel_id = read_number(asked["channelId"])
    for customer in call.state.customers_by_email(str(asked["email"])):
        if customer.password == asked["password"] and channel_id in customer.channel_ids:
            refusal = find_company_refusal(call.state, customer)
            if refusal is not None:
                # That such companies are refused here as in `login`, and in this shape, is inferred.
                return fail(400, refusal, "Calling BC API failed")
            begin, end = read_number(asked.get("beginAt")), read_number(asked.get("endAt"))
            name = str(asked.get("name") or "")
            token = call.state.tokens.issue_named(
                customer.customer_id, customer.email, channel_id or 1, name=name, begin_at=begin, end_at=end
            )
            return succeed({"name": name, "token": token}, customer.customer_id)
    return fail(400, "Customer auth failed", "Calling BC API failed")


def give_token(call: RestCall) -> HttpAnswer:
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
        return fail(400, wrong, "Bad request")
    channel_id = read_number(call.body.get("channelId", 1))
    customer = call.state.customers.get(call.body["customerId"])
    if customer is None:
        return fail(404, "customer does not exist", "Not found")
    if channel_id not in customer.channel_ids:
        return fail(400, "Channel Does not Exist", "Bad request")
    session = call.body.get("customerAccessToken")
    if session is not None and _is_over(call, session["value"], customer.customer_id):
        # That such a token is refused, and in this shape, is inferred.
        return fail(400, "Invalid customer access token", "Bad request")
    token = call.state.tokens.issue(customer.customer_id, customer.email, channel_id or 1)
    return succeed({"token": [token]}, customer.customer_id)


def revoke_token(call: RestCall) -> HttpAnswer:
    """End a token, as headless storefronts do when a customer signs out."""
    refused = _refuse_outsiders(call)
    if refused is not None:
        return refused
    call.state.tokens.revoke(str(call.body.get("id") or ""))
    return HttpAnswer(204)


def exchange_jwt(call: RestCall) -> HttpAnswer:
    """Exchange a storefront JWT. Where real ones come from is not documented; the sandbox takes those it minted."""
    owner = call.state.tokens.storefront_jwt(call.query.get("jwtToken", ""))
    customer = None if owner is None else call.state.customers.get(owner.customer_id)
    if owner is None or customer is None:
        return fail(401, NO_CREDENTIALS, NO_CREDENTIALS)
    channel_id = owner.channel_id
    if "channelId" in call.query:
        if read_number(call.query["channelId"]) not in customer.channel_ids:
            return fail(400, "Channel Does not Exist", "Bad request")
        channel_id = read_number(call.query["channelId"]) or owner.channel_id
    token = call.state.tokens.issue(customer.customer_id, customer.email, channel_id)
    return succeed({"token": token}, customer.customer_id)


def sign_in_by_jwt(call: RestCall) -> HttpAnswer:
    """Exchange the JWT of a signed-in customer, by the route of version 2."""
    owner = call.state.tokens.current_customer(str(call.body.get("bcToken") or ""))
    customer = None if owner is None else call.state.customers.get(owner.customer_id)
    if owner is None or customer is None:
        return fail_v2(400, "The bcToken is unknown or expired.")
    if call.body.get("storeHash") not in {None, call.state.store.hash}:
        return fail_v2(404, "Store Does not Exist")
    refusal = find_company_refusal(call.state, customer)
    if refusal is not None:
        return fail_v2(400, refusal)
    channel_id = read_number(call.body.get("channelId")) or owner.channel_id
    if channel_id not in call.state.store.channels:
        return fail_v2(400, "Channel Does not Exist")
    token = call.state.tokens.issue(customer.customer_id, customer.email, channel_id)
    return answer_v2({"token": token}, customer.customer_id)


ROUTES: dict[str, Handler] = {
    "POST /api/v2/login": sign_in_by_jwt,
    "POST /api/io/auth/customers": sign_in,
    "POST /api/io/auth/customers/storefront": give_token,
    "DELETE /api/io/auth/customers/storefront": revoke_token,
    "GET /api/io/auth/storefront": exchange_jwt,
}


def _refuse_outsiders(call: RestCall) -> HttpAnswer | None:
    """Return the refusal of a request that does not come from the store's own server side."""
    access_token, auth_token = call.headers.get("x-auth-token"), call.headers.get("authtoken")
    if access_token and auth_token:
        return fail(400, "X-Auth-Token and authToken exclude each other.", "Bad request")
    scopes = find_account_scopes(call.state, call.headers) or ()
    by_access_token = B2B in scopes and call.headers.get("x-store-hash") == call.state.store.hash
    if by_access_token or auth_token == AUTH_TOKEN:
        return None
    return HttpAnswer(403, orjson.dumps({"detail": _NO_ACCESS}), (_NO_ACCESS,))


def _find_wrong_numbers(members: Mapping[str, Any], *names: str) -> dict[str, str]:
    given = {name: members[name] for name in names if members.get(name) is not None}
    return {name: _NO_NUMBER for name, value in given.items() if read_number(value) is None}


def _is_over(call: RestCall, token: str, customer_id: int) -> bool:
    """Tell whether a customer access token is known, and has ended or is another customer's."""
    known = call.state.store_sessions.get(token)
    if known is None:
        return False
    return known.customer_id != customer_id or find_session(call.state, token) is None


def _is_session(value: object) -> bool:
    """Tell whether this is a Storefront GraphQL session of the customer, or none; its expiry has two spellings."""
    if value is None:
        return True
    if not isinstance(value, dict) or not isinstance(value.get("value"), str):
        return False
    expiries = [value[name] for name in ("expiresAt", "expires_at") if name in value]
    return all(isinstance(expiry, str) for expiry in expiries)
