"""A folder of SDL files as it is: which definition stands where, and under which comments."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphql import DocumentNode, GraphQLError, Node, Source, TokenKind, parse

from b2b_storefront.contract._errors import SchemaError
from b2b_storefront.contract._sdl import definition_path, members_of

__all__ = ["Piece", "SchemaFile", "read_folder"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A definition, or an extension, in a file.

    Attributes:
        path: Its path, as changes have it.
        node: It, parsed.
        text: It, as it stands there, with the comments above it.
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
        text: All of it.
        head: What stands above the first definition, and belongs to the file.
        pieces: Its definitions.
        foot: What stands behind the last definition.
    """

    name: str
    text: str
    head: str = ""
    pieces: list[Piece] = field(default_factory=list)
    foot: str = ""


def read_folder(folder: Path) -> list[SchemaFile]:
    """Read the `.graphql` files of a folder, by name; none if there is no such folder.

    Raises:
        SchemaError: A file can't be read, or is no SDL.
    """
    return [_read(path, path.relative_to(folder).as_posix()) for path in sorted(folder.rglob("*.graphql"))]


def _read(path: Path, name: str) -> SchemaFile:
    try:
        text = path.read_bytes().decode("utf-8")
        document = parse(Source(text, str(path))) if text.strip() else DocumentNode(definitions=())
    except OSError as error:
        raise SchemaError(f"{path} can't be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SchemaError(f"{path} is no UTF-8 text, so it is no SDL.") from error
    except GraphQLError as error:
        place = error.locations[0].line if error.locations else 1
        raise SchemaError(f"{path}:{place}: no valid SDL: {error.message}. Mend or remove the file first.") from error
    file = SchemaFile(name, text)
    end = 0
    for position, node in enumerate(document.definitions):
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
    """Return the comments above a node: all up to what is before it, or those that touch it."""
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
