"""Who asks: by the token and the headers of a request."""

from enum import Enum
from typing import TYPE_CHECKING

import orjson

from b2b_storefront.sandbox.execution.addressing import make_base_url
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.api_tokens import find_private_token
from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.execution.sessions import find_session
from b2b_storefront.sandbox.records.state import State

if TYPE_CHECKING:
    from starlette.types import Scope

__all__ = ["Credential", "find_caller", "find_credential", "find_server", "find_store_caller"]

_MOST_DIGITS = 9


class Credential(Enum):
    """By what a request shows who sent it."""

    NONE = "none"
    CUSTOMER = "customer"
    ACCOUNT = "account"
    STORE = "store"


def find_credential(scope: "Scope", *, by_server: bool, customer_id: int | None) -> Credential:
    """Return what a request came with.

    Args:
        scope: the request.
        by_server: whether it came to where servers ask the store itself.
        customer_id: whose token came with it, None without one that counts.
    """
    if by_server:
        return Credential.STORE
    if customer_id is not None:
        return Credential.CUSTOMER
    names = {name for name, _ in scope["headers"]}
    return Credential.ACCOUNT if names & {b"x-auth-token", b"authtoken"} else Credential.NONE


def find_caller(state: State, scope: "Scope") -> Call:
    """Return the call of a request to the API. A token that does not count is refused by what it asks for."""
    token = host = ""
    for name, value in scope["headers"]:
        if name == b"authorization":
            token = token or value.decode("latin-1")
        elif name == b"host":
            host = value.decode("latin-1")
    # Not every HTTP parser strips the space around a header's value.
    scheme, credential = (*token.strip().split(None, 1), "", "")[:2]
    if scheme.casefold() not in {"", "bearer"}:
        return Call(state=state, token_refused=True)
    return Call.from_credential(state, credential, make_base_url(host))


def find_store_caller(state: State, scope: "Scope") -> Call | HttpAnswer:
    """Return the call of a request to the store's own GraphQL through B2B Edition, or the refusal of it.

    The token tells store and channel. Without one, `Store-Hash` and `BC-Channel-Id` do.
    """
    call = find_caller(state, scope)
    if call.token_refused:
        return _refuse(401, "The storefront token is unknown or expired.")
    if call.customer is not None:
        return call
    headers = dict(scope["headers"])
    if headers.get(b"store-hash", b"").decode("latin-1").strip() != state.store.hash:
        return _refuse(401, "Send a storefront token, or Store-Hash and BC-Channel-Id.")
    text = headers.get(b"bc-channel-id", b"1").decode("latin-1").strip()
    channel_id = int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else 0
    if channel_id not in state.store.channels:
        return _refuse(400, "Channel Does not Exist")
    return Call(state=state, channel_id=channel_id)


def find_server(state: State, scope: "Scope", channel_id: int) -> Call | HttpAnswer:
    """Return the call of a server that asks the store's own GraphQL with a private token, or the refusal of it.

    The customer, if any, comes by an access token in a header of its own.
    """
    headers = dict(scope["headers"])
    scheme, _, token = headers.get(b"authorization", b"").decode("latin-1").strip().partition(" ")
    private = find_private_token(state, token.strip())
    if scheme.casefold() != "bearer" or private is None:
        return _refuse(401, "The private token is missing or unknown.")
    if private.expires_at <= state.now() or channel_id not in private.channel_ids:
        return _refuse(401, "The private token has ended, or is for another channel.")
    call = Call(state=state, channel_id=channel_id, scopes=private.scopes)
    access_token = headers.get(b"x-bc-customer-access-token", b"").decode("latin-1").strip()
    if not access_token:
        return call
    session = find_session(state, access_token)
    if session is None or session.channel_id != channel_id:
        call.session_over = True
    else:
        call.customer = state.customers[session.customer_id]
    return call


def _refuse(status: int, message: str) -> HttpAnswer:
    return HttpAnswer(status, orjson.dumps({"detail": message}), (message,))
