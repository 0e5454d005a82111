# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    InventoryTracking,
)
from b2b_storefront.scalars import (
    Decimal,
    GenericScalar,
    Listed,
)

from ..base_model import BaseModel


class CatalogProduct(BaseModel):
    id: Optional[int] = Field(default=None)
    name: Optional[str] = Field(default=None)
    sku: Optional[str] = Field(default=None)
    product_url: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    cost_price: Optional[Decimal] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    is_price_hidden: Optional[bool] = Field(default=None)
    tax_class_id: Optional[int] = Field(default=None)
    availability: Optional[str] = Field(default=None)
    inventory_tracking: Optional[InventoryTracking] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    available_to_sell: Optional[int] = Field(default=None)
    total_on_hand: Optional[int] = Field(default=None)
    unlimited_backorder: Optional[bool] = Field(default=None)
    backorder_message: Optional[str] = Field(default=None)
    order_quantity_minimum: Optional[int] = Field(default=None)
    order_quantity_maximum: Optional[int] = Field(default=None)
    channel_id: Listed[int] = Field(default_factory=list)
    variants: Listed[GenericScalar] = Field(default_factory=list)
    options: Listed[GenericScalar] = Field(default_factory=list)
    options_v_3: Listed[GenericScalar] = Field(default_factory=list)
    modifiers: Listed[GenericScalar] = Field(default_factory=list)
