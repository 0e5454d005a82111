"""Failures on demand: which requests fail next, and how."""

import math
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

__all__ = ["FailurePlan", "PlannedFailure", "plan_failure"]

_LONGEST_DELAY = 3600.0
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")
_FRAMING = {"content-length", "transfer-encoding"}
_BODILESS = {204, 304}


@dataclass(slots=True, kw_only=True)
class PlannedFailure:
    """What the next matching requests get.

    Attributes:
        operation_name: only requests for this operation match; None matches all.
        times: for how many more requests it holds.
        body: the answer's body; None lets the request be answered as usual, after the delay.
        errors: the messages of the body's GraphQL errors, for the record.
        delay: how long the answer takes, in seconds.
        disconnect: close the connection instead of answering.
    """

    operation_name: str | None
    times: int
    status: int
    body: bytes | None
    errors: tuple[str, ...]
    headers: Mapping[str, str]
    delay: float
    disconnect: bool


class FailurePlan:
    """The planned failures, in the order in which they were made. It may be used from several threads."""

    def __init__(self) -> None:
        self._failures: list[PlannedFailure] = []
        self._lock = threading.Lock()

    def __len__(self) -> int:
        """Return how many plans wait for a request."""
        return len(self._failures)

    def add(self, failure: PlannedFailure) -> None:
        """Let the next matching requests fail, after the failures that are planned already."""
        with self._lock:
            self._failures.append(failure)

    def clear(self) -> None:
        """Drop all of them."""
        with self._lock:
            self._failures.clear()

    def take(self, operation_name: str | None) -> PlannedFailure | None:
        """Return what a request gets, and count it; None if nothing is planned for it."""
        if not self._failures:
            return None
        with self._lock:
            for failure in self._failures:
                if failure.operation_name in {None, operation_name}:
                    failure.times -= 1
                    if failure.times <= 0:
                        self._failures.remove(failure)
                    return failure
        return None


def plan_failure(
    operation_name: str | None,
    *,
    times: int,
    status: int,
    message: str | None,
    code: int | None,
    body: str | bytes | Mapping[str, Any] | None,
    headers: Mapping[str, str] | None,
    delay: float,
    disconnect: bool,
) -> PlannedFailure:
    """Return a failure with the arguments of `Sandbox.fail_next`.

    Raises:
        TypeError: an argument has the wrong type.
        ValueError: `times` is less than 1, the status is not one that ends a request, the delay is not between 0 and
            an hour, or a header cannot be sent.
    """
    _check_types(operation_name, times, message, code, body, disconnect)
    if times < 1:
        raise ValueError("times must be at least 1")
    if type(status) is not int or not 200 <= status <= 599:
        raise ValueError("status must be a whole number from 200 to 599")
    if isinstance(delay, bool) or not isinstance(delay, int | float) or not math.isfinite(delay):
        raise TypeError("delay must be a number of seconds")
    if not 0 <= delay <= _LONGEST_DELAY:
        raise ValueError(f"delay must be between 0 and {_LONGEST_DELAY:g} seconds")
    sent = _check_headers({} if headers is None else headers)
    only_late = delay > 0 and status == 200 and message is None and code is None and body is None and not sent
    errors: tuple[str, ...] = ()
    if body is None and not only_late:
        error: dict[str, Any] = {"message": message or "The sandbox was told to fail."}
        errors = (error["message"],)
        body = {"errors": [error | ({} if code is None else {"extensions": {"code": code}})]}
    if isinstance(body, Mapping):
        body = orjson.dumps(dict(body))
    elif isinstance(body, str):
        body = body.encode()
    return PlannedFailure(
        operation_name=operation_name,
        times=times,
        status=status,
        body=b"" if status in _BODILESS else body,
        errors=errors,
        headers=sent,
        delay=float(delay),
        disconnect=disconnect,
    )


def _check_types(
    operation_name: object, times: object, message: object, code: object, body: object, disconnect: object
) -> None:
    wrong = {
        "operation_name must be text or None": not isinstance(operation_name, str | None),
        "times must be a whole number": type(times) is not int,
        "message must be text or None": not isinstance(message, str | None),
        "code must be a whole number or None": code is not None and not isinstance(code, int),
        "body must be text, bytes, a mapping or None": not isinstance(body, str | bytes | Mapping | None),
        "disconnect must be true or false": not isinstance(disconnect, bool),
    }
    for problem, holds in wrong.items():
        if holds:
            raise TypeError(problem)


def _check_headers(headers: object) -> dict[str, str]:
    if not isinstance(headers, Mapping):
        raise TypeError("headers must be a mapping of text")
    for name, value in headers.items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise TypeError("headers must be a mapping of text")
        if not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(value):
            raise ValueError(f"the header {name!r} cannot be sent")
        if name.lower() in _FRAMING:
            raise ValueError(f"{name} follows from the body")
    return dict(headers)
