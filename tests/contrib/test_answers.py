"""What a visitor is answered when a call fails: every error of the library has its answer."""

import logging

import pytest

import b2b_storefront
from b2b_storefront import (
    ConfigurationError,
    OperationError,
    PermissionDeniedError,
    RateLimitedError,
    ServerError,
    StorefrontError,
    TransportError,
)
from b2b_storefront import GraphQLErrorDetail as Detail
from b2b_storefront.contrib import answer_error
from b2b_storefront.contrib.answers import TABLE

from .test_incoming import request

BROWSER = {"Accept": "text/html,application/xhtml+xml"}

STATUSES = {
    "AccessTokenRefusedError": 502,
    "AlreadyExistsError": 409,
    "ChannelNotLiveError": 403,
    "CompanyInactiveError": 403,
    "CompanyPendingError": 403,
    "ConfigurationError": 422,
    "ConnectionLostError": 502,
    "CredentialsRefusedError": 401,
    "CredentialsRequiredError": 401,
    "CrossSiteRequestError": 403,
    "ExtraFieldsRefusedError": 422,
    "HTTPStatusError": 502,
    "HandOverError": 409,
    "InvalidBodyError": 502,
    "InvalidLoginError": 401,
    "InvalidRequestError": 422,
    "InvoiceRefusedError": 409,
    "LoginError": 401,
    "ManagementError": 409,
    "MasqueradeConflictError": 409,
    "MissingScopeError": 502,
    "OperationError": 409,
    "OrderRecordError": 502,
    "PasswordResetRequiredError": 401,
    "PermissionDeniedError": 403,
    "QuoteRefusedError": 409,
    "RateLimitedError": 503,
    "RecordExistsError": 409,
    "RecordNotFoundError": 404,
    "RefreshImpossibleError": 401,
    "RegistrationRefusedError": 409,
    "RequestTimeoutError": 504,
    "ResponseError": 502,
    "ResponseTooLargeError": 502,
    "ServerError": 502,
    "SessionOverError": 401,
    "ShoppingListStateError": 409,
    "StoreSessionOverError": 401,
    "StorefrontError": 503,
    "SubscriptionError": 503,
    "TransportError": 502,
    "UnexpectedResultError": 502,
    "UnreachableError": 502,
    "UploadRefusedError": 422,
    "WebhookRefusedError": 503,
}

ERRORS = sorted(
    name
    for name in b2b_storefront.__all__
    if isinstance(known := getattr(b2b_storefront, name), type) and issubclass(known, StorefrontError)
)


def make(name: str) -> StorefrontError:
    kind: type[StorefrontError] = getattr(b2b_storefront, name)
    if issubclass(kind, TransportError):
        return kind("What happened.", sent=True)
    return kind("What happened.")


def test_every_error_is_in_the_table_of_answers() -> None:
    assert sorted(STATUSES) == ERRORS


@pytest.mark.parametrize("name", ERRORS)
def test_each_error_has_its_answer(name: str) -> None:
    answer = answer_error(make(name), request())
    assert (answer.status, answer.error) == (STATUSES[name], name)
    assert answer.body == {"detail": answer.detail, "error": name}
    assert answer.detail
    assert answer.headers["Cache-Control"] == "no-store"
    over = ("SessionOverError", "StoreSessionOverError", "RefreshImpossibleError", "CredentialsRefusedError")
    assert answer.signs_out == (name in over)


def test_no_row_of_the_table_hides_a_later_one() -> None:
    kinds = [kind for kind, _, _ in TABLE]
    for number, kind in enumerate(kinds):
        assert not any(issubclass(kind, earlier) for earlier in kinds[:number]), kind


@pytest.mark.parametrize(
    ("method", "headers", "path", "location"),
    [
        ("GET", BROWSER, "/quotes?page=2", "/sign-in?next=/quotes%3Fpage%3D2"),
        ("HEAD", BROWSER, "/", "/sign-in?next=/"),
        ("POST", BROWSER, "/quotes", "/sign-in"),
        ("GET", BROWSER, "/" + "x" * 3_000, "/sign-in"),
        ("GET", {"Accept": "application/json"}, "/quotes", None),
        ("GET", {"Accept": "*/*"}, "/quotes", None),
        ("GET", {}, "/quotes", None),
    ],
)
def test_a_browser_is_sent_to_sign_in_and_a_script_is_told(
    method: str, headers: dict[str, str], path: str, location: str | None
) -> None:
    asked = request(method, headers, path=path)
    answer = answer_error(make("SessionOverError"), asked, sign_in="/sign-in")
    assert answer.headers.get("Location") == location
    assert answer.status == (401 if location is None else 303)
    without_page = answer_error(make("SessionOverError"), asked)
    assert (without_page.status, without_page.headers.get("Location")) == (401, None)


def test_a_page_for_signing_in_may_have_a_query_of_its_own() -> None:
    answer = answer_error(make("SessionOverError"), request("GET", BROWSER, path="/a"), sign_in="/account?view=in")
    assert answer.headers["Location"] == "/account?view=in&next=/a"


@pytest.mark.parametrize(
    ("retry_after", "resets_in", "header"),
    [(None, None, "5"), (0.2, 40.0, "1"), (12.4, None, "13"), (None, 12.4, "13"), (0.0, None, "1")],
)
def test_a_busy_store_says_for_how_long(retry_after: float | None, resets_in: float | None, header: str) -> None:
    error = RateLimitedError("The budget is used up.")
    error.retry_after, error.resets_in = retry_after, resets_in
    answer = answer_error(error, request())
    assert (answer.status, answer.headers["Retry-After"]) == (503, header)


def test_the_apis_own_text_is_told_where_it_is_for_people() -> None:
    refused = OperationError("Quotes: refused. Look.", errors=(Detail("The quote has expired.", (), {}),))
    assert answer_error(refused, request()).detail == "The quote has expired."
    hidden = PermissionDeniedError("x", errors=(Detail("You do not have the permission purchase_enable.", (), {}),))
    assert answer_error(hidden, request()).detail == "Your role does not allow this."
    broken = ServerError("x", errors=(Detail("Traceback (most recent call last)", (), {}),))
    assert "Traceback" not in answer_error(broken, request()).detail
    assert answer_error(OperationError("x"), request()).detail == "x"


def test_a_permission_that_lacks_is_told_to_the_page() -> None:
    denied = PermissionDeniedError("x", errors=(Detail("Permission denied.", (), {}),))
    assert answer_error(denied, request()).permissions == ()
    denied.permissions = ("get_users",)
    assert answer_error(denied, request()).permissions == ("get_users",)
    assert answer_error(make("SessionOverError"), request()).permissions == ()


def test_what_visitors_cannot_mend_is_logged_and_what_they_can_is_not(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "b2b_storefront")
    for name in ("PermissionDeniedError", "SessionOverError", "OperationError", "CredentialsRequiredError"):
        answer_error(make(name), request())
    assert caplog.messages == []
    answer_error(make("UnreachableError"), request("POST", path="/quotes?token=secret"))
    answer_error(ConfigurationError("CustomerId needs a token."), request(path="/a"))
    assert caplog.messages == [
        "POST /quotes is answered with 502, UnreachableError: What happened.",
        "GET /a is answered with 422, ConfigurationError: CustomerId needs a token.",
    ]
