# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import Paging, PaymentLine


class ReceiptLinesEdge(BaseModel):
    """An entry in a page of lines of receipts."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: PaymentLine


ReceiptLinesEdges = ReceiptLinesEdge
"The former name of `ReceiptLinesEdge`."


class ReceiptLines(BaseModel):
    """A page of lines of receipts."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[ReceiptLinesEdge]

    @property
    def nodes(self) -> list[PaymentLine]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
