"""Values of additional fields, each in the type of its kind."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any
from zlib import crc32

from b2b_storefront.codes import ExtraFieldType
from b2b_storefront.sandbox.records.extra_fields import ExtraField

__all__ = ["show_extra_fields", "show_form_fields"]

_KINDS = {
    ExtraFieldType.TEXT: ("TextExtraFieldValue", "text"),
    ExtraFieldType.TEXTAREA: ("MultilineTextExtraFieldValue", "multilineText"),
    ExtraFieldType.NUMBER: ("NumberExtraFieldValue", "number"),
    ExtraFieldType.DROPDOWN: ("MultipleChoiceExtraFieldValue", "value"),
}
_LARGEST_ID = 2**31 - 1


def show_extra_fields(fields: Iterable[ExtraField], values: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the values that B2B Edition keeps, as the fields are now; one without a field is a text."""
    known = {field.name: field for field in fields}
    return list(_show_extra_fields(known, values))


def _show_extra_fields(known: Mapping[str, ExtraField], values: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for name, value in values.items():
        field = known.get(name)
        kind, member = _KINDS[ExtraFieldType.TEXT if field is None else field.field_type]
        shown: object = _read_number(value) if member == "number" else value
        if shown is not None:
            field_id = None if field is None else field.field_id
            yield {"__typename": kind, "fieldEntityId": field_id, "name": name, member: shown}


def _read_number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def show_form_fields(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the values that the store keeps. The sandbox has no forms of the store's: kinds follow from the values."""
    return [{"entityId": _make_id(name), "name": name, **_show_form_value(value)} for name, value in values.items()]


def _show_form_value(value: Any) -> dict[str, Any]:
    if isinstance(value, list):
        chosen = [str(entry) for entry in value]
        ids = [_make_id(entry) for entry in chosen]
        return {"__typename": "CheckboxesFormFieldValue", "valueEntityIds": ids, "values": chosen}
    if isinstance(value, int | float) and not isinstance(value, bool):
        return {"__typename": "NumberFormFieldValue", "number": value}
    return {"__typename": "TextFormFieldValue", "text": "" if value is None else str(value)}


def _make_id(name: str) -> int:
    """Return an id that is the same wherever a name occurs."""
    return crc32(name.encode()) & _LARGEST_ID
