"""A receiver as a WSGI application, to be mounted in Flask, Django or Pyramid, or served by itself."""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from b2b_storefront.webhooks.receiver import Receipt, WebhookReceiver

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

__all__ = ["wsgi_app"]

_MOST_DIGITS = 12


def wsgi_app(receiver: WebhookReceiver) -> "Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]":
    """Return the WSGI application of a receiver. It answers every path.

    How long a body may take is for the server to say.

    Args:
        receiver: Takes the requests. Its handler must not be asynchronous.
    """

    def app(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        receipt = _answer(receiver, environ)
        body = receipt.text.encode("utf-8", "replace")
        headers = {"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(body)), **receipt.headers}
        start_response(f"{receipt.status} {HTTPStatus(receipt.status).phrase}", list(headers.items()))
        return [body]

    return app


def _answer(receiver: WebhookReceiver, environ: "WSGIEnvironment") -> Receipt:
    if environ["REQUEST_METHOD"] != "POST":
        return Receipt(405, "Events are posted here.", {"Allow": "POST"})
    length = _read_length(environ)
    if length is None:
        return Receipt(411, "The length of the body is needed.")
    if length > receiver.largest:
        return Receipt(413, f"The body has more than {receiver.largest} bytes.")
    try:
        body = _read(environ["wsgi.input"], length)
    except OSError:
        body = b""
    if len(body) < length:
        return Receipt(400, "The body ended early, or did not come in time.")
    headers = [
        (name.removeprefix("HTTP_").replace("_", "-"), value)
        for name, value in environ.items()
        if name.startswith("HTTP_") and isinstance(value, str)
    ]
    return receiver.receive(headers, body)


def _read_length(environ: "WSGIEnvironment") -> int | None:
    text = environ.get("CONTENT_LENGTH") or ""
    if not text.isascii() or not text.isdecimal() or len(text) > _MOST_DIGITS:
        return None
    return int(text)


def _read(stream: Any, length: int) -> bytes:
    parts = []
    while length > 0:
        part = stream.read(length)
        if not part:
            break
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
