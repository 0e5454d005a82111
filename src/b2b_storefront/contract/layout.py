"""Writes a schema as a folder of SDL files, and leaves alone what did not change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphql import DocumentNode, GraphQLSchema, OperationType

from b2b_storefront.contract._definitions import build_schema, definitions_of
from b2b_storefront.contract._domains import Homes
from b2b_storefront.contract._folder import Piece, SchemaFile, read_bundled, read_folder
from b2b_storefront.contract._sdl import KEYWORDS, SCHEMA, members_of, print_definition, with_parts
from b2b_storefront.contract.diff import diff

__all__ = ["arrange", "layout", "schema_of"]


def layout(schema: GraphQLSchema, *, like: str | Path | None = None) -> dict[str, str]:
    """Return a schema as SDL files, by name: each definition in the file in which the model has it.

    A file in which nothing changed keeps the model's text, and so does a definition; one that changed keeps its place,
    the order of its members and its comments. What is new goes into the file of what uses it, or of what it uses, or
    else into `new.graphql`: root fields first, then each kind in alphabetical order. A file that would lose
    its last definition is left out.

    Args:
        schema: The schema.
        like: The folder that is the model. Where none is given, or it is empty: the schema that this library brings.

    Raises:
        SchemaError: The model can't be read.
    """
    files = (read_folder(Path(like)) if like is not None else []) or read_bundled()
    return arrange(schema, files, schema_of(files))[0]


def schema_of(files: Sequence[SchemaFile]) -> GraphQLSchema:
    """Return the schema that the files of a folder make together.

    Raises:
        SchemaError: They do not make a schema.
    """
    definitions = tuple(piece.node for file in files for piece in file.pieces)
    problem = "the folder's files do not make a schema (correct them, or pass an empty folder)"
    return build_schema(DocumentNode(definitions=definitions), problem)


def arrange(
    schema: GraphQLSchema, files: Sequence[SchemaFile], before: GraphQLSchema
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the files' texts by name, and for each type and root field that is new the file it stands in.

    Args:
        schema: The schema to write.
        files: The folder that is the model.
        before: The schema that its files make.
    """
    arrangement = _Arrangement(schema, files, before)
    return arrangement.texts(), arrangement.placed


@dataclass(slots=True)
class _Entry:
    """A definition or an extension as it will stand in a file.

    Attributes:
        path: The definition's path.
        extends: Whether it is an extension.
        members: The names of its members: fields, values, types of a union.
        interfaces: The names of its interfaces.
        piece: What stood there before.
        changed: Whether it has to be written again.
    """

    path: str
    extends: bool
    members: list[str]
    interfaces: list[str]
    piece: Piece | None = None
    changed: bool = True


@dataclass(slots=True)
class _Page:
    file: SchemaFile
    entries: list[_Entry] = field(default_factory=list)
    changed: bool = False


class _Arrangement:
    def __init__(self, schema: GraphQLSchema, files: Sequence[SchemaFile], before: GraphQLSchema) -> None:
        self._wanted = definitions_of(schema)
        self._roots = [root.name for kind in OperationType if (root := schema.get_root_type(kind))]
        self._changes = {change.path for change in diff(before, schema)}
        self._changed_members = {".".join(path.split(".")[:2]) for path in self._changes}
        self._pages = {file.name: self._page(file) for file in files}
        self.placed: dict[str, str] = {}
        self._add_missing()
        self._move_bases()

    def texts(self) -> dict[str, str]:
        return {
            name: self._text(page) for name, page in sorted(self._pages.items()) if page.entries or not page.file.pieces
        }

    def _page(self, file: SchemaFile) -> _Page:
        page = _Page(file)
        for piece in file.pieces:
            entry = self._entry(piece)
            if entry is None:
                page.changed = True
            else:
                page.entries.append(entry)
                page.changed |= entry.changed
        return page

    def _entry(self, piece: Piece) -> _Entry | None:
        node = self._wanted.get(piece.path)
        if piece.path == SCHEMA and not any(path.split(".")[0] == "schema" for path in self._changes):
            return _Entry(SCHEMA, piece.extends, [], [], piece, changed=False)
        if node is None:
            return None
        members = [name for name in _members(piece.node) if name in _members(node)]
        interfaces = [name for name in _interfaces(piece.node) if name in _interfaces(node)]
        if piece.extends and not members and not interfaces:
            return None
        return _Entry(piece.path, piece.extends, members, interfaces, piece, changed=self._is_changed(piece))

    def _is_changed(self, piece: Piece) -> bool:
        if piece.path == SCHEMA or (not piece.extends and piece.path in self._changes):
            return True
        if piece.path.startswith("@"):
            return any(path.startswith(f"{piece.path}.") for path in self._changes)
        inside = {*_members(piece.node), *_interfaces(piece.node)}
        return any(f"{piece.path}.{name}" in self._changed_members for name in inside)

    def _add_missing(self) -> None:
        homes = Homes(self._wanted, self._roots, self._files_now())
        for path, node in self._wanted.items():
            if path in self._roots:
                self._add_root_fields(path, node, homes)
            elif (base := self._base(path)) is None:
                self._insert(homes.file_of(path), _Entry(path, False, _members(node), _interfaces(node)))
                self.placed[path] = homes.file_of(path)
            else:
                self._complete(*base, node)

    def _files_now(self) -> dict[str, str]:
        """Return the file of each type and root field that has one."""
        files: dict[str, str] = {}
        for name, page in self._pages.items():
            for entry in page.entries:
                if entry.path in self._roots:
                    files.update({f"{entry.path}.{member}": name for member in entry.members})
                elif not entry.extends:
                    files[entry.path] = name
        return files

    def _add_root_fields(self, path: str, node: Any, homes: Homes) -> None:
        held = self._held_members(path)
        for member in _members(node):
            if member in held:
                continue
            name = homes.file_of(f"{path}.{member}")
            self.placed[f"{path}.{member}"] = name
            page = self._pages.get(name)
            entry = next((entry for entry in page.entries if entry.path == path), None) if page else None
            if page is None or entry is None:
                self._insert(name, _Entry(path, True, [member], []))
            else:
                entry.members.append(member)
                entry.changed = page.changed = True
        if (base := self._base(path)) is not None:
            self._complete(*base, node)

    def _complete(self, page: _Page, entry: _Entry, node: Any) -> None:
        """Add to a definition what neither it nor an extension of it has."""
        members = [name for name in _members(node) if name not in self._held_members(entry.path)]
        held = {name for known in self._entries(entry.path) for name in known.interfaces}
        interfaces = [name for name in _interfaces(node) if name not in held]
        if members or interfaces:
            entry.members.extend(members)
            entry.interfaces.extend(interfaces)
            entry.changed = page.changed = True

    def _move_bases(self) -> None:
        """See that each type is defined once: by its first extension where the definition itself is gone or empty."""
        for path, node in self._wanted.items():
            entries = self._entries(path)
            base = next((entry for entry in entries if not entry.extends), None)
            extensions = [entry for entry in entries if entry.extends]
            if not extensions or (base is not None and (base.members or not _members(node))):
                continue
            for page in self._pages.values():
                if base in page.entries:
                    page.entries = [entry for entry in page.entries if entry is not base]
                    page.changed = True
                if extensions[0] in page.entries:
                    page.changed = True
            extensions[0].extends, extensions[0].changed = False, True
            held = {name for entry in extensions for name in entry.interfaces}
            extensions[0].interfaces.extend(name for name in _interfaces(node) if name not in held)

    def _entries(self, path: str) -> list[_Entry]:
        return [entry for page in self._pages.values() for entry in page.entries if entry.path == path]

    def _held_members(self, path: str) -> set[str]:
        return {name for entry in self._entries(path) for name in entry.members}

    def _base(self, path: str) -> tuple[_Page, _Entry] | None:
        for page in self._pages.values():
            for entry in page.entries:
                if entry.path == path and not entry.extends:
                    return page, entry
        return None

    def _insert(self, name: str, entry: _Entry) -> None:
        page = self._pages.setdefault(name, _Page(SchemaFile(name, "")))
        place = next(
            (index for index, known in enumerate(page.entries) if self._order(known) > self._order(entry)),
            len(page.entries),
        )
        page.entries.insert(place, entry)
        page.changed = True

    def _order(self, entry: _Entry) -> tuple[int, str]:
        if entry.path in self._roots:
            return self._roots.index(entry.path) - len(self._roots), ""
        node = self._wanted.get(entry.path)
        kind = node.kind.removesuffix("_definition") if node is not None else "schema"
        return list(KEYWORDS).index(kind), entry.path

    def _text(self, page: _Page) -> str:
        if not page.changed:
            return page.file.text
        parts = [page.file.head, *(self._entry_text(entry) for entry in page.entries), page.file.foot]
        return "\n\n".join(part for part in parts if part) + "\n"

    def _entry_text(self, entry: _Entry) -> str:
        if entry.piece is not None and not entry.changed:
            return entry.piece.text
        node = self._wanted[entry.path]
        parts: dict[str, Any] = {}
        for key in ("fields", "values", "types"):
            if found := getattr(node, key, None):
                by_name = {member.name.value: member for member in found}
                parts[key] = tuple(by_name[name] for name in entry.members)
        if found := getattr(node, "interfaces", None):
            parts["interfaces"] = tuple(named for named in found if named.name.value in entry.interfaces)
        if entry.extends:
            parts["directives"] = ()
        comments: Mapping[str, Sequence[str]] = entry.piece.comments if entry.piece else {}
        return print_definition(with_parts(node, **parts), extend=entry.extends, comments=comments)


def _members(node: Any) -> list[str]:
    if node.kind.startswith(("schema", "directive")):
        return []
    found = getattr(node, "types", None) or members_of(node)
    return [member.name.value for member in found]


def _interfaces(node: Any) -> list[str]:
    return [interface.name.value for interface in getattr(node, "interfaces", None) or ()]
