# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel


class StoreSite(BaseModel):
    channel_id: Optional[int] = Field(default=None)
    b_3_channel_id: Optional[int] = Field(default=None)
    urls: Listed[str] = Field(default_factory=list)
    is_enabled: Optional[bool] = Field(default=None)
    b_2_b_enabled: Optional[bool] = Field(alias="b2bEnabled", default=None)
    type_: Optional[str] = Field(alias="type", default=None)
    platform: Optional[str] = Field(default=None)
    translation_version: Optional[int] = Field(default=None)
    icon_url: Optional[str] = Field(default=None)
    channel_logo: Optional[str] = Field(default=None)
