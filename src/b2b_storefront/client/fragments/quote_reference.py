# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel


class QuoteReference(BaseModel):
    id: str
    uuid: Optional[str] = Field(default=None)
    created_at: UnixTime

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)
