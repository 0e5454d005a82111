"""Sending a browser to the checkout: it arrives with its buyer signed in, or the error says what was missing."""

import pickle
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from b2b_storefront import (
    AsyncBuyer,
    AsyncStorefront,
    ConfigurationError,
    HandOverError,
    QuoteRefusedError,
    StoreSessionOverError,
)
from b2b_storefront.codes import InvoiceStatus, QuoteStatus
from b2b_storefront.sandbox import Sandbox, SandboxAccount
from tests.client.browsing import Browser
from tests.client.conftest import operations

GLOVES = 40_001
ROUTE = "https://shop.example.com/checkout?cart={cart_id}"


@pytest.fixture(scope="module")
def running_sandbox() -> Iterator[Sandbox]:
    """A sandbox with the storefront's own pages."""
    with Sandbox(shop=True) as sandbox:
        yield sandbox


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    yield browser
    browser.close()


async def async_sign_in(shop: AsyncStorefront, account: SandboxAccount) -> AsyncBuyer:
    """Sign an account in."""
    return await shop.sign_in(account.email, account.password)


async def async_fill_cart(buyer: AsyncBuyer) -> str:
    """Put something into the buyer's cart, and return its id."""
    made = await buyer.store.create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 2}]})
    assert made.create_cart is not None
    assert made.create_cart.cart is not None
    return made.create_cart.cart.entity_id


async def async_find_quote(buyer: AsyncBuyer) -> Any:
    """Return a quote that can be checked out."""
    quotes = (await buyer.session.quotes(first=50)).nodes
    return next(quote for quote in quotes if quote.status == QuoteStatus.OPEN and quote.uuid)


async def test_a_cart_arrives_with_its_customer(
    async_shop: AsyncStorefront, sandbox: Sandbox, browser: Browser
) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    cart_id = await async_fill_cart(buyer)
    handed = await buyer.hand_over(cart=cart_id)
    assert (handed.cart_id, handed.by) == (cart_id, "session")
    assert handed.url.startswith(sandbox.hosts["store_url"])
    browser.open(handed.url)
    assert browser.shopper == "Signed in as Sam Keel, senior@sandbox.example."
    assert "Safety Gloves" in browser.page
    assert browser.url.endswith("/store/checkout")


async def test_an_address_lets_one_browser_in_and_no_second_one(
    async_shop: AsyncStorefront, sandbox: Sandbox, browser: Browser
) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    handed = await buyer.hand_over(cart=await async_fill_cart(buyer))
    browser.open(handed.url)
    another = Browser()
    assert another.open(handed.url).status == 400
    another.close()


async def test_a_redirect_without_the_session_would_arrive_as_a_guest(
    async_shop: AsyncStorefront, sandbox: Sandbox, browser: Browser
) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    cart_id = await async_fill_cart(buyer)
    answer = await buyer.store.create_cart_redirect_urls(input={"cart_entity_id": cart_id})
    urls = answer.create_cart_redirect_urls.redirect_urls
    assert urls is not None
    assert browser.open(urls.redirected_checkout_url).shopper == "You are checking out as a guest."


async def test_a_quote_arrives_with_its_buyer(async_shop: AsyncStorefront, sandbox: Sandbox, browser: Browser) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    quote = await async_find_quote(buyer)
    handed = await buyer.hand_over(quote=quote)
    assert handed.by == "login"
    browser.open(handed.url)
    assert browser.shopper.startswith("Signed in as Sam Keel")
    assert 'id="total"' in browser.page
    again = await buyer.hand_over(quote=int(quote.id), uuid=quote.uuid)
    assert again.cart_id != handed.cart_id


async def test_invoices_arrive_with_their_payer(
    async_shop: AsyncStorefront, sandbox: Sandbox, browser: Browser
) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.admin)
    invoices = (await buyer.session.invoices(first=50)).nodes
    invoice = next(invoice for invoice in invoices if invoice.status != InvoiceStatus.PAID and invoice.open_balance)
    amount = invoice.open_balance.value if invoice.open_balance else None
    assert amount is not None
    handed = await buyer.hand_over(invoices={int(invoice.id): amount}, currency="USD", memo="March")
    browser.open(handed.url)
    assert browser.shopper.startswith("Signed in as Ada Moore")
    order_id = browser.place_order()
    paid = await buyer.record_payment(order_id, comment="by card")
    assert (paid.done, paid.order_id) == (("invoice payment",), order_id)
    assert paid.receipt_id is not None
    read = await buyer.session.invoice(invoice_id=int(invoice.id))
    assert read is not None
    assert read.status == InvoiceStatus.PAID


async def test_a_route_of_ones_own_has_its_own_session(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    sandbox.clear_requests()
    handed = await buyer.hand_over(cart="a b/c", route=ROUTE)
    assert (handed.url, handed.by) == ("https://shop.example.com/checkout?cart=a%20b%2Fc", "route")
    assert operations(sandbox) == []
    quote = await async_find_quote(buyer)
    handed = await buyer.hand_over(quote=quote, route=ROUTE)
    assert handed.url == f"https://shop.example.com/checkout?cart={handed.cart_id}"
    assert "CheckoutLogin" not in operations(sandbox)


@pytest.mark.parametrize(
    ("given", "what"),
    [
        ({}, "was given none"),
        ({"cart": "a", "quote": 7}, "cart and quote"),
        ({"cart": ""}, "is empty"),
        ({"invoices": {}}, "is empty"),
        ({"invoices": {1: Decimal(1)}}, "currency"),
        ({"cart": "a", "route": "http://shop.example.com/{cart_id}"}, "https"),
        ({"cart": "a", "route": "https://shop.example.com/checkout"}, "{cart_id}"),
        ({"cart": "a", "route": "https:///{cart_id}"}, "https"),
        ({"cart": "a", "route": 7}, "https"),
    ],
)
async def test_what_can_not_be_handed_over_is_not_sent(
    async_shop: AsyncStorefront, sandbox: Sandbox, given: dict[str, Any], what: str
) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    sandbox.clear_requests()
    with pytest.raises(ConfigurationError) as caught:
        await buyer.hand_over(**given)
    assert what in str(caught.value)
    assert operations(sandbox) == []


async def test_a_cart_of_somebody_else_is_missing(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    junior = await async_sign_in(async_shop, sandbox.accounts.junior)
    cart_id = await async_fill_cart(junior)
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    with pytest.raises(HandOverError, match="Cart does not exist") as caught:
        await buyer.hand_over(cart=cart_id)
    assert caught.value.missing == ("Cart does not exist.",)
    assert caught.value.guest_url() is None


async def test_who_is_signed_in_on_another_device_signs_in_again(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    cart_id = await async_fill_cart(buyer)
    await async_sign_in(async_shop, sandbox.accounts.senior)
    with pytest.raises(StoreSessionOverError):
        await buyer.hand_over(cart=cart_id)


async def test_a_quote_without_a_login_says_why_and_where_the_guest_goes(
    async_shop: AsyncStorefront, sandbox: Sandbox, browser: Browser
) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    quote = await async_find_quote(buyer)
    sandbox.fail_next("CheckoutLogin", message="Permission denied.")
    with pytest.raises(HandOverError, match="arrive as a guest") as caught:
        await buyer.hand_over(quote=quote)
    error = caught.value
    assert error.__cause__ is not None
    assert "Permission denied" in error.missing[0]
    url = error.guest_url()
    assert url is not None
    assert browser.open(url).shopper == "You are checking out as a guest."
    assert url not in f"{error!r} {error} {error.__dict__!r}"
    copied = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (copied.missing, copied.guest_url()) == (error.missing, None)


async def test_a_login_without_an_address_is_none(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    quote = await async_find_quote(buyer)
    sandbox.fail_next("CheckoutLogin", body={"data": {"checkoutLogin": {"result": None}}})
    with pytest.raises(HandOverError, match="gave no address"):
        await buyer.hand_over(quote=quote)


async def test_a_quote_without_a_cart_is_told_so(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    sandbox.fail_next("QuoteCheckout", body={"data": {"quoteCheckout": {"quoteCheckout": None}}})
    with pytest.raises(HandOverError, match="made no cart"):
        await buyer.hand_over(quote=60_001)


async def test_a_quote_that_can_not_be_ordered_is_refused(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    sandbox.fail_next("QuoteCheckout", message="Quote has expired")
    with pytest.raises(QuoteRefusedError, match="expired"):
        await buyer.hand_over(quote=60_001)


async def test_an_address_shows_nowhere(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    handed = await buyer.hand_over(cart=await async_fill_cart(buyer))
    assert handed.url.rpartition("/")[2] not in repr(handed)
