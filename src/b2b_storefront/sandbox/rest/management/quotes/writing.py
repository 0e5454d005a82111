"""Making quotes for buyers, and working on those that they asked for."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import uuid4

from b2b_storefront.codes import DiscountType
from b2b_storefront.sandbox.api.quotes.creation import find_product_errors
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.quoting import WORKED_ON, work_on_quote
from b2b_storefront.sandbox.records.people import Company
from b2b_storefront.sandbox.records.quotes import Quote, QuoteLine, QuoteMessage
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import Handler, read_number
from b2b_storefront.sandbox.rest.management.body import (
    read_amount,
    read_end,
    read_entries,
    read_extra_fields,
    read_flag,
    read_object,
    read_text,
)
from b2b_storefront.sandbox.rest.management.call import Refusal, StaffCall, answer_top, invalid, missing, read_id, staff
from b2b_storefront.sandbox.rest.management.quotes.reading import find_quote
from b2b_storefront.sandbox.rest.management.quotes.view import find_quote_url

__all__ = ["ROUTES"]

_DAY = 86_400
_WRONG_TOTAL = "Grand total amount not match for product list details"
_ADDRESS = ("address", "apartment", "city", "state", "zipCode", "country")
_CONTACT = ("name", "email", "companyName", "phoneNumber")
_CURRENCY = (
    "token",
    "location",
    "currencyCode",
    "decimalToken",
    "decimalPlaces",
    "thousandsToken",
    "currencyExchangeRate",
)
_OPTION = ("optionId", "optionValue", "optionLabel", "optionName")
_NOBODY = ("Sandbox Sales", "sales@sandbox.example")


def create_quote(staff_call: StaffCall) -> HttpAnswer:
    """Make a quote for a buyer. It is new, as if the buyer had asked for it."""
    state, body, now = staff_call.state, staff_call.body, staff_call.now
    company = _find_company(state, body)
    contact = read_object(body, "contactInfo", _CONTACT) or {}
    lines = _read_lines(state, body)
    if not lines:
        raise invalid(product_list="This field is required.")
    email = str(contact.get("email") or "")
    buyer = state.customer_by_email(email) if email else None
    user = state.company_user_of(buyer.customer_id) if buyer else None
    quote = Quote(
        quote_id=state.next_id("quote"),
        uuid=str(uuid4()),
        created_at=now,
        updated_at=now,
        expires_at=now + int(state.store.quote_config["defaultExpirationDate"]) * _DAY,
        channel_id=1,
        created_by=buyer.name if buyer else str(contact.get("name") or ""),
        created_by_email=buyer.email if buyer else email,
        lines=lines,
        customer_id=buyer.customer_id if buyer else None,
        user_id=user.user_id if user and company and user.company_id == company.company_id else None,
        company_id=company.company_id if company else None,
        user_email=email,
    )
    _apply(staff_call, quote, lines)
    total = read_amount(body, "totalAmount")
    if total is not None and total != quote.total:
        raise Refusal(422, _WRONG_TOTAL)
    quote.sales_rep, quote.sales_rep_email = _find_sales_rep(state, body)
    if message := read_text(body, "message"):
        quote.history.append(QuoteMessage(now, f"Sales rep: {quote.sales_rep}", message))
    state.quotes[quote.quote_id] = quote
    return _answer(state, quote)


def update_quote(staff_call: StaffCall) -> HttpAnswer:
    """Change a quote as the staff do; it is in process then. Lines are replaced as a whole, and sums not computed."""
    state, body = staff_call.state, staff_call.body
    quote = find_quote(staff_call)
    if quote.state not in WORKED_ON:
        text = "Quote has been ordered" if quote.bc_order_id else "Quote Form Does not Exist"
        raise Refusal(400, text, "Bad request")
    lines = _read_lines(state, body)
    _apply(staff_call, quote, lines)
    sales_rep, sales_rep_email = _find_sales_rep(state, body, quote)
    work_on_quote(
        quote,
        staff_call.now,
        sales_rep=sales_rep,
        sales_rep_email=sales_rep_email,
        message=read_text(body, "message") or None,
        expires_at=None,
    )
    return _answer(state, quote)


def _answer(state: State, quote: Quote) -> HttpAnswer:
    return answer_top({"quoteId": quote.quote_id, "quoteUrl": find_quote_url(state, quote)})


def _apply(staff_call: StaffCall, quote: Quote, lines: list[QuoteLine] | None) -> None:
    """Change what a request names, once all of it is known to fit."""
    state, body = staff_call.state, staff_call.body
    before = quote.lines if quote.quote_id in state.quotes else None
    _check_sums(body, quote.lines if lines is None else lines, None if lines is None else before)
    address, contact = read_object(body, "shippingAddress", _ADDRESS), read_object(body, "contactInfo", _CONTACT)
    currency = read_object(body, "currency", _CURRENCY)
    others = [other.extra_fields for other in state.quotes.values() if other is not quote]
    earlier = quote.extra_fields if quote.quote_id in state.quotes else None
    fields = read_extra_fields(body, "extraFields", state.store.quote_extra_fields, earlier, others)
    texts = {
        "title": read_text(body, "quoteTitle", quote.title),
        "reference_number": read_text(body, "referenceNumber", quote.reference_number),
        "notes": read_text(body, "notes", quote.notes),
        "legal_terms": read_text(body, "legalTerms", quote.legal_terms),
    }
    channel_id = read_number(body.get("channelId", quote.channel_id))
    if channel_id is None or channel_id not in state.store.channels:
        raise invalid(channel_id=f'"{channel_id}" is not a valid choice.')
    display = read_flag(body, "displayDiscount", otherwise=quote.display_discount)
    allow = read_flag(body, "allowCheckout", otherwise=quote.allow_checkout)
    expires_at = read_end(body, "expiredAt")
    for name, text in texts.items():
        setattr(quote, name, text)
    quote.channel_id = channel_id
    quote.display_discount, quote.allow_checkout, quote.extra_fields = display, allow, fields
    quote.shipping_address = quote.shipping_address if address is None else address
    quote.contact = quote.contact if contact is None else contact
    quote.currency = quote.currency if currency is None else currency
    quote.expires_at = quote.expires_at if expires_at is None else expires_at
    if lines is not None:
        quote.lines = lines
        quote.discount_type, quote.discount_value = DiscountType.PER_LINE, Decimal(0)


def _check_sums(body: Mapping[str, Any], lines: list[QuoteLine], before: list[QuoteLine] | None) -> None:
    """Make sure that the sums fit the lines: those of a request, and with new lines those that stay as they were.

    Raises:
        Refusal: one does not.
    """
    subtotal, grand_total = _add_up(lines)
    old: dict[str, Decimal] = {}
    if before is not None:
        old["subtotal"], old["grandTotal"] = _add_up(before)
    sums = {"subtotal": subtotal, "discount": subtotal - grand_total, "grandTotal": grand_total}
    for name, expected in sums.items():
        given = read_amount(body, name)
        if name in body and given != expected:
            raise Refusal(422, _WRONG_TOTAL)
        if given is None and old.get(name, expected) != expected:
            raise Refusal(422, _WRONG_TOTAL)


def _add_up(lines: list[QuoteLine]) -> tuple[Decimal, Decimal]:
    base = sum((line.base_price * line.quantity for line in lines), Decimal(0))
    return base, sum((line.offered_price * line.quantity for line in lines), Decimal(0))


def _read_lines(state: State, body: Mapping[str, Any]) -> list[QuoteLine] | None:
    """Return the lines of a request; None if it has none.

    Raises:
        Refusal: a line names no product that can be bought, or prices that do not agree.
    """
    entries = read_entries(body, "productList")
    if entries is None:
        return None
    lines = [_read_line(state, entry) for entry in entries]
    if not lines:
        raise invalid(product_list="A quote needs at least one product.")
    errors = find_product_errors(state, lines)
    if errors:
        raise Refusal(422, {"product_list": [f"{error['productName']}: {error['code']}" for error in errors]})
    return lines


def _read_line(state: State, entry: Mapping[str, Any]) -> QuoteLine:
    product_id = read_id(entry.get("productId"), "product_id")
    product = state.products.get(product_id)
    variant = product.variant(read_id(entry.get("variantId"), "variant_id")) if product else None
    if product is None or variant is None:
        raise invalid(product_list=f"Product {product_id} Does not Exist")
    base, offered, discount = (read_amount(entry, name) for name in ("basePrice", "offeredPrice", "discount"))
    base = variant.price if base is None else base
    if offered is None:
        offered = base - (discount or 0)
    if offered < 0 or (discount is not None and discount != base - offered):
        raise invalid(product_list=f"{variant.sku}: discount, base_price and offered_price do not agree.")
    quantity = read_id(entry.get("quantity"), "quantity")
    options = [{name: option.get(name) for name in _OPTION} for option in read_entries(entry, "options") or []]
    return QuoteLine(
        item_id=str(state.next_id("quote_line")),
        product_id=product_id,
        variant_id=variant.variant_id,
        sku=variant.sku,
        product_name=read_text(entry, "productName", product.name),
        base_price=base,
        offered_price=offered,
        quantity=quantity,
        image_url=read_text(entry, "imageUrl", f"{state.store.url}{product.image_path}"),
        options=options,
    )


def _find_company(state: State, body: Mapping[str, Any]) -> Company | None:
    if body.get("companyId") is None:
        return None
    company = state.companies.get(read_id(body["companyId"], "company_id"))
    if company is None:
        raise missing("Companies")
    return company


def _find_sales_rep(state: State, body: Mapping[str, Any], quote: Quote | None = None) -> tuple[str, str]:
    """Return name and e-mail address of the member of the staff whom `userEmail` names, or who has the quote."""
    email = read_text(body, "userEmail")
    person = state.customer_by_email(email) if email else None
    if person is not None and state.super_admin_of(person.customer_id) is not None:
        return person.name, person.email
    return (quote.sales_rep, quote.sales_rep_email) if quote is not None and quote.sales_rep else _NOBODY


ROUTES: dict[str, Handler] = {
    "POST /api/io/rfq": staff(create_quote),
    "PUT /api/io/rfq/{quote_id}": staff(update_quote),
}
