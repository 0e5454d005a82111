# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Amount,
    Decimal,
    GenericScalar,
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel


class ReceiptSummary(BaseModel):
    id: str
    store_hash: Optional[str] = Field(default=None)
    customer_id: Optional[int] = Field(default=None)
    external_id: Optional[int] = Field(default=None)
    external_customer_id: Optional[int] = Field(default=None)
    payer_name: Optional[str] = Field(default=None)
    payer_customer_id: Optional[str] = Field(default=None)
    payment_id: Optional[int] = Field(default=None)
    payment_type: Optional[str] = Field(default=None)
    transaction_type: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    total_code: Optional[str] = Field(default=None)
    total_amount: Optional[Decimal] = Field(default=None)
    total: Optional[Amount] = Field(default=None)
    details: Optional[GenericScalar] = Field(default=None)
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
