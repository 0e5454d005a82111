"""Orders as the store's own side shows them to buyers."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.api.orders.access import find_company_order, find_customer_order, list_company_orders
from b2b_storefront.sandbox.api.orders.options import show_options
from b2b_storefront.sandbox.bigcommerce.cart_view import format_moment
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.order_addresses import complete_address
from b2b_storefront.sandbox.execution.paging import paginate
from b2b_storefront.sandbox.records.orders import Order, OrderLine
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.state import State

__all__ = ["COMPANY_FIELDS", "CUSTOMER_FIELDS", "SITE_FIELDS"]

_KEYS: dict[str, Callable[[Order, Call], Any]] = {
    "CREATED_AT": lambda order, _: order.created_at,
    "ID": lambda order, _: order.bc_order_id,
    "PLACED_BY": lambda order, call: call.state.customers[order.customer_id].name,
    "REFERENCE": lambda order, _: order.reference_number,
    "STATUS": lambda order, _: order.status.name,
    "TOTAL_INC_TAX": lambda order, _: order.total,
}


def resolve_order(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any] | None:
    """Return one order that the caller may see; null for every other one."""
    call: Call = info.context
    order_id = arguments["filter"]["entityId"]
    try:
        order = find_company_order(call, order_id) if call.acts_for_company else find_customer_order(call, order_id)
    except Refused:
        return None
    return _show(call, order)


def resolve_own_orders(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the orders that the caller placed."""
    call: Call = info.context
    own = [order for order in call.state.orders.values() if order.customer_id == call.customer_id]
    return _page(call, own, arguments)


def resolve_company_orders(company: Mapping[str, Any], info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the orders of the company acted for."""
    call: Call = info.context
    given = (arguments.get("filters") or {}).get("companyIds")
    wanted = [int(text) for text in given if text.isdecimal()] if given else [company["entityId"]]
    return _page(call, list_company_orders(call, wanted), arguments)


def resolve_buyers(company: Mapping[str, Any], info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through those who placed orders for the company acted for, or for others of its hierarchy."""
    call: Call = info.context
    given = (arguments.get("filters") or {}).get("companyIds")
    wanted = [int(text) for text in given if text.isdecimal()] if given else [company["entityId"]]
    found = {order.customer_id: None for order in list_company_orders(call, wanted)}
    return paginate([call.state.customers[customer_id] for customer_id in sorted(found)], arguments, _show_buyer)


def _show_buyer(customer: Customer) -> dict[str, Any]:
    return {
        "entityId": customer.customer_id,
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "email": customer.email,
    }


def _page(call: Call, orders: Iterable[Order], arguments: Mapping[str, Any]) -> dict[str, Any]:
    filters = arguments.get("filters") or {}
    found = [order for order in orders if _fits(order, filters)]
    name = arguments.get("sortBy") or "CREATED_AT_NEWEST"
    key = re.sub("^(LOWEST|HIGHEST)_|_(A_TO_Z|Z_TO_A|OLDEST|NEWEST)$", "", name)
    backwards = name.endswith(("_Z_TO_A", "_NEWEST")) or name.startswith("HIGHEST_")
    found.sort(key=lambda order: _KEYS[key](order, call), reverse=backwards)
    page = paginate(found, arguments, lambda order: _show(call, order))
    return page | {"collectionInfo": {"totalItems": len(found)}}


def _fits(order: Order, filters: Mapping[str, Any]) -> bool:
    search = (filters.get("search") or "").casefold()
    texts = (str(order.bc_order_id), order.reference_number, order.po_number)
    statuses = filters.get("status") or []
    statuses = [statuses] if isinstance(statuses, str) else statuses
    dates = filters.get("dateRange") or {}
    return (
        any(search in text.casefold() for text in texts)
        and (not statuses or order.status.name in statuses)
        and (not filters.get("customerId") or order.customer_id in filters["customerId"])
        and (not dates.get("from") or _read_moment(dates["from"]) <= order.created_at)
        and (not dates.get("to") or order.created_at <= _read_moment(dates["to"]))
    )


def _read_moment(text: str) -> float:
    try:
        return datetime.fromisoformat(text).timestamp()
    except ValueError:
        raise Refused("A moment is written as 2026-01-31T12:00:00Z.") from None


def _show(call: Call, order: Order) -> dict[str, Any]:
    state = call.state
    placed_by, of_company = state.customers[order.customer_id], order.company_id is not None
    company = state.companies[order.company_id] if order.company_id is not None else None
    quote = next((quote for quote in state.quotes.values() if quote.bc_order_id == str(order.bc_order_id)), None)

    def money(amount: Decimal) -> dict[str, Any]:
        return {"currencyCode": order.currency, "value": amount}

    nothing, address = money(Decimal(0)), _show_address(complete_address(state, order))
    lines = [
        {
            "cursor": str(line.line_id),
            "node": {
                "entityId": line.line_id,
                "productEntityId": line.product_id,
                "variantEntityId": line.variant_id,
                "sku": line.sku,
                "name": line.product_name,
                "quantity": line.quantity,
                "brand": None,
                "productOptions": _show_options(state, line),
                "subTotalListPrice": money(line.total),
                "subTotalSalePrice": money(line.total),
                **_show_product(state, line),
            },
        }
        for line in order.lines
    ]
    consignment = {
        "entityId": order.order_id,
        "shippingAddress": address,
        "shippingCost": money(order.shipping_total),
        "lineItems": {"edges": lines},
        "shipments": {"edges": [{"node": parcel} for parcel in _show_parcels(order)]},
    }
    return {
        "entityId": order.bc_order_id,
        "orderedAt": {"utc": format_moment(order.created_at)},
        "updatedAt": {"utc": format_moment(order.updated_at)},
        "status": {"value": order.status.name, "label": order.status.label},
        "billingAddress": address,
        "subTotal": money(order.subtotal),
        "discountedSubTotal": money(order.subtotal),
        "handlingCostTotal": nothing,
        "wrappingCostTotal": nothing,
        "discounts": {"couponDiscounts": [], "nonCouponDiscountTotal": nothing, "totalDiscount": nothing},
        "taxes": [{"name": "Tax", "amount": money(order.tax_total)}] if order.tax_total else [],
        "shippingCostTotal": money(order.shipping_total),
        "taxTotal": money(order.tax_total),
        "totalIncTax": money(order.total),
        "isTaxIncluded": False,
        "customerMessage": None,
        "totalProductQuantity": sum(line.quantity for line in order.lines),
        "consignments": {
            "shipping": {"edges": [{"cursor": str(order.order_id), "node": consignment}]},
            "downloads": [],
        }
        if lines
        else None,
        "reference": order.reference_number if of_company else None,
        "poNumber": order.po_number if of_company else None,
        "company": company and {"entityId": company.company_id, "name": company.name},
        "placedBy": _show_buyer(placed_by) if of_company else None,
        "history": [
            {
                "id": str(event.event_id),
                "eventType": "ORDER_CREATED" if number == 0 else "ORDER_UPDATED",
                "status": event.status.label,
                "statusLabel": event.status.label,
                "source": None,
                "createdAt": format_moment(event.created_at),
            }
            for number, event in enumerate(order.history)
        ],
        "quote": quote and {"id": str(quote.quote_id)},
        "invoice": {"id": str(order.invoice_id)} if order.invoice_id is not None else None,
        "extraFields": [
            {"name": str(entry.get("fieldName", "")), "value": str(entry.get("fieldValue", ""))}
            for entry in order.extra_fields
            if isinstance(entry, dict)
        ],
        "payments": {"edges": [{"node": {"paymentMethodName": order.payment_method}}]},
    }


def _show_address(address: Mapping[str, str]) -> dict[str, str]:
    return {
        "firstName": address["first_name"],
        "lastName": address["last_name"],
        "company": address["company"],
        "address1": address["street_1"],
        "address2": address["street_2"],
        "city": address["city"],
        "stateOrProvince": address["state"],
        "postalCode": address["zip"],
        "country": address["country"],
        "countryCode": address["country_iso2"],
        "phone": address["phone"],
        "email": address["email"],
    }


def _show_options(state: State, line: OrderLine) -> list[dict[str, Any]]:
    return [
        {
            "name": option["display_name"],
            "value": option["display_value"],
            "productAttributeEntityId": option["product_option_id"],
            "productAttributeValueEntityId": int(option["value"]) if option["display_style"] else None,
        }
        for option in show_options(state.products.get(line.product_id), line)
    ]


def _show_product(state: State, line: OrderLine) -> dict[str, Any]:
    product = state.products.get(line.product_id)
    if product is None:
        return {}
    return {"image": {"url": f"{state.store.url}{product.image_path}"}, "baseCatalogProduct": {"path": product.path}}


def _show_parcels(order: Order) -> list[dict[str, Any]]:
    if order.shipped_at is None:
        return []
    return [
        {
            "entityId": order.order_id,
            "shippedAt": {"utc": format_moment(order.shipped_at)},
            "shippingMethodName": "Standard",
            "shippingProviderName": "Sandbox Post",
            "tracking": None,
            "items": [{"lineItemId": line.line_id, "quantity": line.shipped} for line in order.lines if line.shipped],
        }
    ]


SITE_FIELDS: dict[str, Resolver] = {"order": resolve_order}

CUSTOMER_FIELDS: dict[str, Resolver] = {"orders": resolve_own_orders}

COMPANY_FIELDS: dict[str, Resolver] = {"orders": resolve_company_orders, "customersWithOrders": resolve_buyers}
