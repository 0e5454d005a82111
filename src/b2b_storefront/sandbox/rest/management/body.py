"""What a request of the server side gives: texts, amounts, flags, extra fields."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from b2b_storefront.sandbox.api.extra_fields import complete_extra_fields
from b2b_storefront.sandbox.execution.call import Refused
from b2b_storefront.sandbox.execution.money import read_decimal
from b2b_storefront.sandbox.records.extra_fields import ExtraField
from b2b_storefront.sandbox.rest.management.call import Refusal, invalid

__all__ = [
    "read_amount",
    "read_day",
    "read_end",
    "read_entries",
    "read_extra_fields",
    "read_flag",
    "read_object",
    "read_text",
    "to_snake",
]

Body = Mapping[str, Any]


def to_snake(name: str) -> str:
    """Return a member's name as errors have it."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def read_text(body: Body, name: str, otherwise: str = "") -> str:
    """Return a text; what stands there already if it is missing.

    Raises:
        Refusal: it is null, or not text.
    """
    if name not in body:
        return otherwise
    value = body[name]
    if value is None:
        raise invalid(**{to_snake(name): "This field may not be null."})
    if not isinstance(value, str):
        raise invalid(**{to_snake(name): "Not a valid string."})
    return value


def read_flag(body: Body, name: str, *, otherwise: bool) -> bool:
    """Return a flag; what stands there already if it is missing.

    Raises:
        Refusal: it is not a boolean.
    """
    value = body.get(name, otherwise)
    if not isinstance(value, bool):
        raise invalid(**{to_snake(name): "Must be a valid boolean."})
    return value


def read_amount(body: Body, name: str) -> Decimal | None:
    """Return an amount, as a number or as text; None if it is missing.

    Raises:
        Refusal: it is not a number from 0 on.
    """
    if name not in body:
        return None
    value = None if isinstance(body[name], bool | None) else read_decimal(body[name])
    if value is None or value < 0:
        raise invalid(**{to_snake(name): "A valid number is required."})
    return value


def read_object(body: Body, name: str, known: Iterable[str]) -> dict[str, Any] | None:
    """Return those members of an object that are known; None if it is missing.

    Raises:
        Refusal: it is not an object.
    """
    if name not in body:
        return None
    value = body[name]
    if not isinstance(value, dict):
        raise invalid(**{to_snake(name): "Invalid data. Expected a dictionary."})
    return {member: value[member] for member in known if member in value}


def read_entries(body: Body, name: str) -> list[dict[str, Any]] | None:
    """Return a list of objects; None if it is missing.

    Raises:
        Refusal: it is not a list of objects.
    """
    if name not in body:
        return None
    value = body[name]
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise invalid(**{to_snake(name): "Expected a list of items."})
    return value


def read_extra_fields(
    body: Body,
    name: str,
    fields: Iterable[ExtraField],
    earlier: Mapping[str, str] | None,
    others: Iterable[Mapping[str, str]],
) -> dict[str, str]:
    """Return a record's extra fields with those that a request gives; an earlier record keeps them without any.

    Args:
        body: the request's.
        name: the member that gives them.
        fields: the configuration.
        earlier: the record's values before; None for a new record.
        others: the values of the store's other records of that kind.

    Raises:
        Refusal: one is unknown, missing or not allowed.
    """
    values, given = dict(earlier or {}), read_entries(body, name) or []
    if earlier is not None and not given:
        return values
    for entry in given:
        values[read_text(entry, "fieldName")] = read_text(entry, "fieldValue")
    try:
        return complete_extra_fields(fields, values, others)
    except Refused as refused:
        field, _, problem = (refused.message or "").partition(":")
        raise Refusal(422, {to_snake(name): {field: [problem]}}) from None


def read_day(text: str, name: str) -> datetime:
    """Return the beginning of a day that is written like 01/31/2026.

    Raises:
        Refusal: it is written otherwise.
    """
    try:
        return datetime.strptime(text, "%m/%d/%Y").replace(tzinfo=UTC)
    except ValueError:
        raise Refusal(400, {name: ["Date has wrong format. Use this one instead: MM/DD/YYYY."]}) from None


def read_end(body: Body, name: str) -> int | None:
    """Return the last second of a day that a request gives, in unix seconds; None if it is missing.

    Raises:
        Refusal: it is not a day.
    """
    text = read_text(body, name)
    return int((read_day(text, to_snake(name)) + timedelta(days=1)).timestamp()) - 1 if text else None
