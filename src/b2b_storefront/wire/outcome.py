"""Turns what came back into the operation's typed result, or into the error that fits it."""

import contextlib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast, get_origin

import pydantic
from graphql import ExecutionResult

from b2b_storefront._errors import (
    ChannelNotLiveError,
    CompanyInactiveError,
    CompanyPendingError,
    GraphQLErrorDetail,
    InvalidLoginError,
    InvalidRequestError,
    LoginError,
    OperationError,
    PendingRestriction,
    PermissionDeniedError,
    QuoteRefusedError,
    SessionOverError,
    UnexpectedResultError,
)
from b2b_storefront.codes import ErrorCode
from b2b_storefront.wire.mend import mended
from b2b_storefront.wire.operation import Operation

__all__ = ["account_error", "error_of", "null_root", "typed"]

ResultT = TypeVar("ResultT")

INVALID_LOGIN = "Invalid Login"
PERMISSION_DENIED = "Permission denied."
CHANNEL_NOT_LIVE = "Operation cannot be performed as the storefront channel is not live"
COMPANY_INACTIVE = "This business account is inactive. Reach out to our support team to reactivate your account."
COMPANY_PENDING = {
    "Your business account is pending approval. You will gain access to business account features, products, and"
    " pricing after account approval.": PendingRestriction.PRODUCTS_AND_PRICES,
    "Your business account is pending approval. Products, pricing, and ordering will be enabled after account"
    " approval.": PendingRestriction.ORDERING,
    "Your business account is pending approval. You will gain access to business account features after account"
    " approval.": PendingRestriction.BUSINESS_FEATURES,
}
"""The API's texts, byte for byte: it has no codes for these states."""

QUOTE_ROOTS = frozenset({"quoteCreate", "quoteCheckout"})


def error_of(operation: Operation, result: ExecutionResult) -> OperationError | None:
    """Return the error that a result amounts to; None when it has no errors."""
    if not result.errors:
        return None
    details = tuple(GraphQLErrorDetail.from_wire(_as_mapping(error)) for error in result.errors)
    status = getattr(result, "status", None)
    kind, advice = _kind(operation, details, status, result.data)
    codes = "; ".join(
        f"{entry.product_name or f'product {entry.product_id}'}: {entry.code}"
        for detail in details
        for entry in detail.product_validation_errors
    )
    text = "; ".join(dict.fromkeys(detail.message for detail in details if detail.message)) or "refused without a text"
    headers: Mapping[str, str] = getattr(result, "headers", {})
    error = kind(
        f"{operation.name}: {text.rstrip('.')}{f' ({codes})' if codes else ''}. {advice}",
        operation_name=operation.name,
        errors=details,
        data=None if operation.gives_token else result.data,
        status=status,
        request_id=headers.get("X-Request-Id"),
    )
    if isinstance(error, CompanyPendingError):
        error.restriction = next(COMPANY_PENDING[one.message] for one in details if one.message in COMPANY_PENDING)
    return error


def typed(operation: Operation, result: ExecutionResult, model: type[ResultT]) -> ResultT | None:
    """Return the result's root as the model; None when it is null and the model is no list.

    Raises:
        UnexpectedResultError: The data does not fit the model, and could not be mended.
    """
    data = result.data or {}
    value = data if operation.root is None else data.get(operation.root)
    if value is None:
        return cast("ResultT | None", [] if get_origin(model) is list else None)
    try:
        return cast("ResultT", _validator(model)(value))
    except pydantic.ValidationError as error:
        with contextlib.suppress(pydantic.ValidationError):
            return cast("ResultT", _validator(model)(mended(value, error.errors(include_url=False))))
        problems = error.errors(include_url=False, include_input=False)
        listed = "; ".join(f"{'.'.join(map(str, one['loc'])) or 'the root'}: {one['msg']}" for one in problems[:3])
        more = f" (and {len(problems) - 3} more)" if len(problems) > 3 else ""
        headers: Mapping[str, str] = getattr(result, "headers", {})
        raise UnexpectedResultError(
            f"{operation.name}: the result does not fit its type: {listed}{more}. The API may have changed; compare it"
            " with schema/.",
            operation_name=operation.name,
            status=getattr(result, "status", None),
            request_id=headers.get("X-Request-Id"),
        ) from None


def null_root(operation: Operation) -> UnexpectedResultError:
    """Return the error for a root that is null, without an error, where null has no meaning."""
    return UnexpectedResultError(
        f"{operation.name}: the API answered null for {operation.root} and no error. Try again; if it goes on, the API"
        " changed.",
        operation_name=operation.name,
    )


def account_error(name: str, message: str, status: int, request_id: str | None) -> LoginError | None:
    """Return the error for a text that refuses to sign a customer in, where it came over REST; None for other texts."""
    account = _account_kind(message)
    if account is None:
        return None
    kind, advice = account
    error = kind(f"{name}: {message.rstrip('.')}. {advice}", operation_name=name, status=status, request_id=request_id)
    if isinstance(error, CompanyPendingError):
        error.restriction = COMPANY_PENDING[message]
    return error


def _kind(
    operation: Operation, details: tuple[GraphQLErrorDetail, ...], status: int | None, data: object
) -> tuple[type[OperationError], str]:
    """Return the error's class and what to do about it."""
    messages = {detail.message for detail in details}
    codes = {detail.code for detail in details}
    if ErrorCode.SESSION_OVER in codes:
        return SessionOverError, "The API accepts no token that this session can give it: sign the customer in again."
    for message in messages:
        if (account := _account_kind(message)) is not None:
            return account
    if PERMISSION_DENIED in messages or codes & {ErrorCode.UNAUTHORIZED, ErrorCode.FORBIDDEN}:
        needed = f" ({', '.join(operation.permissions)})" if operation.permissions else ""
        return PermissionDeniedError, (
            f"Use a customer whose role grants the permission{needed}, and a record of that customer's company."
        )
    if any(detail.product_validation_errors for detail in details):
        return QuoteRefusedError, "See product_validation_errors: change or remove these lines."
    if status == 400 and not data:
        return InvalidRequestError, "Compare the operation and its variables with schema/."
    if operation.root in QUOTE_ROOTS:
        return QuoteRefusedError, "Read the quote again: its status, expiry and lines decide."
    return OperationError, "The text is the API's own; the arguments or the record's state are the usual cause."


def _account_kind(message: str) -> tuple[type[LoginError], str] | None:
    """Return the error and the advice for a text by which the API refuses to sign a customer in."""
    if message == INVALID_LOGIN:
        return InvalidLoginError, "Check e-mail, password, store_hash and channel_id."
    if message in COMPANY_PENDING:
        return CompanyPendingError, "Wait for the merchant to approve the company account."
    if message == COMPANY_INACTIVE:
        return CompanyInactiveError, "Only the merchant can reactivate the company account."
    if message == CHANNEL_NOT_LIVE:
        return ChannelNotLiveError, "Check channel_id, or have the merchant publish the channel."
    return None


def _as_mapping(error: object) -> object:
    # A transport that executes locally gives GraphQLError objects, the others give what came over the wire.
    return getattr(error, "formatted", error)


def _validator(model: Any) -> Callable[[Any], Any]:
    validate = _VALIDATORS.get(model)
    if validate is None:
        is_model = isinstance(model, type) and issubclass(model, pydantic.BaseModel)
        validate = model.model_validate if is_model else pydantic.TypeAdapter(model).validate_python
        _VALIDATORS[model] = validate
    return validate


_VALIDATORS: dict[Any, Callable[[Any], Any]] = {}
