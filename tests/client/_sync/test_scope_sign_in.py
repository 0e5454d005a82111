# Generated from tests/client/_async/test_scope_sign_in.py by `make codegen`. Edits are lost.

"""Signing in within a scope: the buyer has its time, its language and its request id at both APIs, and ends with it."""

import inspect
from typing import Any, Literal

import pytest

from b2b_storefront import (
    CompanyPendingError,
    ConfigurationError,
    InvalidLoginError,
    NewCompany,
    NewCustomer,
    RequestTimeoutError,
    Scope,
    Storefront,
    StoreSessionOverError,
    UploadRefusedError,
)
from b2b_storefront._sync.sender import Sender
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import operations
from tests.client.observing import Recording

EXCHANGE = "POST /api/io/auth/customers/storefront"
GLOVES = 40_001
ADA = NewCustomer(email="ada@scoped.example", password="a-long-password", first_name="Ada", last_name="Byron")
WORKS = NewCompany(
    name="Scoped Works", email="office@scoped.example", phone="1", address1="1 Road", city="Leeds", country_code="GB"
)


def create_cart(session: Any) -> str:
    """Put gloves into a cart, and return its id."""
    made = session.create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 3}]})
    return str(made.create_cart.cart.entity_id)


@pytest.fixture
def heads(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """Keep the headers, in small letters, of what is sent."""
    seen: list[dict[str, str]] = []
    for name in ("send", "send_rest"):
        original = getattr(Sender, name)

        def sending(self: Sender, request: Any, *rest: Any, _original: Any = original) -> Any:
            seen.append({name.lower(): str(value) for name, value in (request.headers or {}).items()})
            return _original(self, request, *rest)

        monkeypatch.setattr(Sender, name, sending)
    return seen


def test_a_buyer_of_a_scope_is_signed_in_at_both_apis(
    shop: Storefront, sandbox: Sandbox, heads: list[dict[str, str]]
) -> None:
    account = sandbox.accounts.senior
    with shop.scope(request_id="page-7", locale="fr") as scope:
        cart_id = create_cart(scope.store())
        sandbox.clear_requests()
        heads.clear()
        buyer = scope.sign_in(account.email, account.password, guest_cart=cart_id, buyer_address="203.0.113.7")
        assert operations(sandbox) == ["store:Login", EXCHANGE, "CustomerInfo", "UserCompany_CurrentUser"]
        assert buyer.cart_id == cart_id
        assert buyer.profile is not None
        assert buyer.profile.company is not None
        buyer.session.quotes(first=1)
        buyer.store.customer()
        assert [head["x-request-id"] for head in heads] == ["page-7"] * 5
        assert {head["accept-language"] for head in heads} == {"fr"}
        assert {head["x-forwarded-for"] for head in heads} == {"203.0.113.7"}
    names = [call.operation for call in scope.calls]
    assert names == ["CreateCart", "Login", "CustomerInfo", "UserCompany", "CurrentUser", "Quotes", "Customer"]


def test_the_stores_equal_queries_are_asked_once_until_something_changes(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    with shop.scope() as scope:
        buyer = scope.sign_in(account.email, account.password)
        sandbox.clear_requests()
        assert (buyer.store.cart()).cart is None
        assert (buyer.store.cart()).cart is None
        assert operations(sandbox) == ["store:Cart"]
        cart_id = create_cart(buyer.store)
        kept = (buyer.store.cart()).cart
        assert kept is not None
        assert kept.entity_id == cart_id
        # A guest who asks the same is somebody else.
        assert (scope.store().cart()).cart is None
        assert operations(sandbox)[1:] == ["store:CreateCart", "store:Cart", "store:Cart"]
        buyer.store.with_options(cache=False).cart()
        assert len(operations(sandbox)) == 5
        sources = [call.source for call in scope.calls if call.operation == "Cart"]
    assert sources == ["network", "memo", "network", "network", "network"]


def test_customers_of_one_scope_see_their_own(shop: Storefront, sandbox: Sandbox) -> None:
    with shop.scope() as scope:
        for account in (sandbox.accounts.senior, sandbox.accounts.admin):
            buyer = scope.sign_in(account.email, account.password)
            customer = buyer.store.customer()
            assert customer is not None
            assert customer.email == account.email == (buyer.session.current_user()).email


def test_whether_a_buyer_is_signed_in_is_asked_anew(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    with shop.scope() as scope:
        buyer = scope.sign_in(account.email, account.password)
        assert buyer.is_signed_in()
        shop.sign_in(account.email, account.password)  # On another device.
        assert not buyer.is_signed_in()


def test_it_ends_with_the_scope_and_what_it_was_given_lasts(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    with shop.scope() as scope:
        buyer = scope.sign_in(account.email, account.password)
        kept = buyer.customer_id, buyer.customer_access_token()
        token = buyer.storefront_token()
    sandbox.clear_requests()
    calls: list[Any] = [buyer.store.customer, buyer.session.current_user, buyer.is_signed_in, buyer.sign_out]
    calls += [lambda: buyer.session.validate_extra_fields("quote", {}), lambda: buyer.hand_over(cart="any")]
    calls += [lambda: scope.sign_in(account.email, account.password)]
    for call in calls:
        with pytest.raises(ConfigurationError, match=r"scope is over.*Nothing was sent"):
            call()
    for make in (scope.store, lambda: scope.restore_buyer(*kept)):
        with pytest.raises(ConfigurationError, match="scope is over"):
            make()
    assert operations(sandbox) == []
    with shop.scope() as another:
        restored = another.restore_buyer(*kept, token=token)
        assert restored.is_signed_in()
        assert (restored.session.current_user()).email == account.email
        left = restored.sign_out()
        assert left.cookies
        with pytest.raises(StoreSessionOverError):
            restored.store.customer()


def test_before_its_block_nobody_signs_in(shop: Storefront, sandbox: Sandbox) -> None:
    scope = shop.scope()
    with pytest.raises(ConfigurationError, match="has not begun"):
        scope.sign_in("a@b.example", "a-password")
    with pytest.raises(ConfigurationError, match="has not begun"):
        scope.login("a@b.example", "a-password")
    assert operations(sandbox) == []


@pytest.mark.parametrize("operation", ["store:Login", EXCHANGE, "CustomerInfo"])
def test_the_scopes_time_holds_for_each_step(shop: Storefront, sandbox: Sandbox, operation: str) -> None:
    account = sandbox.accounts.senior
    shop.store().store_settings()
    sandbox.fail_next(operation, delay=5)
    with shop.scope(timeout=0.4) as scope:
        with pytest.raises(RequestTimeoutError):
            # A sign-in may have less time than the scope, and not more.
            scope.sign_in(account.email, account.password, timeout=60)


def test_the_scopes_time_holds_for_the_stores_calls_and_for_files(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    with shop.scope(timeout=1.5) as scope:
        buyer = scope.sign_in(account.email, account.password)
        patient = buyer.with_options(timeout=60)
        sandbox.fail_next("store:Customer", delay=5)
        with pytest.raises(RequestTimeoutError):
            patient.store.customer()
        with pytest.raises(RequestTimeoutError):
            patient.session.validate_extra_fields("quote", {})
    assert [call.error for call in scope.calls[-2:]] == ["RequestTimeoutError"] * 2


def test_calls_over_rest_are_counted(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    sandbox.fail_next("POST /api/v2/media/upload", status=200, body={"code": 500, "data": {"errMsg": "no"}})
    with shop.scope() as scope:
        buyer = scope.sign_in(account.email, account.password)
        before = len(scope.calls)
        with pytest.raises(UploadRefusedError):
            buyer.session.upload_file(b"%PDF-1.4", purpose="quote", name="plan.pdf")
        scope.guest().validate_extra_fields("quote", {})
    rest = scope.calls[before:]
    assert [call.error for call in rest] == ["UploadRefusedError", None]


def test_the_scopes_observers_see_both_apis(shop: Storefront, sandbox: Sandbox) -> None:
    account, recorded = sandbox.accounts.senior, Recording()
    with shop.scope(observers=[recorded]) as scope:
        buyer = scope.sign_in(account.email, account.password)
        buyer.store.customer()
    assert [record.operation for record in recorded.calls][-1] == "Customer"
    assert "Login" in [record.operation for record in recorded.calls]


def test_refusals_are_those_of_the_storefront(shop: Storefront, sandbox: Sandbox) -> None:
    with shop.scope() as scope:
        with pytest.raises(InvalidLoginError):
            scope.sign_in(sandbox.accounts.senior.email, "wrong")
        with pytest.raises(CompanyPendingError):
            scope.sign_in(sandbox.accounts.pending.email, sandbox.accounts.pending.password)
    assert "store:Logout" in operations(sandbox)


def test_a_jwt_of_the_login_api_signs_in_there_too(shop: Storefront, sandbox: Sandbox) -> None:
    with shop.scope() as scope:
        buyer = scope.sign_in_with_jwt(sandbox.customer_login_jwt(sandbox.accounts.senior.email))
        assert buyer.customer_id == sandbox.accounts.senior.customer_id


def test_login_belongs_to_the_scope_and_its_credentials_last(
    shop: Storefront, sandbox: Sandbox, heads: list[dict[str, str]]
) -> None:
    account = sandbox.accounts.senior
    with shop.scope(request_id="page-8") as scope:
        signed_in = scope.login(account.email, account.password)
        signed_in.session.current_user()
        signed_in.session.current_user()
        assert operations(sandbox) == ["Login", "CurrentUser"]
        assert [head["x-request-id"] for head in heads] == ["page-8"] * 2
    with pytest.raises(ConfigurationError, match="scope is over"):
        signed_in.session.current_user()
    assert (shop.session(signed_in.credentials).current_user()).email == account.email
    assert operations(sandbox) == ["Login", "CurrentUser", "CurrentUser"]


@pytest.mark.parametrize("via", ["store", "b2b"])
def test_a_company_registers_in_it(shop: Storefront, heads: list[dict[str, str]], via: Literal["store", "b2b"]) -> None:
    with shop.scope(request_id="page-9") as scope:
        made = scope.register(ADA, WORKS, files=[], via=via)
    assert made.company_id
    assert {head["x-request-id"] for head in heads} == {"page-9"}
    assert len(scope.calls) == len(heads)


def test_a_scope_has_what_a_storefront_has_but_for_what_is_not_a_visitors() -> None:
    def public(kind: type) -> set[str]:
        return {name for name in dir(kind) if not name.startswith("_")}

    assert public(Storefront) - public(Scope) == {
        "anonymous",  # An old name of `guest`.
        "apply",  # Webhooks are no visitor's.
        "budget",
        "close",
        "forget",  # The cache is the storefront's.
        "management",  # The staff's.
        "scope",
    }
    for name in public(Storefront) & public(Scope) - {"settings"}:
        ours, theirs = getattr(Scope, name), getattr(Storefront, name)
        assert inspect.signature(ours) == inspect.signature(theirs), name
