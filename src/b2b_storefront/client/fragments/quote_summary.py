# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    QuoteStatus,
)
from b2b_storefront.scalars import (
    Decimal,
    GenericScalar,
    UnixTime,
    unix_datetime,
)

from .quote_reference import QuoteReference


class QuoteSummary(QuoteReference):
    quote_number: Optional[str] = Field(default=None)
    quote_title: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    status: Optional[QuoteStatus] = Field(default=None)
    updated_at: UnixTime
    expired_at: Optional[UnixTime] = Field(default=None)
    company: Optional[str] = Field(default=None)
    created_by: Optional[str] = Field(default=None)
    created_by_email: Optional[str] = Field(default=None)
    sales_rep: Optional[str] = Field(default=None)
    sales_rep_email: Optional[str] = Field(default=None)
    subtotal: Optional[Decimal] = Field(default=None)
    discount: Optional[Decimal] = Field(default=None)
    grand_total: Optional[Decimal] = Field(default=None)
    total_amount: Optional[Decimal] = Field(default=None)
    total_is_tbd: Optional[bool] = Field(default=None)
    currency: Optional[GenericScalar] = Field(default=None)
    order_id: Optional[str] = Field(default=None)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)

    @property
    def expired_at_datetime(self) -> Optional[datetime.datetime]:
        """`expired_at` as an aware datetime, in UTC."""
        return unix_datetime(self.expired_at)
