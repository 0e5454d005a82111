"""HTML in which all text is escaped.

What is not `Markup` is text, whoever wrote it: buyers name companies, and requests name operations.
"""

import html
import re
from collections.abc import Iterable

__all__ = ["Markup", "fill", "join", "tag"]

_PLACE = re.compile(r"\$\{(\w+)\}")
_VOID = frozenset({"input", "br"})


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def join(parts: Iterable[object]) -> Markup:
    """Return parts one after the other; text among them is escaped."""
    return Markup("".join(_escape(part) for part in parts))


def tag(name: str, /, *content: object, **attributes: object) -> Markup:
    """Return an element.

    Args:
        name: its name.
        content: texts and elements in it. None is left out.
        attributes: its attributes; `class_` and `for_` stand for the words of Python, `data_path` for `data-path`. None
            and False are left out, True has no value.
    """
    parts = []
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        spelled = key.rstrip("_").replace("_", "-")
        parts.append(f" {spelled}" if value is True else f' {spelled}="{_escape(value)}"')
    head = f"<{name}{''.join(parts)}>"
    if name in _VOID:
        return Markup(head)
    return Markup(f"{head}{join(part for part in content if part is not None)}</{name}>")


def fill(template: str, **values: object) -> Markup:
    """Return a template with values at its `${places}`; text among them is escaped.

    Raises:
        KeyError: the template has a place for which no value is given.
    """
    return Markup(_PLACE.sub(lambda place: _escape(values[place[1]]), template))


def _escape(value: object) -> str:
    return value if isinstance(value, Markup) else html.escape(str(value))
