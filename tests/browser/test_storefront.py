"""Five people in the example shop, with and without scripts, at a desk and with a phone."""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest

from b2b_storefront.codes import QuoteStaffStatus
from b2b_storefront.sandbox import Sandbox
from tests.examples.opening import PASSWORD, SEED, make_app, serve

from .conftest import SHOTS
from .opening import open_site
from .test_page import FAINT

DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 860}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
WAYS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])


@pytest.fixture
def store(chromium: Any) -> Iterator[Sandbox]:
    """A sandbox with the shop's own seed."""
    with Sandbox(seed=SEED, shop=True) as running:
        yield running


@pytest.fixture
def shop(store: Sandbox) -> Iterator[str]:
    """The address of the shop."""
    with serve(make_app(store)) as address:
        store.webhooks.subscribe(f"{address}/events/", "store/quote/updated", "store/cart/converted")
        yield address


def visit(chromium: Any, shop: str, scripts: bool, path: str = "/", **context: Any) -> AbstractContextManager[Any]:
    return open_site(chromium, shop, path, java_script_enabled=scripts, **context)


def sign_in(page: Any, email: str) -> None:
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.get_by_role("status").filter(has_text="Welcome").wait_for()


def press(page: Any, name: str, done: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name).first.click()
    page.get_by_role("status").filter(has_text=done).wait_for()


@WAYS
def test_a_guest_looks_around_and_finds_the_way_in(chromium: Any, shop: str, scripts: bool) -> None:
    with visit(chromium, shop, scripts, **DESK, color_scheme="light") as page:
        page.screenshot(path=SHOTS / "storefront-guest.png")
        assert page.get_by_role("heading", level=1).inner_text() == "Everything for the quay, the yard and the workshop"
        assert page.get_by_role("listitem").filter(has_text="Safety Gloves").get_by_text("$12.50").is_visible()
        page.get_by_role("link", name="Next").click()
        page.get_by_role("heading", name="Tool Box").wait_for()
        page.get_by_role("searchbox", name="Search the catalogue").fill("boots")
        page.get_by_role("button", name="Search").click()
        page.get_by_role("link", name="Safety Boots").click()
        assert page.get_by_role("table").get_by_text("$74.90").count() == 3
        page.get_by_role("link", name="Sign in to see your prices").click()
        sign_in(page, "sam@harbour.example")
        assert page.get_by_role("heading", level=1).inner_text() == "Safety Boots"
        assert page.get_by_role("table").get_by_text("$67.41").count() == 3


@WAYS
def test_a_junior_fills_a_list_on_the_phone(chromium: Any, store: Sandbox, shop: str, scripts: bool) -> None:
    with visit(chromium, shop, scripts, "/lists", refused=1, **PHONE) as page:
        sign_in(page, "june@harbour.example")
        page.get_by_label("Name", exact=True).fill("Storm kit")
        press(page, "Create it", "The list Storm kit is there.")
        page.get_by_role("link", name="Find something in the catalogue.").click()
        page.get_by_role("link", name="Engraved Name Plate").click()
        form = page.get_by_role("region", name="Put it on a shopping list")
        form.get_by_label("Finish").select_option(label="Steel")
        form.get_by_label("Quantity").fill("3")
        form.get_by_label("Shopping list", exact=True).select_option(label="Storm kit")
        press(page, "Put it on the list", "Engraved Name Plate is on the list.")
        page.get_by_label("Quantity of Engraved Name Plate").fill("5")
        press(page, "Change", "The quantity is changed.")
        page.screenshot(path=SHOTS / "storefront-phone-list.png", full_page=True)
        press(page, "Submit for approval", "The list is submitted for approval.")
        assert page.get_by_text("Ready for approval").is_visible()
        assert page.get_by_role("button", name="Approve").count() == 0
        assert page.get_by_role("link", name="People").count() == 0
        page.goto(f"{shop}/users")
        assert page.get_by_role("heading", level=1).inner_text() == "You may not do this"
        assert page.get_by_text("get_users").is_visible()
        page.screenshot(path=SHOTS / "storefront-phone-refused.png")
        names = [shopping_list.name for shopping_list in store._graphql.state.shopping_lists.values()]
        assert "Storm kit" in names


@WAYS
def test_a_senior_approves_asks_and_orders(chromium: Any, store: Sandbox, shop: str, scripts: bool) -> None:
    with visit(chromium, shop, scripts, "/sign-in", leads_to=store.base_url, **DESK) as page:
        sign_in(page, "sam@harbour.example")
        page.goto(f"{shop}/dashboard")
        calls = page.locator("details.calls")
        assert "Requests to the API for this page: 1" in calls.locator("summary").inner_text()
        page.screenshot(path=SHOTS / "storefront-dashboard.png")
        calls.locator("summary").click()
        assert calls.get_by_role("row").count() == 4
        calls.screenshot(path=SHOTS / "storefront-calls.png")

        page.get_by_role("link", name="New colleagues").click()
        press(page, "Approve", "The list is approved.")
        page.get_by_label("Your message to our sales team").fill("By Friday, please.")
        press(page, "Request a quote", "Your request for a quote was sent.")
        assert page.get_by_text("By Friday, please.").is_visible()

        page.get_by_role("link", name="Quotes").first.click()
        page.get_by_role("link", name="Helmets for the quay").click()
        page.get_by_label("Your message to our sales team").fill("Is white possible as well?")
        press(page, "Send", "Your message was sent.")
        page.screenshot(path=SHOTS / "storefront-quote.png", full_page=True)
        page.get_by_label("Your order number").fill("PO-90")
        page.get_by_role("button", name="Order at these prices").click()
        order_id = place_order(page, "Sam Keel")
        page.goto(f"{shop}/orders")
        look_until(page, "PO-90")
        page.get_by_role("link", name=order_id).click()
        assert page.get_by_role("heading", level=1).inner_text() == f"Order {order_id}"
        quotes = store._graphql.state.quotes.values()
        assert [quote.state for quote in quotes if quote.title == "New colleagues"] == [QuoteStaffStatus.NEW]


@WAYS
def test_a_guests_cart_is_ordered_and_its_invoice_paid(chromium: Any, store: Sandbox, shop: str, scripts: bool) -> None:
    with visit(chromium, shop, scripts, "/products/40001", leads_to=store.base_url, **DESK) as page:
        page.get_by_label("Quantity").fill("40")
        press(page, "Put it into the cart", "Safety Gloves is in the cart.")
        page.get_by_role("link", name="Sign in to order.").click()
        sign_in(page, "ada@harbour.example")
        assert page.get_by_role("row").filter(has_text="Safety Gloves").get_by_text("40", exact=True).is_visible()
        page.get_by_label("Your order number").fill("PO-91")
        page.screenshot(path=SHOTS / "storefront-cart.png")
        page.get_by_role("button", name="Go to the checkout").click()
        order_id = place_order(page, "Ada Moore")
        page.goto(f"{shop}/orders")
        look_until(page, "PO-91")
        store.invoice_order(int(order_id))

        page.get_by_role("link", name="Invoices").click()
        row = page.get_by_role("row").filter(has_text=order_id)
        row.get_by_role("checkbox").check()
        page.get_by_role("button", name="Pay what is chosen").click()
        place_order(page, "Ada Moore")
        page.goto(f"{shop}/invoices?status=2")
        look_until(page, order_id)


def place_order(page: Any, name: str) -> str:
    """Go on to the store's checkout, where the buyer is signed in, and return the number of the order."""
    page.get_by_role("link", name="Continue to the checkout").click()
    assert page.locator("#shopper").inner_text().startswith(f"Signed in as {name}")
    page.locator("#place").click()
    return str(page.locator("#order").inner_text())


def look_until(page: Any, text: str) -> None:
    """Reload a page until it shows what the store tells the shop a moment later."""
    until = time.monotonic() + 15
    while not page.get_by_role("main").get_by_text(text).count():
        assert time.monotonic() < until, page.url
        page.reload()


@WAYS
def test_an_admin_looks_after_the_people(chromium: Any, shop: str, scripts: bool) -> None:
    with visit(chromium, shop, scripts, "/users", refused=1, **DESK, color_scheme="dark") as page:
        sign_in(page, "ada@harbour.example")
        page.screenshot(path=SHOTS / "storefront-people.png")
        for again in (False, True):
            page.get_by_role("link", name="Add a person").click()
            page.get_by_label("E-mail address").fill("noor@harbour.example")
            page.get_by_label("First name").fill("Noor")
            page.get_by_label("Last name").fill("Winter")
            page.get_by_label("Role").select_option(label="Junior Buyer")
            page.get_by_role("button", name="Add").click()
            if again:
                page.get_by_role("alert").filter(has_text="Somebody has this e-mail address already.").wait_for()
                assert page.get_by_label("First name").input_value() == "Noor"
            else:
                page.get_by_role("status").filter(has_text="Noor Winter can sign in now.").wait_for()
        page.get_by_role("link", name="People").first.click()
        page.get_by_label("Name or e-mail address").fill("noor")
        page.get_by_role("button", name="Show").click()
        page.get_by_role("link", name="Noor Winter").click()
        page.get_by_label("Role").select_option(label="Senior Buyer")
        press(page, "Save", "Noor Winter is changed.")
        page.get_by_label("Name or e-mail address").fill("noor")
        page.get_by_role("button", name="Show").click()
        assert page.get_by_role("row").filter(has_text="Noor").get_by_text("Senior Buyer").is_visible()
        page.get_by_role("link", name="Noor Winter").click()
        page.get_by_text("Remove from the company").click()
        press(page, "Remove for good", "The person is removed.")


@WAYS
def test_a_sales_rep_acts_as_a_company(chromium: Any, shop: str, scripts: bool) -> None:
    with visit(chromium, shop, scripts, "/sign-in", **DESK) as page:
        sign_in(page, "sol@quayside.example")
        page.goto(f"{shop}/companies")
        press(page, "Act as Harbour Works", "You act as Harbour Works.")
        bar = page.get_by_role("complementary", name="Acting as a company")
        assert bar.get_by_text("Harbour Works").is_visible()
        page.get_by_role("link", name="Quotes").first.click()
        page.get_by_role("button", name="Deutsch").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Angebote"
        page.screenshot(path=SHOTS / "storefront-acting.png")
        page.get_by_role("button", name="English").click()
        page.get_by_role("button", name="Stop acting").click()
        page.get_by_role("status").filter(has_text="You do not act as Harbour Works any more.").wait_for()
        assert bar.count() == 0
        page.get_by_role("button", name="Sign out").click()
        page.get_by_role("status").filter(has_text="You are signed out.").wait_for()


PAGES = {
    "sam@harbour.example": ["/", "/products/40006", "/dashboard", "/quotes", "/lists/90007", "/lists", "/orders"],
    "ada@harbour.example": ["/cart", "/orders/140001", "/invoices", "/users", "/users/20003", "/users/new", "/nothing"],
    "sol@quayside.example": ["/companies"],
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 768, 390, 320])
def test_each_page_fits_and_can_be_read(chromium: Any, shop: str, scheme: str, width: int) -> None:
    for email, paths in PAGES.items():
        look: dict[str, Any] = {"viewport": {"width": width, "height": 850}, "color_scheme": scheme}
        with open_site(chromium, shop, "/sign-in", refused="/nothing" in paths, **look) as page:
            assert page.evaluate(FAINT) == []
            sign_in(page, email)
            for path in paths:
                page.goto(shop + path)
                page.evaluate("document.querySelectorAll('details').forEach((detail) => { detail.open = true; }); true")
                assert (path, page.evaluate("document.documentElement.scrollWidth") <= width) == (path, True)
                assert (path, page.evaluate(FAINT)) == (path, [])


def test_the_keyboard_reaches_and_shows_everything(chromium: Any, shop: str) -> None:
    with open_site(chromium, shop, "/sign-in", **DESK) as page:
        sign_in(page, "sam@harbour.example")
        page.goto(f"{shop}/lists/90007")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        seen = set()
        for _ in range(40):
            page.keyboard.press("Tab")
            tag, outline = page.evaluate(
                "[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]"
            )
            seen.add(tag)
            assert outline == "solid" or tag == "BODY", tag
        assert {"A", "BUTTON", "INPUT", "TEXTAREA", "SUMMARY"} <= seen
