# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from ..base_model import BaseModel
from .store_site import StoreSite


class StoreBasicsTimeFormat(BaseModel):
    """How the store writes time."""

    display: str | None = None
    export: str | None = None
    extended_display: str | None = None
    offset: int | None = None
    "Offset of the store's time from UTC, in seconds."


class StoreBasics(BaseModel):
    """Name, address and channels of the store."""

    store_name: str | None = None
    store_address: str | None = None
    store_country: str | None = None
    store_logo: str | None = None
    store_url: str | None = None
    multi_storefront_enabled: bool | None = None
    backorder_enabled: bool | None = None
    "Whether the store sells on backorder."
    time_format: StoreBasicsTimeFormat | None = None
    "How the store writes time."
    store_sites: Listed[StoreSite] = Field(default_factory=list)
