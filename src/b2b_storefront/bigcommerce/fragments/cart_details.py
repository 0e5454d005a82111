# Generated from bigcommerce/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.scalars import DateTime, iso_datetime

from ..base_model import BaseModel
from .cart_line import CartLine
from .cart_reference import CartReference
from .money_amount import MoneyAmount


class CartDetailsLineItems(BaseModel):
    """What a cart holds, by kind."""

    total_quantity: int
    "How many pieces."
    physical_items: list[CartLine]
    "Products that are shipped."


class CartDetailsCreatedAt(BaseModel):
    """A moment."""

    utc: DateTime
    "In UTC."

    @property
    def utc_datetime(self) -> datetime.datetime | None:
        """`utc` as an aware datetime, in its own offset."""
        return iso_datetime(self.utc)


class CartDetailsUpdatedAt(BaseModel):
    """A moment."""

    utc: DateTime
    "In UTC."

    @property
    def utc_datetime(self) -> datetime.datetime | None:
        """`utc` as an aware datetime, in its own offset."""
        return iso_datetime(self.utc)


class CartDetails(CartReference):
    """A cart."""

    currency_code: str
    "The currency, as an ISO 4217 code."
    is_tax_included: bool
    "Whether the prices have the tax in them."
    base_amount: MoneyAmount
    "What it costs before discounts."
    discounted_amount: MoneyAmount
    "What is taken off."
    amount: MoneyAmount
    "What it costs."
    line_items: CartDetailsLineItems
    "What it holds."
    created_at: CartDetailsCreatedAt
    "When it was made."
    updated_at: CartDetailsUpdatedAt
    "When it changed last."
