"""Every way to a storefront token: what each sends, what it needs to refresh, and how each fails."""

import datetime
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    CredentialsRefusedError,
    CurrentCustomerJWT,
    CustomerId,
    HTTPStatusError,
    InvalidBodyError,
    InvalidLoginError,
    RateLimitedError,
    RefreshImpossibleError,
    RestPassword,
    StorefrontError,
    StorefrontJWT,
    TokenFunction,
    UnexpectedResultError,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import operations
from tests.client.ways import CUSTOMER_ROUTE, WAYS, Make, customer_id

EACH = pytest.mark.parametrize(("make", "route"), WAYS, ids=lambda way: getattr(way, "__name__", ""))


@EACH
async def test_each_way_obtains_and_refreshes(
    make: Make, route: str, async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    session = async_storefront.session(make(sandbox))
    assert (await session.current_user()).email == sandbox.accounts.admin.email
    sandbox.expire_tokens()
    assert (await session.current_user()).email == sandbox.accounts.admin.email
    assert operations(sandbox) == [route, "CurrentUser", "CurrentUser", route, "CurrentUser"]


async def test_a_function_that_raises_is_not_called_again_at_once(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    calls = []

    def fail() -> str:
        calls.append(1)
        raise StorefrontError("the store's page is down")

    session = async_storefront.session(TokenFunction(fail, customer=1))
    for _ in range(3):
        with pytest.raises(StorefrontError, match="the store's page is down"):
            await session.current_user()
    assert len(calls) == 1


async def test_what_a_function_returns_must_be_a_token(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    for value in ("", None, 7):
        with pytest.raises(UnexpectedResultError, match="It is not used"):
            await async_storefront.session(TokenFunction(lambda value=value: value, customer=repr(value))).token()  # type: ignore[misc]
    with pytest.raises(ConfigurationError, match="jwt is empty"):
        await async_storefront.session(CurrentCustomerJWT(lambda: "", customer=1)).token()
    assert sandbox.requests == []


REFUSALS: list[tuple[Make, type[StorefrontError], str]] = [
    (
        lambda sandbox: RestPassword(sandbox.accounts.admin.email, "wrong"),
        InvalidLoginError,
        "RestPassword: Customer auth failed. Check e-mail, password",
    ),
    (
        lambda sandbox: CustomerId(sandbox.accounts.admin.customer_id, access_token="wrong"),
        CredentialsRefusedError,
        "CustomerId: Invalid access token .HTTP 403.. Check that these credentials belong to this store",
    ),
    (
        lambda sandbox: CustomerId(999_999, access_token=sandbox.access_token),
        CredentialsRefusedError,
        "CustomerId: ",
    ),
    (
        lambda _: StorefrontJWT("not.a.jwt"),
        CredentialsRefusedError,
        "StorefrontJWT: Invalid token header. No credentials provided .HTTP 401.",
    ),
]


@pytest.mark.parametrize(("make", "error", "says"), REFUSALS, ids=["password", "access token", "customer", "jwt"])
async def test_refused_credentials_latch(
    make: Make,
    error: type[StorefrontError],
    says: str,
    async_storefront: AsyncStorefront,
    sandbox: Sandbox,
) -> None:
    for _ in range(3):
        with pytest.raises(error, match=says):
            await async_storefront.session(make(sandbox)).current_user()
    assert len(sandbox.requests) == 1


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"status": 503, "body": "<html>"}, HTTPStatusError),
        ({"status": 302, "body": "", "headers": {"Location": "https://elsewhere.example"}}, HTTPStatusError),
        ({"status": 429, "body": "", "headers": {"Retry-After": "3"}}, RateLimitedError),
        ({"body": "<html>"}, InvalidBodyError),
        ({"body": {"code": 500, "data": {"errMsg": "Boom"}}}, HTTPStatusError),
        ({"body": {"code": 200, "data": {"token": []}}}, UnexpectedResultError),
        ({"body": {"code": 200, "data": {"token": ["a", "b"]}}}, UnexpectedResultError),
        ({"body": {"code": 200, "data": None}}, UnexpectedResultError),
    ],
)
async def test_failures_of_a_rest_route(
    answer: dict[str, Any],
    error: type[StorefrontError],
    sandbox: Sandbox,
) -> None:
    sandbox.fail_next(CUSTOMER_ROUTE, **answer)
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, retry=False) as storefront:
        with pytest.raises(error) as raised:
            await storefront.session(customer_id(sandbox)).current_user()
    assert raised.value.operation_name == "CustomerId"


async def test_customer_id_takes_the_storefront_s_access_token(
    sandbox: Sandbox, async_storefront: AsyncStorefront, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("B2B_STOREFRONT_ACCESS_TOKEN", sandbox.access_token)
    credentials = CustomerId(sandbox.accounts.customer.customer_id)
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as trusted:
        assert sandbox.access_token not in repr(trusted.settings)
        await trusted.session(credentials).customer_info()
    with pytest.raises(ConfigurationError, match="CustomerId needs the store's API token"):
        await async_storefront.session(credentials).customer_info()


async def test_rest_password_asks_for_its_own_validity(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    admin = sandbox.accounts.admin
    now = datetime.datetime.now(datetime.UTC)
    brief = RestPassword(admin.email, admin.password, end_at=now + datetime.timedelta(minutes=10))
    token = await async_storefront.session(brief).token()
    from b2b_storefront.auth.token import expiry_claim

    assert expiry_claim(token) == int((now + datetime.timedelta(minutes=10)).timestamp())
    over = RestPassword(admin.email, admin.password, end_at=now - datetime.timedelta(minutes=1))
    with pytest.raises(RefreshImpossibleError, match="end_at has passed"):
        await async_storefront.session(over).token()


SOON = datetime.datetime.now(datetime.UTC)
