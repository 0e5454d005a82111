# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import ShoppingListDetail


class ShoppingListsUpdate(BaseModel):
    """Answer of `shoppingListsUpdate`."""

    shopping_list: ShoppingListDetail | None = None
