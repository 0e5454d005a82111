# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class StoreConfigSwitchStatus(BaseModel):
    id: Optional[str] = Field(default=None)
    key: Optional[str] = Field(default=None)
    is_enabled: Optional[str] = Field(default=None)
