# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import RoleType

from ..base_model import BaseModel


class RoleSummary(BaseModel):
    """A role that company users can be given."""

    id: str
    "The store's id of the role: as an integer, what `companyRoleId` takes."
    name: str | None = None
    "`Admin`, `Senior Buyer`, `Junior Buyer`, or the name of a custom role."
    role_type: RoleType | None = None
    "1 predefined, 2 custom."
    role_level: int | None = None
    "1 is a role of the whole store."
