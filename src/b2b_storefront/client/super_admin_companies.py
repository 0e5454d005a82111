# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import AssignedCompany, Paging


class SuperAdminCompaniesEdge(BaseModel):
    """An entry in a page of companies of a super admin."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: AssignedCompany


SuperAdminCompaniesEdges = SuperAdminCompaniesEdge
"The former name of `SuperAdminCompaniesEdge`."


class SuperAdminCompanies(BaseModel):
    """A page of companies of a super admin."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[SuperAdminCompaniesEdge]

    @property
    def nodes(self) -> list[AssignedCompany]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
