"""Sending an answer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from b2b_storefront.sandbox.execution.answer import HttpAnswer

if TYPE_CHECKING:
    from starlette.types import Message, Send

__all__ = ["Headers", "add_headers", "encode_headers", "send_answer"]

Headers = list[tuple[bytes, bytes]]
"""Headers as servers send them, their names in lower case."""

_NO_CONTENT = 204
_JSON = "application/json; charset=utf-8"


async def send_answer(send: "Send", answer: HttpAnswer) -> None:
    """Send an answer, as JSON unless its headers say otherwise."""
    headers: dict[str, str] = {}
    if answer.status != _NO_CONTENT:
        headers = {"content-type": _JSON, "content-length": str(len(answer.body))}
    if answer.headers:
        headers |= {name.lower(): value for name, value in answer.headers.items()}
    await send({"type": "http.response.start", "status": answer.status, "headers": encode_headers(headers)})
    await send({"type": "http.response.body", "body": answer.body})


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
