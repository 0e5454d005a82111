# Generated from bigcommerce/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.scalars import DateTime, iso_datetime

from ..base_model import BaseModel
from .money_amount import MoneyAmount


class OrderSummaryOrderedAt(BaseModel):
    """A moment."""

    utc: DateTime
    "In UTC."

    @property
    def utc_datetime(self) -> datetime.datetime | None:
        """`utc` as an aware datetime, in its own offset."""
        return iso_datetime(self.utc)


class OrderSummaryUpdatedAt(BaseModel):
    """A moment."""

    utc: DateTime
    "In UTC."

    @property
    def utc_datetime(self) -> datetime.datetime | None:
        """`utc` as an aware datetime, in its own offset."""
        return iso_datetime(self.utc)


class OrderSummaryStatus(BaseModel):
    """Where an order stands."""

    value: str | None = None
    "The status, such as `AWAITING_PAYMENT`."
    label: str
    "The status as people read it."


class OrderSummaryCompany(BaseModel):
    """The company that an order was placed for."""

    entity_id: int
    "B2B Edition's id of the company."
    name: str
    "Its name."


class OrderSummaryPlacedBy(BaseModel):
    """Who placed an order."""

    entity_id: int
    "BigCommerce's id of the customer."
    first_name: str
    "First name."
    last_name: str
    "Last name."
    email: str
    "E-mail address."


class OrderSummaryQuote(BaseModel):
    """The quote that an order was placed over."""

    id: str
    "B2B Edition's id of the quote."


class OrderSummaryInvoice(BaseModel):
    """The invoice over an order."""

    id: str
    "B2B Edition's id of the invoice."


class OrderSummary(BaseModel):
    """An order."""

    entity_id: int
    "BigCommerce's id, by which people know it."
    ordered_at: OrderSummaryOrderedAt
    "When it was placed."
    updated_at: OrderSummaryUpdatedAt
    "When it changed last."
    status: OrderSummaryStatus
    "Where it stands."
    total_inc_tax: MoneyAmount
    "What is to be paid."
    reference: str | None = None
    "The buyer's own reference; null for a customer without a company."
    po_number: str | None = None
    "The buyer's PO number; null for a customer without a company."
    company: OrderSummaryCompany | None = None
    "The company that it was placed for; null for a customer without one."
    placed_by: OrderSummaryPlacedBy | None = None
    "Who placed it; null for a customer without a company."
    quote: OrderSummaryQuote | None = None
    "The quote that it was placed over; null for any other order."
    invoice: OrderSummaryInvoice | None = None
    "The invoice over it; null without one."
