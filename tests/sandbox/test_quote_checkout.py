"""From an open quote to a cart and an order, and what the staff do before."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from b2b_storefront.codes import QuoteStaffStatus
from b2b_storefront.sandbox import Sandbox, SandboxAccount
from b2b_storefront.sandbox.records.catalogue import Product
from b2b_storefront.sandbox.records.quotes import Quote

from .client import Answer, Clock, Post

NEW, PRICED, TALKED, ORDERED, EXPIRED, ARCHIVED, STAFF_DRAFT, PRIVATE, LEGACY = range(60_001, 60_010)
GLOVES, HATS, EARS = 40_001, 40_002, 40_003

DRAFT_TEXT = "Draft Quote can not be ordered"
ORDERED_TEXT = "Quote has been ordered"
EXPIRED_TEXT = "Quote has expired"
NOT_FOUND = "Quote Form Does not Exist"

CHECKOUT = """mutation ($id: Int!, $store: String = "sandbox", $uuid: String) {
  quoteCheckout(id: $id, storeHash: $store, uuid: $uuid) { quoteCheckout { checkoutUrl cartId cartUrl } } }"""
ORDER = """mutation ($id: Int!, $data: QuoteOrderedInputType!) {
  quoteOrdered(id: $id, orderedData: $data) { message } }"""
READ = """query ($id: Int!, $date: String!, $uuid: String) {
  quote(id: $id, storeHash: "sandbox", date: $date, uuid: $uuid) {
  status salesRepStatus subtotal discount grandTotal totalAmount shippingTotal taxTotal discountType discountValue
  shippingMethod bcOrderId orderId cartId cartUrl checkoutUrl expiredAt updatedAt allowCheckout salesRep salesRepEmail
  trackingHistory productsList { productId basePrice discount offeredPrice } } }"""


def record(sandbox: Sandbox, quote_id: int) -> Quote:
    return sandbox._graphql.state.quotes[quote_id]


def read(sandbox: Sandbox, post: Post, quote_id: int, account: SandboxAccount | None = None) -> dict[str, Any]:
    asked = named(sandbox, quote_id) | {"date": str(record(sandbox, quote_id).created_at)}
    quote = post(READ, asked, account or sandbox.accounts.admin).data["quote"]
    assert isinstance(quote, dict)
    return quote


def order(**change: Any) -> dict[str, Any]:
    method = {
        "id": "1",
        "type": "shipping_flatrate",
        "description": "Flat rate",
        "imageUrl": "",
        "transitTime": "2 days",
        "cost": 7.5,
        "additionalDescription": "",
    }
    return {
        "orderId": "4711",
        "storeHash": "sandbox",
        "shippingTotal": "7.50",
        "taxTotal": "3.25",
        "shippingMethod": method,
        **change,
    }


def named(sandbox: Sandbox, quote_id: int) -> dict[str, Any]:
    """Return a quote's id and uuid, which have to be sent together."""
    quote = sandbox._graphql.state.quotes.get(quote_id)
    return {"id": quote_id, "uuid": quote and quote.uuid}


def test_checkout_builds_a_cart_and_leaves_the_quote_open(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    asked = {"id": PRICED, "uuid": record(sandbox, PRICED).uuid}
    cart = post(CHECKOUT, asked, senior).data["quoteCheckout"]["quoteCheckout"]
    for name, action in (("checkoutUrl", "loadInCheckout"), ("cartUrl", "load")):
        url = urlsplit(cart[name])
        assert (url.scheme, url.netloc, url.path) == ("https", "store.sandbox.example", "/cart.php")
        query = {key: value for key, [value] in parse_qs(url.query).items()}
        assert query.pop("token")
        expected = {"action": action, "id": cart["cartId"]}
        assert query == (expected | {"isFromQuote": "Y"} if name == "checkoutUrl" else expected)
    quote = read(sandbox, post, PRICED)
    assert quote["status"] == 1
    assert {name: quote[name] for name in cart} == cart
    again = post(CHECKOUT, asked, senior).data["quoteCheckout"]["quoteCheckout"]
    assert again["cartId"] != cart["cartId"]


def test_the_uuid_has_to_be_the_quotes(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    assert post(CHECKOUT, named(sandbox, PRICED), senior).data
    assert post(CHECKOUT, {"id": LEGACY, "uuid": None}, senior).data
    for missing in ({}, {"uuid": None}, {"uuid": ""}):
        assert post(CHECKOUT, {"id": PRICED, **missing}, senior).message == NOT_FOUND
    for quote_id in (PRICED, LEGACY):
        assert post(CHECKOUT, {"id": quote_id, "uuid": "other"}, senior).message == NOT_FOUND


def test_checkout_works_where_it_is_not_offered(sandbox: Sandbox, post: Post) -> None:
    sandbox.price_quote(PRICED, allow_checkout=False)
    assert read(sandbox, post, PRICED)["allowCheckout"] is False
    assert post(CHECKOUT, named(sandbox, PRICED), sandbox.accounts.senior).data


def test_who_may_check_out(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    for quote_id, account in (
        (NEW, accounts.junior),
        (PRICED, accounts.custom),
        (PRICED, accounts.subsidiary),
        (PRICED, accounts.customer),
        (PRIVATE, accounts.admin),
        (PRICED, accounts.super_admin),
    ):
        answer = post(CHECKOUT, named(sandbox, quote_id), account)
        assert (answer.message, answer.error["extensions"]) == ("Permission denied.", {"code": 403})
        assert answer.body["data"] == {"quoteCheckout": None}
    assert post(CHECKOUT, named(sandbox, NEW), accounts.senior).data
    assert post(CHECKOUT, named(sandbox, PRIVATE), accounts.customer).data


def guest_quote(sandbox: Sandbox) -> Quote:
    quote = record(sandbox, NEW)
    quote.company_id = quote.customer_id = quote.user_id = None
    return quote


def test_guests_check_out_where_the_store_takes_guests(sandbox: Sandbox, post: Post) -> None:
    asked = {"id": NEW, "uuid": guest_quote(sandbox).uuid}
    assert post(CHECKOUT, asked).error["extensions"] == {"code": 401}
    sandbox.store_switches["quote_for_guest"] = "1"
    assert post(CHECKOUT, asked).data["quoteCheckout"]["quoteCheckout"]["cartId"]
    assert post(CHECKOUT, {"id": NEW}).message == NOT_FOUND
    assert post(CHECKOUT, asked, sandbox.accounts.customer).data
    assert post(CHECKOUT, {"id": NEW}, sandbox.accounts.customer).message == NOT_FOUND
    sandbox.store_switches["hidePriceFromGuests"] = "1"
    assert post(CHECKOUT, asked).error["extensions"] == {"code": 401}


def test_guests_do_not_check_out_quotes_of_others(sandbox: Sandbox, post: Post) -> None:
    sandbox.store_switches["quote_for_guest"] = "1"
    for quote_id in (PRICED, PRIVATE, LEGACY):
        answer = post(CHECKOUT, {"id": quote_id, "uuid": record(sandbox, quote_id).uuid})
        assert answer.error["extensions"] == {"code": 401}


@pytest.mark.parametrize(
    ("quote_id", "text"),
    [
        (ORDERED, ORDERED_TEXT),
        (EXPIRED, EXPIRED_TEXT),
        (STAFF_DRAFT, DRAFT_TEXT),
        (ARCHIVED, NOT_FOUND),
        (1, NOT_FOUND),
    ],
)
def test_only_open_quotes_are_checked_out_and_ordered(sandbox: Sandbox, post: Post, quote_id: int, text: str) -> None:
    checkout = post(CHECKOUT, named(sandbox, quote_id), sandbox.accounts.admin)
    assert (checkout.message, checkout.body["data"]) == (text, {"quoteCheckout": None})
    ordered = post(ORDER, {"id": quote_id, "data": order()}, sandbox.accounts.admin)
    assert (ordered.message, ordered.body["data"]) == (text, {"quoteOrdered": None})


def test_time_ends_the_checkout(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    clock.now = record(sandbox, PRICED).expires_at + 1
    assert post(CHECKOUT, named(sandbox, PRICED), sandbox.accounts.senior).message == EXPIRED_TEXT


def test_another_store_is_refused(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    assert post(CHECKOUT, {"id": PRICED, "store": "other"}, senior).message == "Store Does not Exist"
    answer = post(ORDER, {"id": PRICED, "data": order(storeHash="other")}, senior)
    assert answer.message == "Store Does not Exist"


def out_of_stock(product: Product) -> None:
    product.variants[0].stock = 24


def retire(product: Product) -> None:
    product.purchasable = False


def limit(product: Product) -> None:
    product.maximum_quantity = 24


@pytest.mark.parametrize(("change", "code"), [(out_of_stock, "OOS"), (retire, "NON_PURCHASABLE"), (limit, "OTHER")])
def test_lines_are_checked_again(sandbox: Sandbox, post: Post, change: Callable[[Product], None], code: str) -> None:
    change(sandbox._graphql.state.products[HATS])
    answer = post(CHECKOUT, named(sandbox, PRICED), sandbox.accounts.senior)
    assert (answer.status, answer.message, answer.body["data"]) == (200, "Product validation failed", {})
    assert answer.error["extensions"] == {
        "productValidationErrors": [
            {
                "itemId": record(sandbox, PRICED).lines[0].item_id,
                "productId": HATS,
                "variantId": 50_003,
                "responseType": "ERROR",
                "code": code,
                "productName": "Hard Hat",
            }
        ]
    }
    assert not record(sandbox, PRICED).cart_id


def test_an_order_closes_the_quote(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    senior = sandbox.accounts.senior
    assert post(ORDER, {"id": PRICED, "data": order()}, senior).data["quoteOrdered"] == {"message": "Success"}
    quote = read(sandbox, post, PRICED)
    assert (quote["status"], quote["salesRepStatus"], quote["bcOrderId"]) == (4, 4, "4711")
    assert quote["orderId"].isdigit()
    assert quote["orderId"] != record(sandbox, ORDERED).order_id
    assert (quote["shippingTotal"], quote["taxTotal"]) == ("7.50", "3.2500")
    assert (quote["grandTotal"], quote["totalAmount"]) == ("967.25", "978.00")
    assert quote["shippingMethod"]["cost"] == 7.5
    assert quote["updatedAt"] == int(clock.now)
    assert post(ORDER, {"id": PRICED, "data": order()}, senior).message == ORDERED_TEXT
    assert post(CHECKOUT, named(sandbox, PRICED), senior).message == ORDERED_TEXT


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"orderId": " "}, "Order Does not Exist"),
        ({"taxTotal": "1e40"}, "Shipping and tax have to be numbers."),
        ({"shippingTotal": "-1e12"}, "Shipping and tax have to be numbers."),
    ],
)
def test_unusable_orders_are_refused(sandbox: Sandbox, post: Post, change: dict[str, Any], text: str) -> None:
    answer = post(ORDER, {"id": PRICED, "data": order(**change)}, sandbox.accounts.senior)
    assert answer.message == text
    assert record(sandbox, PRICED).state is QuoteStaffStatus.IN_PROCESS


def test_who_may_order(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts

    def attempt(quote_id: int, account: SandboxAccount | None) -> Answer:
        return post(ORDER, {"id": quote_id, "data": order()}, account)

    for quote_id, account in ((NEW, accounts.junior), (PRICED, accounts.customer), (PRIVATE, accounts.admin)):
        assert attempt(quote_id, account).message == "Permission denied."
    assert attempt(NEW, None).error["extensions"] == {"code": 40101}
    assert attempt(PRIVATE, accounts.customer).data


def test_staff_price_single_products(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    before = record(sandbox, LEGACY)
    created, end = before.created_at, before.expires_at
    sandbox.price_quote(LEGACY, unit_prices={GLOVES: Decimal("10.005")}, message="For you")
    quote = read(sandbox, post, LEGACY)
    assert [line["offeredPrice"] for line in quote["productsList"]] == ["10.01", "24.00"]
    assert [line["discount"] for line in quote["productsList"]] == ["2.49", "0.00"]
    assert [line["basePrice"] for line in quote["productsList"]] == ["12.50", "24.00"]
    assert (quote["subtotal"], quote["discount"], quote["grandTotal"]) == ("294.00", "29.88", "264.12")
    assert (quote["discountType"], quote["discountValue"]) == (0, "0.00")
    assert (quote["status"], quote["salesRepStatus"]) == (1, 2)
    assert (quote["salesRep"], quote["salesRepEmail"]) == ("Sandbox Sales", "sales@sandbox.example")
    assert (quote["updatedAt"], quote["expiredAt"]) == (int(clock.now), end)
    assert quote["trackingHistory"] == [
        {"date": int(clock.now), "message": "For you", "role": "Sales rep: Sandbox Sales", "read": False}
    ]
    assert record(sandbox, LEGACY).created_at == created


def test_staff_prices_take_text_as_json_has_it(sandbox: Sandbox, post: Post) -> None:
    prices: dict[Any, Any] = {str(HATS): "10"}
    sandbox.price_quote(PRICED, unit_prices=prices)
    quote = read(sandbox, post, PRICED)
    assert (quote["grandTotal"], quote["discountType"], quote["discountValue"]) == ("677.25", 0, "0.00")


def test_staff_may_give_it_all_away_or_nothing(sandbox: Sandbox, post: Post) -> None:
    steps: tuple[tuple[dict[str, Any], str], ...] = (
        ({"discount_percent": Decimal(0)}, "500.00"),
        ({"discount_percent": Decimal(100)}, "0.00"),
        ({"unit_prices": {GLOVES: Decimal(1)}}, "40.00"),
        ({"unit_prices": {GLOVES: Decimal(0)}}, "0.00"),
    )
    for arguments, total in steps:
        sandbox.price_quote(NEW, **arguments)
        assert read(sandbox, post, NEW)["grandTotal"] == total


def test_staff_end_the_time_of_placeholders(sandbox: Sandbox) -> None:
    record(sandbox, NEW).total_is_tbd = True
    sandbox.price_quote(NEW)
    assert not record(sandbox, NEW).total_is_tbd


def test_staff_discount_all_lines(sandbox: Sandbox, post: Post) -> None:
    sandbox.price_quote(
        PRICED, discount_percent=Decimal("12.5"), sales_rep="Ann Rep", sales_rep_email="ann@example.com"
    )
    quote = read(sandbox, post, PRICED)
    assert [line["offeredPrice"] for line in quote["productsList"]] == ["21.00", "16.62"]
    assert (quote["grandTotal"], quote["discountType"], quote["discountValue"]) == ("940.50", 1, "12.50")
    assert (quote["salesRep"], quote["salesRepEmail"]) == ("Ann Rep", "ann@example.com")
    assert len(quote["trackingHistory"]) == 1


def test_an_extension_opens_an_expired_quote_and_a_draft_is_published(
    sandbox: Sandbox, post: Post, clock: Clock
) -> None:
    sandbox.price_quote(EXPIRED)
    assert read(sandbox, post, EXPIRED)["status"] == 5
    sandbox.price_quote(EXPIRED, expires_in=60)
    quote = read(sandbox, post, EXPIRED)
    assert (quote["status"], quote["expiredAt"]) == (1, int(clock.now) + 60)
    sandbox.price_quote(STAFF_DRAFT)
    assert read(sandbox, post, STAFF_DRAFT)["status"] == 1


@pytest.mark.parametrize(
    ("quote_id", "arguments", "error"),
    [
        (1, {}, KeyError),
        (NEW, {"unit_prices": {EARS: Decimal(1)}}, KeyError),
        (ORDERED, {}, ValueError),
        (ARCHIVED, {}, ValueError),
        (NEW, {"unit_prices": {GLOVES: Decimal(-1)}}, ValueError),
        (NEW, {"discount_percent": Decimal(101)}, ValueError),
        (NEW, {"discount_percent": Decimal(-1)}, ValueError),
        (NEW, {"discount_percent": Decimal(1), "unit_prices": {GLOVES: Decimal(1)}}, ValueError),
    ],
)
def test_what_staff_cannot_do(
    sandbox: Sandbox, quote_id: int, arguments: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        sandbox.price_quote(quote_id, **arguments)
    assert record(sandbox, NEW).state is QuoteStaffStatus.NEW
    assert record(sandbox, NEW).grand_total == 500


def test_the_whole_way(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    sandbox.price_quote(LEGACY, discount_percent=Decimal(50), message="Half the price")
    assert read(sandbox, post, LEGACY, senior)["grandTotal"] == "147.00"
    assert post(CHECKOUT, named(sandbox, LEGACY), senior).data
    assert post(ORDER, {"id": LEGACY, "data": order()}, senior).data
    assert read(sandbox, post, LEGACY, senior)["status"] == 4
