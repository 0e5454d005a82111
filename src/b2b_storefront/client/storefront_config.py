# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import StorefrontPages


class StorefrontConfig(BaseModel):
    config_id: Optional[int] = Field(default=None)
    config: Optional["StorefrontPages"] = Field(default=None)
