"""The scopes that can be subscribed to: all of B2B Edition's, and BigCommerce's own as far as they are published."""

import difflib
import re

from b2b_storefront._display import cut, display_line
from b2b_storefront._errors import ConfigurationError

__all__ = ["B2B_SCOPES", "BIGCOMMERCE_SCOPES", "DELIVERY_EXCEPTION", "account_scopes", "check_scope"]

DELIVERY_EXCEPTION = "store/hook/deliveryException"
"""Events that can't be delivered. There is one subscription to it at most, at a destination that gets nothing else."""

_RECORD = "created updated deleted"
_B2B = {
    "company": f"{_RECORD} statusUpdated",
    "company/superadmin": "assignmentUpdated",
    "company/user": _RECORD,
    "company/address": _RECORD,
    "superadmin": f"{_RECORD} assignmentUpdated",
    "quote": f"{_RECORD} statusUpdated",
}
_BIGCOMMERCE = {
    "app": "uninstalled",
    "brand/metafield": f"* {_RECORD}",
    "cart": f"* {_RECORD} abandoned converted couponApplied",
    "cart/lineItem": f"* {_RECORD}",
    "cart/metafield": _RECORD,
    "category": f"* {_RECORD}",
    "category/metafield": _RECORD,
    "channel": "* created updated",
    "channel/metafield": _RECORD,
    "customer": f"* {_RECORD}",
    "customer/address": f"* {_RECORD}",
    "customer/channel/login/access": "updated",
    "customer/payment/instrument/default": "updated",
    "hook": "deliveryException",
    "information": "updated",
    "inventory/location": "created updated",
    "inventory/location/metafield": f"* {_RECORD}",
    "metafield": f"* {_RECORD}",
    "modifier": "updated",
    "option": "updated",
    "order": "* created updated archived statusUpdated",
    "order/message": "created",
    "order/metafield": _RECORD,
    "order/refund": "created",
    "order/transaction": "created updated",
    "priceList": f"{_RECORD} activated deactivated",
    "priceList/assignment": "updated deleted",
    "priceList/record": _RECORD,
    "priceList/records": f"* {_RECORD}",
    "product": f"* {_RECORD}",
    "product/inventory": "updated order/updated",
    "product/metafield": f"* {_RECORD}",
    "product/variant/metafield": f"* {_RECORD}",
    "redirects": "updated",
    "shipment": f"* {_RECORD}",
    "sku": f"* {_RECORD}",
    "sku/inventory": "updated order/updated",
    "subscriber": f"* {_RECORD}",
}

B2B_SCOPES: tuple[str, ...] = tuple(
    f"store/{name}/{event}" for name, events in _B2B.items() for event in events.split()
)
"""The 19 scopes of B2B Edition."""

BIGCOMMERCE_SCOPES: tuple[str, ...] = tuple(
    f"store/{name}/{event}" for name, events in _BIGCOMMERCE.items() for event in events.split()
)
"""The scopes of BigCommerce itself. Beside them, those of a single channel begin with `store/channel/{id}/`."""

_KNOWN = frozenset(B2B_SCOPES + BIGCOMMERCE_SCOPES)
_OF_A_CHANNEL = re.compile(r"store/channel/([0-9]+|\*)(/[A-Za-z_]+)*/([A-Za-z_]+|\*)")


def check_scope(scope: object, *, unlisted: bool) -> str:
    """Return a scope that can be subscribed to.

    Args:
        scope: The scope.
        unlisted: Whether it need not be one that is known here.

    Raises:
        ConfigurationError: It is none; the text names the nearest that is one.
    """
    if not isinstance(scope, str) or not scope:
        shown = "empty" if scope == "" else f"a {type(scope).__name__}"
        raise ConfigurationError(f"Subscription: a scope is {shown}; pass a text such as 'store/quote/updated'.")
    if unlisted or scope in _KNOWN or _OF_A_CHANNEL.fullmatch(scope):
        return scope
    raise ConfigurationError(
        f"Subscription: there is no scope {cut(display_line(scope), 80)!r}. {_hint_at_nearest(scope)}B2B_SCOPES and"
        " BIGCOMMERCE_SCOPES of b2b_storefront.webhooks list them; a newer one is taken with unlisted=True."
    )


def _hint_at_nearest(scope: str) -> str:
    if scope.endswith("/*"):
        meant = [known for known in B2B_SCOPES if known.startswith(scope[:-1])]
        if meant:
            return f"B2B Edition's are subscribed to one by one: {', '.join(map(repr, meant))}. "
    by_case = {known.casefold(): known for known in sorted(_KNOWN)}
    nearest = difflib.get_close_matches(scope.casefold(), by_case, n=1, cutoff=0.4)
    return f"Did you mean {by_case[nearest[0]]!r}? " if nearest else ""


def account_scopes(scope: str) -> tuple[str, ...]:
    """Return the scopes that an API account needs to subscribe to a scope, as its form in the control panel calls them.

    Empty where none is published.
    """
    return ("B2B Edition: modify",) if scope in B2B_SCOPES else ()
