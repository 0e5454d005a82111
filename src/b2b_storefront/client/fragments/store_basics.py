# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel
from .store_site import StoreSite


class StoreBasics(BaseModel):
    store_name: Optional[str] = Field(default=None)
    store_address: Optional[str] = Field(default=None)
    store_country: Optional[str] = Field(default=None)
    store_logo: Optional[str] = Field(default=None)
    store_url: Optional[str] = Field(default=None)
    multi_storefront_enabled: Optional[bool] = Field(default=None)
    backorder_enabled: Optional[bool] = Field(default=None)
    time_format: Optional["StoreBasicsTimeFormat"] = Field(default=None)
    store_sites: Listed["StoreSite"] = Field(default_factory=list)


class StoreBasicsTimeFormat(BaseModel):
    display: Optional[str] = Field(default=None)
    export: Optional[str] = Field(default=None)
    extended_display: Optional[str] = Field(default=None)
    offset: Optional[int] = Field(default=None)
