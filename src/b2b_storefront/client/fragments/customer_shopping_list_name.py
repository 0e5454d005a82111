# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class CustomerShoppingListName(BaseModel):
    """A shopping list to choose."""

    id: str
    "A string of digits. Arguments take it as an integer."
    name: str | None = None
