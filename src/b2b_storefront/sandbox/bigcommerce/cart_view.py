"""Carts in the shape of the store's GraphQL."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from b2b_storefront.sandbox.api.catalogue.view import find_currency
from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.execution.pricing import convert_price, price_for
from b2b_storefront.sandbox.records.carts import Cart, CartLine, ChosenOption
from b2b_storefront.sandbox.records.catalogue import Product

__all__ = ["format_moment", "show_cart"]


def format_moment(moment: float) -> str:
    """Return unix seconds as the store's `DateTime`."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def show_cart(call: Call, cart: Cart) -> dict[str, Any]:
    """Return a cart at what the caller pays, and at what was agreed on where it is a quote's."""
    items = [_show_line(call, cart, line) for line in cart.lines]
    total = sum((Decimal(item["extendedSalePrice"]["value"]) for item in items), Decimal(0))
    amount = _money(cart, total)
    return {
        "id": cart.entity_id,
        "entityId": cart.entity_id,
        "currencyCode": cart.currency,
        "isTaxIncluded": False,
        "baseAmount": _money(cart, sum((Decimal(item["extendedListPrice"]["value"]) for item in items), Decimal(0))),
        "discountedAmount": _money(cart, Decimal(0)),
        "amount": amount,
        "discounts": [],
        "lineItems": {
            "physicalItems": items,
            "digitalItems": [],
            "giftCertificates": [],
            "customItems": [],
            "totalQuantity": sum(line.quantity for line in cart.lines),
        },
        "createdAt": {"utc": format_moment(cart.created_at)},
        "updatedAt": {"utc": format_moment(cart.updated_at)},
        "locale": cart.locale,
    }


def _show_line(call: Call, cart: Cart, line: CartLine) -> dict[str, Any]:
    store, product = call.state.store, call.state.products.get(line.product_id)
    variant = product.variant(line.variant_id) if product else None
    currency = find_currency(store, cart.currency)
    listed = convert_price(variant.price, currency) if variant else Decimal(0)
    price = price_for(call, variant) if variant else Decimal(0)
    sold = convert_price(price if line.agreed_price is None else line.agreed_price, currency)
    nothing = _money(cart, Decimal(0))
    return {
        "entityId": line.entity_id,
        "parentEntityId": None,
        "productEntityId": line.product_id,
        "variantEntityId": line.variant_id,
        "sku": variant.sku if variant else "",
        "name": product.name if product else "",
        "url": f"{store.url}{product.path}" if product else store.url,
        "imageUrl": f"{store.url}{product.image_path}" if product else None,
        "brand": None,
        "quantity": line.quantity,
        "isTaxable": True,
        "isShippingRequired": True,
        "discounts": [],
        "discountedAmount": nothing,
        "couponAmount": nothing,
        "listPrice": _money(cart, listed),
        "originalPrice": _money(cart, listed),
        "salePrice": _money(cart, sold),
        "extendedListPrice": _money(cart, listed * line.quantity),
        "extendedSalePrice": _money(cart, sold * line.quantity),
        "selectedOptions": [_show_option(product, option) for option in line.options],
        "giftWrapping": None,
    }


def _show_option(product: Product | None, chosen: ChosenOption) -> dict[str, Any]:
    options = product.options if product else ()
    option = next((option for option in options if option.option_id == chosen.option_id), None)
    shown: dict[str, Any] = {
        "__typename": f"CartSelected{chosen.kind}Option",
        "entityId": chosen.option_id,
        "name": option.name if option else "",
    }
    if chosen.kind in {"MultipleChoice", "Checkbox"}:
        label = option.values.get(chosen.value, "") if option else ""
        return shown | {"value": label, "valueEntityId": int(chosen.value)}
    if chosen.kind == "NumberField":
        return shown | {"number": float(chosen.value)}
    if chosen.kind == "DateField":
        return shown | {"date": {"utc": chosen.value}}
    return shown | {"text": chosen.value}


def _money(cart: Cart, amount: Decimal) -> dict[str, Any]:
    return {"currencyCode": cart.currency, "value": amount}
