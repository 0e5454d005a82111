"""From a guest's cart to a paid invoice on a headless storefront, against the sandbox, which it starts.

    python examples/headless_checkout.py

A guest fills a cart, signs in and keeps it; asks for a quote, which the staff price over REST; a webhook drops what was
kept of it; the buyer arrives at the hosted checkout signed in, orders, and finds the order with PO number and quote;
its invoice is paid the same way. What goes wrong on the way is shown with its error.
"""

import asyncio
import queue
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from http.cookiejar import CookieJar
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from b2b_storefront import (
    AsyncBuyer,
    AsyncStorefront,
    Fresh,
    HandOverError,
    InvalidLoginError,
    MemoryCache,
    OperationError,
    QuoteRefusedError,
    StorefrontError,
    StoreSessionOverError,
)
from b2b_storefront.client import (
    BillingAddressInputType,
    ContactInfoInputType,
    CurrencyInputType,
    ProductInputType,
    QuoteInputType,
    QuoteReference,
    ShippingAddressInputType,
)
from b2b_storefront.codes import InvoiceStatus
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.webhooks import Subscription, WebhookEvent, WebhookReceiver, wsgi_app

GLOVES, SMALL_GLOVES = 40_001, 50_001


class Browser:
    """A shopper's browser: it follows redirects, keeps cookies, and has one button to press."""

    def __init__(self) -> None:
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar())).open
        self._url = self._page = ""

    def visit(self, url: str) -> str:
        """Open an address, and return what the page says of who is signed in."""
        with self._open(url) as answer:
            self._url, self._page = answer.url, answer.read().decode()
        return self._text("shopper")

    def place_order(self) -> int:
        """Press the checkout's button, and return the order's number."""
        with self._open(self._url, data=b"") as answer:
            self._page = answer.read().decode()
        return int(self._text("order"))

    def _text(self, identifier: str) -> str:
        found = re.search(f'id="{identifier}">([^<]*)<', self._page)
        return found[1] if found else ""


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class calls it so
        pass


@contextmanager
def receiving(sandbox: Sandbox) -> Iterator[tuple["queue.Queue[WebhookEvent]", str]]:
    """Receive events: a queue into which each one is put, and the address that they are to be sent to."""
    events: queue.Queue[WebhookEvent] = queue.Queue()
    receiver = WebhookReceiver(sandbox.webhooks.secret, events.put_nowait, store_hash=sandbox.store_hash)
    server = make_server("127.0.0.1", 0, wsgi_app(receiver), handler_class=_Quiet)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield events, f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def check(what: str, passed: bool) -> None:
    """Print what was checked; end the script when it does not hold."""
    print(f"  {'ok  ' if passed else 'FAIL'} {what}")
    if not passed:
        sys.exit(f"\nThe example failed at: {what}")


@contextmanager
def refused(kind: type[StorefrontError], what: str) -> Iterator[None]:
    """Check that something is refused with an error of a kind."""
    try:
        yield
    except kind as error:
        check(f"{what}: {type(error).__name__}", True)
        return
    check(f"{what} is refused", False)


async def fill_cart(storefront: AsyncStorefront) -> str:
    """Let a guest put ten gloves into a cart, and return its id."""
    made = await storefront.store().create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 10}]})
    assert made.create_cart is not None
    assert made.create_cart.cart is not None
    return made.create_cart.cart.entity_id


async def sign_in(storefront: AsyncStorefront, sandbox: Sandbox, cart_id: str) -> AsyncBuyer:
    """Sign the guest in; the cart is the buyer's then."""
    account = sandbox.accounts.admin
    with refused(InvalidLoginError, "a wrong password"):
        await storefront.sign_in(account.email, "wrong")
    buyer = await storefront.sign_in(account.email, account.password, guest_cart=cart_id)
    assert buyer.profile is not None
    company = buyer.profile.company.company_name if buyer.profile.company else None
    check(f"{account.email} of {company} is signed in at both APIs, as {buyer.profile.role_name}", bool(company))
    kept = (await buyer.store.cart()).cart
    check("the guest's cart is kept", kept is not None and kept.line_items.total_quantity == 10)
    return buyer


async def request_quote(buyer: AsyncBuyer, sandbox: Sandbox) -> QuoteReference:
    """Ask for a price for a hundred gloves."""
    account, total = sandbox.accounts.admin, Decimal("1250.00")
    gloves = ProductInputType(
        product_id=GLOVES,
        variant_id=SMALL_GLOVES,
        sku="GLOVE-S",
        product_name="Safety Gloves",
        image_url="",
        quantity=100,
        base_price=Decimal("12.50"),
        offered_price=Decimal("12.50"),
        discount=Decimal(0),
    )
    created = await buyer.session.quote_create(
        quote_data=QuoteInputType(
            company_id=account.company_id,
            quote_title="Gloves for the winter",
            message="What is your price for a hundred?",
            user_email=account.email,
            contact_info=ContactInfoInputType(name="Ada Moore", email=account.email),
            shipping_address=ShippingAddressInputType(),
            billing_address=BillingAddressInputType(),
            currency=CurrencyInputType(),
            product_list=[gloves],
            subtotal=total,
            discount=Decimal(0),
            grand_total=total,
        )
    )
    assert created.quote is not None
    check(f"quote {created.quote.id} is asked for", created.quote.uuid is not None)
    return created.quote


async def price_quote(
    storefront: AsyncStorefront, buyer: AsyncBuyer, quote: QuoteReference, events: "queue.Queue[WebhookEvent]"
) -> None:
    """Let the staff price the quote over REST: a webhook says so, and what the cache kept of it is forgotten."""

    async def total() -> Decimal | None:
        read = await buyer.session.quote(id=quote.id, date=str(quote.created_at), uuid=quote.uuid)
        return None if read is None else read.grand_total

    before = await total()
    await storefront.management().price_quote(
        int(quote.id), created_on=int(quote.created_at or 0), unit_prices={GLOVES: Decimal("9.90")}
    )
    check("the page still shows the price that the cache keeps", await total() == before)
    event = await asyncio.to_thread(events.get, timeout=20)
    await storefront.apply(event)
    check(f"a webhook drops {', '.join(sorted(event.tags))}, and the price is there", await total() == Decimal(990))


async def order(buyer: AsyncBuyer, quote: QuoteReference) -> int:
    """Send the browser to the checkout, signed in; place the order there, and tell B2B Edition of it."""
    browser = Browser()
    handed = await buyer.hand_over(quote=quote)
    shopper = browser.visit(handed.url)
    check(f"the browser is at the checkout. {shopper}", shopper.startswith("Signed in as Ada Moore"))
    try:
        Browser().visit(handed.url)
    except urllib.error.HTTPError as error:
        check(f"a second browser is not let in by the same address: HTTP {error.code}", error.code == 400)
        error.close()
    order_id = browser.place_order()
    record = await buyer.record_order(order_id, po_number="PO-2211", quote=quote)
    check(f"order {order_id} is recorded: {' and '.join(record.done)}", record.done == ("order", "quote"))
    again = await buyer.record_order(order_id, po_number="PO-2211", quote=quote)
    check("to record it again does no harm", again.done == record.done)
    listed = (await buyer.session.all_orders(search="PO-2211", first=5)).nodes
    check("the buyer's orders have it, by its PO number", [order.order_id for order in listed] == [str(order_id)])
    shown = (await buyer.store.order(entity_id=order_id)).order
    check("with company and quote", bool(shown and shown.company and shown.quote and shown.quote.id == str(quote.id)))
    with refused(QuoteRefusedError, "the quote a second time"):
        await buyer.hand_over(quote=quote)
    return order_id


async def pay_invoice(buyer: AsyncBuyer, sandbox: Sandbox, order_id: int) -> None:
    """Pay the order's invoice, at the same checkout."""
    invoice_id = sandbox.invoice_order(order_id)
    invoice = await buyer.session.invoice(invoice_id=invoice_id)
    assert invoice is not None
    assert invoice.open_balance is not None
    amount = invoice.open_balance.value or Decimal(0)
    browser = Browser()
    handed = await buyer.hand_over(invoices={invoice_id: amount}, currency="USD", memo="PO-2211")
    check(f"the payment of {amount} arrives signed in", "Ada Moore" in browser.visit(handed.url))
    paid = await buyer.record_payment(browser.place_order())
    read = await buyer.session.with_options(cache=False).invoice(invoice_id=invoice_id)
    check(
        f"invoice {invoice_id} is paid, by receipt {paid.receipt_id}",
        read is not None and read.status == InvoiceStatus.PAID,
    )


async def leave(storefront: AsyncStorefront, sandbox: Sandbox, buyer: AsyncBuyer) -> None:
    """Sign in on another device, which ends the first session; then sign out."""
    account = sandbox.accounts.admin
    phone = await storefront.sign_in(account.email, account.password)
    with refused(StoreSessionOverError, "the session of the first device"):
        await buyer.hand_over(cart="any")
    with refused(HandOverError, "a cart that is not there"):
        await phone.hand_over(cart="any")
    left = await phone.sign_out()
    check(f"signed out; the browser may still have {', '.join(left.cookies)}", not await phone.is_signed_in())
    with refused(OperationError, "a call after that"):
        await phone.session.current_user()


async def main() -> None:
    """Go from cart to paid invoice."""
    with Sandbox(shop=True) as sandbox, receiving(sandbox) as (events, address):
        async with AsyncStorefront(
            sandbox.store_hash,
            access_token=sandbox.access_token,
            cache=MemoryCache(),
            freshness={"Quote": Fresh(60)},
            **sandbox.hosts,
        ) as storefront:
            await storefront.management().ensure_subscriptions([Subscription(address, "store/quote/updated")])
            print("1. A guest's cart, and signing in")
            cart_id = await fill_cart(storefront)
            buyer = await sign_in(storefront, sandbox, cart_id)
            print("2. A quote, priced over REST")
            quote = await request_quote(buyer, sandbox)
            await price_quote(storefront, buyer, quote, events)
            print("3. To the checkout, and the order")
            order_id = await order(buyer, quote)
            print("4. The invoice")
            await pay_invoice(buyer, sandbox, order_id)
            print("5. Another device, and signing out")
            await leave(storefront, sandbox, buyer)


if __name__ == "__main__":
    asyncio.run(main())
