# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class CustomerShoppingListsItemsDelete(BaseModel):
    """Answer of `customerShoppingListsItemsDelete`."""

    message: str | None = None
    "`Success` has been seen."
