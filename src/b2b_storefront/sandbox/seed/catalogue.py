"""The sandbox's catalogue, and what is wrong with a line that a buyer asks for."""

from collections.abc import Mapping
from decimal import Decimal

from b2b_storefront.sandbox.records.catalogue import Product, ProductOption, Variant

__all__ = ["make_products"]


def make_products() -> dict[int, Product]:
    """Return a fresh catalogue by product id: eight products, among them awkward ones.

    In the order of their ids: gloves, hard hats and ear defenders, of which there are always enough; work benches,
    of which 12 are left; boxes of dust masks, sold 2 to 100 at a time; name plates, which need a finish (option 70:
    501 or 502); torque wrenches, out of stock; drills, which cannot be bought any more.
    """
    finish = ProductOption(70, "Finish", "dropdown", required=True, values={"501": "Brass", "502": "Steel"})
    text = ProductOption(71, "Text", "text", required=False)
    gloves = _make_variants(50_001, {"GLOVE-S": "12.50", "GLOVE-L": "12.50"})
    hats = _make_variants(50_003, {"HAT-W": "24.00", "HAT-Y": "25.50"})
    ears = _make_variants(50_005, {"EAR": "18.99"})
    benches = _make_variants(50_006, {"BENCH-120": "349.00", "BENCH-180": "429.00"}, stock=12)
    masks = _make_variants(50_008, {"MASK-50": "31.20"}, stock=500)
    plates = _make_variants(50_009, {"PLATE": "9.75"})
    wrenches = _make_variants(50_010, {"WRENCH": "139.00"}, stock=0)
    drills = _make_variants(50_011, {"DRILL": "89.00"})
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


def _make_variants(first_id: int, prices: Mapping[str, str], stock: int | None = None) -> tuple[Variant, ...]:
    return tuple(Variant(first_id + n, sku, Decimal(price), stock) for n, (sku, price) in enumerate(prices.items()))
