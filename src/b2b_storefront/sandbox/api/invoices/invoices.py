"""Reading invoices."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import InvoiceStatus, Permission
from b2b_storefront.sandbox.api.invoices.details import show_details
from b2b_storefront.sandbox.api.people import show_company_info
from b2b_storefront.sandbox.execution.call import PERMISSION_DENIED, Call, Refused, Resolver
from b2b_storefront.sandbox.execution.money import format_money, read_decimal
from b2b_storefront.sandbox.execution.ordering import find_order
from b2b_storefront.sandbox.execution.paging import paginate, sort_records
from b2b_storefront.sandbox.execution.publishing import publish_csv, publish_pdf
from b2b_storefront.sandbox.execution.times import find_day
from b2b_storefront.sandbox.records.invoices import Invoice

__all__ = ["MUTATIONS", "QUERIES", "find_invoice"]

_Reader = Callable[[Invoice], Any]

_SORT_KEYS: dict[str, _Reader] = {
    "invoiceNumber": lambda invoice: invoice.invoice_id,
    "orderNumber": lambda invoice: invoice.bc_order_id,
    "createdAt": lambda invoice: invoice.created_at,
    "dueDate": lambda invoice: invoice.due_at,
    "originalBalanceAmount": lambda invoice: invoice.original,
    "openBalanceAmount": lambda invoice: invoice.open,
    "status": lambda invoice: invoice.status,
}

_EXPORT_KEYS = {
    "invoice_number": "invoiceNumber",
    "order_number": "orderNumber",
    "created_at": "createdAt",
    "due_date": "dueDate",
    "original_balance_amount": "originalBalanceAmount",
    "open_balance_amount": "openBalanceAmount",
}


def find_invoice(call: Call, invoice_id: int, code: Permission) -> Invoice:
    """Return an invoice that a permission reaches.

    Raises:
        Refused: there is none, or the permission is missing or does not reach it.
    """
    call.require(code)
    invoice = call.state.invoices.get(invoice_id)
    if invoice is None:
        raise Refused("Invoice does not exist")
    call.require(code, company_id=invoice.company_id)
    return invoice


def resolve_invoices(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the invoices of the acting company, or of `companyIds`."""
    call: Call = info.context
    found = _find_all(call, arguments, Permission.GET_INVOICES)
    page = sort_records(found, arguments.get("orderBy"), _SORT_KEYS, "-invoiceNumber")
    return paginate(page, arguments, lambda invoice: _show(call, invoice))


def resolve_invoice(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one invoice."""
    call: Call = info.context
    return _show(call, find_invoice(call, arguments["invoiceId"], Permission.GET_INVOICE_DETAIL))


def resolve_stats(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return how much is open, and how much of it overdue, over the invoices of a status.

    What is paid in part is open too: a page without a filter asks for status 0 and shows the sum as what is open.
    """
    call: Call = info.context
    asked = arguments["status"]
    statuses = (InvoiceStatus.OPEN, InvoiceStatus.PARTIALLY_PAID) if asked == InvoiceStatus.OPEN else (asked,)
    wanted = {"companyIds": arguments.get("companyIds"), "status": [str(int(status)) for status in statuses]}
    found = _find_all(call, wanted, Permission.GET_INVOICES)
    overdue = [invoice for invoice in found if invoice.due_at < call.now and invoice.open > 0]
    places = min(max(arguments.get("decimalPlaces") or 2, 0), 6)
    return {
        "totalBalance": _add_up(found, places),
        "overDueBalance": _add_up(overdue, places),
        "hasDueInvoice": any(invoice.open > 0 for invoice in found),
        "hasOverDueInvoice": bool(overdue),
    }


def resolve_pdf(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Return the address of an invoice's PDF, with a link to pay it where `isPayNow` says so."""
    call: Call = info.context
    invoice = find_invoice(call, arguments["invoiceId"], Permission.GET_INVOICE_PDF)
    pay = "?payNow=1" if arguments.get("isPayNow") else ""
    return {"url": f"{publish_pdf(call, invoice.number, _write_lines(call, invoice))}{pay}"}


def _write_lines(call: Call, invoice: Invoice) -> list[str]:
    order = find_order(call.state, invoice.bc_order_id)
    company = call.state.companies[invoice.company_id]
    lines = order.lines if order is not None else []
    return [
        f"Invoice {invoice.number}",
        company.name,
        f"Date {find_day(invoice.created_at)}, due {find_day(invoice.due_at)}",
        f"Order {invoice.bc_order_id}  {invoice.po_number}",
        "",
        *(f"{line.quantity} x {line.sku}  {line.product_name}  {format_money(line.total)}" for line in lines),
        "",
        f"Total {format_money(invoice.original)} {invoice.currency}",
        f"Open {format_money(invoice.open)} {invoice.currency}",
    ]


def resolve_export(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Return the address of a CSV file of invoices; its sort keys are written in snake case."""
    call: Call = info.context
    wanted = dict(arguments.get("invoiceFilterData") or {})
    if wanted.get("status") is not None:
        wanted["status"] = [str(status) for status in wanted["status"]]
    found = _find_all(call, wanted, Permission.EXPORT_INVOICES)
    order = wanted.get("orderBy") or "-invoice_number"
    keys = {name: _SORT_KEYS[key] for name, key in _EXPORT_KEYS.items()}
    rows = sort_records(found, order, keys, "-invoice_number")
    head = (
        "invoice_number",
        "company",
        "order_number",
        "po_number",
        "created_at",
        "due_date",
        "status",
        "original_balance",
        "open_balance",
        "currency",
    )
    cells = (
        (
            invoice.number,
            call.state.companies[invoice.company_id].name,
            invoice.bc_order_id,
            invoice.po_number,
            find_day(invoice.created_at),
            find_day(invoice.due_at),
            invoice.status.name.replace("_", " ").capitalize(),
            format_money(invoice.original),
            format_money(invoice.open),
            invoice.currency,
        )
        for invoice in rows
    )
    return {"url": publish_csv(call, "invoices", head, cells)}


def _find_all(call: Call, wanted: Mapping[str, Any], code: Permission) -> list[Invoice]:
    call.require(code)
    given = {company_id for company_id in wanted.get("companyIds") or [] if company_id is not None}
    company_ids = given or {call.acting_company_id}
    for company_id in company_ids:
        call.require(code, company_id=company_id)
    if company_ids == {None}:
        raise Refused(PERMISSION_DENIED)
    return [
        invoice
        for invoice in call.state.invoices.values()
        if invoice.company_id in company_ids and _matches(invoice, wanted)
    ]


def _matches(invoice: Invoice, wanted: Mapping[str, Any]) -> bool:
    text = f"{invoice.number}\n{invoice.bc_order_id}\n{invoice.po_number}".casefold()
    parts = {
        "search": text,
        "invoiceNumber": invoice.number.casefold(),
        "orderNumber": str(invoice.bc_order_id),
        "purchaseOrderNumber": invoice.po_number.casefold(),
    }
    exact = {"externalCustomerId": _find_payer(invoice), "externalId": invoice.external_id, "type": "Invoice"}
    statuses, ids = wanted.get("status"), wanted.get("idIn")
    return (
        all((wanted.get(name) or "").casefold() in value for name, value in parts.items())
        and all(not wanted.get(name) or wanted[name] == value for name, value in exact.items())
        and (not statuses or str(int(invoice.status)) in statuses)
        and (not ids or str(invoice.invoice_id) in _split(ids))
        and _lies_between(wanted, "beginDateAt", "endDateAt", invoice.created_at)
        and _lies_between(wanted, "beginDueDateAt", "endDueDateAt", invoice.due_at)
    )


def _split(ids: str) -> list[str]:
    return [part.strip() for part in ids.split(",")]


def _lies_between(wanted: Mapping[str, Any], begin: str, end: str, moment: int) -> bool:
    """Tell whether a moment lies between two others, in unix seconds; a missing one leaves that side open."""
    first, last = (None if wanted.get(name) is None else read_decimal(wanted[name]) for name in (begin, end))
    return (first is None or first <= moment) and (last is None or moment <= last)


def _add_up(invoices: Iterable[Invoice], places: int) -> float:
    return float(round(sum((invoice.open for invoice in invoices), Decimal(0)), places))


def _show(call: Call, invoice: Invoice) -> dict[str, Any]:
    state = call.state
    store, company = state.store, state.companies[invoice.company_id]
    customer = state.customers[invoice.customer_id]
    channel = store.channels.get(invoice.channel_id)
    return {
        "id": str(invoice.invoice_id),
        "createdAt": invoice.created_at,
        "updatedAt": invoice.updated_at,
        "storeHash": store.hash,
        "customerId": str(invoice.company_id),
        "externalId": invoice.external_id,
        "externalCustomerId": _find_payer(invoice),
        "invoiceNumber": invoice.number,
        "type": "Invoice",
        "dueDate": invoice.due_at,
        "status": invoice.status,
        "orderNumber": str(invoice.bc_order_id),
        "purchaseOrderNumber": invoice.po_number,
        "details": show_details(state, invoice),
        "pendingPaymentCount": _count_pending(call, invoice),
        "source": 0,
        "originalBalance": {"code": invoice.currency, "value": format_money(invoice.original)},
        "openBalance": {"code": invoice.currency, "value": format_money(invoice.open)},
        "notAllowedPay": int(invoice.open <= 0),
        "bcInformation": {
            "customerName": customer.name,
            "bcId": customer.customer_id,
            "bcGroupName": company.bc_group_name,
            "bcUrl": store.url,
        },
        "extraFields": [],
        "timeOffset": 0,
        "storeInfo": {"name": store.name, "address": "", "country": "United States", "countryCode": "US"},
        "channelId": invoice.channel_id,
        "channelName": channel.name if channel else "",
        "companyInfo": show_company_info(company),
        "orderUserId": invoice.user_id,
    }


def _find_payer(invoice: Invoice) -> str:
    return invoice.external_customer_id or str(invoice.customer_id)


def _count_pending(call: Call, invoice: Invoice) -> int:
    carts = call.state.invoice_carts.values()
    return sum(1 for cart in carts if cart.receipt_id is None and invoice.invoice_id in cart.amounts)


QUERIES: dict[str, Resolver] = {
    "invoice": resolve_invoice,
    "invoiceStats": resolve_stats,
    "invoices": resolve_invoices,
}

MUTATIONS: dict[str, Resolver] = {"invoicePdf": resolve_pdf, "invoicesExport": resolve_export}
