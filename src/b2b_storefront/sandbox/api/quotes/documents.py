"""Quotes by mail and as documents."""

from html import escape
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission
from b2b_storefront.sandbox.api.quotes.access import READ, NoSuchQuote, authorise, find_quote
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.money import format_money
from b2b_storefront.sandbox.execution.publishing import publish_pdf
from b2b_storefront.sandbox.execution.times import find_day
from b2b_storefront.sandbox.records.quotes import Quote

__all__ = ["MUTATIONS", "QUERIES"]


_PDF = (*READ, Permission.GET_QUOTE_PDF)


def resolve_quote_email(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Accept a quote for mailing to its buyer; no mail is sent."""
    call: Call = info.context
    data = arguments["emailData"]
    quote = find_quote(call, data["quoteId"])
    authorise(call, quote, Permission.GET_QUOTES)
    addresses = {quote.created_by_email, quote.user_email, quote.contact.get("email", "")}
    if data["email"].strip().casefold() not in {address.casefold() for address in addresses if address}:
        raise Refused("Invalid email address")
    return {"message": "Success"}


def resolve_quote_frontend_pdf(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the address of a quote's PDF, or with `isPreview` the document as HTML."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    quote = find_quote(call, arguments["quoteId"])
    if arguments["createdAt"] != quote.created_at:
        raise NoSuchQuote
    if call.customer is not None and not quote.is_guests:
        authorise(call, quote, *_PDF)
    if arguments.get("isPreview"):
        return {"content": _render_document(quote, arguments["lang"])}
    return {"url": _make_pdf_url(call, quote)}


def resolve_quote_pdf_export(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the address of a quote's PDF."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    quote = find_quote(call, arguments["quoteId"])
    authorise(call, quote, *_PDF)
    return {"url": _make_pdf_url(call, quote)}


def _make_pdf_url(call: Call, quote: Quote) -> str:
    lines = [
        f"Quote {quote.number}",
        quote.title,
        f"{quote.created_by}, {find_day(quote.created_at)}, valid until {find_day(quote.expires_at)}",
        "",
        *(
            f"{line.quantity} x {line.sku}  {line.product_name}  {format_money(line.offered_price)}"
            for line in quote.lines
        ),
        "",
        f"Total {format_money(quote.total)} {quote.currency.get('currencyCode') or ''}",
    ]
    return publish_pdf(call, quote.number, lines)


def _render_document(quote: Quote, language: str) -> str:
    rows = "".join(
        f"<tr><td>{escape(line.sku)}</td><td>{escape(line.product_name)}</td><td>{line.quantity}</td>"
        f"<td>{format_money(line.offered_price)}</td></tr>"
        for line in quote.lines
    )
    return (
        f'<html lang="{escape(language)}"><body><h1>{quote.number}</h1><p>{escape(quote.title)}</p>'
        f"<table>{rows}</table><p>{format_money(quote.total)}</p></body></html>"
    )


QUERIES: dict[str, Resolver] = {}

MUTATIONS: dict[str, Resolver] = {
    "quoteEmail": resolve_quote_email,
    "quoteFrontendPdf": resolve_quote_frontend_pdf,
    "quotePdfExport": resolve_quote_pdf_export,
}
