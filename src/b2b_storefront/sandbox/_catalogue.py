"""The sandbox's catalogue, and what is wrong with a line that a buyer asks for."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from b2b_storefront.codes import ValidationCode

from ._records import Product, ProductOption, Variant

__all__ = ["decimal_of", "line_problem", "money", "seed_products"]


def seed_products() -> dict[int, Product]:
    """Return a fresh catalogue by product id: eight products, among them awkward ones.

    In the order of their ids: gloves, hard hats and ear defenders, of which there are always enough; work benches,
    of which 12 are left; boxes of dust masks, sold 2 to 100 at a time; name plates, which need a finish (option 70:
    501 or 502); torque wrenches, out of stock; drills, which cannot be bought any more.
    """
    finish = ProductOption(70, "Finish", "dropdown", required=True, values={"501": "Brass", "502": "Steel"})
    text = ProductOption(71, "Text", "text", required=False)
    gloves = _variants(50_001, {"GLOVE-S": "12.50", "GLOVE-L": "12.50"})
    hats = _variants(50_003, {"HAT-W": "24.00", "HAT-Y": "25.50"})
    ears = _variants(50_005, {"EAR": "18.99"})
    benches = _variants(50_006, {"BENCH-120": "349.00", "BENCH-180": "429.00"}, stock=12)
    masks = _variants(50_008, {"MASK-50": "31.20"}, stock=500)
    plates = _variants(50_009, {"PLATE": "9.75"})
    wrenches = _variants(50_010, {"WRENCH": "139.00"}, stock=0)
    drills = _variants(50_011, {"DRILL": "89.00"})
    products = (
        Product(40_001, "Safety Gloves", "GLOVE", gloves),
        Product(40_002, "Hard Hat", "HAT", hats),
        Product(40_003, "Ear Defenders", "EAR", ears),
        Product(40_004, "Work Bench", "BENCH", benches),
        Product(40_005, "Dust Mask Box", "MASK", masks, minimum_quantity=2, maximum_quantity=100),
        Product(40_006, "Engraved Name Plate", "PLATE", plates, options=(finish, text)),
        Product(40_007, "Torque Wrench", "WRENCH", wrenches),
        Product(40_008, "Retired Drill", "DRILL", drills, purchasable=False),
    )
    return {product.product_id: product for product in products}


def _variants(first_id: int, prices: Mapping[str, str], stock: int | None = None) -> tuple[Variant, ...]:
    return tuple(Variant(first_id + n, sku, Decimal(price), stock) for n, (sku, price) in enumerate(prices.items()))


def line_problem(
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


def money(amount: Decimal) -> str:
    """Return an amount as the API writes it, with two decimals."""
    return str(amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def decimal_of(value: Any) -> Decimal | None:
    """Return a `Decimal` argument's value, sent as a string or as a number; None when it is no number below 10^12."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < 10**12 else None
