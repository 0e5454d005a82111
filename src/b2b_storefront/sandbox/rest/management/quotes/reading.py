"""Reading quotes: those too that buyers do not see."""

from collections.abc import Callable
from typing import Any

from b2b_storefront.codes import QuoteStaffStatus
from b2b_storefront.sandbox.api.quotes.view import find_company_name
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.times import find_day
from b2b_storefront.sandbox.records.quotes import Quote
from b2b_storefront.sandbox.rest.call import Handler, succeed
from b2b_storefront.sandbox.rest.management.body import read_day
from b2b_storefront.sandbox.rest.management.call import (
    Refusal,
    StaffCall,
    answer_page,
    invalid,
    lies_within,
    sort_by,
    staff,
)
from b2b_storefront.sandbox.rest.management.quotes.view import show_quote, show_summary

__all__ = ["ROUTES", "find_quote"]

_Reader = Callable[[Quote], Any]


def find_quote(staff_call: StaffCall) -> Quote:
    """Return the quote that the path names.

    Raises:
        Refusal: there is none.
    """
    quote = staff_call.state.quotes.get(staff_call.path_id("quote_id"))
    if quote is None:
        raise Refusal(400, "Quote Form Does not Exist", "Bad request")
    return quote


def list_quotes(staff_call: StaffCall) -> HttpAnswer:
    """Return a page of all quotes."""
    state, now = staff_call.state, staff_call.now
    keys: dict[str, _Reader] = {
        "company": lambda quote: find_company_name(state, quote).casefold(),
        "status": lambda quote: quote.state_at(now),
        "salesRep": lambda quote: quote.sales_rep.casefold(),
        "createdAt": lambda quote: quote.created_at,
        "expiredAt": lambda quote: quote.expires_at,
        "updatedAt": lambda quote: quote.updated_at,
    }
    found = [quote for quote in state.quotes.values() if _matches(staff_call, quote)]
    quotes = sort_by(staff_call, found, keys, "updatedAt", small=True)
    return answer_page(staff_call, quotes, lambda quote: show_summary(state, quote, now), in_data=True)


def _matches(staff_call: StaffCall, quote: Quote) -> bool:
    company = find_company_name(staff_call.state, quote)
    status, channels = staff_call.number("status"), staff_call.numbers("channelIds[]")
    if status is not None and status not in {member.value for member in QuoteStaffStatus}:
        raise invalid(status=f'"{status}" is not a valid choice.')
    words = f"{quote.number}\n{quote.title}\n{company}\n{quote.created_by}\n{quote.sales_rep}".casefold()
    exact = {
        "quoteNumber": quote.number,
        "company": company,
        "salesRep": quote.sales_rep,
        "quoteTitle": quote.title,
        "createdBy": quote.created_by,
    }
    return (
        status in {None, int(quote.state_at(staff_call.now))}
        and (not channels or quote.channel_id in channels)
        and staff_call.text("q").casefold() in words
        and all(staff_call.text(name).casefold() in {"", value.casefold()} for name, value in exact.items())
        and lies_within(staff_call, "minCreated", "maxCreated", quote.created_at)
        and lies_within(staff_call, "minModified", "maxModified", quote.updated_at)
        and lies_within(staff_call, "minExpired", "maxExpired", quote.expires_at)
    )


def read_quote(staff_call: StaffCall) -> HttpAnswer:
    """Return one quote to whoever knows the day on which it was asked for."""
    quote = find_quote(staff_call)
    text = staff_call.text("date")
    if not text:
        raise Refusal(400, {"date": ["This field is required."]}, "Bad request")
    if read_day(text, "date").date() != find_day(quote.created_at):
        raise Refusal(400, "Quote Form Does not Exist", "Bad request")
    return succeed(show_quote(staff_call.call, quote))


ROUTES: dict[str, Handler] = {
    "GET /api/io/rfq": staff(list_quotes),
    "GET /api/io/rfq/{quote_id}": staff(read_quote),
}
