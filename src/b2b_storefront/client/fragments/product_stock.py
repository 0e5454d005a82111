# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    InventoryTracking,
)
from b2b_storefront.scalars import (
    GenericScalar,
    Listed,
)

from ..base_model import BaseModel


class ProductStock(BaseModel):
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    quantity: Optional[int] = Field(default=None)
    is_visible: Optional[bool] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)
    product_inventory_tracking: Optional[InventoryTracking] = Field(default=None)
    product_inventory_level: Optional[int] = Field(default=None)
    product_inventory_warning_level: Optional[int] = Field(default=None)
    variant_inventory_level: Optional[int] = Field(default=None)
    variant_inventory_warning_level: Optional[int] = Field(default=None)
    modifiers: Listed[GenericScalar] = Field(default_factory=list)
