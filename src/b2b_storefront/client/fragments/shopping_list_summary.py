# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    ShoppingListStatus,
)
from b2b_storefront.scalars import (
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel
from .company_reference import CompanyReference
from .shopping_list_owner import ShoppingListOwner


class ShoppingListSummary(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    status: Optional[ShoppingListStatus] = Field(default=None)
    approved_flag: Optional[bool] = Field(default=None)
    reason: Optional[str] = Field(default=None)
    is_owner: Optional[bool] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    customer_info: Optional["ShoppingListOwner"] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)
    products: Optional["ShoppingListSummaryProducts"] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class ShoppingListSummaryProducts(BaseModel):
    total_count: Optional[int] = Field(default=None)
