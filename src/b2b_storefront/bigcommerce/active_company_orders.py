# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed, Long

from .base_model import BaseModel
from .fragments import OrderSummary, Paging


class ActiveCompanyOrdersActiveCompanyOrdersEdge(BaseModel):
    """An order in a page."""

    cursor: str
    "Where it lies."
    node: OrderSummary
    "The order."


ActiveCompanyOrdersActiveCompanyOrdersEdges = ActiveCompanyOrdersActiveCompanyOrdersEdge
"The former name of `ActiveCompanyOrdersActiveCompanyOrdersEdge`."


class ActiveCompanyOrdersActiveCompanyOrdersCollectionInfo(BaseModel):
    """What is known of a whole list."""

    total_items: Long | None = None
    "How many entries it has."


class ActiveCompanyOrdersActiveCompanyOrders(BaseModel):
    """One page of a company's orders."""

    edges: Listed[ActiveCompanyOrdersActiveCompanyOrdersEdge] = Field(
        default_factory=list
    )
    "The orders of the page."
    page_info: Paging
    "Where the page lies."
    collection_info: ActiveCompanyOrdersActiveCompanyOrdersCollectionInfo | None = None
    "What is known of all of them."

    @property
    def nodes(self) -> list[OrderSummary]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class ActiveCompanyOrdersActiveCompany(BaseModel):
    """The company account that a customer acts for."""

    entity_id: int
    "B2B Edition's id of the company."
    name: str
    "Its name."
    orders: ActiveCompanyOrdersActiveCompanyOrders | None = None
    "The orders of all of its users."


class ActiveCompanyOrders(BaseModel):
    """A customer of the store."""

    active_company: ActiveCompanyOrdersActiveCompany | None = None
    "The company account that the customer acts for; null for a customer without one."
