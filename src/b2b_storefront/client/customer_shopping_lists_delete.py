# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class CustomerShoppingListsDelete(BaseModel):
    """Answer of `customerShoppingListsDelete`."""

    message: str | None = None
    "`Success` has been seen."
