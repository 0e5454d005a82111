"""Quotes: all of them, one of them, what was said about it, its PDF, and the hand-over to the checkout."""

import csv
import io
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from b2b_storefront import UNSET, QuoteRefusedError
from b2b_storefront.client import QuoteDetail, QuoteReference, QuoteUpdateInputType
from b2b_storefront.codes import QuoteStatus

from .cart import begin_checkout, hand_over
from .forms import read_text
from .page import PAGE_SIZE, Page
from .serving import act, show

STATUSES = {QuoteStatus.OPEN: "Open", QuoteStatus.ORDERED: "Ordered", QuoteStatus.EXPIRED: "Expired"}
MOST_EXPORTED = 1_000


async def show_quotes(page: Page) -> Response:
    """A page of the company's quotes, newest first."""
    status = page.query_number("status")
    search = page.request.query_params.get("search", "").strip()[:100]
    quotes = await page.session.quotes(
        status=UNSET if status is None else status,
        search=search or UNSET,
        order_by="-createdAt",
        first=PAGE_SIZE,
        offset=(page.number - 1) * PAGE_SIZE,
    )
    return page.render("quotes.html", quotes=quotes, statuses=STATUSES, status=status, search=search, address=address)


async def export_quotes(page: Page) -> Response:
    """All quotes as a table for a spreadsheet; `iter_quotes` asks for one page after the other."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["number", "title", "status", "created", "total", "currency"])
    async for quote in page.session.iter_quotes(order_by="-createdAt", page_size=50, limit=MOST_EXPORTED):
        currency = quote.currency.currency_code if quote.currency else ""
        created = quote.created_at_datetime.date().isoformat() if quote.created_at_datetime else ""
        status = quote.status.name.lower() if quote.status is not None else ""
        cells = [quote.quote_number, quote.quote_title, status, created, quote.grand_total, currency]
        # A spreadsheet takes a cell that begins like this for a formula, and anybody can name a quote.
        writer.writerow(
            [f"'{cell}" if str(cell).startswith(("=", "+", "-", "@", "\t", "\r")) else cell for cell in cells]
        )
    headers = {"Content-Disposition": 'attachment; filename="quotes.csv"'}
    return Response(table.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


async def show_quote(page: Page) -> Response:
    """One quote. Its address holds what the API wants to see before it shows a quote: its date and its uuid."""
    return page.render("quote.html", quote=await _find_quote(page), statuses=STATUSES, address=address)


async def send_message(page: Page, form: FormData) -> Response:
    """Say something to the sales staff."""
    message = read_text(form, "message", 2_000)
    quote = await _find_quote(page)
    if not message:
        page.say("Write something first.", "bad")
        return page.go(address(quote))
    data = QuoteUpdateInputType(message=message, user_email=page.person.email)
    await page.session.quote_update(id=page.path_number(), quote_data=data)
    page.say("Your message was sent.")
    return page.go(f"{address(quote)}#conversation")


async def check_out(page: Page, form: FormData) -> Response:
    """Turn the quote into a cart of the store, and show the way to its checkout, or what can't be bought."""
    quote = await _find_quote(page)
    checkout = begin_checkout(page, form, quote_id=page.path_number())
    try:
        return await hand_over(page, page.buyer.hand_over(quote=quote), checkout, address(quote))
    except QuoteRefusedError as error:
        if not error.product_validation_errors:
            page.say("This quote can't be ordered any more.", "bad")
            return page.go(address(quote))
        return page.render("unavailable.html", problems=error.product_validation_errors, back=address(quote))


async def show_pdf(page: Page) -> Response:
    """The quote as PDF, which the store renders and keeps."""
    quote = await _find_quote(page)
    rendered = await page.session.quote_frontend_pdf(
        quote_id=page.path_number(), created_at=quote.created_at or 0, lang=page.language
    )
    if not rendered.url or not rendered.url.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise HTTPException(404)
    return RedirectResponse(rendered.url, status_code=303)


async def _find_quote(page: Page) -> QuoteDetail:
    query = page.request.query_params
    quote = await page.session.quote(id=page.path_number(), date=query.get("date", ""), uuid=query.get("uuid") or UNSET)
    if quote is None:
        raise HTTPException(404)
    return quote


def address(quote: QuoteReference, what: str = "") -> str:
    """Return the address of a quote's page, or of what can be done with it."""
    query = {"date": quote.created_at, "uuid": quote.uuid}
    return f"/quotes/{quote.id}{what}?{urlencode({name: value for name, value in query.items() if value})}"


ROUTES: list[BaseRoute] = [
    show("/quotes", show_quotes),
    show("/quotes.csv", export_quotes),
    show("/quotes/{id:int}", show_quote),
    act("/quotes/{id:int}/message", send_message),
    act("/quotes/{id:int}/checkout", check_out),
    show("/quotes/{id:int}/pdf", show_pdf),
]
