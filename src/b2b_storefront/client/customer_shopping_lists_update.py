# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CustomerShoppingListDetail


class CustomerShoppingListsUpdate(BaseModel):
    """Answer of `customerShoppingListsUpdate`."""

    shopping_list: CustomerShoppingListDetail | None = None
