# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import RoleType
from b2b_storefront.scalars import Listed

from ..base_model import BaseModel
from .role_permission import RolePermission


class RoleDetail(BaseModel):
    """A role with its permissions."""

    id: str
    "The store's id of the role: as an integer, what `companyRoleId` takes."
    name: str | None = None
    "`Admin`, `Senior Buyer`, `Junior Buyer`, or the name of a custom role."
    role_type: RoleType | None = None
    "1 predefined, 2 custom."
    role_level: int | None = None
    "1 is a role of the whole store."
    permissions: Listed[RolePermission] = Field(default_factory=list)
