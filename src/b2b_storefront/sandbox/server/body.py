"""Reading a request's body, within limits of size and time."""

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import Receive

__all__ = ["LARGEST_BODY", "BodyProblemError", "ClientGoneError", "read_body"]

LARGEST_BODY = 1024 * 1024
"""The largest body of a GraphQL request, in bytes; the API's own clients send a hundredth of it."""

_SECONDS = 30.0
_DISCARDED = 64 * 1024 * 1024


class BodyProblemError(Exception):
    """The body is too large, or comes too slowly. Its message says so; `status` is the answer's."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class ClientGoneError(Exception):
    """The client closed the connection before its request was there as a whole."""


async def read_body(
    receive: "Receive",
    headers: Iterable[tuple[bytes, bytes]],
    *,
    largest: int = LARGEST_BODY,
) -> bytes:
    """Return a request's body.

    Args:
        receive: gives the next part of the request.
        headers: the request's headers.
        largest: how many bytes it may have. What is beyond that is read and dropped, up to a limit, since many clients
            read no answer before they have sent everything; a body that says of itself that it is larger is not read.

    Raises:
        BodyProblemError: it is too large or too slow, or compressed.
        ClientGoneError: the connection was closed before its end.
    """
    if any(name == b"content-encoding" and value.strip().lower() not in {b"", b"identity"} for name, value in headers):
        raise BodyProblemError("The sandbox takes no compressed bodies.", 415)
    if any(name == b"content-length" and int(value) > _DISCARDED for name, value in headers):
        raise _make_too_large(largest)
    first = await receive()
    if first["type"] == "http.disconnect":
        raise ClientGoneError
    body: bytes = first.get("body", b"")
    if first.get("more_body", False):
        # Nearly all bodies come in one part, and setting a time limit costs as much as reading one.
        try:
            async with asyncio.timeout(_SECONDS):
                body = await _read_rest(receive, body, largest)
        except TimeoutError:
            raise BodyProblemError(f"The request's body did not arrive within {_SECONDS:g} seconds.", 408) from None
    if len(body) > largest:
        raise _make_too_large(largest)
    return body


def _make_too_large(largest: int) -> BodyProblemError:
    return BodyProblemError(f"The request's body is larger than {largest} bytes.", 413)


async def _read_rest(receive: "Receive", first: bytes, largest: int) -> bytes:
    """Return the body as far as it is needed to tell that it is too large; drop what comes after that."""
    parts, size = [first], len(first)
    more = True
    while more and size <= _DISCARDED:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientGoneError
        part = message.get("body", b"")
        if size <= largest:
            parts.append(part)
        size += len(part)
        more = message.get("more_body", False)
    return b"".join(parts)
