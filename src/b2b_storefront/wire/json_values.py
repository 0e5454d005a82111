"""What JSON and GraphQL can hold of what Python can: told before anything is sent, with the place."""

import datetime
import decimal
import enum
import json
import uuid
from typing import Any, overload

import orjson

from b2b_storefront._error_details import bounded_text

__all__ = ["NO_JSON", "TOO_DEEP", "describe_problem", "is_sendable", "join_place", "plain_text"]

SMALLEST_INT, LARGEST_INT = -(2**31), 2**31 - 1
"""GraphQL's Int has 32 bits."""

NO_TEXT = "holds half of a character (a lone surrogate), which can't be sent"
NO_NUMBER = "is not a finite number, and JSON has no other"
TOO_LONG = "has more than 64 bits, which can't be sent"
TOO_DEEP = "is nested too deeply, or holds itself"
NO_JSON = "holds something that is not a JSON value"


def is_sendable(value: Any) -> bool:
    """Tell whether a text, an Int or a bool can be sent as it is."""
    if isinstance(value, str):
        return value.isascii() or _problem_of_text(value) is None
    return bool(SMALLEST_INT <= value <= LARGEST_INT)


def describe_problem(value: Any) -> str | None:
    """Say why a JSON value can't be sent, beginning with the place; None when it can."""
    try:
        # Two quick passes tell that there is none: orjson writes NaN as null, and json lets half a character through.
        orjson.dumps(value)
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        pass
    else:
        return None
    try:
        return _find_problem(value) or NO_JSON
    except RecursionError:
        return TOO_DEEP


@overload
def join_place(place: str, problem: str) -> str: ...
@overload
def join_place(place: str, problem: None) -> None: ...
@overload
def join_place(place: str, problem: str | None) -> str | None: ...
def join_place(place: str, problem: str | None) -> str | None:
    """Return a problem with the place before it in which it is, on the way from the outermost place; None for none."""
    if problem is None:
        return None
    return f"{place}{problem}" if problem.startswith((".", "[")) else f"{place}: {problem}"


def plain_text(value: object) -> str | None:
    """Return the text by which a value that is not JSON's is sent; None for one that has none."""
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, decimal.Decimal) and not value.is_finite():
        return None
    known = isinstance(value, datetime.date | datetime.time | decimal.Decimal | uuid.UUID)
    return str(value) if known else None


def _find_problem(value: Any) -> str | None:
    if isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                return f"has a key that is not a text but {type(key).__name__}"
            problem = _problem_of_text(key) or join_place(f".{bounded_text(key)}", _find_problem(item))
            if problem is not None:
                return problem
        return None
    if isinstance(value, list | tuple):
        for number, item in enumerate(value):
            if (problem := join_place(f"[{number}]", _find_problem(item))) is not None:
                return problem
        return None
    if isinstance(value, str):
        return _problem_of_text(value)
    if isinstance(value, float):
        return NO_NUMBER if value != value or value in (float("inf"), float("-inf")) else None
    if isinstance(value, int):
        return None if -(2**63) <= value < 2**64 else TOO_LONG
    return None if value is None else f"is of the type {type(value).__name__}, which JSON does not have"


def _problem_of_text(text: str) -> str | None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return NO_TEXT
    return None
