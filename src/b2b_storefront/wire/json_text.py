"""Reads an answer's JSON, and where a strict reader gives up, as much of it as can be meant.

The API is written in Python, whose JSON writer lets out NaN and halves of characters. One such value must not cost a
whole page. The usual answer never comes to the tolerant reader.
"""

import json
import math
import re
from typing import Any, NamedTuple

import orjson

__all__ = ["BadJSON", "parse_json"]

LONGEST_INT = 19
"""Digits; what is longer is a float, as it is to the strict reader."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

_MAGIC = {
    b"\x1f\x8b": "gzip data",
    b"\x28\xb5\x2f\xfd": "zstd data",
    b"PK\x03\x04": "a zip file",
    b"%PDF": "a PDF file",
}


class BadJSON(NamedTuple):
    """A body that is not JSON.

    Attributes:
        problem: What is wrong with it, and where.
        meant: Whether it looks as if it were meant to be JSON.
    """

    problem: str
    meant: bool


def parse_json(body: bytes) -> Any:
    """Return what a body holds: NaN and infinities as null, half of a character as a replacement character.

    Returns:
        The value; a `BadJSON` where there is none.
    """
    try:
        return orjson.loads(memoryview(body))
    except orjson.JSONDecodeError:
        pass
    body = bytes(body)
    if not body.strip():
        return BadJSON("it is empty", meant=False)
    for magic, name in _MAGIC.items():
        if body.startswith(magic):
            return BadJSON(f"it is {name}, though its headers do not say so", meant=False)
    encoding = json.detect_encoding(body)
    if not encoding.startswith("utf-8"):
        return BadJSON(f"it is written in {encoding[:6].upper()}, and JSON is UTF-8", meant=True)
    text = body.decode(encoding, "replace")
    if text.lstrip().startswith("<"):
        return BadJSON("it is HTML or XML", meant=False)
    try:
        return _without_surrogates(_LENIENT.decode(text.lstrip("\ufeff").strip()))
    except json.JSONDecodeError as error:
        meant = text.lstrip("\ufeff").lstrip()[:1] in {"{", "["}
        return BadJSON(f"{error.msg[0].lower()}{error.msg[1:]}, line {error.lineno}, column {error.colno}", meant=meant)
    except RecursionError:
        return BadJSON("it is nested too deeply", meant=True)


def _float(digits: str) -> float | None:
    number = float(digits)
    return number if math.isfinite(number) else None


def _int(digits: str) -> int | float | None:
    return int(digits) if len(digits) <= LONGEST_INT else _float(digits)


_LENIENT = json.JSONDecoder(parse_constant=lambda name: None, parse_float=_float, parse_int=_int, strict=False)


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return _LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    return value
