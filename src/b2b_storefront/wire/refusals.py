"""What the API means by an error: the class that fits it, and what to do about it.

The API has codes for few states and texts for the rest. The texts may be localised; an unknown one is an
`OperationError`, and nothing worse.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from b2b_storefront._error_details import GraphQLErrorDetail, bounded_text
from b2b_storefront._errors import (
    AlreadyExistsError,
    ChannelNotLiveError,
    CompanyInactiveError,
    CompanyPendingError,
    InvalidLoginError,
    InvalidRequestError,
    InvoiceRefusedError,
    LoginError,
    MissingScopeError,
    OperationError,
    PasswordResetRequiredError,
    PermissionDeniedError,
    QuoteRefusedError,
    ResponseError,
    ServerError,
    SessionOverError,
    StoreSessionOverError,
)
from b2b_storefront.codes import ErrorCode
from b2b_storefront.wire.answer import HTTPResult, request_id_of
from b2b_storefront.wire.api_texts import (
    CHANNEL_NOT_LIVE,
    CHANNEL_UNKNOWN,
    COMPANY_INACTIVE,
    COMPANY_PENDING,
    CUSTOMER_AUTH_FAILED,
    INVALID_LOGIN,
    INVALID_STORE_LOGIN,
    PERMISSION_DENIED,
    RESET_PASSWORD,
    STORE_UNKNOWN,
)
from b2b_storefront.wire.hidden_fields import holds_text
from b2b_storefront.wire.operation import Operation

__all__ = ["ALREADY_EXISTS", "NOT_IN_SANDBOX", "QUOTE_ROOTS", "is_session_over", "login_refusal", "refusal"]

STORE_SESSION_CODES = frozenset({"INVALID_CUSTOMER_ACCESS_TOKEN", "MISSING_CUSTOMER_ACCESS_TOKEN"})
"""The codes by which the store's own GraphQL refuses a customer access token."""

MISSING_SCOPE = "INSUFFICIENT_ACCESS_SCOPE"
"""The code by which it refuses a token that lacks a scope."""

ALREADY_EXISTS = "already exists"
"""What its texts for a name or an address that is taken have in common; each has more around it."""

NOT_IN_SANDBOX = 501
"""The code by which this project's sandbox refuses what it does not have; the API has no such code."""

QUOTE_ROOTS = frozenset({"quoteCreate", "quoteCheckout"})
INVOICE_ROOTS = frozenset({"invoiceCreateBcCart", "invoiceFinishBcPayment"})

NO_SUCH_PLACE = {
    STORE_UNKNOWN: "Check store_hash: it is what stands behind `store-` in the address of the store's control panel.",
    CHANNEL_UNKNOWN: "Check channel_id: the number of the storefront's channel, as the store's control panel has it.",
}
"""What to do where the API does not know the store or the channel."""

ErrorT = TypeVar("ErrorT", bound=OperationError)

Verdict = tuple[type[OperationError], str]
"""An error's class, and what to do about it."""


def is_session_over(outcome: object) -> bool:
    """Tell whether the API refused the token: code 40101, mostly under HTTP 200, or a bare HTTP 401."""
    if isinstance(outcome, HTTPResult):
        return outcome.errors is not None and any(detail.code == ErrorCode.SESSION_OVER for detail in outcome.details)
    return isinstance(outcome, ResponseError) and outcome.status == 401


def refusal(operation: Operation, result: HTTPResult) -> OperationError:
    """Return the error that a result with errors amounts to."""
    details = result.details
    kind, advice = _judge(operation, result)
    codes = "; ".join(
        f"{entry.product_name or f'product {entry.product_id}'}: {entry.code}"
        for detail in details
        for entry in detail.product_validation_errors
    )
    text = "; ".join(dict.fromkeys(detail.message for detail in details if detail.message)) or "refused without a text"
    said = bounded_text(f"{text.rstrip('.')}{f' ({codes})' if codes else ''}")
    error = kind(
        f"{operation.name}: {said}. {advice}",
        operation_name=operation.name,
        errors=details,
        data=_show_data(operation, result),
        status=result.status,
        request_id=request_id_of(result.headers),
    )
    if isinstance(error, PermissionDeniedError):
        error.permissions = tuple(operation.permissions)
    if isinstance(error, MissingScopeError):
        error.scopes = _list_scopes(details)
    return _with_restriction(error, [detail.message for detail in details])


def _show_data(operation: Operation, result: HTTPResult) -> Mapping[str, Any] | None:
    """Return the data that an error has: none that may hold a secret."""
    if operation.gives_token or (operation.gives_secrets and holds_text(result.data)):
        return None
    return result.data


def login_refusal(name: str, message: str, status: int, request_id: str | None) -> LoginError | None:
    """Return the error for a text that refuses to sign a customer in, where it came over REST; None for other texts."""
    verdict = _judge_login(message)
    if verdict is None:
        return None
    kind, advice = verdict
    error = kind(f"{name}: {message.rstrip('.')}. {advice}", operation_name=name, status=status, request_id=request_id)
    return _with_restriction(error, [message])


def _judge(operation: Operation, result: HTTPResult) -> Verdict:
    details = result.details
    if any(detail.code == ErrorCode.SESSION_OVER for detail in details):
        return SessionOverError, "The API accepts no token that this session can give it: sign the customer in again."
    if any(detail.code in STORE_SESSION_CODES for detail in details):
        return StoreSessionOverError, (
            "The customer access token has ended: it expired, or the customer signed out, or signed in on another"
            " device, which ends every other session. Let the customer sign in again."
        )
    if any(detail.code == MISSING_SCOPE for detail in details):
        scopes = ", ".join(_list_scopes(details)) or "another one"
        return MissingScopeError, (
            f"The private token lacks a scope: obtain one with {scopes} among its scopes. None implies another."
        )
    if any(detail.code == NOT_IN_SANDBOX for detail in details):
        return OperationError, "The sandbox said so and not the API: run this operation against a store."
    for detail in details:
        if (verdict := _judge_login(detail.message)) is not None:
            return verdict
    if any(_denies_permission(detail) for detail in details):
        needed = f" ({', '.join(operation.permissions)})" if operation.permissions else ""
        return PermissionDeniedError, (
            f"Use a customer whose role grants the permission{needed}, and a record of that customer's company."
        )
    if any(detail.product_validation_errors for detail in details):
        return QuoteRefusedError, "See product_validation_errors: change or remove these lines."
    if any(ALREADY_EXISTS in detail.message.lower() for detail in details):
        return AlreadyExistsError, "Use the one that exists, or choose another name or address."
    if (result.status or 0) >= 500:
        advice = (
            "The API itself failed: try again later, and quote the request id to BigCommerce's support if it goes on."
        )
        if operation.kind == "mutation":
            advice += " It may have been carried out: look before you repeat it."
        return ServerError, advice
    if result.status == 400 and not result.data:
        return InvalidRequestError, "Compare the operation and its variables with schema/."
    for detail in details:
        if (advice_for_place := NO_SUCH_PLACE.get(detail.message)) is not None:
            return LoginError if operation.gives_token else OperationError, advice_for_place
    if operation.gives_token:
        return LoginError, (
            "No token was given out. The text is not known here, maybe because it is in another language: check e-mail,"
            " password, store_hash and channel_id."
        )
    if QUOTE_ROOTS.intersection(operation.root_fields):
        return QuoteRefusedError, "Read the quote again: its status, expiry and lines decide."
    if INVOICE_ROOTS.intersection(operation.root_fields):
        return InvoiceRefusedError, "Read the invoices again: their status, currency and open balance decide."
    return OperationError, "The text is the API's own; the arguments or the record's state are the usual cause."


def _judge_login(message: str) -> tuple[type[LoginError], str] | None:
    if message in {INVALID_LOGIN, CUSTOMER_AUTH_FAILED, INVALID_STORE_LOGIN}:
        return InvalidLoginError, "Check e-mail, password, store_hash and channel_id."
    if message == RESET_PASSWORD:
        return PasswordResetRequiredError, "Let the customer reset the password in the store."
    if message in COMPANY_PENDING:
        return CompanyPendingError, "Wait for the merchant to approve the company account."
    if message == COMPANY_INACTIVE:
        return CompanyInactiveError, "Only the merchant can reactivate the company account."
    if message == CHANNEL_NOT_LIVE:
        return ChannelNotLiveError, "Check channel_id, or have the merchant publish the channel."
    return None


def _list_scopes(details: tuple[GraphQLErrorDetail, ...]) -> tuple[str, ...]:
    named = [detail.extensions.get("requiredScopes") for detail in details if detail.code == MISSING_SCOPE]
    scopes = [scope for given in named if isinstance(given, list) for scope in given if isinstance(scope, str)]
    return tuple(dict.fromkeys(map(bounded_text, scopes)))


def _denies_permission(detail: GraphQLErrorDetail) -> bool:
    return detail.message == PERMISSION_DENIED or detail.code in {ErrorCode.UNAUTHORIZED, ErrorCode.FORBIDDEN}


def _with_restriction(error: ErrorT, messages: list[str]) -> ErrorT:
    if isinstance(error, CompanyPendingError):
        error.restriction = next(COMPANY_PENDING[message] for message in messages if message in COMPANY_PENDING)
    return error
