# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from .base_model import BaseModel
from .fragments import OrderSummary, Paging


class CustomerOrdersOrdersEdge(BaseModel):
    """An order in a page."""

    cursor: str
    "Where it lies."
    node: OrderSummary
    "The order."


CustomerOrdersOrdersEdges = CustomerOrdersOrdersEdge
"The former name of `CustomerOrdersOrdersEdge`."


class CustomerOrdersOrders(BaseModel):
    """One page of a customer's orders."""

    edges: Listed[CustomerOrdersOrdersEdge] = Field(default_factory=list)
    "The orders of the page."
    page_info: Paging
    "Where the page lies."

    @property
    def nodes(self) -> list[OrderSummary]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class CustomerOrders(BaseModel):
    """A customer of the store."""

    orders: CustomerOrdersOrders | None = None
    "The customer's own orders."
