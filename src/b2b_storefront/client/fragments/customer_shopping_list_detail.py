# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.scalars import Decimal, UnixTime, unix_datetime

from ..base_model import BaseModel


class CustomerShoppingListDetail(BaseModel):
    """A shopping list of a plain customer. Such lists have no status and need no
    approval.
    """

    id: str
    "A string of digits. Arguments take it as an integer."
    name: str | None = None
    description: str | None = None
    reason: str | None = None
    "Can be null; what fills it is not documented."
    created_at: UnixTime | None = None
    "Unix seconds."
    updated_at: UnixTime | None = None
    "Unix seconds."
    channel_id: int | None = None
    channel_name: str | None = None
    grand_total: Decimal | None = None
    "Sum with tax, a decimal string; less `totalTax` it is the sum without tax."
    total_discount: Decimal | None = None
    "A decimal string."
    total_tax: Decimal | None = None
    "A decimal string."
    is_show_grand_total: bool | None = None
    "False if prices are hidden from the caller."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
