"""Invoices: written over orders, read, changed, paid outside of the store."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from b2b_storefront.codes import PaymentStatus
from b2b_storefront.sandbox.api.invoices.details import show_details
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.invoicing import add_invoice, pay_invoices
from b2b_storefront.sandbox.execution.money import format_money, read_decimal
from b2b_storefront.sandbox.execution.ordering import find_order
from b2b_storefront.sandbox.records.invoices import Invoice
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import Handler, read_number, succeed
from b2b_storefront.sandbox.rest.management.body import read_entries, read_object, read_text
from b2b_storefront.sandbox.rest.management.call import (
    Refusal,
    StaffCall,
    answer_page,
    invalid,
    lies_within,
    missing,
    not_kept,
    read_id,
    sort_by,
    staff,
)

__all__ = ["ROUTES"]

_Reader = Callable[[Invoice], Any]

_SORT_KEYS: dict[str, _Reader] = {
    "invoiceNumber": lambda invoice: invoice.invoice_id,
    "createdAt": lambda invoice: invoice.created_at,
    "customerId": lambda invoice: invoice.company_id,
    "externalCustomerId": lambda invoice: invoice.external_customer_id,
    "dueDate": lambda invoice: invoice.due_at,
    "updatedAt": lambda invoice: invoice.updated_at,
    "isPendingPayment": lambda _invoice: 0,
    "openBalance": lambda invoice: invoice.open,
    "originalBalance": lambda invoice: invoice.original,
    "status": lambda invoice: invoice.status,
}
_PLACES: dict[str, _Reader] = {
    "invoiceNumber": lambda invoice: invoice.number,
    "type": lambda _invoice: "Invoice",
    "orderNumber": lambda invoice: str(invoice.bc_order_id),
    "purchaseOrderNumber": lambda invoice: invoice.po_number,
    "customerId": lambda invoice: str(invoice.company_id),
    "externalCustomerId": lambda invoice: invoice.external_customer_id,
}
_NOT_KEPT = frozenset(
    {"createdAt", "customerId", "details", "externalPdfUrl", "extraFields", "source", "status", "type"}
)


def list_invoices(staff_call: StaffCall) -> HttpAnswer:
    """Return a page of the companies' invoices, newest first unless it is told otherwise."""
    state = staff_call.state
    staff_call.choice("isIncludeExtraFields", ("0", "1"), "0")
    found = [invoice for invoice in state.invoices.values() if _matches(staff_call, invoice)]
    invoices = sort_by(staff_call, found, _SORT_KEYS, "createdAt")
    return answer_page(staff_call, invoices, lambda invoice: _show(state, invoice))


def _matches(staff_call: StaffCall, invoice: Invoice) -> bool:
    company = staff_call.state.companies[invoice.company_id]
    place, wanted = staff_call.text("searchBy"), staff_call.text("q").casefold()
    if place and place not in _PLACES:
        raise invalid(search_by=f'"{place}" is not a valid choice.')
    texts = [read(invoice) for name, read in _PLACES.items() if place in {"", name}]
    externals, channels = staff_call.rest.repeated.get("externalId[]", ()), staff_call.numbers("channelIds")
    return (
        any(wanted in text.casefold() for text in texts)
        and staff_call.text("customerName").casefold() in company.name.casefold()
        and staff_call.number("customerId") in {None, invoice.company_id}
        and staff_call.number("status") in {None, int(invoice.status)}
        and (not externals or invoice.external_id in externals)
        and (not channels or invoice.channel_id in channels)
        and lies_within(staff_call, "beginDateAt", "endDateAt", invoice.created_at)
    )


def _show(state: State, invoice: Invoice) -> dict[str, Any]:
    company, channel = state.companies[invoice.company_id], state.store.channels.get(invoice.channel_id)
    carts = state.invoice_carts.values()
    return {
        "id": invoice.invoice_id,
        "customerId": str(invoice.company_id),
        "externalCustomerId": invoice.external_customer_id,
        "externalId": invoice.external_id,
        "invoiceNumber": invoice.number,
        "type": "Invoice",
        "dueDate": invoice.due_at,
        "status": int(invoice.status),
        "orderNumber": str(invoice.bc_order_id),
        "purchaseOrderNumber": invoice.po_number,
        "details": _show_details(state, invoice),
        "isPendingPayment": int(any(cart.receipt_id is None and invoice.invoice_id in cart.amounts for cart in carts)),
        "source": 0,
        "originalBalance": {"code": invoice.currency, "value": format_money(invoice.original)},
        "openBalance": {"code": invoice.currency, "value": format_money(invoice.open)},
        "customerName": company.name,
        "createdAt": str(invoice.created_at),
        "updatedAt": str(invoice.updated_at),
        "channelId": str(invoice.channel_id),
        "channelName": channel.name if channel else "",
        "termsConditions": "",
        "extraFields": [],
    }


def _show_details(state: State, invoice: Invoice) -> dict[str, Any]:
    details = show_details(state, invoice)
    # On this side they stand beside the details alone.
    left_out = {"order_number", "purchase_order_number"}
    header = {name: value for name, value in details["header"].items() if name not in left_out}
    shown: dict[str, Any] = _camel(details | {"header": header})
    return shown


def _camel(value: Any) -> Any:
    """Return JSON whose members are in camel case, as this side has them."""
    if isinstance(value, list):
        return [_camel(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    return {_camel_name(name): _camel(entry) for name, entry in value.items()}


def _camel_name(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(part.capitalize() for part in others)


def _find_invoice(staff_call: StaffCall) -> Invoice:
    invoice = staff_call.state.invoices.get(staff_call.path_id("invoiceId"))
    if invoice is None:
        raise Refusal(404, "Invoice does not exist", "Not found")
    return invoice


def read_invoice(staff_call: StaffCall) -> HttpAnswer:
    """Return one invoice."""
    return succeed(_show(staff_call.state, _find_invoice(staff_call)))


def update_invoice(staff_call: StaffCall) -> HttpAnswer:
    """Change an invoice; what is left out stays as it is. How far it is paid follows from its balances."""
    body, invoice = staff_call.body, _find_invoice(staff_call)
    if unknown := _NOT_KEPT & body.keys():
        raise not_kept(*unknown)
    due_at = read_number(body.get("dueDate", invoice.due_at))
    if due_at is None:
        raise invalid(due_date="A valid integer is required.")
    texts = {
        "given_number": read_text(body, "invoiceNumber", invoice.given_number),
        "external_id": read_text(body, "externalId", invoice.external_id),
        "external_customer_id": read_text(body, "externalCustomerId", invoice.external_customer_id),
        "po_number": read_text(body, "purchaseOrderNumber", invoice.po_number),
    }
    original = _read_balance(staff_call, "originalBalance", invoice, invoice.original)
    still_open = _read_balance(staff_call, "openBalance", invoice, invoice.open)
    if still_open > original:
        raise invalid(open_balance="The open balance is larger than the original one.")
    for attribute, text in texts.items():
        setattr(invoice, attribute, text)
    invoice.due_at, invoice.original, invoice.open = due_at, original, still_open
    invoice.updated_at = staff_call.now
    return succeed({"id": invoice.invoice_id})


def _read_balance(staff_call: StaffCall, name: str, invoice: Invoice, otherwise: Decimal) -> Decimal:
    given = read_object(staff_call.body, name, ("code", "value"))
    if given is None:
        return otherwise
    amount = read_decimal(given.get("value"))
    snake = name.replace("B", "_b")
    if given.get("code") != invoice.currency:
        raise invalid(**{snake: f"The currency of the invoice is {invoice.currency}."})
    if amount is None or amount < 0:
        raise invalid(**{snake: "A valid number is required."})
    return amount


def write_invoice(staff_call: StaffCall) -> HttpAnswer:
    """Write the invoice over an order of a company."""
    order = find_order(staff_call.state, staff_call.path_id("orderId"))
    if order is None or order.company_id is None:
        raise missing("Order")
    if order.invoice_id is not None:
        raise Refusal(422, "The invoice of this order already exists.")
    invoice = add_invoice(staff_call.state, order, staff_call.now)
    return succeed({"invoiceNumber": invoice.number, "invoiceId": invoice.invoice_id})


def record_payment(staff_call: StaffCall) -> HttpAnswer:
    """Record that invoices of a company were paid outside of the store."""
    state, body = staff_call.state, staff_call.body
    company_id = read_id(body.get("customerId"), "customer_id")
    if company_id not in state.companies:
        raise missing("Companies")
    if not isinstance(body.get("details"), dict):
        raise invalid(details="This field is required.")
    status = read_number(body.get("processingStatus", int(PaymentStatus.COMPLETED)))
    if status not in {1, 2, 3, 4}:
        raise invalid(processing_status=f'"{status}" is not a valid choice.')
    if status != PaymentStatus.COMPLETED:
        raise not_kept("processingStatus other than 3")
    amounts = _read_amounts(staff_call, company_id)
    payer = state.customers.get(read_number(body.get("payerCustomerId")) or 0)
    if payer is None:
        users = state.users_of_company(company_id)
        payer = state.customers[users[0].customer_id] if users else next(iter(state.customers.values()))
    receipt = pay_invoices(
        state,
        payer,
        company_id,
        amounts,
        staff_call.now,
        payment_type="payments_offline",
        reference_number=read_text(body, "externalId"),
        memo=read_text(body["details"], "memo"),
    )
    receipt.payer_name = read_text(body, "payerName", "Store offline payment")
    return succeed({"paymentId": receipt.payment_id})


def _read_amounts(staff_call: StaffCall, company_id: int) -> dict[int, Decimal]:
    state, body = staff_call.state, staff_call.body
    entries, currency = read_entries(body, "lineItems") or [], read_text(body, "currency")
    if not entries:
        raise invalid(line_items="This field is required.")
    amounts: dict[int, Decimal] = {}
    for entry in entries:
        invoice_id = read_id(entry.get("invoiceId"), "invoice_id")
        invoice, amount = state.invoices.get(invoice_id), read_decimal(entry.get("amount"))
        if invoice is None or invoice.company_id != company_id:
            raise Refusal(422, "Invoice does not exist")
        if invoice.currency != currency:
            raise invalid(currency=f"The currency of the invoice is {invoice.currency}.")
        if amount is None or amount <= 0 or amounts.get(invoice_id, Decimal(0)) + amount > invoice.open:
            raise invalid(amount="The amount is not within what is open of the invoice.")
        amounts[invoice_id] = amounts.get(invoice_id, Decimal(0)) + amount
    return amounts


ROUTES: dict[str, Handler] = {
    "GET /api/io/ip/invoices": staff(list_invoices),
    "GET /api/io/ip/invoices/{invoiceId}": staff(read_invoice),
    "POST /api/io/ip/orders/{orderId}/invoices": staff(write_invoice),
    "POST /api/io/ip/payments/offline": staff(record_payment),
    "PUT /api/io/ip/invoices/{invoiceId}": staff(update_invoice),
}
