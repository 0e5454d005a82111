# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    LoginType,
)
from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel
from .granted_permission import GrantedPermission
from .user_identity import UserIdentity


class SignIn(BaseModel):
    token: Optional[str] = Field(default=None, repr=False)
    login_type: Optional[LoginType] = Field(default=None)
    storefront_login_token: Optional[str] = Field(default=None, repr=False)
    user: Optional["UserIdentity"] = Field(default=None)
    permissions: Listed["GrantedPermission"] = Field(default_factory=list)
