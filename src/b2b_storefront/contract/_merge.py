"""Adds to an introspected schema what only the folder knows: descriptions, and what was observed."""

from collections.abc import Iterator, Sequence
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLSchema,
    build_ast_schema,
    parse,
    print_schema,
    specified_scalar_types,
)

from b2b_storefront.contract._errors import SchemaError
from b2b_storefront.contract._folder import Piece, SchemaFile
from b2b_storefront.contract._sdl import definition_path, members_of, named_types

__all__ = ["OBSERVED_FILE", "definitions_of", "merge", "with_parts"]

OBSERVED_FILE = "observed.graphql"
"""Holds what is known from use; endpoints do not show it."""

OBSERVED_COMMENT = "observed, not introspected"
"""In a comment above something that is known from use, in any file."""


def definitions_of(schema: GraphQLSchema) -> dict[str, Any]:
    """Return the definitions of a schema by path."""
    # A schema of nothing but specified scalars prints as nothing.
    text = print_schema(schema)
    return {definition_path(node): node for node in parse(text).definitions} if text.strip() else {}


def with_parts(node: Any, **parts: Any) -> Any:
    """Return a copy of a node with other parts."""
    return type(node)(**{**{key: getattr(node, key) for key in node.keys}, **parts})


def merge(
    schema: GraphQLSchema, files: Sequence[SchemaFile], *, keep_descriptions: bool = False
) -> tuple[GraphQLSchema, list[str]]:
    """Return an introspected schema with what the folder knows beyond it, and the paths of what was kept as observed.

    Args:
        schema: What the endpoint answered.
        files: The folder.
        keep_descriptions: Keep the folder's descriptions where the endpoint has others; where it has none they are kept
            in any case.

    Raises:
        SchemaError: The two do not make one schema.
    """
    wanted = definitions_of(schema)
    known = dict(_nodes(files))
    wanted = {path: _described(path, node, known, keep_descriptions) for path, node in wanted.items()}
    kept = _kept(wanted, known, _observed(files))
    for path in kept:
        _add(wanted, path, known[path])
    try:
        return build_ast_schema(DocumentNode(definitions=tuple(wanted.values()))), kept
    except TypeError as error:
        raise SchemaError(
            f"what {OBSERVED_FILE} and comments hold as observed does not fit the endpoint's schema: {error}"
        ) from error


def _nodes(files: Sequence[SchemaFile]) -> Iterator[tuple[str, Any]]:
    """Go through the definitions, members and arguments in a folder, by path."""
    for file in files:
        for piece in file.pieces:
            if not piece.extends:
                yield piece.path, piece.node
            yield from _below(piece.path, piece.node)


def _below(owner: str, node: Any) -> Iterator[tuple[str, Any]]:
    for member in members_of(node):
        if hasattr(member, "name"):
            path = f"{owner}.{member.name.value}"
            yield path, member
            yield from _below(path, member)


def _described(path: str, node: Any, known: dict[str, Any], keep: bool) -> Any:
    parts: dict[str, Any] = {}
    ours = getattr(known.get(path), "description", None)
    if ours is not None and ours.value and (keep or node.description is None or not node.description.value):
        parts["description"] = ours
    for key in ("fields", "values", "arguments"):
        if members := getattr(node, key, None):
            parts[key] = tuple(_described(f"{path}.{one.name.value}", one, known, keep) for one in members)
    return with_parts(node, **parts) if parts else node


def _observed(files: Sequence[SchemaFile]) -> list[str]:
    """Return the paths of what the folder holds as observed, in the order of the files."""
    paths: list[str] = []
    for file in files:
        for piece in file.pieces:
            paths.extend(_observed_in(file, piece))
    return paths


def _observed_in(file: SchemaFile, piece: Piece) -> Iterator[str]:
    everything = file.name.rpartition("/")[2] == OBSERVED_FILE
    marked = {path for path, lines in piece.comments.items() if any(OBSERVED_COMMENT in line for line in lines)}
    if not piece.extends and (everything or piece.path in marked):
        yield piece.path
    for path, _ in _below(piece.path, piece.node):
        if path in marked or (everything and path.count(".") == 1):
            yield path


def _kept(wanted: dict[str, Any], known: dict[str, Any], observed: Sequence[str]) -> list[str]:
    """Return those of the observed paths that the endpoint lacks, and that still fit what it has."""
    there = {*wanted, *(path for owner, node in wanted.items() for path, _ in _below(owner, node))}
    kept = [path for path in observed if path not in there and (path.rpartition(".")[0] or path) in {*there, path}]
    while True:
        types = {*wanted, *specified_scalar_types, *kept}
        fitting = [path for path in kept if named_types(known[path]) <= types]
        if fitting == kept:
            return kept
        kept = fitting


def _add(wanted: dict[str, Any], path: str, node: Any) -> None:
    owner, *names = path.split(".")
    if not names:
        wanted[owner] = node
        return
    definition = wanted[owner]
    if len(names) == 1:
        key = "values" if hasattr(definition, "values") else "fields"
        wanted[owner] = with_parts(definition, **{key: (*(getattr(definition, key) or ()), node)})
    else:
        fields = tuple(
            with_parts(field, arguments=(*(field.arguments or ()), node)) if field.name.value == names[0] else field
            for field in definition.fields
        )
        wanted[owner] = with_parts(definition, fields=fields)
