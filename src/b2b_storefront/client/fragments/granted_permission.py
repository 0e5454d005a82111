# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import PermissionLevel

from ..base_model import BaseModel


class GrantedPermission(BaseModel):
    """A permission that the token's owner holds."""

    code: str | None = None
    "Code such as `get_users`. Stores may add codes of their own."
    permission_level: PermissionLevel | None = None
    "How far it reaches: 1 own records, 2 the company, 3 the company and its subsidiaries."
