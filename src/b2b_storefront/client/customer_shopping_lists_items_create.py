# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import ShoppingListLine


class CustomerShoppingListsItemsCreate(BaseModel):
    shopping_lists_items: Optional[list[Optional["ShoppingListLine"]]] = Field(
        default=None
    )
