# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import PermissionLevel

from ..base_model import BaseModel


class RolePermission(BaseModel):
    """A permission as a role holds it."""

    id: str
    code: str | None = None
    name: str | None = None
    permission_level: PermissionLevel | None = None
    "How far it reaches: 1 own records, 2 the company, 3 the company and its subsidiaries."
    is_custom: bool | None = None
    "True for permissions that the merchant added."
