# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel


class Subscriber(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    source: Optional[str] = Field(default=None)
    order_id: Optional[int] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    consents: Listed[str] = Field(default_factory=list)
    date_created: Optional[str] = Field(default=None)
    date_modified: Optional[str] = Field(default=None)
