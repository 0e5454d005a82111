"""What is wrong with a line that a buyer asks for."""

from collections.abc import Mapping

from b2b_storefront.codes import ValidationCode
from b2b_storefront.sandbox.records.catalogue import Product

__all__ = ["find_line_problem"]


def find_line_problem(
    products: Mapping[int, Product],
    product_id: int,
    variant_id: int,
    quantity: int,
    choices: Mapping[int, str],
) -> ValidationCode | None:
    """Return what keeps a line from being bought, or None.

    Args:
        products: The catalogue by product id.
        product_id: What is asked for.
        variant_id: Its variant.
        quantity: How many; also the quantity that stock has to cover.
        choices: The buyer's choices by option id.
    """
    product = products.get(product_id)
    variant = product.variant(variant_id) if product else None
    if product is None or variant is None or quantity < 1:
        return ValidationCode.OTHER
    if not product.purchasable:
        return ValidationCode.NON_PURCHASABLE
    if not _choices_fit(product, choices):
        return ValidationCode.INVALID_FIELDS
    if variant.stock is not None and quantity > variant.stock:
        return ValidationCode.OUT_OF_STOCK
    if quantity < product.minimum_quantity or 0 < product.maximum_quantity < quantity:
        return ValidationCode.OTHER
    return None


def _choices_fit(product: Product, choices: Mapping[int, str]) -> bool:
    offered = {option.option_id: option for option in product.options}
    if any(option.required and not choices.get(option.option_id) for option in product.options):
        return False
    return all(
        option_id in offered and (not value or not offered[option_id].values or value in offered[option_id].values)
        for option_id, value in choices.items()
    )
