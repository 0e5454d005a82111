"""Sending an answer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from b2b_storefront.sandbox.execution.answer import HttpAnswer

if TYPE_CHECKING:
    from starlette.types import Message, Send

__all__ = ["add_headers", "send_answer"]

_NO_CONTENT = 204
_JSON = "application/json; charset=utf-8"


async def send_answer(send: "Send", answer: HttpAnswer) -> None:
    """Send an answer, as JSON unless its headers say otherwise."""
    headers: dict[str, str] = {}
    if answer.status != _NO_CONTENT:
        headers = {"content-type": _JSON, "content-length": str(len(answer.body))}
    headers |= {name.lower(): value for name, value in answer.headers.items()}
    encoded = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": encoded})
    await send({"type": "http.response.body", "body": answer.body})


def add_headers(send: "Send", headers: Mapping[str, str]) -> "Send":
    """Return a `send` that adds headers, but none that an answer has itself, as one that was made to fail may."""
    encoded = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]

    async def send_more(message: "Message") -> None:
        if message["type"] == "http.response.start":
            given = {name for name, _ in message["headers"]}
            message["headers"] = [*message["headers"], *(header for header in encoded if header[0] not in given)]
        await send(message)

    return send_more
