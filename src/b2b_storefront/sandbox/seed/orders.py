"""The orders that a fresh sandbox has."""

from decimal import Decimal
from typing import Any

from b2b_storefront.codes import InvoicingStatus, QuoteStaffStatus
from b2b_storefront.sandbox.execution.ordering import add_event, add_order, make_line
from b2b_storefront.sandbox.execution.pricing import find_tax
from b2b_storefront.sandbox.records.orders import Order, OrderStatus
from b2b_storefront.sandbox.records.people import CompanyUser, Customer
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.people import Accounts, find_company_user

__all__ = ["seed_orders"]

_DAY = 86_400


def seed_orders(state: State, accounts: Accounts) -> None:
    """Put orders into the state.

    In the order of their ids: the one that the ordered quote became (senior); completed, invoiced and paid (senior);
    shipped and invoiced (junior); awaiting fulfillment (junior); of the subsidiary, awaiting payment and invoiced;
    older than a year (senior); two of the plain customer, the first shipped.

    Args:
        state: the state; it has the people, the catalogue and the quotes already.
        accounts: who the people are.
    """
    senior, junior = find_company_user(state, accounts.senior), find_company_user(state, accounts.junior)
    subsidiary = find_company_user(state, accounts.subsidiary)
    customer = state.customers[accounts.customer.customer_id]
    gloves, hats, ears, bench = list(state.products)[:4]
    quote = next(quote for quote in state.quotes.values() if quote.state is QuoteStaffStatus.ORDERED)
    ordered = _add(state, senior, 29, (bench, 2), status=OrderStatus.AWAITING_SHIPMENT)
    quote.bc_order_id, quote.order_id = str(ordered.bc_order_id), str(ordered.order_id)
    invoiced = InvoicingStatus.INVOICED
    _add(
        state,
        senior,
        60,
        (gloves, 40),
        (hats, 10),
        status=OrderStatus.COMPLETED,
        po_number="PO-1001",
        invoicing=invoiced,
    )
    _add(state, junior, 20, (ears, 12), status=OrderStatus.SHIPPED, po_number="PO-1002", invoicing=invoiced)
    _add(state, junior, 2, (gloves, 8), reference_number="REF-7")
    _add(state, subsidiary, 45, (hats, 30), status=OrderStatus.AWAITING_PAYMENT, po_number="N-1", invoicing=invoiced)
    _add(state, senior, 500, (gloves, 20), status=OrderStatus.COMPLETED)
    _add(state, customer, 15, (bench, 1), status=OrderStatus.SHIPPED)
    _add(state, customer, 3, (ears, 2))


def _add(state: State, buyer: CompanyUser | Customer, age: int, *products: tuple[int, int], **more: Any) -> Order:
    customer = buyer if isinstance(buyer, Customer) else state.customers[buyer.customer_id]
    created_at = state.now() - age * _DAY
    status = more.pop("status", OrderStatus.AWAITING_FULFILLMENT)
    if isinstance(buyer, CompanyUser):
        more |= {"company_id": buyer.company_id, "user_id": buyer.user_id}
    lines = [
        make_line(state, product_id, state.products[product_id].variants[0].variant_id, quantity)
        for product_id, quantity in products
    ]
    order = add_order(state, customer, lines, created_at, address=_make_address(state, buyer, customer), **more)
    order.shipping_total = Decimal("10.00")
    order.tax_total = find_tax(state.store, order.subtotal)
    if status is not order.status:
        order.status = status
        add_event(state, order, created_at + _DAY)
    if status in {OrderStatus.SHIPPED, OrderStatus.COMPLETED}:
        order.shipped_at = created_at + _DAY
        for line in order.lines:
            line.shipped = line.quantity
    return order


def _make_address(state: State, buyer: CompanyUser | Customer, customer: Customer) -> dict[str, str]:
    return {
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "company": state.companies[buyer.company_id].name if isinstance(buyer, CompanyUser) else "",
        "street_1": "9 Dock Street",
        "street_2": "",
        "city": "Portland",
        "state": "Oregon",
        "zip": "97201",
        "country": "United States",
        "country_iso2": "US",
        "phone": customer.phone,
        "email": customer.email,
    }
