"""What B2B Edition keeps of companies' orders."""

from collections.abc import Callable
from typing import Any

from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.ordering import find_order
from b2b_storefront.sandbox.records.orders import Order
from b2b_storefront.sandbox.records.people import CompanyUser
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import Handler, succeed
from b2b_storefront.sandbox.rest.management.body import read_entries, read_text
from b2b_storefront.sandbox.rest.management.call import (
    StaffCall,
    answer_page,
    answer_top,
    lies_within,
    missing,
    sort_by,
    staff,
)

__all__ = ["ROUTES", "attach_orders"]

_Reader = Callable[[Order], Any]

_YEAR = 365 * 86_400
_LARGEST_PAGE = 200
_MOMENTS = ("minCreated", "maxCreated", "minModified", "maxModified")
_EXTRA = (
    *(f"extraInt{number}" for number in range(1, 6)),
    *(f"extraStr{number}" for number in range(1, 6)),
    "extraText",
)


def attach_orders(state: State, user: CompanyUser, now: int) -> int:
    """Give the orders that a user placed as a plain customer to the user's company; return how many."""
    orders = [
        order for order in state.orders.values() if order.customer_id == user.customer_id and order.company_id is None
    ]
    for order in orders:
        order.company_id, order.user_id, order.updated_at = user.company_id, user.user_id, now
    return len(orders)


def list_orders(staff_call: StaffCall) -> HttpAnswer:
    """Return a page of the companies' orders: those of the last year, unless moments are given."""
    state = staff_call.state
    keys: dict[str, _Reader] = {
        "createdAt": lambda order: order.created_at,
        "updatedAt": lambda order: order.updated_at,
    }
    extra = staff_call.choice("showExtra", ("true", "false"), "false") == "true"
    found = [order for order in state.orders.values() if _matches(staff_call, order)]
    orders = sort_by(staff_call, found, keys, "updatedAt")
    return answer_page(
        staff_call,
        orders,
        lambda order: _show(state, order) | ({} if extra else {"extraFields": []}),
        largest=_LARGEST_PAGE,
    )


def _matches(staff_call: StaffCall, order: Order) -> bool:
    channels = staff_call.numbers("channelIds[]")
    recent = order.created_at >= staff_call.now - _YEAR
    return (
        order.company_id is not None
        and (recent or any(staff_call.number(name) is not None for name in _MOMENTS))
        and staff_call.number("companyId") in {None, order.company_id}
        and staff_call.number("bcOrderId") in {None, order.bc_order_id}
        and (not channels or order.channel_id in channels)
        and lies_within(staff_call, "minCreated", "maxCreated", order.created_at)
        and lies_within(staff_call, "minModified", "maxModified", order.updated_at)
    )


def _find_order(staff_call: StaffCall) -> Order:
    order = find_order(staff_call.state, staff_call.path_id("bcOrderId"))
    if order is None or order.company_id is None:
        raise missing("Order")
    return order


def read_order(staff_call: StaffCall) -> HttpAnswer:
    """Return one order, as the only entry of a list."""
    return succeed([_show_detail(staff_call.state, _find_order(staff_call))])


def update_order(staff_call: StaffCall) -> HttpAnswer:
    """Change what B2B Edition keeps of an order; what is left out stays as it is."""
    body, order = staff_call.body, _find_order(staff_call)
    po_number = read_text(body, "poNumber", order.po_number)
    fields = {entry["fieldName"]: entry for entry in order.extra_fields if isinstance(entry, dict)}
    for entry in read_entries(body, "extraFields") or []:
        name = read_text(entry, "fieldName")
        fields[name] = {"fieldName": name, "fieldValue": read_text(entry, "fieldValue")}
    order.po_number, order.extra_fields, order.updated_at = po_number, list(fields.values()), staff_call.now
    return answer_top([_show_detail(staff_call.state, order)])


def attach_history(staff_call: StaffCall) -> HttpAnswer:
    """Give the orders that a customer placed before becoming a user to the user's company."""
    state = staff_call.state
    user = state.company_user_of(staff_call.path_id("customerId"))
    if user is None:
        raise missing("Customer")
    return answer_top({"total": attach_orders(state, user, staff_call.now)})


def _show(state: State, order: Order) -> dict[str, Any]:
    channel = state.store.channels.get(order.channel_id)
    currency = next(
        (entry for entry in state.store.currencies if entry.code == order.currency), state.store.default_currency
    )
    return {
        "id": order.order_id,
        "bcOrderId": order.bc_order_id,
        "totalIncTax": float(order.total),
        "poNumber": order.po_number,
        "status": order.status.label,
        "customStatus": order.status.label,
        "cartId": order.cart_id,
        "items": sum(line.quantity for line in order.lines),
        "usdIncTax": float(order.total),
        "companyId": order.company_id,
        "currencyCode": order.currency,
        "money": [
            {
                "currencyLocation": "left",
                "currencyToken": currency.token,
                "decimalToken": ".",
                "decimalPlaces": currency.decimal_places,
                "thousandsToken": ",",
            }
        ],
        "statusCode": int(order.status),
        "isArchived": False,
        "channelId": order.channel_id,
        "channelName": channel.name if channel else "",
        **{name: order.extra.get(name) for name in _EXTRA},
        "extraInfo": [order.extra["extraInfo"]] if isinstance(order.extra.get("extraInfo"), dict) else [],
        "extraFields": order.extra_fields,
        "createdAt": order.created_at,
        "updatedAt": order.updated_at,
    }


def _show_detail(state: State, order: Order) -> dict[str, Any]:
    invoice = None if order.invoice_id is None else state.invoices.get(order.invoice_id)
    return _show(state, order) | {
        "isInvoiceOrder": int(order.pays_invoices),
        "invoiceId": None if invoice is None else invoice.invoice_id,
        "invoiceNumber": None if invoice is None else invoice.number,
        "invoiceStatus": None if invoice is None else int(invoice.status),
    }


ROUTES: dict[str, Handler] = {
    "GET /api/io/orders": staff(list_orders),
    "GET /api/io/orders/{bcOrderId}": staff(read_order),
    "PUT /api/io/customers/{customerId}/orders/b2b": staff(attach_history),
    "PUT /api/io/orders/{bcOrderId}": staff(update_order),
}
