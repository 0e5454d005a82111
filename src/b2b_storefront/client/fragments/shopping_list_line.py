# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from pydantic import Field

from b2b_storefront.scalars import Decimal, ItemOptions, UnixTime, unix_datetime

from ..base_model import BaseModel


class ShoppingListLine(BaseModel):
    """An item of a shopping list with its price."""

    id: str
    "A string. Mutations take `itemId` instead."
    item_id: int | None = None
    "Id of the item as mutations take it."
    product_id: int | None = None
    variant_id: int | None = None
    product_name: str | None = None
    product_url: str | None = None
    primary_image: str | None = None
    "URL of an image."
    base_sku: str | None = None
    "SKU of the product."
    variant_sku: str | None = None
    "SKU of the variant."
    option_list: ItemOptions = Field(default_factory=list)
    'Chosen options: a string that holds JSON, a list of `{option_id, option_value}` such as `{"option_id": "attribute[70]", "option_value": "501"}`.'
    product_note: str | None = None
    "Note of the buyer on the item."
    quantity: int | None = None
    base_price: Decimal | None = None
    "Price of one unit, a decimal string; `enteredInclusive` tells whether tax is in it."
    discount: Decimal | None = None
    "A decimal string."
    tax: Decimal | None = None
    "A decimal string."
    entered_inclusive: bool | None = None
    "Whether `basePrice` contains tax."
    sort_order: int | None = None
    "Place of the item in the list."
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
