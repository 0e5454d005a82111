"""From a subscription that was made over the API to an event that is verified and handed on."""

import queue
import threading
from collections.abc import Iterator
from decimal import Decimal
from http.server import BaseHTTPRequestHandler

import pytest

from b2b_storefront import Storefront
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.webhooks import (
    DeliveryExceptionEvent,
    QuoteEvent,
    Subscription,
    WebhookEvent,
    WebhookReceiver,
)
from tests.serving import HTTPServer


class Destination:
    """A server that hands requests to a receiver, or refuses them while it is broken."""

    def __init__(self, receiver: WebhookReceiver) -> None:
        self.headers: list[str | None] = []
        self.is_broken = False
        destination = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                destination.headers.append(self.headers["X-Key"])
                status = 500 if destination.is_broken else receiver.receive(list(self.headers.items()), body).status
                self.send_response(status)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/webhooks"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(webhook_speed=1e6) as sandbox:
        yield sandbox


@pytest.fixture
def storefront(sandbox: Sandbox) -> Iterator[Storefront]:
    with Storefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as storefront:
        yield storefront


def test_what_is_subscribed_arrives_with_its_headers_until_it_is_not_wanted(
    sandbox: Sandbox, storefront: Storefront
) -> None:
    events: queue.Queue[WebhookEvent] = queue.Queue()
    destination = Destination(WebhookReceiver(sandbox.webhooks.secret, events.put_nowait))
    try:
        management = storefront.management()
        wanted = Subscription(destination.url, "store/quote/updated", headers={"X-Key": "first"})
        management.ensure_subscriptions([wanted])
        sandbox.price_quote(60_001, discount_percent=Decimal(10))
        event = events.get(timeout=10)
        assert isinstance(event, QuoteEvent)
        assert event.data.quote_id == 60_001
        again = Subscription(destination.url, "store/quote/updated", headers={"X-Key": "second"})
        management.ensure_subscriptions([again])
        sandbox.price_quote(60_001, discount_percent=Decimal(20))
        events.get(timeout=10)
        management.ensure_subscriptions([], remove_below=destination.url)
        sandbox.price_quote(60_001, discount_percent=Decimal(30))
        assert sandbox.webhooks.wait()
        assert destination.headers == ["first", "second"]
        assert events.empty()
    finally:
        destination.close()


def test_what_was_switched_off_after_failures_is_switched_on_by_the_next_run(
    sandbox: Sandbox, storefront: Storefront
) -> None:
    events: queue.Queue[WebhookEvent] = queue.Queue()
    alerts: queue.Queue[WebhookEvent] = queue.Queue()
    shop = Destination(WebhookReceiver(sandbox.webhooks.secret, events.put_nowait))
    watch = Destination(WebhookReceiver(sandbox.webhooks.secret, alerts.put_nowait))
    try:
        wanted = [
            Subscription(shop.url, "store/quote/updated"),
            Subscription(watch.url, "store/hook/deliveryException"),
        ]
        management = storefront.management()
        management.ensure_subscriptions(wanted)
        shop.is_broken = True
        sandbox.price_quote(60_001, discount_percent=Decimal(10))
        alert = alerts.get(timeout=20)
        while not (isinstance(alert, DeliveryExceptionEvent) and alert.data.is_final):
            alert = alerts.get(timeout=20)
        assert sandbox.webhooks.wait()
        shop.is_broken = False
        plan = management.ensure_subscriptions(wanted)
        assert [(step.action, step.scope) for step in plan.changes] == [("reactivate", "store/quote/updated")]
        sandbox.price_quote(60_001, discount_percent=Decimal(20))
        assert isinstance(events.get(timeout=10), QuoteEvent)
    finally:
        shop.close()
        watch.close()
