# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import OrderSummary, Paging


class AllOrders(BaseModel):
    total_count: Optional[int] = Field(default=None)
    page_info: "Paging"
    edges: list["AllOrdersEdges"]

    @property
    def nodes(self) -> list["OrderSummary"]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class AllOrdersEdges(BaseModel):
    cursor: str
    node: "OrderSummary"
