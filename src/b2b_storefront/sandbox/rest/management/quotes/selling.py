"""From a quote to an order: shipping, carts, mails."""

import re
from decimal import Decimal
from typing import Any

from b2b_storefront.codes import QuoteStaffStatus
from b2b_storefront.sandbox.api.quotes.checkout import build_cart, check_open
from b2b_storefront.sandbox.api.quotes.creation import find_product_errors
from b2b_storefront.sandbox.api.quotes.view import show_quote
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.ordering import find_order
from b2b_storefront.sandbox.execution.quoting import WORKED_ON
from b2b_storefront.sandbox.records.quotes import Quote
from b2b_storefront.sandbox.rest.call import Handler, succeed
from b2b_storefront.sandbox.rest.management.body import read_amount, read_flag, read_text
from b2b_storefront.sandbox.rest.management.call import Refusal, StaffCall, answer_top, invalid, missing, read_id, staff
from b2b_storefront.sandbox.rest.management.quotes.reading import find_quote

__all__ = ["ROUTES"]

_RATES: tuple[dict[str, Any], ...] = (
    {"shippingMethodId": "flat-rate", "type": "shipping_flatrate", "description": "Flat rate", "cost": 15.0},
    {"shippingMethodId": "parcel-express", "type": "provider_methodtype", "description": "Express", "cost": 39.5},
)
"""The shippings that the store offers for every quote."""

_TEMPLATES = (
    "Simple",
    "Simple with Pictures",
    "Waves with Pictures",
    "Sky",
    "Dots",
    "Database with checkout button",
    "Modern with checkout link",
    "Modern without checkout link",
)
_LANGUAGES = ("en", "nl", "de", "fr", "it", "ja", "zh", "es")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def check_out_quote(staff_call: StaffCall) -> HttpAnswer:
    """Make a cart of an open quote."""
    quote = _find_open_quote(staff_call)
    errors = find_product_errors(staff_call.state, quote.lines)
    if errors:
        raise Refusal(422, {"product_list": [f"{error['productName']}: {error['code']}" for error in errors]})
    build_cart(staff_call.call, quote, quote.customer_id)
    shown = show_quote(staff_call.call, quote)
    return answer_top({name: shown[name] for name in ("checkoutUrl", "cartId", "cartUrl")})


def order_quote(staff_call: StaffCall) -> HttpAnswer:
    """Note that an open quote became an order that was placed already."""
    quote = _find_open_quote(staff_call)
    order = find_order(staff_call.state, read_id(staff_call.body.get("orderId"), "order_id"))
    if order is None:
        raise Refusal(422, "Order Does not Exist")
    order.company_id, order.user_id = quote.company_id, quote.user_id
    order.reference_number = quote.reference_number
    order.shipping_total = quote.shipping_total
    order.updated_at = quote.updated_at = staff_call.now
    quote.bc_order_id, quote.order_id = str(order.bc_order_id), str(order.order_id)
    staff_call.state.carts.pop(quote.cart_id, None)
    quote.move_to(QuoteStaffStatus.ORDERED)
    return answer_top({})


def _find_open_quote(staff_call: StaffCall) -> Quote:
    quote = find_quote(staff_call)
    if quote.state is QuoteStaffStatus.ARCHIVED:
        raise Refusal(422, "Quote Form Does not Exist")
    check_open(staff_call.call, quote)
    return quote


def list_rates(staff_call: StaffCall) -> HttpAnswer:
    """List the shippings that can be chosen for a quote."""
    if staff_call.state.quotes.get(staff_call.path_id("quote_id")) is None:
        raise missing("Quote Form")
    return succeed(list(_RATES))


def choose_rate(staff_call: StaffCall) -> HttpAnswer:
    """Choose a shipping for a quote, or make one up for it."""
    quote, body = find_quote(staff_call), staff_call.body
    if quote.state not in WORKED_ON:
        raise Refusal(422, "Quote has been ordered" if quote.bc_order_id else "Quote Form Does not Exist")
    method_id = read_text(body, "shippingMethodId")
    name, cost = read_text(body, "customShippingMethodName"), read_amount(body, "customShippingMethodCost")
    if bool(method_id) == bool(name):
        raise invalid(shipping_method_id="Choose a method, or name one of your own: exactly one of them.")
    rate: dict[str, Any] | None = None
    if name:
        if cost is None:
            raise invalid(custom_shipping_method_cost="This field is required.")
        kind, description = "custom", name
    else:
        rate = next((rate for rate in _RATES if rate["shippingMethodId"] == method_id), None)
        if rate is None:
            raise invalid(shipping_method_id=f'"{method_id}" is not a valid choice.')
        kind, description, cost = rate["type"], rate["description"], Decimal(str(rate["cost"]))
    quote.shipping_method = {
        "id": _RATES.index(rate) + 1 if rate else 0,
        "type": kind,
        "description": description,
        "cost": float(cost),
        "isCustom": kind == "custom",
        "imageUrl": "",
        "transitTime": "",
        "additionalDescription": "",
    }
    quote.shipping_total = cost
    quote.updated_at = staff_call.now
    return succeed({})


def mail_quote(staff_call: StaffCall) -> HttpAnswer:
    """Accept a quote for mailing to its buyer; no mail is sent."""
    body = staff_call.body
    quote = staff_call.state.quotes.get(read_id(body.get("quoteId"), "quote_id"))
    if quote is None:
        raise Refusal(422, "Quote Form Does not Exist")
    read_flag(body, "withAttach", otherwise=True)
    template, language = read_text(body, "emailTemplate"), read_text(body, "emailLang", "en")
    if template not in _TEMPLATES:
        raise invalid(email_template=f'"{template}" is not a valid choice.')
    if language not in _LANGUAGES:
        raise invalid(email_lang=f'"{language}" is not a valid choice.')
    copies = body.get("ccTo", [])
    if not isinstance(copies, list) or not all(isinstance(copy, str) and _EMAIL.fullmatch(copy) for copy in copies):
        raise invalid(cc_to="Enter a valid email address.")
    addresses = {quote.created_by_email, quote.user_email, str(quote.contact.get("email") or "")}
    if read_text(body, "email").strip().casefold() not in {address.casefold() for address in addresses if address}:
        raise Refusal(422, "Invalid email address")
    return answer_top({})


ROUTES: dict[str, Handler] = {
    "GET /api/io/rfq/{quote_id}/shipping-rates": staff(list_rates),
    "POST /api/io/rfq/emails": staff(mail_quote),
    "POST /api/io/rfq/{quote_id}/checkout": staff(check_out_quote),
    "POST /api/io/rfq/{quote_id}/ordered": staff(order_quote),
    "PUT /api/io/rfq/{quote_id}/shipping-rate": staff(choose_rate),
}
