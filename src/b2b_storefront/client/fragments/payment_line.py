# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.codes import PaymentStatus
from b2b_storefront.scalars import Amount, UnixTime, unix_datetime

from ..base_model import BaseModel
from .company_reference import CompanyReference


class PaymentLine(BaseModel):
    """A line of a receipt: what one payment paid of one invoice."""

    id: str
    store_hash: str | None = None
    receipt_id: int | None = None
    invoice_id: int | None = None
    invoice_number: str | None = None
    payment_id: int | None = None
    payment_status: PaymentStatus | None = None
    "0 incomplete, 1 awaiting processing, 2 processing, 3 completed, 4 refunded."
    payment_type: str | None = None
    transaction_type: str | None = None
    reference_number: str | None = None
    amount_code: str | None = None
    amount: Amount | None = None
    "Object `{code, value}`: currency code and amount."
    customer_id: int | None = None
    "Strings have been seen as well."
    external_id: int | None = None
    external_customer_id: int | None = None
    created_at: UnixTime | None = None
    "Unix seconds."
    updated_at: UnixTime | None = None
    "Unix seconds."
    company_info: CompanyReference | None = None

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
