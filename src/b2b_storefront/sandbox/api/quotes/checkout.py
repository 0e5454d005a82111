"""quoteCheckout and quoteOrdered: from an open quote to a cart, and from a placed order back to the quote."""

import secrets
from typing import Any
from uuid import uuid4

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import ErrorCode, Permission, QuoteStaffStatus
from b2b_storefront.sandbox.api.quotes.access import READ, NoSuchQuote, authorise, find_quote
from b2b_storefront.sandbox.api.quotes.creation import find_product_errors
from b2b_storefront.sandbox.api.quotes.view import show_quote
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.money import read_decimal
from b2b_storefront.sandbox.records.quotes import Quote

__all__ = ["MUTATIONS", "QUERIES"]

_CODES = (*READ, Permission.CHECKOUT_WITH_QUOTE)


def resolve_quote_checkout(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Build a cart at the quote's prices; the quote stays open, so each call builds another cart."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    quote = _find_for_order(call, arguments["id"])
    uuid = arguments.get("uuid") or None
    if uuid is not None and uuid != quote.uuid:
        raise NoSuchQuote
    _authorise_checkout(call, quote, uuid)
    _check_open(call, quote)
    errors = find_product_errors(call.state, quote.lines)
    if errors:
        raise Refused("Product validation failed", extensions={"productValidationErrors": errors}, data={})
    quote.cart_id = str(uuid4())
    quote.cart_token = secrets.token_hex(32)
    node = show_quote(call, quote)
    return {"quoteCheckout": {name: node[name] for name in ("cartId", "cartUrl", "checkoutUrl")}}


def resolve_quote_ordered(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Mark an open quote as ordered, with the order's shipping and tax. This is final."""
    call: Call = info.context
    data = arguments["orderedData"]
    call.check_store(data["storeHash"])
    quote = _find_for_order(call, arguments["id"])
    authorise(call, quote, *_CODES)
    shipping, tax = read_decimal(data["shippingTotal"]), read_decimal(data["taxTotal"])
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
    quote.move_to(QuoteStaffStatus.ORDERED)
    return {"message": "Success"}


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


def _check_open(call: Call, quote: Quote) -> None:
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
