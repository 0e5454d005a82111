# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class ShoppingListsItemsDelete(BaseModel):
    """Answer of `shoppingListsItemsDelete`."""

    message: str | None = None
    "`Success` has been seen."
