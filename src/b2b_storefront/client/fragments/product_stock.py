# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import InventoryTracking
from b2b_storefront.shapes import JSONList, ProductOption

from ..base_model import BaseModel


class ProductStock(BaseModel):
    """Stock of a product and variant."""

    product_id: int | None = None
    variant_id: int | None = None
    quantity: int | None = None
    is_visible: bool | None = None
    purchasing_disabled: bool | None = None
    product_inventory_tracking: InventoryTracking | None = None
    product_inventory_level: int | None = None
    product_inventory_warning_level: int | None = None
    variant_inventory_level: int | None = None
    variant_inventory_warning_level: int | None = None
    modifiers: JSONList[ProductOption] = Field(default_factory=list)
