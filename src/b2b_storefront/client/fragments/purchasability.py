# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    InventoryTracking,
)

from ..base_model import BaseModel


class Purchasability(BaseModel):
    availability: Optional[str] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)
    inventory_tracking: Optional[InventoryTracking] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    available_to_sell: Optional[int] = Field(default=None)
    unlimited_backorder: Optional[bool] = Field(default=None)
