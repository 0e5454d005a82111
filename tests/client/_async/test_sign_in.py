"""From a guest to a buyer who is signed in at both APIs, and out again."""

import pickle

import pytest

from b2b_storefront import (
    AsyncBuyer,
    AsyncStorefront,
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


async def async_sign_in(shop: AsyncStorefront, account: SandboxAccount) -> AsyncBuyer:
    """Sign an account in."""
    return await shop.sign_in(account.email, account.password)


async def test_a_company_user_is_signed_in_at_both_apis_in_four_requests(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.senior
    buyer = await async_sign_in(async_shop, account)
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
    assert (await buyer.session.current_user()).email == account.email
    signed_in = await buyer.store.customer()
    assert signed_in is not None
    assert signed_in.entity_id == account.customer_id
    assert operations(sandbox) == ["CurrentUser", "store:Customer"]


async def test_a_customer_without_a_company_is_signed_in_in_three(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.customer)
    assert operations(sandbox) == [PRIVATE, "store:Login", EXCHANGE, "CustomerInfo"]
    assert buyer.profile is not None
    assert buyer.profile.company is None
    assert buyer.profile.permissions.levels == {}


async def test_a_super_admin_has_the_company_that_is_acted_as(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.super_admin)
    assert buyer.profile is not None
    assert (buyer.profile.role, buyer.profile.company) == (UserRole.SUPER_ADMIN, None)
    async with buyer.session.masquerade(company_id=1001):
        profile = await buyer.read_profile()
    assert profile.company is not None
    assert profile.company.company_name == "Harbour Supplies"
    assert profile.permissions.everything


async def test_the_cart_of_a_guest_is_kept(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    made = await async_shop.store().create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 3}]})
    assert made.create_cart is not None
    assert made.create_cart.cart is not None
    cart_id = made.create_cart.cart.entity_id
    account = sandbox.accounts.senior
    buyer = await async_shop.sign_in(account.email, account.password, guest_cart=cart_id)
    assert buyer.cart_id == cart_id
    kept = await buyer.store.cart()
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
async def test_who_can_not_sign_in_is_told_why(
    async_shop: AsyncStorefront, sandbox: Sandbox, account: str, error: type[Exception]
) -> None:
    who: SandboxAccount = getattr(sandbox.accounts, account)
    with pytest.raises(error):
        await async_sign_in(async_shop, who)
    if error in {CompanyPendingError, CompanyInactiveError}:
        assert "store:Logout" in operations(sandbox)


async def test_a_wrong_password_is_one_request(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    with pytest.raises(InvalidLoginError):
        await async_shop.sign_in(sandbox.accounts.senior.email, "wrong")
    assert operations(sandbox) == [PRIVATE, "store:Login"]


@pytest.mark.parametrize(
    ("email", "password"), [("nobody", "a-password"), ("", "a-password"), ("a@b.example", ""), ("a@b.example", " ")]
)
async def test_what_can_not_work_is_not_sent(
    async_shop: AsyncStorefront, sandbox: Sandbox, email: str, password: str
) -> None:
    with pytest.raises(ConfigurationError):
        await async_shop.sign_in(email, password)
    assert operations(sandbox) == []


async def test_without_an_api_account_nobody_is_signed_in_by_halves(sandbox: Sandbox) -> None:
    async with AsyncStorefront(sandbox.store_hash, private_token=sandbox.private_token, **sandbox.hosts) as storefront:
        with pytest.raises(CredentialsRequiredError, match="access_token="):
            await async_sign_in(storefront, sandbox.accounts.senior)
    assert operations(sandbox) == []


async def test_all_of_it_ends_with_one_time(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    await async_shop.store().store_settings()
    sandbox.fail_next("CustomerInfo", delay=5)
    with pytest.raises(RequestTimeoutError):
        await async_shop.sign_in(account.email, account.password, timeout=0.5)


async def test_a_sign_in_at_the_store_is_never_repeated_after_a_fault(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    sandbox.fail_next("store:Login", disconnect=True)
    with pytest.raises(TransportError):
        await async_sign_in(async_shop, sandbox.accounts.senior)
    assert operations(sandbox).count("store:Login") == 1


async def test_the_storefront_token_is_obtained_again_with_the_access_token(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    sandbox.expire_tokens()
    sandbox.clear_requests()
    await buyer.session.current_user()
    assert operations(sandbox) == ["CurrentUser", EXCHANGE, "CurrentUser"]


async def test_another_device_ends_the_session_at_the_store_and_what_it_renews(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.senior
    first = await async_sign_in(async_shop, account)
    second = await async_sign_in(async_shop, account)
    assert not await first.is_signed_in()
    assert await second.is_signed_in()
    with pytest.raises(StoreSessionOverError):
        await first.store.cart()
    sandbox.expire_tokens()
    with pytest.raises(CredentialsRefusedError, match="customer access token"):
        await first.session.current_user()
    assert (await second.session.current_user()).email == account.email


async def test_a_buyer_is_restored_from_what_the_application_kept(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    kept = buyer.customer_id, buyer.customer_access_token()
    token = await buyer.storefront_token()
    async with AsyncStorefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as another:
        sandbox.clear_requests()
        restored = another.restore_buyer(*kept, token=token)
        assert operations(sandbox) == []
        assert (await restored.session.current_user()).email == sandbox.accounts.senior.email
        assert await restored.is_signed_in()
        assert operations(sandbox) == ["CurrentUser", PRIVATE, "store:Customer"]
        assert restored.profile is None
        assert (await restored.read_profile()).role == UserRole.SENIOR_BUYER


async def test_a_jwt_of_the_login_api_signs_in_once(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    jwt = sandbox.customer_login_jwt(account.email)
    buyer = await async_shop.sign_in_with_jwt(jwt)
    assert buyer.customer_id == account.customer_id
    with pytest.raises(InvalidLoginError):
        await async_shop.sign_in_with_jwt(jwt)


class TestSigningOut:
    """The store first, then everything else."""

    async def test_it_ends_both(self, async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
        buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
        sandbox.clear_requests()
        left = await buyer.sign_out()
        assert operations(sandbox)[0] == "store:Logout"
        assert (left.cart_id, left.ended) == (None, None)
        assert "SHOP_SESSION_TOKEN" in left.cookies
        assert not await buyer.is_signed_in()
        sandbox.clear_requests()
        with pytest.raises(RefreshImpossibleError, match="has signed out"):
            await buyer.session.current_user()
        assert operations(sandbox) == []

    @pytest.mark.parametrize("restored", [False, True])
    async def test_a_customer_without_a_company_acts_as_none(
        self, async_shop: AsyncStorefront, sandbox: Sandbox, restored: bool
    ) -> None:
        buyer = await async_sign_in(async_shop, sandbox.accounts.customer)
        if restored:
            buyer = async_shop.restore_buyer(buyer.customer_id, buyer.customer_access_token())
        left = await buyer.sign_out()
        assert left.ended is None

    async def test_the_company_acted_as_is_left(self, async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
        buyer = await async_sign_in(async_shop, sandbox.accounts.super_admin)
        await buyer.session.super_admin_begin_masquerade(company_id=1001)
        left = await buyer.sign_out()
        assert left.ended is not None
        assert left.ended.company_id == 1001
        again = await async_sign_in(async_shop, sandbox.accounts.super_admin)
        assert again.profile is not None
        assert again.profile.company is None

    async def test_a_cart_may_become_a_guests(self, async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
        buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
        made = await buyer.store.create_cart(input={"line_items": [{"product_entity_id": GLOVES, "quantity": 1}]})
        assert made.create_cart is not None
        assert made.create_cart.cart is not None
        cart_id = made.create_cart.cart.entity_id
        left = await buyer.sign_out(cart=cart_id)
        assert left.cart_id == cart_id
        assert (await async_shop.store().cart(entity_id=cart_id)).cart is not None

    async def test_where_the_store_fails_nothing_else_is_done(
        self, async_shop: AsyncStorefront, sandbox: Sandbox
    ) -> None:
        buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
        sandbox.fail_next("store:Logout", status=500, message="down", times=3)
        with pytest.raises(ServerError):
            await buyer.sign_out()
        assert (await buyer.session.current_user()).email == sandbox.accounts.senior.email
        sandbox.fail_next("store:Logout", disconnect=True)
        await buyer.sign_out()  # It is idempotent: the second attempt ends the session.
        assert not await buyer.is_signed_in()

    async def test_who_is_signed_out_at_the_store_already_is_signed_out(
        self, async_shop: AsyncStorefront, sandbox: Sandbox
    ) -> None:
        account = sandbox.accounts.senior
        first = await async_sign_in(async_shop, account)
        second = await async_sign_in(async_shop, account)
        await first.sign_out()
        assert await second.is_signed_in()
        sandbox.expire_tokens()
        await first.sign_out()

    async def test_the_token_is_gone_for_all_who_share_the_store(self, sandbox: Sandbox) -> None:
        tokens = MemoryTokenStore()
        async with AsyncStorefront(
            sandbox.store_hash, access_token=sandbox.access_token, tokens=tokens, **sandbox.hosts
        ) as storefront:
            buyer = await async_sign_in(storefront, sandbox.accounts.senior)
            kept = buyer.customer_id, buyer.customer_access_token()
            await buyer.sign_out()
        async with AsyncStorefront(
            sandbox.store_hash, access_token=sandbox.access_token, tokens=tokens, **sandbox.hosts
        ) as another:
            with pytest.raises(CredentialsRefusedError):
                await another.restore_buyer(*kept).session.current_user()


async def test_no_token_shows(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    buyer = await async_sign_in(async_shop, sandbox.accounts.senior)
    secrets = buyer.customer_access_token(), await buyer.storefront_token(), sandbox.accounts.senior.password
    shown = f"{buyer!r} {buyer.profile!r} {buyer.customer!r} {buyer.session!r} {buyer.store!r}"
    assert not any(secret in shown for secret in secrets)
    with pytest.raises(TypeError, match="can't be pickled"):
        pickle.dumps(buyer)
    with pytest.raises(StorefrontError) as caught:
        await async_shop.sign_in(sandbox.accounts.senior.email, "hunter2-is-wrong")
    frames = [frame.frame.f_locals for frame in caught.traceback if "b2b_storefront" in str(frame.path)]
    assert "hunter2" not in repr(frames) + repr(caught.value)
