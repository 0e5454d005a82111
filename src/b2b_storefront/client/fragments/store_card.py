# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class StoreCard(BaseModel):
    store_name: Optional[str] = Field(default=None)
    store_address: Optional[str] = Field(default=None)
    store_country: Optional[str] = Field(default=None)
    store_logo: Optional[str] = Field(default=None)
    store_url: Optional[str] = Field(default=None)
