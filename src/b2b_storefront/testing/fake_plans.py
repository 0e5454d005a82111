"""What fake transports answer: what a test says, and nothing that the schema does not allow."""

import itertools
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from b2b_storefront._errors import StorefrontError
from b2b_storefront.codes import ErrorCode
from b2b_storefront.testing._answers import FakeAnswerError, GivenAnswer, answer_data
from b2b_storefront.testing._schemas import GivenRequest
from b2b_storefront.transport import HTTPResult, PreparedRequest
from b2b_storefront.transport.failures import broken, no_answer_in_time, unreachable
from b2b_storefront.wire.answer import RawAnswer, limit_reached
from b2b_storefront.wire.merging import MergedQuery
from b2b_storefront.wire.questions import MergedRequest

__all__ = ["FakePlans", "SentRequest"]

Answer = GivenAnswer | Callable[[dict[str, Any]], GivenAnswer]

_URL = "https://fake.invalid/graphql"


@dataclass(frozen=True, slots=True)
class SentRequest:
    """What was sent. Its repr shows neither variables nor headers, which may hold a password or a token.

    Attributes:
        operation_name: The operation's name.
        variables: Its variables, as JSON values.
        headers: The headers of this request.
        parts: The operations that it asked for, where `together` made one request of several; each as if it had been
            sent by itself.
    """

    operation_name: str
    variables: dict[str, Any] = field(repr=False)
    headers: dict[str, str] = field(repr=False)
    parts: "tuple[SentRequest, ...]" = ()


@dataclass(slots=True)
class _Plan:
    carry_out: Callable[[GivenRequest], HTTPResult]
    times: int | None
    whole: bool
    """Whether it befalls the whole request, where that asks for several operations."""


class FakePlans:
    """What both transports share: the plans, in order, and the record."""

    sends_once = True
    """A test sees each failure that it plans, unless its storefront has a `retry` of its own."""

    def __init__(self, *, timeout: float = 30.0) -> None:
        if timeout <= 0:
            raise ValueError("timeout must be greater than 0")
        self.requests: list[SentRequest] = []
        self._timeout = timeout
        # Threads may share one transport. Functions of the test's run outside of the lock.
        self._lock = threading.Lock()
        self._plans: dict[str, list[_Plan]] = {}
        self._delays: dict[str, float] = {}
        self._logins = itertools.count(1)

    def answer(self, operation_name: str, answer: Answer, *, times: int | None = None, unchecked: bool = False) -> Self:
        """Answer an operation. Plans of one operation are used in order; one without `times` is used from then on.

        The call raises `FakeAnswerError` where the schema does not allow the answer.

        Args:
            operation_name: The operation's name, such as `Users`.
            answer: The answer's whole `data` as the API sends it, `{"users": {...}}`; or the model of the root field,
                as a session returns it, or a list of models; or a function of the variables that returns one of these.
            times: How often; None for every time.
            unchecked: Send `data` even if the schema does not allow it, as the API itself does now and then.

        Raises:
            ValueError: `times` is less than 1.
        """

        def carry_out(request: GivenRequest) -> HTTPResult:
            given = answer(dict(request.variable_values or {})) if callable(answer) else answer
            return _result(answer_data(given, request, unchecked=unchecked), None)

        return self._plan(operation_name, carry_out, times)

    def fail(self, operation_name: str, message: str, *, code: int | str | None = None, times: int = 1) -> Self:
        """Answer with a GraphQL error.

        Args:
            operation_name: The operation's name.
            message: The error's message.
            code: The error's `extensions.code`.
            times: How often.
        """
        error = {"message": message, "extensions": {} if code is None else {"code": code}}
        whole = code == ErrorCode.SESSION_OVER
        return self._plan(operation_name, lambda _request: _result(None, [error]), times, whole=whole)

    def session_over(self, operation_name: str, *, times: int = 1) -> Self:
        """Answer that the customer's token has ended (code 40101), so that the session signs in again."""
        return self.fail(operation_name, "Session expired", code=40101, times=times)

    def rate_limited(self, operation_name: str, *, retry_after: float | None = None, times: int = 1) -> Self:
        """Answer with HTTP 429: the call raises `RateLimitedError`.

        Args:
            operation_name: The operation's name.
            retry_after: The seconds that the answer says to wait.
            times: How often.
        """
        headers = {} if retry_after is None else {"Retry-After": str(retry_after)}

        def carry_out(request: GivenRequest) -> HTTPResult:
            raise limit_reached(request.operation_name, RawAnswer(429, headers, b"", 0.0))

        return self._plan(operation_name, carry_out, times, whole=True)

    def unreachable(self, operation_name: str, *, sent: bool = False, times: int = 1) -> Self:
        """Answer nothing: the call raises `UnreachableError`, or `ConnectionLostError` once the request was sent.

        Args:
            operation_name: The operation's name.
            sent: Whether the connection breaks after the request was sent, so that the API may have carried it out.
            times: How often.
        """

        def carry_out(request: GivenRequest) -> HTTPResult:
            name = request.operation_name
            raise broken(name, _URL, "as planned") if sent else unreachable(name, _URL, "as planned")

        return self._plan(operation_name, carry_out, times, whole=True)

    def delay(self, operation_name: str, seconds: float) -> Self:
        """Answer an operation this many seconds late, from now on; 0 ends it.

        A call whose timeout is shorter raises `RequestTimeoutError`, at once, and uses no answer up. Its timeout is the
        one of `with_options`, or else the transport's: a storefront does not hand its own to a transport of yours.

        Args:
            operation_name: The operation's name.
            seconds: How late.

        Raises:
            ValueError: `seconds` is negative.
        """
        if seconds < 0:
            raise ValueError("seconds must be at least 0")
        with self._lock:
            self._delays[operation_name] = seconds
        return self

    def _plan(
        self,
        name: str,
        carry_out: Callable[[GivenRequest], HTTPResult],
        times: int | None,
        *,
        whole: bool = False,
    ) -> Self:
        if times is not None and times < 1:
            raise ValueError("times must be at least 1")
        with self._lock:
            self._plans.setdefault(name, []).append(_Plan(carry_out, times, whole))
        return self

    def _receive(
        self, request: GivenRequest, timeout: float | None, extra_args: dict[str, Any] | None
    ) -> tuple[float, StorefrontError | None]:
        """Record a request, and return for how long to wait, or the error of one that would wait too long."""
        name = request.operation_name or ""
        headers = dict((extra_args or {}).get("headers") or {})
        timeout = self._timeout if timeout is None else timeout
        asked = request.parts if isinstance(request, MergedRequest) else ()
        parts = tuple(SentRequest(part.operation.name, dict(part.variables), headers) for part in asked)
        with self._lock:
            self.requests.append(SentRequest(name, dict(request.variable_values or {}), headers, parts))
            seconds = max(self._delays.get(name, 0.0) for name in [name, *(part.operation_name for part in parts)])
        return seconds, no_answer_in_time(name, timeout) if seconds > timeout else None

    def _carry_out_plan(self, request: GivenRequest) -> HTTPResult:
        if isinstance(request, MergedRequest):
            parts = [PreparedRequest(part.operation, part.variables) for part in request.parts]
            # A token that has ended, or a broken connection, befalls all of them, and uses no other plan up.
            for part in parts:
                if (befalls_all := self._next_whole_plan(part.operation.name)) is not None:
                    return befalls_all.carry_out(request)
            return _join(request.merged, [self._carry_out_plan(part) for part in parts])
        name = request.operation_name or ""
        with self._lock:
            plan = self._next_plan(name)
            expected = ", ".join(sorted(name for name, left in self._plans.items() if left)) or "none"
        if plan is not None:
            return plan.carry_out(request)
        if isinstance(request, PreparedRequest) and request.operation.gives_token and request.urgent:
            # A new one each time, as the API gives: a session does not take a token again that was refused.
            token = f"fake-storefront-token-{next(self._logins)}"
            return _result({str(request.operation.root): {"result": {"token": token}}}, None)
        raise FakeAnswerError(f"{name} was sent, and no answer is left for it. Expected operations: {expected}.")

    def _next_whole_plan(self, name: str) -> _Plan | None:
        """Return the plan that is next for an operation, if it befalls the whole request."""
        with self._lock:
            plans = self._plans.get(name)
            return self._next_plan(name) if plans and plans[0].whole else None

    def _next_plan(self, name: str) -> _Plan | None:
        plans = self._plans.get(name)
        if not plans:
            return None
        plan = plans[0]
        if plan.times is not None:
            plan.times -= 1
            if not plan.times:
                plans.pop(0)
        return plan


def _join(merged: MergedQuery, results: Sequence[HTTPResult]) -> HTTPResult:
    """Return the answer to several operations that were asked for in one request."""
    data: dict[str, Any] = {}
    errors: list[Any] = []
    for number, result in enumerate(results):
        keys = merged.keys(number)
        share = result.data or {}
        data |= {whole: share.get(key) for key, whole in keys.items() if key in share or not share}
        given: list[Any] = result.errors or []
        errors += [{**error, "path": [next(iter(keys.values()))]} for error in given]
    return _result(data, errors or None)


def _result(data: dict[str, Any] | None, errors: list[Any] | None) -> HTTPResult:
    return HTTPResult(data, errors, None, status=200, headers={}, elapsed=0.0)
