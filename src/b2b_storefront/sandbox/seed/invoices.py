"""The invoices and receipts that a fresh sandbox has."""

from decimal import Decimal

from b2b_storefront.codes import InvoicingStatus
from b2b_storefront.sandbox.execution.invoicing import add_invoice, pay_invoices
from b2b_storefront.sandbox.records.state import State

__all__ = ["seed_invoices"]

_DAY = 86_400


def seed_invoices(state: State) -> None:
    """Put invoices over the invoiced orders into the state.

    In the order of their ids: of the parent company a paid one and an open one, partially paid; of the subsidiary an
    overdue one.

    Args:
        state: the state; it has the orders already.
    """
    for order in tuple(state.orders.values()):
        if order.invoicing is InvoicingStatus.INVOICED:
            add_invoice(state, order, order.created_at + _DAY)
    paid, partly, _ = state.invoices.values()
    for invoice, amount in ((paid, paid.original), (partly, Decimal("100.00"))):
        pay_invoices(
            state,
            state.customers[invoice.customer_id],
            invoice.company_id,
            {invoice.invoice_id: amount},
            invoice.created_at + 5 * _DAY,
            payment_type="Purchase order",
            reference_number=f"PAY-{invoice.invoice_id}",
        )
