"""What the checkout that BigCommerce hosts tells B2B Edition, by itself, of an order that was just placed."""

from b2b_storefront.sandbox.api.invoices.payments import finish_payment
from b2b_storefront.sandbox.api.orders.creation import attach_order
from b2b_storefront.sandbox.api.quotes.checkout import mark_ordered
from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.execution.ordering import find_order
from b2b_storefront.sandbox.records.carts import Cart
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.state import State

__all__ = ["tell_of_order"]


def tell_of_order(state: State, customer: Customer, order_id: int, cart: Cart | None) -> None:
    """Tell B2B Edition of an order: for which company it is, which quote it is over, or that it pays invoices.

    Args:
        state: the state.
        customer: who placed it.
        order_id: BigCommerce's id of it.
        cart: the cart that it was; None for one that pays invoices.

    Raises:
        Refused: the customer may not do so, or the quote is not open any more.
    """
    call = Call(state=state, customer=customer, channel_id=state.store.first_channel)
    if cart is None:
        finish_payment(call, order_id, "")
        return
    if call.acting_company_id is not None:
        attach_order(call, {"bcOrderId": order_id})
    if cart.quote_id is not None:
        order = find_order(state, order_id)
        tax = None if order is None else order.tax_total
        told = {"orderId": order_id, "storeHash": state.store.hash, "shippingTotal": None, "taxTotal": tax}
        mark_ordered(call, cart.quote_id, told)
