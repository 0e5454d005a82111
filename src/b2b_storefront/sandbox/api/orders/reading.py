"""Reading orders: pages of them, single ones, their products and statuses."""

from collections.abc import Mapping
from typing import Any

import orjson
from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.api.orders.access import (
    find_company_order,
    find_customer_order,
    list_company_orders,
    list_customer_orders,
)
from b2b_storefront.sandbox.api.orders.options import show_options
from b2b_storefront.sandbox.api.orders.view import show_order, show_order_detail
from b2b_storefront.sandbox.execution.call import Call, Resolver
from b2b_storefront.sandbox.execution.money import read_decimal
from b2b_storefront.sandbox.execution.paging import paginate, sort_records
from b2b_storefront.sandbox.execution.times import lies_within
from b2b_storefront.sandbox.records.orders import Order, OrderStatus

__all__ = ["MUTATIONS", "QUERIES"]

_YEAR = 365 * 86_400
_EXTRA = (*(f"extraInt{number}" for number in range(1, 6)), *(f"extraStr{number}" for number in range(1, 6)))


def resolve_all_orders(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the orders of the acting company, or of `companyIds`; of a year, unless a day is asked for."""
    call: Call = info.context
    return _make_page(call, list_company_orders(call, arguments.get("companyIds")), arguments)


def resolve_customer_orders(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through a plain customer's own orders, of one channel where `channelId` is given."""
    call: Call = info.context
    channel_id = arguments.get("channelId")
    orders = [order for order in list_customer_orders(call) if channel_id in {None, order.channel_id}]
    return _make_page(call, orders, arguments)


def resolve_order(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return a company's order by BigCommerce's id."""
    call: Call = info.context
    return show_order_detail(call, find_company_order(call, arguments["id"]))


def resolve_customer_order(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one of a plain customer's orders by BigCommerce's id."""
    call: Call = info.context
    return show_order_detail(call, find_customer_order(call, arguments["id"]))


def resolve_order_products(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return the lines of an order in short form."""
    call: Call = info.context
    return [
        {
            "notes": "",
            "quantity": str(line.quantity),
            "productId": str(line.product_id),
            "variantId": str(line.variant_id),
            "optionList": orjson.dumps(show_options(call.state.products.get(line.product_id), line)).decode(),
        }
        for line in find_company_order(call, arguments["bcOrderId"]).lines
    ]


def resolve_statuses(_parent: object, _info: GraphQLResolveInfo) -> list[dict[str, str]]:
    """Return the statuses that an order may have."""
    return [
        {"systemLabel": status.label, "customLabel": status.label, "statusCode": str(status.value)}
        for status in OrderStatus
    ]


def _make_page(call: Call, orders: list[Order], arguments: dict[str, Any]) -> dict[str, Any]:
    keys = {
        "bcOrderId": lambda order: order.bc_order_id,
        "poNumber": lambda order: order.po_number.casefold(),
        "totalIncTax": lambda order: order.total,
        "status": lambda order: order.status.label,
        "placedBy": lambda order: call.state.customers[order.customer_id].name.casefold(),
        "createdAt": lambda order: order.created_at,
    }
    found = [order for order in orders if _matches(call, order, arguments)]
    page = sort_records(found, arguments.get("orderBy"), keys, "-bcOrderId")
    return paginate(page, arguments, lambda order: show_order(call, order))


def _matches(call: Call, order: Order, wanted: dict[str, Any]) -> bool:
    if not lies_within(wanted, "beginDateAt", "endDateAt", order.created_at):
        return False
    if not wanted.get("beginDateAt") and order.created_at < call.now - _YEAR:
        return False
    if wanted.get("isShowMy") == "1" and order.customer_id != call.owner.customer_id:
        return False
    customer = call.state.customers[order.customer_id]
    company = call.state.companies[order.company_id].name if order.company_id is not None else ""
    text = f"{order.bc_order_id}\n{order.po_number}\n{order.reference_number}\n{customer.name}\n{company}".casefold()
    exact = {"email": customer.email, "createdBy": customer.name, "companyName": company}
    numbers = {"bcOrderId": order.bc_order_id, "companyId": order.company_id}
    return (
        all((wanted.get(name) or "").casefold() in text for name in ("search", "q"))
        and (wanted.get("poNumber") or "").casefold() in order.po_number.casefold()
        and all(not wanted.get(name) or wanted[name].casefold() == value.casefold() for name, value in exact.items())
        and all(wanted.get(name) is None or read_decimal(wanted[name]) == value for name, value in numbers.items())
        and _fits_status(order, wanted.get("status"))
        and _fits_extra(order, wanted)
    )


def _fits_status(order: Order, wanted: str | None) -> bool:
    return not wanted or wanted.casefold() in {order.status.label.casefold(), str(order.status.value)}


def _fits_extra(order: Order, wanted: Mapping[str, Any]) -> bool:
    given = {name: wanted[name] for name in _EXTRA if wanted.get(name) is not None}
    return all(str(order.extra.get(name)) == str(value) for name, value in given.items()) and (
        not wanted.get("extraStr1_In") or order.extra.get("extraStr1") in wanted["extraStr1_In"].split(",")
    )


QUERIES: dict[str, Resolver] = {
    "allOrders": resolve_all_orders,
    "bcOrderStatuses": resolve_statuses,
    "customerOrder": resolve_customer_order,
    "customerOrders": resolve_customer_orders,
    "order": resolve_order,
    "orderProducts": resolve_order_products,
    "orderStatuses": resolve_statuses,
}

MUTATIONS: dict[str, Resolver] = {}
