# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class ShoppingListsDelete(BaseModel):
    """Answer of `shoppingListsDelete`."""

    message: str | None = None
    "`Success` has been seen."
