"""The sandbox's ASGI application: judges where a request comes from, then passes it to what answers it."""

import itertools
import secrets
from typing import TYPE_CHECKING

from b2b_storefront.sandbox.execution.answer import HttpAnswer, refuse_request
from b2b_storefront.sandbox.server.body import BodyProblemError, ClientGoneError, read_body
from b2b_storefront.sandbox.server.control import Control
from b2b_storefront.sandbox.server.endpoint import Endpoint, send_answer
from b2b_storefront.sandbox.server.guard import CONTROL_PREFIX, Guard, make_cors_headers

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send

__all__ = ["Application"]

_GRAPHQL = {"/graphql", "/graphql/"}


class Application:
    """The sandbox as HTTP clients meet it.

    Args:
        endpoint: answers GraphQL and REST.
        control: answers the controls.
        guard: judges requests first.
    """

    def __init__(self, endpoint: Endpoint, control: Control, guard: Guard) -> None:
        self._endpoint = endpoint
        self._control = control
        self._guard = guard
        self._run = secrets.token_hex(6)
        self._numbers = itertools.count(1)

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer one HTTP request, as an ASGI application does."""
        verdict = self._guard.judge(scope["path"], scope["headers"])
        more = [(b"x-request-id", f"{self._run}-{next(self._numbers):08x}".encode("ascii"))]
        if verdict.origin is not None:
            more += make_cors_headers(verdict.origin, dict(scope["headers"]))

        async def send_more(message: "Message") -> None:
            if message["type"] == "http.response.start":
                # What an answer says of itself, as one that was made to fail may, is not said twice.
                given = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(header for header in more if header[0] not in given)]
            await send(message)

        if verdict.refusal is not None:
            await send_answer(send_more, verdict.refusal)
        elif scope["method"] == "OPTIONS":
            await send_answer(send_more, HttpAnswer(204, headers={"Allow": "GET, POST, PUT, DELETE, OPTIONS"}))
        elif scope["path"] in _GRAPHQL:
            await self._endpoint.answer_graphql(scope, receive, send_more)
        elif scope["path"].startswith(f"{CONTROL_PREFIX}/"):
            await self._answer_control(scope, receive, send_more)
        elif not await self._endpoint.answer_rest(scope, receive, send_more):
            message = f"The sandbox has nothing at {scope['method']} {scope['path'][:200]}."
            await send_answer(send_more, refuse_request(message, status=404))

    async def _answer_control(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        try:
            body = await read_body(receive, scope["headers"])
        except ClientGoneError:
            return
        except BodyProblemError as error:
            answer = refuse_request(str(error), status=error.status, close=True)
        else:
            answer = self._control.answer(scope["method"], scope["path"].rstrip("/"), body)
        await send_answer(send, answer)
