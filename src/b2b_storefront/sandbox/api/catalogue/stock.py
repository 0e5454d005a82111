"""Stock, and whether something can be bought."""

from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.api.catalogue.view import show_modifiers, track_stock
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver

__all__ = ["MUTATIONS", "QUERIES"]

_PLENTY = 1_000_000


def resolve_inventory(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return stock and visibility of products or variants; unknown ones are left out."""
    call: Call = info.context
    rows = []
    for asked in arguments["products"]:
        product = None if asked is None else call.state.products.get(asked["productId"])
        if asked is not None and product is not None:
            variant_id = asked.get("variantId")
            variant = product.variants[0] if variant_id is None else product.variant(variant_id)
            if variant is not None:
                rows.append(
                    {
                        "productId": product.product_id,
                        "variantId": variant.variant_id,
                        "quantity": asked.get("quantity"),
                        "modifiers": show_modifiers(product),
                        "productInventoryTracking": track_stock(variant.stock),
                        "productInventoryLevel": product.stock or 0,
                        "productInventoryWarningLevel": 0,
                        "variantInventoryLevel": variant.stock or 0,
                        "variantInventoryWarningLevel": 0,
                        "purchasingDisabled": not product.purchasable,
                        "isVisible": True,
                    }
                )
    return rows


def resolve_purchasable(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return whether a product, or the variant with a SKU, can be bought."""
    call: Call = info.context
    if arguments.get("storeHash"):
        call.check_store(arguments["storeHash"])
    product_id, sku = arguments.get("productId"), arguments.get("sku")
    product = call.state.products.get(product_id) if product_id is not None else None
    stock = product.stock if product else None
    if sku and not arguments.get("isProduct"):
        found = call.state.find_variant(sku)
        if found is not None and (product is None or product is found[0]):
            product, variant = found
            stock = variant.stock
        else:
            product = None
    if product is None:
        raise Refused("Product does not exist")
    return {
        "availability": "available" if product.purchasable else "disabled",
        "inventoryLevel": stock or 0,
        "inventoryTracking": track_stock(stock),
        "purchasingDisabled": not product.purchasable,
        "availableToSell": _PLENTY if stock is None else stock,
        "unlimitedBackorder": False,
    }


QUERIES: dict[str, Resolver] = {
    "productPurchasable": resolve_purchasable,
    "productsInventory": resolve_inventory,
}

MUTATIONS: dict[str, Resolver] = {}
