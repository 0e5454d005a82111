"""The store as its pages need it: the cart, currencies, settings."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.api.catalogue.view import find_currency
from b2b_storefront.sandbox.bigcommerce.cart_view import show_cart
from b2b_storefront.sandbox.bigcommerce.carts import find_cart
from b2b_storefront.sandbox.execution.call import Call, Resolver
from b2b_storefront.sandbox.execution.paging import paginate
from b2b_storefront.sandbox.records.store import Currency, Store

__all__ = ["FIELDS", "MONEY_FIELDS", "QUERIES"]


def resolve_site(_parent: object, _info: GraphQLResolveInfo) -> dict[str, Any]:
    """Return the store."""
    return {}


def resolve_cart(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any] | None:
    """Return a cart by its id, or the customer's own."""
    call: Call = info.context
    cart = find_cart(call, arguments.get("entityId"))
    return None if cart is None else show_cart(call, cart)


def resolve_currencies(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the currencies in which the store sells."""
    call: Call = info.context
    return paginate(call.state.store.currencies, arguments, _show_currency)


def resolve_settings(_parent: object, info: GraphQLResolveInfo) -> dict[str, Any]:
    """Return the store's settings."""
    call: Call = info.context
    store = call.state.store
    return {
        "storeName": store.name,
        "storeHash": store.hash,
        "channelId": call.channel_id,
        "url": {"vanityUrl": store.url, "checkoutUrl": f"{store.url}/checkout"},
        "tax": {"pdp": "EX", "plp": "EX"},
        "locales": [_show_locale(store, locale) for locale in store.locales],
        "reCaptcha": {"siteKey": "", "isEnabledOnStorefront": False},
    }


def format_amount(money: Mapping[str, Any], info: GraphQLResolveInfo) -> str:
    """Return an amount as buyers read it."""
    call: Call = info.context
    currency = find_currency(call.state.store, money["currencyCode"])
    return f"{currency.token}{money['value']:,.{currency.decimal_places}f}"


def _show_locale(store: Store, locale: str) -> dict[str, Any]:
    is_default = locale == store.locales[0]
    return {"code": locale, "isDefault": is_default, "fullPath": store.url if is_default else f"{store.url}/{locale}"}


def _show_currency(currency: Currency) -> dict[str, Any]:
    return {
        "entityId": currency.currency_id,
        "code": currency.code,
        "name": currency.name,
        "exchangeRate": float(currency.rate),
        "isActive": True,
        "isTransactional": True,
        "display": {
            "symbol": currency.token,
            "symbolPlacement": "LEFT",
            "decimalToken": ".",
            "thousandsToken": ",",
            "decimalPlaces": currency.decimal_places,
        },
    }


QUERIES: dict[str, Resolver] = {"site": resolve_site}

FIELDS: dict[str, Resolver] = {"cart": resolve_cart, "currencies": resolve_currencies, "settings": resolve_settings}

MONEY_FIELDS: dict[str, Resolver] = {"formattedV2": format_amount}
