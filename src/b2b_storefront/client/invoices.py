# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import InvoiceSummary, Paging


class InvoicesEdge(BaseModel):
    """An entry in a page of invoices."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: InvoiceSummary


InvoicesEdges = InvoicesEdge
"The former name of `InvoicesEdge`."


class Invoices(BaseModel):
    """A page of invoices."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[InvoicesEdge]

    @property
    def nodes(self) -> list[InvoiceSummary]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
