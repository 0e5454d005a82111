"""Every way to a storefront token: what each sends, what it needs to refresh, and how each fails."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    CredentialsRefusedError,
    CurrentCustomerJWT,
    CustomerId,
    EmailPassword,
    FixedToken,
    HTTPStatusError,
    InvalidBodyError,
    InvalidLoginError,
    RateLimitedError,
    RefreshImpossibleError,
    RestPassword,
    Storefront,
    StorefrontError,
    StorefrontJWT,
    TokenFunction,
    UnexpectedResultError,
)
from b2b_storefront.auth import Credentials
from b2b_storefront.sandbox import Sandbox

from .conftest import operations

PASSWORD_ROUTE = "POST /api/io/auth/customers"
CUSTOMER_ROUTE = "POST /api/io/auth/customers/storefront"
EXCHANGE_ROUTE = "GET /api/io/auth/storefront"

Make = Callable[[Sandbox], Credentials]


def email_password(sandbox: Sandbox) -> Credentials:
    return EmailPassword(sandbox.accounts.admin.email, sandbox.accounts.admin.password)


def current_customer_jwt(sandbox: Sandbox) -> Credentials:
    return CurrentCustomerJWT(sandbox.current_customer_jwt(sandbox.accounts.admin.email))


def current_customer_jwt_function(sandbox: Sandbox) -> Credentials:
    admin = sandbox.accounts.admin
    return CurrentCustomerJWT(lambda: sandbox.current_customer_jwt(admin.email), customer=admin.customer_id)


def rest_password(sandbox: Sandbox) -> Credentials:
    return RestPassword(sandbox.accounts.admin.email, sandbox.accounts.admin.password, name="tests")


def customer_id(sandbox: Sandbox) -> Credentials:
    return CustomerId(sandbox.accounts.admin.customer_id, access_token=sandbox.access_token)


def customer_id_by_the_older_token(sandbox: Sandbox) -> Credentials:
    return CustomerId(
        sandbox.accounts.admin.customer_id,
        auth_token=sandbox.auth_token,
        customer_access_token="storefront-session",
        customer_access_token_expires_at=datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1),
    )


def storefront_jwt(sandbox: Sandbox) -> Credentials:
    return StorefrontJWT(sandbox.storefront_jwt(sandbox.accounts.admin.email))


def token_function(sandbox: Sandbox) -> Credentials:
    def login() -> str:
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
            return storefront.session(email_password(sandbox)).token()

    return TokenFunction(login, customer="admin")


WAYS: list[tuple[Make, str]] = [
    (email_password, "Login"),
    (current_customer_jwt, "Authorization"),
    (current_customer_jwt_function, "Authorization"),
    (rest_password, PASSWORD_ROUTE),
    (customer_id, CUSTOMER_ROUTE),
    (customer_id_by_the_older_token, CUSTOMER_ROUTE),
    (storefront_jwt, EXCHANGE_ROUTE),
    (token_function, "Login"),
]

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


@EACH
def test_each_way_obtains_and_refreshes_synchronous(
    make: Make, route: str, storefront: Storefront, sandbox: Sandbox
) -> None:
    session = storefront.session(make(sandbox))
    assert session.current_user().email == sandbox.accounts.admin.email
    sandbox.expire_tokens()
    assert session.current_user().email == sandbox.accounts.admin.email
    assert operations(sandbox) == [route, "CurrentUser", "CurrentUser", route, "CurrentUser"]


@EACH
async def test_what_each_way_shows_of_itself_is_no_secret(make: Make, route: str, sandbox: Sandbox) -> None:
    credentials = make(sandbox)
    shown = f"{credentials!r} {credentials} {credentials.fingerprint}"
    hidden = [part for part in credentials.proof.split("\0") if len(part) > 4]
    assert [secret for secret in hidden if secret in shown] == []


async def test_a_function_may_be_asynchronous_in_an_asynchronous_storefront(
    async_storefront: AsyncStorefront, storefront: Storefront, sandbox: Sandbox
) -> None:
    async def jwt() -> str:
        return sandbox.current_customer_jwt(sandbox.accounts.admin.email)

    credentials = CurrentCustomerJWT(jwt, customer=1)
    assert (await async_storefront.session(credentials).current_user()).email == sandbox.accounts.admin.email
    with pytest.raises(ConfigurationError, match="the function is asynchronous, and this storefront is not"):
        storefront.session(CurrentCustomerJWT(jwt, customer=1)).current_user()


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
    storefront: Storefront,
    sandbox: Sandbox,
) -> None:
    session = async_storefront.session(make(sandbox))
    for _ in range(2):
        with pytest.raises(error, match=says):
            await session.current_user()
    assert len(sandbox.requests) == 1
    with pytest.raises(error, match=says):
        storefront.session(make(sandbox)).current_user()


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
    async_storefront: AsyncStorefront,
    storefront: Storefront,
    sandbox: Sandbox,
) -> None:
    sandbox.fail_next(CUSTOMER_ROUTE, times=2, **answer)
    with pytest.raises(error) as raised:
        await async_storefront.session(customer_id(sandbox)).current_user()
    assert raised.value.operation_name == "CustomerId"
    with pytest.raises(error):
        storefront.session(customer_id(sandbox)).current_user()


async def test_customer_id_takes_the_storefront_s_access_token(
    sandbox: Sandbox, async_storefront: AsyncStorefront, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("B2B_STOREFRONT_ACCESS_TOKEN", sandbox.access_token)
    credentials = CustomerId(sandbox.accounts.customer.customer_id)
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        assert sandbox.access_token not in repr(storefront.settings)
        await storefront.session(credentials).customer_info()
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


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: CurrentCustomerJWT(""), "jwt is empty"),
        (lambda: CurrentCustomerJWT(lambda: "a.b.c"), "needs customer="),
        (lambda: FixedToken(" "), "token is empty"),
        (lambda: StorefrontJWT(""), "jwt is empty"),
        (lambda: TokenFunction("token", customer=1), "takes a function, not str"),  # type: ignore[arg-type]
        (lambda: TokenFunction(str, customer=""), "customer is empty"),
        (lambda: CustomerId(0), "customer_id is 0"),
        (lambda: CustomerId("7"), "customer_id is '7'"),  # type: ignore[arg-type]
        (lambda: CustomerId(7, access_token="secret-a", auth_token="secret-b"), "not both"),
        (lambda: CustomerId(7, access_token=""), "access_token is empty"),
        (lambda: RestPassword("nobody", "secret-a"), "email is not an e-mail address"),
        (lambda: RestPassword("a@b.c", ""), "password is empty"),
        (lambda: RestPassword("a@b.c", "secret-a", end_at=datetime.datetime(2030, 1, 1)), "end_at has no time zone"),
        (lambda: RestPassword("a@b.c", "secret-a", begin_at=SOON, end_at=SOON), "end_at is not after begin_at"),
    ],
)
def test_credentials_that_can_not_work(make: Callable[[], Credentials], says: str) -> None:
    with pytest.raises(ConfigurationError, match=says) as raised:
        make()
    assert "secret" not in str(raised.value)


def test_credentials_are_equal_only_when_all_of_them_are() -> None:
    one = EmailPassword("a@b.c", "x")
    assert one.identity == EmailPassword("A@b.c ", "x").identity
    others: list[Credentials] = [EmailPassword("a@b.c", "y"), RestPassword("a@b.c", "x"), EmailPassword("b@b.c", "x")]
    assert len({one.identity, *(other.identity for other in others)}) == 4
