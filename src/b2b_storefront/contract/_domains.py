"""Finds a file for types and root fields that are in none yet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from b2b_storefront.contract._merge import OBSERVED_FILE
from b2b_storefront.contract._sdl import named_types

__all__ = ["NEW_FILE", "Homes"]

NEW_FILE = "new.graphql"
"""The file for what is new and belongs to no known domain."""

SHARED_FILES = frozenset({"scalars.graphql", OBSERVED_FILE})
"""Files that serve all domains, so that they say nothing about the domain of what uses them."""


class Homes:
    """The files of types and root fields.

    What has no file goes to the file of most of what uses it, or else to the file of most of what it uses. That is
    repeated, since what is new may be used only by what is new itself.

    Args:
        definitions: The schema's definitions, by path.
        roots: The names of its root types.
        files: The file of each type and root field that has one, by path.
    """

    def __init__(self, definitions: Mapping[str, Any], roots: Sequence[str], files: Mapping[str, str]) -> None:
        self._files = dict(files)
        uses = _uses(definitions, roots)
        used_by: dict[str, set[str]] = {}
        for unit, names in uses.items():
            for name in names:
                used_by.setdefault(name, set()).add(unit)
        while found := self._round(uses, used_by):
            self._files.update(found)

    def file_of(self, path: str) -> str:
        """Return the file for a type or a root field."""
        return self._files.get(path, NEW_FILE)

    def _round(self, uses: Mapping[str, set[str]], used_by: Mapping[str, set[str]]) -> dict[str, str]:
        found: dict[str, str] = {}
        for unit in uses.keys() - self._files.keys():
            votes = self._votes(used_by.get(unit, set())) or self._votes(uses[unit])
            if votes:
                found[unit] = min(votes, key=lambda name: (-votes[name], name))
        return found

    def _votes(self, units: set[str]) -> Counter[str]:
        files = [self._files[unit] for unit in units if unit in self._files]
        return Counter(name for name in files if name.rpartition("/")[2] not in SHARED_FILES)


def _uses(definitions: Mapping[str, Any], roots: Sequence[str]) -> dict[str, set[str]]:
    """Return the types that each type and root field refers to."""
    uses: dict[str, set[str]] = {}
    for path, node in definitions.items():
        if path in roots:
            uses.update({f"{path}.{field.name.value}": named_types(field) for field in node.fields or ()})
        else:
            uses[path] = named_types(node)
    return uses
