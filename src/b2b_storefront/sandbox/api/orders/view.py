"""Orders in the shape of the schema's types."""

from decimal import Decimal
from typing import Any

import orjson

from b2b_storefront.sandbox.api.orders.options import show_options
from b2b_storefront.sandbox.api.people import show_company, show_company_info
from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.execution.money import format_money
from b2b_storefront.sandbox.execution.order_addresses import complete_address
from b2b_storefront.sandbox.execution.times import format_mail_time
from b2b_storefront.sandbox.records.catalogue import Product
from b2b_storefront.sandbox.records.orders import Order, OrderEvent, OrderLine
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.records.store import Currency, Store

__all__ = ["show_order", "show_order_detail"]

_ZERO = "0.0000"
_NOTHING = (
    "handlingCostExTax",
    "handlingCostIncTax",
    "handlingCostTax",
    "wrappingCostExTax",
    "wrappingCostIncTax",
    "wrappingCostTax",
    "baseHandlingCost",
    "baseWrappingCost",
    "refundedAmount",
    "storeCreditAmount",
    "giftCertificateAmount",
    "discountAmount",
    "couponDiscount",
)
"""What no order of the sandbox has: these amounts are always zero."""


def show_order(call: Call, order: Order) -> dict[str, Any]:
    """Return an order as `OrderType`, the form that pages have."""
    state = call.state
    customer = state.customers[order.customer_id]
    company = None if order.company_id is None else state.companies[order.company_id]
    channel = state.store.channels.get(order.channel_id)
    invoice = None if order.invoice_id is None else state.invoices.get(order.invoice_id)
    return {
        "id": str(order.order_id),
        "createdAt": order.created_at,
        "updatedAt": order.updated_at,
        "bcOrderId": order.bc_order_id,
        "orderId": str(order.bc_order_id),
        "bcCustomerId": order.customer_id,
        "companyId": company and show_company(company),
        "companyName": company.name if company else "",
        "companyInfo": show_company_info(company),
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "billingName": customer.name,
        "merchantEmail": customer.email,
        "totalIncTax": float(order.total),
        "usdIncTax": float(order.total),
        "currencyCode": order.currency,
        # The API writes this JSON as text, and that text as JSON again.
        "money": _write(_write(_show_money(_find_currency(state.store, order)))),
        "items": sum(line.quantity for line in order.lines),
        "cartId": order.cart_id,
        "userId": order.user_id or 0,
        "poNumber": order.po_number,
        "referenceNumber": order.reference_number,
        "status": order.status.label,
        "customStatus": order.status.label,
        "customOrderStatus": order.status.label,
        "orderStatus": order.status.label,
        "statusCode": int(order.status),
        "isArchived": False,
        "isInvoiceOrder": f"A_{int(order.pays_invoices)}",
        "invoiceId": None if invoice is None else str(invoice.invoice_id),
        "invoiceNumber": None if invoice is None else invoice.number,
        "invoiceStatus": None if invoice is None else str(int(invoice.status)),
        "ipStatus": f"A_{int(order.invoicing)}",
        "flag": f"A_{int(order.flag)}",
        "createdFrom": f"A_{int(order.origin)}",
        "channelId": order.channel_id,
        "channelName": channel.name if channel else "",
        "extraText": _write(order.extra.get("extraText", "")),
        "extraInfo": _write(order.extra.get("extraInfo", "")),
        "bcOrderInfos": _write({"id": order.bc_order_id, "status_id": int(order.status)}),
        "shippingAddress": _write([] if order.pays_invoices else [complete_address(state, order)]),
        "shipments": _write(_show_shipments(order) or False),
        "products": _write(_show_lines(state, order)),
        "customer": _write({"id": customer.customer_id, "email": customer.email}),
        **_show_extra(order),
    }


def show_order_detail(call: Call, order: Order) -> dict[str, Any]:
    """Return an order as `BcOrderType`, in full. Its amounts are text, and its moments are those of mails."""
    state = call.state
    customer = state.customers[order.customer_id]
    company = None if order.company_id is None else state.companies[order.company_id]
    currency, default = _find_currency(state.store, order), state.store.default_currency
    address = complete_address(state, order)
    return {
        "id": str(order.bc_order_id),
        "companyName": company.name if company else "",
        "companyInfo": show_company_info(company),
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "createdEmail": customer.email,
        "customerId": customer.customer_id,
        "status": order.status.label,
        "customStatus": order.status.label,
        "statusId": int(order.status),
        "dateCreated": format_mail_time(order.created_at),
        "dateModified": format_mail_time(order.updated_at),
        "dateShipped": "" if order.shipped_at is None else format_mail_time(order.shipped_at),
        "updatedAt": format_mail_time(order.updated_at),
        **_show_amounts(order),
        "itemsTotal": sum(line.quantity for line in order.lines),
        "itemsShipped": sum(line.shipped for line in order.lines),
        "paymentMethod": order.payment_method,
        "paymentProviderId": None,
        "paymentStatus": "",
        "orderIsDigital": False,
        "currencyId": currency.currency_id,
        "currencyCode": currency.code,
        "currencyExchangeRate": currency.rate,
        "defaultCurrencyId": default.currency_id,
        "defaultCurrencyCode": default.code,
        "storeDefaultCurrencyCode": default.code,
        "storeDefaultToTransactionalExchangeRate": currency.rate,
        "staffNotes": "",
        "customerMessage": order.extra.get("comment", ""),
        "shippingAddressCount": 0 if order.pays_invoices else 1,
        "isDeleted": False,
        "cartId": order.cart_id,
        "poNumber": order.po_number,
        "referenceNumber": order.reference_number,
        "customerLocale": "en",
        "channelId": str(order.channel_id),
        "orderSource": "checkout_api",
        "canReturn": False,
        "products": _show_lines(state, order),
        "coupons": [],
        "extraFields": order.extra_fields,
        "billingAddress": address,
        "shippingAddress": False if order.pays_invoices else [{**address, "id": order.order_id}],
        "shippingAddresses": {"resource": f"/orders/{order.bc_order_id}/shippingaddresses"},
        "shipments": _show_shipments(order) or False,
        "money": _show_money(currency),
        "isInvoiceOrder": int(order.pays_invoices),
        "ipStatus": int(order.invoicing),
        "invoiceId": order.invoice_id,
        "orderHistoryEvent": [_show_event(event) for event in order.history],
        "extraText": order.extra.get("extraText"),
        "extraInfo": order.extra.get("extraInfo"),
        **_show_extra(order),
    }


def _show_amounts(order: Order) -> dict[str, str]:
    amounts = {"subtotal": order.subtotal, "shippingCost": order.shipping_total}
    amounts["total"] = order.subtotal + order.invoices_total
    shown: dict[str, str] = {}
    for name, amount in amounts.items():
        tax = format_money(order.tax_total) if name != "shippingCost" else _ZERO
        before = amount + (order.shipping_total if name == "total" else 0)
        after = before + (order.tax_total if name != "shippingCost" else 0)
        shown |= {f"{name}ExTax": format_money(before), f"{name}IncTax": format_money(after), f"{name}Tax": tax}
    return dict.fromkeys(_NOTHING, _ZERO) | shown | {"baseShippingCost": format_money(order.shipping_total)}


def _show_lines(state: State, order: Order) -> list[dict[str, Any]]:
    return [_show_line(order, line, state.products.get(line.product_id)) for line in order.lines]


def _show_line(order: Order, line: OrderLine, product: Product | None) -> dict[str, Any]:
    taxed = 1 + order.tax_total / order.subtotal if order.subtotal else Decimal(1)
    return {
        "id": line.line_id,
        "order_id": order.bc_order_id,
        "order_address_id": order.order_id,
        "product_id": line.product_id,
        "variant_id": line.variant_id,
        "name": line.product_name,
        "sku": line.sku,
        "type": "physical",
        "base_price": format_money(line.unit_price),
        "price_ex_tax": format_money(line.unit_price),
        "price_inc_tax": format_money(line.unit_price * taxed),
        "base_total": format_money(line.total),
        "total_ex_tax": format_money(line.total),
        "total_inc_tax": format_money(line.total * taxed),
        "quantity": line.quantity,
        "quantity_shipped": line.shipped,
        "quantity_refunded": 0,
        "product_options": show_options(product, line),
    }


def _show_shipments(order: Order) -> list[dict[str, Any]]:
    if order.shipped_at is None:
        return []
    items = [
        {"order_product_id": line.line_id, "product_id": line.product_id, "quantity": line.shipped}
        for line in order.lines
        if line.shipped
    ]
    return [
        {
            "id": order.order_id,
            "order_id": order.bc_order_id,
            "order_address_id": order.order_id,
            "date_created": format_mail_time(order.shipped_at),
            "shipping_provider": "",
            "shipping_provider_display_name": "Sandbox Post",
            "shipping_method": "Standard",
            "tracking_carrier": "",
            "tracking_number": "",
            "tracking_link": "",
            "comments": "",
            "items": items,
        }
    ]


def _show_event(event: OrderEvent) -> dict[str, Any]:
    return {
        "id": event.event_id,
        "eventType": event.event_type,
        "status": event.status.label,
        "extraFields": {},
        "createdAt": event.created_at,
    }


def _show_money(currency: Currency) -> dict[str, Any]:
    return {
        "currency_location": "left",
        "currency_token": currency.token,
        "decimal_token": ".",
        "decimal_places": currency.decimal_places,
        "thousands_token": ",",
        "currency_exchange_rate": currency.rate,
    }


def _show_extra(order: Order) -> dict[str, Any]:
    names = (f"extra{kind}{number}" for kind in ("Int", "Str") for number in range(1, 6))
    return {name: order.extra.get(name) for name in names}


def _find_currency(store: Store, order: Order) -> Currency:
    found = (currency for currency in store.currencies if currency.code == order.currency)
    return next(found, store.default_currency)


def _write(value: Any) -> str:
    return orjson.dumps(value).decode()
