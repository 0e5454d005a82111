"""Extra fields: their configuration and their values, whatever kind of record they belong to."""

from collections.abc import Iterable, Mapping
from typing import Any

from b2b_storefront.codes import ExtraFieldCategory, ExtraFieldType
from b2b_storefront.sandbox.execution.call import Refused
from b2b_storefront.sandbox.records.extra_fields import ExtraField

__all__ = ["complete_extra_fields", "show_extra_field", "show_extra_fields", "show_quote_extra_field"]

_CATEGORIES = {
    ExtraFieldType.TEXT: ExtraFieldCategory.TEXT,
    ExtraFieldType.TEXTAREA: ExtraFieldCategory.MULTILINE,
    ExtraFieldType.NUMBER: ExtraFieldCategory.NUMBER,
    ExtraFieldType.DROPDOWN: ExtraFieldCategory.DROPDOWN,
}


def show_extra_field(field: ExtraField) -> dict[str, Any]:
    """Return a field's configuration, whose limits travel as text."""
    return {
        "fieldName": field.name,
        "fieldType": field.field_type,
        "isRequired": field.required,
        "defaultValue": field.default,
        "maximumLength": _format_limit(field.maximum_length),
        "numberOfRows": _format_limit(field.number_of_rows),
        "maximumValue": _format_limit(field.maximum_value),
        "listOfValue": field.choices or None,
        "visibleToEnduser": field.visible,
        "labelName": field.name,
    }


def show_quote_extra_field(field: ExtraField) -> dict[str, Any]:
    """Return the configuration of a quote's field, which says more."""
    return show_extra_field(field) | {
        "id": str(field.field_id),
        "fieldCategory": _CATEGORIES[field.field_type],
        "isUnique": field.unique,
        "valueConfigs": {},
    }


def show_extra_fields(values: Mapping[str, str]) -> list[dict[str, str]]:
    """Return extra fields' values by name as a list."""
    return [{"fieldName": name, "fieldValue": value} for name, value in values.items()]


def complete_extra_fields(
    fields: Iterable[ExtraField], values: Mapping[str, str], others: Iterable[Mapping[str, str]]
) -> dict[str, str]:
    """Return the extra fields of a record: its values, and the defaults of fields that have none.

    Args:
        fields: the configuration.
        values: the record's values by name; a field that is missing has its default.
        others: the values of the store's other records of that kind.

    Raises:
        Refused: a field is unknown, a required one is empty, or a value is not allowed or not unique.
    """
    known = {field.name: field for field in fields}
    completed = dict(values)
    for name in values:
        if name not in known:
            raise Refused(f"{name}:There is no such extra field.")
    taken = list(others)
    for field in known.values():
        value = completed.setdefault(field.name, field.default) if field.default else completed.get(field.name, "")
        problem = field.find_problem(value)
        if problem is None and field.unique and value and any(other.get(field.name) == value for other in taken):
            problem = "The value is not unique."
        if problem is not None:
            raise Refused(f"{field.name}:{problem}")
    return completed


def _format_limit(limit: int | None) -> str | None:
    return None if limit is None else str(limit)
