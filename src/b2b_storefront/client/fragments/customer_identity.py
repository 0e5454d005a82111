# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    UserType,
)
from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel
from .granted_permission import GrantedPermission
from .known_user import KnownUser


class CustomerIdentity(BaseModel):
    user_type: Optional[UserType] = Field(default=None)
    user_info: Optional["KnownUser"] = Field(default=None)
    permissions: Listed["GrantedPermission"] = Field(default_factory=list)
