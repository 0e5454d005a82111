"""Each way to fail is an error of its own, which says what happened, to what, and what to do."""

import pickle
import socket
from dataclasses import dataclass, field
from typing import Any

import pytest

from b2b_storefront import (
    AlreadyExistsError,
    AsyncStorefront,
    ChannelNotLiveError,
    CompanyInactiveError,
    CompanyPendingError,
    ConnectionLostError,
    HTTPStatusError,
    InvalidBodyError,
    InvalidLoginError,
    InvalidRequestError,
    OperationError,
    PasswordResetRequiredError,
    PendingRestriction,
    PermissionDeniedError,
    QuoteRefusedError,
    RateLimitedError,
    RequestTimeoutError,
    ServerError,
    SessionOverError,
    StorefrontError,
    UnexpectedResultError,
    UnreachableError,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials

PENDING = "Your business account is pending approval. "


@dataclass
class Case:
    """What the server answers to one operation, and what has to come of it."""

    name: str
    answer: dict[str, Any]
    error: type[StorefrontError]
    says: str
    has: dict[str, Any] = field(default_factory=dict)
    operation: str = "CurrentUser"


def graphql(message: str | None = None, **more: Any) -> dict[str, Any]:
    """Return a GraphQL error body."""
    error = {"message": message} if message is not None else {}
    return {"errors": [error | more.pop("error", {})]} | more


CASES = [
    Case(
        "wrong password",
        {"body": graphql("Invalid Login", data={"login": None})},
        InvalidLoginError,
        "Login: Invalid Login. Check e-mail, password",
        {"status": 200, "operation_name": "Login", "message": "Invalid Login"},
        operation="Login",
    ),
    *(
        Case(
            f"pending company, {restriction}",
            {"body": graphql(PENDING + text)},
            CompanyPendingError,
            "Wait for the merchant",
            {"restriction": restriction},
            operation="Login",
        )
        for restriction, text in {
            PendingRestriction.PRODUCTS_AND_PRICES: "You will gain access to business account features, products, and"
            " pricing after account approval.",
            PendingRestriction.ORDERING: "Products, pricing, and ordering will be enabled after account approval.",
            PendingRestriction.BUSINESS_FEATURES: "You will gain access to business account features after account"
            " approval.",
        }.items()
    ),
    Case(
        "inactive company",
        {"message": "This business account is inactive. Reach out to our support team to reactivate your account."},
        CompanyInactiveError,
        "Only the merchant can reactivate",
        operation="Login",
    ),
    Case(
        "channel not live",
        {"message": "Operation cannot be performed as the storefront channel is not live"},
        ChannelNotLiveError,
        "Check channel_id",
        operation="Login",
    ),
    Case(
        "login without a token",
        {"body": {"data": {"login": {"result": {"token": ""}}}}},
        PasswordResetRequiredError,
        "Let the customer reset the password",
        operation="Login",
    ),
    Case(
        "login with a number for a token",
        {"body": {"data": {"login": {"result": {"token": 7}}}}},
        UnexpectedResultError,
        "not a text but int",
        operation="Login",
    ),
    Case(
        "login without a result",
        {"body": {"data": {"login": None}}},
        UnexpectedResultError,
        "without a result and without an error",
        operation="Login",
    ),
    Case(
        "permission denied",
        {
            "body": graphql(
                "Permission denied.",
                error={"path": ["currentUser"], "locations": [{"line": 1, "column": 2}]},
                data={"currentUser": None},
            ),
            "headers": {"X-Request-Id": "r-17"},
        },
        PermissionDeniedError,
        "CurrentUser: Permission denied. Use a customer whose role grants",
        {"path": ("currentUser",), "data": {"currentUser": None}, "status": 200, "request_id": "r-17"},
    ),
    Case(
        "another GraphQL error with partial data and HTTP 500",
        {"body": graphql("Boom", data={"currentUser": {"id": "1"}}), "status": 500},
        ServerError,
        "CurrentUser: Boom. The API itself failed: try again later",
        {"status": 500, "data": {"currentUser": {"id": "1"}}},
    ),
    Case(
        "a name that is taken",
        {"body": graphql("Email already exists. ['ada@shop.example']", data={"currentUser": None})},
        AlreadyExistsError,
        "CurrentUser: Email already exists. ['ada@shop.example']. Use the one that exists",
    ),
    *(
        Case(
            f"errors that are no list: {errors!r}",
            {"body": {"data": {"currentUser": None}, "errors": errors}},
            OperationError,
            f"CurrentUser: {text}. The text is the API's own",
        )
        for errors, text in (
            ({"message": "boom"}, "boom"),
            ({"currentUser": ["boom"]}, "{'currentUser': ['boom']}"),
            ("boom", "boom"),
            (True, "True"),
            (7, "7"),
            ({}, "refused without a text"),
            (False, "refused without a text"),
            ("", "refused without a text"),
            ([None], "refused without a text"),
            ([["boom"]], "['boom']"),
        )
    ),
    Case(
        "JSON that was cut short",
        {"body": '{"data": {"currentUser": {"id": "1"'},
        InvalidBodyError,
        "is broken JSON: expecting ',' delimiter, line 1, column 36. It was cut short",
    ),
    Case(
        "a page of HTML",
        {"body": "<!doctype html>"},
        InvalidBodyError,
        "is not JSON: it is HTML or XML. Check that base",
    ),
    Case("an empty body", {"body": ""}, InvalidBodyError, "is not JSON: it is empty. Check that base_url"),
    Case(
        "an error without a message",
        {"body": {"errors": [{}], "data": {}}},
        OperationError,
        "refused without a text",
        {"message": "", "path": (), "code": None},
    ),
    Case(
        "invalid document",
        {"body": graphql('Cannot query field "nope"'), "status": 400},
        InvalidRequestError,
        "Compare the operation and its variables with schema/",
        {"status": 400},
    ),
    Case(
        "session over, with a fresh token too",
        {"message": "Expired", "code": 40101, "times": 2},
        SessionOverError,
        "sign the customer in again",
        {"code": 40101},
    ),
    Case(
        "rate limit with GraphQL body",
        {"body": graphql("slow down"), "status": 429, "headers": {"X-Request-Window-Resets-After": "0.397 s"}},
        RateLimitedError,
        "wait 0.397 s",
        {"status": 429, "retry_after": 0.397},
    ),
    Case(
        "rate limit without body",
        {"body": "", "status": 429},
        RateLimitedError,
        "wait up to a minute",
        {"retry_after": None},
    ),
    Case(
        "HTTP 403 without GraphQL body", {"body": "no", "status": 403}, HTTPStatusError, "(HTTP 403)", {"status": 403}
    ),
    Case(
        "HTTP 502 with an HTML page",
        {"body": "<html>Bad gateway</html>", "status": 502},
        HTTPStatusError,
        "a mutation may have been carried out",
        {"status": 502, "excerpt": "<html>Bad gateway</html>"},
    ),
    Case(
        "redirect",
        {"body": "", "status": 302, "headers": {"Location": "https://elsewhere.example/"}},
        HTTPStatusError,
        "Redirects are not followed, so that no token leaves",
        {"status": 302},
    ),
    Case(
        "REST failure inside HTTP 200",
        {"body": {"code": 500, "data": {"errMsg": "Store Does not Exist"}}},
        HTTPStatusError,
        "Store Does not Exist",
        {"status": 200},
    ),
    Case("a body that is not JSON", {"body": "<html>Login</html>"}, InvalidBodyError, "is not JSON", {"status": 200}),
    Case("JSON that is no result", {"body": {"hello": 1}}, InvalidBodyError, "JSON of another shape"),
    Case("a JSON list", {"body": "[1]"}, InvalidBodyError, "JSON of another shape"),
    Case(
        "null without an error where null has no meaning",
        {"body": {"data": {"currentUser": None}}},
        UnexpectedResultError,
        "answered null for currentUser and no error",
    ),
    Case(
        "a result of another type",
        {"body": {"data": {"currentUser": {"id": "1", "bcId": {}, "email": "a@b.c", "role": "admin"}}}},
        UnexpectedResultError,
        "bcId: Input should be a valid integer",
    ),
    Case(
        "a connection that breaks",
        {"disconnect": True, "times": 3},
        ConnectionLostError,
        "look before you",
        {"sent": True},
    ),
]


def assert_error(case: Case, error: StorefrontError) -> None:
    assert type(error) is case.error
    assert case.says in str(error)
    assert error.operation_name == case.operation
    assert {name: getattr(error, name) for name in case.has} == case.has
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
async def test_an_answer_is_an_error(case: Case, async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    session = async_storefront.session(credentials(sandbox.accounts.admin)).with_options(retry=False)
    sandbox.fail_next(case.operation, **case.answer)
    with pytest.raises(StorefrontError) as raised:
        await session.current_user()
    assert_error(case, raised.value)


def test_every_error_of_the_tree_is_in_the_table_or_has_a_test_of_its_own() -> None:
    def leaves(kind: type[StorefrontError]) -> set[type[StorefrontError]]:
        below = kind.__subclasses__()
        return {kind} if not below else set().union(*map(leaves, below))

    here = {case.error for case in CASES} | {UnreachableError, RequestTimeoutError, QuoteRefusedError}
    assert {kind.__name__ for kind in leaves(StorefrontError) - here} == {
        "AccessTokenRefusedError",
        "CredentialsRefusedError",
        "CredentialsRequiredError",
        "CrossSiteRequestError",
        "ExtraFieldsRefusedError",
        "HandOverError",
        "InvoiceRefusedError",
        "MasqueradeConflictError",
        "MissingScopeError",
        "OrderRecordError",
        "RecordExistsError",
        "RecordNotFoundError",
        "RefreshImpossibleError",
        "RegistrationRefusedError",
        "ResponseTooLargeError",
        "ShoppingListStateError",
        "StoreSessionOverError",
        "SubscriptionError",
        "UploadRefusedError",
        "WebhookRefusedError",
    }


PRODUCT_ERROR = {
    "itemId": "c2f",
    "productId": 40_007,
    "variantId": "50010",
    "responseType": "ERROR",
    "code": "OOS",
    "productName": "Torque Wrench",
}


@pytest.mark.parametrize(
    "answer",
    [
        {
            "body": {
                "errors": [{"path": ["quoteCheckout"], "extensions": {"productValidationErrors": [PRODUCT_ERROR]}}]
            },
            "status": 400,
        },
        {
            "body": graphql(
                "Product validation failed",
                error={"extensions": {"productValidationErrors": [PRODUCT_ERROR]}},
                data={},
            )
        },
    ],
    ids=["HTTP 400 without a message", "HTTP 200"],
)
async def test_a_quote_refused_for_its_products_says_which(
    answer: dict[str, Any], async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    sandbox.fail_next("QuoteCheckout", **answer)
    session = async_storefront.session(credentials(sandbox.accounts.senior))
    with pytest.raises(QuoteRefusedError, match=r"Torque Wrench: OOS") as raised:
        await session.quote_checkout(id=1, store_hash=sandbox.store_hash)
    (problem,) = raised.value.product_validation_errors
    assert (problem.item_id, problem.product_id, problem.variant_id) == ("c2f", 40_007, 50_010)
    assert (problem.code, problem.response_type, problem.product_name) == ("OOS", "ERROR", "Torque Wrench")


async def test_a_quote_refused_for_its_state_is_the_same_error_without_products(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    sandbox.fail_next("QuoteCheckout", message="Quote has been ordered")
    session = async_storefront.session(credentials(sandbox.accounts.senior))
    with pytest.raises(QuoteRefusedError, match="Quote has been ordered") as raised:
        await session.quote_checkout(id=1, store_hash=sandbox.store_hash)
    assert raised.value.product_validation_errors == ()


def closed_port() -> str:
    """Return an address on loopback where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}"


async def test_an_unreachable_host() -> None:
    async with AsyncStorefront("abc", base_url=closed_port()) as storefront:
        with pytest.raises(UnreachableError, match=r"no connection to http://127.*Nothing was sent") as raised:
            await storefront.anonymous.user_login_state(store_hash="abc", email="a@b.c")
    assert (raised.value.sent, raised.value.operation_name) == (False, "UserLoginState")


async def test_a_server_that_is_silent(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    sandbox.fail_next("UserLoginState", delay=30)
    hurried = async_storefront.anonymous.with_options(timeout=1)
    with pytest.raises(RequestTimeoutError, match=r"no answer within 1 s") as raised:
        await hurried.user_login_state(store_hash=sandbox.store_hash, email="a@b.c")
    assert raised.value.sent


def test_errors_name_the_place_that_users_import_from() -> None:
    with pytest.raises(ValueError, match="store_hash is missing") as raised:
        AsyncStorefront()
    assert f"{type(raised.value).__module__}.{type(raised.value).__name__}" == "b2b_storefront.ConfigurationError"
