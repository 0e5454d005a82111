# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import ShoppingListLine


class ShoppingListsItemsUpdate(BaseModel):
    """Answer of `shoppingListsItemsUpdate`."""

    shopping_lists_item: ShoppingListLine | None = None
