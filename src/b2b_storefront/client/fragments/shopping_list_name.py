# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import ShoppingListStatus

from ..base_model import BaseModel


class ShoppingListName(BaseModel):
    """A shopping list to choose."""

    id: str
    "A string of digits. Arguments take it as an integer."
    name: str | None = None
    status: ShoppingListStatus
    "0 approved, 20 deleted, 30 draft, 40 ready for approval, 50 rejected."
