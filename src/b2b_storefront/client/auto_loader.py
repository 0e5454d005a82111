# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class AutoLoader(BaseModel):
    storefront_url: Optional[str] = Field(default=None)
    checkout_url: Optional[str] = Field(default=None)
