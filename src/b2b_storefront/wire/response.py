"""The answer around an operation's result: status, headers, time, and what errors came beside the data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from graphql import ExecutionResult

from b2b_storefront._errors import ConfigurationError, GraphQLErrorDetail

__all__ = ["Recorder", "Response"]

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
        elapsed: Seconds from sending the request to having the whole answer.
    """

    data: ResultT = field(repr=False)
    errors: tuple[GraphQLErrorDetail, ...]
    extensions: Mapping[str, Any] = field(repr=False)
    status: int | None
    headers: Mapping[str, str] = field(repr=False)
    elapsed: float

    @property
    def request_id(self) -> str | None:
        """The API's id of the request, to quote to the support; None when it sent none."""
        return self.headers.get("X-Request-Id")


class Recorder:
    """Keeps the answer that the last operation of a session came in.

    Args:
        partial: Whether data with errors beside it is a result and no error.
    """

    __slots__ = ("_errors", "_result", "partial")

    def __init__(self, *, partial: bool) -> None:
        self.partial = partial
        self._result: ExecutionResult | None = None
        self._errors: tuple[GraphQLErrorDetail, ...] = ()

    def record(self, result: ExecutionResult, errors: tuple[GraphQLErrorDetail, ...]) -> None:
        """Keep an answer, in place of the one before."""
        self._result = result
        self._errors = errors

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
        return Response(
            data=data,
            errors=self._errors,
            extensions=self._result.extensions or {},
            status=getattr(self._result, "status", None),
            headers=getattr(self._result, "headers", {}),
            elapsed=getattr(self._result, "elapsed", 0.0),
        )
