# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import Paging, RoleSummary


class CompanyRolesEdge(BaseModel):
    """An entry in a page of roles."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: RoleSummary


CompanyRolesEdges = CompanyRolesEdge
"The former name of `CompanyRolesEdge`."


class CompanyRoles(BaseModel):
    """A page of roles."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[CompanyRolesEdge]

    @property
    def nodes(self) -> list[RoleSummary]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
