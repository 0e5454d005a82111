# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class CreateOrder(BaseModel):
    order_id: Optional[int] = Field(default=None)
