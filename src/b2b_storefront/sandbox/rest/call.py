"""A REST request, and the shapes of its answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, parse_qsl

import orjson

from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.call import Call, SessionOver
from b2b_storefront.sandbox.records.state import State

if TYPE_CHECKING:
    from starlette.types import Scope

__all__ = [
    "Handler",
    "RestCall",
    "answer_v2",
    "fail",
    "fail_v2",
    "find_caller",
    "find_customer_id",
    "make_rest_call",
    "read_number",
    "succeed",
]

_MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class RestCall:
    """One request.

    Attributes:
        state: the state that it meets.
        method: its method.
        headers: its headers, names in lower case.
        query: its query; of a name that is there several times the last value.
        repeated: its query, with all values of each name.
        path: what its route leaves open of the path, by name.
        body: its JSON body; empty if there is none.
        content: its body as it came.
    """

    state: State
    method: str
    headers: Mapping[str, str]
    query: Mapping[str, str]
    repeated: Mapping[str, Sequence[str]]
    path: Mapping[str, str]
    body: Mapping[str, Any]
    content: bytes


Handler = Callable[[RestCall], HttpAnswer]
"""What answers the requests of a route, while the state is locked."""


def make_rest_call(state: State, scope: "Scope", content: bytes, path: Mapping[str, str]) -> RestCall:
    """Return the request that an HTTP server read."""
    try:
        body = orjson.loads(content) if content else {}
    except orjson.JSONDecodeError:
        body = {}
    query = scope["query_string"].decode("latin-1")
    return RestCall(
        state,
        scope["method"],
        headers={name.decode("latin-1"): value.decode("latin-1").strip() for name, value in scope["headers"]},
        query=dict(parse_qsl(query)),
        repeated=parse_qs(query),
        path=path,
        body=body if isinstance(body, dict) else {},
        content=content,
    )


def succeed(data: object, customer_id: int | None = None) -> HttpAnswer:
    """Return a success in the shape of version 3; a customer's id tells the record whose token was given out."""
    body = {"code": 200, "data": data, "meta": {"message": "SUCCESS"}}
    return HttpAnswer(200, orjson.dumps(body), customer_id=customer_id)


def fail(status: int, error: object, message: str) -> HttpAnswer:
    """Return a failure in the shape of version 3."""
    body = {"code": status, "data": {"errMsg": error}, "meta": {"message": message}}
    return HttpAnswer(status, orjson.dumps(body), (error,) if isinstance(error, str) else (message,))


def answer_v2(data: object, customer_id: int | None = None) -> HttpAnswer:
    """Return a success in the shape of version 2, which has its message at the top."""
    return HttpAnswer(200, orjson.dumps({"code": 200, "message": "SUCCESS", "data": data}), customer_id=customer_id)


def fail_v2(status: int, message: str) -> HttpAnswer:
    """Return a failure in the shape of version 2."""
    body = {"code": status, "message": message, "data": {"errMsg": message}}
    return HttpAnswer(status, orjson.dumps(body), (message,))


def find_caller(call: RestCall) -> Call:
    """Return who asks: the owner of a storefront token in `authToken` or `Authorization`.

    Raises:
        SessionOver: the token is missing, unknown or expired.
    """
    caller = _read_caller(call)
    if caller.customer is None:
        raise SessionOver
    return caller


def find_customer_id(call: RestCall) -> int | None:
    """Return whose storefront token came with a request; None without one that counts."""
    return _read_caller(call).customer_id


def _read_caller(call: RestCall) -> Call:
    scheme, _, credential = call.headers.get("authorization", "").strip().partition(" ")
    token = call.headers.get("authtoken") or (credential if scheme.casefold() == "bearer" else "")
    return Call.from_credential(call.state, token.strip())


def read_number(value: object) -> int | None:
    """Return a whole number that came as a number or as digits; None if it is neither."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.isdecimal() and len(value) <= _MOST_DIGITS:
        return int(value)
    return value if isinstance(value, int) else None
