"""The endpoints: they answer GraphQL and REST requests over one state, record them, and fail when they were told to."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import orjson

from b2b_storefront.sandbox._schema import executable_schema, read_schema_files
from b2b_storefront.sandbox.bigcommerce.schema import read_store_files, store_schema
from b2b_storefront.sandbox.execution.answer import HttpAnswer, refuse_request
from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import find_customer_id, make_rest_call
from b2b_storefront.sandbox.rest.routes import find_route
from b2b_storefront.sandbox.server.body import BodyProblemError, ClientGoneError, read_body
from b2b_storefront.sandbox.server.callers import find_caller, find_credential, find_server, find_store_caller
from b2b_storefront.sandbox.server.exchange_log import ExchangeLog
from b2b_storefront.sandbox.server.faults.fault import Fault
from b2b_storefront.sandbox.server.faults.plan import FaultPlan, StandingFaults
from b2b_storefront.sandbox.server.graphql import COMPLEXITY_HEADER, GraphQLService
from b2b_storefront.sandbox.server.language import find_language, localize_answer
from b2b_storefront.sandbox.server.over_http import read_get, shape_answer
from b2b_storefront.sandbox.server.question import (
    BadRequestError,
    Question,
    check_content_type,
    read_body_of_question,
    read_question,
)
from b2b_storefront.sandbox.server.rate import RateWindow, refuse_rate
from b2b_storefront.sandbox.server.record import RecordedRequest, make_record, record_request
from b2b_storefront.sandbox.server.sending import add_headers, send_answer, send_part, send_slowly

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

__all__ = ["SERVER_PATH", "STORE_PATH", "Endpoint", "EndpointSettings"]

STORE_PATH = "/api/v3/proxy/bc-storefront/graphql"
"""Where the store's own GraphQL is asked through B2B Edition."""

SERVER_PATH = "/store/graphql"
"""Where a server asks the store's own GraphQL, as it does at the store's host."""

_STORE_PREFIX = "bc-storefront:"
_SERVER_PREFIX = "store:"


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointSettings:
    """How a sandbox answers.

    Attributes:
        complexity_limit: the highest complexity of an operation; None for any.
        localized: whether texts are in the language that a request prefers.
        over_http: whether GraphQL is asked and answered as the specification of GraphQL over HTTP has it.
    """

    complexity_limit: int | None = None
    localized: bool = False
    over_http: bool = False


@dataclass(slots=True)
class _Asked:
    """A request that was read, and how it is recorded.

    Attributes:
        begin: returns whose token came with it, and what carries it out while the state is locked.
        variables: its variables, or its body, in JSON.
    """

    name: str | None
    begin: Callable[[], tuple[int | None, Callable[[], HttpAnswer]]]
    root_fields: tuple[str, ...] = ()
    writes: bool = False
    variables: bytes = b""
    question: Question | None = None


@dataclass(slots=True)
class _Exchange:
    """One request, with the state and the record that it met when it arrived.

    What was asked before a reset must neither show nor change anything after it.
    """

    scope: "Scope"
    receive: "Receive"
    send: "Send"
    bare_send: "Send"
    state: State
    record: deque[RecordedRequest]
    log_run: int
    arrived: float
    allowed: bool
    counted: bool


class Endpoint:
    """Answers GraphQL and REST requests over one state.

    Args:
        state: what the resolvers read and change. It may be replaced while `state.lock` is held.
        hang_up: closes the connection of the client with the given address; told to reset it, without sending what is
            left.
        note_change: is told that a request may have changed the state, while it is locked.
        rate: counts the requests.
        standing: the faults that stand.
        settings: how it answers.

    Attributes:
        requests: the last 10,000 requests, oldest first.
        log: the last requests with their contents.
        failures: what requests get instead of an answer.
    """

    def __init__(
        self,
        state: State,
        hang_up: Callable[[tuple[str, int], bool], None],
        note_change: Callable[[], None],
        rate: RateWindow,
        standing: StandingFaults,
        settings: EndpointSettings,
    ) -> None:
        self.state = state
        self.requests = make_record()
        self.log = ExchangeLog()
        self.failures = FaultPlan(standing)
        self._hang_up = hang_up
        self._note_change = note_change
        self._rate = rate
        self._localized = settings.localized
        self._over_http = settings.over_http
        self._api = GraphQLService(executable_schema(), read_schema_files, settings.complexity_limit)

    @cached_property
    def _store(self) -> GraphQLService:
        """The store's own GraphQL; most never ask for it."""
        return GraphQLService(store_schema(), read_store_files)

    def forget(self) -> None:
        """Drop the planned failures and the recorded requests, with those that are not answered yet."""
        self.failures.clear()
        self._rate.reset()
        self.requests = make_record()
        self.log.forget()

    async def answer_graphql(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer a GraphQL request."""
        if scope["method"] != "POST" and not (self._over_http and scope["method"] == "GET"):
            await send_answer(send, refuse_request("GraphQL is asked by POST here.", status=405, Allow="POST"))
            return
        exchange = self._open(scope, receive, send)
        question = await self._read_question(exchange, self._api)
        if question is None:
            return

        def begin() -> tuple[int | None, Callable[[], HttpAnswer]]:
            call = find_caller(exchange.state, scope)
            return call.customer_id, lambda: self._ask_api(question, call, scope)

        asked = _Asked(
            question.operation_name, begin, question.root_fields, question.writes, _encode(question.variables), question
        )
        await self._answer(exchange, asked)

    def _ask_api(self, question: Question, call: Call, scope: "Scope") -> HttpAnswer:
        if scope["method"] == "GET" and question.writes:
            return refuse_request("Mutations are sent by POST.", status=405, Allow="POST")
        answer = self._api.answer(question, call)
        return shape_answer(answer, scope["headers"]) if self._over_http else answer

    async def answer_store(
        self, scope: "Scope", receive: "Receive", send: "Send", server_channel: int | None = None
    ) -> None:
        """Answer a request to the store's own GraphQL.

        Its operations are recorded with `bc-storefront:` in front where they come through B2B Edition, and with
        `store:` where a server asks the store itself, which B2B Edition does not count.

        Args:
            scope: the request.
            receive: reads its body.
            send: sends the answer.
            server_channel: the channel that a server asks at; None through B2B Edition.
        """
        prefix = _STORE_PREFIX if server_channel is None else _SERVER_PREFIX
        if scope["method"] != "POST":
            await send_answer(send, refuse_request("GraphQL is asked by POST here.", status=405, Allow="POST"))
            return
        exchange = self._open(scope, receive, send, counted=server_channel is None)
        question = await self._read_question(exchange, self._store, prefix)
        if question is None:
            return

        def begin() -> tuple[int | None, Callable[[], HttpAnswer]]:
            if server_channel is None:
                call = find_store_caller(exchange.state, scope)
            else:
                call = find_server(exchange.state, scope, server_channel)
            if isinstance(call, HttpAnswer):
                return None, lambda: call
            return call.customer_id, lambda: self._store.answer(question, call)

        name = f"{prefix}{question.operation_name or ''}"
        asked = _Asked(name, begin, question.root_fields, question.writes, _encode(question.variables), question)
        await self._answer(exchange, asked)

    async def answer_rest(self, scope: "Scope", receive: "Receive", send: "Send") -> bool:
        """Answer a request to a REST route, and tell whether there is one."""
        route = find_route(scope["method"], scope["path"])
        if route is None:
            return False
        exchange = self._open(scope, receive, send)
        try:
            body = await read_body(receive, scope["headers"], largest=route.largest_body)
        except ClientGoneError:
            self._record(exchange, None, route.name)
            return True
        except BodyProblemError as error:
            answer = refuse_request(str(error), status=error.status, close=True)
            self._record(exchange, answer, route.name)
            await send_answer(exchange.send, answer)
            return True

        def begin() -> tuple[int | None, Callable[[], HttpAnswer]]:
            call = make_rest_call(exchange.state, scope, body, route.path)
            return find_customer_id(call), lambda: route.handle(call)

        asked = _Asked(route.name, begin, writes=scope["method"] != "GET", variables=body)
        await self._answer(exchange, asked)
        return True

    def _open(self, scope: "Scope", receive: "Receive", send: "Send", *, counted: bool = True) -> _Exchange:
        allowed, rate_headers = self._rate.take() if counted else (True, [])
        return _Exchange(
            scope,
            receive,
            add_headers(send, rate_headers),
            send,
            self.state,
            self.requests,
            self.log.run,
            time.perf_counter(),
            allowed,
            counted,
        )

    def _record(
        self,
        exchange: _Exchange,
        answer: HttpAnswer | None,
        name: str | None,
        sender_id: int | None = None,
        root_fields: tuple[str, ...] = (),
        variables: bytes = b"",
        question: Question | None = None,
    ) -> None:
        """Record a request of the customer whose token came with it; without an answer it was closed before one."""
        given_to = None if answer is None else answer.customer_id
        customer_id = sender_id if given_to is None else given_to
        record_request(exchange.record, answer, operation_name=name, root_fields=root_fields, customer_id=customer_id)
        if exchange.log_run == self.log.run:
            self.log.add(
                answer,
                at=exchange.state.clock(),
                operation_name=name or ", ".join(root_fields) or None,
                customer_id=customer_id,
                credential=find_credential(exchange.scope, by_server=not exchange.counted, customer_id=sender_id),
                variables=variables,
                target=_find_target(exchange.scope),
                document=question.source if question is not None else "",
                asked_name=question.operation_name if question is not None else None,
                complexity="" if answer is None else answer.headers.get(COMPLEXITY_HEADER, ""),
                milliseconds=(time.perf_counter() - exchange.arrived) * 1000,
            )

    async def _read_question(self, exchange: _Exchange, service: GraphQLService, prefix: str = "") -> Question | None:
        """Return what a request asks; None if it is refused or its client is gone."""
        scope = exchange.scope
        try:
            if scope["method"] == "GET":
                payload = read_get(scope["query_string"])
            else:
                check_content_type(scope["headers"])
                payload = read_body_of_question(await read_body(exchange.receive, scope["headers"]))
            return read_question(payload, service.documents, strict=self._over_http)
        except ClientGoneError:
            self._record(exchange, None, prefix or None)
        except (BadRequestError, BodyProblemError) as error:
            answer = refuse_request(str(error), status=error.status, close=isinstance(error, BodyProblemError))
            caller = find_caller(exchange.state, scope)
            self._record(exchange, answer, prefix or None, caller.customer_id)
            await send_answer(exchange.send, answer)
        return None

    async def _answer(self, exchange: _Exchange, asked: _Asked) -> None:
        """Carry a request out, or let it fail as it was planned; record it, and send the answer."""
        state = exchange.state

        def record(answer: HttpAnswer | None, sender_id: int | None = None) -> None:
            self._record(exchange, answer, asked.name, sender_id, asked.root_fields, asked.variables, asked.question)

        if not exchange.allowed:
            answer = refuse_rate()
            record(answer)
            await send_answer(exchange.send, answer)
            return
        drawn = self.failures.take(asked.name)
        fault = drawn.fault if drawn is not None else None
        gone = drawn is not None and drawn.delay > 0 and await _is_gone_within(drawn.delay, exchange.receive)
        sender_id, carry_out = asked.begin()
        if fault is not None and (gone or fault.hangs_up_first):
            record(None, sender_id)
            if not gone:
                await self._disconnect(exchange, reset=fault.reset is not None)
            return
        send = exchange.send
        if fault is not None and fault.answer is not None:
            answer = fault.answer
            send = exchange.bare_send  # A planned answer is what the test says, without the headers that the API adds.
        else:
            with state.lock:
                answer = carry_out()
                if asked.writes and state is self.state:
                    answer = self._keep(answer)
            language = find_language(exchange.scope["headers"]) if self._localized else None
            answer = localize_answer(answer, language) if language is not None else answer
        record(None if fault is not None and fault.reset else answer, sender_id)
        if fault is None:
            await send_answer(send, answer)
        else:
            await self._send_faulty(exchange, send, answer, fault)

    def _keep(self, answer: HttpAnswer) -> HttpAnswer:
        """Let the state be kept, and return the answer; another one if that fails."""
        try:
            self._note_change()
        except OSError as error:
            message = f"The request was carried out, but the sandbox can't keep its state: {error}."
            return refuse_request(message, status=500)
        return answer

    async def _send_faulty(self, exchange: _Exchange, send: "Send", answer: HttpAnswer, fault: Fault) -> None:
        if fault.reset:
            await self._disconnect(exchange, reset=True)
            return
        if fault.garble:
            body = answer.body[: len(answer.body) // 2]
            answer = HttpAnswer(answer.status, body, answer.errors, answer.headers, answer.customer_id)
        if fault.truncate is not None:
            await send_part(send, answer, fault.truncate)
            await self._disconnect(exchange, reset=False)
        elif fault.drip:
            await send_slowly(send, answer, fault.drip, lambda seconds: _is_gone_within(seconds, exchange.receive))
        else:
            await send_answer(send, answer)

    async def _disconnect(self, exchange: _Exchange, *, reset: bool) -> None:
        self._hang_up(exchange.scope["client"], reset)
        await _wait_until_gone(exchange.receive)


def _find_target(scope: "Scope") -> str:
    query = scope["query_string"].decode("latin-1")
    return f"{scope['method']} {scope['path']}{'?' if query else ''}{query}"


def _encode(variables: object) -> bytes:
    try:
        return orjson.dumps(variables) if variables else b""
    except orjson.JSONEncodeError:  # They nest more deeply than anybody reads.
        return b'"too deep to be shown"'


async def _wait_until_gone(receive: "Receive") -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _is_gone_within(seconds: float, receive: "Receive") -> bool:
    try:
        await asyncio.wait_for(_wait_until_gone(receive), seconds)
    except TimeoutError:
        return False
    return True
