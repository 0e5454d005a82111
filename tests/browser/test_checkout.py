"""A browser is handed over to the checkout: it arrives there with its buyer signed in, and places the order."""

from collections.abc import Iterator
from typing import Any

import pytest

from b2b_storefront import Buyer, Storefront
from b2b_storefront.codes import QuoteStatus
from b2b_storefront.sandbox import Sandbox

SENIOR = "Signed in as Sam Keel, senior@sandbox.example."


@pytest.fixture
def shop(chromium: Any) -> Iterator[Sandbox]:
    """A sandbox with the storefront's own pages."""
    with Sandbox(shop=True) as running:
        yield running


@pytest.fixture
def buyer(shop: Sandbox) -> Iterator[Buyer]:
    """A buyer who is signed in."""
    with Storefront(shop.store_hash, access_token=shop.access_token, **shop.hosts) as storefront:
        yield storefront.sign_in(shop.accounts.senior.email, shop.accounts.senior.password)


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    """A page of a browser that knows nobody, and runs no scripts: the checkout has none."""
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def fill_cart(buyer: Buyer) -> str:
    """Put something into the buyer's cart, and return its id."""
    made = buyer.store.create_cart(input={"line_items": [{"product_entity_id": 40_001, "quantity": 2}]})
    assert made.create_cart is not None
    assert made.create_cart.cart is not None
    return made.create_cart.cart.entity_id


def test_a_cart_arrives_with_its_buyer_and_becomes_an_order(buyer: Buyer, page: Any) -> None:
    page.goto(buyer.hand_over(cart=fill_cart(buyer)).url)
    assert page.inner_text("#shopper") == SENIOR
    page.click("#place")
    order_id = int(page.inner_text("#order"))
    assert buyer.record_order(order_id, po_number="PO-1").done == ("order",)


def test_a_quote_arrives_with_its_buyer_from_a_page_of_another_origin(buyer: Buyer, shop: Sandbox, page: Any) -> None:
    quote = next(
        quote for quote in buyer.session.quotes(first=50).nodes if quote.status == QuoteStatus.OPEN and quote.uuid
    )
    url = buyer.hand_over(quote=quote).url
    page.set_content(f'<a id="go" href="{url}">To the checkout</a>')
    page.click("#go")
    page.wait_for_url(f"{shop.hosts['store_url']}/checkout")
    assert page.inner_text("#shopper") == SENIOR


def test_an_address_that_was_used_signs_nobody_in(buyer: Buyer, shop: Sandbox, page: Any) -> None:
    url = buyer.hand_over(cart=fill_cart(buyer)).url
    page.goto(url)
    page.context.clear_cookies()
    page.goto(url)
    assert "used before" in page.inner_text("#problem")
    page.goto(f"{shop.hosts['store_url']}/checkout")
    assert page.inner_text("#shopper") == "You are checking out as a guest."


def test_a_redirect_without_the_session_arrives_as_a_guest(buyer: Buyer, page: Any) -> None:
    urls = buyer.store.create_cart_redirect_urls(input={"cart_entity_id": fill_cart(buyer)}).create_cart_redirect_urls
    assert urls.redirect_urls is not None
    page.goto(urls.redirect_urls.redirected_checkout_url)
    assert page.inner_text("#shopper") == "You are checking out as a guest."
