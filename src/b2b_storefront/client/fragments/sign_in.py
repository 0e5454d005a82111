# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import LoginType
from b2b_storefront.scalars import Listed

from ..base_model import BaseModel
from .granted_permission import GrantedPermission
from .user_identity import UserIdentity


class SignIn(BaseModel):
    """A storefront token and whom it belongs to."""

    token: str | None = Field(default=None, repr=False)
    "The storefront token: a JWT, valid for a day. It is '' on an answer without errors where the customer has to set a new password first; null means the same."
    login_type: LoginType | None = None
    "0 waiting, 1 first login, 2 regular login."
    storefront_login_token: str | None = Field(default=None, repr=False)
    "JWT for the store's login URL, `{store}/login/token/{jwt}`, which signs a browser in to the store. Not a storefront token. Can be null."
    user: UserIdentity | None = None
    "The company user whom the token belongs to."
    permissions: Listed[GrantedPermission] = Field(default_factory=list)
    "Permissions of the owner; null or empty for a plain customer (inferred)."
