"""The endpoints: they answer GraphQL and REST requests over one state, record them, and fail when they were told to."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import orjson
from graphql import GraphQLError, execute_sync

from b2b_storefront.sandbox._schema import executable_schema
from b2b_storefront.sandbox.execution.answer import HttpAnswer, encode_answer, refuse_request
from b2b_storefront.sandbox.execution.call import NULL_ROOT, OMITTED, Call, Refused
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import make_rest_call
from b2b_storefront.sandbox.rest.routes import find_route
from b2b_storefront.sandbox.server.body import BodyProblemError, ClientGoneError, read_body
from b2b_storefront.sandbox.server.budget import BOUNDED, MOST_FIELDS, AnswerTooLargeError
from b2b_storefront.sandbox.server.documents import DocumentCache
from b2b_storefront.sandbox.server.failures import FailurePlan, PlannedFailure
from b2b_storefront.sandbox.server.question import BadRequestError, Question, check_content_type, read_question
from b2b_storefront.sandbox.server.rate import RateWindow
from b2b_storefront.sandbox.server.record import make_record, record_request
from b2b_storefront.sandbox.server.sending import add_headers, send_answer

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

__all__ = ["Endpoint"]

_TOO_MANY = 429

_log = logging.getLogger("b2b_storefront.sandbox")


class Endpoint:
    """Answers GraphQL and REST requests over one state.

    Args:
        state: what the resolvers read and change. It may be replaced while `state.lock` is held.
        hang_up: closes the connection of the client with the given address.
        rate: counts the requests.

    Attributes:
        requests: the last 10,000 requests, oldest first.
        failures: what the next requests get instead of an answer.
    """

    def __init__(self, state: State, hang_up: Callable[[tuple[str, int]], None], rate: RateWindow) -> None:
        self.state = state
        self.requests = make_record()
        self.failures = FailurePlan()
        self._hang_up = hang_up
        self._rate = rate
        self._documents = DocumentCache()
        self._schema = executable_schema()

    def forget(self) -> None:
        """Drop the planned failures and the recorded requests, with those that are not answered yet."""
        self.failures.clear()
        self._rate.reset()
        self.requests = make_record()

    async def answer_graphql(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer a GraphQL request."""
        if scope["method"] != "POST":
            await send_answer(send, refuse_request("GraphQL is asked by POST here.", status=405, Allow="POST"))
            return
        # Those of its arrival: what was asked before a reset must not show, nor change anything, after it.
        state, record = self.state, self.requests
        allowed, rate_headers = self._rate.take()
        bare = send
        send = add_headers(bare, rate_headers)
        try:
            check_content_type(scope["headers"])
            question = read_question(await read_body(receive, scope["headers"]), self._documents)
        except ClientGoneError:
            record_request(record, None, operation_name=None)
            return
        except (BadRequestError, BodyProblemError) as error:
            answer = refuse_request(str(error), status=error.status, close=isinstance(error, BodyProblemError))
            record_request(record, answer, operation_name=None, customer_id=_make_call(state, scope).customer_id)
            await send_answer(send, answer)
            return
        if not allowed:
            answer = _refuse_rate()
            record_request(record, answer, operation_name=question.operation_name, root_fields=question.root_fields)
            await send_answer(send, answer)
            return
        failure = self.failures.take(question.operation_name)
        gone = failure is not None and await _is_gone_within(failure.delay, receive)
        call = _make_call(state, scope)
        asked: dict[str, Any] = {
            "operation_name": question.operation_name,
            "root_fields": question.root_fields,
            "customer_id": call.customer_id,
        }
        if failure is not None and (gone or failure.disconnect):
            record_request(record, None, **asked)
            if not gone:
                await self._disconnect(scope, receive)
            return
        if failure is None or failure.body is None:
            with state.lock:
                answer = self._execute(question, call)
        else:
            answer = _make_failure(failure)
            send = bare  # A planned answer is what the test says, without the headers that the API adds.
        record_request(record, answer, **asked)
        await send_answer(send, answer)

    async def answer_rest(self, scope: "Scope", receive: "Receive", send: "Send") -> bool:
        """Answer a request to a REST route, and tell whether there is one."""
        route = find_route(scope["method"], scope["path"])
        if route is None:
            return False
        state, record = self.state, self.requests
        allowed, rate_headers = self._rate.take()
        bare = send
        send = add_headers(bare, rate_headers)
        try:
            body = await read_body(receive, scope["headers"], largest=route.largest_body)
        except ClientGoneError:
            record_request(record, None, operation_name=route.name)
            return True
        except BodyProblemError as error:
            answer = refuse_request(str(error), status=error.status, close=True)
            record_request(record, answer, operation_name=route.name)
            await send_answer(send, answer)
            return True
        if not allowed:
            answer = _refuse_rate()
            record_request(record, answer, operation_name=route.name)
            await send_answer(send, answer)
            return True
        failure = self.failures.take(route.name)
        gone = failure is not None and await _is_gone_within(failure.delay, receive)
        if failure is not None and (gone or failure.disconnect):
            record_request(record, None, operation_name=route.name)
            if not gone:
                await self._disconnect(scope, receive)
            return True
        if failure is None or failure.body is None:
            with state.lock:
                answer = route.handle(make_rest_call(state, scope, body, route.path))
        else:
            answer = _make_failure(failure)
            send = bare  # A planned answer is what the test says, without the headers that the API adds.
        record_request(record, answer, operation_name=route.name, customer_id=answer.customer_id)
        await send_answer(send, answer)
        return True

    async def _disconnect(self, scope: "Scope", receive: "Receive") -> None:
        self._hang_up(scope["client"])
        await _wait_until_gone(receive)

    def _execute(self, question: Question, call: Call) -> HttpAnswer:
        if question.document.errors or question.document.document is None:
            return encode_answer({"errors": question.document.errors}, status=400)
        try:
            result = execute_sync(
                self._schema,
                question.document.document,
                context_value=call,
                variable_values=question.variables,
                operation_name=question.operation_name,
                **BOUNDED,
            )
        except AnswerTooLargeError:
            return refuse_request(f"The answer would have more than {MOST_FIELDS} fields. Ask for less.", status=400)
        if not result.errors:
            return encode_answer({"data": result.data})
        if result.data is None:
            return encode_answer({"errors": [error.formatted for error in result.errors]}, status=400)
        return _refuse(result.data, result.errors)


def _make_call(state: State, scope: "Scope") -> Call:
    token = next((value for name, value in scope["headers"] if name == b"authorization"), b"").decode("latin-1")
    # Not every HTTP parser strips the space around a header's value.
    scheme, credential = (*token.strip().split(None, 1), "", "")[:2]
    if scheme.casefold() not in {"", "bearer"}:
        return Call(state=state, token_refused=True)
    return Call.from_credential(state, credential)


def _refuse(data: dict[str, Any], errors: list[GraphQLError]) -> HttpAnswer:
    body: dict[str, Any] = {"errors": [_format_error(error) for error in errors], "data": data}
    status = 200
    for error in errors:
        if isinstance(error.original_error, Refused):
            status = max(status, error.original_error.status)
            if error.original_error.data is OMITTED:
                body.pop("data", None)
            elif error.original_error.data is not NULL_ROOT:
                body["data"] = error.original_error.data
    return encode_answer(body, status=status)


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


def _refuse_rate() -> HttpAnswer:
    # What the API's own answer says is not documented; its status is.
    message = "Too many requests: the store's window is used up."
    body = {"code": _TOO_MANY, "data": {"errMsg": message}, "meta": {"message": message}}
    return HttpAnswer(_TOO_MANY, orjson.dumps(body), (message,))


def _make_failure(failure: PlannedFailure) -> HttpAnswer:
    return HttpAnswer(failure.status, failure.body or b"", failure.errors, failure.headers)


async def _wait_until_gone(receive: "Receive") -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _is_gone_within(seconds: float, receive: "Receive") -> bool:
    try:
        await asyncio.wait_for(_wait_until_gone(receive), seconds)
    except TimeoutError:
        return False
    return True
