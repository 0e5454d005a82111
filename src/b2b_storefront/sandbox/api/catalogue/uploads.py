"""Lists of SKUs with quantities, checked against the catalogue."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import ValidationCode
from b2b_storefront.sandbox.api.catalogue.lines import find_line_problem
from b2b_storefront.sandbox.api.catalogue.view import find_currency, show_quick_product
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.money import format_money
from b2b_storefront.sandbox.execution.pricing import price_for
from b2b_storefront.sandbox.execution.publishing import publish_csv
from b2b_storefront.sandbox.records.catalogue import Product, Variant
from b2b_storefront.sandbox.records.store import Currency

__all__ = ["MUTATIONS", "QUERIES"]

_MOST_DIGITS = 9
_MOST_ROWS = 500
_HEAD = ("row", "sku", "qty", "error")
_SHOWN = (
    *("productId", "variantId", "baseSku", "variantSku", "productName", "imageUrl", "calculatedPrice", "option"),
    *("modifiers", "minQuantity", "maxQuantity", "isStock", "stock", "isVisible"),
)


def resolve_upload(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Check a list of a signed-in buyer."""
    return {"result": _check(info.context, arguments["productListData"])}


def resolve_anonymous_upload(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Check a list of a guest."""
    call: Call = info.context
    data = arguments.get("productListData")
    if data is None:
        raise Refused("productListData:This field may not be null.")
    call.check_store(data["storeHash"])
    return {"result": _check(call, data)}


def _check(call: Call, data: Mapping[str, Any]) -> dict[str, Any]:
    currency = find_currency(call.state.store, data.get("currencyCode"))
    rows = [row for row in data.get("productList") or [] if row is not None]
    if len(rows) > _MOST_ROWS:
        raise Refused(f"A list has at most {_MOST_ROWS} rows.")
    valid: list[dict[str, Any]] = []
    wrong: list[dict[str, Any]] = []
    short: list[str] = []
    for number, row in enumerate(rows, start=1):
        sku, text = (row.get("sku") or "").strip(), (row.get("qty") or "").strip()
        quantity = int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else 0
        found = call.state.find_variant(sku)
        error = _find_error(call, data, found, quantity)
        if found is None or error is not None:
            wrong.append({"row": number, "sku": sku, "qty": text, "error": error})
            continue
        product, variant = found
        if variant.stock is not None and quantity > variant.stock:
            short.append(variant.sku)
        shown = _show(call, product, variant, quantity, currency)
        valid.append({"id": str(number), "row": number, "sku": variant.sku, "qty": text, "products": shown})
    return {
        "errorFile": publish_csv(call, "errors", _HEAD, [tuple(row.values()) for row in wrong]) if wrong else "",
        "errorProduct": wrong,
        "validProduct": valid,
        "stockErrorFile": publish_csv(call, "stock-errors", ("sku",), [(sku,) for sku in short]) if short else "",
        "stockErrorSkus": short,
    }


def _find_error(
    call: Call, data: Mapping[str, Any], found: tuple[Product, Variant] | None, quantity: int
) -> str | None:
    """Return what makes a row an error, or None. Stock and quantities per order are for the client to judge."""
    if found is None:
        return "SKU not found"
    if quantity < 1:
        return "Quantity is not allowed"
    product, variant = found
    problem = find_line_problem(call.state.products, product.product_id, variant.variant_id, quantity, {})
    if problem is ValidationCode.NON_PURCHASABLE and data.get("isToCart"):
        return "Product is not purchasable"
    # What options are needed is asked for afterwards, where the list says that it can be.
    if problem is ValidationCode.INVALID_FIELDS and not data.get("withModifiers"):
        return "Product needs options"
    return None


def _show(call: Call, product: Product, variant: Variant, quantity: int, currency: Currency) -> dict[str, Any]:
    shown = show_quick_product(call, product, variant, currency)
    return {member: shown[member] for member in _SHOWN} | {
        "itemId": str(variant.variant_id),
        "quantity": quantity,
        "basePrice": format_money(price_for(call, variant)),
        "currencyCode": currency.code,
        # Truth here, where `variantSku` has "0" and "1".
        "purchasingDisabled": not product.purchasable,
    }


QUERIES: dict[str, Resolver] = {}

MUTATIONS: dict[str, Resolver] = {
    "productAnonUpload": resolve_anonymous_upload,
    "productUpload": resolve_upload,
}
