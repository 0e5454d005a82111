# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import InventoryTracking

from ..base_model import BaseModel


class Purchasability(BaseModel):
    """Whether a product can be bought."""

    availability: str | None = None
    purchasing_disabled: bool | None = None
    inventory_tracking: InventoryTracking | None = None
    "`none`, `product` or `variant`."
    inventory_level: int | None = None
    available_to_sell: int | None = None
    "Units that can be sold."
    unlimited_backorder: bool | None = None
    "Whether more than the stock can be sold without limit."
