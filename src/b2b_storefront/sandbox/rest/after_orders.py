"""What the hosted checkout tells B2B Edition after an order was placed."""

from b2b_storefront.sandbox.api.invoices.payments import finish_payment
from b2b_storefront.sandbox.api.orders.creation import attach_order
from b2b_storefront.sandbox.api.quotes.checkout import mark_ordered
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.call import Refused
from b2b_storefront.sandbox.rest.call import Handler, RestCall, answer_v2, fail_v2, find_caller, read_number

__all__ = ["ROUTES"]

_LARGEST_ID = 2**31 - 1


def order_quote(call: RestCall) -> HttpAnswer:
    """Mark a quote as ordered: the twin of `quoteOrdered`."""
    quote_id, order_id = read_number(call.path["quote_id"]), read_number(call.body.get("orderId"))
    method = call.body.get("shippingMethod")
    if not _is_id(quote_id) or not _is_id(order_id) or not isinstance(method, dict | None):
        return fail_v2(400, "A quote, the id of an order and, if any, a shipping method are needed.")
    totals = {name: call.body.get(name) for name in ("shippingTotal", "taxTotal")}
    data = totals | {"orderId": order_id, "storeHash": call.body.get("storeHash"), "shippingMethod": method}
    try:
        mark_ordered(find_caller(call), quote_id or 0, data)
    except Refused as refused:
        return _refuse(refused)
    return answer_v2({})


def create_order(call: RestCall) -> HttpAnswer:
    """Give an order to the caller's company: the twin of `createOrder`."""
    order_id = read_number(call.body.get("orderId"))
    if not _is_id(order_id):
        return fail_v2(400, "The id of an order is needed.")
    texts = {name: str(call.body.get(name) or "") for name in ("poNumber", "referenceNumber")}
    try:
        made = attach_order(
            find_caller(call), texts | {"bcOrderId": order_id, "extraFields": call.body.get("extraFields")}
        )
    except Refused as refused:
        return _refuse(refused)
    return answer_v2({"orderId": made})


def pay_invoices(call: RestCall) -> HttpAnswer:
    """Settle the invoices of the cart that became an order: the twin of `invoiceFinishBcPayment`."""
    order_id, comment = read_number(call.body.get("orderId")), call.body.get("comment")
    if not _is_id(order_id) or not isinstance(comment, str | None):
        return fail_v2(400, "The id of an order is needed, and a comment is a text.")
    try:
        receipt = finish_payment(find_caller(call), order_id or 0, comment or "")
    except Refused as refused:
        return _refuse(refused)
    return answer_v2({"paymentId": receipt.payment_id, "receiptId": receipt.receipt_id})


def _is_id(number: int | None) -> bool:
    return number is not None and 0 < number <= _LARGEST_ID


def _refuse(refused: Refused) -> HttpAnswer:
    code = (refused.extensions or {}).get("code")
    return fail_v2(401 if code is not None else 400, refused.message or "")


ROUTES: dict[str, Handler] = {
    "POST /api/v1/ip/storefront/payments/bigcommerce/orders": pay_invoices,
    "POST /api/v2/orders": create_order,
    "POST /api/v2/rfq/{quote_id}/ordered": order_quote,
}
