"""Products and variants in the shape of the schema's types and of the objects inside of them."""

from decimal import Decimal
from typing import Any

from b2b_storefront.codes import InventoryTracking
from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.execution.money import format_money
from b2b_storefront.sandbox.execution.pricing import convert_price, find_tax, price_for
from b2b_storefront.sandbox.records.catalogue import Product, ProductOption, Variant
from b2b_storefront.sandbox.records.store import Currency, Store

__all__ = [
    "find_currency",
    "hides_prices",
    "show_modifiers",
    "show_product",
    "show_quick_product",
    "show_variant",
    "track_stock",
]

_PLENTY = 1_000_000
"""What is available of a variant whose stock is not counted."""


def find_currency(store: Store, code: str | None) -> Currency:
    """Return the currency with a code; without one, or with an unknown one, the default."""
    found = (currency for currency in store.currencies if currency.code == (code or "").upper())
    return next(found, store.default_currency)


def hides_prices(call: Call) -> bool:
    """Tell whether the caller is shown no prices: a guest, where the store says so."""
    return call.customer is None and call.state.store.is_on("hidePriceFromGuests")


def track_stock(stock: int | None) -> InventoryTracking:
    """Return what a level of stock is counted for."""
    return InventoryTracking.NONE if stock is None else InventoryTracking.VARIANT


def show_product(call: Call, product: Product, currency: Currency) -> dict[str, Any]:
    """Return a product as `ProductInfoType`."""
    store, stock = call.state.store, product.stock
    return {
        "id": product.product_id,
        "name": product.name,
        "sku": product.sku,
        "costPrice": "0.0000",
        "inventoryLevel": stock or 0,
        "inventoryTracking": track_stock(stock),
        "availability": "available" if product.purchasable else "disabled",
        "orderQuantityMinimum": product.minimum_quantity,
        "orderQuantityMaximum": product.maximum_quantity,
        "variants": [show_variant(call, product, variant, currency) for variant in product.variants],
        "currencyCode": currency.code,
        "imageUrl": f"{store.url}{product.image_path}",
        "modifiers": show_modifiers(product),
        "options": [],
        "optionsV3": [],
        "channelId": list(store.channels),
        "productUrl": product.path,
        "taxClassId": 0,
        "isPriceHidden": hides_prices(call),
        "availableToSell": _PLENTY if stock is None else stock,
        "unlimitedBackorder": False,
        "totalOnHand": stock,
        "backorderMessage": None,
    }


def show_variant(call: Call, product: Product, variant: Variant, currency: Currency) -> dict[str, Any]:
    """Return a variant as the object in `ProductInfoType.variants`, whose members are in snake case."""
    price = Decimal(0) if hides_prices(call) else convert_price(price_for(call, variant), currency)
    return {
        "product_id": product.product_id,
        "variant_id": variant.variant_id,
        "sku": variant.sku,
        "option_values": [],
        "calculated_price": float(price),
        "bc_calculated_price": {
            "as_entered": float(price),
            "tax_inclusive": float(price + find_tax(call.state.store, price)),
            "tax_exclusive": float(price),
            "entered_inclusive": False,
        },
        "image_url": f"{call.state.store.url}{product.image_path}",
        "has_price_list": False,
        "bulk_prices": [],
        "purchasing_disabled": not product.purchasable,
        "inventory_level": variant.stock or 0,
        "available_to_sell": _PLENTY if variant.stock is None else variant.stock,
        "unlimited_backorder": False,
        "total_on_hand": variant.stock,
        "backorder_message": None,
    }


def show_quick_product(call: Call, product: Product, variant: Variant, currency: Currency) -> dict[str, Any]:
    """Return a variant as `CatalogQuickProductType`, whose flags and ids are text."""
    price = Decimal(0) if hides_prices(call) else convert_price(price_for(call, variant), currency)
    tracked = variant.stock is not None
    return {
        "isStock": str(int(tracked)),
        "stock": variant.stock or 0,
        "calculatedPrice": format_money(price),
        "imageUrl": f"{call.state.store.url}{product.image_path}",
        "productId": str(product.product_id),
        "variantId": str(variant.variant_id),
        "baseSku": product.sku,
        "productName": product.name,
        "categories": [],
        "option": [],
        "isVisible": "1",
        "minQuantity": product.minimum_quantity,
        "maxQuantity": product.maximum_quantity,
        "modifiers": show_modifiers(product),
        "purchasingDisabled": str(int(not product.purchasable)),
        "variantSku": variant.sku,
        "inventoryTracking": track_stock(variant.stock),
        "availableToSell": _PLENTY if variant.stock is None else variant.stock,
        "unlimitedBackorder": False,
        "totalOnHand": variant.stock,
        "backorderMessage": None,
    }


def show_modifiers(product: Product) -> list[dict[str, Any]]:
    """Return a product's options as the objects that BigCommerce calls modifiers."""
    return [_show_modifier(option) for option in product.options]


def _show_modifier(option: ProductOption) -> dict[str, Any]:
    values = [{"id": int(value_id), "label": label} for value_id, label in option.values.items()]
    return {
        "id": option.option_id,
        "display_name": option.name,
        "type": option.kind,
        "required": option.required,
        "option_values": values,
        "config": {},
    }
