"""A program under watch that speaks to the store itself, to the management API, and receives webhooks.

Run by `test_shop_watchers`, as `watched` is by `test_watchers`.
"""

import asyncio
import base64
import contextlib
import hashlib
import hmac
import inspect
import io
import signal
import sys
import time
from collections.abc import Callable, Generator
from typing import Any

import sentry_sdk

from b2b_storefront import AsyncStorefront, NewCompany, NewCustomer, Storefront, StorefrontError
from b2b_storefront.webhooks import WebhookReceiver

from .watched import HURRY, TooSlow, begin, note, observers, report, secret, seen

Steps = Generator[Any, Any, None]
GLOVES = 40_001


def sign_in(shop: Any, run: int) -> Steps:
    """Sign in with a password, and out again."""
    buyer = yield shop.sign_in("senior@sandbox.example", secret("PASSWORD"))
    yield buyer.sign_out()


def sign_in_with_jwt(shop: Any, run: int) -> Steps:
    """Sign in with a JWT, which counts once; then it is refused."""
    yield shop.sign_in_with_jwt(secret("LOGIN_JWT"))


def log_in_at_the_store(shop: Any, run: int) -> Steps:
    """Sign in at the store alone."""
    yield shop.store().login(email="senior@sandbox.example", password=secret("PASSWORD"))


def ask_the_store(shop: Any, run: int) -> Steps:
    """Ask the store as a customer, and for what sends a browser somewhere."""
    store = shop.store(customer_access_token=secret("CUSTOMER"))
    yield store.customer()
    made = yield store.create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 1}]})
    cart = made.create_cart.cart.entity_id
    yield store.create_cart_redirect_urls(input={"cart_entity_id": cart})
    yield store.generate_session_sync_jwt(redirect_to="/checkout", cart_id=cart)
    yield store.validate_session_sync_jwt(jwt=secret("LOGIN_JWT"))


def hand_over(shop: Any, run: int) -> Steps:
    """Send a browser to the checkout with a cart, and with a quote."""
    buyer = shop.restore_buyer(101, secret("CUSTOMER"), token=secret("TOKEN"))
    made = yield buyer.store.create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 1}]})
    yield buyer.hand_over(cart=made.create_cart.cart.entity_id)
    quotes = yield buyer.session.quotes(first=50)
    yield buyer.hand_over(quote=next(quote for quote in quotes.nodes if quote.status == 1 and quote.uuid))


def restore(shop: Any, run: int) -> Steps:
    """Restore a buyer whose storefront token has to be obtained, and give both tokens away."""
    buyer = shop.restore_buyer(101, secret("CUSTOMER"))
    yield buyer.read_profile()
    yield buyer.record_order(1, po_number="PO-1")


def register(shop: Any, run: int) -> Steps:
    """Register a customer and a company with a file, in the store's way."""
    yield shop.register(*_newcomers(run), files=[_file()])


def register_at_b2b(shop: Any, run: int) -> Steps:
    """The same in B2B Edition's way."""
    yield shop.register(*_newcomers(run), files=[_file()], via="b2b")


def upload(shop: Any, run: int) -> Steps:
    """Upload a file for a quote."""
    buyer = shop.restore_buyer(101, secret("CUSTOMER"), token=secret("TOKEN"))
    yield buyer.session.upload_file(secret("FILE").encode(), purpose="quote", name="plan.csv", content_type="text/csv")


def manage(shop: Any, run: int) -> Steps:
    """Ask the management API, with a token of its own."""
    management = shop.management(secret("MANAGEMENT"))
    yield management.companies()
    yield management.create_customer_token(customer_id=101)
    yield management.create_named_token(email="admin@sandbox.example", password=secret("PASSWORD"), name="watched")
    yield management.update_company_status(999_999, company_status=1)


def change_the_password(shop: Any, run: int) -> Steps:
    """Change a password, as a customer of B2B Edition."""
    buyer = shop.restore_buyer(101, secret("CUSTOMER"), token=secret("TOKEN"))
    yield buyer.session.update_account_settings(
        update_data={
            "first_name": "Ada",
            "last_name": "Harbour",
            "email": "admin@sandbox.example",
            "current_password": secret("PASSWORD"),
            "new_password": secret("PASSWORD"),
            "confirm_password": secret("PASSWORD"),
            "company_id": 1001,
        }
    )


WAYS: dict[Callable[[Any, int], Steps], int] = {
    sign_in: 6,
    sign_in_with_jwt: 2,
    log_in_at_the_store: 1,
    ask_the_store: 4,
    hand_over: 6,
    restore: 3,
    register: 6,
    register_at_b2b: 4,
    upload: 0,
    manage: 3,
    change_the_password: 0,
}
"""What is done, and after how many requests at most something goes wrong."""


def _newcomers(run: int) -> tuple[NewCustomer, NewCompany]:
    customer = NewCustomer(
        email=f"new-{run}@example.com", password=secret("PASSWORD"), first_name="Nora", last_name="New"
    )
    company = NewCompany(
        name=f"New {run}",
        email=f"office-{run}@example.com",
        phone="1",
        address1="1 Street",
        city="Portland",
        country_code="US",
        state="Oregon",
    )
    return customer, company


def _file() -> Any:
    stream = io.BytesIO(secret("FILE").encode())
    stream.name = "plan.csv"
    return stream


async def run_async(url: str, way: Callable[[Any, int], Steps], run: int, patience: float) -> None:
    """Do it in asyncio, and interrupt it when it takes long."""
    async with AsyncStorefront(
        "sandbox",
        base_url=url,
        store_url=f"{url}/store",
        api_url=url,
        access_token=secret("ACCESS"),
        private_token=None if way is sign_in else secret("PRIVATE"),  # Who signs in obtains it.
        observers=observers,
    ) as shop:
        async with asyncio.timeout(patience):
            steps, answer = way(shop, run), None
            with contextlib.suppress(StopIteration):
                while True:
                    answer = steps.send(answer)
                    answer = await answer if inspect.isawaitable(answer) else answer
                    seen.write(f"{answer!r} {answer}\n")


def run_sync(url: str, way: Callable[[Any, int], Steps], run: int, patience: float) -> None:
    """Do it in this thread, and interrupt it when it takes long."""
    with Storefront(
        "sandbox",
        base_url=url,
        store_url=f"{url}/store",
        api_url=url,
        access_token=secret("ACCESS"),
        private_token=None if way is sign_in else secret("PRIVATE"),  # Who signs in obtains it.
        observers=observers,
    ) as shop:
        signal.setitimer(signal.ITIMER_REAL, patience)
        try:
            for answer in _each(way(shop, run)):
                seen.write(f"{answer!r} {answer}\n")
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


def _each(steps: Steps) -> Generator[Any, None, None]:
    answer = None
    with contextlib.suppress(StopIteration):
        while True:
            answer = steps.send(answer)
            yield answer


def receive_webhooks() -> int:
    """Receive what is not signed, is signed with another secret, and what the handler chokes on."""

    def choke(event: object) -> None:
        raise ValueError("the queue is full")

    receiver = WebhookReceiver([secret("HOOK"), secret("PASSWORD")], choke, store_hash="sandbox")
    body = b'{"scope":"store/quote/updated","data":{"quote_id":1},"producer":"stores/sandbox"}'
    now = str(int(time.time()))
    signed = hmac.new(secret("HOOK").encode(), f"m.{now}.".encode() + body, hashlib.sha256).digest()
    good = f"v1,{base64.b64encode(signed).decode()}"
    errors = 0
    for content, signature in ((body, good), (b"no json", good), (body, "v1,AAAA"), (body, ""), (body * 9_999, good)):
        headers = {"webhook-id": "m", "webhook-timestamp": now, "webhook-signature": signature}
        seen.write(repr(receiver) + repr(receiver.receive(headers, content)))
        seen.write(repr(asyncio.run(receiver.receive_async(headers, content))))
        try:
            receiver.verify(headers, content)
        except StorefrontError as error:
            note(error, foreign=False)
            errors += 1
    wrongs: list[Callable[[], Any]] = [list, lambda: [secret("HOOK"), ""], lambda: [secret("HOOK"), 7]]
    for wrong in wrongs:
        try:
            WebhookReceiver(wrong(), choke)
        except StorefrontError as error:
            note(error, foreign=False)
            errors += 1
    return errors


def main(url: str, scenarios: list[str]) -> None:
    """Do everything in every scenario, which begins after each number of requests, in both kinds."""
    watching = begin()
    count, run = receive_webhooks(), 0
    for kind in ("asynchronous", "synchronous"):
        for way, depth in WAYS.items():
            for scenario in scenarios:
                for after in range(depth + 1) if scenario != "fine" else (0,):
                    run += 1
                    patience = HURRY if scenario in {"mute", "half"} else 10.0
                    address = f"{url}/{scenario}/{after}/{run}"
                    with sentry_sdk.start_transaction(name=f"{kind}, {way.__name__}, {scenario} after {after}"):
                        try:
                            if kind == "asynchronous":
                                asyncio.run(run_async(address, way, run, patience))
                            else:
                                run_sync(address, way, run, patience)
                        except (StorefrontError, TimeoutError, TooSlow) as error:
                            note(error, foreign=False)
                            count += 1
    report(*watching, errors=count, runs=run)


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main(sys.argv[1], sys.argv[2:])
