# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel


class QuoteSettings(BaseModel):
    switch_status: Listed["QuoteSettingsSwitchStatus"] = Field(default_factory=list)
    other_configs: Listed["QuoteSettingsOtherConfigs"] = Field(default_factory=list)


class QuoteSettingsSwitchStatus(BaseModel):
    key: Optional[str] = Field(default=None)
    is_enabled: Optional[str] = Field(default=None)


class QuoteSettingsOtherConfigs(BaseModel):
    key: Optional[str] = Field(default=None)
    value: Optional[str] = Field(default=None)
