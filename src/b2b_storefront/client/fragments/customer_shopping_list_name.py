# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class CustomerShoppingListName(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
