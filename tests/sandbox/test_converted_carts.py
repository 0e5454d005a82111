"""What a cart has become at the checkout is told, and B2B Edition settles what that cart pays."""

import json
import queue
from collections.abc import Iterator
from decimal import Decimal

import pytest

from b2b_storefront import Buyer, Storefront
from b2b_storefront.codes import InvoiceStatus
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.webhooks import CartConvertedEvent, WebhookReceiver
from tests.client.browsing import Browser

from .test_webhooks import Inbox

GLOVES = 40_001


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(shop=True) as running:
        yield running


@pytest.fixture
def buyer(sandbox: Sandbox) -> Iterator[Buyer]:
    account = sandbox.accounts.admin
    with Storefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as storefront:
        yield storefront.sign_in(account.email, account.password)


def order_at(url: str) -> int:
    """Place the order at a checkout, and return its number."""
    browser = Browser()
    order_id = browser.open(url).place_order()
    browser.close()
    return order_id


def find_open_invoices(buyer: Buyer) -> list[tuple[int, Decimal]]:
    """Return the invoices of which something is open, with how much."""
    invoices = buyer.session.invoices(first=50).nodes
    open_amounts = [(int(each.id), each.open_balance.value if each.open_balance else None) for each in invoices]
    return [(invoice_id, amount) for invoice_id, amount in open_amounts if amount]


def test_the_order_of_each_cart_is_told_once(sandbox: Sandbox, buyer: Buyer) -> None:
    inbox = Inbox()
    try:
        sandbox.webhooks.subscribe(inbox.url, "store/cart/converted")
        made = buyer.store.create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 2}]})
        assert made.create_cart is not None
        assert made.create_cart.cart is not None
        bought = buyer.hand_over(cart=made.create_cart.cart.entity_id)
        pays = buyer.hand_over(invoices={find_open_invoices(buyer)[0][0]: Decimal(5)}, currency="USD")
        orders = {handed.cart_id: order_at(handed.url) for handed in (bought, pays)}
        buyer.record_payment(orders[pays.cart_id])
        assert sandbox.webhooks.wait()
        assert [json.loads(body)["data"] for _, body in inbox.received] == [
            {"type": "cart", "id": cart_id, "orderId": order_id} for cart_id, order_id in orders.items()
        ]
        events: queue.Queue[object] = queue.Queue()
        receiver = WebhookReceiver(sandbox.webhooks.secret, events.put_nowait, store_hash=sandbox.store_hash)
        headers, body = inbox.received[0]
        assert receiver.receive(headers, body).status == 200
        event = events.get_nowait()
        assert isinstance(event, CartConvertedEvent)
        assert (event.data.id, event.data.order_id) == (bought.cart_id, orders[bought.cart_id])
    finally:
        inbox.close()


def test_a_payment_settles_the_invoices_of_its_own_cart(sandbox: Sandbox, buyer: Buyer) -> None:
    made = buyer.store.create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 2}]})
    assert made.create_cart is not None
    assert made.create_cart.cart is not None
    order_id = order_at(buyer.hand_over(cart=made.create_cart.cart.entity_id).url)
    buyer.record_order(order_id)
    sandbox.invoice_order(order_id)
    (first, amount), (second, other) = find_open_invoices(buyer)[:2]
    handed = buyer.hand_over(invoices={first: amount}, currency="USD")
    buyer.hand_over(invoices={second: other}, currency="USD")
    buyer.record_payment(order_at(handed.url))
    statuses = {int(each.id): each.status for each in buyer.session.invoices(first=50).nodes}
    assert statuses[first] == InvoiceStatus.PAID
    assert statuses[second] != InvoiceStatus.PAID
