"""The format of a seed file: what it may hold. Files are checked by it, and editors get a JSON Schema made from it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from b2b_storefront.sandbox.files.settings import Settings

__all__ = ["Choice", "Field", "Flag", "ListOf", "MapOf", "Number", "Record", "Text", "Whole", "check", "describe"]

_MISSING: Any = object()


@dataclass(frozen=True, slots=True)
class Text:
    """A text, 2,000 characters at most."""

    pattern: str | None = None
    example: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    least: int = 0
    most: int = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Number:
    """An amount: a number or a text that is one."""

    least: int = 0
    most: int = 10**9


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words or numbers."""

    words: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list."""

    entry: Any
    most: int = 50_000


@dataclass(frozen=True, slots=True)
class MapOf:
    """Entries under names that people choose."""

    entry: Any


@dataclass(frozen=True, slots=True)
class Field:
    """A member of a record: what it holds, what it means, and what it is if it is left out."""

    kind: Any
    meaning: str
    default: Any = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """Entries under names that the format gives."""

    fields: Mapping[str, Field]


def check(settings: Settings, kind: Any, value: Any = _MISSING, path: tuple[str | int, ...] = ()) -> Any:
    """Return a value as it is meant, with what was left out.

    Raises:
        SettingsError: it does not fit.
    """
    value = settings.value if value is _MISSING else value
    match kind:
        case Record():
            return _check_record(settings, kind, value, path)
        case ListOf():
            if not isinstance(value, list):
                raise settings.error(path, f"A list is needed here, not {_name(value)}.")
            if len(value) > kind.most:
                raise settings.error(path, f"At most {kind.most} entries are possible.")
            return [check(settings, kind.entry, entry, (*path, place)) for place, entry in enumerate(value)]
        case MapOf():
            if not isinstance(value, dict):
                raise settings.error(path, f"Entries with names are needed here, not {_name(value)}.")
            return {name: check(settings, kind.entry, entry, (*path, name)) for name, entry in value.items()}
    problem = _find_problem(kind, value)
    if problem is not None:
        raise settings.error(path, problem)
    return Decimal(str(value)) if isinstance(kind, Number) else value


def _check_record(settings: Settings, kind: Record, value: Any, path: tuple[str | int, ...]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise settings.error(path, f"Entries with names are needed here, not {_name(value)}.")
    unknown = next((name for name in value if name not in kind.fields), None)
    if unknown is not None:
        raise settings.error((*path, unknown), f"There is no such entry. Possible: {', '.join(sorted(kind.fields))}.")
    found = {}
    for name, field in kind.fields.items():
        if value.get(name) is not None:
            found[name] = check(settings, field.kind, value[name], (*path, name))
        elif field.required:
            raise settings.error(path, f'"{name}" is missing.')
        else:
            found[name] = field.default
    return found


def _find_problem(kind: Any, value: Any) -> str | None:
    match kind:
        case Text():
            if not isinstance(value, str) or len(value) > 2_000:
                return f"A text is needed here, not {_name(value)}."
            if kind.pattern is not None and not re.fullmatch(kind.pattern, value):
                return f"{value[:80]!r} does not fit; an example is {kind.example!r}."
        case Whole():
            if type(value) is not int:
                return f"A whole number is needed here, not {_name(value)}."
            if not kind.least <= value <= kind.most:
                return f"A number from {kind.least} to {kind.most} is needed here."
        case Number():
            text = str(value)
            if isinstance(value, bool) or not re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,10})?", text):
                return f"A number is needed here, not {_name(value)}."
            if not kind.least <= Decimal(text) <= kind.most:
                return f"A number from {kind.least} to {kind.most} is needed here."
        case Flag():
            if not isinstance(value, bool):
                return f"true or false is needed here, not {_name(value)}."
        case Choice():
            if isinstance(value, bool) or value not in kind.words:
                return f"{_name(value)} is not possible here. Possible: {', '.join(map(str, kind.words))}."
    return None


def _name(value: Any) -> str:
    if isinstance(value, dict):
        return "entries with names"
    if isinstance(value, list):
        return "a list"
    return repr(value)[:80]


def describe(kind: Any) -> dict[str, Any]:
    """Return the JSON Schema of a kind."""
    match kind:
        case Record():
            members = {}
            for name, field in kind.fields.items():
                members[name] = {**describe(field.kind), "description": field.meaning}
                if isinstance(field.default, str | int | bool):
                    members[name]["default"] = field.default
            required = [name for name, field in kind.fields.items() if field.required]
            described: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": members}
            return described | ({"required": required} if required else {})
        case ListOf():
            return {"type": "array", "items": describe(kind.entry), "maxItems": kind.most}
        case MapOf():
            return {"type": "object", "additionalProperties": describe(kind.entry)}
        case Whole():
            return {"type": "integer", "minimum": kind.least, "maximum": kind.most}
        case Number():
            return {"type": ["number", "string"], "minimum": kind.least, "maximum": kind.most}
        case Flag():
            return {"type": "boolean"}
        case Choice():
            return {"enum": list(kind.words)}
    pattern = {} if kind.pattern is None else {"pattern": f"^(?:{kind.pattern})$"}
    return {"type": "string", "maxLength": 2_000, **pattern}
