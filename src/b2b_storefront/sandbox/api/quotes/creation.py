"""quoteCreate: a buyer's or a guest's request for a quote, checked against the catalogue."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import uuid4

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission, ValidationResponse
from b2b_storefront.sandbox.api.catalogue.lines import find_line_problem
from b2b_storefront.sandbox.api.extra_fields import complete_extra_fields
from b2b_storefront.sandbox.api.quotes.access import READ
from b2b_storefront.sandbox.api.quotes.view import show_quote
from b2b_storefront.sandbox.execution.call import OMITTED, PERMISSION_DENIED, Call, Refused, Resolver, SessionOver
from b2b_storefront.sandbox.execution.money import read_decimal
from b2b_storefront.sandbox.execution.pricing import price_for
from b2b_storefront.sandbox.records.quotes import Quote, QuoteFile, QuoteLine, QuoteMessage
from b2b_storefront.sandbox.records.state import State

__all__ = ["LARGEST_FILE_COUNT", "MUTATIONS", "QUERIES", "find_product_errors", "make_files"]

LARGEST_FILE_COUNT = 3

_DAY = 86_400
_WRONG_TOTAL = "Grand total amount not match for product list details"


def resolve_quote_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Submit a request for a quote.

    Buyers cannot discount, so prices and totals have to be those that they are shown, unless `totalIsTbd` says that
    they are placeholders. Expiry, shipping and tax are for staff to set: what a request says of them has no effect.
    """
    call: Call = info.context
    data: Mapping[str, Any] = arguments["quoteData"]
    call.check_store(data["storeHash"])
    company_id = _find_company(call, data)
    lines = _read_lines(call, data)
    _check_totals(data, lines)
    extra_fields = _read_extra_fields(call.state, data)
    state, now = call.state, call.now
    person = call.customer
    name = person.name if person else data["contactInfo"]["name"]
    email = person.email if person else data["contactInfo"]["email"]
    quote = Quote(
        quote_id=state.next_id("quote"),
        uuid=str(uuid4()),
        created_at=now,
        updated_at=now,
        expires_at=now + int(state.store.quote_config["defaultExpirationDate"]) * _DAY,
        channel_id=data.get("channelId") or call.channel_id,
        created_by=name,
        created_by_email=email,
        lines=lines,
        customer_id=person.customer_id if person else None,
        user_id=call.person_id if company_id is not None else None,
        company_id=company_id,
        title=data.get("quoteTitle") or "",
        reference_number=data.get("referenceNumber") or "",
        user_email=data.get("userEmail") or email,
        contact=dict(data["contactInfo"]),
        billing_address=dict(data["billingAddress"]),
        shipping_address=dict(data["shippingAddress"]),
        currency=dict(data["currency"]),
        notes=data.get("notes") or "",
        legal_terms=data.get("legalTerms") or state.store.quote_config["defaultTermsAndConditions"],
        total_is_tbd=bool(data.get("totalIsTbd")),
        extra_fields=extra_fields,
        recipients=list(data.get("recipients") or []),
    )
    writer = f"{'Customer' if person else 'Contact'}: {name}"
    quote.buyer_files = make_files(state, data.get("fileList"), writer, already=0)
    if data.get("message"):
        quote.history.append(QuoteMessage(now, writer, data["message"]))
    state.quotes[quote.quote_id] = quote
    return {"quote": show_quote(call, quote)}


def find_product_errors(state: State, lines: list[QuoteLine]) -> list[dict[str, Any]]:
    """Return what `extensions.productValidationErrors` says of `lines`: one entry for each that cannot be bought."""
    errors = []
    for line in lines:
        problem = find_line_problem(state.products, line.product_id, line.variant_id, line.quantity, line.choices)
        if problem is not None:
            errors.append(
                {
                    "itemId": line.item_id,
                    "productId": line.product_id,
                    "variantId": line.variant_id,
                    "responseType": ValidationResponse.ERROR,
                    "code": problem,
                    "productName": line.product_name,
                }
            )
    return errors


def make_files(
    state: State, files: list[Mapping[str, Any] | None] | None, writer: str, *, already: int
) -> list[QuoteFile]:
    """Return the files of a `fileList` argument as attachments by `writer`.

    Raises:
        Refused: With the `already` attached ones they are more than three.
    """
    given = [file for file in files or [] if file is not None]
    if already + len(given) > LARGEST_FILE_COUNT:
        raise Refused(f"A quote takes at most {LARGEST_FILE_COUNT} files from its buyer.")
    return [
        QuoteFile(state.next_id("quote_file"), file["fileName"], file["fileType"], file["fileUrl"], writer)
        for file in given
    ]


def _find_company(call: Call, data: Mapping[str, Any]) -> int | None:
    store = call.state.store
    if call.customer is None:
        if not store.is_on("quote_for_guest"):
            raise SessionOver
    elif call.acts_for_company:
        acting = call.acting_company_id
        if not store.is_on("quote_for_b2b") or acting is None or data.get("companyId") not in (None, acting):
            raise Refused(PERMISSION_DENIED)
        for code in (*READ, Permission.CREATE_QUOTE):
            call.require(code, company_id=acting, owner_id=call.person_id)
        return acting
    elif not store.is_on("quote_for_individual_customer"):
        raise Refused(PERMISSION_DENIED)
    if data.get("companyId") is not None:
        raise Refused(PERMISSION_DENIED)
    return None


def _read_lines(call: Call, data: Mapping[str, Any]) -> list[QuoteLine]:
    state = call.state
    requested = [item for item in data["productList"] if item is not None]
    if not requested:
        raise Refused("A quote needs at least one product.")
    lines = []
    for item in requested:
        options = [dict(option) for option in item.get("options") or [] if option and option.get("optionId")]
        line = QuoteLine(
            item_id=item.get("itemId") or str(state.next_id("quote_line")),
            product_id=item["productId"],
            variant_id=item["variantId"],
            sku=item["sku"],
            product_name=item["productName"],
            base_price=Decimal(0),
            offered_price=Decimal(0),
            quantity=item["quantity"],
            image_url=item["imageUrl"],
            options=options,
        )
        lines.append(line)
    errors = find_product_errors(state, lines)
    if errors:
        raise Refused(None, extensions={"productValidationErrors": errors}, status=400, data=OMITTED)
    for line in lines:
        variant = state.products[line.product_id].variant(line.variant_id)
        assert variant is not None  # noqa: S101 - find_product_errors has looked
        line.base_price = line.offered_price = price_for(call, variant)
    return lines


def _check_totals(data: Mapping[str, Any], lines: list[QuoteLine]) -> None:
    if data.get("totalIsTbd"):
        return
    items = [item for item in data["productList"] if item is not None]
    total = sum((line.base_price * line.quantity for line in lines), Decimal(0))
    expected = [(data["discount"], Decimal(0)), (data["subtotal"], total), (data["grandTotal"], total)]
    for item, line in zip(items, lines, strict=True):
        expected += [(item["discount"], Decimal(0)), (item["basePrice"], line.base_price)]
        expected.append((item["offeredPrice"], line.base_price))
    if data.get("discountValue") is not None:
        expected.append((data["discountValue"], Decimal(0)))
    if any(read_decimal(given) != value for given, value in expected):
        raise Refused(_WRONG_TOTAL)


def _read_extra_fields(state: State, data: Mapping[str, Any]) -> dict[str, str]:
    values = {field["fieldName"]: field.get("value") or "" for field in data.get("extraFields") or [] if field}
    others = [quote.extra_fields for quote in state.quotes.values()]
    return complete_extra_fields(state.store.quote_extra_fields, values, others)


QUERIES: dict[str, Resolver] = {}

MUTATIONS: dict[str, Resolver] = {
    "quoteCreate": resolve_quote_create,
}
