# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import ShoppingListDetail


class ShoppingListsDuplicate(BaseModel):
    """Answer of `shoppingListsDuplicate`."""

    shopping_list: ShoppingListDetail | None = None
    "The copy. Which status it gets is not documented."
