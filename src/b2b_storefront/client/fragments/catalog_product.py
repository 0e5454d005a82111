# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import InventoryTracking
from b2b_storefront.scalars import Decimal, Listed
from b2b_storefront.shapes import (
    JSONList,
    ProductOption,
    ProductOptionOutline,
    ProductVariant,
)

from ..base_model import BaseModel


class CatalogProduct(BaseModel):
    """A product with its variants, options and modifiers, which are objects with
    snake_case keys.
    """

    id: int | None = None
    name: str | None = None
    sku: str | None = None
    product_url: str | None = None
    image_url: str | None = None
    cost_price: Decimal | None = None
    currency_code: str | None = None
    is_price_hidden: bool | None = None
    tax_class_id: int | None = None
    availability: str | None = None
    inventory_tracking: InventoryTracking | None = None
    "`none`, `product` or `variant`."
    inventory_level: int | None = None
    available_to_sell: int | None = None
    "Units that can be sold."
    total_on_hand: int | None = None
    "Units in stock."
    unlimited_backorder: bool | None = None
    "Whether more than the stock can be sold without limit."
    backorder_message: str | None = None
    "Message on the backorder of the product."
    order_quantity_minimum: int | None = None
    order_quantity_maximum: int | None = None
    channel_id: Listed[int] = Field(default_factory=list)
    "Ids of the channels that sell the product: a list, in spite of its name."
    variants: JSONList[ProductVariant] = Field(default_factory=list)
    "Objects with keys such as `product_id`, `variant_id`, `sku`, `option_values`, `calculated_price`, `bc_calculated_price`, `bulk_prices`, `purchasing_disabled` (`'1'`/`'0'` or a boolean) and `inventory_level`."
    options: JSONList[ProductOptionOutline] = Field(default_factory=list)
    options_v_3: JSONList[ProductOption] = Field(default_factory=list)
    modifiers: JSONList[ProductOption] = Field(default_factory=list)
