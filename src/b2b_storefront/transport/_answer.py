"""Tells a GraphQL result from everything else that a server, or something before it, may answer."""

import re
from collections.abc import Mapping
from typing import Any

import orjson
from graphql import ExecutionResult

from b2b_storefront._errors import HTTPStatusError, InvalidBodyError, RateLimitedError

__all__ = ["HTTPResult", "read_answer"]

EXCERPT_LENGTH = 300


class HTTPResult(ExecutionResult):
    """A GraphQL result with the HTTP answer it came in.

    Attributes:
        status: The HTTP status.
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
        status: int,
        headers: Mapping[str, str],
        elapsed: float,
    ) -> None:
        super().__init__(data, errors, extensions)
        self.status = status
        self.headers = headers
        self.elapsed = elapsed


def read_answer(
    operation_name: str | None, status: int, headers: Mapping[str, str], body: bytes, elapsed: float
) -> HTTPResult:
    """Read an HTTP answer as a GraphQL result, whatever its status.

    Raises:
        RateLimitedError: HTTP 429.
        HTTPStatusError: Another status of 300 or more without a GraphQL result, or the API's in-body failure.
        InvalidBodyError: A success that is not JSON, or has neither `data` nor `errors`.
    """
    name = operation_name or "The request"
    about: dict[str, Any] = {
        "operation_name": operation_name,
        "status": status,
        "request_id": headers.get("X-Request-Id"),
        "excerpt": body[:EXCERPT_LENGTH].decode("utf-8", "replace"),
    }
    if status == 429:
        error = RateLimitedError(
            f"{name}: the store's request limit is used up (HTTP 429). All integrations of a store share it; wait"
            f" {_wait_text(headers)} and send fewer requests.",
            **about,
        )
        error.retry_after = _retry_after(headers)
        raise error
    try:
        answer = orjson.loads(body)
    except orjson.JSONDecodeError:
        answer = None
    if isinstance(answer, dict):
        errors, code = answer.get("errors"), answer.get("code")
        if isinstance(errors, list) and errors:
            data = answer.get("data")
            return HTTPResult(
                data if isinstance(data, dict) else None,
                errors,
                answer.get("extensions"),
                status=status,
                headers=headers,
                elapsed=elapsed,
            )
        if isinstance(code, int) and code >= 400:
            # REST bodies of this API carry their failure inside, sometimes under HTTP 200.
            raise HTTPStatusError(
                f"{name}: the API failed with code {code}: {_rest_message(answer)}. If it goes on, quote the request id"
                f" {about['request_id'] or '(none sent)'} to BigCommerce support.",
                **about,
            )
        if isinstance(answer.get("data"), dict) and status < 300:
            return HTTPResult(
                answer["data"], None, answer.get("extensions"), status=status, headers=headers, elapsed=elapsed
            )
    if status >= 300:
        raise HTTPStatusError(f"{name}: {_status_text(status, headers)}", **about)
    kind = "JSON of another shape" if answer is not None else "no JSON"
    raise InvalidBodyError(
        f"{name}: the answer (HTTP {status}, {headers.get('Content-Type', 'no content type')}) is {kind}. Check that"
        " base_url names the B2B Edition API and no proxy or login page answers in its place.",
        **about,
    )


def _status_text(status: int, headers: Mapping[str, str]) -> str:
    if status < 400:
        return (
            f"the server redirects (HTTP {status}) to {headers.get('Location', 'an unnamed place')}. Redirects are not"
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


def _retry_after(headers: Mapping[str, str]) -> float | None:
    # The API's own header carries its unit: "0.397 s".
    for name in ("Retry-After", "X-Request-Window-Resets-After"):
        if match := re.match(r"\s*(\d+(?:\.\d+)?)", headers.get(name, "")):
            return float(match[1])
    return None


def _wait_text(headers: Mapping[str, str]) -> str:
    seconds = _retry_after(headers)
    return "up to a minute" if seconds is None else f"{seconds:g} s"
