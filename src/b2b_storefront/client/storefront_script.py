# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class StorefrontScript(BaseModel):
    store_hash: Optional[str] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    script: Optional[str] = Field(default=None)
