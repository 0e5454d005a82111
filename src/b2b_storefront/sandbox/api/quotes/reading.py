"""Quotes: reading them, talking about them, files and documents; with creation and checkout, every root of theirs."""

from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission, PermissionLevel
from b2b_storefront.sandbox.api.extra_fields import show_quote_extra_field
from b2b_storefront.sandbox.api.people import show_company_info
from b2b_storefront.sandbox.api.quotes.access import READ, NoSuchQuote, authorise, check_uuid, find_quote
from b2b_storefront.sandbox.api.quotes.view import find_company_name, show_quote, show_sales_rep, show_store
from b2b_storefront.sandbox.execution.call import PERMISSION_DENIED, Call, Refused, Resolver
from b2b_storefront.sandbox.execution.money import read_decimal
from b2b_storefront.sandbox.execution.paging import paginate, sort_records
from b2b_storefront.sandbox.execution.times import lies_within
from b2b_storefront.sandbox.records.quotes import Quote
from b2b_storefront.sandbox.records.store import QUOTE_SWITCHES

__all__ = ["MUTATIONS", "QUERIES"]

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
    mine = call.person_id if level == PermissionLevel.OWN_RECORDS else None
    quotes = [
        quote
        for quote in call.state.quotes.values()
        if quote.company_id is not None and quote.company_id == call.acting_company_id and mine in {None, quote.user_id}
    ]
    return _make_page(call, quotes, arguments)


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
    return _make_page(call, quotes, arguments)


def resolve_quote(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one quote to whoever holds its link, or to a caller with a token who may see it.

    `date` has to be the quote's creation time, and the uuid the quote's. Without one, only quotes open that are so old
    that they have none; where the store is told to be as it was, all do to signed-in people who may see them.
    """
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    quote = find_quote(call, arguments["id"])
    uuid = arguments.get("uuid") or None
    if arguments["date"] != str(quote.created_at):
        raise NoSuchQuote
    check_uuid(call, quote, uuid)
    if call.customer is None or quote.is_guests:
        if not quote.opens_with(uuid):
            raise NoSuchQuote
    else:
        authorise(call, quote, *READ)
    return show_quote(call, quote)


def resolve_quote_user_store_info(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the cards of the store, of the acting company and of a super admin, each as far as it is asked for."""
    call: Call = info.context
    state = call.state
    if arguments.get("storeHash") is not None:
        call.check_store(arguments["storeHash"])
    company_id, rep_id = arguments.get("companyId"), arguments.get("salesRepId")
    if company_id is not None and company_id != call.acting_company_id:
        raise Refused(PERMISSION_DENIED)
    rep = state.super_admins.get(rep_id) if rep_id is not None else None
    person = state.customers[rep.customer_id] if rep else None
    return {
        "storeInfo": show_store(state),
        "companyInfo": None if company_id is None else show_company_info(state.companies[company_id]),
        "salesRepInfo": person and show_sales_rep(state, person.name, person.email),
    }


def resolve_quote_config(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the store's switches and settings for quotes."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    store = call.state.store
    return {
        "switchStatus": [{"key": key, "isEnabled": store.switches.get(key, "0")} for key in QUOTE_SWITCHES],
        "otherConfigs": [{"key": key, "value": value} for key, value in store.quote_config.items()],
    }


def resolve_quote_extra_fields_config(
    _parent: object, info: GraphQLResolveInfo, **arguments: Any
) -> list[dict[str, Any]]:
    """Return the definition of the quotes' additional fields."""
    if arguments.get("storeHash") is not None:
        info.context.check_store(arguments["storeHash"])
    return [show_quote_extra_field(field) for field in info.context.state.store.quote_extra_fields]


def _make_page(call: Call, quotes: list[Quote], arguments: dict[str, Any]) -> dict[str, Any]:
    now = call.now
    keys = {**_SORT_KEYS, "status": lambda quote: quote.status_at(now)}
    visible = [quote for quote in quotes if quote.status_at(now) is not None and _matches(call, quote, arguments)]
    records = sort_records(visible, arguments.get("orderBy"), keys, "-quoteNumber")
    return paginate(records, arguments, lambda quote: show_quote(call, quote))


def _matches(call: Call, quote: Quote, arguments: dict[str, Any]) -> bool:
    status = arguments.get("status")
    if status is not None and read_decimal(status) != quote.status_at(call.now):
        return False
    exact = {
        "company": find_company_name(call.state, quote),
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
    return all(
        lies_within(arguments, f"date{name}BeginAt", f"date{name}EndAt", moment) for name, moment in times.items()
    )


QUERIES: dict[str, Resolver] = {
    "customerQuotes": resolve_customer_quotes,
    "quote": resolve_quote,
    "quoteConfig": resolve_quote_config,
    "quoteExtraFieldsConfig": resolve_quote_extra_fields_config,
    "quoteUserStoreInfo": resolve_quote_user_store_info,
    "quotes": resolve_quotes,
}

MUTATIONS: dict[str, Resolver] = {}
