"""Reads `.graphql` files, of schemas and of operations alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graphql import DocumentNode, GraphQLError, Lexer, TokenKind, parse

from b2b_storefront._files import read_named_file
from b2b_storefront.contract._errors import ContractError
from b2b_storefront.contract.described import DescribedSource

__all__ = ["Document", "parse_texts", "read_texts"]


@dataclass(frozen=True, slots=True)
class Document:
    """A file.

    Attributes:
        path: Where it lies.
        text: All of it, with its own line ends.
        node: It, parsed. A file without a definition, such as one of comments, is a document of none.
    """

    path: Path
    text: str
    node: DocumentNode


def read_texts(root: Path, error_type: type[ContractError]) -> dict[Path, str]:
    """Return the `.graphql` files of a folder and of the folders in it, by path; or a single file, whatever its name.

    Raises:
        ContractError: A file can't be read or is not UTF-8 text; of the type that was passed.
    """
    if not root.is_dir():
        return {root: _read(root, error_type)}
    paths = sorted(path for path in root.rglob("*.graphql") if not path.is_dir())
    if others := [path for path in paths if path.exists() and not path.is_file()]:
        raise error_type(f"{others[0]} is a pipe or a device, and no file. Move it away.")  # It may never end.
    return {path: _read(path, error_type) for path in paths}


def parse_texts(texts: Mapping[Path, str], error_type: type[ContractError]) -> list[Document]:
    """Parse files.

    Raises:
        ContractError: A file is not valid GraphQL; of the type that was passed.
    """
    return [Document(path, text, _parse(path, text, error_type)) for path, text in texts.items()]


def _read(path: Path, error_type: type[ContractError]) -> str:
    try:
        return read_named_file(path).decode("utf-8")
    except OSError as error:
        raise error_type(f"{path} can't be read: {error.strerror}. Check the path and its permissions.") from error
    except UnicodeDecodeError as error:
        raise error_type(f"{path} is not UTF-8 text. Save it as UTF-8.") from error
    except ValueError as error:
        raise error_type(f"{str(path)!r} can't be the path of a file: {error}. Pass another one.") from error


def _parse(path: Path, text: str, error_type: type[ContractError]) -> DocumentNode:
    source = DescribedSource(text, str(path))
    try:
        if Lexer(source).advance().kind is TokenKind.EOF:
            return DocumentNode(definitions=())
        return parse(source)
    except GraphQLError as error:
        line = error.locations[0].line if error.locations else 1
        raise error_type(f"{path}:{line}: {error.message.rstrip('.')}. Correct the file, or move it away.") from error
