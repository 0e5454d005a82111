# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    GenericScalar,
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel


class OrderEvent(BaseModel):
    id: Optional[int] = Field(default=None)
    event_type: Optional[int] = Field(default=None)
    status: Optional[str] = Field(default=None)
    extra_fields: Optional[GenericScalar] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)
