"""From a guest's cart to a paid invoice: what the shop does at the store's own side, and what events bring back."""

import asyncio
import re
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from html import unescape
from typing import cast

import pytest
from shop.checkouts import Checkouts

from b2b_storefront import AsyncStorefront, Storefront
from b2b_storefront.codes import InvoiceStatus
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.webhooks import parse_event
from tests.client.browsing import Browser

from .markup import find_faults
from .opening import Answer, Visitor

Sign = Callable[[str], Visitor]
EVENTS = ("store/quote/updated", "store/quote/statusUpdated", "store/cart/converted")


@pytest.fixture(autouse=True)
def events(sandbox: Sandbox, base_url: str) -> None:
    """The store tells the shop of what happens."""
    sandbox.webhooks.subscribe(f"{base_url}/events/", *EVENTS)


@pytest.fixture
def browser() -> Iterator[Browser]:
    """The buyer's browser at the store's checkout."""
    opened = Browser()
    yield opened
    opened.close()


def way_to_checkout(page: Answer) -> str:
    """Return where a page of the shop sends the browser."""
    assert page.title == "The checkout is ready"
    assert find_faults(page.text.replace('href="http://127.0.0.1', 'href="https://store')) == []
    found = re.search(r'href="([^"]*)" rel="noreferrer">', page.text)
    assert found
    return unescape(found[1])


def settle(sandbox: Sandbox, visitor: Visitor, path: str, sign: str) -> Answer:
    """Return a page once the events of the store have been worked on: when it shows something."""
    assert sandbox.webhooks.wait()
    until = time.monotonic() + 20
    while sign not in (page := visitor.get(path)).text:
        assert time.monotonic() < until, f"{path} does not show {sign}"
        time.sleep(0.05)
    return page


def test_a_guests_cart_becomes_an_order_of_the_company(sandbox: Sandbox, guest: Visitor, browser: Browser) -> None:
    assert "The cart is empty." in guest.get("/cart").text
    guest.get("/products/40001")
    filled = guest.send("/products/40001/buy", variant=50001, quantity=4)
    assert (filled.path, filled.said) == ("/cart", ["Safety Gloves is in the cart."])
    guest.get("/products/40006")
    guest.send("/products/40006/buy", variant=50009, quantity=2, option__70=501, option__71="Quay 7")
    cart = guest.get("/cart")
    assert cart.text.count("/cart/lines/") == 2
    assert "Sign in to order. The cart stays as it is." in cart.text
    assert find_faults(cart.text) == []

    guest.get("/sign-in?next=/cart")
    kept = guest.sign_in("sam@harbour.example", "/cart")
    assert kept.path == "/cart"
    assert kept.text.count("/cart/lines/") == 2
    line = re.findall(r'action="(/cart/lines/[^"]+/remove)"', kept.text)[1]
    assert guest.send(line).said == ["It is not in the cart any more."]
    assert guest.send(line).said == ["It is not in the cart any more."]

    url = way_to_checkout(guest.send("/cart/checkout", po_number="PO-77"))
    assert browser.open(url).shopper == "Signed in as Sam Keel, sam@harbour.example."
    order_id = browser.place_order()
    listed = settle(sandbox, guest, "/orders?search=PO-77", f'href="/orders/{order_id}"')
    assert find_faults(listed.text) == []
    shown = guest.get(f"/orders/{order_id}")
    assert shown.title == f"Order {order_id}"
    assert "PO-77" in shown.text
    assert "Safety Gloves" in shown.text
    assert find_faults(shown.text) == []
    assert "The cart is empty." in guest.get("/cart").text


def test_a_quote_that_staff_price_is_ordered_and_its_invoice_paid(
    sandbox: Sandbox, sign_in: Sign, browser: Browser
) -> None:
    senior, admin = sign_in("senior"), sign_in("admin")
    found = re.search(r'<a href="([^"]*)">Ear protection<', senior.get("/quotes").text)
    assert found
    path = unescape(found[1])
    quote_id = int(re.findall(r"\d+", path)[0])
    assert "$300.00" not in senior.get(path).text
    with Storefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as storefront:
        quote = next(quote for quote in sandbox._graphql.state.quotes.values() if quote.quote_id == quote_id)
        storefront.management().price_quote(
            quote_id, created_on=quote.created_at, unit_prices={quote.lines[0].product_id: Decimal("15.00")}
        )
    settle(sandbox, senior, path, "$300.00")  # It was kept, until the event came.

    base, _, query = path.partition("?")
    url = way_to_checkout(senior.send(f"{base}/checkout?{query}", po_number="PO-78"))
    browser.open(url)
    order_id = browser.place_order()
    settle(sandbox, senior, "/orders?search=PO-78", f'href="/orders/{order_id}"')
    assert f"<dd>{quote_id}</dd>" in senior.get(f"/orders/{order_id}").text
    assert "This quote can't be ordered any more." in unescape(senior.send(f"{base}/checkout?{query}").text)

    invoice_id = sandbox.invoice_order(order_id)
    page = admin.get("/invoices")
    assert find_faults(page.text) == []
    assert f'value="{invoice_id}"' in page.text
    assert admin.send("/invoices/pay").said == ["Choose invoices of one currency of which something is open."]
    assert admin.send("/invoices/pay", invoice="x").status == 400
    browser.open(way_to_checkout(admin.send("/invoices/pay", invoice=invoice_id)))
    assert browser.shopper.startswith("Signed in as Ada Moore")
    browser.place_order()
    assert sandbox.webhooks.wait()
    paid = settle(sandbox, admin, f"/invoices?status={InvoiceStatus.PAID}", f'href="/orders/{order_id}"')
    assert f'value="{invoice_id}"' not in paid.text


def test_who_may_not_pay_gets_no_boxes_and_is_refused(sign_in: Sign) -> None:
    junior = sign_in("junior")
    page = junior.get("/invoices")
    assert 'type="checkbox"' not in page.text or page.status == 403
    assert junior.send("/invoices/pay", invoice=1).status in {303, 200, 403, 409}


def test_what_there_is_too_little_of_does_not_get_into_the_cart(guest: Visitor) -> None:
    guest.get("/products/40007")
    refused = guest.send("/products/40007/buy", variant=50010, quantity=1)  # The wrench is out of stock.
    assert refused.path == "/products/40007"
    assert refused.said == ["This can't be put into the cart: there is too little of it, or a choice is missing."]


def test_an_order_that_can_not_be_told_at_first_is_told_again(
    sandbox: Sandbox, sign_in: Sign, browser: Browser
) -> None:
    senior = sign_in("senior")
    senior.get("/products/40001")
    senior.send("/products/40001/buy", variant=50001, quantity=1)
    url = way_to_checkout(senior.send("/cart/checkout", po_number="PO-79"))
    sandbox.fail_next("CreateOrder", status=502)
    browser.open(url)
    order_id = browser.place_order()
    settle(sandbox, senior, "/orders?search=PO-79", f'href="/orders/{order_id}"')


def test_events_that_nobody_signed_are_refused(base_url: str, guest: Visitor) -> None:
    assert guest.send("/events/").status == 401
    assert guest.get("/events/").status == 405


async def test_an_event_that_nobody_can_work_on_does_not_keep_the_next_from_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    worked_on: asyncio.Queue[object] = asyncio.Queue()

    class Failing:
        async def apply(self, event: object) -> None:
            if worked_on.empty() and not caplog.records:
                raise ZeroDivisionError
            worked_on.put_nowait(event)

    checkouts = Checkouts()
    first, second = (parse_event(b'{"scope": "store/quote/updated", "data": {"quote_id": %d}}' % n) for n in (1, 2))
    async with checkouts.working(cast("AsyncStorefront", Failing())):
        checkouts.take_event(first)
        checkouts.take_event(second)
        assert await asyncio.wait_for(worked_on.get(), 20) is second
    assert "The event store/quote/updated was not worked on" in caplog.text
