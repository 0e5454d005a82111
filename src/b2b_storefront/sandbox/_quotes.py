"""Quotes: reading them, talking about them, files and documents; with creation and checkout, every root of theirs."""

from datetime import UTC, date, datetime
from html import escape
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission, PermissionLevel

from ._auth import check_store
from ._call import PERMISSION_DENIED, Call, Refused, Resolver
from ._catalogue import decimal_of, money
from ._created_by import resolve_created_by_user
from ._paging import connection, ordered
from ._quote_access import (
    authorise,
    caller_name,
    find_quote,
    is_guest_quote,
    link_opens,
    not_found,
    person_id,
)
from ._quote_checkout import resolve_quote_checkout, resolve_quote_ordered
from ._quote_create import buyer_files, resolve_quote_create
from ._quote_seed import QUOTE_EXTRA_FIELDS, QUOTE_SWITCHES
from ._quote_view import attachment, company_name, quote_node, sales_rep_card, store_card
from ._records import Quote, QuoteMessage, QuoteState
from ._views import company_info_fields

__all__ = ["MUTATIONS", "QUERIES"]

_SUCCESS = {"message": "Success"}
_READ = (Permission.GET_QUOTES, Permission.GET_QUOTE_DETAIL)
_PDF = (*_READ, Permission.GET_QUOTE_PDF)

_SORT_KEYS = {
    "quoteNumber": lambda quote: quote.quote_id,
    "quoteTitle": lambda quote: quote.title.casefold(),
    "salesRep": lambda quote: quote.sales_rep.casefold(),
    "createdBy": lambda quote: quote.created_by.casefold(),
    "createdAt": lambda quote: quote.created_at,
    "updatedAt": lambda quote: quote.updated_at,
    "expiredAt": lambda quote: quote.expires_at,
}


def resolve_quotes(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the acting company's quotes, or the caller's own where `get_quotes` is held at level 1."""
    call: Call = info.context
    level = call.require(Permission.GET_QUOTES)
    mine = person_id(call) if level == PermissionLevel.OWN_RECORDS else None
    quotes = [
        quote
        for quote in call.state.quotes.values()
        if quote.company_id is not None and quote.company_id == call.acting_company_id and mine in {None, quote.user_id}
    ]
    return _page(call, quotes, arguments)


def resolve_customer_quotes(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through a plain customer's own quotes, of one channel where `channelId` is given."""
    call: Call = info.context
    channel_id = arguments.get("channelId")
    quotes = [
        quote
        for quote in call.state.quotes.values()
        if call.customer is not None
        and quote.company_id is None
        and quote.customer_id == call.customer.customer_id
        and channel_id in {None, quote.channel_id}
    ]
    return _page(call, quotes, arguments)


def resolve_quote(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one quote to whoever holds its link, or to a caller with a token who may see it.

    `date` always has to be the quote's creation time. A uuid has to be the quote's; without one the quote opens to
    signed-in people who may see it, and to everybody if it is so old that it has none.
    """
    call: Call = info.context
    check_store(call.state, arguments["storeHash"])
    quote = find_quote(call, arguments["id"])
    uuid = arguments.get("uuid") or None
    if arguments["date"] != str(quote.created_at) or uuid not in {None, quote.uuid}:
        raise not_found()
    if call.customer is None or is_guest_quote(quote):
        if not link_opens(quote, uuid):
            raise not_found()
    else:
        authorise(call, quote, *_READ)
    return quote_node(call, quote)


def resolve_quote_user_store_info(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the cards of the store, of the acting company and of a super admin, each as far as it is asked for."""
    call: Call = info.context
    state = call.state
    if arguments.get("storeHash") is not None:
        check_store(call.state, arguments["storeHash"])
    company_id, rep_id = arguments.get("companyId"), arguments.get("salesRepId")
    if company_id is not None and company_id != call.acting_company_id:
        raise Refused(PERMISSION_DENIED)
    rep = state.super_admins.get(rep_id) if rep_id is not None else None
    person = state.customers[rep.customer_id] if rep else None
    return {
        "storeInfo": store_card(state),
        "companyInfo": None if company_id is None else company_info_fields(state.companies[company_id]),
        "salesRepInfo": person and sales_rep_card(state, person.name, person.email),
    }


def resolve_quote_config(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the store's switches and settings for quotes."""
    call: Call = info.context
    check_store(call.state, arguments["storeHash"])
    store = call.state.store
    return {
        "switchStatus": [{"key": key, "isEnabled": store.switches.get(key, "0")} for key in QUOTE_SWITCHES],
        "otherConfigs": [{"key": key, "value": value} for key, value in store.quote_config.items()],
    }


def resolve_quote_extra_fields_config(
    _parent: object, info: GraphQLResolveInfo, **arguments: Any
) -> tuple[dict[str, Any], ...]:
    """Return the definition of the quotes' additional fields."""
    if arguments.get("storeHash") is not None:
        check_store(info.context.state, arguments["storeHash"])
    return QUOTE_EXTRA_FIELDS


def resolve_quote_update(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Append a message of the buyer, or mark the staff's messages up to `lastMessage` as read.

    A message moves an open quote to the internal status 3; an expired quote takes messages and stays expired.
    """
    call: Call = info.context
    data = arguments["quoteData"]
    check_store(call.state, data["storeHash"])
    quote = find_quote(call, arguments["id"])
    authorise(call, quote, *_READ, Permission.UPDATE_QUOTE_MESSAGE)
    if data.get("message"):
        _check_not_ordered(quote)
        quote.history.append(QuoteMessage(call.now, f"Customer: {caller_name(call)}", data["message"]))
        quote.updated_at = call.now
        if quote.state_at(call.now) is not QuoteState.EXPIRED:
            quote.move_to(QuoteState.UPDATED_BY_CUSTOMER)
    elif data.get("lastMessage") is not None:
        for message in quote.history:
            message.read = message.read or (message.by_staff and message.date <= data["lastMessage"])
    return {"quote": quote_node(call, quote)}


def resolve_quote_email(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Accept a quote for mailing to its buyer; no mail is sent."""
    call: Call = info.context
    data = arguments["emailData"]
    quote = find_quote(call, data["quoteId"])
    authorise(call, quote, Permission.GET_QUOTES)
    addresses = {quote.created_by_email, quote.user_email, quote.contact.get("email", "")}
    if data["email"].strip().casefold() not in {address.casefold() for address in addresses if address}:
        raise Refused("Invalid email address")
    return _SUCCESS


def resolve_quote_frontend_pdf(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the address of a quote's PDF, or with `isPreview` the document as HTML."""
    call: Call = info.context
    check_store(call.state, arguments["storeHash"])
    quote = find_quote(call, arguments["quoteId"])
    if arguments["createdAt"] != quote.created_at:
        raise not_found()
    if call.customer is not None and not is_guest_quote(quote):
        authorise(call, quote, *_PDF)
    if arguments.get("isPreview"):
        return {"content": _document(quote, arguments["lang"])}
    return {"url": _pdf_url(call, quote)}


def resolve_quote_pdf_export(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the address of a quote's PDF."""
    call: Call = info.context
    check_store(call.state, arguments["storeHash"])
    quote = find_quote(call, arguments["quoteId"])
    authorise(call, quote, *_PDF)
    return {"url": _pdf_url(call, quote)}


def resolve_quote_attach_file_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Attach files of the buyer, three in all; returns the new ones."""
    call: Call = info.context
    quote = find_quote(call, arguments["quoteId"])
    authorise(call, quote, *_READ)
    _check_not_ordered(quote)
    writer = f"Customer: {caller_name(call)}"
    files = buyer_files(call.state, arguments.get("fileList"), writer, already=len(quote.buyer_files))
    quote.buyer_files.extend(files)
    quote.updated_at = call.now
    return {"attachFiles": [attachment(file) for file in files]}


def resolve_quote_attach_file_delete(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Remove one of the buyer's files; those of the staff stay."""
    call: Call = info.context
    quote = find_quote(call, arguments["quoteId"])
    authorise(call, quote, *_READ)
    _check_not_ordered(quote)
    kept = [file for file in quote.buyer_files if file.file_id != arguments["fileId"]]
    if len(kept) == len(quote.buyer_files):
        raise Refused("The quote has no such file from its buyer.")
    quote.buyer_files = kept
    quote.updated_at = call.now
    return _SUCCESS


def _check_not_ordered(quote: Quote) -> None:
    if quote.state is QuoteState.ORDERED:
        raise Refused("Quote has been ordered")


def _page(call: Call, quotes: list[Quote], arguments: dict[str, Any]) -> dict[str, Any]:
    now = call.now
    keys = {**_SORT_KEYS, "status": lambda quote: quote.status_at(now)}
    visible = [quote for quote in quotes if quote.status_at(now) is not None and _matches(call, quote, arguments)]
    records = ordered(visible, arguments.get("orderBy"), keys, "-quoteNumber")
    return connection(records, arguments, lambda quote: quote_node(call, quote))


def _matches(call: Call, quote: Quote, arguments: dict[str, Any]) -> bool:
    status = arguments.get("status")
    if status is not None and decimal_of(status) != quote.status_at(call.now):
        return False
    exact = {
        "company": company_name(call.state, quote),
        "salesRep": quote.sales_rep,
        "createdBy": quote.created_by,
        "email": quote.created_by_email,
    }
    if any(arguments.get(name) and arguments[name].casefold() != value.casefold() for name, value in exact.items()):
        return False
    parts = {
        "quoteNumber": quote.number,
        "quoteTitle": quote.title,
        "search": f"{quote.number}\n{quote.title}\n{quote.reference_number}\n{quote.created_by}\n{quote.sales_rep}",
    }
    if any(arguments.get(name) and arguments[name].casefold() not in text.casefold() for name, text in parts.items()):
        return False
    times = {"Created": quote.created_at, "Updated": quote.updated_at, "Expired": quote.expires_at}
    return all(_within(arguments, f"date{name}", moment) for name, moment in times.items())


def _within(arguments: dict[str, Any], prefix: str, moment: int) -> bool:
    begin, end = _day(arguments, f"{prefix}BeginAt"), _day(arguments, f"{prefix}EndAt")
    day = datetime.fromtimestamp(moment, UTC).date()
    return (begin is None or begin <= day) and (end is None or day <= end)


def _day(arguments: dict[str, Any], name: str) -> date | None:
    text = arguments.get(name)
    if not text:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except (TypeError, ValueError):
        raise Refused(f'"{name}" must be a date such as 2026-01-31.') from None


def _pdf_url(call: Call, quote: Quote) -> str:
    return f"https://{call.state.store.domain}/quotes/{quote.number}-{quote.created_at}.pdf"


def _document(quote: Quote, language: str) -> str:
    rows = "".join(
        f"<tr><td>{escape(line.sku)}</td><td>{escape(line.product_name)}</td><td>{line.quantity}</td>"
        f"<td>{money(line.offered_price)}</td></tr>"
        for line in quote.lines
    )
    return (
        f'<html lang="{escape(language)}"><body><h1>{quote.number}</h1><p>{escape(quote.title)}</p>'
        f"<table>{rows}</table><p>{money(quote.total)}</p></body></html>"
    )


QUERIES: dict[str, Resolver] = {
    "quotes": resolve_quotes,
    "customerQuotes": resolve_customer_quotes,
    "quote": resolve_quote,
    "quoteUserStoreInfo": resolve_quote_user_store_info,
    "quoteConfig": resolve_quote_config,
    "quoteExtraFieldsConfig": resolve_quote_extra_fields_config,
    "createdByUser": resolve_created_by_user,
}

MUTATIONS: dict[str, Resolver] = {
    "quoteCreate": resolve_quote_create,
    "quoteUpdate": resolve_quote_update,
    "quoteCheckout": resolve_quote_checkout,
    "quoteOrdered": resolve_quote_ordered,
    "quoteEmail": resolve_quote_email,
    "quotePdfExport": resolve_quote_pdf_export,
    "quoteFrontendPdf": resolve_quote_frontend_pdf,
    "quoteAttachFileCreate": resolve_quote_attach_file_create,
    "quoteAttachFileDelete": resolve_quote_attach_file_delete,
}
