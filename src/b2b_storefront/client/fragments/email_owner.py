# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import UserRole

from ..base_model import BaseModel


class EmailOwner(BaseModel):
    """Whoever uses an e-mail address. All members are null if nobody does."""

    id: int | None = None
    "Id of the user in B2B Edition."
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    phone_number: str | None = None
    role: UserRole | None = None
    "0 admin, 1 senior buyer, 2 junior buyer or a custom role, 3 super admin."
    company_name: str | None = None
    origin_channel_id: int | None = None
    "Id of the channel that the customer signed up on."
    force_password_reset: bool | None = None
    "Whether the password has to be reset before signing in."
