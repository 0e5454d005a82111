"""The pages: who is signed in, the checkout, and the order that was placed."""

from b2b_storefront.sandbox.bigcommerce.cart_view import show_cart
from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.page.markup import Markup, join, tag
from b2b_storefront.sandbox.records.carts import Cart
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.state import State

__all__ = ["show_checkout", "show_home", "show_order", "show_problem"]


def show_home(customer: Customer | None) -> Markup:
    """Return the page on which a browser lands that was sent nowhere else."""
    return _lay_out("Sandbox Store", _greet(customer))


def show_checkout(state: State, customer: Customer | None, cart: Cart | None, pays_invoices: bool) -> Markup:
    """Return the checkout.

    Args:
        state: the state.
        customer: who is signed in; None for a guest.
        cart: what is checked out; None where the cart is one that pays invoices, or where there is none.
        pays_invoices: whether it is a cart that pays invoices.
    """
    if cart is None and not pays_invoices:
        return _lay_out("Checkout", _greet(customer), tag("p", "The cart is empty.", id="empty"))
    listed = Markup("")
    if cart is not None:
        call = Call(state=state, customer=customer, channel_id=cart.channel_id)
        shown = show_cart(call, cart)
        rows = [
            tag(
                "tr",
                tag("td", str(item["quantity"])),
                tag("td", item["name"]),
                tag("td", f"{item['extendedSalePrice']['value']} {cart.currency}"),
            )
            for item in shown["lineItems"]["physicalItems"]
        ]
        listed = join([tag("table", *rows), tag("p", f"Total: {shown['amount']['value']} {cart.currency}", id="total")])
    buttons = join(
        [
            tag("form", tag("button", "Place order", id="place"), method="post"),
            tag(
                "form",
                tag("button", "Place order, and tell B2B Edition as its own checkout does", id="place-and-tell"),
                method="post",
                action="?tell=b2b",
            ),
        ]
    )
    return _lay_out("Checkout", _greet(customer), listed, buttons)


def show_order(order_id: int) -> Markup:
    """Return the page of an order that was just placed."""
    text = join(["Thank you. Your order is number ", tag("span", str(order_id), id="order"), "."])
    return _lay_out("Order placed", tag("p", text))


def show_problem(text: str) -> Markup:
    """Return a page that says why there is no other one."""
    return _lay_out("Sandbox Store", tag("p", text, id="problem"))


def _greet(customer: Customer | None) -> Markup:
    if customer is None:
        return tag("p", "You are checking out as a guest.", id="shopper")
    return tag("p", f"Signed in as {customer.name}, {customer.email}.", id="shopper")


def _lay_out(title: str, *content: object) -> Markup:
    head = tag("head", tag("title", title), Markup('<meta charset="utf-8">'))
    return join([Markup("<!doctype html>"), tag("html", head, tag("body", tag("h1", title), *content), lang="en")])
