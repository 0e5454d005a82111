"""What the sandbox keeps of invoices and of their payments. Times are unix seconds, money is Decimal."""

from dataclasses import dataclass, field
from decimal import Decimal

from b2b_storefront.codes import InvoiceStatus, PaymentStatus

__all__ = ["Invoice", "InvoiceCart", "Receipt", "ReceiptLine"]


@dataclass(slots=True, kw_only=True)
class Invoice:
    """An invoice over an order of a company. It is paid when nothing is open any more.

    Attributes:
        given_number: the number that the merchant gave it; '' for the usual one.
        external_id: its id in a system of the merchant's.
        external_customer_id: the company's id there.
    """

    invoice_id: int
    company_id: int
    customer_id: int
    user_id: int | None
    created_at: int
    updated_at: int
    due_at: int
    bc_order_id: int
    po_number: str
    original: Decimal
    open: Decimal
    currency: str
    channel_id: int
    given_number: str = ""
    external_id: str = ""
    external_customer_id: str = ""

    @property
    def number(self) -> str:
        """The number that people use."""
        return self.given_number or f"INV{self.invoice_id}"

    @property
    def status(self) -> InvoiceStatus:
        """How far it is paid."""
        if self.open <= 0:
            return InvoiceStatus.PAID
        return InvoiceStatus.OPEN if self.open == self.original else InvoiceStatus.PARTIALLY_PAID


@dataclass(slots=True, kw_only=True)
class ReceiptLine:
    """A payment of one invoice."""

    line_id: int
    receipt_id: int
    invoice_id: int
    created_at: int
    amount: Decimal
    status: PaymentStatus = PaymentStatus.COMPLETED


@dataclass(slots=True, kw_only=True)
class Receipt:
    """A payment of one or more invoices of a company.

    Attributes:
        payer_id: the BigCommerce customer who paid.
        reference_number: the order by which it was paid.
    """

    receipt_id: int
    payment_id: int
    company_id: int
    payer_id: int
    payer_name: str
    created_at: int
    currency: str
    payment_type: str
    reference_number: str
    memo: str = ""
    comment: str = ""
    lines: list[ReceiptLine] = field(default_factory=list)

    @property
    def total(self) -> Decimal:
        """What was paid."""
        return sum((line.amount for line in self.lines), Decimal(0))


@dataclass(slots=True, kw_only=True)
class InvoiceCart:
    """A cart that pays invoices: how much of each, by id. It is done when `receipt_id` is set."""

    payment_id: int
    cart_id: str
    company_id: int
    customer_id: int
    currency: str
    amounts: dict[int, Decimal]
    memo: str = ""
    receipt_id: int | None = None
