"""Receipts: what was paid of invoices."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission
from b2b_storefront.sandbox.api.people import show_company_info
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.money import format_money
from b2b_storefront.sandbox.execution.paging import paginate, sort_records
from b2b_storefront.sandbox.records.invoices import Receipt, ReceiptLine

__all__ = ["MUTATIONS", "QUERIES"]

_CODE = Permission.GET_INVOICE_PAYMENTS_HISTORY
_SORT_KEYS = {"id": lambda record: record[1].receipt_id, "createdAt": lambda record: record[1].created_at}

_Line = tuple[Receipt, ReceiptLine]


def resolve_receipts(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the receipts of the acting company, newest first."""
    call: Call = info.context
    search, statuses = (arguments.get("search") or "").casefold(), arguments.get("paymentStatus")
    found = [
        receipt
        for receipt in _list(call)
        if search in f"{receipt.receipt_id}\n{receipt.payer_name}\n{receipt.reference_number}".casefold()
        and (not statuses or any(line.status in statuses for line in receipt.lines))
    ]
    keys = {"id": lambda receipt: receipt.receipt_id, "createdAt": lambda receipt: receipt.created_at}
    page = sort_records(found, arguments.get("orderBy"), keys, "-createdAt")
    return paginate(page, arguments, lambda receipt: _show(call, receipt))


def resolve_receipt(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one receipt with its lines."""
    return _show(info.context, _find(info.context, arguments["id"]))


def resolve_all_lines(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the lines of all receipts of the acting company, of one invoice where `invoiceId` is given."""
    call: Call = info.context
    return _page_lines(call, [(receipt, line) for receipt in _list(call) for line in receipt.lines], arguments)


def resolve_lines(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the lines of one receipt."""
    call: Call = info.context
    receipt = _find(call, arguments["receiptId"])
    return _page_lines(call, [(receipt, line) for line in receipt.lines], arguments)


def resolve_line(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one line of a receipt."""
    call: Call = info.context
    for receipt in _list(call):
        for line in receipt.lines:
            if line.line_id == arguments["id"]:
                return _show_line(call, receipt, line)
    raise Refused("Receipt line does not exist")


def _list(call: Call) -> list[Receipt]:
    call.require(_CODE, company_id=call.acting_company_id)
    return [receipt for receipt in call.state.receipts.values() if receipt.company_id == call.acting_company_id]


def _find(call: Call, receipt_id: int) -> Receipt:
    call.require(_CODE)
    receipt = call.state.receipts.get(receipt_id)
    if receipt is None:
        raise Refused("Receipt does not exist")
    call.require(_CODE, company_id=receipt.company_id)
    return receipt


def _page_lines(call: Call, lines: list[_Line], arguments: Mapping[str, Any]) -> dict[str, Any]:
    search, invoice_id = (arguments.get("search") or "").casefold(), arguments.get("invoiceId")
    statuses = arguments.get("paymentStatus")
    found = [
        (receipt, line)
        for receipt, line in lines
        if (not invoice_id or str(line.invoice_id) == invoice_id)
        and (not statuses or line.status in statuses)
        and search in f"{call.state.invoices[line.invoice_id].number}\n{receipt.reference_number}".casefold()
    ]
    page = sort_records(found, arguments.get("orderBy"), _SORT_KEYS, "-createdAt")
    return paginate(page, arguments, lambda record: _show_line(call, *record))


def _show(call: Call, receipt: Receipt) -> dict[str, Any]:
    return {
        **_show_common(call, receipt),
        "id": str(receipt.receipt_id),
        "totalCode": receipt.currency,
        "totalAmount": receipt.total,
        "total": {"code": receipt.currency, "value": format_money(receipt.total)},
        "payerName": receipt.payer_name,
        "payerCustomerId": str(receipt.payer_id),
        "details": {"paymentDetails": {"memo": receipt.memo, "comment": receipt.comment}},
        "receiptLineSet": lambda _info, **arguments: _page_lines(
            call, [(receipt, line) for line in receipt.lines], arguments
        ),
    }


def _show_line(call: Call, receipt: Receipt, line: ReceiptLine) -> dict[str, Any]:
    return {
        **_show_common(call, receipt),
        "id": str(line.line_id),
        "receiptId": receipt.receipt_id,
        "invoiceId": line.invoice_id,
        "invoiceNumber": call.state.invoices[line.invoice_id].number,
        "amountCode": receipt.currency,
        "amount": {"code": receipt.currency, "value": format_money(line.amount)},
        "paymentStatus": line.status,
        "companyInfo": show_company_info(call.state.companies[receipt.company_id]),
    }


def _show_common(call: Call, receipt: Receipt) -> dict[str, Any]:
    return {
        "createdAt": receipt.created_at,
        "updatedAt": receipt.created_at,
        "storeHash": call.state.store.hash,
        "customerId": receipt.company_id,
        "externalId": None,
        "externalCustomerId": receipt.payer_id,
        "paymentId": receipt.payment_id,
        "transactionType": "Payment",
        "paymentType": receipt.payment_type,
        "referenceNumber": receipt.reference_number,
    }


QUERIES: dict[str, Resolver] = {
    "allReceiptLines": resolve_all_lines,
    "receipt": resolve_receipt,
    "receiptLine": resolve_line,
    "receiptLines": resolve_lines,
    "receipts": resolve_receipts,
}

MUTATIONS: dict[str, Resolver] = {}
