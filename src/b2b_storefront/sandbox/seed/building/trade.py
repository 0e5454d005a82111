"""The quotes, shopping lists and orders of a seed file."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from b2b_storefront.codes import DiscountType, InvoicingStatus, QuoteStaffStatus, ShoppingListStatus, UserRole
from b2b_storefront.sandbox.execution.invoicing import add_invoice, pay_invoices
from b2b_storefront.sandbox.execution.ordering import add_order, make_line
from b2b_storefront.sandbox.execution.pricing import find_price, find_tax
from b2b_storefront.sandbox.files.settings import Settings
from b2b_storefront.sandbox.records.catalogue import Product, Variant
from b2b_storefront.sandbox.records.orders import Order, OrderStatus
from b2b_storefront.sandbox.records.people import CompanyUser, Customer
from b2b_storefront.sandbox.records.quotes import Quote, QuoteLine
from b2b_storefront.sandbox.records.shopping_lists import CustomerList, ListItem, ShoppingList
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.building.people import Buyer, Path, People
from b2b_storefront.sandbox.seed.shop_format import word

__all__ = ["AskedLine", "add_seeded_order", "add_seeded_quote", "build_trade"]

_DAY = 86_400
_QUOTE_STATUSES = {word(status): status for status in QuoteStaffStatus}
_LIST_STATUSES = {word(status): status for status in ShoppingListStatus}
_ORDER_STATUSES = {word(status): status for status in OrderStatus}

AskedLine = tuple[Product, Variant, int, Decimal | None]
"""A product, its variant, how many, and the price of one unless it is the catalogue's."""


def build_trade(settings: Settings, people: People, shop: Mapping[str, Any]) -> None:
    """Add quotes, lists and orders to a state that has the people already."""
    for place, given in enumerate(shop["quotes"] or []):
        path: Path = ("quotes", place)
        buyer = _find_buyer(settings, people, given["buyer"], (*path, "buyer"))
        quote = add_seeded_quote(
            people.state, buyer, _read_lines(settings, people.state, given, path), days_ago=given["days_ago"]
        )
        quote.title, quote.state = given["title"], _QUOTE_STATUSES[given["status"]]
        if given["discount"] is not None:
            for line in quote.lines:
                line.offer_discount(given["discount"])
            quote.discount_type, quote.discount_value = DiscountType.PERCENT, given["discount"]
    for place, given in enumerate(shop["shopping_lists"] or []):
        path = ("shopping_lists", place)
        owner = _find_buyer(settings, people, given["owner"], (*path, "owner"))
        _add_list(people.state, owner, given, _read_lines(settings, people.state, given, path))
    for place, given in enumerate(shop["orders"] or []):
        path = ("orders", place)
        buyer = _find_buyer(settings, people, given["buyer"], (*path, "buyer"))
        order = add_seeded_order(
            people.state,
            buyer,
            _read_lines(settings, people.state, given, path),
            days_ago=given["days_ago"],
            status=_ORDER_STATUSES[given["status"]],
            po_number=given["po_number"],
        )
        if given["invoiced"] or given["paid"] is not None:
            if order.company_id is None:
                raise settings.error((*path, "invoiced"), "Only orders of companies are invoiced.")
            _invoice(settings, people.state, order, given["paid"], path)


def add_seeded_quote(state: State, buyer: Buyer, lines: Sequence[AskedLine], *, days_ago: int) -> Quote:
    """Add a quote of a buyer; its uuid follows from its id."""
    customer, created_at = state.customers[buyer.customer_id], state.now() - days_ago * _DAY
    company = state.companies[buyer.company_id] if isinstance(buyer, CompanyUser) else None
    quote_id, currency = state.next_id("quote"), state.store.default_currency
    quote = Quote(
        quote_id=quote_id,
        uuid=str(uuid5(NAMESPACE_URL, f"https://{state.store.domain}/quotes/{quote_id}")),
        created_at=created_at,
        updated_at=created_at,
        expires_at=created_at + int(state.store.quote_config["defaultExpirationDate"]) * _DAY,
        channel_id=next(iter(state.store.channels)),
        created_by=customer.name,
        created_by_email=customer.email,
        lines=[_make_quote_line(state, buyer, *line) for line in lines],
        customer_id=customer.customer_id,
        user_id=buyer.user_id if isinstance(buyer, CompanyUser) else None,
        company_id=company.company_id if company else None,
        user_email=customer.email,
        contact={
            "name": customer.name,
            "email": customer.email,
            "companyName": company.name if company else "",
            "phoneNumber": customer.phone,
        },
        currency={
            "token": currency.token,
            "location": "left",
            "currencyCode": currency.code,
            "decimalToken": ".",
            "decimalPlaces": currency.decimal_places,
            "thousandsToken": ",",
            "currencyExchangeRate": currency.rate,
        },
    )
    state.quotes[quote_id] = quote
    return quote


def add_seeded_order(
    state: State,
    buyer: Buyer,
    lines: Sequence[AskedLine],
    *,
    days_ago: int,
    status: OrderStatus = OrderStatus.AWAITING_FULFILLMENT,
    po_number: str = "",
) -> Order:
    """Add an order of a buyer, as it is some days after it was placed."""
    customer, created_at = state.customers[buyer.customer_id], state.now() - days_ago * _DAY
    more: dict[str, Any] = {"status": status, "po_number": po_number, "address": _make_address(state, buyer)}
    if isinstance(buyer, CompanyUser):
        more |= {"company_id": buyer.company_id, "user_id": buyer.user_id}
    group_id = customer.customer_group_id
    made = [
        make_line(
            state,
            product.product_id,
            variant.variant_id,
            quantity,
            find_price(state, variant, group_id) if price is None else price,
        )
        for product, variant, quantity, price in lines
    ]
    order = add_order(state, customer, made, created_at, **more)
    order.tax_total = find_tax(state.store, order.subtotal)
    if status in {OrderStatus.SHIPPED, OrderStatus.COMPLETED}:
        order.shipped_at = created_at + min(1, days_ago) * _DAY
        for line in order.lines:
            line.shipped = line.quantity
    return order


def _invoice(settings: Settings, state: State, order: Order, paid: Decimal | None, path: Path) -> None:
    invoice = add_invoice(state, order, order.created_at)
    if paid:
        if paid > invoice.original:
            raise settings.error((*path, "paid"), f"More is paid than the invoice has: {invoice.original}.")
        pay_invoices(
            state,
            state.customers[order.customer_id],
            invoice.company_id,
            {invoice.invoice_id: paid},
            order.created_at,
            payment_type="Purchase order",
            reference_number=f"PAY-{invoice.invoice_id}",
        )
    order.invoicing = InvoicingStatus.INVOICED


def _add_list(state: State, owner: Buyer, given: Mapping[str, Any], lines: Sequence[AskedLine]) -> None:
    created_at = state.now() - given["days_ago"] * _DAY
    kind = "shopping_list" if isinstance(owner, CompanyUser) else "customer_list"
    list_id = state.next_id(kind)
    items = [
        ListItem(
            item_id=state.next_id(f"{kind}_item"),
            product_id=product.product_id,
            variant_id=variant.variant_id,
            quantity=quantity,
            created_at=created_at + place,
            updated_at=created_at + place,
        )
        for place, (product, variant, quantity, _) in enumerate(lines)
    ]
    shared: dict[str, Any] = {
        "list_id": list_id,
        "name": given["name"],
        "description": "",
        "created_at": created_at,
        "updated_at": created_at,
        "channel_id": next(iter(state.store.channels)),
        "items": items,
    }
    if isinstance(owner, CompanyUser):
        status = _LIST_STATUSES[given["status"]]
        state.shopping_lists[list_id] = ShoppingList(
            **shared,
            company_id=owner.company_id,
            user_id=owner.user_id,
            status=status,
            submitted=owner.role == UserRole.JUNIOR_BUYER and status != ShoppingListStatus.DRAFT,
        )
    else:
        state.customer_lists[list_id] = CustomerList(**shared, customer_id=owner.customer_id)


def _find_buyer(settings: Settings, people: People, email: str, path: Path) -> Buyer:
    buyer = people.buyers.get(email.casefold())
    if buyer is None:
        raise settings.error(path, "Nobody who can buy has this address.")
    return buyer


def _read_lines(settings: Settings, state: State, given: Mapping[str, Any], path: Path) -> list[AskedLine]:
    lines = []
    for place, line in enumerate(given["lines"]):
        found = state.find_variant(line["sku"])
        if found is None:
            raise settings.error((*path, "lines", place, "sku"), f"No product has the SKU {line['sku']!r}.")
        lines.append((*found, line["quantity"], line["price"]))
    return lines


def _make_quote_line(
    state: State, buyer: Buyer, product: Product, variant: Variant, quantity: int, price: Decimal | None
) -> QuoteLine:
    usual = find_price(state, variant, state.customers[buyer.customer_id].customer_group_id)
    return QuoteLine(
        item_id=str(state.next_id("quote_line")),
        product_id=product.product_id,
        variant_id=variant.variant_id,
        sku=variant.sku,
        product_name=product.name,
        base_price=usual,
        offered_price=usual if price is None else price,
        quantity=quantity,
        image_url=f"https://{state.store.domain}{product.image_path}",
    )


def _make_address(state: State, buyer: Buyer) -> dict[str, str]:
    customer: Customer = state.customers[buyer.customer_id]
    company = state.companies[buyer.company_id] if isinstance(buyer, CompanyUser) else None
    return {
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "company": company.name if company else "",
        "street_1": company.address_line_1 if company else "1 Harbour Road",
        "street_2": "",
        "city": company.city if company else "Portland",
        "state": company.state if company else "Oregon",
        "zip": company.zip_code if company else "97201",
        "country": company.country if company else "United States",
        "country_iso2": "US",
        "phone": customer.phone,
        "email": customer.email,
    }
