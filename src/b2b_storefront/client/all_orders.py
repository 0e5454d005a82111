# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import OrderSummary, Paging


class AllOrdersEdge(BaseModel):
    """An entry in a page of orders."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: OrderSummary


AllOrdersEdges = AllOrdersEdge
"The former name of `AllOrdersEdge`."


class AllOrders(BaseModel):
    """A page of orders."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[AllOrdersEdge]

    @property
    def nodes(self) -> list[OrderSummary]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
