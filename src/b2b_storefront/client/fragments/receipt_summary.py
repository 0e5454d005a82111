# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.scalars import Amount, Decimal, UnixTime, unix_datetime
from b2b_storefront.shapes import ReceiptDetails

from ..base_model import BaseModel


class ReceiptSummary(BaseModel):
    """A receipt of a payment."""

    id: str
    store_hash: str | None = None
    customer_id: int | None = None
    external_id: int | None = None
    external_customer_id: int | None = None
    payer_name: str | None = None
    payer_customer_id: str | None = None
    payment_id: int | None = None
    payment_type: str | None = None
    transaction_type: str | None = None
    reference_number: str | None = None
    total_code: str | None = None
    "Currency code of the total."
    total_amount: Decimal | None = None
    "A decimal string."
    total: Amount | None = None
    "Object `{code, value}`: currency code and amount."
    details: ReceiptDetails | None = None
    "Object; `paymentDetails` in it holds `memo` and `comment`."
    created_at: UnixTime | None = None
    "Unix seconds."
    updated_at: UnixTime | None = None
    "Unix seconds."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
