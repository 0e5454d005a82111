"""Python's names for GraphQL's: how a name is spelt, and who keeps it where two would be one.

A scope gives each name once. Whoever comes too late gets the next readable spelling, in an order that depends on the
operations and the schema alone, so that two compilations give the same names.
"""

import builtins
import itertools
import keyword
import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum

import pydantic

__all__ = [
    "CLASS_NAMES_IN_USE",
    "Scope",
    "argument_names",
    "class_name",
    "enum_member_name",
    "field_name",
    "module_name",
    "names_apart",
    "python_name",
    "with_note",
]

_BUILTIN_TYPES = frozenset(name for name in dir(builtins) if isinstance(getattr(builtins, name), type))
_MODEL_NAMES = frozenset(
    name for kind in (pydantic.BaseModel, type(pydantic.BaseModel)) for name in dir(kind) if not name.startswith("_")
)
_MEMBER_NAMES = frozenset({*dir(str), *vars(Enum), *dir(type(Enum))})
"""What an enum of texts has beside its members."""
_DEVICES = frozenset(
    {"aux", "con", "nul", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
"""What no file can be called on Windows, whatever its suffix."""

_LONGEST_MODULE_NAME = 100

CLASS_NAMES_IN_USE = (
    frozenset(dir(builtins))
    | frozenset(keyword.kwlist)
    | {
        "Access",
        "Annotated",
        "Any",
        "AsyncBaseClient",
        "AsyncNodes",
        "BaseClient",
        "BaseModel",
        "ByTypename",
        "Enum",
        "Field",
        "ID",
        "InputModel",
        "Int",
        "IntID",
        "Listed",
        "Literal",
        "Nodes",
        "NotRequired",
        "OPERATIONS",
        "OneOfInput",
        "Operation",
        "Sequence",
        "TYPE_CHECKING",
        "TypedDict",
        "UNSET",
        "UnsetType",
        "annotations",
        "datetime",
        "lazy_names",
        "iso_datetime",
        "mail_datetime",
        "named_operations",
        "unix_datetime",
    }
)
"""Names that generated modules import or rely on, which no generated class can have."""


class Scope:
    """The names of one scope.

    Args:
        taken: Names that nobody gets.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def __contains__(self, name: str) -> bool:
        return name in self._taken

    def take(self, wanted: str, *others: str) -> str:
        """Return the first of these names that is free, or the wanted one with a number behind it, and take it."""
        name = next((name for name in (wanted, *others) if name not in self._taken), None)
        number = 2
        separator = "_" if wanted.islower() else ""
        while name is None:
            numbered = f"{wanted}{separator}{number}"
            name = numbered if numbered not in self._taken else None
            number += 1
        self._taken.add(name)
        return name

    def take_first(self, spellings: Iterator[str]) -> str:
        """Return the first of these names that is free, and take it. There have to be enough of them."""
        name = next(spelling for spelling in spellings if spelling not in self._taken)
        self._taken.add(name)
        return name


def with_note(text: str | None, name: str, wanted: str, what: str) -> str | None:
    """Return a text, with a note where a name had to give way.

    Args:
        text: What the schema says.
        name: The name that was given.
        wanted: The name that would have been.
        what: What has the name, such as `$companyId` of the operation.
    """
    if name == wanted:
        return text
    return f"{(text or '').rstrip()} This is {what}; `{wanted}` is something else.".lstrip()


def python_name(name: str) -> str:
    """Return a GraphQL name as Python's functions and arguments are spelt: `companyId` is `company_id`."""
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name)
    spelt = "_".join(word.lower() for word in words) or "underscore"
    if spelt[0].isdigit():
        spelt = f"n{spelt}"
    return f"{spelt}_" if keyword.iskeyword(spelt) or spelt in _BUILTIN_TYPES else spelt


def field_name(name: str) -> str:
    """Return a GraphQL name as a model's field is spelt."""
    if name == "__typename":
        return "typename__"
    spelt = python_name(name)
    return f"{spelt}_" if spelt in _MODEL_NAMES else spelt


def class_name(name: str) -> str:
    """Return a GraphQL name as Python's classes are spelt: `order_lines` is `OrderLines`."""
    spelt = "".join(word[:1].upper() + word[1:] for word in name.split("_")) or "Underscore"
    return f"N{spelt}" if spelt[0].isdigit() else spelt


def module_name(name: str) -> str:
    """Return the name of the module that an operation's or a fragment's classes lie in."""
    spelt = python_name(name)[:_LONGEST_MODULE_NAME]
    return f"{spelt}_" if spelt in _DEVICES else spelt


def enum_member_name(value: str) -> str:
    """Return the name of an enum's member: the value itself, unless Python's enums and texts have it for something."""
    name = value
    if name.startswith("_"):  # Private, or what Python's enums have for themselves.
        name = name.strip("_") or "underscore"
        name = f"n{name}" if name[0].isdigit() else name
    return f"{name}_" if keyword.iskeyword(name) or name in _BUILTIN_TYPES | _MEMBER_NAMES else name


def argument_names(variables: list[str]) -> dict[str, str]:
    """Give each variable its name in Python."""
    return names_apart(variables, python_name, variables, ["self"])


def names_apart(
    names: Iterable[str], spell: Callable[[str], str], others: Iterable[str], taken: Iterable[str]
) -> dict[str, str]:
    """Give each of a scope's names its spelling in Python.

    Models and `run` take both spellings, so none is another's own name. Names that are their own spelling have it,
    whatever comes first.

    Args:
        names: The names.
        spell: Returns what a name would be called.
        others: All names of the scope, those included that have a spelling already.
        taken: Spellings that nobody gets.
    """
    names, others, scope = list(names), frozenset(others), Scope(taken)
    found: dict[str, str] = {}
    for name in sorted(names, key=lambda name: spell(name) != name):
        fitting = (one for one in _spellings(spell(name)) if one == name or one not in others)
        found[name] = scope.take_first(fitting)
    return {name: found[name] for name in names}


def _spellings(wanted: str) -> Iterator[str]:
    yield wanted
    yield f"{wanted}_"
    for number in itertools.count(2):
        yield f"{wanted}_{number}"
