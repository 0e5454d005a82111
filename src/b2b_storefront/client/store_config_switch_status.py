# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import StoreSwitch
from b2b_storefront.scalars import Flag

from .base_model import BaseModel


class StoreConfigSwitchStatus(BaseModel):
    id: Optional[str] = Field(default=None)
    key: Optional[StoreSwitch] = Field(default=None)
    is_enabled: Optional[Flag] = Field(default=None)
