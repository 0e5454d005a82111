# Generated from bigcommerce/ by `make codegen`. Edits are lost.

import datetime

from pydantic import Field

from b2b_storefront.scalars import DateTime, iso_datetime

from ..base_model import BaseModel


class AccessToken(BaseModel):
    """A customer's session at the store, for servers that call in the customer's name."""

    value: str = Field(repr=False)
    "The token's text."
    expires_at: DateTime
    "When it ends."

    @property
    def expires_at_datetime(self) -> datetime.datetime | None:
        """`expires_at` as an aware datetime, in its own offset."""
        return iso_datetime(self.expires_at)
