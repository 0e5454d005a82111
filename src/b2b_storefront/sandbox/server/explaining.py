"""What is wrong with an invalid document, and where the schema has what comes nearest."""

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from graphql import GraphQLError, parse

__all__ = ["Explainer"]

_Q = "['\"]"
_FIELD = re.compile(rf"Cannot query field {_Q}(\w+){_Q} on type {_Q}(\w+){_Q}")
_ARGUMENT = re.compile(rf"Unknown argument {_Q}(\w+){_Q} on field {_Q}(\w+)\.(\w+){_Q}")
_INPUT_FIELD = re.compile(rf"Field {_Q}(\w+){_Q} is not defined by type {_Q}(\w+){_Q}")
# As graphql-core words it from 3.3 on.
_INPUT_FIELD_3_3 = re.compile(rf"of type {_Q}(\w+){_Q} not to include unknown field {_Q}(\w+){_Q}")
_TYPE = re.compile(rf"Unknown type {_Q}(\w+){_Q}")
_WORST = 0.5
_LONGEST = 100


class Explainer:
    """Adds to errors of the validation where the schema has what was asked for, or what comes nearest.

    Args:
        read_sources: returns the schema's files, SDL by name. It is called when the first error is explained.
    """

    def __init__(self, read_sources: Callable[[], Mapping[str, str]]) -> None:
        self._read_sources = read_sources
        self._places: dict[str, str] = {}

    def explain(self, errors: Iterable[GraphQLError]) -> list[Mapping[str, Any]]:
        """Return errors as they are answered."""
        return [self._explain(error) for error in errors]

    def _explain(self, error: GraphQLError) -> Mapping[str, Any]:
        found = self._find(error.message)
        if found is None:
            return error.formatted
        nearest, place = found
        return {
            **error.formatted,
            "message": f"{error.message} The schema has {nearest} in {place}.",
            "extensions": {"nearest": nearest, "schema": place},
        }

    def _find(self, message: str) -> tuple[str, str] | None:
        """Return what comes nearest, by its path in the schema, and its place."""
        for pattern in (_FIELD, _INPUT_FIELD):
            match = pattern.search(message)
            if match is not None:
                return self._find_nearest(match[1], match[2])
        match = _INPUT_FIELD_3_3.search(message)
        if match is not None:
            return self._find_nearest(match[2], match[1])
        match = _ARGUMENT.search(message)
        if match is not None:
            return self._find_nearest(match[1], f"{match[2]}.{match[3]}")
        match = _TYPE.search(message)
        return self._find_nearest(match[1], "") if match is not None else None

    def _find_nearest(self, name: str, parent: str) -> tuple[str, str] | None:
        places = self._places or self._index()
        prefix = f"{parent}." if parent else ""
        depth = prefix.count(".")
        siblings = [path for path in places if path.startswith(prefix) and path.count(".") == depth]
        names = {path.removeprefix(prefix): path for path in siblings}
        # What is longer than any name costs much to compare, and comes near none.
        close = get_close_matches(name, names, 1, _WORST) if len(name) <= _LONGEST else []
        nearest = names[close[0]] if close else parent
        return (nearest, places[nearest]) if nearest in places else None

    def _index(self) -> dict[str, str]:
        """Return where types, fields and arguments stand, by path such as `Query.users.first`."""
        for file, text in self._read_sources().items():
            for definition in parse(text).definitions:
                self._add(definition, "", file, depth=0)
        return self._places

    def _add(self, node: Any, prefix: str, file: str, depth: int) -> None:
        name = getattr(node, "name", None)
        if name is None or name.loc is None:
            return
        path = f"{prefix}{name.value}"
        self._places.setdefault(path, f"{file}, line {name.loc.start_token.line}")
        for member in (*(getattr(node, "fields", None) or ()), *(getattr(node, "arguments", None) or ())):
            self._add(member, f"{path}.", file, depth + 1)
