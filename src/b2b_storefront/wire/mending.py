"""Mends an answer that strays from its schema where what is meant is plain, so that it decodes all the same.

The usual answer never comes here: only when an answer does not fit its type are the places looked at that do not fit.
"""

import copy
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

__all__ = ["Mended", "Path", "Shortened", "list_mended", "mend"]

MOST_MENDED = 20
"""How many places that were mended are told of."""

Path = tuple[int | str, ...]

_DROP = object()


@dataclass(frozen=True, slots=True)
class Mended:
    """A place of an answer that strayed from the schema and was mended.

    Attributes:
        place: The names of the fields that lead to it, such as `edges[].node.createdAt`. What is no name of the
            document's, as the keys of JSON, is `*`.
        problem: What was wrong there, in pydantic's words for it, such as `int_parsing`.
    """

    place: str
    problem: str


class Shortened(list[Any]):
    """A list without its null entries.

    Attributes:
        places: How many entries it had with them: an offset counts these.
    """

    places: int = 0

    @classmethod
    def of(cls, entries: Sequence[Any], places: int) -> "Shortened":
        """Return a list's entries with its number of places."""
        shortened = cls(entries)
        shortened.places = places
        return shortened


def mend(answer: object, problems: Sequence[ErrorDetails], places: dict[Path, int] | None = None) -> object:
    """Return a copy of the answer in which the places with problems are mended as far as there is a way.

    What stands for nothing (`false`, an empty text, list or object) in the place of an object or a number becomes null,
    a null entry of a list that knows none is left out, a single object in the place of a list becomes a list, and a
    boolean in the place of a text becomes one.

    Args:
        answer: What the API sent.
        problems: What the validation found, with places and inputs.
        places: Takes the number of entries that each list had from which null ones were left out.
    """
    answer = {"": copy.deepcopy(answer)}
    shortened: list[list[Any]] = []
    for problem in problems:
        # Steps in angle brackets tell which member of a union was tried.
        *way, last = ("", *(step for step in problem["loc"] if not str(step).startswith("<")))
        place: Any = answer
        try:
            for step in way:
                place = place[step]
            place[last] = _mend_value(problem["type"], place[last], in_list=isinstance(place, list))
        except (IndexError, KeyError, TypeError):
            continue  # The place is not in the answer, as with a missing key.
        if place[last] is _DROP:
            shortened.append(place)
            if places is not None:
                places[tuple(way[1:])] = len(place)
    for entries in shortened:
        entries[:] = [entry for entry in entries if entry is not _DROP]
    return answer[""]


def _mend_value(kind: str, value: object, *, in_list: bool) -> object:
    if kind == "list_type":
        return [value] if value and isinstance(value, dict) else value or []
    if kind == "string_type" and isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return _DROP if in_list else value
    means_nothing = value is False or (isinstance(value, str) and not value.strip()) or value in ([], {})
    return None if means_nothing else value


def list_mended(problems: Sequence[ErrorDetails], document: str) -> tuple[Mended, ...]:
    """Return where an answer was mended, without anything of its data; equal places of a list once.

    Args:
        problems: What the validation found.
        document: The operation's text.
    """
    names = set(re.findall(r"\w+", document))
    found = dict.fromkeys(Mended(_place(problem["loc"], names), problem["type"]) for problem in problems)
    return tuple(found)[:MOST_MENDED]


def _place(steps: Path, names: set[str]) -> str:
    text = ""
    for step in steps:
        if isinstance(step, int):
            text += "[]"
        elif not step.startswith("<"):
            text += f".{step}" if step in names else ".*"
    return text.removeprefix(".")
