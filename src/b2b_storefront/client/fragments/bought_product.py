# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from pydantic import Field

from b2b_storefront.scalars import Decimal, GenericScalar, UnixTime, unix_datetime
from b2b_storefront.shapes import OptionSelections, OrderLineOptions

from ..base_model import BaseModel


class BoughtProduct(BaseModel):
    """A product bought before."""

    id: str
    "Opaque; not necessarily a number."
    product_id: str
    variant_id: str
    order_product_id: str
    product_name: str
    product_brand_name: str | None = None
    product_url: str | None = None
    image_url: str | None = None
    sku: str
    base_sku: str | None = None
    variant_sku: str | None = None
    option_list: OrderLineOptions = Field(default_factory=list)
    option_selections: OptionSelections = Field(default_factory=list)
    base_price: Decimal | None = None
    discount: Decimal | None = None
    tax: Decimal | None = None
    entered_inclusive: bool | None = None
    ordered_times: int
    first_ordered_at: UnixTime
    "Unix seconds."
    last_ordered_at: UnixTime
    "Unix seconds."
    last_ordered: UnixTime
    "Unix seconds, here as a string."
    last_ordered_items: str
    orders_info: GenericScalar | None = None
    channel_id: int | None = None
    channel_name: str | None = None
    created_at: UnixTime
    "Unix seconds."
    updated_at: UnixTime
    "Unix seconds."

    @property
    def first_ordered_at_datetime(self) -> datetime.datetime | None:
        """`first_ordered_at` as an aware datetime, in UTC."""
        return unix_datetime(self.first_ordered_at)

    @property
    def last_ordered_at_datetime(self) -> datetime.datetime | None:
        """`last_ordered_at` as an aware datetime, in UTC."""
        return unix_datetime(self.last_ordered_at)

    @property
    def last_ordered_datetime(self) -> datetime.datetime | None:
        """`last_ordered` as an aware datetime, in UTC."""
        return unix_datetime(self.last_ordered)

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
