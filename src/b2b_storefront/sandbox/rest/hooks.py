"""The REST routes of BigCommerce by which webhooks are subscribed to."""

from typing import Any

import orjson

from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.api_tokens import B2B, find_account_scopes
from b2b_storefront.sandbox.records.hooks import Hook
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import Handler, RestCall, read_number
from b2b_storefront.sandbox.webhooks.scopes import SCOPES
from b2b_storefront.sandbox.webhooks.subscribing import SubscriptionError, subscribe, update

__all__ = ["ROUTES"]

_STATUS_TEXTS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    422: "Unprocessable Entity",
}
_USUAL_LIMIT = 50
_LARGEST_LIMIT = 250


def list_hooks(call: RestCall) -> HttpAnswer:
    """List a page of the subscriptions, which `scope`, `destination` and `is_active` narrow."""
    refused = _refuse(call)
    if refused is not None:
        return refused
    query, now = call.query, call.state.now()
    page, limit = read_number(query.get("page", 1)), read_number(query.get("limit", _USUAL_LIMIT))
    if not page or page < 0 or not limit or limit < 0:
        return _fail(422, "page and limit must be whole numbers from 1.")
    limit = min(limit, _LARGEST_LIMIT)
    hooks = [
        hook
        for hook in call.state.hooks.values()
        if query.get("scope") in {None, hook.scope}
        and query.get("destination") in {None, hook.destination}
        and query.get("is_active") in {None, str(hook.listens(now)).lower()}
    ]
    shown = hooks[(page - 1) * limit : page * limit]
    pagination = {
        "total": len(hooks),
        "count": len(shown),
        "per_page": limit,
        "current_page": page,
        "total_pages": -(-len(hooks) // limit),
    }
    return _succeed([_show(call.state, hook) for hook in shown], {"pagination": pagination})


def create_hook(call: RestCall) -> HttpAnswer:
    """Subscribe to a scope."""
    refused = _refuse(call) or _refuse_body(call) or _refuse_scope(call)
    if refused is not None:
        return refused
    try:
        hook = subscribe(call.state, call.body)
    except SubscriptionError as error:
        return _fail(422, str(error))
    return _succeed(_show(call.state, hook))


def read_hook(call: RestCall) -> HttpAnswer:
    """Return one subscription."""
    hook = _find(call)
    return hook if isinstance(hook, HttpAnswer) else _succeed(_show(call.state, hook))


def update_hook(call: RestCall) -> HttpAnswer:
    """Change a subscription; what is left out stays."""
    hook = _find(call)
    if isinstance(hook, HttpAnswer):
        return hook
    refused = _refuse_body(call) or _refuse_scope(call)
    if refused is not None:
        return refused
    try:
        update(call.state, hook, call.body)
    except SubscriptionError as error:
        return _fail(422, str(error))
    return _succeed(_show(call.state, hook))


def delete_hook(call: RestCall) -> HttpAnswer:
    """End a subscription, and return what it was."""
    hook = _find(call)
    if isinstance(hook, HttpAnswer):
        return hook
    del call.state.hooks[hook.hook_id]
    return _succeed(_show(call.state, hook))


def _refuse(call: RestCall) -> HttpAnswer | None:
    if find_account_scopes(call.state, call.headers) is None:
        return _fail(401, "X-Auth-Token is missing or wrong.")
    if call.path["store_hash"] != call.state.store.hash:
        return _fail(404, "There is no such store.")
    return None


def _refuse_scope(call: RestCall) -> HttpAnswer | None:
    """Refuse an account that may not change B2B Edition a subscription to its events."""
    scopes = find_account_scopes(call.state, call.headers) or ()
    if call.body.get("scope") in tuple(SCOPES) and B2B not in scopes:
        return _fail(403, "You do not have permission to make this request.")
    return None


def _refuse_body(call: RestCall) -> HttpAnswer | None:
    return None if call.body else _fail(400, "The body must be a JSON object with at least one member.")


def _find(call: RestCall) -> Hook | HttpAnswer:
    refused = _refuse(call)
    if refused is not None:
        return refused
    hook = call.state.hooks.get(read_number(call.path["hook_id"]) or 0)
    return _fail(404, "There is no such hook.") if hook is None else hook


def _show(state: State, hook: Hook) -> dict[str, Any]:
    return {
        "id": hook.hook_id,
        "store_hash": state.store.hash,
        "scope": hook.scope,
        "destination": hook.destination,
        "is_active": hook.listens(state.now()),
        "headers": hook.headers,
        "created_at": hook.created_at,
        "updated_at": hook.updated_at,
    }


def _succeed(data: object, meta: object = None) -> HttpAnswer:
    return HttpAnswer(200, orjson.dumps({"data": data, "meta": meta or {}}))


def _fail(status: int, title: str) -> HttpAnswer:
    body = {"status": status, "title": title, "type": _STATUS_TEXTS[status], "errors": {}}
    return HttpAnswer(status, orjson.dumps(body), (title,))


ROUTES: dict[str, Handler] = {
    "GET /stores/{store_hash}/v3/hooks": list_hooks,
    "POST /stores/{store_hash}/v3/hooks": create_hook,
    "GET /stores/{store_hash}/v3/hooks/{hook_id}": read_hook,
    "PUT /stores/{store_hash}/v3/hooks/{hook_id}": update_hook,
    "DELETE /stores/{store_hash}/v3/hooks/{hook_id}": delete_hook,
}
"""The API takes them at `https://api.bigcommerce.com`."""
