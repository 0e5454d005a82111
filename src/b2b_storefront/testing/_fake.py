"""Transports that answer what a test says, and nothing that the schema does not allow."""

import asyncio
import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Self

from gql import GraphQLRequest
from gql.transport import AsyncTransport, Transport
from graphql import ExecutionResult, GraphQLResolveInfo, GraphQLSchema, build_schema, execute_sync
from pydantic import BaseModel

from b2b_storefront._bundled import schema_directory
from b2b_storefront._errors import RateLimitedError, RequestTimeoutError
from b2b_storefront.transport import HTTPResult, PreparedRequest

__all__ = ["AsyncFakeTransport", "FakeAnswerError", "FakeTransport", "SentRequest"]

Answer = Mapping[str, Any] | BaseModel | Callable[[dict[str, Any]], "Mapping[str, Any] | BaseModel"]

_LOGINS = {"login", "authorization"}


class FakeAnswerError(AssertionError):
    """A fake answer does not fit the schema, or an operation was sent that no answer was given for."""


@dataclass(frozen=True, slots=True)
class SentRequest:
    """What was sent. Its repr shows neither variables nor headers, which may hold a password or a token.

    Attributes:
        operation_name: The operation's name.
        variables: Its variables, as JSON values.
        headers: The headers of this request.
    """

    operation_name: str
    variables: dict[str, Any] = field(repr=False)
    headers: dict[str, str] = field(repr=False)


@dataclass(slots=True)
class _Plan:
    carry_out: Callable[[GraphQLRequest], HTTPResult]
    times: int | None


class _Fake:
    """What both transports share: the plans, in order, and the record."""

    def __init__(self) -> None:
        self.requests: list[SentRequest] = []
        self._plans: dict[str, list[_Plan]] = {}
        self._delays: dict[str, float] = {}
        self._logins = itertools.count(1)

    def answer(self, operation_name: str, answer: Answer, *, times: int | None = None, unchecked: bool = False) -> Self:
        """Answer an operation. Plans of one operation are used in order; one without `times` is used from then on.

        Args:
            operation_name: The operation's name, such as `Users`.
            answer: The answer's whole `data` as the API sends it, `{"users": {...}}`; or the model of the root field,
                as a session returns it; or a function of the variables that returns one of these.
            times: How often; None for every time.
            unchecked: Send the answer even if the schema does not allow it, as the API's own do now and then.
        """

        def carry_out(request: GraphQLRequest) -> HTTPResult:
            given = answer(dict(request.variable_values or {})) if callable(answer) else answer
            data = _wire(given, request)
            if not unchecked:
                _check(data, request)
            return _result(data, None)

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
        return self._plan(operation_name, lambda _request: _result(None, [error]), times)

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

        def carry_out(request: GraphQLRequest) -> HTTPResult:
            text = f"{request.operation_name}: the store's request limit is used up (HTTP 429)."
            error = RateLimitedError(text, operation_name=request.operation_name, status=429)
            error.retry_after = retry_after
            raise error

        return self._plan(operation_name, carry_out, times)

    def delay(self, operation_name: str, seconds: float) -> Self:
        """Answer an operation this many seconds late; a call with a shorter `timeout` raises `RequestTimeoutError`."""
        self._delays[operation_name] = seconds
        return self

    def _plan(self, name: str, carry_out: Callable[[GraphQLRequest], HTTPResult], times: int | None) -> Self:
        if times is not None and times < 1:
            raise ValueError("times must be at least 1")
        self._plans.setdefault(name, []).append(_Plan(carry_out, times))
        return self

    def _record(self, request: GraphQLRequest, extra_args: dict[str, Any] | None) -> str:
        name = request.operation_name or ""
        headers = dict((extra_args or {}).get("headers") or {})
        self.requests.append(SentRequest(name, dict(request.variable_values or {}), headers))
        return name

    def _wait(self, name: str, timeout: float | None) -> tuple[float, RequestTimeoutError | None]:
        seconds = self._delays.get(name, 0.0)
        if timeout is None or seconds <= timeout:
            return seconds, None
        return timeout, RequestTimeoutError(f"{name}: no answer within {timeout:g} s.", operation_name=name, sent=True)

    def _take(self, name: str, request: GraphQLRequest) -> HTTPResult:
        plans = self._plans.get(name, [])
        if plans:
            plan = plans[0]
            if plan.times is not None:
                plan.times -= 1
                if not plan.times:
                    plans.pop(0)
            return plan.carry_out(request)
        if isinstance(request, PreparedRequest) and request.operation.root in _LOGINS and request.urgent:
            # A new one each time, as the API gives: a session does not take a token again that was refused.
            token = f"fake-storefront-token-{next(self._logins)}"
            return _result({request.operation.root: {"result": {"token": token}}}, None)
        expected = ", ".join(sorted(name for name, left in self._plans.items() if left)) or "none"
        raise FakeAnswerError(f"{name} was sent, and no answer is left for it. Expected operations: {expected}.")


class FakeTransport(_Fake, Transport):
    """Answers a `Storefront` without a server: `Storefront("abc", transport=FakeTransport())`.

    Sessions sign in by themselves through it, with e-mail and password or a customer JWT.

    Attributes:
        requests: What was sent, oldest first.
    """

    def execute(
        self, request: GraphQLRequest, timeout: float | None = None, extra_args: dict[str, Any] | None = None
    ) -> ExecutionResult:
        """Answer one request as planned."""
        name = self._record(request, extra_args)
        seconds, late = self._wait(name, timeout)
        time.sleep(seconds)
        if late is not None:
            raise late
        return self._take(name, request)


class AsyncFakeTransport(_Fake, AsyncTransport):
    """Answers an `AsyncStorefront` without a server; otherwise like `FakeTransport`.

    Attributes:
        requests: What was sent, oldest first.
    """

    async def connect(self) -> None:
        """Nothing to connect."""

    async def close(self) -> None:
        """Nothing to close."""

    async def execute(
        self,
        request: GraphQLRequest,
        timeout: float | None = None,  # noqa: ASYNC109
        extra_args: dict[str, Any] | None = None,
    ) -> ExecutionResult:
        """Answer one request as planned."""
        name = self._record(request, extra_args)
        seconds, late = self._wait(name, timeout)
        await asyncio.sleep(seconds)
        if late is not None:
            raise late
        return self._take(name, request)

    def subscribe(self, *_args: Any, **_options: Any) -> Any:
        """Not offered: the API has no subscriptions."""
        raise NotImplementedError("The API has no subscriptions.")


@cache
def _schema() -> GraphQLSchema:
    return build_schema("\n".join(path.read_text("utf-8") for path in sorted(schema_directory().glob("*.graphql"))))


def _result(data: dict[str, Any] | None, errors: list[Any] | None) -> HTTPResult:
    return HTTPResult(data, errors, None, status=200, headers={}, elapsed=0.0)


def _wire(given: Mapping[str, Any] | BaseModel, request: GraphQLRequest) -> dict[str, Any]:
    if not isinstance(given, BaseModel):
        return dict(given)
    root = request.operation.root if isinstance(request, PreparedRequest) else None
    data = given.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return data if root is None else {root: data}


def _at_response_key(source: Any, info: GraphQLResolveInfo, **_arguments: Any) -> Any:
    # Answers hold response keys, which an alias makes different from the field's name.
    if not isinstance(source, Mapping):
        raise TypeError(f"{info.parent_type} is an object, not {source!r}")
    if info.path.key not in source:
        raise KeyError(f"the key is missing; it is {info.return_type}")
    return source[info.path.key]


def _check(data: dict[str, Any], request: GraphQLRequest) -> None:
    result = execute_sync(
        _schema(),
        request.document,
        root_value=data,
        variable_values=request.variable_values,
        operation_name=request.operation_name,
        field_resolver=_at_response_key,
    )
    faults = [f"{'.'.join(map(str, error.path or ()))}: {error.message}" for error in result.errors or ()]
    if not faults:
        faults = list(_differences(data, result.data, ""))
    if faults:
        raise FakeAnswerError(
            f"{request.operation_name}: the answer does not fit the schema.\n  " + "\n  ".join(faults)
        )


def _differences(given: Any, served: Any, path: str) -> list[str]:
    if isinstance(given, Mapping) and isinstance(served, dict):
        unknown = [f"{path}{key}: the operation does not select it" for key in given if key not in served]
        return unknown + [fault for key in served for fault in _differences(given[key], served[key], f"{path}{key}.")]
    if isinstance(given, list | tuple) and isinstance(served, list):
        pairs = enumerate(zip(given, served, strict=True))
        return [fault for index, (one, other) in pairs for fault in _differences(one, other, f"{path}{index}.")]
    # JSON has one kind of number: a whole one is a Float as well.
    same_kind = type(given) is type(served) or (type(given) is int and type(served) is float)
    if same_kind and given == served:
        return []
    return [f"{path.rstrip('.')}: {given!r} is no value of its type; the API would send {served!r}"]
