"""The REST route of BigCommerce by which a server gets a private token for the store's own GraphQL."""

from typing import Any

import orjson

from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.api_tokens import PRIVATE_SCOPES, STOREFRONT_TOKENS, find_account_scopes
from b2b_storefront.sandbox.records.sessions import PrivateToken
from b2b_storefront.sandbox.records.tokens import mint
from b2b_storefront.sandbox.rest.call import Handler, RestCall

__all__ = ["ROUTES"]

_MOST_TOKENS = 1_000
_TITLES = {401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 422: "Unprocessable Entity"}


def create_private_token(call: RestCall) -> HttpAnswer:
    """Make a private token with scopes, for channels, until a moment."""
    state, asked = call.state, call.body
    if call.path["store_hash"] != state.store.hash:
        return _fail(404, "The store does not exist.")
    account = find_account_scopes(state, call.headers)
    if account is None:
        return _fail(401, "The access token is unknown.")
    if STOREFRONT_TOKENS not in account:
        # That it is refused is known; the words are inferred.
        return _fail(403, "The API account lacks the scope that this takes.")
    expires_at, channels, scopes = asked.get("expires_at"), asked.get("channel_ids"), asked.get("scopes")
    if not isinstance(expires_at, int) or isinstance(expires_at, bool) or expires_at <= state.now():
        return _fail(422, "expires_at has to be a moment to come, in unix seconds.")
    if not _is_list(channels) or not channels or not set(channels) <= state.store.channels.keys():
        return _fail(422, "channel_ids has to name channels of the store.")
    if not _is_list(scopes) or not scopes or not set(scopes) <= {*PRIVATE_SCOPES}:
        return _fail(422, f"scopes has to name some of {', '.join(sorted(PRIVATE_SCOPES))}.")
    token = mint({"cid": channels, "eat": expires_at, "iat": state.now(), "sid": 1, "token_type": 3})
    state.private_tokens[token] = PrivateToken(token, frozenset(scopes), frozenset(channels), expires_at)
    while len(state.private_tokens) > _MOST_TOKENS:
        del state.private_tokens[next(iter(state.private_tokens))]
    return HttpAnswer(200, orjson.dumps({"data": {"token": token}, "meta": {}}))


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(entry, int | str) for entry in value)


def _fail(status: int, title: str) -> HttpAnswer:
    body = {"status": status, "title": title, "type": _TITLES[status], "errors": {}}
    return HttpAnswer(status, orjson.dumps(body), (title,))


ROUTES: dict[str, Handler] = {"POST /stores/{store_hash}/v3/storefront/api-token-private": create_private_token}
"""The API takes it at `https://api.bigcommerce.com`."""
