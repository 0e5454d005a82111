# Generated from tests/client/_async/test_way_to_order.py by `make codegen`. Edits are lost.

"""From a guest's cart to a paid invoice: what each refusal on the way is, and what remains when it breaks off."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from b2b_storefront import (
    AccessTokenRefusedError,
    Buyer,
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
    Storefront,
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

    shop: Storefront
    sandbox: Sandbox

    def sign_in(self, account: str = "admin", **options: Any) -> Buyer:
        who: SandboxAccount = getattr(self.sandbox.accounts, account)
        return self.shop.sign_in(who.email, who.password, **options)

    def fill_cart(self) -> str:
        made = self.shop.store().create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 3}]})
        assert made.create_cart is not None
        assert made.create_cart.cart is not None
        return made.create_cart.cart.entity_id

    def quote(self, buyer: Buyer, status: QuoteStatus) -> Any:
        return next(quote for quote in (buyer.session.quotes(first=50)).nodes if quote.status == status)


def try_wrong_password(way: Way) -> None:
    way.shop.sign_in(way.sandbox.accounts.admin.email, "wrong")


def try_pending(way: Way) -> None:
    way.sign_in("pending")


def try_inactive(way: Way) -> None:
    way.sign_in("inactive")


def try_reset(way: Way) -> None:
    way.sign_in("reset")


def use_other_device(way: Way) -> None:
    first = way.sign_in()
    way.sign_in()
    first.store.cart()


def renew_after_other_device(way: Way) -> None:
    first = way.sign_in()
    way.sign_in()
    way.sandbox.expire_tokens()
    first.session.current_user()


def lack_scope(way: Way) -> None:
    token = way.sandbox.add_private_token("few", ["Unauthenticated"])
    hosts = way.sandbox.hosts
    with Storefront(
        way.sandbox.store_hash, access_token=way.sandbox.access_token, private_token=token, **hosts
    ) as shop:
        shop.sign_in(way.sandbox.accounts.admin.email, way.sandbox.accounts.admin.password)


def lack_account_scope(way: Way) -> None:
    token = way.sandbox.add_api_account("few", ["storefront-tokens"])
    with Storefront(way.sandbox.store_hash, access_token=token, **way.sandbox.hosts) as shop:
        shop.sign_in(way.sandbox.accounts.admin.email, way.sandbox.accounts.admin.password)


def be_refused_the_exchange(way: Way) -> None:
    way.sandbox.fail_next(EXCHANGE, status=400, body={"code": 400, "data": {"errMsg": "Invalid"}, "meta": {}})
    way.sign_in()


def hand_over_as_junior(way: Way) -> None:
    quote = way.quote(way.sign_in(), QuoteStatus.OPEN)
    (way.sign_in("junior")).hand_over(quote=quote)


def hand_over_gone_cart(way: Way) -> None:
    (way.sign_in()).hand_over(cart="gone")


def hand_over_expired_quote(way: Way) -> None:
    buyer = way.sign_in()
    buyer.hand_over(quote=way.quote(buyer, QuoteStatus.EXPIRED))


def hand_over_ordered_quote(way: Way) -> None:
    buyer = way.sign_in()
    buyer.hand_over(quote=way.quote(buyer, QuoteStatus.ORDERED))


def pay_paid_invoice(way: Way) -> None:
    buyer = way.sign_in()
    invoice = next(
        invoice for invoice in (buyer.session.invoices(first=50)).nodes if invoice.status == InvoiceStatus.PAID
    )
    buyer.hand_over(invoices={int(invoice.id or 0): Decimal(1)}, currency="USD")


def finish_without_a_cart(way: Way) -> None:
    (way.sign_in()).record_payment(999_999)


def price_as_stranger(way: Way) -> None:
    way.shop.management("wrong").price_quote(60_001, created_on=1, discount_percent=5)


def record_by_halves(way: Way) -> None:
    buyer = way.sign_in()
    quote = way.quote(buyer, QuoteStatus.OPEN)
    order_id = way.sandbox.place_order(way.sandbox.accounts.admin.email, {SMALL_GLOVES: 1})
    way.sandbox.fail_next("QuoteOrdered", status=500, message="down")
    buyer.record_order(order_id, po_number="PO-1", quote=int(quote.id))


def call_after_signing_out(way: Way) -> None:
    buyer = way.sign_in()
    buyer.sign_out()
    buyer.session.current_user()


REFUSALS: list[tuple[Callable[[Way], None], type[StorefrontError], str]] = [
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
def test_each_refusal_has_its_own_error(
    shop: Storefront, sandbox: Sandbox, meet: Any, kind: type[StorefrontError], says: str
) -> None:
    with pytest.raises(kind) as caught:
        meet(Way(shop, sandbox))
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
def test_a_sign_in_that_breaks_off_loses_nothing(
    shop: Storefront,
    sandbox: Sandbox,
    operation: str,
    fault: dict[str, Any],
    kind: type[StorefrontError],
    signed_in: bool,
) -> None:
    way = Way(shop, sandbox)
    cart_id = way.fill_cart()
    sandbox.fail_next(operation, **fault)
    with pytest.raises(kind) as caught:
        way.sign_in(guest_cart=cart_id)
    notes = getattr(caught.value, "__notes__", [])
    assert [("has signed customer" in note) for note in notes] == [True] * signed_in
    assert cart_id not in "".join(notes)
    buyer = way.sign_in(guest_cart=cart_id)
    assert buyer.cart_id == cart_id
    kept = (buyer.store.cart()).cart
    assert kept is not None
    assert kept.line_items.total_quantity == 3
    assert (buyer.session.current_user()).email == sandbox.accounts.admin.email


def test_a_sign_in_whose_time_is_up_in_the_middle_loses_nothing(shop: Storefront, sandbox: Sandbox) -> None:
    way = Way(shop, sandbox)
    cart_id = way.fill_cart()
    sandbox.fail_next("CustomerInfo", delay=5)
    with pytest.raises(RequestTimeoutError) as caught:
        way.sign_in(guest_cart=cart_id, timeout=0.5)
    assert "has signed customer" in caught.value.__notes__[0]
    assert (way.sign_in(guest_cart=cart_id)).cart_id == cart_id


def test_without_a_private_token_nobody_is_signed_in_by_halves(shop: Storefront, sandbox: Sandbox) -> None:
    sandbox.fail_next(PRIVATE, status=503, body={})
    with pytest.raises(HTTPStatusError, match="PrivateToken") as caught:
        Way(shop, sandbox).sign_in()
    assert not getattr(caught.value, "__notes__", [])
    assert operations(sandbox) == [PRIVATE]


def test_a_private_token_that_ended_is_renewed_on_the_way(shop: Storefront, sandbox: Sandbox) -> None:
    way = Way(shop, sandbox)
    buyer = way.sign_in()
    with sandbox._changing() as state:
        state.private_tokens.clear()
    sandbox.clear_requests()
    assert buyer.store.customer() is not None
    assert operations(sandbox) == ["store:Customer", PRIVATE, "store:Customer"]


def test_a_sign_out_that_the_store_does_not_answer_did_nothing(shop: Storefront, sandbox: Sandbox) -> None:
    buyer = Way(shop, sandbox).sign_in("super_admin")
    buyer.session.super_admin_begin_masquerade(company_id=1001)
    sandbox.fail_next("store:Logout", status=500, message="down")
    with pytest.raises(ServerError):
        buyer.sign_out()
    assert buyer.is_signed_in()
    left = buyer.sign_out()
    assert left.ended is not None
    assert not buyer.is_signed_in()


@pytest.mark.parametrize("operation", ["CustomerInfo", "SuperAdminMasquerading", "SuperAdminEndMasquerade"])
def test_a_sign_out_that_breaks_behind_the_store_says_what_is_done(
    shop: Storefront, sandbox: Sandbox, operation: str
) -> None:
    way = Way(shop, sandbox)
    buyer = way.sign_in("super_admin")
    buyer.session.super_admin_begin_masquerade(company_id=1001)
    sandbox.fail_next(operation, status=500, message="down")
    with pytest.raises(ServerError) as caught:
        buyer.sign_out()
    assert ["signed out at the store" in note for note in caught.value.__notes__] == [True]
    assert not buyer.is_signed_in()
    with pytest.raises(RefreshImpossibleError):
        buyer.session.current_user()
    assert (buyer.sign_out()).ended is None  # Again does no harm, and can do no more.
    again = way.sign_in("super_admin")
    assert again.profile is not None
    assert again.profile.company is not None  # The next sign-in tells, and the next sign-out leaves it.
    assert (again.sign_out()).ended is not None


def test_an_invoice_that_was_paid_meanwhile_is_refused_and_paid_once(shop: Storefront, sandbox: Sandbox) -> None:
    buyer = Way(shop, sandbox).sign_in()
    invoice = next(
        invoice for invoice in (buyer.session.invoices(first=50)).nodes if invoice.status != InvoiceStatus.PAID
    )
    assert invoice.open_balance is not None
    owed = {int(invoice.id or 0): invoice.open_balance.value or Decimal(0)}
    first = buyer.hand_over(invoices=owed, currency="USD")
    browser = Browser()
    order_id = browser.open(first.url).place_order()
    browser.close()
    assert (buyer.record_payment(order_id)).receipt_id
    with pytest.raises(InvoiceRefusedError, match="greater than what is open"):
        buyer.hand_over(invoices=owed, currency="USD")
