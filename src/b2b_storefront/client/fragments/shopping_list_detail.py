# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.scalars import Decimal, UnixTime, unix_datetime

from ..base_model import BaseModel
from .company_reference import CompanyReference
from .shopping_list_owner import ShoppingListOwner


class ShoppingListDetail(BaseModel):
    """A shopping list of the company. Lists of users who hold
    `submit_shopping_list_for_approval` need approval; junior buyers purchase from
    approved lists only, and only if the store switch `junior_place_order` is on.
    """

    id: str
    "A string of digits. Arguments take it as an integer."
    name: str | None = None
    description: str | None = None
    status: ShoppingListStatus | None = None
    "0 approved, 20 deleted, 30 draft, 40 ready for approval, 50 rejected. Submitters move a list from 30 to 40, approvers from 40 to 0 or 50. Whether the API enforces these moves is unknown."
    approved_flag: bool | None = None
    "Whether the list was ever submitted for approval."
    reason: str | None = None
    "Can be null; what fills it is not documented."
    is_owner: bool | None = None
    "Whether the caller created the list."
    created_at: UnixTime | None = None
    "Unix seconds."
    updated_at: UnixTime | None = None
    "Unix seconds."
    channel_id: int | None = None
    "Strings and null have been seen as well."
    channel_name: str | None = None
    grand_total: Decimal | None = None
    "Sum with tax, a decimal string; less `totalTax` it is the sum without tax."
    total_discount: Decimal | None = None
    "A decimal string."
    total_tax: Decimal | None = None
    "A decimal string."
    is_show_grand_total: bool | None = None
    "False if prices are hidden from the caller."
    customer_info: ShoppingListOwner | None = None
    "Who created the list."
    company_info: CompanyReference | None = None
    "The company of the account hierarchy that the list belongs to."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
