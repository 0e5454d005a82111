"""What a request gets that is to fail."""

import math
import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import orjson

from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.server.rate import make_exhausted_headers, refuse_rate

__all__ = ["LONGEST_DELAY", "Delay", "Fault", "make_fault"]

LONGEST_DELAY = 3600.0
"""The longest that a request may be told to wait, in seconds."""

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")
_FRAMING = {"content-length", "transfer-encoding"}
_BODILESS = {204, 304}
_TOLD = "The sandbox was told to fail."
_TOO_MANY = 429

ResetMoment = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class Delay:
    """How long answers take: `median` seconds, spread log-normally by `sigma`; always the same for a sigma of 0."""

    median: float = 0.0
    sigma: float = 0.0

    def draw(self, chance: random.Random) -> float:
        """Return one delay in seconds."""
        if not self.sigma:
            return self.median
        return min(self.median * math.exp(chance.gauss(0, self.sigma)), LONGEST_DELAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What a request gets that is to fail. Without an answer of its own it is carried out.

    Attributes:
        answer: the answer, instead of carrying the request out.
        delay: how long it takes before.
        disconnect: close the connection instead of answering, without carrying the request out.
        reset: reset the connection instead of answering, before or after the request was carried out.
        drip: over how many seconds the answer's body is spread.
        truncate: which share of the body is sent, from 0 to 1, before the connection is closed.
        garble: send half of the body as if it were all, which is no JSON.
    """

    answer: HttpAnswer | None = None
    delay: Delay = Delay()
    disconnect: bool = False
    reset: ResetMoment | None = None
    drip: float = 0.0
    truncate: float | None = None
    garble: bool = False

    @property
    def hangs_up_first(self) -> bool:
        """Whether the connection ends without the request being carried out."""
        return self.disconnect or self.reset == "before"


def make_fault(
    *,
    status: int | None = None,
    message: str | None = None,
    code: int | None = None,
    body: str | bytes | Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
    throttle: float | None = None,
    delay: float | Mapping[str, Any] = 0.0,
    disconnect: bool = False,
    reset: str | bool | None = None,
    drip: float = 0.0,
    truncate: float | None = None,
    garble: bool = False,
) -> Fault:
    """Return a fault, having checked what it is told.

    Args:
        status: the answer's HTTP status; 200 where only a message, code, body or headers are given.
        message: the message of a GraphQL error.
        code: the error's `extensions.code`.
        body: the answer's body, instead of a GraphQL error; a mapping is sent as JSON.
        headers: further headers of the answer.
        throttle: answer 429 with the API's rate headers, whose window ends in so many seconds.
        delay: how long to wait, in seconds, or `{"median": seconds, "sigma": spread}`.
        disconnect: close the connection instead of answering.
        reset: reset the connection: "before" the request is carried out (or True), or "after" that.
        drip: over how many seconds the body is spread.
        truncate: the share of the body that is sent before the connection is closed.
        garble: send half of the body as if it were all.

    Raises:
        TypeError: an argument has the wrong type.
        ValueError: an argument is out of its range, or two exclude each other.
    """
    _check_types(message, code, body, disconnect, garble)
    sent = _check_headers({} if headers is None else headers)
    answered = any(value is not None for value in (status, message, code, body, throttle)) or bool(sent)
    fault = Fault(
        answer=_make_answer(status, message, code, body, sent, throttle) if answered else None,
        delay=_read_delay(delay),
        disconnect=disconnect,
        reset=_read_moment(reset),
        drip=_read_seconds("drip", drip),
        truncate=None if truncate is None else _read_share(truncate),
        garble=garble,
    )
    if (fault.disconnect or fault.reset) and (fault.drip or fault.truncate is not None or fault.garble):
        raise ValueError("a connection that is closed instead of an answer has no body to drip, truncate or garble")
    return fault


def _make_answer(
    status: int | None,
    message: str | None,
    code: int | None,
    body: str | bytes | Mapping[str, Any] | None,
    headers: dict[str, str],
    throttle: float | None,
) -> HttpAnswer:
    if throttle is not None:
        if status not in {None, _TOO_MANY}:
            raise ValueError("throttle answers with status 429")
        status = _TOO_MANY
        headers = make_exhausted_headers(_read_seconds("throttle", throttle)) | headers
        if body is None and message is None and code is None:
            refused = refuse_rate()
            return HttpAnswer(refused.status, refused.body, refused.errors, headers)
    status = 200 if status is None else status
    if type(status) is not int or not 200 <= status <= 599:
        raise ValueError("status must be a whole number from 200 to 599")
    errors: tuple[str, ...] = ()
    if body is None:
        error: dict[str, Any] = {"message": message or _TOLD}
        errors = (error["message"],)
        body = {"errors": [error | ({} if code is None else {"extensions": {"code": code}})]}
    if isinstance(body, Mapping):
        body = orjson.dumps(dict(body))
    elif isinstance(body, str):
        body = body.encode()
    return HttpAnswer(status, b"" if status in _BODILESS else body, errors, headers)


def _check_types(message: object, code: object, body: object, disconnect: object, garble: object) -> None:
    wrong = {
        "message must be text or None": not isinstance(message, str | None),
        "code must be a whole number or None": code is not None and not isinstance(code, int),
        "body must be text, bytes, a mapping or None": not isinstance(body, str | bytes | Mapping | None),
        "disconnect must be true or false": not isinstance(disconnect, bool),
        "garble must be true or false": not isinstance(garble, bool),
    }
    for problem, holds in wrong.items():
        if holds:
            raise TypeError(problem)


def _read_seconds(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError(f"{name} must be a number of seconds")
    if not 0 <= value <= LONGEST_DELAY:
        raise ValueError(f"{name} must be between 0 and {LONGEST_DELAY:g} seconds")
    return float(value)


def _read_delay(value: object) -> Delay:
    if not isinstance(value, Mapping):
        return Delay(_read_seconds("delay", value))
    if not value.keys() <= {"median", "sigma"} or "median" not in value:
        raise TypeError('delay is a number of seconds, or {"median": seconds, "sigma": spread}')
    sigma = value.get("sigma", 0.0)
    if isinstance(sigma, bool) or not isinstance(sigma, int | float) or not 0 <= sigma <= 5:
        raise ValueError("the sigma of a delay is a number from 0 to 5")
    return Delay(_read_seconds("the median of a delay", value["median"]), float(sigma))


def _read_moment(value: object) -> ResetMoment | None:
    if value is None or value is False:
        return None
    if value is True or value == "before":
        return "before"
    if value == "after":
        return "after"
    raise ValueError('reset is "before" or "after" the request is carried out')


def _read_share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1:
        raise ValueError("truncate is the share of the body that is sent: at least 0, less than 1")
    return float(value)


def _check_headers(headers: object) -> dict[str, str]:
    """Return headers by their names in lower case, as they are compared."""
    if not isinstance(headers, Mapping):
        raise TypeError("headers must be a mapping of text")
    checked: dict[str, str] = {}
    for name, value in headers.items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise TypeError("headers must be a mapping of text")
        if not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(value):
            raise ValueError(f"the header {name!r} cannot be sent")
        if name.lower() in _FRAMING:
            raise ValueError(f"{name} follows from the body")
        if name.lower() in checked:
            raise ValueError(f"the header {name} is given twice, in two spellings")
        checked[name.lower()] = value
    return checked
