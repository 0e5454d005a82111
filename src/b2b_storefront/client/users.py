# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CompanyUser, Paging


class UsersEdge(BaseModel):
    """An entry in a page of company users."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: CompanyUser


UsersEdges = UsersEdge
"The former name of `UsersEdge`."


class Users(BaseModel):
    """A page of company users."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[UsersEdge]

    @property
    def nodes(self) -> list[CompanyUser]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
