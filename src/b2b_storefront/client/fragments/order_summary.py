# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    InvoicingStatus,
    OrderFlag,
    OrderOrigin,
)
from b2b_storefront.scalars import (
    ChoiceFlag,
    Decimal,
    JSONString,
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel
from .company_reference import CompanyReference


class OrderSummary(BaseModel):
    id: str
    bc_order_id: int
    order_id: Optional[str] = Field(default=None)
    bc_customer_id: Optional[int] = Field(default=None)
    user_id: int
    company_name: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    billing_name: Optional[str] = Field(default=None)
    merchant_email: Optional[str] = Field(default=None)
    created_at: UnixTime
    updated_at: UnixTime
    status: str
    status_code: int
    custom_status: Optional[str] = Field(default=None)
    order_status: Optional[str] = Field(default=None)
    custom_order_status: Optional[str] = Field(default=None)
    total_inc_tax: Optional[Decimal] = Field(default=None)
    usd_inc_tax: Optional[Decimal] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    money: Optional[JSONString] = Field(default=None)
    items: Optional[int] = Field(default=None)
    po_number: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)
    is_archived: Optional[bool] = Field(default=None)
    is_invoice_order: ChoiceFlag
    invoice_id: Optional[str] = Field(default=None)
    invoice_number: Optional[str] = Field(default=None)
    invoice_status: Optional[str] = Field(default=None)
    ip_status: Optional[InvoicingStatus] = Field(default=None)
    flag: Optional[OrderFlag] = Field(default=None)
    created_from: Optional[OrderOrigin] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)
    company_id: Optional["OrderSummaryCompanyId"] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class OrderSummaryCompanyId(BaseModel):
    id: str
    company_name: Optional[str] = Field(default=None)
