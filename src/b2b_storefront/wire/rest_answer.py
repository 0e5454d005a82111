"""Reads the answers to REST requests for tokens."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from b2b_storefront._errors import (
    CredentialsRefusedError,
    HTTPStatusError,
    InvalidBodyError,
    InvalidLoginError,
    LoginError,
    RateLimitedError,
    StorefrontError,
)
from b2b_storefront.wire.answer import retry_after, status_text
from b2b_storefront.wire.outcome import account_error
from b2b_storefront.wire.rest import RestRequest

__all__ = ["RawAnswer", "read_rest_answer"]

CUSTOMER_AUTH_FAILED = "Customer auth failed"
"""The API's text for a wrong e-mail or password over REST, byte for byte."""


@dataclass(slots=True)  # Not frozen: that takes three times as long to make, and one is made per call.
class RawAnswer:
    """What came back, unread. Its repr shows no body: it may hold a token."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    elapsed: float


def read_rest_answer(request: RestRequest, answer: RawAnswer) -> object | StorefrontError:
    """Return the `data` of the answer; or the error to raise, so that its traceback does not hold the answer."""
    about: dict[str, Any] = {
        "operation_name": request.name,
        "status": answer.status,
        "request_id": answer.headers.get("X-Request-Id"),
    }
    if answer.status == 429:
        limited = RateLimitedError(
            f"{request.name}: the store's request limit is used up (HTTP 429). All integrations of a store share it;"
            " wait up to a minute and send fewer requests.",
            **about,
        )
        limited.retry_after = retry_after(answer.headers)
        return limited
    try:
        payload = orjson.loads(answer.body)
    except orjson.JSONDecodeError:
        payload = None
    text = _message(payload)
    code = payload.get("code") if isinstance(payload, dict) else None
    # REST bodies of this API carry their failure inside, sometimes under HTTP 200.
    failed = max(answer.status, code if isinstance(code, int) and code < 600 else 0)
    if failed < 300 and isinstance(payload, dict) and "data" in payload:
        data: object = payload["data"]
        return data
    if failed < 300:
        return InvalidBodyError(
            f"{request.name}: the answer (HTTP {answer.status}) is no answer of the API. Check that base_url names the"
            " B2B Edition API and no proxy or login page answers in its place.",
            **about,
        )
    if failed >= 500 or failed < 400 or text is None:
        return HTTPStatusError(f"{request.name}: {status_text(failed, answer.headers)}", **about)
    return _refusal(request, text, about)


def _refusal(request: RestRequest, text: str, about: dict[str, Any]) -> LoginError:
    known = account_error(request.name, text, about["status"], about["request_id"])
    if known is not None:
        return known
    if text == CUSTOMER_AUTH_FAILED:
        return InvalidLoginError(f"{request.name}: {text}. Check e-mail, password, store_hash and channel_id.", **about)
    return CredentialsRefusedError(
        f"{request.name}: {text.rstrip('.')} (HTTP {about['status']}). Check that these credentials belong to this"
        " store and still hold; a store API token needs the B2B Edition scope.",
        **about,
    )


def _message(payload: object) -> str | None:
    """Return the API's text, from whichever of its three kinds of body this is."""
    if not isinstance(payload, dict):
        return None
    data, meta = payload.get("data"), payload.get("meta")
    detail = data.get("errMsg") if isinstance(data, dict) else None
    general = meta.get("message") if isinstance(meta, dict) else None
    text = detail or payload.get("detail") or payload.get("message") or general
    return str(text) if text else None


class _WithoutQuery(logging.Filter):
    """Cuts query strings off urllib3's debug lines: a JWT travels in one of them."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(_cut(argument) for argument in record.args)
        return True


def _cut(argument: object) -> object:
    return argument.split("?", 1)[0] + "?..." if isinstance(argument, str) and "jwtToken=" in argument else argument


for _name in ("urllib3.connection", "urllib3.connectionpool"):
    logging.getLogger(_name).addFilter(_WithoutQuery())
