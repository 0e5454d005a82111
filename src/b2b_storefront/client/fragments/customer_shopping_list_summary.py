# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.scalars import UnixTime, unix_datetime

from ..base_model import BaseModel


class CustomerShoppingListSummaryProducts(BaseModel):
    """A page of items of a shopping list in short form."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."


class CustomerShoppingListSummary(BaseModel):
    """A shopping list of a plain customer, as pages of lists show it."""

    id: str
    "A string of digits. Arguments take it as an integer."
    name: str | None = None
    description: str | None = None
    reason: str | None = None
    created_at: UnixTime | None = None
    "Unix seconds."
    updated_at: UnixTime | None = None
    "Unix seconds."
    channel_id: int | None = None
    channel_name: str | None = None
    products: CustomerShoppingListSummaryProducts | None = None
    "Page through the items in short form."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
