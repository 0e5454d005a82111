"""An HTTP answer, as whatever makes it hands it on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

__all__ = ["HttpAnswer", "encode_answer", "refuse_request"]


@dataclass(slots=True)
class HttpAnswer:
    """What a request is answered.

    Attributes:
        status: the HTTP status.
        body: the body.
        errors: the messages of its errors, for the record.
        headers: further headers; one named `Content-Type` replaces that of JSON.
        customer_id: whose token was given out, for the record.
    """

    status: int
    body: bytes = b""
    errors: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    customer_id: int | None = None


def encode_answer(body: Mapping[str, Any], *, status: int = 200) -> HttpAnswer:
    """Return the answer that sends a GraphQL response as JSON."""
    errors = tuple(error.get("message", "") for error in body.get("errors", ()))
    return HttpAnswer(status, orjson.dumps(body, default=str), errors)


def refuse_request(message: str, *, status: int, close: bool = False, **headers: str) -> HttpAnswer:
    """Return the answer to a request that is not carried out, in the shape of a GraphQL error.

    Args:
        message: what is wrong, and what to do now.
        status: the HTTP status.
        close: whether the connection ends with the answer, because what follows on it cannot be read.
        headers: further headers.
    """
    answer = encode_answer({"errors": [{"message": message}]}, status=status)
    answer.headers = headers | ({"Connection": "close"} if close else {})
    return answer
