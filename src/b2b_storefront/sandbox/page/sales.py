"""Quotes, shopping lists, orders and invoices, with their states and histories."""

from collections.abc import Mapping

from b2b_storefront.sandbox.execution.quoting import WORKED_ON
from b2b_storefront.sandbox.page.markup import Markup, join, tag
from b2b_storefront.sandbox.page.parts import (
    Section,
    count,
    detail,
    field,
    list_lines,
    post_button,
    show_money,
    show_name,
    show_time,
    table,
    take_page,
)
from b2b_storefront.sandbox.page.people import name_buyer
from b2b_storefront.sandbox.records.invoices import Invoice
from b2b_storefront.sandbox.records.orders import Order, OrderStatus
from b2b_storefront.sandbox.records.quotes import Quote
from b2b_storefront.sandbox.records.shopping_lists import CustomerList, ShoppingList
from b2b_storefront.sandbox.records.state import State

__all__ = ["show_invoices", "show_lists", "show_orders", "show_quotes"]

_SHIPPED = frozenset({OrderStatus.PENDING, OrderStatus.PARTIALLY_SHIPPED, OrderStatus.AWAITING_SHIPMENT})
_SHIPPED |= {OrderStatus.AWAITING_FULFILLMENT, OrderStatus.AWAITING_PAYMENT, OrderStatus.AWAITING_PICKUP}


def show_quotes(state: State, offsets: Mapping[str, int]) -> Section:
    """Return the quotes, newest first."""
    now = state.now()
    shown, pages = take_page("quotes", list(state.quotes.values())[::-1], offsets)
    rows = [
        (
            tag("strong", quote.number),
            quote.title,
            name_buyer(state, quote.customer_id, quote.company_id),
            show_name(quote.state_at(now)),
            show_money(quote.total, _read_code(quote.currency)),
            show_time(quote.expires_at),
            _show_quote_detail(quote),
            _price_form(quote) if quote.state in WORKED_ON else Markup(),
        )
        for quote in shown
    ]
    headings = ("Quote", "Title", "Buyer", "State", "Total", "Expires", "Detail", "Actions")
    return Section("quotes", "Quotes", join([table("Quotes", headings, rows, empty="None."), pages or Markup()]))


def show_lists(state: State, offsets: Mapping[str, int]) -> Section:
    """Return the shopping lists of companies and of plain customers, newest first."""
    lists: list[ShoppingList | CustomerList] = [
        *list(state.shopping_lists.values())[::-1],
        *list(state.customer_lists.values())[::-1],
    ]
    shown, pages = take_page("lists", lists, offsets)
    rows = [
        (
            tag("strong", shopping_list.name),
            shopping_list.list_id,
            _name_list_owner(state, shopping_list),
            show_name(shopping_list.status) if isinstance(shopping_list, ShoppingList) else "",
            show_time(shopping_list.updated_at),
            detail(
                f"list-{shopping_list.list_id}",
                count(len(shopping_list.items), "item"),
                list_lines(
                    f"{item.quantity} x {_name_variant(state, item.product_id, item.variant_id)}"
                    for item in shopping_list.items
                ),
            ),
        )
        for shopping_list in shown
    ]
    headings = ("List", "Id", "Buyer", "State", "Updated", "Items")
    content = join([table("Shopping lists", headings, rows, empty="None."), pages or Markup()])
    return Section("lists", "Shopping lists", content)


def show_orders(state: State, offsets: Mapping[str, int]) -> Section:
    """Return the orders, newest first."""
    shown, pages = take_page("orders", list(state.orders.values())[::-1], offsets)
    rows = [
        (
            tag("strong", order.bc_order_id),
            name_buyer(state, order.customer_id, order.company_id),
            order.status.label,
            show_money(order.total, order.currency),
            show_time(order.created_at),
            _show_order_detail(order),
            _order_buttons(order),
        )
        for order in shown
    ]
    headings = ("Order", "Buyer", "State", "Total", "Placed", "Detail", "Actions")
    return Section("orders", "Orders", join([table("Orders", headings, rows, empty="None."), pages or Markup()]))


def show_invoices(state: State, offsets: Mapping[str, int]) -> Section:
    """Return the invoices, newest first."""
    now = state.now()
    shown, pages = take_page("invoices", list(state.invoices.values())[::-1], offsets)
    rows = [
        (
            tag("strong", invoice.number),
            name_buyer(state, invoice.customer_id, invoice.company_id),
            show_name(invoice.status) + (", overdue" if invoice.open > 0 and invoice.due_at < now else ""),
            f"{show_money(invoice.open)} of {show_money(invoice.original, invoice.currency)}",
            show_time(invoice.due_at),
            _show_payments(state, invoice),
        )
        for invoice in shown
    ]
    headings = ("Invoice", "Buyer", "State", "Open", "Due", "Payments")
    return Section("invoices", "Invoices", join([table("Invoices", headings, rows, empty="None."), pages or Markup()]))


def _show_quote_detail(quote: Quote) -> Markup:
    lines = [
        f"{line.quantity} x {line.sku} {line.product_name}: {show_money(line.offered_price)}"
        f" (catalogue {show_money(line.base_price)})"
        for line in quote.lines
    ]
    history = [join([show_time(entry.date), f" {entry.role}: {entry.text}"]) for entry in quote.history]
    history.insert(0, join([show_time(quote.created_at), f" requested by {quote.created_by}"]))
    if quote.sales_rep:
        history.append(join([show_time(quote.updated_at), f" with {quote.sales_rep}"]))
    if quote.bc_order_id:
        history.append(join([f"ordered as {quote.bc_order_id}"]))
    return detail(f"quote-{quote.quote_id}", count(len(lines), "line"), join([list_lines(lines), list_lines(history)]))


def _price_form(quote: Quote) -> Markup:
    identity = f"discount-{quote.quote_id}"
    return tag(
        "form",
        field(
            "Discount %",
            "discount_percent",
            identity=identity,
            kind="number",
            min=0,
            max=100,
            step="any",
            required=True,
            value=10,
        ),
        tag("button", "Price", aria_label=f"Price {quote.number}"),
        class_="js",
        data_path=f"/sandbox/quotes/{quote.quote_id}/price",
    )


def _show_order_detail(order: Order) -> Markup:
    lines = [
        f"{line.quantity} x {line.sku} {line.product_name}: {show_money(line.total)}, {line.shipped} shipped"
        for line in order.lines
    ]
    history = [join([show_time(event.created_at), f" {event.status.label}"]) for event in order.history]
    return detail(f"order-{order.order_id}", count(len(lines), "line"), join([list_lines(lines), list_lines(history)]))


def _order_buttons(order: Order) -> Markup:
    path = f"/sandbox/orders/{order.bc_order_id}"
    buttons = []
    if order.status in _SHIPPED and not order.pays_invoices:
        buttons.append(post_button("Ship", f"{path}/ship", about=f"Ship order {order.bc_order_id}"))
    if order.company_id is not None and order.invoice_id is None and not order.pays_invoices:
        buttons.append(post_button("Invoice", f"{path}/invoice", about=f"Invoice order {order.bc_order_id}"))
    return tag("span", *buttons, class_="actions")


def _show_payments(state: State, invoice: Invoice) -> Markup:
    paid = [
        join(
            [show_time(line.created_at), f" {show_money(line.amount)}: {show_name(line.status)}, {receipt.payer_name}"]
        )
        for receipt in state.receipts.values()
        if receipt.company_id == invoice.company_id
        for line in receipt.lines
        if line.invoice_id == invoice.invoice_id
    ]
    written = join([show_time(invoice.created_at), f" written over order {invoice.bc_order_id}"])
    return detail(f"invoice-{invoice.invoice_id}", count(len(paid), "payment"), list_lines([written, *paid]))


def _name_list_owner(state: State, shopping_list: ShoppingList | CustomerList) -> str:
    if isinstance(shopping_list, ShoppingList):
        return name_buyer(state, None, shopping_list.company_id)
    return name_buyer(state, shopping_list.customer_id, None)


def _name_variant(state: State, product_id: int, variant_id: int) -> str:
    product = state.products.get(product_id)
    variant = None if product is None else product.variant(variant_id)
    return f"product {product_id}" if product is None or variant is None else f"{variant.sku} {product.name}"


def _read_code(currency: Mapping[str, object]) -> str:
    code = currency.get("currencyCode")
    return code if isinstance(code, str) else ""
