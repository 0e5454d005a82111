# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import UserType

from .base_model import BaseModel
from .fragments import KnownUser


class CompanyUserInfo(BaseModel):
    """Who an e-mail address belongs to."""

    user_type: UserType | None = None
    "1 unknown, 2 plain customer, 3 company user or super admin."
    user_info: KnownUser | None = None
