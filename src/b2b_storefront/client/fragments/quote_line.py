# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    InventoryTracking,
)
from b2b_storefront.scalars import (
    Decimal,
    GenericScalar,
)

from ..base_model import BaseModel


class QuoteLine(BaseModel):
    product_id: Optional[str] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    sku: Optional[str] = Field(default=None)
    product_name: Optional[str] = Field(default=None)
    product_url: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    options: Optional[GenericScalar] = Field(default=None)
    notes: Optional[str] = Field(default=None)
    quantity: Optional[int] = Field(default=None)
    base_price: Optional[Decimal] = Field(default=None)
    discount: Optional[Decimal] = Field(default=None)
    offered_price: Optional[Decimal] = Field(default=None)
    order_quantity_minimum: Optional[int] = Field(default=None)
    order_quantity_maximum: Optional[int] = Field(default=None)
    inventory_tracking: Optional[InventoryTracking] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    is_price_hidden: Optional[bool] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)
