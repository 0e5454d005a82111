"""From a guest's cart to a paid invoice: what each refusal on the way is, and what remains when it breaks off."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from b2b_storefront import (
    AccessTokenRefusedError,
    AsyncBuyer,
    AsyncStorefront,
    CompanyInactiveError,
    CompanyPendingError,
    ConnectionLostError,
    CredentialsRefusedError,
    HandOverError,
    HTTPStatusError,
    InvalidLoginError,
    InvoiceRefusedError,
    MissingScopeError,
    OrderRecordError,
    PasswordResetRequiredError,
    PermissionDeniedError,
    QuoteRefusedError,
    RefreshImpossibleError,
    RequestTimeoutError,
    ServerError,
    StorefrontError,
    StoreSessionOverError,
)
from b2b_storefront.codes import InvoiceStatus, QuoteStatus
from b2b_storefront.sandbox import Sandbox, SandboxAccount
from tests.client.browsing import Browser
from tests.client.conftest import operations

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")

EXCHANGE = "POST /api/io/auth/customers/storefront"
PRIVATE = "POST /stores/{store_hash}/v3/storefront/api-token-private"
GLOVES, SMALL_GLOVES = 40_001, 50_001


@pytest.fixture(scope="module")
def running_sandbox() -> Iterator[Sandbox]:
    """A sandbox with the storefront's own pages, whose checkout places orders."""
    with Sandbox(shop=True) as sandbox:
        yield sandbox


@dataclass
class Way:
    """One who is on the way: a storefront, the sandbox, and who signs in."""

    shop: AsyncStorefront
    sandbox: Sandbox

    async def sign_in(self, account: str = "admin", **options: Any) -> AsyncBuyer:
        who: SandboxAccount = getattr(self.sandbox.accounts, account)
        return await self.shop.sign_in(who.email, who.password, **options)

    async def fill_cart(self) -> str:
        made = await self.shop.store().create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 3}]})
        assert made.create_cart is not None
        assert made.create_cart.cart is not None
        return made.create_cart.cart.entity_id

    async def quote(self, buyer: AsyncBuyer, status: QuoteStatus) -> Any:
        return next(quote for quote in (await buyer.session.quotes(first=50)).nodes if quote.status == status)


async def try_wrong_password(way: Way) -> None:
    await way.shop.sign_in(way.sandbox.accounts.admin.email, "wrong")


async def try_pending(way: Way) -> None:
    await way.sign_in("pending")


async def try_inactive(way: Way) -> None:
    await way.sign_in("inactive")


async def try_reset(way: Way) -> None:
    await way.sign_in("reset")


async def use_other_device(way: Way) -> None:
    first = await way.sign_in()
    await way.sign_in()
    await first.store.cart()


async def renew_after_other_device(way: Way) -> None:
    first = await way.sign_in()
    await way.sign_in()
    way.sandbox.expire_tokens()
    await first.session.current_user()


async def lack_scope(way: Way) -> None:
    token = way.sandbox.add_private_token("few", ["Unauthenticated"])
    hosts = way.sandbox.hosts
    async with AsyncStorefront(
        way.sandbox.store_hash, access_token=way.sandbox.access_token, private_token=token, **hosts
    ) as shop:
        await shop.sign_in(way.sandbox.accounts.admin.email, way.sandbox.accounts.admin.password)


async def lack_account_scope(way: Way) -> None:
    token = way.sandbox.add_api_account("few", ["storefront-tokens"])
    async with AsyncStorefront(way.sandbox.store_hash, access_token=token, **way.sandbox.hosts) as shop:
        await shop.sign_in(way.sandbox.accounts.admin.email, way.sandbox.accounts.admin.password)


async def be_refused_the_exchange(way: Way) -> None:
    way.sandbox.fail_next(EXCHANGE, status=400, body={"code": 400, "data": {"errMsg": "Invalid"}, "meta": {}})
    await way.sign_in()


async def hand_over_as_junior(way: Way) -> None:
    quote = await way.quote(await way.sign_in(), QuoteStatus.OPEN)
    await (await way.sign_in("junior")).hand_over(quote=quote)


async def hand_over_gone_cart(way: Way) -> None:
    await (await way.sign_in()).hand_over(cart="gone")


async def hand_over_expired_quote(way: Way) -> None:
    buyer = await way.sign_in()
    await buyer.hand_over(quote=await way.quote(buyer, QuoteStatus.EXPIRED))


async def hand_over_ordered_quote(way: Way) -> None:
    buyer = await way.sign_in()
    await buyer.hand_over(quote=await way.quote(buyer, QuoteStatus.ORDERED))


async def pay_paid_invoice(way: Way) -> None:
    buyer = await way.sign_in()
    invoice = next(
        invoice for invoice in (await buyer.session.invoices(first=50)).nodes if invoice.status == InvoiceStatus.PAID
    )
    await buyer.hand_over(invoices={int(invoice.id or 0): Decimal(1)}, currency="USD")


async def finish_without_a_cart(way: Way) -> None:
    await (await way.sign_in()).record_payment(999_999)


async def price_as_stranger(way: Way) -> None:
    await way.shop.management("wrong").price_quote(60_001, created_on=1, discount_percent=5)


async def record_by_halves(way: Way) -> None:
    buyer = await way.sign_in()
    quote = await way.quote(buyer, QuoteStatus.OPEN)
    order_id = way.sandbox.place_order(way.sandbox.accounts.admin.email, {SMALL_GLOVES: 1})
    way.sandbox.fail_next("QuoteOrdered", status=500, message="down")
    await buyer.record_order(order_id, po_number="PO-1", quote=int(quote.id))


async def call_after_signing_out(way: Way) -> None:
    buyer = await way.sign_in()
    await buyer.sign_out()
    await buyer.session.current_user()


REFUSALS: list[tuple[Callable[[Way], Awaitable[None]], type[StorefrontError], str]] = [
    (try_wrong_password, InvalidLoginError, "Check e-mail, password"),
    (try_pending, CompanyPendingError, "signed out again"),
    (try_inactive, CompanyInactiveError, "signed out again"),
    (try_reset, PasswordResetRequiredError, "reset the password"),
    (use_other_device, StoreSessionOverError, "another device"),
    (renew_after_other_device, CredentialsRefusedError, "customer access token"),
    (lack_scope, MissingScopeError, "with Customer among its scopes"),
    (lack_account_scope, CredentialsRefusedError, "needs the B2B Edition scope"),
    (be_refused_the_exchange, CredentialsRefusedError, "CustomerId: Invalid"),
    (price_as_stranger, AccessTokenRefusedError, "of an API account of this store"),
    (hand_over_as_junior, PermissionDeniedError, "checkout_with_quote"),
    (hand_over_gone_cart, HandOverError, "Cart does not exist"),
    (hand_over_expired_quote, QuoteRefusedError, "has expired"),
    (hand_over_ordered_quote, QuoteRefusedError, "has been ordered"),
    (record_by_halves, OrderRecordError, "QuoteOrdered"),
    (pay_paid_invoice, InvoiceRefusedError, "open balance"),
    (finish_without_a_cart, InvoiceRefusedError, "Read the invoices again"),
    (call_after_signing_out, RefreshImpossibleError, "has signed out"),
]


@pytest.mark.parametrize(
    ("meet", "kind", "says"), [pytest.param(*refusal, id=refusal[0].__name__) for refusal in REFUSALS]
)
async def test_each_refusal_has_its_own_error(
    async_shop: AsyncStorefront, sandbox: Sandbox, meet: Any, kind: type[StorefrontError], says: str
) -> None:
    with pytest.raises(kind) as caught:
        await meet(Way(async_shop, sandbox))
    assert type(caught.value) is kind
    assert says in str(caught.value)


BREAKS: list[tuple[str, dict[str, Any], type[StorefrontError], bool]] = [
    # What fails, how, as which error, and whether the store had signed the customer in by then.
    ("store:Login", {"status": 503, "body": "<html>"}, HTTPStatusError, False),
    ("store:Login", {"disconnect": True}, ConnectionLostError, False),
    (EXCHANGE, {"status": 503, "body": {}}, HTTPStatusError, True),
    (EXCHANGE, {"disconnect": True}, ConnectionLostError, True),
    (EXCHANGE, {"status": 403, "body": {"detail": "Invalid access token"}}, CredentialsRefusedError, True),
    ("CustomerInfo", {"status": 500, "message": "down"}, ServerError, True),
    ("CustomerInfo", {"disconnect": True, "times": 2}, ConnectionLostError, True),
]


@pytest.mark.parametrize(("operation", "fault", "kind", "signed_in"), BREAKS)
async def test_a_sign_in_that_breaks_off_loses_nothing(
    async_shop: AsyncStorefront,
    sandbox: Sandbox,
    operation: str,
    fault: dict[str, Any],
    kind: type[StorefrontError],
    signed_in: bool,
) -> None:
    way = Way(async_shop, sandbox)
    cart_id = await way.fill_cart()
    sandbox.fail_next(operation, **fault)
    with pytest.raises(kind) as caught:
        await way.sign_in(guest_cart=cart_id)
    notes = getattr(caught.value, "__notes__", [])
    assert [("has signed customer" in note) for note in notes] == [True] * signed_in
    assert cart_id not in "".join(notes)
    buyer = await way.sign_in(guest_cart=cart_id)
    assert buyer.cart_id == cart_id
    kept = (await buyer.store.cart()).cart
    assert kept is not None
    assert kept.line_items.total_quantity == 3
    assert (await buyer.session.current_user()).email == sandbox.accounts.admin.email


async def test_a_sign_in_whose_time_is_up_in_the_middle_loses_nothing(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    way = Way(async_shop, sandbox)
    cart_id = await way.fill_cart()
    sandbox.fail_next("CustomerInfo", delay=5)
    with pytest.raises(RequestTimeoutError) as caught:
        await way.sign_in(guest_cart=cart_id, timeout=0.5)
    assert "has signed customer" in caught.value.__notes__[0]
    assert (await way.sign_in(guest_cart=cart_id)).cart_id == cart_id


async def test_without_a_private_token_nobody_is_signed_in_by_halves(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    sandbox.fail_next(PRIVATE, status=503, body={})
    with pytest.raises(HTTPStatusError, match="PrivateToken") as caught:
        await Way(async_shop, sandbox).sign_in()
    assert not getattr(caught.value, "__notes__", [])
    assert operations(sandbox) == [PRIVATE]


async def test_a_private_token_that_ended_is_renewed_on_the_way(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    way = Way(async_shop, sandbox)
    buyer = await way.sign_in()
    with sandbox._changing() as state:
        state.private_tokens.clear()
    sandbox.clear_requests()
    assert await buyer.store.customer() is not None
    assert operations(sandbox) == ["store:Customer", PRIVATE, "store:Customer"]


async def test_a_sign_out_that_the_store_does_not_answer_did_nothing(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    buyer = await Way(async_shop, sandbox).sign_in("super_admin")
    await buyer.session.super_admin_begin_masquerade(company_id=1001)
    sandbox.fail_next("store:Logout", status=500, message="down")
    with pytest.raises(ServerError):
        await buyer.sign_out()
    assert await buyer.is_signed_in()
    left = await buyer.sign_out()
    assert left.ended is not None
    assert not await buyer.is_signed_in()


@pytest.mark.parametrize("operation", ["CustomerInfo", "SuperAdminMasquerading", "SuperAdminEndMasquerade"])
async def test_a_sign_out_that_breaks_behind_the_store_says_what_is_done(
    async_shop: AsyncStorefront, sandbox: Sandbox, operation: str
) -> None:
    way = Way(async_shop, sandbox)
    buyer = await way.sign_in("super_admin")
    await buyer.session.super_admin_begin_masquerade(company_id=1001)
    sandbox.fail_next(operation, status=500, message="down")
    with pytest.raises(ServerError) as caught:
        await buyer.sign_out()
    assert ["signed out at the store" in note for note in caught.value.__notes__] == [True]
    assert not await buyer.is_signed_in()
    with pytest.raises(RefreshImpossibleError):
        await buyer.session.current_user()
    assert (await buyer.sign_out()).ended is None  # Again does no harm, and can do no more.
    again = await way.sign_in("super_admin")
    assert again.profile is not None
    assert again.profile.company is not None  # The next sign-in tells, and the next sign-out leaves it.
    assert (await again.sign_out()).ended is not None


async def test_an_invoice_that_was_paid_meanwhile_is_refused_and_paid_once(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    buyer = await Way(async_shop, sandbox).sign_in()
    invoice = next(
        invoice for invoice in (await buyer.session.invoices(first=50)).nodes if invoice.status != InvoiceStatus.PAID
    )
    assert invoice.open_balance is not None
    owed = {int(invoice.id or 0): invoice.open_balance.value or Decimal(0)}
    first = await buyer.hand_over(invoices=owed, currency="USD")
    browser = Browser()
    order_id = browser.open(first.url).place_order()
    browser.close()
    assert (await buyer.record_payment(order_id)).receipt_id
    with pytest.raises(InvoiceRefusedError, match="greater than what is open"):
        await buyer.hand_over(invoices=owed, currency="USD")
