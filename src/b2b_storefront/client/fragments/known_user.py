# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import UserRole

from ..base_model import BaseModel


class KnownUser(BaseModel):
    """A user, as looked up by token or e-mail address."""

    id: int | None = None
    "Id of the user in B2B Edition, here an integer."
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    phone_number: str | None = None
    "The same as `UserType.phone`."
    role: UserRole | None = None
    "0 admin, 1 senior buyer, 2 junior buyer or a custom role, 3 super admin."
    company_role_id: int | None = None
    "The store's id of the role."
    company_role_name: str | None = None
    "`Admin`, `Senior Buyer`, `Junior Buyer`, or the name of a custom role; it tells a custom role from a junior buyer."
    force_password_reset: bool | None = None
    "Whether the password has to be reset before signing in."
