# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import InvoiceSummary, Paging


class Invoices(BaseModel):
    total_count: Optional[int] = Field(default=None)
    page_info: "Paging"
    edges: list["InvoicesEdges"]

    @property
    def nodes(self) -> list["InvoiceSummary"]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class InvoicesEdges(BaseModel):
    cursor: str
    node: "InvoiceSummary"
