# Generated from bigcommerce/ by `make codegen`. Edits are lost.

import datetime

from pydantic import Field

from b2b_storefront.scalars import DateTime, Listed, iso_datetime

from .base_model import BaseModel
from .enums import OrderHistoryEventType
from .fragments import MoneyAmount, OrderExtraField, OrderSummary


class OrderOrderConsignmentsShippingEdgeNodeLineItemsEdgeNode(BaseModel):
    """A product that was bought."""

    entity_id: int
    "The line's id."
    product_entity_id: int
    "The product."
    variant_entity_id: int | None = None
    "The variant."
    sku: str | None = None
    "SKU."
    name: str
    "The product's name."
    quantity: int
    "How many."
    sub_total_list_price: MoneyAmount
    "What the line costs."


OrderOrderConsignmentsShippingEdgesNodeLineItemsEdgesNode = (
    OrderOrderConsignmentsShippingEdgeNodeLineItemsEdgeNode
)
"The former name of `OrderOrderConsignmentsShippingEdgeNodeLineItemsEdgeNode`."


class OrderOrderConsignmentsShippingEdgeNodeLineItemsEdge(BaseModel):
    """One line in a list."""

    cursor: str
    "Where it lies."
    node: OrderOrderConsignmentsShippingEdgeNodeLineItemsEdgeNode
    "The line."


OrderOrderConsignmentsShippingEdgesNodeLineItemsEdges = (
    OrderOrderConsignmentsShippingEdgeNodeLineItemsEdge
)
"The former name of `OrderOrderConsignmentsShippingEdgeNodeLineItemsEdge`."


class OrderOrderConsignmentsShippingEdgeNodeLineItems(BaseModel):
    """Lines of an order."""

    edges: Listed[OrderOrderConsignmentsShippingEdgeNodeLineItemsEdge] = Field(
        default_factory=list
    )
    "Each of them."

    @property
    def nodes(self) -> list[OrderOrderConsignmentsShippingEdgeNodeLineItemsEdgeNode]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


OrderOrderConsignmentsShippingEdgesNodeLineItems = (
    OrderOrderConsignmentsShippingEdgeNodeLineItems
)
"The former name of `OrderOrderConsignmentsShippingEdgeNodeLineItems`."


class OrderOrderConsignmentsShippingEdgeNode(BaseModel):
    """What goes to one address."""

    entity_id: int
    "Its id."
    shipping_cost: MoneyAmount
    "What it costs."
    line_items: OrderOrderConsignmentsShippingEdgeNodeLineItems
    "The products in it."


OrderOrderConsignmentsShippingEdgesNode = OrderOrderConsignmentsShippingEdgeNode
"The former name of `OrderOrderConsignmentsShippingEdgeNode`."


class OrderOrderConsignmentsShippingEdge(BaseModel):
    """One shipment in a list."""

    cursor: str
    "Where it lies."
    node: OrderOrderConsignmentsShippingEdgeNode
    "The shipment."


OrderOrderConsignmentsShippingEdges = OrderOrderConsignmentsShippingEdge
"The former name of `OrderOrderConsignmentsShippingEdge`."


class OrderOrderConsignmentsShipping(BaseModel):
    """The shipments of an order."""

    edges: Listed[OrderOrderConsignmentsShippingEdge] = Field(default_factory=list)
    "Each of them."

    @property
    def nodes(self) -> list[OrderOrderConsignmentsShippingEdgeNode]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class OrderOrderConsignments(BaseModel):
    """What goes where."""

    shipping: OrderOrderConsignmentsShipping | None = None
    "What is shipped."


class OrderOrderHistory(BaseModel):
    """One step of an order."""

    id: str
    "Its id."
    event_type: OrderHistoryEventType
    "What happened."
    status: str
    "The status from then on."
    created_at: DateTime
    "When it happened."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in its own offset."""
        return iso_datetime(self.created_at)


class OrderOrder(OrderSummary):
    """An order."""

    sub_total: MoneyAmount
    "The products, without shipping and tax."
    shipping_cost_total: MoneyAmount
    "Shipping."
    tax_total: MoneyAmount
    "Tax."
    is_tax_included: bool
    "Whether the prices have the tax in them."
    customer_message: str | None = None
    "What the customer wrote to the store."
    total_product_quantity: int
    "How many pieces it has."
    consignments: OrderOrderConsignments | None = None
    "What goes where; null for an order that has nothing to send."
    history: list[OrderOrderHistory]
    "What happened to it, the oldest first."
    extra_fields: list[OrderExtraField]
    "The additional fields of orders."


class Order(BaseModel):
    """The store as its pages show it."""

    order: OrderOrder | None = None
    "One order; null where it is not there, or not the customer's to see."
