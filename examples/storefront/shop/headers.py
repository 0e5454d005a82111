"""Headers of every answer: nothing from elsewhere is loaded, framed or kept. And of every request: number, language."""

import re
import secrets

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .languages import LANGUAGE_COOKIE, choose_language

STRICT = {
    "Content-Security-Policy": (
        "default-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


class StrictHeaders:
    """Adds them, and decides what each request is called and in which language it is answered.

    Both go on as headers of the request, for whatever reads them next: the scope of the library does.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asked, came = HTTPConnection(scope), MutableHeaders(scope=scope)
        request_id = asked.headers.get("X-Request-Id", "")
        if not REQUEST_ID.fullmatch(request_id):
            request_id = secrets.token_hex(8)
        language = choose_language(asked.cookies.get(LANGUAGE_COOKIE), asked.headers.get("Accept-Language"))
        scope["state"] |= {"request_id": request_id, "language": language}
        came["X-Request-Id"], came["Accept-Language"] = request_id, language
        is_file = scope["path"].startswith("/static/")

        async def send_strictly(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(STRICT)
                headers["X-Request-Id"] = request_id
                # Pages hold prices and tokens of forms, which belong to one browser.
                headers["Cache-Control"] = "public, max-age=300" if is_file else "no-store"
                if scope["scheme"] == "https":
                    headers["Strict-Transport-Security"] = "max-age=31536000"
            await send(message)

        await self.app(scope, receive, send_strictly)
