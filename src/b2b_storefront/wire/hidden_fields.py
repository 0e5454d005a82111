"""Whether a result has fields that no repr shows: what a server or an error says of it is not shown either."""

from typing import Any, get_args

from pydantic import BaseModel

__all__ = ["has_hidden_fields", "holds_text"]


def has_hidden_fields(kind: Any) -> bool:
    """Tell whether a type is, or has anywhere in it, a model with a field that its repr leaves out."""
    seen: set[Any] = set()
    waiting = [kind]
    while waiting:
        kind = waiting.pop()
        if not isinstance(kind, type) or not issubclass(kind, BaseModel):
            waiting.extend(get_args(kind))
        elif kind not in seen:
            seen.add(kind)
            fields = kind.model_fields.values()
            if not all(field.repr for field in fields):
                return True
            waiting.extend(field.annotation for field in fields)
    return False


def holds_text(value: object) -> bool:
    """Tell whether there is a text in a JSON value, beside the names of members."""
    if isinstance(value, dict):
        return any(map(holds_text, value.values()))
    if isinstance(value, list):
        return any(map(holds_text, value))
    return isinstance(value, str)
