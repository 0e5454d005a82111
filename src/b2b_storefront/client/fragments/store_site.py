# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from ..base_model import BaseModel


class StoreSite(BaseModel):
    """A channel of the store."""

    channel_id: int | None = None
    "BigCommerce id of the channel."
    b_3_channel_id: int | None = None
    "Id of the channel in B2B Edition."
    urls: Listed[str] = Field(default_factory=list)
    is_enabled: bool | None = None
    b_2_b_enabled: bool | None = Field(default=None, alias="b2bEnabled")
    type_: str | None = Field(default=None, alias="type")
    platform: str | None = None
    translation_version: int | None = None
    icon_url: str | None = None
    channel_logo: str | None = None
