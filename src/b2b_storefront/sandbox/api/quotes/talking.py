"""What is said and attached to a quote after it was requested."""

from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission, QuoteStaffStatus
from b2b_storefront.sandbox.api.quotes.access import READ, authorise, find_quote
from b2b_storefront.sandbox.api.quotes.creation import make_files
from b2b_storefront.sandbox.api.quotes.view import show_file, show_quote
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.records.quotes import Quote, QuoteMessage

__all__ = ["MUTATIONS", "QUERIES"]


def resolve_quote_update(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Append a message of the buyer, or mark the staff's messages up to `lastMessage` as read.

    A message moves an open quote to the internal status 3; an expired quote takes messages and stays expired.
    """
    call: Call = info.context
    data = arguments["quoteData"]
    call.check_store(data["storeHash"])
    quote = find_quote(call, arguments["id"])
    authorise(call, quote, *READ, Permission.UPDATE_QUOTE_MESSAGE)
    if data.get("message"):
        _check_not_ordered(quote)
        quote.history.append(QuoteMessage(call.now, f"Customer: {call.caller_name}", data["message"]))
        quote.updated_at = call.now
        if quote.state_at(call.now) is not QuoteStaffStatus.EXPIRED:
            quote.move_to(QuoteStaffStatus.UPDATED_BY_CUSTOMER)
    elif data.get("lastMessage") is not None:
        for message in quote.history:
            message.read = message.read or (message.by_staff and message.date <= data["lastMessage"])
    return {"quote": show_quote(call, quote)}


def resolve_quote_attach_file_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Attach files of the buyer, three in all; returns the new ones."""
    call: Call = info.context
    quote = find_quote(call, arguments["quoteId"])
    authorise(call, quote, *READ)
    _check_not_ordered(quote)
    writer = f"Customer: {call.caller_name}"
    files = make_files(call.state, arguments.get("fileList"), writer, already=len(quote.buyer_files))
    quote.buyer_files.extend(files)
    quote.updated_at = call.now
    return {"attachFiles": [show_file(file) for file in files]}


def resolve_quote_attach_file_delete(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Remove one of the buyer's files; those of the staff stay."""
    call: Call = info.context
    quote = find_quote(call, arguments["quoteId"])
    authorise(call, quote, *READ)
    _check_not_ordered(quote)
    kept = [file for file in quote.buyer_files if file.file_id != arguments["fileId"]]
    if len(kept) == len(quote.buyer_files):
        raise Refused("The quote has no such file from its buyer.")
    quote.buyer_files = kept
    quote.updated_at = call.now
    return {"message": "Success"}


def _check_not_ordered(quote: Quote) -> None:
    if quote.state is QuoteStaffStatus.ORDERED:
        raise Refused("Quote has been ordered")


QUERIES: dict[str, Resolver] = {}

MUTATIONS: dict[str, Resolver] = {
    "quoteAttachFileCreate": resolve_quote_attach_file_create,
    "quoteAttachFileDelete": resolve_quote_attach_file_delete,
    "quoteUpdate": resolve_quote_update,
}
