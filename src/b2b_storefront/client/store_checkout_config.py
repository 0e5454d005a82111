# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class StoreCheckoutConfig(BaseModel):
    id: Optional[int] = Field(default=None)
    config_name: Optional[str] = Field(default=None)
    type_: Optional[str] = Field(alias="type", default=None)
    value: Optional[str] = Field(default=None)
