"""The quotes that a fresh sandbox has, the store's switches for quotes and the extra fields of quotes."""

from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from b2b_storefront.codes import DiscountType, ExtraFieldType

from ._people import CompanyUser, Customer
from ._records import Quote, QuoteLine, QuoteMessage, QuoteState
from ._state import State

__all__ = ["QUOTE_EXTRA_FIELDS", "QUOTE_SWITCHES", "seed_quotes"]

_DAY = 86_400

QUOTE_SWITCHES = {
    "quote_reminder_notification": "1",
    "quote_customer": "1",
    "quote_on_product_page": "1",
    "quote_on_cart_page": "1",
    "quote_for_guest": "0",
    "quote_for_individual_customer": "1",
    "quote_for_b2b": "1",
    "quote_sales_rep_visibility": "1",
    "quote_sales_rep_creation": "1",
    "email_quote_for_merchant": "0",
    "quote_logo": "",
    "quote_cost_column": "0",
    "quote_margin_column": "0",
    "customer_update_quote_message_email_sales_rep": "0",
    "sales_rep_update_quote_message_email_customer": "0",
    "quote_send_customer_notes_to_order": "0",
    "quote_send_product_notes_to_order": "0",
    "quote_custom_shipping": "0",
    "quote_default_pdf": "1",
}
"""The switches of `quoteConfig` in a fresh sandbox. `quote_logo` is a URL, or '' without a logo."""

_QUOTE_DEFAULTS = {"defaultExpirationDate": "45", "defaultTermsAndConditions": ""}


def _extra_field(field_id: int, name: str, kind: ExtraFieldType, category: str, **more: Any) -> dict[str, Any]:
    return {
        "id": str(field_id),
        "fieldName": name,
        "labelName": name,
        "fieldType": kind.value,
        "fieldCategory": category,
        "isRequired": False,
        "isUnique": False,
        "visibleToEnduser": True,
        "defaultValue": "",
        "maximumLength": "",
        "numberOfRows": "",
        "maximumValue": "",
        "listOfValue": [],
        "valueConfigs": {},
        **more,
    }


QUOTE_EXTRA_FIELDS = (
    _extra_field(1, "Purchase request", ExtraFieldType.TEXT, "text", isUnique=True, maximumLength="30"),
    _extra_field(2, "Priority", ExtraFieldType.DROPDOWN, "dropdown", listOfValue=["Normal", "Urgent"]),
)
"""The additional fields that the store keeps on its quotes, as `quoteExtraFieldsConfig` answers them."""


def seed_quotes(
    state: State, *, senior: CompanyUser, junior: CompanyUser, customer: Customer, sales_rep: Customer
) -> None:
    """Put quotes into the state, one in each status at least, and the store's quote settings.

    In the order of their ids, with the status as staff see it: new (junior); in process, priced (senior); updated
    by its customer (junior); ordered (senior); expired (junior); archived (senior); draft of the staff (senior);
    in process (plain customer); new without a uuid, as quotes were long ago (senior).

    Args:
        state: Where to; it has the people and the catalogue already.
        senior: Buyer of some of them.
        junior: Buyer of the others.
        customer: The plain customer.
        sales_rep: Who works on quotes.
    """
    state.store.quote_config.update(_QUOTE_DEFAULTS)

    gloves, hats, ears, bench = list(state.products)[:4]
    _add(state, junior, "Gloves for the new shift", QuoteState.NEW, 2, (gloves, 40))
    priced = _add(state, senior, "Hard hats", QuoteState.IN_PROCESS, 5, (hats, 25), (ears, 25))
    talked = _add(state, junior, "Ear protection", QuoteState.UPDATED_BY_CUSTOMER, 6, (ears, 60))
    ordered = _add(state, senior, "Two work benches", QuoteState.ORDERED, 30, (bench, 2))
    _add(state, junior, "Gloves for spring", QuoteState.EXPIRED, 90, (gloves, 100))
    _add(state, senior, "Old request", QuoteState.ARCHIVED, 200, (hats, 5))
    _add(state, senior, "Offer in preparation", QuoteState.STAFF_DRAFT, 1, (bench, 4))
    private = _add(state, customer, "A bench for home", QuoteState.IN_PROCESS, 3, (bench, 1))
    legacy = _add(state, senior, "Request from before", QuoteState.NEW, 20, (gloves, 12), (hats, 6))
    legacy.uuid = None

    for quote in (priced, talked, ordered, private):
        quote.sales_rep, quote.sales_rep_email = sales_rep.name, sales_rep.email
        quote.history.append(
            QuoteMessage(quote.created_at + 3600, f"Sales rep: {sales_rep.name}", "Here is what we can offer.")
        )
    for line in priced.lines:
        line.offer_discount(Decimal(10))
    priced.discount_type, priced.discount_value = DiscountType.PERCENT, Decimal(10)
    talked.history[0].read = True
    talked.history.append(QuoteMessage(talked.created_at + 7200, f"Customer: {talked.created_by}", "Can it be faster?"))
    ordered.bc_order_id, ordered.order_id = "100", str(state.next_id("order"))


def _add(
    state: State, buyer: CompanyUser | Customer, title: str, status: QuoteState, age: int, *products: tuple[int, int]
) -> Quote:
    person = buyer if isinstance(buyer, Customer) else state.customers[buyer.customer_id]
    company_user = buyer if isinstance(buyer, CompanyUser) else None
    company = state.companies[company_user.company_id] if company_user else None
    created_at = state.now() - age * _DAY
    quote_id = state.next_id("quote")
    quote = Quote(
        quote_id=quote_id,
        uuid=str(uuid5(NAMESPACE_URL, f"https://{state.store.domain}/quotes/{quote_id}")),
        created_at=created_at,
        updated_at=created_at,
        expires_at=created_at + int(state.store.quote_config["defaultExpirationDate"]) * _DAY,
        channel_id=next(iter(state.store.channels)),
        created_by=person.name,
        created_by_email=person.email,
        lines=[_line(state, product_id, quantity) for product_id, quantity in products],
        state=status,
        customer_id=person.customer_id,
        user_id=company_user.user_id if company_user else None,
        company_id=company.company_id if company else None,
        title=title,
        user_email=person.email,
        contact={
            "name": person.name,
            "email": person.email,
            "companyName": company.name if company else "",
            "phoneNumber": person.phone,
        },
        currency={
            "token": "$",
            "location": "left",
            "currencyCode": "USD",
            "decimalToken": ".",
            "decimalPlaces": 2,
            "thousandsToken": ",",
            "currencyExchangeRate": "1.0000000000",
        },
    )
    state.quotes[quote_id] = quote
    return quote


def _line(state: State, product_id: int, quantity: int) -> QuoteLine:
    product = state.products[product_id]
    variant = product.variants[0]
    return QuoteLine(
        item_id=str(state.next_id("quote_line")),
        product_id=product_id,
        variant_id=variant.variant_id,
        sku=variant.sku,
        product_name=product.name,
        base_price=variant.price,
        offered_price=variant.price,
        quantity=quantity,
        image_url=f"https://{state.store.domain}{product.image_path}",
    )
