"""What a call comes to: its result or its error, and the answer around the result for those who ask for it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from b2b_storefront._error_details import GraphQLErrorDetail
from b2b_storefront._errors import (
    ConfigurationError,
    LoginError,
    OperationError,
    SessionOverError,
    StorefrontError,
    UnexpectedResultError,
)
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.decode import decode, null_root
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.recalled import RecalledResult
from b2b_storefront.wire.refusals import refusal

__all__ = ["Recorder", "Response", "conclude", "conclude_call"]

ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class Response(Generic[ResultT]):
    """A result and the answer it came in; what `with_response` returns. Its repr shows neither data nor headers.

    Attributes:
        data: What the call returned.
        errors: The GraphQL errors that came beside the data; always empty without `partial=True`.
        extensions: The answer's own `extensions`; empty when it has none.
        status: The HTTP status; None when the transport hides it.
        headers: The answer's headers; look-ups ignore case. Empty when the transport hides them.
        elapsed: Seconds from sending the request to having the whole answer; 0 where it was not sent.
        cached: Whether the answer was there already: from a cache, or from an equal call of the same scope. Of its
            headers, it then has those that tell nothing about one customer's request.
        age: Seconds since it came from the API; None for one that came now.
        stale: Whether it is older than it should be: another is being fetched, or the API can't be asked.
    """

    data: ResultT = field(repr=False)
    errors: tuple[GraphQLErrorDetail, ...]
    extensions: Mapping[str, Any] = field(repr=False)
    status: int | None
    headers: Mapping[str, str] = field(repr=False)
    elapsed: float
    cached: bool = False
    age: float | None = None
    stale: bool = False

    @property
    def request_id(self) -> str | None:
        """The API's id of the request, to quote to the support; None when it sent none."""
        return self.headers.get("X-Request-Id")


class Recorder:
    """Keeps the answer that the last operation of a session came in.

    Args:
        partial: Whether data with errors beside it is a result and no error.
    """

    __slots__ = ("_result", "partial")

    def __init__(self, *, partial: bool) -> None:
        self.partial = partial
        self._result: HTTPResult | None = None

    def record(self, result: HTTPResult) -> None:
        """Keep an answer, in place of the one before."""
        self._result = result

    def response(self, data: ResultT) -> Response[ResultT]:
        """Return what a call returned with the answer that was kept.

        Raises:
            ConfigurationError: No answer was kept.
        """
        if self._result is None:
            raise ConfigurationError(
                "The call ran no operation of the session that it was given. Use its argument, as in"
                " with_response(lambda session: session.current_user()); an iter_ method runs an operation only when"
                " its nodes are taken."
            )
        recalled = self._result if isinstance(self._result, RecalledResult) else None
        return Response(
            data=data,
            errors=self._result.details,
            extensions=self._result.extensions or {},
            status=self._result.status,
            headers=self._result.headers,
            elapsed=self._result.elapsed,
            cached=recalled is not None,
            age=None if recalled is None else recalled.age,
            stale=recalled is not None and recalled.stale,
        )


def conclude_call(
    operation: Operation[..., ResultT], outcome: Outcome | StorefrontError, recorder: Recorder | None = None
) -> ResultT:
    """Return what a call came to, as its operation's own type.

    Raises:
        ResponseError: The answer is not a GraphQL result, or one that does not fit the type.
        OperationError: The answer has errors; a subclass says which kind.
        StorefrontError: There is no answer, and this is why.
    """
    result: ResultT | None = conclude(operation, outcome, operation.model, recorder)
    if result is None and not operation.nullable:
        raise null_root(operation)
    return result  # type: ignore[return-value]  # null is among the results of what is nullable


def conclude(
    operation: Operation, outcome: Outcome | StorefrontError, model: type[ResultT], recorder: Recorder | None = None
) -> ResultT | None:
    """Return what an operation came to as the model; None where the API answered null.

    Raises:
        ResponseError: The answer is not a GraphQL result, or one that does not fit the model.
        OperationError: The answer has errors; a subclass says which kind.
    """
    if not isinstance(outcome, HTTPResult):
        raise outcome
    if not outcome.errors:
        value = decode(operation, outcome, model)
    else:
        error = refusal(operation, outcome).after_attempts(outcome.attempts, outcome.stopped)
        if recorder is None or not recorder.partial or not _is_partial(operation, outcome, error):
            raise error
        value = None
        with suppress(UnexpectedResultError):  # The errors are why the data does not fit: they say more.
            value = decode(operation, outcome, model)
        if value is None:
            raise error
    if recorder is not None:
        recorder.record(outcome)
    return value


def _is_partial(operation: Operation, result: HTTPResult, error: OperationError) -> bool:
    """Tell whether there is a result beside the error, and nobody who has to sign in first."""
    if operation.gives_token or isinstance(error, LoginError | SessionOverError):
        return False
    data = result.data or {}
    return (data if operation.root is None else data.get(operation.root)) is not None
