# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import InventoryTracking
from b2b_storefront.scalars import Decimal
from b2b_storefront.shapes import JSONList, QuoteLineOption

from ..base_model import BaseModel


class QuoteLine(BaseModel):
    """A line of a quote."""

    product_id: str | None = None
    "Id of the product, a string of digits."
    variant_id: int | None = None
    sku: str | None = None
    product_name: str | None = None
    product_url: str | None = None
    image_url: str | None = None
    options: JSONList[QuoteLineOption] = Field(default_factory=list)
    "Chosen options: a list of objects."
    notes: str | None = None
    quantity: int | None = None
    base_price: Decimal | None = None
    "Catalogue price of one unit, a decimal string."
    discount: Decimal | None = None
    "Discount on one unit, a decimal string."
    offered_price: Decimal | None = None
    "Price of one unit that the quote offers, a decimal string."
    order_quantity_minimum: int | None = None
    "Smallest quantity that one order may hold."
    order_quantity_maximum: int | None = None
    "Largest quantity that one order may hold."
    inventory_tracking: InventoryTracking | None = None
    "`none`, `product` or `variant`."
    inventory_level: int | None = None
    "Units in stock; can be null."
    is_price_hidden: bool | None = None
    purchasing_disabled: bool | None = None
