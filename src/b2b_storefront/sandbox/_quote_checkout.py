"""quoteCheckout and quoteOrdered: from an open quote to a cart, and from a placed order back to the quote."""

import secrets
from typing import Any
from uuid import uuid4

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import ErrorCode, Permission

from ._auth import check_store
from ._call import Call, Refused
from ._catalogue import decimal_of
from ._quote_access import (
    authorise,
    find_quote,
    is_guest_quote,
    link_opens,
    not_found,
)
from ._quote_create import product_errors
from ._quote_view import quote_node
from ._records import Quote, QuoteState

__all__ = ["resolve_quote_checkout", "resolve_quote_ordered"]

_CODES = (Permission.GET_QUOTES, Permission.GET_QUOTE_DETAIL, Permission.CHECKOUT_WITH_QUOTE)


def resolve_quote_checkout(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Build a cart at the quote's prices; the quote stays open, so each call builds another cart."""
    call: Call = info.context
    check_store(call.state, arguments["storeHash"])
    quote = _find_for_order(call, arguments["id"])
    uuid = arguments.get("uuid") or None
    if uuid is not None and uuid != quote.uuid:
        raise not_found()
    _authorise_checkout(call, quote, uuid)
    _check_open(call, quote)
    errors = product_errors(call.state, quote.lines)
    if errors:
        raise Refused("Product validation failed", extensions={"productValidationErrors": errors}, data={})
    quote.cart_id = str(uuid4())
    quote.cart_token = secrets.token_hex(32)
    node = quote_node(call, quote)
    return {"quoteCheckout": {name: node[name] for name in ("cartId", "cartUrl", "checkoutUrl")}}


def resolve_quote_ordered(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Mark an open quote as ordered, with the order's shipping and tax. This is final."""
    call: Call = info.context
    data = arguments["orderedData"]
    check_store(call.state, data["storeHash"])
    quote = _find_for_order(call, arguments["id"])
    authorise(call, quote, *_CODES)
    shipping, tax = decimal_of(data["shippingTotal"]), decimal_of(data["taxTotal"])
    if shipping is None or tax is None:
        raise Refused("Shipping and tax have to be numbers.")
    if not data["orderId"].strip():
        raise Refused("Order Does not Exist")
    _check_open(call, quote)
    quote.shipping_total, quote.tax_total = shipping, tax
    quote.shipping_method = dict(data["shippingMethod"])
    quote.bc_order_id = data["orderId"].strip()
    quote.order_id = str(call.state.next_id("order"))
    quote.updated_at = call.now
    quote.move_to(QuoteState.ORDERED)
    return {"message": "Success"}


def _find_for_order(call: Call, quote_id: int) -> Quote:
    quote = call.state.quotes.get(quote_id)
    # A draft of the staff is hidden everywhere else; here the API has a message of its own for it.
    if quote is not None and quote.state is QuoteState.STAFF_DRAFT:
        return quote
    return find_quote(call, quote_id)


def _authorise_checkout(call: Call, quote: Quote, uuid: str | None) -> None:
    if call.customer is None:
        store = call.state.store
        if not store.is_on("quote_for_guest") or store.is_on("hidePriceFromGuests") or not is_guest_quote(quote):
            raise Refused("Sign in to check out this quote.", extensions={"code": ErrorCode.UNAUTHORIZED})
    if is_guest_quote(quote):
        if not link_opens(quote, uuid):
            raise not_found()
        return
    try:
        authorise(call, quote, *_CODES)
    except Refused as refusal:
        raise Refused(refusal.message, extensions={"code": ErrorCode.FORBIDDEN}) from refusal


def _check_open(call: Call, quote: Quote) -> None:
    state = quote.state_at(call.now)
    if state is QuoteState.STAFF_DRAFT:
        raise Refused("Draft Quote can not be ordered")
    if state is QuoteState.ORDERED:
        raise Refused("Quote has been ordered")
    if state is QuoteState.EXPIRED:
        raise Refused("Quote has expired")
