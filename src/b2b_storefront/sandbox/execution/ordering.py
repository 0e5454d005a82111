"""How an order comes into being: from a cart, or from a quote. Stock goes down by what was bought."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from b2b_storefront.sandbox.records.orders import Order, OrderEvent, OrderLine
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.state import State

__all__ = ["add_event", "add_order", "find_order", "make_line", "take_from_stock"]


def find_order(state: State, bc_order_id: int) -> Order | None:
    """Return the order with BigCommerce's id."""
    return state.orders.get(state.order_ids.get(bc_order_id, 0))


def make_line(
    state: State,
    product_id: int,
    variant_id: int,
    quantity: int,
    price: Decimal | None = None,
    choices: Iterable[tuple[int, str]] = (),
) -> OrderLine:
    """Return a line over a product, at its catalogue price unless another was agreed on.

    Args:
        state: the state.
        product_id: what is bought.
        variant_id: which variant of it.
        quantity: how many.
        price: what one costs; None for the catalogue's price.
        choices: what was chosen, by the ids of the product's options.

    Raises:
        KeyError: there is no such product or variant.
    """
    product = state.products[product_id]
    variant = product.variant(variant_id)
    if variant is None:
        raise KeyError(variant_id)
    return OrderLine(
        line_id=state.next_id("order_line"),
        product_id=product_id,
        variant_id=variant_id,
        sku=variant.sku,
        product_name=product.name,
        unit_price=variant.price if price is None else price,
        quantity=quantity,
        options=list(choices),
    )


def add_order(state: State, customer: Customer, lines: list[OrderLine], created_at: int, **more: Any) -> Order:
    """Add an order of a customer to the state, as it is right after it was placed.

    Args:
        state: the state.
        customer: who placed it.
        lines: what is bought.
        created_at: when it was placed, in unix seconds.
        more: further members of the order; `bc_order_id` unless a new one is to be given.
    """
    bc_order_id = more.pop("bc_order_id", None) or _next_bc_id(state)
    order = Order(
        order_id=state.next_id("order"),
        bc_order_id=bc_order_id,
        created_at=created_at,
        updated_at=created_at,
        channel_id=more.pop("channel_id", next(iter(state.store.channels))),
        customer_id=customer.customer_id,
        lines=lines,
        currency=state.store.default_currency.code,
        **more,
    )
    state.orders[order.order_id] = order
    state.order_ids[bc_order_id] = order.order_id
    add_event(state, order, created_at)
    return order


def add_event(state: State, order: Order, moment: int) -> None:
    """Note an order's status in its history."""
    order.history.append(OrderEvent(state.next_id("order_event"), moment, order.status))
    order.updated_at = moment


def take_from_stock(state: State, lines: Iterable[OrderLine]) -> None:
    """Lower the stock of what was bought, where it is counted."""
    for line in lines:
        product = state.products.get(line.product_id)
        variant = product.variant(line.variant_id) if product else None
        if variant is not None and variant.stock is not None:
            variant.stock = max(0, variant.stock - line.quantity)


def _next_bc_id(state: State) -> int:
    while True:
        bc_order_id = state.next_id("bc_order")
        if find_order(state, bc_order_id) is None:
            return bc_order_id
