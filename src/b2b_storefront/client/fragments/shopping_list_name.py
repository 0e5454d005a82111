# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    ShoppingListStatus,
)

from ..base_model import BaseModel


class ShoppingListName(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    status: ShoppingListStatus
