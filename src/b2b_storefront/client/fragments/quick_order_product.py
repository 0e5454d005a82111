# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import InventoryTracking
from b2b_storefront.scalars import Decimal, Flag
from b2b_storefront.shapes import JSONList, ProductOption, VariantOptionValue

from ..base_model import BaseModel


class QuickOrderProduct(BaseModel):
    """A product and variant found by SKU. Much of it comes as strings."""

    product_id: str | None = None
    "A string of digits."
    variant_id: str | None = None
    "A string of digits."
    product_name: str | None = None
    base_sku: str | None = None
    variant_sku: str | None = None
    image_url: str | None = None
    calculated_price: Decimal | None = None
    categories: JSONList[int] = Field(default_factory=list)
    "Ids of categories, each a string that holds a number."
    is_stock: Flag | None = None
    "`'1'` or `'0'`."
    stock: int | None = None
    is_visible: Flag | None = None
    "`'1'` or `'0'`."
    purchasing_disabled: Flag | None = None
    "`'1'` or `'0'`."
    min_quantity: int | None = None
    max_quantity: int | None = None
    inventory_tracking: InventoryTracking | None = None
    "`none`, `product` or `variant`."
    available_to_sell: int | None = None
    "Units that can be sold."
    total_on_hand: int | None = None
    "Units in stock; can be null."
    unlimited_backorder: bool | None = None
    "Whether more than the stock can be sold without limit."
    backorder_message: str | None = None
    "Message on the backorder of the product; can be null."
    option: JSONList[VariantOptionValue] = Field(default_factory=list)
    modifiers: JSONList[ProductOption] = Field(default_factory=list)
