# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import UserRole

from ..base_model import BaseModel


class ShoppingListOwner(BaseModel):
    """The person who created a shopping list."""

    user_id: int | None = None
    "Id of the user in B2B Edition."
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    role: UserRole | None = None
    "A string of digits here: `'0'` admin, `'1'` senior buyer, `'2'` junior buyer or a custom role, `'3'` super admin."
