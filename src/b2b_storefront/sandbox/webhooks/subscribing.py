"""Subscriptions: what may be subscribed to, and how it changes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from b2b_storefront.sandbox.records.hooks import Hook
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.webhooks.scopes import DELIVERY_EXCEPTION, KNOWN, SCOPES
from b2b_storefront.sandbox.webhooks.sending import may_be_sent_to

__all__ = ["SubscriptionError", "subscribe", "subscribe_all", "update"]

_MOST_PER_SCOPE = 10
_MOST_HEADERS = 20
_LONGEST = 2_000
_RESERVED = {"content-length", "content-type", "connection", "host", "transfer-encoding"}
_TOKEN = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


class SubscriptionError(ValueError):
    """A subscription is refused. The text says why."""


def subscribe(state: State, asked: Mapping[str, Any]) -> Hook:
    """Subscribe to a scope, while the state is locked.

    Args:
        state: the state.
        asked: `scope`, `destination`, and, if any, `is_active` and `headers`.

    Raises:
        SubscriptionError: a member does not fit, or there are enough subscriptions to the scope.
    """
    now = state.now()
    hook = Hook(hook_id=0, scope="", destination="", created_at=now, updated_at=now, used_at=now)
    _read(state, hook, {"scope": None, "destination": None, **asked})
    hook.hook_id = state.next_id("hook")
    state.hooks[hook.hook_id] = hook
    return hook


def subscribe_all(state: State, asked: Iterable[str | Mapping[str, Any]]) -> None:
    """Subscribe destinations to what they are to know, while the state is locked; who is subscribed already stays so.

    Args:
        state: the state.
        asked: a URL for all scopes of B2B Edition; or a mapping of `destination` and, if any, `scopes` and `headers`.

    Raises:
        SubscriptionError: something does not fit.
    """
    there = {(hook.scope, hook.destination) for hook in state.hooks.values()}
    for entry in asked:
        given = {"destination": entry} if isinstance(entry, str) else dict(entry)
        scopes = given.pop("scopes", None) or SCOPES
        if unknown := given.keys() - {"destination", "headers"}:
            raise SubscriptionError(f"A webhook has destination, scopes and headers, and no {min(unknown)}.")
        for scope in (scopes,) if isinstance(scopes, str) else scopes:
            if (scope, given.get("destination")) not in there:
                subscribe(state, {"scope": scope, **given})


def update(state: State, hook: Hook, asked: Mapping[str, Any]) -> None:
    """Change a subscription, while the state is locked; what is left out stays as it is. Switched on, it counts as new.

    Raises:
        SubscriptionError: a member does not fit.
    """
    _read(state, hook, asked)
    hook.updated_at = state.now()
    if hook.is_active:
        hook.used_at = hook.updated_at


def _read(state: State, hook: Hook, asked: Mapping[str, Any]) -> None:
    scope, destination = asked.get("scope", hook.scope), asked.get("destination", hook.destination)
    is_active, headers = asked.get("is_active", hook.is_active), asked.get("headers", hook.headers)
    if not isinstance(scope, str) or scope not in KNOWN:
        shown = scope[:100] if isinstance(scope, str) else scope
        raise SubscriptionError(f"The sandbox does not fire {shown!r}. It fires {', '.join(KNOWN)}.")
    if not isinstance(destination, str) or len(destination) > _LONGEST:
        raise SubscriptionError("The destination must be a URL.")
    if not may_be_sent_to(destination, state.store.webhook_hosts):
        raise SubscriptionError(
            "The destination must be an https URL at port 443, or a URL of this machine; Sandbox(webhook_hosts=[...]) "
            "allows other machines."
        )
    if not isinstance(is_active, bool):
        raise SubscriptionError("is_active must be true or false.")
    _check_headers(headers)
    _check_others([other for other in state.hooks.values() if other is not hook], scope, destination)
    hook.scope, hook.destination, hook.is_active = scope, destination, is_active
    hook.headers = dict(headers or {})


def _check_others(others: Sequence[Hook], scope: str, destination: str) -> None:
    here = {other.scope for other in others if other.destination == destination}
    count = sum(other.scope == scope for other in others)
    if scope in here:
        raise SubscriptionError("This destination is subscribed to the scope already.")
    if scope == DELIVERY_EXCEPTION and count:
        raise SubscriptionError(f"There is a subscription to {DELIVERY_EXCEPTION}, and more are not allowed.")
    if here and DELIVERY_EXCEPTION in {scope, *here}:
        raise SubscriptionError(f"{DELIVERY_EXCEPTION} needs a destination that no other subscription has.")
    if count >= _MOST_PER_SCOPE:
        raise SubscriptionError(f"There are {_MOST_PER_SCOPE} subscriptions to the scope, and more are not allowed.")


def _check_headers(headers: object) -> None:
    if headers is None:
        return
    if not isinstance(headers, Mapping) or len(headers) > _MOST_HEADERS:
        raise SubscriptionError(f"headers must be an object of at most {_MOST_HEADERS} texts.")
    for name, value in headers.items():
        if not isinstance(name, str) or not isinstance(value, str) or not name or not set(name) <= _TOKEN:
            raise SubscriptionError("headers must be an object of texts by names of headers.")
        if name.casefold() in _RESERVED or name.casefold().startswith("webhook-"):
            raise SubscriptionError(f"The header {name} is the sender's own.")
        if len(value) > _LONGEST or not value.isascii() or (value and not value.isprintable()):
            raise SubscriptionError(f"The header {name} must be printable ASCII.")
