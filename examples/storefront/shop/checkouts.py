"""What browsers were sent to the checkout with, and what B2B Edition is told once the store says that it was ordered.

Kept in this process, like the visits: run several processes, and both belong into Redis.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from b2b_storefront import AsyncBuyer, AsyncStorefront, StorefrontError
from b2b_storefront.webhooks import CartConvertedEvent, WebhookEvent

logger = logging.getLogger("shop")

MOST_CHECKOUTS = 10_000
MOST_EVENTS = 1_000
ATTEMPTS, PAUSE = 3, 0.5


@dataclass(frozen=True)
class Checkout:
    """A cart that a buyer was sent to the checkout with.

    Attributes:
        customer_id: The buyer's BigCommerce customer id.
        access_token: The buyer's customer access token.
        po_number: The company's own number for the order.
        quote_id: The quote that the cart was made of.
        pays_invoices: Whether it pays invoices and buys nothing.
    """

    customer_id: int
    access_token: str
    po_number: str = ""
    quote_id: int | None = None
    pays_invoices: bool = False

    def __repr__(self) -> str:
        return f"<Checkout of customer {self.customer_id}>"


class Checkouts:
    """The checkouts under way, and the events of the store that wait to be worked on."""

    def __init__(self) -> None:
        self._checkouts: OrderedDict[str, Checkout] = OrderedDict()
        self._events: asyncio.Queue[WebhookEvent] = asyncio.Queue(MOST_EVENTS)

    def begin(self, cart_id: str, checkout: Checkout) -> None:
        """Remember what a cart is about, until the store says that it was ordered."""
        self._checkouts[cart_id] = checkout
        while len(self._checkouts) > MOST_CHECKOUTS:
            self._checkouts.popitem(last=False)

    def take_event(self, event: WebhookEvent) -> None:
        """Put an event where it is worked on later; one too many is an error, and comes again in a minute."""
        self._events.put_nowait(event)

    @asynccontextmanager
    async def working(self, storefront: AsyncStorefront) -> AsyncIterator[None]:
        """Work on events while the block runs, one after the other."""
        task = asyncio.create_task(self._work(storefront))
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _work(self, storefront: AsyncStorefront) -> None:
        while True:
            event = await self._events.get()
            try:
                await self._settle(storefront, event)
            except Exception:
                # Whatever one event comes to, the next is worked on.
                logger.exception("The event %s was not worked on", event.scope)

    async def _settle(self, storefront: AsyncStorefront, event: WebhookEvent) -> None:
        if isinstance(event, CartConvertedEvent):
            # Left where it is until it is told: an event that comes again finds it.
            checkout = self._checkouts.get(event.data.id)
            if checkout is not None:
                buyer = storefront.restore_buyer(checkout.customer_id, checkout.access_token)
                await record(buyer, checkout, event.data.order_id)
                self._checkouts.pop(event.data.id, None)
        await storefront.apply(event)


async def record(buyer: AsyncBuyer, checkout: Checkout, order_id: int) -> None:
    """Tell B2B Edition of an order: its company, PO number and quote, or the invoices that it pays."""
    if checkout.pays_invoices:
        await buyer.record_payment(order_id, comment=checkout.po_number or None)
        return
    for attempt in range(1, ATTEMPTS + 1):
        try:
            # What is told already counts as done, so it may be told again.
            await buyer.record_order(order_id, po_number=checkout.po_number or None, quote=checkout.quote_id)
        except StorefrontError:
            if attempt == ATTEMPTS:
                raise
            await asyncio.sleep(PAUSE)
        else:
            return
