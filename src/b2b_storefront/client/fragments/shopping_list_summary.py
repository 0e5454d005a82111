# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.scalars import UnixTime, unix_datetime

from ..base_model import BaseModel
from .company_reference import CompanyReference
from .shopping_list_owner import ShoppingListOwner


class ShoppingListSummaryProducts(BaseModel):
    """A page of items of a shopping list in short form."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."


class ShoppingListSummary(BaseModel):
    """A shopping list of the company, as pages of lists show it."""

    id: str
    "A string of digits. Arguments take it as an integer."
    name: str | None = None
    description: str | None = None
    status: ShoppingListStatus | None = None
    "0 approved, 20 deleted, 30 draft, 40 ready for approval, 50 rejected."
    approved_flag: bool | None = None
    "Whether the list was ever submitted for approval."
    reason: str | None = None
    is_owner: bool | None = None
    "Whether the caller created the list."
    created_at: UnixTime | None = None
    "Unix seconds."
    updated_at: UnixTime | None = None
    "Unix seconds."
    channel_id: int | None = None
    "Strings and null have been seen as well."
    channel_name: str | None = None
    customer_info: ShoppingListOwner | None = None
    "Who created the list."
    company_info: CompanyReference | None = None
    "The company of the account hierarchy that the list belongs to."
    products: ShoppingListSummaryProducts | None = None
    "Page through the items in short form."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
