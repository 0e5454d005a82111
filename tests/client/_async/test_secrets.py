"""No token and no password in anything that can be printed, whatever fails."""

import html
import json
import logging
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import orjson
import pytest
from gql import GraphQLRequest
from gql.transport import AsyncTransport
from graphql import ExecutionResult

import b2b_storefront
from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    Credentials,
    CurrentCustomerJWT,
    CustomerId,
    EmailPassword,
    FixedToken,
    InvalidLoginError,
    OperationError,
    RequestTimeoutError,
    RestPassword,
    StorefrontError,
    StorefrontJWT,
)
from b2b_storefront._secret import SecretText
from b2b_storefront.auth import StorefrontToken
from b2b_storefront.auth.core import TokenCore
from b2b_storefront.client import operations
from b2b_storefront.sandbox import Sandbox
from tests.client.wire import FINE, Wire, http, serving

SOURCES = Path(b2b_storefront.__file__).parent

FAILURES: list[dict[str, Any]] = [
    {},
    {"code": 40101, "times": 9},
    {"message": "Permission denied."},
    {"status": 500, "body": "<html>", "times": 3},
    {"body": "no json"},
    {"body": {"data": {"currentUser": None}}},
    {"disconnect": True, "times": 5},
]


@pytest.fixture
def secrets(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the secrets of a test, to which each token that is given out is added."""
    known = [sandbox.accounts.admin.password]
    obtained = TokenCore.obtained

    def remember(self: TokenCore, value: str) -> StorefrontToken:
        known.append(value.reveal() if isinstance(value, SecretText) else value)
        return obtained(self, value)

    monkeypatch.setattr(TokenCore, "obtained", remember)
    return known


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """Return what every logger wrote, but for the sandbox's own server, which is not on the client's side."""
    return "\n".join(record.getMessage() for record in caplog.records if not record.name.startswith("uvicorn"))


def printed(error: BaseException) -> str:
    """Return an error as text, with the local variables of each of our frames, and its causes likewise."""
    shown = "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error))
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if Path(frame.f_code.co_filename).is_relative_to(SOURCES):
            shown += repr(frame.f_locals)
    for other in (error.__cause__, error.__context__):
        shown += printed(other) if other else ""
    return shown


@pytest.mark.parametrize("operation", ["Login", "CurrentUser"])
@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: next(iter(failure), "none"))
async def test_a_call_shows_no_secret(
    failure: dict[str, Any], operation: str, sandbox: Sandbox, secrets: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown = ""
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        account = sandbox.accounts.admin
        credentials = EmailPassword(account.email, account.password)
        session = storefront.session(credentials)
        if failure:
            sandbox.fail_next(operation, **failure)
        with warnings.catch_warnings(record=True) as caught:
            try:
                await session.current_user()
            except StorefrontError as error:
                shown = printed(error)
        assert shown or not failure
        shown += f"{credentials!r} {credentials} {session!r} {storefront!r} {storefront.settings!r} {caught}"
    assert_clean(shown + logged(caplog), secrets)


def assert_clean(text: str, secrets: list[str]) -> None:
    assert [secret for secret in secrets if secret in text] == []


async def test_our_logger_names_operation_customer_status_and_time(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "b2b_storefront")
    account = sandbox.accounts.admin
    credentials = EmailPassword(account.email, account.password)
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        await storefront.session(credentials).current_user()
    lines = [record.getMessage() for record in caplog.records if record.name == "b2b_storefront"]
    fingerprint = credentials.fingerprint(storefront.settings)
    assert lines[-1].startswith(f"CurrentUser for customer {fingerprint}: HTTP 200, ")
    assert lines[0] == f"Customer {fingerprint}: a token is being obtained"
    assert lines[1].startswith(f"Customer {fingerprint}: a token was obtained, in 0.")
    assert account.email not in "".join(lines)


STEPS = [
    "POST /stores/{store_hash}/v3/storefront/api-token-private",
    "store:Login",
    "POST /api/io/auth/customers/storefront",
    "CustomerInfo",
    "store:GenerateSessionSyncJwt",
    "QuoteCheckout",
    "CheckoutLogin",
    "CreateOrder",
    "store:Logout",
]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("failure", [*FAILURES[3:5], FAILURES[6]], ids=lambda failure: next(iter(failure)))
async def test_the_way_from_sign_in_to_order_shows_no_secret(
    failure: dict[str, Any], step: str, sandbox: Sandbox, secrets: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown = ""
    async with AsyncStorefront(
        sandbox.store_hash, access_token=sandbox.access_token, retry=False, **sandbox.hosts
    ) as storefront:
        account = sandbox.accounts.admin
        sandbox.fail_next(step, **failure)
        try:
            buyer = await storefront.sign_in(account.email, account.password)
            shown += f"{buyer!r} {buyer.session!r} {buyer.store!r} {buyer.customer!r} {buyer.profile!r}"
            made = await buyer.store.create_cart(input={"line_items": [{"product_entity_id": 40_001, "quantity": 1}]})
            assert made.create_cart is not None
            assert made.create_cart.cart is not None
            shown += repr(await buyer.hand_over(cart=made.create_cart.cart.entity_id))
            quote = next(
                quote for quote in (await buyer.session.quotes(first=50)).nodes if quote.status == 1 and quote.uuid
            )
            shown += repr(await buyer.hand_over(quote=quote))
            await buyer.record_order(sandbox.place_order(account.email, {50_003: 1}), po_number="PO-1")
            await buyer.sign_out()
        except StorefrontError as error:
            shown += printed(error)
    state = sandbox._graphql.state
    assert secrets[1:] or step == STEPS[0]  # The private token, once it was obtained.
    assert_clean(shown + logged(caplog), [*secrets, sandbox.access_token, *state.store_sessions, *state.page_tickets])


WAYS: dict[str, Callable[[Sandbox], Credentials]] = {
    "POST /api/io/auth/customers": lambda sandbox: RestPassword(
        sandbox.accounts.admin.email, sandbox.accounts.admin.password
    ),
    "POST /api/io/auth/customers/storefront": lambda sandbox: CustomerId(101, access_token=sandbox.access_token),
    "GET /api/io/auth/storefront": lambda sandbox: StorefrontJWT(sandbox.storefront_jwt(sandbox.accounts.admin.email)),
    "Authorization": lambda sandbox: CurrentCustomerJWT(sandbox.current_customer_jwt(sandbox.accounts.admin.email)),
}
REST_FAILURES: list[dict[str, Any]] = [
    {},
    {"status": 403, "body": {"detail": "Invalid access token"}},
    {"status": 500, "body": "<html>"},
    {"body": {"code": 200, "data": {"token": 7}}},
    {"disconnect": True, "times": 3},
]


@pytest.mark.parametrize("route", WAYS)
@pytest.mark.parametrize("failure", REST_FAILURES, ids=lambda failure: next(iter(failure), "none"))
async def test_every_way_to_a_token(
    route: str, failure: dict[str, Any], sandbox: Sandbox, secrets: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    credentials = WAYS[route](sandbox)
    secrets += [part for part in credentials.proof.split("\0") if len(part) > 4]
    shown = repr(credentials)
    if failure:
        sandbox.fail_next(route, **failure)
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        try:
            await storefront.session(credentials).current_user()
        except StorefrontError as error:
            shown += printed(error)
    assert_clean(shown + logged(caplog), secrets)


@pytest.mark.parametrize(
    "make",
    [
        lambda hidden: EmailPassword("nobody", hidden),
        lambda hidden: RestPassword("nobody", hidden),
        lambda hidden: CustomerId(0, access_token=hidden),
        lambda hidden: CustomerId(1, access_token=hidden, auth_token=hidden),
        lambda hidden: AsyncStorefront("abc", access_token=hidden, timeout=-1),
        lambda hidden: AsyncStorefront("abc").session(None, token=hidden),  # type: ignore[call-overload]
    ],
)
def test_a_bad_argument_does_not_put_a_good_one_into_a_traceback(make: Callable[[str], object]) -> None:
    with pytest.raises(ConfigurationError) as raised:
        make("very" + "-secret")
    assert_clean(printed(raised.value), ["very" + "-secret"])


async def test_a_bad_address_does_not_put_the_password_into_a_traceback() -> None:
    with pytest.raises(ConfigurationError) as raised:
        await AsyncStorefront("abc").login("nobody", "very" + "-secret")
    assert_clean(printed(raised.value), ["very" + "-secret"])


async def test_neither_a_redirect_nor_partial_data_shows_a_token(sandbox: Sandbox) -> None:
    secret = sandbox.storefront_jwt(sandbox.accounts.admin.email)
    location = f"https://elsewhere.example/x?jwtToken={secret}"
    sandbox.fail_next("GET /api/io/auth/storefront", status=308, body="", headers={"Location": location})
    answer = {"errors": [{"message": "half"}], "data": {"login": {"result": {"token": secret}}}}
    sandbox.fail_next("Login", body=answer)
    admin = sandbox.accounts.admin
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        for credentials in (StorefrontJWT(secret), EmailPassword(admin.email, admin.password)):
            with pytest.raises(StorefrontError) as raised:
                await storefront.session(credentials).token()
            assert_clean(printed(raised.value), [secret])


INPUTS: dict[str, dict[str, Any]] = {
    "authorization": {"auth_data": {"bc_token": ...}},
    "customer_create": {
        "customer_data": {
            "first_name": "Ada",
            "last_name": "Moore",
            "email": "a@example.com",
            "store_hash": "abc",
            "authentication": {"force_password_reset": False, "new_password": ...},
        }
    },
    "login": {"login_data": {"store_hash": "abc", "email": "a@example.com", "password": ...}},
    "update_account_settings": {
        "update_data": {
            "company_id": 1,
            "first_name": "Ada",
            "last_name": "Moore",
            "phone_number": "",
            "email": "a@example.com",
            "current_password": ...,
            "new_password": ...,
            "confirm_password": ...,
        }
    },
}
"""Arguments with a password, which stands where the dots are."""

PASSWORD = "hunter" + "2"


def filled(value: Any, password: str) -> Any:
    """Return arguments with a password in the place of dots."""
    if isinstance(value, dict):
        return {key: filled(item, password) for key, item in value.items()}
    return password if value is ... else value


@pytest.mark.parametrize("method", INPUTS)
@pytest.mark.parametrize("through_run", [False, True])
async def test_a_password_in_a_dict_is_in_no_locals_while_a_call_waits(method: str, through_run: bool) -> None:
    with serving(Wire(FINE, hold=True)) as wire:
        storefront = AsyncStorefront("abc", base_url=wire.url, timeout=0.2, retry=False)
        async with storefront:
            guest = storefront.session(FixedToken("opaque"))
            with pytest.raises(RequestTimeoutError) as raised:
                if through_run:
                    operation = getattr(operations, method.upper())
                    await guest.run(operation, **filled(INPUTS[method], PASSWORD))
                else:
                    await getattr(guest, method)(**filled(INPUTS[method], PASSWORD))
    assert "session.py" in "".join(traceback.format_exception(raised.value))
    assert PASSWORD not in printed(raised.value)


def test_every_operation_that_takes_a_password_says_so() -> None:
    secret = {name for name, operation in operations.OPERATIONS.items() if operation.holds_secrets}
    assert secret >= {"Authorization", "CustomerCreate", "Login", "UpdateAccountSettings"}
    assert "QuoteCreate" not in secret


SAID = "tell" + "tale/" + 'Ä"&' + "1"
"""A secret with letters that are written in other ways in JSON, in HTML and in addresses."""
TOKEN = "tell" + "tale/" + "token&1"

ECHOES: dict[str, Callable[[str], bytes]] = {
    "a message": lambda secret: http(orjson.dumps({"errors": [{"message": f"no {secret}"}]})),
    "extensions": lambda secret: http(orjson.dumps({"errors": [{"extensions": {"got": [secret]}, "path": [secret]}]})),
    "data beside errors": lambda secret: http(
        orjson.dumps({"data": {"login": {"result": {"token": secret}}}, "errors": [{"message": secret}]})
    ),
    "ASCII JSON": lambda secret: http(json.dumps({"errors": [{"message": secret}]}).encode()),
    "JSON of a failure": lambda secret: http(orjson.dumps({"code": 403, "meta": {"message": f"no {secret}"}})),
    "a page": lambda secret: http(f"<p>{html.escape(secret)} {secret}".encode()),
    "the end of an excerpt": lambda secret: http(b"x" * 290 + secret.encode()),
    "HTTP 500": lambda secret: http(secret.encode()).replace(b"200 OK", b"500 No"),
    "HTTP 429": lambda secret: http(secret.encode()).replace(b"200 OK", b"429 No"),
    "a redirect": lambda secret: http(b"", f"Location: https://a:{quote(secret)}@b/{quote(secret)}").replace(
        b"200 OK", b"302 No"
    ),
    "headers": lambda secret: http(b"no", f"X-Request-Id: {quote(secret)}", f"Content-Type: {quote(secret)}"),
}
"""Answers that repeat what was sent, as firewalls and careless servers do."""


@pytest.mark.parametrize("echo", ECHOES)
@pytest.mark.parametrize(
    ("make", "secret"),
    [
        (lambda: FixedToken(TOKEN), TOKEN),
        (lambda: EmailPassword("a@b.example", SAID), SAID),
        (lambda: RestPassword("a@b.example", SAID), SAID),
        (lambda: CustomerId(5, access_token=TOKEN), TOKEN),
        (lambda: CurrentCustomerJWT(TOKEN), TOKEN),
        (lambda: StorefrontJWT(TOKEN), TOKEN),
    ],
    ids=["FixedToken", "EmailPassword", "RestPassword", "CustomerId", "CurrentCustomerJWT", "StorefrontJWT"],
)
async def test_what_a_server_repeats_of_a_request_shows_no_secret(
    echo: str, make: Callable[[], Credentials], secret: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with serving(Wire(ECHOES[echo](secret))) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, retry=False) as storefront:
            with pytest.raises(StorefrontError) as raised:
                await storefront.session(make()).current_user()
    written = {secret, json.dumps(secret)[1:-1], html.escape(secret), quote(secret), quote(secret, safe="")}
    assert_clean(printed(raised.value) + logged(caplog), sorted(written))


async def test_a_password_that_is_a_word_of_the_apis_own_text_hides_nothing_of_it() -> None:
    with serving(Wire(http(orjson.dumps({"errors": [{"message": "Invalid Login"}]})))) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, retry=False) as storefront:
            with pytest.raises(InvalidLoginError, match="Invalid Login"):
                await storefront.session(EmailPassword("a@b.example", "Login")).current_user()


async def test_an_echo_is_hidden_over_a_foreign_transport_too() -> None:
    class Foreign(AsyncTransport):
        async def connect(self) -> None: ...

        async def close(self) -> None: ...

        async def execute(
            self, request: GraphQLRequest, *, extra_args: dict[str, Any] | None = None
        ) -> ExecutionResult:
            return ExecutionResult(None, [{"message": f"no {TOKEN}", "path": [TOKEN]}])  # type: ignore[list-item]

        def subscribe(self, request: GraphQLRequest) -> Any:
            raise NotImplementedError

    async with AsyncStorefront("abc", transport=Foreign()) as storefront:
        with pytest.raises(OperationError) as raised:
            await storefront.session(FixedToken(TOKEN)).current_user()
    assert "<hidden>" in str(raised.value)
    assert_clean(printed(raised.value), [TOKEN])
