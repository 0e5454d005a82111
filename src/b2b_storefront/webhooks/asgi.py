"""A receiver as an ASGI application, to be mounted in Starlette, FastAPI, Django or Quart, or served by itself."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from b2b_storefront.webhooks.receiver import Receipt, WebhookReceiver

__all__ = ["asgi_app"]

_Message = MutableMapping[str, Any]
_Receive = Callable[[], Awaitable[_Message]]
_Send = Callable[[_Message], Awaitable[None]]
_App = Callable[[MutableMapping[str, Any], _Receive, _Send], Awaitable[None]]

_MOST_DIGITS = 12


def asgi_app(receiver: WebhookReceiver, *, timeout: float = 10.0) -> _App:
    """Return the ASGI application of a receiver. It answers every path.

    Args:
        receiver: Takes the requests.
        timeout: Seconds for a body to arrive.
    """

    async def app(scope: MutableMapping[str, Any], receive: _Receive, send: _Send) -> None:
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1000})
        elif scope["type"] == "http":
            receipt = await _answer(receiver, scope, receive, timeout)
            if receipt is not None:
                await _send(receipt, send)

    return app


async def _answer(
    receiver: WebhookReceiver, scope: MutableMapping[str, Any], receive: _Receive, seconds: float
) -> Receipt | None:
    if scope["method"] != "POST":
        return Receipt(405, "Events are posted here.", {"Allow": "POST"})
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
    length = dict(headers).get("content-length", "")
    if length.isdecimal() and (len(length) > _MOST_DIGITS or int(length) > receiver.largest):
        return Receipt(413, f"The body has more than {receiver.largest} bytes.")
    try:
        async with asyncio.timeout(seconds):
            body = await _read(receive, receiver.largest)
    except TimeoutError:
        return Receipt(408, "The body did not arrive in time.")
    if body is None:
        return None
    return await receiver.receive_async(headers, body)


async def _read(receive: _Receive, largest: int) -> bytes | None:
    """Return the body, or as much of it as shows that it is too large; None if the client is gone."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if len(body) > largest or not message.get("more_body", False):
            return bytes(body[: largest + 1])


async def _send(receipt: Receipt, send: _Send) -> None:
    body = receipt.text.encode("utf-8", "replace")
    headers = {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": str(len(body)),
        **receipt.headers,
    }
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": receipt.status, "headers": raw})
    await send({"type": "http.response.body", "body": body})


async def _live(receive: _Receive, send: _Send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await send({"type": "lifespan.shutdown.complete"})
            return
