"""The schema's scalars: which values they take, and how they are written."""

from decimal import Decimal, InvalidOperation
from typing import Any

from ariadne import ScalarType

__all__ = ["make_scalars"]

_LARGEST_WHOLE = 2**31 - 1
_LARGEST_JSON_NUMBER = 2**63 - 1
_DEEPEST_JSON = 32
_LONGEST_DECIMAL = 100


def make_scalars() -> list[ScalarType]:
    """Return the scalars that GraphQL does not have."""
    return [
        ScalarType("Decimal", value_parser=_parse_decimal, serializer=str),
        ScalarType("ProductQuantity", value_parser=_parse_whole_number),
        ScalarType("CurrencyDecimalPlaces", value_parser=_parse_whole_number),
        ScalarType("GenericScalar", value_parser=_parse_json),
    ]


def _parse_decimal(value: Any) -> Decimal:
    text = str(value)
    try:
        number = Decimal(text) if len(text) <= _LONGEST_DECIMAL else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise ValueError(f"Decimal cannot represent {text[:_LONGEST_DECIMAL]!r}")
    return number


def _parse_whole_number(value: Any) -> int:
    text = str(value)
    try:
        number = int(text) if len(text) <= _LONGEST_DECIMAL else _LARGEST_WHOLE + 1
    except ValueError:
        raise ValueError(f"{text!r} is not a whole number") from None
    if abs(number) > _LARGEST_WHOLE:
        raise ValueError(f"{text[:_LONGEST_DECIMAL]} is too large")
    return number


def _parse_json(value: Any) -> Any:
    """Return a value that JSON can hold: what cannot be written could not be read back."""
    waiting = [(value, 1)]
    while waiting:
        part, depth = waiting.pop()
        if depth > _DEEPEST_JSON:
            raise ValueError(f"GenericScalar is nested deeper than {_DEEPEST_JSON} levels")
        if isinstance(part, int) and abs(part) > _LARGEST_JSON_NUMBER:
            raise ValueError("GenericScalar cannot represent a number this large")
        if isinstance(part, dict):
            waiting.extend((inner, depth + 1) for inner in part.values())
        elif isinstance(part, list):
            waiting.extend((inner, depth + 1) for inner in part)
    return value
