"""Finding products: by text, by id, by SKU."""

from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.api.catalogue.view import (
    find_currency,
    hides_prices,
    show_modifiers,
    show_product,
    show_quick_product,
)
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.money import format_money

__all__ = ["MUTATIONS", "QUERIES"]

_LARGEST_PAGE = 250


def resolve_search(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return products by id, each of them in the order in which they are asked for, or by a text in name or SKU."""
    call: Call = info.context
    if arguments.get("storeHash"):
        call.check_store(arguments["storeHash"])
    currency = find_currency(call.state.store, arguments.get("currencyCode"))
    ids = [product_id for product_id in arguments.get("productIds") or [] if product_id is not None]
    offset, limit = arguments.get("offset") or 0, arguments.get("limit") or _LARGEST_PAGE
    if offset < 0 or limit < 0:
        raise Refused('"offset" and "limit" must not be negative.')
    if ids:
        # None is left out, whatever became of it: callers match by id, and take a missing one for a failure.
        return [_show_asked(call, product_id, arguments.get("currencyCode")) for product_id in ids[:_LARGEST_PAGE]]
    search = (arguments.get("search") or "").casefold()
    found = [
        product
        for product in call.state.products.values()
        if search in f"{product.name}\n{product.sku}\n{chr(10).join(v.sku for v in product.variants)}".casefold()
    ]
    return [show_product(call, product, currency) for product in found[offset : offset + min(limit, _LARGEST_PAGE)]]


def _show_asked(call: Call, product_id: int, currency_code: str | None) -> dict[str, Any]:
    product = call.state.products.get(product_id)
    currency = find_currency(call.state.store, currency_code)
    if product is not None:
        return show_product(call, product, currency)
    empty: dict[str, Any] = {name: [] for name in ("variants", "modifiers", "options", "optionsV3", "channelId")}
    return empty | {"id": product_id, "availability": "disabled", "currencyCode": currency.code, "isPriceHidden": False}


def resolve_load(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return the variants that are asked for with their prices; unknown ones are left out."""
    call: Call = info.context
    store = call.state.store
    currency = find_currency(store, arguments["currencyCode"])
    rows = []
    for asked in filter(None, arguments["productList"]):
        product = call.state.products.get(asked["productId"])
        variant = product.variant(asked["variantId"]) if product else None
        if product is not None and variant is not None:
            quick = show_quick_product(call, product, variant, currency)
            rows.append(
                {
                    "productId": product.product_id,
                    "variantId": variant.variant_id,
                    "companyId": call.acting_company_id,
                    "channelId": list(store.channels),
                    "storeHash": store.hash,
                    "sku": variant.sku,
                    "imageUrl": quick["imageUrl"],
                    "hasPriceList": False,
                    "bulkPrices": [],
                    "purchasingDisabled": not product.purchasable,
                    "costPrice": format_money(variant.price * 0),
                    "inventoryLevel": variant.stock or 0,
                    "modifiers": show_modifiers(product),
                    "isAvailable": product.purchasable,
                    "calculatedPrice": quick["calculatedPrice"],
                    "currencyCode": currency.code,
                    "optionValues": [],
                    "availability": "available" if product.purchasable else "disabled",
                    "isPriceHidden": hides_prices(call),
                }
            )
    return rows


def resolve_variants(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return ids and SKUs of a product's variants; the product's id travels as text."""
    products = info.context.state.products
    found = [product for product in products.values() if str(product.product_id) == arguments["productId"].strip()]
    return [{"sku": variant.sku, "variantId": variant.variant_id} for product in found for variant in product.variants]


def resolve_skus(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return the variants with these SKUs; unknown SKUs are left out."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    currency = find_currency(call.state.store, arguments.get("currencyCode"))
    found = (call.state.find_variant(sku) for sku in arguments["variantSkus"] if sku)
    return [show_quick_product(call, *entry, currency) for entry in found if entry is not None]


QUERIES: dict[str, Resolver] = {
    "productVariantsInfo": resolve_variants,
    "productsLoad": resolve_load,
    "productsSearch": resolve_search,
    "variantSku": resolve_skus,
}

MUTATIONS: dict[str, Resolver] = {}
