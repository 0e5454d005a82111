"""The quotes that a fresh sandbox has."""

from decimal import Decimal
from uuid import NAMESPACE_URL, uuid5

from b2b_storefront.codes import DiscountType, QuoteStaffStatus
from b2b_storefront.sandbox.records.people import CompanyUser, Customer
from b2b_storefront.sandbox.records.quotes import Quote, QuoteLine, QuoteMessage
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.people import Accounts, find_company_user

__all__ = ["seed_quotes"]

_DAY = 86_400


def seed_quotes(state: State, accounts: Accounts) -> None:
    """Put quotes into the state, one in each status at least.

    In the order of their ids, with the status as staff see it: new (junior); in process, priced (senior); updated
    by its customer (junior); ordered (senior); expired (junior); archived (senior); draft of the staff (senior);
    in process (plain customer); new without a uuid, as quotes were long ago (senior).

    Args:
        state: the state; it has the people and the catalogue already.
        accounts: who the people are.
    """
    senior, junior = find_company_user(state, accounts.senior), find_company_user(state, accounts.junior)
    customer = state.customers[accounts.customer.customer_id]
    sales_rep = state.customers[accounts.super_admin.customer_id]
    gloves, hats, ears, bench = list(state.products)[:4]
    _add(state, junior, "Gloves for the new shift", QuoteStaffStatus.NEW, 2, (gloves, 40))
    priced = _add(state, senior, "Hard hats", QuoteStaffStatus.IN_PROCESS, 5, (hats, 25), (ears, 25))
    talked = _add(state, junior, "Ear protection", QuoteStaffStatus.UPDATED_BY_CUSTOMER, 6, (ears, 60))
    ordered = _add(state, senior, "Two work benches", QuoteStaffStatus.ORDERED, 30, (bench, 2))
    _add(state, junior, "Gloves for spring", QuoteStaffStatus.EXPIRED, 90, (gloves, 100))
    _add(state, senior, "Old request", QuoteStaffStatus.ARCHIVED, 200, (hats, 5))
    _add(state, senior, "Offer in preparation", QuoteStaffStatus.DRAFT, 1, (bench, 4))
    private = _add(state, customer, "A bench for home", QuoteStaffStatus.IN_PROCESS, 3, (bench, 1))
    legacy = _add(state, senior, "Request from before", QuoteStaffStatus.NEW, 20, (gloves, 12), (hats, 6))
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


def _add(
    state: State,
    buyer: CompanyUser | Customer,
    title: str,
    status: QuoteStaffStatus,
    age: int,
    *products: tuple[int, int],
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
        lines=[_make_line(state, product_id, quantity) for product_id, quantity in products],
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


def _make_line(state: State, product_id: int, quantity: int) -> QuoteLine:
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
