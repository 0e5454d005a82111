# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Decimal,
    GenericScalar,
    JSONString,
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel


class BoughtProduct(BaseModel):
    id: str
    product_id: str
    variant_id: str
    order_product_id: str
    product_name: str
    product_brand_name: Optional[str] = Field(default=None)
    product_url: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    sku: str
    base_sku: Optional[str] = Field(default=None)
    variant_sku: Optional[str] = Field(default=None)
    option_list: Optional[JSONString] = Field(default=None)
    option_selections: Optional[JSONString] = Field(default=None)
    base_price: Optional[Decimal] = Field(default=None)
    discount: Optional[Decimal] = Field(default=None)
    tax: Optional[Decimal] = Field(default=None)
    entered_inclusive: Optional[bool] = Field(default=None)
    ordered_times: int
    first_ordered_at: UnixTime
    last_ordered_at: UnixTime
    last_ordered: UnixTime
    last_ordered_items: str
    orders_info: Optional[GenericScalar] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    created_at: UnixTime
    updated_at: UnixTime

    @property
    def first_ordered_at_datetime(self) -> Optional[datetime.datetime]:
        """`first_ordered_at` as an aware datetime, in UTC."""
        return unix_datetime(self.first_ordered_at)

    @property
    def last_ordered_at_datetime(self) -> Optional[datetime.datetime]:
        """`last_ordered_at` as an aware datetime, in UTC."""
        return unix_datetime(self.last_ordered_at)

    @property
    def last_ordered_datetime(self) -> Optional[datetime.datetime]:
        """`last_ordered` as an aware datetime, in UTC."""
        return unix_datetime(self.last_ordered)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
