"""Tells a GraphQL result from everything else that a server, or something before it, may answer."""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

import orjson
from gql import GraphQLRequest
from graphql import ExecutionResult

from b2b_storefront._errors import HTTPStatusError, InvalidBodyError, RateLimitedError, ResponseError
from b2b_storefront.wire.request import PreparedRequest

__all__ = ["HTTPResult", "read_answer", "retry_after", "status_text"]

EXCERPT_LENGTH = 300

ErrorT = TypeVar("ErrorT", bound=ResponseError)


class HTTPResult(ExecutionResult):
    """A GraphQL result with the HTTP answer it came in.

    Attributes:
        status: The HTTP status; None when the transport hides it.
        headers: The answer's headers; look-ups ignore case.
        elapsed: Seconds from sending the request to having the whole answer.
    """

    __slots__ = ("elapsed", "headers", "status")

    def __init__(
        self,
        data: dict[str, Any] | None,
        errors: list[Any] | None,
        extensions: dict[str, Any] | None,
        *,
        status: int | None,
        headers: Mapping[str, str],
        elapsed: float,
    ) -> None:
        self.data = data
        self.errors = errors
        self.extensions = extensions
        self.status = status
        self.headers = headers
        self.elapsed = elapsed

    def __repr__(self) -> str:
        # Without the data: the answer to a login holds a token.
        return f"<HTTPResult HTTP {self.status}, {len(self.errors or ())} errors>"


def read_answer(
    request: GraphQLRequest, status: int, headers: Mapping[str, str], body: bytes, elapsed: float
) -> HTTPResult | ResponseError:
    """Read an HTTP answer as a GraphQL result, whatever its status.

    Returns:
        The result; or the error to raise, which is not raised here, so that the body does not get into its traceback:
        `RateLimitedError` for HTTP 429, `HTTPStatusError` for another status of 300 or more without a result and for
        the API's in-body failure, `InvalidBodyError` for a success that is no result.
    """
    if status == 429:
        return _rate_limited(request, status, headers, body)
    try:
        answer = orjson.loads(body)
    except orjson.JSONDecodeError:
        answer = None
    if isinstance(answer, dict):
        data, errors, code = answer.get("data"), answer.get("errors"), answer.get("code")
        data = data if isinstance(data, dict) else None
        has_errors = isinstance(errors, list) and bool(errors)
        if has_errors or (data is not None and code is None and status < 300):
            return HTTPResult(
                data,
                errors if has_errors else None,
                answer.get("extensions"),
                status=status,
                headers=headers,
                elapsed=elapsed,
            )
        if isinstance(code, int):
            # REST bodies of this API carry their failure inside, sometimes under HTTP 200.
            support = (
                f"If it goes on, quote the request id {headers.get('X-Request-Id', '(none sent)')} to the support."
            )
            text = f"the API failed with code {code}: {_rest_message(answer)}. {support}"
            return _error(HTTPStatusError, text, request, status, headers, body)
    if status >= 300:
        return _error(HTTPStatusError, status_text(status, headers), request, status, headers, body)
    kind = "JSON of another shape" if answer is not None else "no JSON"
    text = (
        f"the answer (HTTP {status}, {headers.get('Content-Type', 'no content type')}) is {kind}. Check that base_url"
        " names the B2B Edition API and no proxy or login page answers in its place."
    )
    return _error(InvalidBodyError, text, request, status, headers, body)


def _error(
    kind: type[ErrorT], text: str, request: GraphQLRequest, status: int, headers: Mapping[str, str], body: bytes
) -> ErrorT:
    gives_token = isinstance(request, PreparedRequest) and request.operation.gives_token
    return kind(
        f"{request.operation_name or 'The request'}: {text}",
        operation_name=request.operation_name,
        status=status,
        request_id=headers.get("X-Request-Id"),
        excerpt="" if gives_token else body[:EXCERPT_LENGTH].decode("utf-8", "replace"),
    )


def _rate_limited(request: GraphQLRequest, status: int, headers: Mapping[str, str], body: bytes) -> RateLimitedError:
    seconds = retry_after(headers)
    wait = "up to a minute" if seconds is None else f"{seconds:g} s"
    text = (
        "the store's request limit is used up (HTTP 429). All integrations of a store share it; wait"
        f" {wait} and send fewer requests."
    )
    error = _error(RateLimitedError, text, request, status, headers, body)
    error.retry_after = seconds
    return error


def status_text(status: int, headers: Mapping[str, str]) -> str:
    """Say what an HTTP status without a readable body means, and what to do."""
    if status < 400:
        return (
            f"the server redirects (HTTP {status}) to {_place(headers)}. Redirects are not"
            " followed, so that no token leaves the configured host; set base_url to the final address."
        )
    if status < 500:
        return (
            f"the server refused the request (HTTP {status}) without a GraphQL answer. Check base_url and store_hash."
        )
    return (
        f"the server failed (HTTP {status}) without a GraphQL answer. Try again; a mutation may have been carried out."
    )


def _rest_message(answer: dict[str, Any]) -> str:
    data, meta = answer.get("data"), answer.get("meta")
    detail = data.get("errMsg") if isinstance(data, dict) else None
    general = meta.get("message") if isinstance(meta, dict) else None
    return str(detail or answer.get("message") or general or "no message")


def _place(headers: Mapping[str, str]) -> str:
    # Without the query, which may repeat a secret of the request's.
    return re.split(r"[?#]", headers.get("Location", ""))[0] or "an unnamed place"


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return how many seconds the API asks to wait; None when it does not say."""
    # The API's own header carries its unit: "0.397 s".
    for name in ("Retry-After", "X-Request-Window-Resets-After"):
        if match := re.match(r"\s*(\d+(?:\.\d+)?)", headers.get(name, "")):
            return float(match[1])
    return None
