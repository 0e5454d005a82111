# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    PaymentStatus,
)
from b2b_storefront.scalars import (
    Amount,
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel
from .company_reference import CompanyReference


class PaymentLine(BaseModel):
    id: str
    store_hash: Optional[str] = Field(default=None)
    receipt_id: Optional[int] = Field(default=None)
    invoice_id: Optional[int] = Field(default=None)
    invoice_number: Optional[str] = Field(default=None)
    payment_id: Optional[int] = Field(default=None)
    payment_status: Optional[PaymentStatus] = Field(default=None)
    payment_type: Optional[str] = Field(default=None)
    transaction_type: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    amount_code: Optional[str] = Field(default=None)
    amount: Optional[Amount] = Field(default=None)
    customer_id: Optional[int] = Field(default=None)
    external_id: Optional[int] = Field(default=None)
    external_customer_id: Optional[int] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
