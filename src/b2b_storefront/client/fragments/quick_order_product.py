# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    InventoryTracking,
)
from b2b_storefront.scalars import (
    Decimal,
    Flag,
    GenericScalar,
    JSONString,
    Listed,
)

from ..base_model import BaseModel


class QuickOrderProduct(BaseModel):
    product_id: Optional[str] = Field(default=None)
    variant_id: Optional[str] = Field(default=None)
    product_name: Optional[str] = Field(default=None)
    base_sku: Optional[str] = Field(default=None)
    variant_sku: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    calculated_price: Optional[Decimal] = Field(default=None)
    categories: Listed[JSONString] = Field(default_factory=list)
    is_stock: Optional[Flag] = Field(default=None)
    stock: Optional[int] = Field(default=None)
    is_visible: Optional[Flag] = Field(default=None)
    purchasing_disabled: Optional[Flag] = Field(default=None)
    min_quantity: Optional[int] = Field(default=None)
    max_quantity: Optional[int] = Field(default=None)
    inventory_tracking: Optional[InventoryTracking] = Field(default=None)
    available_to_sell: Optional[int] = Field(default=None)
    total_on_hand: Optional[int] = Field(default=None)
    unlimited_backorder: Optional[bool] = Field(default=None)
    backorder_message: Optional[str] = Field(default=None)
    option: Listed[GenericScalar] = Field(default_factory=list)
    modifiers: Listed[GenericScalar] = Field(default_factory=list)
