# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class PermissionDefinition(BaseModel):
    """A permission that roles of the store can hold."""

    id: str
    code: str | None = None
    "Code such as `get_users`, as `AuthRolePermissionType.code` has it."
    name: str | None = None
    description: str | None = None
    module_name: str | None = None
    "Area that the permission belongs to."
    is_custom: bool | None = None
    "True for permissions that the merchant added."
