"""How an invoice comes into being, and how it is paid."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from b2b_storefront.codes import InvoicingStatus
from b2b_storefront.sandbox.records.invoices import Invoice, Receipt, ReceiptLine
from b2b_storefront.sandbox.records.orders import Order
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.state import State

__all__ = ["add_invoice", "pay_invoices"]

_DAY = 86_400
_DUE_DAYS = 30


def add_invoice(state: State, order: Order, created_at: int) -> Invoice:
    """Add an invoice over a company's order to the state.

    Raises:
        ValueError: the order is a plain customer's, or has an invoice already.
    """
    if order.company_id is None or order.invoice_id is not None:
        raise ValueError(f"order {order.bc_order_id} cannot be invoiced")
    invoice = Invoice(
        invoice_id=state.next_id("invoice"),
        company_id=order.company_id,
        customer_id=order.customer_id,
        user_id=order.user_id,
        created_at=created_at,
        updated_at=created_at,
        due_at=created_at + _DUE_DAYS * _DAY,
        bc_order_id=order.bc_order_id,
        po_number=order.po_number,
        original=order.total,
        open=order.total,
        currency=order.currency,
        channel_id=order.channel_id,
    )
    state.invoices[invoice.invoice_id] = invoice
    order.invoice_id, order.invoicing = invoice.invoice_id, InvoicingStatus.INVOICED
    return invoice


def pay_invoices(
    state: State, payer: Customer, company_id: int, amounts: Mapping[int, Decimal], paid_at: int, **more: Any
) -> Receipt:
    """Pay invoices of a company, and return the receipt.

    Args:
        state: the state.
        payer: who pays.
        company_id: the company that pays.
        amounts: what is paid of each invoice, by its id.
        paid_at: when, in unix seconds.
        more: further members of the receipt; `payment_id` unless a new one is to be given.
    """
    payment_id = more.pop("payment_id", None) or state.next_id("payment")
    receipt = Receipt(
        receipt_id=state.next_id("receipt"),
        payment_id=payment_id,
        company_id=company_id,
        payer_id=payer.customer_id,
        payer_name=payer.name,
        created_at=paid_at,
        currency=state.store.default_currency.code,
        **more,
    )
    for invoice_id, amount in amounts.items():
        invoice = state.invoices[invoice_id]
        invoice.open -= amount
        invoice.updated_at = paid_at
        line_id = state.next_id("receipt_line")
        receipt.lines.append(
            ReceiptLine(
                line_id=line_id,
                receipt_id=receipt.receipt_id,
                invoice_id=invoice_id,
                created_at=paid_at,
                amount=amount,
            )
        )
    state.receipts[receipt.receipt_id] = receipt
    return receipt
