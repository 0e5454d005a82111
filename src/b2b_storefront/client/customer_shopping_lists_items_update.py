# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import ShoppingListLine


class CustomerShoppingListsItemsUpdate(BaseModel):
    """Answer of `customerShoppingListsItemsUpdate`."""

    shopping_lists_item: ShoppingListLine | None = None
