"""Adds to an introspected schema what only the folder knows: descriptions, and what was observed in use."""

from collections.abc import Iterator, Sequence
from typing import Any

from graphql import DocumentNode, GraphQLSchema, specified_scalar_types

from b2b_storefront.contract._definitions import build_schema, definitions_of
from b2b_storefront.contract._folder import Piece, SchemaFile
from b2b_storefront.contract._sdl import members_of, named_types, with_parts

__all__ = ["OBSERVED_FILE", "merge"]

OBSERVED_FILE = "observed.graphql"
"""The file for what is known from use and not shown by endpoints."""

OBSERVED_COMMENT = "observed, not introspected"
"""The comment, in any file, above something that is known from use."""


def merge(
    schema: GraphQLSchema, files: Sequence[SchemaFile], *, keep_descriptions: bool = False
) -> tuple[GraphQLSchema, list[str]]:
    """Return an introspected schema with what the folder knows beyond it, and the paths of what was kept as observed.

    Args:
        schema: What the endpoint answered.
        files: The folder.
        keep_descriptions: Keep the folder's descriptions even where the endpoint has others. Where it has none, they
            are always kept.

    Raises:
        SchemaError: The two do not make one schema together.
    """
    wanted = definitions_of(schema)
    known = dict(_walk(files))
    wanted = {path: _describe(path, node, known, keep_descriptions) for path, node in wanted.items()}
    kept = _find_kept(wanted, known, _observed_paths(files))
    for path in kept:
        _add(wanted, path, known[path])
    problem = f"what {OBSERVED_FILE} and comments mark as observed does not fit the endpoint"
    return build_schema(DocumentNode(definitions=tuple(wanted.values())), problem, known_valid=not kept), kept


def _walk(files: Sequence[SchemaFile]) -> Iterator[tuple[str, Any]]:
    """Go through the definitions, members and arguments in a folder, by path."""
    for file in files:
        for piece in file.pieces:
            if not piece.extends:
                yield piece.path, piece.node
            yield from _walk_members(piece.path, piece.node)


def _walk_members(owner: str, node: Any) -> Iterator[tuple[str, Any]]:
    for member in members_of(node):
        if hasattr(member, "name"):
            path = f"{owner}.{member.name.value}"
            yield path, member
            yield from _walk_members(path, member)


def _describe(path: str, node: Any, known: dict[str, Any], keep: bool) -> Any:
    parts: dict[str, Any] = {}
    ours = getattr(known.get(path), "description", None)
    if ours is not None and ours.value and (keep or node.description is None or not node.description.value):
        parts["description"] = ours
    for key in ("fields", "values", "arguments"):
        if members := getattr(node, key, None):
            parts[key] = tuple(_describe(f"{path}.{member.name.value}", member, known, keep) for member in members)
    return with_parts(node, **parts) if parts else node


def _observed_paths(files: Sequence[SchemaFile]) -> list[str]:
    """Return the paths of what the folder holds as observed, in the order of the files."""
    paths: list[str] = []
    for file in files:
        for piece in file.pieces:
            paths.extend(_observed_paths_in(file, piece))
    return paths


def _observed_paths_in(file: SchemaFile, piece: Piece) -> Iterator[str]:
    everything = file.name.rpartition("/")[2] == OBSERVED_FILE
    marked = {path for path, lines in piece.comments.items() if any(OBSERVED_COMMENT in line for line in lines)}
    if not piece.extends and (everything or piece.path in marked):
        yield piece.path
    for path, _ in _walk_members(piece.path, piece.node):
        if path in marked or (everything and path.count(".") == 1):
            yield path


def _find_kept(wanted: dict[str, Any], known: dict[str, Any], observed: Sequence[str]) -> list[str]:
    """Return the observed paths that the endpoint lacks, and that still fit what it has."""
    known_there = {*wanted, *(path for owner, node in wanted.items() for path, _ in _walk_members(owner, node))}
    missing = [path for path in observed if path not in known_there]
    kept = [path for path in missing if (path.rpartition(".")[0] or path) in {*known_there, path}]
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
