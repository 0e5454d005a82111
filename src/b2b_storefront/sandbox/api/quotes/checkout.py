"""quoteCheckout and quoteOrdered: from an open quote to a cart, and from a placed order back to the quote."""

import secrets
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import ErrorCode, Permission, QuoteStaffStatus
from b2b_storefront.sandbox.api.quotes.access import READ, NoSuchQuote, authorise, check_uuid, find_quote
from b2b_storefront.sandbox.api.quotes.creation import find_product_errors
from b2b_storefront.sandbox.api.quotes.view import show_quote
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.money import read_decimal
from b2b_storefront.sandbox.execution.order_addresses import choose_address
from b2b_storefront.sandbox.execution.ordering import add_order, find_order, make_line, take_from_stock
from b2b_storefront.sandbox.records.carts import Cart, CartLine, ChosenOption
from b2b_storefront.sandbox.records.catalogue import Product
from b2b_storefront.sandbox.records.orders import Order
from b2b_storefront.sandbox.records.quotes import Quote, QuoteLine

__all__ = ["MUTATIONS", "QUERIES", "build_cart", "check_open", "mark_ordered"]

_MOST_DIGITS = 9
_CODES = (*READ, Permission.CHECKOUT_WITH_QUOTE)


def resolve_quote_checkout(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Build a cart at the quote's prices; the quote stays open, so each call builds another cart."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    quote = _find_for_order(call, arguments["id"])
    uuid = arguments.get("uuid") or None
    check_uuid(call, quote, uuid)
    _authorise_checkout(call, quote, uuid)
    check_open(call, quote)
    errors = find_product_errors(call.state, quote.lines)
    if errors:
        raise Refused("Product validation failed", extensions={"productValidationErrors": errors}, data={})
    build_cart(call, quote, call.customer_id)
    node = show_quote(call, quote)
    return {"quoteCheckout": {name: node[name] for name in ("cartId", "cartUrl", "checkoutUrl")}}


def build_cart(call: Call, quote: Quote, customer_id: int | None) -> None:
    """Make a cart of a quote at its prices, for a customer or a guest; it takes the place of an earlier one."""
    state = call.state
    state.carts.pop(quote.cart_id, None)
    quote.cart_id = str(uuid4())
    quote.cart_token = secrets.token_hex(32)
    state.carts[quote.cart_id] = Cart(
        entity_id=quote.cart_id,
        channel_id=quote.channel_id,
        created_at=call.now,
        updated_at=call.now,
        currency=state.store.default_currency.code,
        customer_id=customer_id,
        quote_id=quote.quote_id,
        lines=[
            CartLine(
                entity_id=str(uuid4()),
                product_id=line.product_id,
                variant_id=line.variant_id,
                quantity=line.quantity,
                options=_choose_options(state.products.get(line.product_id), line),
                agreed_price=line.offered_price,
            )
            for line in quote.lines
        ],
    )


def _choose_options(product: Product | None, line: QuoteLine) -> tuple[ChosenOption, ...]:
    """Return what the buyer chose as a cart has it; the store calls a choice by its kind."""
    options = () if product is None else product.options
    return tuple(
        ChosenOption(option.option_id, "MultipleChoice" if option.values else "TextField", value)
        for option in options
        if (value := line.choices.get(option.option_id))
    )


def resolve_quote_ordered(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Mark an open quote as ordered, with the order's shipping and tax. This is final.

    The order is one that was placed already; the hosted checkout is not here to place it, so an id that no order has
    yet becomes an order over the quote's lines.
    """
    mark_ordered(info.context, arguments["id"], arguments["orderedData"])
    return {"message": "Success"}


def mark_ordered(call: Call, quote_id: int, data: Mapping[str, Any]) -> None:
    """Mark an open quote as ordered.

    Args:
        call: who says so.
        quote_id: the quote.
        data: the members of `QuoteOrderedInputType`; shipping, its method and tax may be None.

    Raises:
        Refused: the caller may not, the quote is not open, or the order is somebody else's.
    """
    call.check_store(data["storeHash"])
    quote = _find_for_order(call, quote_id)
    authorise(call, quote, *_CODES)
    shipping, tax = (read_decimal(data.get(name) or 0) for name in ("shippingTotal", "taxTotal"))
    if shipping is None or tax is None:
        raise Refused("Shipping and tax have to be numbers.")
    check_open(call, quote)
    order = _find_or_place_order(call, quote, str(data["orderId"]).strip())
    quote.shipping_total, quote.tax_total = shipping, tax
    quote.shipping_method = dict(data.get("shippingMethod") or {})
    order.shipping_total, order.tax_total = shipping, tax
    quote.bc_order_id, quote.order_id = str(order.bc_order_id), str(order.order_id)
    call.state.carts.pop(quote.cart_id, None)
    quote.updated_at = call.now
    quote.move_to(QuoteStaffStatus.ORDERED)


def _find_or_place_order(call: Call, quote: Quote, text: str) -> Order:
    if not text.isascii() or not text.isdecimal() or len(text) > _MOST_DIGITS:
        raise Refused("Order Does not Exist")
    order = find_order(call.state, int(text))
    if order is None:
        lines = [
            make_line(
                call.state, line.product_id, line.variant_id, line.quantity, line.offered_price, line.choices.items()
            )
            for line in quote.lines
        ]
        take_from_stock(call.state, lines)
        order = add_order(
            call.state,
            call.owner,
            lines,
            call.now,
            bc_order_id=int(text),
            cart_id=quote.cart_id,
            channel_id=quote.channel_id,
            address=choose_address(call.state, call.owner, quote.company_id),
        )
    elif order.customer_id != call.owner.customer_id:
        raise Refused("Order Does not Exist")
    order.company_id, order.user_id = quote.company_id, call.person_id if quote.company_id is not None else None
    order.reference_number = quote.reference_number or order.reference_number
    return order


def _find_for_order(call: Call, quote_id: int) -> Quote:
    quote = call.state.quotes.get(quote_id)
    # A draft of the staff is hidden everywhere else; here the API has a message of its own for it.
    if quote is not None and quote.state is QuoteStaffStatus.DRAFT:
        return quote
    return find_quote(call, quote_id)


def _authorise_checkout(call: Call, quote: Quote, uuid: str | None) -> None:
    if call.customer is None:
        store = call.state.store
        if not store.is_on("quote_for_guest") or store.is_on("hidePriceFromGuests") or not quote.is_guests:
            raise Refused("Sign in to check out this quote.", extensions={"code": ErrorCode.UNAUTHORIZED})
    if quote.is_guests:
        if not quote.opens_with(uuid):
            raise NoSuchQuote
        return
    try:
        authorise(call, quote, *_CODES)
    except Refused as refusal:
        raise Refused(refusal.message, extensions={"code": ErrorCode.FORBIDDEN}) from refusal


def check_open(call: Call, quote: Quote) -> None:
    """Make sure that a quote can become an order.

    Raises:
        Refused: it is a draft, ordered or expired.
    """
    state = quote.state_at(call.now)
    if state is QuoteStaffStatus.DRAFT:
        raise Refused("Draft Quote can not be ordered")
    if state is QuoteStaffStatus.ORDERED:
        raise Refused("Quote has been ordered")
    if state is QuoteStaffStatus.EXPIRED:
        raise Refused("Quote has expired")


QUERIES: dict[str, Resolver] = {}

MUTATIONS: dict[str, Resolver] = {
    "quoteCheckout": resolve_quote_checkout,
    "quoteOrdered": resolve_quote_ordered,
}
