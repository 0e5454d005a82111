"""Sending an answer."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING

from b2b_storefront.sandbox.execution.answer import HttpAnswer

if TYPE_CHECKING:
    from starlette.types import Message, Send

__all__ = ["Headers", "add_headers", "encode_headers", "send_answer", "send_part", "send_slowly"]

Headers = list[tuple[bytes, bytes]]
"""Headers as servers send them, their names in lower case."""

_NO_CONTENT = 204
_JSON = "application/json; charset=utf-8"
_DRIPS = 20


async def send_answer(send: "Send", answer: HttpAnswer) -> None:
    """Send an answer, as JSON unless its headers say otherwise."""
    await send(_make_head(answer))
    await send({"type": "http.response.body", "body": answer.body})


async def send_slowly(
    send: "Send", answer: HttpAnswer, seconds: float, pause: Callable[[float], Awaitable[bool]]
) -> None:
    """Send an answer whose body comes in pieces, over so many seconds.

    Args:
        send: sends a part of it.
        answer: the answer.
        seconds: how long it takes.
        pause: waits for so many seconds, and tells whether the client is gone.
    """
    await send(_make_head(answer))
    size = max(1, -(-len(answer.body) // _DRIPS))
    pieces = [answer.body[start : start + size] for start in range(0, len(answer.body), size)]
    for piece in pieces:
        if await pause(seconds / len(pieces)):
            return
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


async def send_part(send: "Send", answer: HttpAnswer, share: float) -> None:
    """Send the first part of an answer whose head promises all of it; the connection has to be closed then."""
    await send(_make_head(answer))
    part = answer.body[: int(len(answer.body) * share)]
    await send({"type": "http.response.body", "body": part, "more_body": True})
    await asyncio.sleep(0)


def _make_head(answer: HttpAnswer) -> "Message":
    headers: Headers = []
    if answer.status != _NO_CONTENT:
        headers.append((b"content-length", b"%d" % len(answer.body)))
    if answer.headers:
        headers += encode_headers(answer.headers)
    if answer.status != _NO_CONTENT and all(name != b"content-type" for name, _ in headers):
        headers.append((b"content-type", _JSON.encode("latin-1")))
    return {"type": "http.response.start", "status": answer.status, "headers": headers}


def encode_headers(headers: Mapping[str, str]) -> Headers:
    """Return headers as servers send them."""
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]


def add_headers(send: "Send", headers: Headers) -> "Send":
    """Return a `send` that adds headers, but none that an answer has itself, as one that was made to fail may."""

    async def send_more(message: "Message") -> None:
        if message["type"] == "http.response.start":
            given = {name for name, _ in message["headers"]}
            message["headers"] += [header for header in headers if header[0] not in given]
        await send(message)

    return send_more
