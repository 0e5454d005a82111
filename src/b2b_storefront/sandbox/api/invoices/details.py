"""What is inside an invoice: sums, addresses and lines, taken from the order that it is over."""

from decimal import Decimal
from typing import Any

from b2b_storefront.sandbox.execution.money import format_money
from b2b_storefront.sandbox.execution.ordering import find_order
from b2b_storefront.sandbox.records.invoices import Invoice
from b2b_storefront.sandbox.records.orders import Order, OrderLine
from b2b_storefront.sandbox.records.state import State

__all__ = ["show_details"]


def show_details(state: State, invoice: Invoice) -> dict[str, Any]:
    """Return the JSON of `InvoiceType.details`, whose members are in snake case."""
    order = find_order(state, invoice.bc_order_id)
    header = {"order_number": invoice.bc_order_id, "purchase_order_number": invoice.po_number}
    if order is None:
        return {"type": "Invoice", "header": header}
    address = _show_address(order.address)
    return {
        "type": "Invoice",
        "header": header
        | {
            "cost_lines": [
                {"description": text, "amount": _show_amount(invoice, amount)}
                for text, amount in (
                    ("Subtotal", order.subtotal),
                    ("Shipping", order.shipping_total),
                    ("Tax", order.tax_total),
                    ("Grand Total", order.total),
                )
            ],
            "order_date": order.created_at,
            "billing_address": address,
            "customer_fields": {},
            "shipping_addresses": [address],
        },
        "details": {
            "shipments": _show_shipments(order),
            "line_items": [_show_line(invoice, line) for line in order.lines],
        },
    }


def _show_amount(invoice: Invoice, amount: Decimal) -> dict[str, str]:
    return {"code": invoice.currency, "value": format_money(amount)}


def _show_address(address: dict[str, str]) -> dict[str, Any]:
    same = ("first_name", "last_name", "street_1", "street_2", "city", "state", "country")
    return {name: address.get(name, "") for name in same} | {"zip_code": address.get("zip", ""), "custom_fields": {}}


def _show_shipments(order: Order) -> list[dict[str, Any]]:
    if order.shipped_at is None:
        return []
    shipment = {"ship_date": str(order.shipped_at), "ship_via": "Standard", "tracking_number": "", "comments": ""}
    return [{"address_index": "0", **shipment, "custom_fields": {}}]


def _show_line(invoice: Invoice, line: OrderLine) -> dict[str, Any]:
    return {
        "sku": line.sku,
        "type": "physical",
        "comments": "",
        "quantity": line.quantity,
        "unit_price": _show_amount(invoice, line.unit_price),
        "description": line.product_name,
        "custom_fields": {},
        "unit_discount": _show_amount(invoice, Decimal(0)),
    }
