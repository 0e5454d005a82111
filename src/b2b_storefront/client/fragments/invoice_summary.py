# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    InvoiceStatus,
)
from b2b_storefront.scalars import (
    Flag,
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel
from .company_reference import CompanyReference
from .invoice_amount import InvoiceAmount


class InvoiceSummary(BaseModel):
    id: str
    invoice_number: Optional[str] = Field(default=None)
    type_: Optional[str] = Field(alias="type", default=None)
    status: Optional[InvoiceStatus] = Field(default=None)
    order_number: Optional[str] = Field(default=None)
    purchase_order_number: Optional[str] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)
    due_date: Optional[UnixTime] = Field(default=None)
    original_balance: Optional["InvoiceAmount"] = Field(default=None)
    open_balance: Optional["InvoiceAmount"] = Field(default=None)
    pending_payment_count: Optional[int] = Field(default=None)
    not_allowed_pay: Optional[Flag] = Field(default=None)
    source: Optional[int] = Field(default=None)
    order_user_id: Optional[int] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)

    @property
    def due_date_datetime(self) -> Optional[datetime.datetime]:
        """`due_date` as an aware datetime, in UTC."""
        return unix_datetime(self.due_date)
