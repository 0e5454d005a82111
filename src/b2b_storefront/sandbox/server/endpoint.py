"""The GraphQL endpoint: an ASGI application that answers, records, and fails when it was told to."""

import asyncio
import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import orjson
from graphql import GraphQLError, execute_sync

from b2b_storefront.sandbox._schema import executable_schema
from b2b_storefront.sandbox.execution.call import NULL_ROOT, OMITTED, Call, Refused
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.server.documents import PreparedDocument, prepare
from b2b_storefront.sandbox.server.failures import PlannedFailure
from b2b_storefront.sandbox.server.record import REMEMBERED_REQUESTS, RecordedRequest
from b2b_storefront.sandbox.server.rest_tokens import ROUTES, RestCall, name_route

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send


__all__ = ["GraphQLServer"]

_NO_CONTENT = 204

_log = logging.getLogger("b2b_storefront.sandbox")


@dataclass(slots=True)
class _Answer:
    status: int
    body: bytes
    errors: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Question:
    document: PreparedDocument
    operation_name: str | None
    variables: dict[str, Any] | None

    @property
    def root_fields(self) -> tuple[str, ...]:
        return self.document.root_fields.get(self.operation_name, ())


class _BadRequestError(Exception):
    """The request's body is not a GraphQL request."""


class GraphQLServer:
    """Answers GraphQL requests over one state.

    Args:
        state: what the resolvers read and change. It may be replaced while `state.lock` is held.
        hang_up: closes the connection of the client with the given address.

    Attributes:
        requests: the last 10,000 requests, oldest first.
    """

    def __init__(self, state: State, hang_up: Callable[[tuple[str, int]], None]) -> None:
        self.state = state
        self.requests: deque[RecordedRequest] = deque(maxlen=REMEMBERED_REQUESTS)
        self._hang_up = hang_up
        self._failures: list[PlannedFailure] = []
        self._failures_lock = threading.Lock()
        self._schema = executable_schema()

    def plan(self, failure: PlannedFailure) -> None:
        """Let the next matching requests fail, after the failures that are planned already."""
        with self._failures_lock:
            self._failures.append(failure)

    def forget(self) -> None:
        """Drop the planned failures and the recorded requests, with those that are not answered yet."""
        with self._failures_lock:
            self._failures.clear()
        self.requests = deque(maxlen=REMEMBERED_REQUESTS)

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer one HTTP request, as an ASGI application does."""
        if scope["method"] != "POST":
            await _send(send, _fail("GraphQL is asked by POST here.", status=405, headers={"Allow": "POST"}))
            return
        # Those of its arrival: what was asked before a reset must not show, nor change anything, after it.
        state, record = self.state, self.requests
        try:
            question = _read_question(await _read(receive))
        except _BadRequestError as error:
            answer = _fail(str(error), status=400)
            record.append(_record(None, _make_call(state, scope), answer))
            await _send(send, answer)
            return
        failure = self._find_failure(question.operation_name)
        gone = failure is not None and await _is_gone_within(failure.delay, receive)
        call = _make_call(state, scope)
        if failure is not None and (gone or failure.disconnect):
            record.append(_record(question, call, _Answer(0, b"")))
            if not gone:
                self._hang_up(scope["client"])
                await _wait_until_gone(receive)
            return
        if failure is None or failure.body is None:
            with state.lock:
                answer = self._execute(question, call)
        else:
            answer = _Answer(failure.status, failure.body, failure.errors, failure.headers)
        record.append(_record(question, call, answer))
        await _send(send, answer)

    async def answer_rest(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer a request to one of the REST routes for tokens."""
        state, record = self.state, self.requests
        name = name_route(scope["method"], scope["path"])
        body = await _read(receive)
        failure = self._find_failure(name)
        gone = failure is not None and await _is_gone_within(failure.delay, receive)
        if failure is not None and (gone or failure.disconnect):
            record.append(_record_rest(name, _Answer(0, b"")))
            if not gone:
                self._hang_up(scope["client"])
                await _wait_until_gone(receive)
            return
        customer_id = None
        if failure is None or failure.body is None:
            with state.lock:
                given = ROUTES[name](_make_rest_call(state, scope, body))
            answer, customer_id = _Answer(given.status, given.body, given.errors), given.customer_id
        else:
            answer = _Answer(failure.status, failure.body, failure.errors, failure.headers)
        record.append(_record_rest(name, answer, customer_id))
        await _send(send, answer)

    def _find_failure(self, operation_name: str | None) -> PlannedFailure | None:
        if not self._failures:
            return None
        with self._failures_lock:
            for failure in self._failures:
                if failure.operation_name in {None, operation_name}:
                    failure.times -= 1
                    if failure.times <= 0:
                        self._failures.remove(failure)
                    return failure
        return None

    def _execute(self, question: _Question, call: Call) -> _Answer:
        if question.document.errors or question.document.document is None:
            return _encode({"errors": question.document.errors}, status=400)
        result = execute_sync(
            self._schema,
            question.document.document,
            context_value=call,
            variable_values=question.variables,
            operation_name=question.operation_name,
        )
        if not result.errors:
            return _encode({"data": result.data})
        if result.data is None:
            return _encode({"errors": [error.formatted for error in result.errors]}, status=400)
        return _refuse(result.data, result.errors)


def _make_call(state: State, scope: "Scope") -> Call:
    token = next((value for name, value in scope["headers"] if name == b"authorization"), b"").decode("latin-1")
    # Not every HTTP parser strips the space around a header's value.
    scheme, credential = (*token.strip().split(None, 1), "", "")[:2]
    if not credential and scheme.casefold() in {"", "bearer"}:
        return Call(state=state)
    owner = state.tokens.owner(credential) if scheme.casefold() == "bearer" else None
    if owner is None:
        return Call(state=state, token_refused=True)
    customer = state.customers[owner.customer_id]
    return Call(state=state, customer=customer, channel_id=owner.channel_id)


def _record(question: _Question | None, call: Call, answer: _Answer) -> RecordedRequest:
    return RecordedRequest(
        operation_name=question.operation_name if question else None,
        root_fields=question.root_fields if question else (),
        customer_id=call.customer.customer_id if call.customer else None,
        status=answer.status,
        errors=answer.errors,
    )


def _record_rest(name: str, answer: _Answer, customer_id: int | None = None) -> RecordedRequest:
    return RecordedRequest(
        operation_name=name, root_fields=(), customer_id=customer_id, status=answer.status, errors=answer.errors
    )


def _refuse(data: dict[str, Any], errors: list[GraphQLError]) -> _Answer:
    body: dict[str, Any] = {"errors": [_format_error(error) for error in errors], "data": data}
    status = 200
    for error in errors:
        if isinstance(error.original_error, Refused):
            status = max(status, error.original_error.status)
            if error.original_error.data is OMITTED:
                body.pop("data", None)
            elif error.original_error.data is not NULL_ROOT:
                body["data"] = error.original_error.data
    return _encode(body, status=status)


def _format_error(error: GraphQLError) -> Mapping[str, Any]:
    original = error.original_error
    if isinstance(original, Refused):
        formatted: dict[str, Any] = {}
        if original.message is not None:
            formatted["message"] = original.message
            formatted["locations"] = error.formatted.get("locations", [])
        formatted["path"] = error.path
        if original.extensions is not None:
            formatted["extensions"] = original.extensions
        return formatted
    if original is None or isinstance(original, GraphQLError):
        return error.formatted
    _log.error("A resolver of the sandbox failed.", exc_info=original)
    return {**error.formatted, "message": f"The sandbox failed: {original!r}", "extensions": {"code": 500}}


def _read_question(body: bytes) -> _Question:
    try:
        payload = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise _BadRequestError("The request's body is not JSON.") from None
    if not isinstance(payload, dict) or not isinstance(payload.get("query"), str):
        raise _BadRequestError('The request\'s body must be an object with a text "query".')
    variables, operation_name = payload.get("variables"), payload.get("operationName")
    if not isinstance(variables, dict | None):
        raise _BadRequestError('"variables" must be an object.')
    if not isinstance(operation_name, str | None):
        raise _BadRequestError('"operationName" must be text.')
    document = prepare(payload["query"])
    return _Question(document, document.operation_name(operation_name), variables)


def _make_rest_call(state: State, scope: "Scope", body: bytes) -> RestCall:
    try:
        payload = orjson.loads(body) if body else {}
    except orjson.JSONDecodeError:
        payload = {}
    return RestCall(
        state,
        headers={name.decode("latin-1"): value.decode("latin-1").strip() for name, value in scope["headers"]},
        query=dict(parse_qsl(scope["query_string"].decode("latin-1"))),
        body=payload if isinstance(payload, dict) else {},
    )


def _encode(body: Mapping[str, Any], *, status: int = 200, headers: Mapping[str, str] | None = None) -> _Answer:
    errors = tuple(error.get("message", "") for error in body.get("errors", ()))
    return _Answer(status, orjson.dumps(body, default=str), errors, headers or {})


def _fail(message: str, *, status: int, headers: Mapping[str, str] | None = None) -> _Answer:
    return _encode({"errors": [{"message": message}]}, status=status, headers=headers)


async def _read(receive: "Receive") -> bytes:
    parts = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)


async def _wait_until_gone(receive: "Receive") -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _is_gone_within(seconds: float, receive: "Receive") -> bool:
    try:
        await asyncio.wait_for(_wait_until_gone(receive), seconds)
    except TimeoutError:
        return False
    return True


async def _send(send: "Send", answer: _Answer) -> None:
    headers: dict[str, str] = {}
    if answer.status != _NO_CONTENT:
        headers = {"content-type": "application/json; charset=utf-8", "content-length": str(len(answer.body))}
    headers |= {name.lower(): value for name, value in answer.headers.items()}
    encoded = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": encoded})
    await send({"type": "http.response.body", "body": answer.body})
