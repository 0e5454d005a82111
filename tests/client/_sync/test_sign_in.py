# Generated from tests/client/_async/test_sign_in.py by `make codegen`. Edits are lost.

"""From a guest to a buyer who is signed in at both APIs, and out again."""

import pickle

import pytest

from b2b_storefront import (
    Buyer,
    CompanyInactiveError,
    CompanyPendingError,
    ConfigurationError,
    CredentialsRefusedError,
    CredentialsRequiredError,
    InvalidLoginError,
    MemoryTokenStore,
    PasswordResetRequiredError,
    RefreshImpossibleError,
    RequestTimeoutError,
    ServerError,
    Storefront,
    StorefrontError,
    StoreSessionOverError,
    TransportError,
)
from b2b_storefront.codes import Permission, UserRole
from b2b_storefront.sandbox import Sandbox, SandboxAccount
from tests.client.conftest import operations

EXCHANGE = "POST /api/io/auth/customers/storefront"
PRIVATE = "POST /stores/{store_hash}/v3/storefront/api-token-private"
GLOVES = 40_001


def sign_in(shop: Storefront, account: SandboxAccount) -> Buyer:
    """Sign an account in."""
    return shop.sign_in(account.email, account.password)


def test_a_company_user_is_signed_in_at_both_apis_in_four_requests(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    buyer = sign_in(shop, account)
    assert operations(sandbox) == [PRIVATE, "store:Login", EXCHANGE, "CustomerInfo", "UserCompany_CurrentUser"]
    assert sandbox.requests[-1].root_fields == ("userCompany", "currentUser")
    assert buyer.customer_id == account.customer_id
    assert buyer.customer is not None
    assert buyer.customer.email == account.email
    assert buyer.profile is not None
    assert buyer.profile.company is not None
    assert buyer.profile.company.company_name == "Harbour Supplies"
    assert buyer.profile.role == UserRole.SENIOR_BUYER
    assert buyer.profile.permissions.can(Permission.CREATE_QUOTE)
    sandbox.clear_requests()
    assert (buyer.session.current_user()).email == account.email
    signed_in = buyer.store.customer()
    assert signed_in is not None
    assert signed_in.entity_id == account.customer_id
    assert operations(sandbox) == ["CurrentUser", "store:Customer"]


def test_a_customer_without_a_company_is_signed_in_in_three(shop: Storefront, sandbox: Sandbox) -> None:
    buyer = sign_in(shop, sandbox.accounts.customer)
    assert operations(sandbox) == [PRIVATE, "store:Login", EXCHANGE, "CustomerInfo"]
    assert buyer.profile is not None
    assert buyer.profile.company is None
    assert buyer.profile.permissions.levels == {}


def test_a_super_admin_has_the_company_that_is_acted_as(shop: Storefront, sandbox: Sandbox) -> None:
    buyer = sign_in(shop, sandbox.accounts.super_admin)
    assert buyer.profile is not None
    assert (buyer.profile.role, buyer.profile.company) == (UserRole.SUPER_ADMIN, None)
    with buyer.session.masquerade(company_id=1001):
        profile = buyer.read_profile()
    assert profile.company is not None
    assert profile.company.company_name == "Harbour Supplies"
    assert profile.permissions.everything


def test_the_cart_of_a_guest_is_kept(shop: Storefront, sandbox: Sandbox) -> None:
    made = shop.store().create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 3}]})
    assert made.create_cart is not None
    assert made.create_cart.cart is not None
    cart_id = made.create_cart.cart.entity_id
    account = sandbox.accounts.senior
    buyer = shop.sign_in(account.email, account.password, guest_cart=cart_id)
    assert buyer.cart_id == cart_id
    kept = buyer.store.cart()
    assert kept.cart is not None
    assert kept.cart.line_items.total_quantity == 3


@pytest.mark.parametrize(
    ("account", "error"),
    [
        ("pending", CompanyPendingError),
        ("inactive", CompanyInactiveError),
        ("reset", PasswordResetRequiredError),
        ("elsewhere", InvalidLoginError),
    ],
)
def test_who_can_not_sign_in_is_told_why(
    shop: Storefront, sandbox: Sandbox, account: str, error: type[Exception]
) -> None:
    who: SandboxAccount = getattr(sandbox.accounts, account)
    with pytest.raises(error):
        sign_in(shop, who)
    if error in {CompanyPendingError, CompanyInactiveError}:
        assert "store:Logout" in operations(sandbox)


def test_a_wrong_password_is_one_request(shop: Storefront, sandbox: Sandbox) -> None:
    with pytest.raises(InvalidLoginError):
        shop.sign_in(sandbox.accounts.senior.email, "wrong")
    assert operations(sandbox) == [PRIVATE, "store:Login"]


@pytest.mark.parametrize(
    ("email", "password"), [("nobody", "a-password"), ("", "a-password"), ("a@b.example", ""), ("a@b.example", " ")]
)
def test_what_can_not_work_is_not_sent(shop: Storefront, sandbox: Sandbox, email: str, password: str) -> None:
    with pytest.raises(ConfigurationError):
        shop.sign_in(email, password)
    assert operations(sandbox) == []


def test_without_an_api_account_nobody_is_signed_in_by_halves(sandbox: Sandbox) -> None:
    with Storefront(sandbox.store_hash, private_token=sandbox.private_token, **sandbox.hosts) as storefront:
        with pytest.raises(CredentialsRequiredError, match="access_token="):
            sign_in(storefront, sandbox.accounts.senior)
    assert operations(sandbox) == []


def test_all_of_it_ends_with_one_time(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    shop.store().store_settings()
    sandbox.fail_next("CustomerInfo", delay=5)
    with pytest.raises(RequestTimeoutError):
        shop.sign_in(account.email, account.password, timeout=0.5)


def test_a_sign_in_at_the_store_is_never_repeated_after_a_fault(shop: Storefront, sandbox: Sandbox) -> None:
    sandbox.fail_next("store:Login", disconnect=True)
    with pytest.raises(TransportError):
        sign_in(shop, sandbox.accounts.senior)
    assert operations(sandbox).count("store:Login") == 1


def test_the_storefront_token_is_obtained_again_with_the_access_token(shop: Storefront, sandbox: Sandbox) -> None:
    buyer = sign_in(shop, sandbox.accounts.senior)
    sandbox.expire_tokens()
    sandbox.clear_requests()
    buyer.session.current_user()
    assert operations(sandbox) == ["CurrentUser", EXCHANGE, "CurrentUser"]


def test_another_device_ends_the_session_at_the_store_and_what_it_renews(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    first = sign_in(shop, account)
    second = sign_in(shop, account)
    assert not first.is_signed_in()
    assert second.is_signed_in()
    with pytest.raises(StoreSessionOverError):
        first.store.cart()
    sandbox.expire_tokens()
    with pytest.raises(CredentialsRefusedError, match="customer access token"):
        first.session.current_user()
    assert (second.session.current_user()).email == account.email


def test_a_buyer_is_restored_from_what_the_application_kept(shop: Storefront, sandbox: Sandbox) -> None:
    buyer = sign_in(shop, sandbox.accounts.senior)
    kept = buyer.customer_id, buyer.customer_access_token()
    token = buyer.storefront_token()
    with Storefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as another:
        sandbox.clear_requests()
        restored = another.restore_buyer(*kept, token=token)
        assert operations(sandbox) == []
        assert (restored.session.current_user()).email == sandbox.accounts.senior.email
        assert restored.is_signed_in()
        assert operations(sandbox) == ["CurrentUser", PRIVATE, "store:Customer"]
        assert restored.profile is None
        assert (restored.read_profile()).role == UserRole.SENIOR_BUYER


def test_a_jwt_of_the_login_api_signs_in_once(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    jwt = sandbox.customer_login_jwt(account.email)
    buyer = shop.sign_in_with_jwt(jwt)
    assert buyer.customer_id == account.customer_id
    with pytest.raises(InvalidLoginError):
        shop.sign_in_with_jwt(jwt)


class TestSigningOut:
    """The store first, then everything else."""

    def test_it_ends_both(self, shop: Storefront, sandbox: Sandbox) -> None:
        buyer = sign_in(shop, sandbox.accounts.senior)
        sandbox.clear_requests()
        left = buyer.sign_out()
        assert operations(sandbox)[0] == "store:Logout"
        assert (left.cart_id, left.ended) == (None, None)
        assert "SHOP_SESSION_TOKEN" in left.cookies
        assert not buyer.is_signed_in()
        sandbox.clear_requests()
        with pytest.raises(RefreshImpossibleError, match="has signed out"):
            buyer.session.current_user()
        assert operations(sandbox) == []

    @pytest.mark.parametrize("restored", [False, True])
    def test_a_customer_without_a_company_acts_as_none(
        self, shop: Storefront, sandbox: Sandbox, restored: bool
    ) -> None:
        buyer = sign_in(shop, sandbox.accounts.customer)
        if restored:
            buyer = shop.restore_buyer(buyer.customer_id, buyer.customer_access_token())
        left = buyer.sign_out()
        assert left.ended is None

    def test_the_company_acted_as_is_left(self, shop: Storefront, sandbox: Sandbox) -> None:
        buyer = sign_in(shop, sandbox.accounts.super_admin)
        buyer.session.super_admin_begin_masquerade(company_id=1001)
        left = buyer.sign_out()
        assert left.ended is not None
        assert left.ended.company_id == 1001
        again = sign_in(shop, sandbox.accounts.super_admin)
        assert again.profile is not None
        assert again.profile.company is None

    def test_a_cart_may_become_a_guests(self, shop: Storefront, sandbox: Sandbox) -> None:
        buyer = sign_in(shop, sandbox.accounts.senior)
        made = buyer.store.create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 1}]})
        assert made.create_cart is not None
        assert made.create_cart.cart is not None
        cart_id = made.create_cart.cart.entity_id
        left = buyer.sign_out(cart=cart_id)
        assert left.cart_id == cart_id
        assert (shop.store().cart(entity_id=cart_id)).cart is not None

    def test_where_the_store_fails_nothing_else_is_done(self, shop: Storefront, sandbox: Sandbox) -> None:
        buyer = sign_in(shop, sandbox.accounts.senior)
        sandbox.fail_next("store:Logout", status=500, message="down", times=3)
        with pytest.raises(ServerError):
            buyer.sign_out()
        assert (buyer.session.current_user()).email == sandbox.accounts.senior.email
        sandbox.fail_next("store:Logout", disconnect=True)
        buyer.sign_out()  # It is idempotent: the second attempt ends the session.
        assert not buyer.is_signed_in()

    def test_who_is_signed_out_at_the_store_already_is_signed_out(self, shop: Storefront, sandbox: Sandbox) -> None:
        account = sandbox.accounts.senior
        first = sign_in(shop, account)
        second = sign_in(shop, account)
        first.sign_out()
        assert second.is_signed_in()
        sandbox.expire_tokens()
        first.sign_out()

    def test_the_token_is_gone_for_all_who_share_the_store(self, sandbox: Sandbox) -> None:
        tokens = MemoryTokenStore()
        with Storefront(
            sandbox.store_hash, access_token=sandbox.access_token, tokens=tokens, **sandbox.hosts
        ) as storefront:
            buyer = sign_in(storefront, sandbox.accounts.senior)
            kept = buyer.customer_id, buyer.customer_access_token()
            buyer.sign_out()
        with Storefront(
            sandbox.store_hash, access_token=sandbox.access_token, tokens=tokens, **sandbox.hosts
        ) as another:
            with pytest.raises(CredentialsRefusedError):
                another.restore_buyer(*kept).session.current_user()


def test_no_token_shows(shop: Storefront, sandbox: Sandbox) -> None:
    buyer = sign_in(shop, sandbox.accounts.senior)
    secrets = buyer.customer_access_token(), buyer.storefront_token(), sandbox.accounts.senior.password
    shown = f"{buyer!r} {buyer.profile!r} {buyer.customer!r} {buyer.session!r} {buyer.store!r}"
    assert not any(secret in shown for secret in secrets)
    with pytest.raises(TypeError, match="can't be pickled"):
        pickle.dumps(buyer)
    with pytest.raises(StorefrontError) as caught:
        shop.sign_in(sandbox.accounts.senior.email, "hunter2-is-wrong")
    frames = [frame.frame.f_locals for frame in caught.traceback if "b2b_storefront" in str(frame.path)]
    assert "hunter2" not in repr(frames) + repr(caught.value)
