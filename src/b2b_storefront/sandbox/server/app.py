"""The sandbox's ASGI application: judges where a request comes from, then passes it to what answers it."""

import itertools
import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from b2b_storefront.sandbox.execution.answer import HttpAnswer, refuse_request
from b2b_storefront.sandbox.server.body import BodyProblemError, ClientGoneError, read_body
from b2b_storefront.sandbox.server.control import Control
from b2b_storefront.sandbox.server.endpoint import SERVER_PATH, STORE_PATH, Endpoint
from b2b_storefront.sandbox.server.guard import CONTROL_PREFIX, SHOP_PATH, Guard, make_cors_headers
from b2b_storefront.sandbox.server.sending import add_headers, encode_headers, send_answer

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

__all__ = ["Application"]

_GRAPHQL = {"/graphql", "/graphql/"}


class ForBrowsers(Protocol):
    """What is shown to people."""

    def answer(self, method: str, path: str, query: bytes) -> HttpAnswer | None:
        """Answer a request for the page or one of its files; None for what lies elsewhere."""
        ...

    def show_graphiql(self) -> HttpAnswer:
        """Return GraphiQL."""
        ...


class Browsed(Protocol):
    """The storefront's own pages."""

    def answer(self, method: str, path: str, query: bytes, headers: Mapping[bytes, bytes]) -> HttpAnswer:
        """Answer a request to a page."""
        ...


class Application:
    """The sandbox as HTTP clients meet it.

    Args:
        endpoint: answers GraphQL and REST.
        control: answers the controls.
        guard: judges requests first.
        page: answers browsers.
        shop: answers browsers on the storefront's own pages.
    """

    def __init__(self, endpoint: Endpoint, control: Control, guard: Guard, page: ForBrowsers, shop: Browsed) -> None:
        self._endpoint = endpoint
        self._control = control
        self._guard = guard
        self._page = page
        self._shop = shop
        self._run = secrets.token_hex(6).encode()
        self._numbers = itertools.count(1)

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer one HTTP request, as an ASGI application does."""
        verdict = self._guard.judge(scope["path"], scope["headers"])
        more = [(b"x-request-id", b"%b-%08x" % (self._run, next(self._numbers)))]
        if verdict.origin is not None:
            more += encode_headers(make_cors_headers(verdict.origin, dict(scope["headers"])))
        send = add_headers(send, more)
        if verdict.refusal is not None:
            await send_answer(send, verdict.refusal)
        elif scope["method"] == "OPTIONS":
            await send_answer(send, HttpAnswer(204, headers={"Allow": "GET, POST, PUT, DELETE, OPTIONS"}))
        elif (shown := self._show(scope)) is not None:
            await send_answer(send, shown)
        elif scope["path"] in _GRAPHQL:
            await self._endpoint.answer_graphql(scope, receive, send)
        elif scope["path"].rstrip("/") == STORE_PATH:
            await self._endpoint.answer_store(scope, receive, send)
        elif scope["path"].rstrip("/") == SERVER_PATH:
            await self._endpoint.answer_store(scope, receive, send, self._endpoint.state.store.first_channel)
        elif scope["path"] == SHOP_PATH or scope["path"].startswith(f"{SHOP_PATH}/"):
            path, headers = scope["path"].removeprefix(SHOP_PATH), dict(scope["headers"])
            await send_answer(send, self._shop.answer(scope["method"], path, scope["query_string"], headers))
        elif scope["path"].startswith(f"{CONTROL_PREFIX}/"):
            await self._answer_control(scope, receive, send)
        elif not await self._endpoint.answer_rest(scope, receive, send):
            message = f"The sandbox has nothing at {scope['method']} {scope['path'][:200]}."
            await send_answer(send, refuse_request(message, status=404))

    def _show(self, scope: "Scope") -> HttpAnswer | None:
        """Return what a browser is shown; None for everything that programs ask."""
        if scope["path"] not in _GRAPHQL:
            return self._page.answer(scope["method"], scope["path"], scope["query_string"])
        if scope["method"] not in {"GET", "HEAD"}:
            return None
        wants_page = any(name == b"accept" and b"text/html" in value for name, value in scope["headers"])
        asks = any(part.startswith(b"query=") for part in scope["query_string"].split(b"&"))
        return self._page.show_graphiql() if wants_page and not asks else None

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
