# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import UserType
from b2b_storefront.scalars import Listed

from ..base_model import BaseModel
from .granted_permission import GrantedPermission
from .known_user import KnownUser


class CustomerIdentity(BaseModel):
    """Kind, identity and permissions of the token's owner."""

    user_type: UserType | None = None
    "1 unknown, 2 plain customer, 3 company user or super admin."
    user_info: KnownUser | None = None
    "Identity of the owner; its `id` is the id in B2B Edition."
    permissions: Listed[GrantedPermission] = Field(default_factory=list)
    "Permissions of the owner."
