"""Prices and taxes."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.api.catalogue.view import find_currency, hides_prices
from b2b_storefront.sandbox.execution.call import Call, Resolver
from b2b_storefront.sandbox.execution.pricing import convert_price, find_tax, price_for
from b2b_storefront.sandbox.records.store import Currency, Store

__all__ = ["MUTATIONS", "QUERIES"]


def resolve_prices(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return a price for each item, in the order in which they are asked for; one that is unknown has none."""
    call: Call = info.context
    if arguments.get("storeHash"):
        call.check_store(arguments["storeHash"])
    currency = find_currency(call.state.store, arguments["currencyCode"])
    return [_price(call, item, currency) for item in arguments["items"] if item is not None]


def _price(call: Call, item: Mapping[str, Any], currency: Currency) -> dict[str, Any]:
    options = [dict(option) for option in item.get("options") or [] if option]
    product, variant_id = call.state.products.get(item["productId"]), item.get("variantId")
    variant = None
    if product is not None:
        variant = product.variants[0] if variant_id is None else product.variant(variant_id)
    shown: dict[str, Any] = {
        "productId": item["productId"],
        "variantId": variant.variant_id if variant else variant_id,
        "options": options,
        "referenceRequest": {"productId": item["productId"], "variantId": variant_id, "options": options},
        "bulkPricing": [],
    }
    if product is None or variant is None or hides_prices(call):
        return shown
    store = call.state.store
    price = _show_price(store, convert_price(price_for(call, variant), currency))
    prices = [convert_price(price_for(call, other), currency) for other in product.variants]
    price_range = {"minimum": _show_price(store, min(prices)), "maximum": _show_price(store, max(prices))}
    return shown | {"price": price, "calculatedPrice": price, "priceRange": price_range}


def _show_price(store: Store, amount: Decimal) -> dict[str, Any]:
    value = float(amount)
    taxed = float(amount + find_tax(store, amount))
    return {"asEntered": value, "enteredInclusive": False, "taxExclusive": value, "taxInclusive": taxed}


def resolve_tax_zones(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return the store's only tax zone."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    location = {"countryCode": "US", "subdivisionCodes": [], "postalCodes": []}
    rate = {"id": 1, "name": "Sales tax", "enabled": True, "priority": 1}
    settings = {"showInclusive": False, "showBothOnDetailView": False, "showBothOnListView": False}
    return [
        {
            "id": 1,
            "name": "United States",
            "enabled": True,
            "shopperTargetSettings": {"locations": [location], "customerGroups": []},
            "rates": [rate | {"classRates": [{"rate": float(call.state.store.tax_percent), "taxClassId": 0}]}],
            "priceDisplaySettings": settings,
        }
    ]


QUERIES: dict[str, Resolver] = {"priceProducts": resolve_prices, "taxZoneRates": resolve_tax_zones}

MUTATIONS: dict[str, Resolver] = {}
