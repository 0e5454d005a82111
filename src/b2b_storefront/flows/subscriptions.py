"""Subscriptions to webhooks: what an application wants, and what is there."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText, hide, is_header_safe, reveal
from b2b_storefront.flows.destinations import (
    check_reachable,
    destination_key,
    show_destination,
    split_destination,
    unfit,
)
from b2b_storefront.flows.webhook_scopes import DELIVERY_EXCEPTION, check_scope

__all__ = [
    "MOST_PER_SCOPE",
    "Hook",
    "Subscription",
    "Wish",
    "check_wanted",
    "read_hook_id",
    "read_hooks",
]

MOST_PER_SCOPE = 10
"""How many subscriptions an API account may have to one scope of a store."""

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}")
_RESERVED = {"connection", "content-length", "content-type", "host", "transfer-encoding"}


class Subscription:
    """What an application wants: a destination, and the scopes whose events are to arrive there.

        Subscription("https://shop.example.com/webhooks", "store/quote/updated", "store/company/statusUpdated")

    Args:
        destination: The address that events are posted to: https, at port 443. It is no place for a secret.
        scopes: The scopes, such as `store/quote/updated`; `*B2B_SCOPES` for all of B2B Edition's.
        headers: Further headers of each event, by name. Their values are taken for secrets and shown nowhere.
        is_active: Whether events are sent. False keeps the subscriptions, switched off.
        unlisted: Whether scopes are taken that this library does not know.

    Raises:
        ConfigurationError: One of them can't work. No error shows the value of a header.
    """

    __slots__ = ("_headers", "destination", "is_active", "scopes")

    destination: str
    scopes: tuple[str, ...]
    is_active: bool

    def __init__(
        self,
        destination: str,
        *scopes: str,
        headers: Mapping[str, str] | None = None,
        is_active: bool = True,
        unlisted: bool = False,
    ) -> None:
        given = hide(dict(headers) if isinstance(headers, Mapping) else headers)
        del headers  # Not even a traceback's locals show it.
        split_destination(destination)
        if not scopes:
            raise ConfigurationError(
                "Subscription: it names no scope; pass those whose events are wanted, or *B2B_SCOPES for all of B2B"
                " Edition's."
            )
        if not isinstance(is_active, bool) or not isinstance(unlisted, bool):
            raise ConfigurationError("Subscription: is_active and unlisted are True or False.")
        self.destination = destination
        self.scopes = tuple(check_scope(scope, unlisted=unlisted) for scope in scopes)
        self.is_active = is_active
        self._headers = _check_headers(given)

    @property
    def headers(self) -> Mapping[str, SecretText]:
        """The further headers, whose values show themselves by `reveal()` only."""
        return self._headers

    @even_unfinished
    def __repr__(self) -> str:
        names = f", headers of {', '.join(self._headers)}" if self._headers else ""
        off = "" if self.is_active else ", switched off"
        return f"<Subscription of {show_destination(self.destination)} to {', '.join(self.scopes)}{names}{off}>"


class Wish(NamedTuple):
    """One scope of a `Subscription`: what the API keeps as a subscription of its own."""

    scope: str
    destination: str
    is_active: bool
    headers: Mapping[str, SecretText]

    def __repr__(self) -> str:
        return f"<Wish for {self.scope} at {show_destination(self.destination)}>"

    @property
    def key(self) -> tuple[str, str]:
        """What tells subscriptions apart."""
        return self.scope, destination_key(self.destination)


@dataclass(frozen=True, slots=True)
class Hook:
    """A subscription that is there."""

    hook_id: int
    scope: str
    destination: str = field(repr=False)
    is_active: bool = True
    headers: Mapping[str, SecretText] = field(default_factory=dict, repr=False)

    @property
    def key(self) -> tuple[str, str]:
        """What tells subscriptions apart."""
        return self.scope, destination_key(self.destination)


def read_hooks(data: object) -> list[Hook] | None:
    """Return the subscriptions of an answer; None where it holds no list.

    An entry that is none, without an id for instance, is left out: nobody could change it.
    """
    if not isinstance(data, list):
        return None
    return [hook for entry in data if (hook := _read_hook(entry)) is not None]


def _read_hook(entry: Any) -> Hook | None:
    if not isinstance(entry, dict):
        return None
    hook_id, scope, destination = read_hook_id(entry.get("id")), entry.get("scope"), entry.get("destination")
    if hook_id is None or not isinstance(scope, str) or not isinstance(destination, str):
        return None
    headers = entry.get("headers")
    texts = {} if not isinstance(headers, dict) else {name: SecretText(_text(value)) for name, value in headers.items()}
    return Hook(hook_id, reveal(scope), reveal(destination), entry.get("is_active") is not False, texts)


def read_hook_id(value: object) -> int | None:
    """Return the id of a subscription, a number or its digits; None where it is none."""
    text = reveal(value) if isinstance(value, str) else str(value)
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,18}", text) else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else str(value)


def check_wanted(wanted: Iterable[Subscription], settings: StoreSettings, *, may_be_empty: bool) -> list[Wish]:
    """Return what is wanted, scope by scope.

    Args:
        wanted: The subscriptions.
        settings: The store's: where its API is tells which destinations it can reach.
        may_be_empty: Whether nothing may be wanted.

    Raises:
        ConfigurationError: They can't all be made. Nothing was sent.
    """
    wishes: list[Wish] = []
    for subscription in _as_sequence(wanted, may_be_empty=may_be_empty):
        check_reachable(subscription.destination, settings)
        headers, is_active = subscription.headers, subscription.is_active
        wishes += [Wish(scope, subscription.destination, is_active, headers) for scope in subscription.scopes]
    _check_rules(wishes)
    return wishes


def _as_sequence(wanted: Iterable[Subscription], *, may_be_empty: bool) -> Sequence[Subscription]:
    if not isinstance(wanted, Subscription | Iterable):
        raise ConfigurationError(
            f"ensure_subscriptions: a {type(wanted).__name__} is no list of subscriptions. Nothing was sent."
        )
    found = (wanted,) if isinstance(wanted, Subscription) else tuple(wanted)
    for entry in found:
        if not isinstance(entry, Subscription):
            raise ConfigurationError(
                f"ensure_subscriptions: a {type(entry).__name__} is not a Subscription; pass"
                " [Subscription('https://shop.example.com/webhooks', 'store/quote/updated')]. Nothing was sent."
            )
    if not found and not may_be_empty:
        raise ConfigurationError(
            "ensure_subscriptions: no subscription is wanted, so there is nothing to do. Pass what is wanted; to delete"
            " what there is, name its address in remove_below. Nothing was sent."
        )
    return found


def _check_rules(wishes: Sequence[Wish]) -> None:
    """Refuse what the API's own rules forbid, whatever is there already."""
    keys = Counter(wish.key for wish in wishes)
    for wish in wishes:
        if keys[wish.key] > 1:
            raise unfit(f"{wish.scope} at {show_destination(wish.destination)} is wanted twice; name it once")
    for scope, count in Counter(wish.scope for wish in wishes).items():
        most = 1 if scope == DELIVERY_EXCEPTION else MOST_PER_SCOPE
        if count > most:
            raise unfit(f"{scope} is wanted at {count} destinations, and the API takes {most}")
    for wish in wishes:
        if wish.scope != DELIVERY_EXCEPTION:
            continue
        others = [other for other in wishes if other.key[1] == wish.key[1] and other is not wish]
        if others:
            raise unfit(
                f"{DELIVERY_EXCEPTION} tells that a destination takes nothing, so it has to go to one of its own, and"
                f" {show_destination(wish.destination)} is wanted for {others[0].scope} as well"
            )


def _check_headers(headers: object) -> dict[str, SecretText]:
    if headers is None:
        return {}
    if not isinstance(headers, dict):
        raise ConfigurationError(
            "Subscription: headers is not a mapping of texts by the names of headers; pass one such as {'X-Key': key}."
        )
    found: dict[str, SecretText] = {}
    for name, value in headers.items():
        if not isinstance(name, str) or not _HEADER_NAME.fullmatch(name):
            raise ConfigurationError("Subscription: a name in headers is not the name of a header, such as 'X-Key'.")
        if name.lower() in {other.lower() for other in found}:
            raise ConfigurationError(f"Subscription: headers has {name} twice; names are the same in upper case.")
        if name.lower() in _RESERVED or name.lower().startswith("webhook-"):
            raise ConfigurationError(f"Subscription: the header {name} is written by BigCommerce; choose another name.")
        if not isinstance(value, SecretText):
            raise ConfigurationError(f"Subscription: the header {name} is a {type(value).__name__}; pass a text.")
        if not is_header_safe(value):
            raise ConfigurationError(
                f"Subscription: the value of the header {name} has a line break, blanks around it, or letters beyond"
                " ASCII, which no header can carry."
            )
        found[name] = value
    return found
