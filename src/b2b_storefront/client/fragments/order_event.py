# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.scalars import GenericScalar, UnixTime, unix_datetime

from ..base_model import BaseModel


class OrderEvent(BaseModel):
    """An event in the history of an order."""

    id: int | None = None
    event_type: int | None = None
    status: str | None = None
    extra_fields: GenericScalar | None = None
    created_at: UnixTime | None = None
    "Unix seconds."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)
