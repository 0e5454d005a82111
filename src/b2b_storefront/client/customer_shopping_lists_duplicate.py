# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CustomerShoppingListDetail


class CustomerShoppingListsDuplicate(BaseModel):
    """Answer of `customerShoppingListsDuplicate`."""

    shopping_list: CustomerShoppingListDetail | None = None
    "The copy."
