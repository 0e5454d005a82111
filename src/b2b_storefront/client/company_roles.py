# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Paging, RoleSummary


class CompanyRoles(BaseModel):
    total_count: Optional[int] = Field(default=None)
    page_info: "Paging"
    edges: list["CompanyRolesEdges"]

    @property
    def nodes(self) -> list["RoleSummary"]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class CompanyRolesEdges(BaseModel):
    cursor: str
    node: "RoleSummary"
