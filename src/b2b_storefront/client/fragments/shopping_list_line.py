# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Decimal,
    ItemOptions,
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel


class ShoppingListLine(BaseModel):
    id: str
    item_id: Optional[int] = Field(default=None)
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    product_name: Optional[str] = Field(default=None)
    product_url: Optional[str] = Field(default=None)
    primary_image: Optional[str] = Field(default=None)
    base_sku: Optional[str] = Field(default=None)
    variant_sku: Optional[str] = Field(default=None)
    option_list: ItemOptions = Field(default_factory=list)
    product_note: Optional[str] = Field(default=None)
    quantity: Optional[int] = Field(default=None)
    base_price: Optional[Decimal] = Field(default=None)
    discount: Optional[Decimal] = Field(default=None)
    tax: Optional[Decimal] = Field(default=None)
    entered_inclusive: Optional[bool] = Field(default=None)
    sort_order: Optional[int] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
