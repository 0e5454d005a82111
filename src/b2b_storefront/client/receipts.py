# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import Paging, ReceiptSummary


class ReceiptsEdge(BaseModel):
    """An entry in a page of receipts."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: ReceiptSummary


ReceiptsEdges = ReceiptsEdge
"The former name of `ReceiptsEdge`."


class Receipts(BaseModel):
    """A page of receipts."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[ReceiptsEdge]

    @property
    def nodes(self) -> list[ReceiptSummary]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
