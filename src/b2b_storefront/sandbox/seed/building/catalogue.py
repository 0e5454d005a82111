"""The catalogue of a seed file."""

from collections.abc import Iterable, Mapping
from typing import Any

from b2b_storefront.sandbox.files.settings import Settings
from b2b_storefront.sandbox.records.catalogue import Product, ProductOption, Variant
from b2b_storefront.sandbox.records.state import State

__all__ = ["build_catalogue"]


def build_catalogue(settings: Settings, state: State, products: Iterable[Mapping[str, Any]]) -> None:
    """Add products to the state."""
    skus: set[str] = set()
    for place, given in enumerate(products):
        path = ("products", place)
        product_id = state.reserve_id("product", given["id"])
        if product_id in state.products:
            raise settings.error((*path, "id"), "Another product has this id.")
        variants = tuple(_build_variants(settings, state, given, path))
        for variant in variants:
            if variant.sku.casefold() in skus:
                raise settings.error((*path, "sku"), f"Another variant has the SKU {variant.sku!r}.")
            skus.add(variant.sku.casefold())
        options = tuple(
            ProductOption(
                option["id"],
                option["name"],
                "dropdown" if option["values"] else "text",
                required=option["required"],
                values=option["values"] or {},
            )
            for option in given["options"] or []
        )
        state.products[product_id] = Product(
            product_id,
            given["name"],
            given["sku"],
            variants,
            options=options,
            purchasable=given["purchasable"],
            minimum_quantity=given["minimum"],
            maximum_quantity=given["maximum"],
        )


def _build_variants(
    settings: Settings, state: State, given: Mapping[str, Any], path: tuple[str | int, ...]
) -> Iterable[Variant]:
    if given["variants"]:
        if given["price"] is not None or given["stock"] is not None:
            raise settings.error(path, "Price and stock belong to the variants where there are any.")
        for variant in given["variants"]:
            variant_id = state.reserve_id("variant", variant["id"])
            yield Variant(variant_id, variant["sku"], variant["price"], variant["stock"])
    elif given["price"] is None:
        raise settings.error(path, "A price is missing, or variants with prices.")
    else:
        yield Variant(state.next_id("variant"), given["sku"], given["price"], given["stock"])
