# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import UserRole

from ..base_model import BaseModel


class UserIdentity(BaseModel):
    """A company user."""

    id: str
    "Id of the user in B2B Edition, a string of digits. Arguments named `userId` take it as an integer."
    bc_id: int
    "Id of the customer behind the user in BigCommerce."
    email: str
    "E-mail address; unique in the store."
    first_name: str
    last_name: str
    role: UserRole
    "0 admin, 1 senior buyer, 2 junior buyer or a custom role, 3 super admin."
    company_role_id: int | None = None
    "The store's id of the role."
    company_role_name: str | None = None
    "`Admin`, `Senior Buyer`, `Junior Buyer`, or the name of a custom role; it tells a custom role from a junior buyer."
