# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from pydantic import Field

from b2b_storefront.codes import InvoiceStatus
from b2b_storefront.scalars import Flag, UnixTime, unix_datetime

from ..base_model import BaseModel
from .company_reference import CompanyReference
from .invoice_amount import InvoiceAmount


class InvoiceSummary(BaseModel):
    """An invoice."""

    id: str
    invoice_number: str | None = None
    type_: str | None = Field(default=None, alias="type")
    "Its values are not documented."
    status: InvoiceStatus | None = None
    "0 open, 1 partially paid, 2 paid. Overdue is no status; it follows from `dueDate`."
    order_number: str | None = None
    purchase_order_number: str | None = None
    created_at: UnixTime | None = None
    "Unix seconds."
    updated_at: UnixTime | None = None
    "Unix seconds."
    due_date: UnixTime | None = None
    "Unix seconds."
    original_balance: InvoiceAmount | None = None
    open_balance: InvoiceAmount | None = None
    pending_payment_count: int | None = None
    not_allowed_pay: Flag | None = None
    "1 if the invoice cannot be paid online, else 0."
    source: int | None = None
    "Its values are not documented."
    order_user_id: int | None = None
    channel_id: int | None = None
    channel_name: str | None = None
    company_info: CompanyReference | None = None

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)

    @property
    def due_date_datetime(self) -> datetime.datetime | None:
        """`due_date` as an aware datetime, in UTC."""
        return unix_datetime(self.due_date)
