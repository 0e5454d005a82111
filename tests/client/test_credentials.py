"""What credentials show, which of them are equal, and which can't work."""

import datetime
from collections.abc import Callable

import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    CredentialsRefusedError,
    CurrentCustomerJWT,
    CustomerId,
    EmailPassword,
    FixedToken,
    InvalidLoginError,
    RestPassword,
    Storefront,
    StorefrontError,
    StorefrontJWT,
    TokenFunction,
)
from b2b_storefront._config import load_settings
from b2b_storefront._secret import SecretText
from b2b_storefront.auth import Credentials
from b2b_storefront.sandbox import Sandbox

from .ways import WAYS, Make

EACH = pytest.mark.parametrize(("make", "route"), WAYS, ids=lambda way: getattr(way, "__name__", ""))


@EACH
async def test_what_each_way_shows_of_itself_is_no_secret(make: Make, route: str, sandbox: Sandbox) -> None:
    credentials = make(sandbox)
    shown = f"{credentials!r} {credentials} {credentials.fingerprint(load_settings(store_hash='abc'))}"
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
        (lambda: TokenFunction(str, customer=object()), "customer is object"),  # type: ignore[arg-type]
        (lambda: TokenFunction(str, customer=None), "customer is None"),  # type: ignore[arg-type]
        (lambda: TokenFunction(str, customer=True), "customer is True"),
        (lambda: TokenFunction(str, customer=10**5000), "too many digits"),
        (lambda: CurrentCustomerJWT(lambda: "a.b.c", customer=[7]), "customer is list"),  # type: ignore[arg-type]
        (lambda: CustomerId(0), "customer_id is 0"),
        (lambda: CustomerId("seven"), "customer_id is 'seven'"),
        (lambda: CustomerId(True), "customer_id is True"),
        (lambda: CustomerId(7, access_token="secret-a", auth_token="secret-b"), "not both"),
        (lambda: CustomerId(7, access_token=""), "access_token is empty"),
        (lambda: RestPassword("nobody", "secret-a"), "email is not an e-mail address"),
        (lambda: RestPassword("a@b.c", ""), "password is empty"),
        (lambda: RestPassword("a@b.c", "secret-a", end_at=datetime.datetime(2030, 1, 1)), "end_at has no time zone"),
        (lambda: RestPassword("a@b.c", "secret-a", begin_at="soon"), "begin_at is not a datetime"),  # type: ignore[arg-type]
        (lambda: RestPassword("a@b.c", "secret-a", name=None), "name is not a text"),  # type: ignore[arg-type]
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


def test_customers_by_whom_nothing_is_told_do_not_share_a_token() -> None:
    """What is hidden has one text for all, and is told apart by what it is."""
    first, second = (TokenFunction(str, customer=SecretText(name)) for name in ("a@shop.example", "b@shop.example"))
    assert first.customer != second.customer
    assert first.identity != second.identity
