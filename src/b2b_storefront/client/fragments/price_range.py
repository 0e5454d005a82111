# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel
from .price import Price


class PriceRange(BaseModel):
    minimum: Optional["Price"] = Field(default=None)
    maximum: Optional["Price"] = Field(default=None)
