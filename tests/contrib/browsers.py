"""A browser without pages: it keeps cookies, and asks an ASGI application without a server."""

import asyncio
import json
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

__all__ = ["Answer", "Browser", "browsing"]

Message = MutableMapping[str, Any]


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)

    def header(self, name: str) -> str | None:
        return next((value for known, value in self.headers if known.lower() == name.lower()), None)


class Browser:
    """One visitor of an application.

    Args:
        app: The ASGI application.
        state: What its lifespan gave.
        cookies: What is known already, as of a browser that somebody else prepared.
    """

    def __init__(self, app: Any, state: dict[str, Any], cookies: dict[str, str] | None = None) -> None:
        self._app = app
        self._state = state
        self.cookies = dict(cookies or {})

    def another(self, cookies: dict[str, str] | None = None) -> "Browser":
        """Return another visitor's."""
        return Browser(self._app, self._state, cookies)

    async def ask(
        self, method: str, address: str, *, form: dict[str, str] | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """Make a request, and take the cookies of the answer."""
        url = urlsplit(address)
        body = urlencode(form or {}).encode()
        sent = {"host": "shop.example", **{name.lower(): value for name, value in (headers or {}).items()}}
        if form is not None:
            sent |= {"content-type": "application/x-www-form-urlencoded", "content-length": str(len(body))}
        if self.cookies:
            sent["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": url.path,
            "raw_path": url.path.encode(),
            "query_string": url.query.encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
            "client": ("203.0.113.7", 40_000),
            "server": ("shop.example", 80),
            "state": dict(self._state),
        }
        messages: list[Message] = []
        asked = asyncio.Event()

        async def receive() -> Message:
            if asked.is_set():
                await asyncio.Event().wait()  # Nothing more comes, and the browser stays.
            asked.set()
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            messages.append(message)

        await self._app(scope, receive, send)
        head = messages[0]
        parts = b"".join(message.get("body", b"") for message in messages[1:])
        got = [(name.decode(), value.decode()) for name, value in head["headers"]]
        for name, value in got:
            if name.lower() == "set-cookie":
                self._take(value)
        return Answer(head["status"], got, parts.decode())

    async def get(self, address: str, **more: Any) -> Answer:
        return await self.ask("GET", address, **more)

    async def post(self, address: str, **more: Any) -> Answer:
        return await self.ask("POST", address, **more)

    def _take(self, value: str) -> None:
        for name, morsel in SimpleCookie(value).items():
            if morsel["max-age"] == "0" or "1970" in morsel["expires"] or not morsel.value:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = morsel.value


@asynccontextmanager
async def browsing(app: Any) -> AsyncIterator[Browser]:
    """Run an application's lifespan around the block, and give a browser that visits it."""
    incoming: asyncio.Queue[Message] = asyncio.Queue()
    outgoing: asyncio.Queue[Message] = asyncio.Queue()
    state: dict[str, Any] = {}
    scope = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": state}
    life = asyncio.create_task(app(scope, incoming.get, outgoing.put))
    await incoming.put({"type": "lifespan.startup"})
    assert (await outgoing.get())["type"] == "lifespan.startup.complete"
    try:
        yield Browser(app, state)
    finally:
        await incoming.put({"type": "lifespan.shutdown"})
        assert (await outgoing.get())["type"] == "lifespan.shutdown.complete"
        await life
