"""What the sandbox keeps of orders. Times are unix seconds, money is Decimal."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum
from typing import Any

from b2b_storefront.codes import InvoicingStatus, OrderFlag, OrderOrigin

__all__ = ["Order", "OrderEvent", "OrderLine", "OrderStatus"]


class OrderStatus(IntEnum):
    """BigCommerce's statuses of an order."""

    INCOMPLETE = 0
    PENDING = 1
    SHIPPED = 2
    PARTIALLY_SHIPPED = 3
    REFUNDED = 4
    CANCELLED = 5
    DECLINED = 6
    AWAITING_PAYMENT = 7
    AWAITING_PICKUP = 8
    AWAITING_SHIPMENT = 9
    COMPLETED = 10
    AWAITING_FULFILLMENT = 11
    MANUAL_VERIFICATION_REQUIRED = 12
    DISPUTED = 13
    PARTIALLY_REFUNDED = 14

    @property
    def label(self) -> str:
        """The status as it is displayed."""
        return self.name.replace("_", " ").title()


@dataclass(slots=True)
class OrderLine:
    """One product of an order. `options` are pairs of an option's id and what was chosen: a value's id, or a text."""

    line_id: int
    product_id: int
    variant_id: int
    sku: str
    product_name: str
    unit_price: Decimal
    quantity: int
    shipped: int = 0
    options: list[tuple[int, str]] = field(default_factory=list)

    @property
    def total(self) -> Decimal:
        """What the line costs, without tax."""
        return self.unit_price * self.quantity


@dataclass(slots=True)
class OrderEvent:
    """One step in an order's history."""

    event_id: int
    created_at: int
    status: OrderStatus
    event_type: int = 1


@dataclass(slots=True, kw_only=True)
class Order:
    """An order, with what B2B Edition keeps beside BigCommerce.

    Attributes:
        order_id: B2B Edition's id.
        bc_order_id: BigCommerce's id, by which people know it.
        company_id: the company that it was placed for; None for a plain customer's.
        user_id: the B2B user who placed it; None for a plain customer's.
        tax_total: the tax of all lines.
        invoice_id: the invoice over it, if any.
        pays_invoices: whether it pays invoices instead of buying products.
        invoices_total: what it pays of invoices.
        extra: the integers and texts that B2B Edition keeps for merchants, by member (`extraStr1`).
    """

    order_id: int
    bc_order_id: int
    created_at: int
    updated_at: int
    channel_id: int
    customer_id: int
    lines: list[OrderLine]
    status: OrderStatus = OrderStatus.AWAITING_FULFILLMENT
    company_id: int | None = None
    user_id: int | None = None
    shipping_total: Decimal = Decimal(0)
    tax_total: Decimal = Decimal(0)
    currency: str = "USD"
    po_number: str = ""
    reference_number: str = ""
    cart_id: str = ""
    payment_method: str = "Purchase order"
    address: dict[str, str] = field(default_factory=dict)
    shipped_at: int | None = None
    invoice_id: int | None = None
    pays_invoices: bool = False
    invoices_total: Decimal = Decimal(0)
    invoicing: InvoicingStatus = InvoicingStatus.OPEN
    flag: OrderFlag = OrderFlag.CREATED
    origin: OrderOrigin = OrderOrigin.B2B_EDITION
    extra: dict[str, Any] = field(default_factory=dict)
    extra_fields: list[Any] = field(default_factory=list)
    history: list[OrderEvent] = field(default_factory=list)

    @property
    def subtotal(self) -> Decimal:
        """The lines, without tax."""
        return sum((line.total for line in self.lines), Decimal(0))

    @property
    def total(self) -> Decimal:
        """What is to be paid: lines, shipping, tax, and invoices."""
        return self.subtotal + self.shipping_total + self.tax_total + self.invoices_total
