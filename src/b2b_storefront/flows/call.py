"""What sessions of both kinds do around a request, without I/O."""

import logging
import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from graphql import ExecutionResult

from b2b_storefront._errors import (
    ConfigurationError,
    CredentialsRequiredError,
    LoginError,
    MasqueradeConflictError,
    OperationError,
    SessionOverError,
    UnexpectedResultError,
)
from b2b_storefront.wire.operation import Access, Operation
from b2b_storefront.wire.outcome import error_of, typed
from b2b_storefront.wire.response import Recorder
from b2b_storefront.wire.session_over import Outcome

if TYPE_CHECKING:
    from b2b_storefront.auth.tasks import AsyncTokens
    from b2b_storefront.auth.threads import SyncTokens
    from b2b_storefront.wire.request import PreparedRequest

__all__ = [
    "anonymous_error",
    "check_timeout",
    "customer_name",
    "log_request",
    "logger",
    "only_one",
    "result_of",
    "tokens_for",
]

logger = logging.getLogger("b2b_storefront")

ResultT = TypeVar("ResultT")

_acting_lock = threading.Lock()
TokensT = TypeVar("TokensT", "AsyncTokens", "SyncTokens")


def tokens_for(operation: Operation, tokens: TokensT | None) -> TokensT | None:
    if operation.gives_token:
        return None  # An old token must not stand in the way of a new one.
    if tokens is None and operation.needs_token:
        who = {
            Access.B2B: "of a company user or a super admin",
            Access.BC: "of a customer without a company",
        }.get(operation.access, "of any customer")
        raise CredentialsRequiredError(
            f"{operation.name} needs a signed-in customer, and this session is anonymous. Use"
            f" storefront.session(EmailPassword(email, password)) with the credentials {who}.",
            operation_name=operation.name,
        )
    return tokens


def result_of(
    operation: Operation, outcome: Outcome, model: type[ResultT], recorder: Recorder | None = None
) -> ResultT | None:
    if not isinstance(outcome, ExecutionResult):
        raise outcome
    error = error_of(operation, outcome) if outcome.errors else None
    if error is None:
        value = typed(operation, outcome, model)
    elif recorder is not None and recorder.partial and _is_partial(operation, outcome, error):
        value = None
        with suppress(UnexpectedResultError):  # The errors are why the data does not fit: they say more.
            value = typed(operation, outcome, model)
        if value is None:
            raise error
    else:
        raise error
    if recorder is not None:
        recorder.record(outcome, error.errors if error else ())
    return value


def _is_partial(operation: Operation, result: ExecutionResult, error: OperationError) -> bool:
    """Tell whether there is a result beside the error, and nobody who has to sign in first."""
    if operation.gives_token or isinstance(error, LoginError | SessionOverError):
        return False
    data = result.data or {}
    return (data if operation.root is None else data.get(operation.root)) is not None


def check_timeout(timeout: float | None) -> None:
    """Refuse a timeout that would be none."""
    if timeout is not None and not 0 < timeout < math.inf:
        raise ConfigurationError(f"timeout is {timeout!r}: pass a number of seconds greater than 0, or None.")


def customer_name(tokens: "AsyncTokens | SyncTokens | None") -> str:
    """Return what logs and reprs call the customer."""
    return "a guest" if tokens is None else f"customer {tokens.credentials.fingerprint}"


def log_request(
    request: "PreparedRequest", tokens: "AsyncTokens | SyncTokens | None", outcome: Outcome, seconds: float
) -> None:
    status = getattr(outcome, "status", None)
    who = customer_name(tokens)
    logger.debug("%s for %s: HTTP %s, %.0f ms", request.operation_name, who, status, seconds * 1000)


@contextmanager
def only_one(tokens: "AsyncTokens | SyncTokens", company_id: int) -> Iterator[None]:
    """Keep two blocks of one customer from acting as two companies at once: the API has one state per customer."""
    with _acting_lock:
        if tokens.acting_as is not None:
            raise MasqueradeConflictError(
                f"This customer already acts as company {tokens.acting_as} in a block that has not ended, so it can't"
                f" act as company {company_id} too: the API keeps one such state per customer, for all of its sessions."
                " End that block first, or use another customer."
            )
        tokens.acting_as = company_id
    try:
        yield
    finally:
        tokens.acting_as = None


def anonymous_error() -> ConfigurationError:
    return CredentialsRequiredError(
        "This session is anonymous and has no customer. Use storefront.session(EmailPassword(email, password))."
    )
