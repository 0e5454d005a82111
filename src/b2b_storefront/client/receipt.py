# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Paging, PaymentLine, ReceiptSummary


class Receipt(ReceiptSummary):
    receipt_line_set: "ReceiptReceiptLineSet"


class ReceiptReceiptLineSet(BaseModel):
    total_count: Optional[int] = Field(default=None)
    page_info: "Paging"
    edges: list["ReceiptReceiptLineSetEdges"]

    @property
    def nodes(self) -> list["PaymentLine"]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class ReceiptReceiptLineSetEdges(BaseModel):
    cursor: str
    node: "PaymentLine"
