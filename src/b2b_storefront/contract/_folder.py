"""A folder of SDL files as it is: where each definition stands, and which comments stand above it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphql import Node, TokenKind

from b2b_storefront._bundled import read_schema
from b2b_storefront.contract._documents import Document, parse_texts, read_texts
from b2b_storefront.contract._errors import SchemaError
from b2b_storefront.contract._sdl import definition_path, members_of

__all__ = ["Piece", "SchemaFile", "read_bundled", "read_folder"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A definition, or an extension, in a file.

    Attributes:
        path: Its path, as changes have it.
        node: Its syntax tree.
        text: Its text as it stands there, with the comments above it.
        comments: The lines of comments above it and above each of its members, by path.
    """

    path: str
    node: Any
    text: str
    comments: dict[str, tuple[str, ...]]

    @property
    def extends(self) -> bool:
        """Whether it is an extension."""
        kind: str = self.node.kind
        return kind.endswith("_extension")


@dataclass(slots=True)
class SchemaFile:
    """A file.

    Attributes:
        name: Its path inside the folder, with slashes.
        text: Its whole text.
        head: The text above the first definition that belongs to the file.
        pieces: Its definitions.
        foot: The text after the last definition.
    """

    name: str
    text: str
    head: str = ""
    pieces: list[Piece] = field(default_factory=list)
    foot: str = ""


def read_folder(folder: Path) -> list[SchemaFile]:
    """Read the `.graphql` files of a folder, by name; none where there is no such folder.

    Raises:
        SchemaError: A file can't be read, or is not valid GraphQL.
    """
    texts = read_texts(folder, SchemaError) if folder.is_dir() else {}
    return [
        _split(document, document.path.relative_to(folder).as_posix()) for document in parse_texts(texts, SchemaError)
    ]


def read_bundled() -> list[SchemaFile]:
    """Read the files of the schema that this library brings."""
    return [_split(document, document.path.name) for document in parse_texts(read_schema(), SchemaError)]


def _split(document: Document, name: str) -> SchemaFile:
    text = document.text
    file = SchemaFile(name, text)
    end = 0
    for position, node in enumerate(document.node.definitions):
        start = _start(node, whole=position > 0)
        if position == 0:
            file.head = text[:start].strip()
        assert node.loc is not None  # noqa: S101 - parsed with locations
        end = node.loc.end
        file.pieces.append(Piece(definition_path(node), node, text[start:end], dict(_comments(node, position > 0))))
    file.foot = text[end:].strip()
    return file


def _start(node: Node, *, whole: bool) -> int:
    above = _above(node, whole=whole)
    return int(above[0].start if above else node.loc.start if node.loc else 0)


def _above(node: Node, *, whole: bool = True) -> list[Any]:
    """Return the comments above a node: all of them, or only those that touch it."""
    found: list[Any] = []
    token: Any = node.loc.start_token if node.loc else None
    while token is not None and token.prev is not None and token.prev.kind is TokenKind.COMMENT:
        if not whole and token.prev.line < token.line - 1:
            break
        token = token.prev
        found.insert(0, token)
    return found


def _comments(node: Any, whole: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    path = definition_path(node)
    if lines := _lines(_above(node, whole=whole)):
        yield path, lines
    for member in members_of(node):
        yield from _member_comments(path, member)


def _member_comments(owner: str, node: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    name = node.operation.value if hasattr(node, "operation") else node.name.value
    path = f"{owner}.{name}"
    if lines := _lines(_above(node)):
        yield path, lines
    for argument in getattr(node, "arguments", None) or ():
        yield from _member_comments(path, argument)


def _lines(tokens: list[Any]) -> tuple[str, ...]:
    return tuple(f"#{token.value}" for token in tokens)
