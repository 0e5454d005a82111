"""Operations from a folder of `.graphql` files, each with the fragments that it uses."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    Node,
    OperationDefinitionNode,
    Source,
    Visitor,
    parse,
    visit,
)

from b2b_storefront._bundled import queries_directory
from b2b_storefront.contract._errors import OperationsError

__all__ = ["ContractOperation", "load_fragments", "load_operations"]


@dataclass(frozen=True, slots=True, eq=False)
class ContractOperation:
    """An operation as it stands in a file.

    Attributes:
        name: Its name; `anonymous` where it has none.
        document: The operation, and every fragment that it uses, wherever that is defined. Nodes know their file.
        path: The file that it stands in.
        line: The line that it begins at.
    """

    name: str
    document: DocumentNode
    path: Path
    line: int

    @property
    def definition(self) -> OperationDefinitionNode:
        """The operation itself, without fragments."""
        return next(one for one in self.document.definitions if isinstance(one, OperationDefinitionNode))


def load_operations(folder: str | Path | None = None) -> list[ContractOperation]:
    """Return the operations of a folder, by file and place; those of this library unless a folder is given.

    Files may use each other's fragments. A fragment that is defined nowhere is left for validation to find.

    Args:
        folder: The folder, searched with the folders in it, or a single file.

    Raises:
        OperationsError: The folder can't be read or holds no operation, a file is no GraphQL, or two fragments or two
            operations have one name.
    """
    root = queries_directory() if folder is None else Path(folder)
    documents = [(path, _parsed(path)) for path in _files(root)]
    fragments = _fragments(document for _, document in documents)
    found = [
        (path, node)
        for path, document in documents
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
    ]
    by_name: dict[str, OperationDefinitionNode] = {}
    for _, node in found:
        if node.name is not None and by_name.setdefault(node.name.value, node) is not node:
            raise OperationsError(_twice("operation", by_name[node.name.value], node))
    if not found:
        raise OperationsError(f"{root} holds no operation. Pass a folder of .graphql files with queries or mutations.")
    return [
        ContractOperation(
            node.name.value if node.name else "anonymous",
            DocumentNode(definitions=(node, *_used(node, fragments))),
            path,
            node.loc.start_token.line if node.loc else 1,
        )
        for path, node in found
    ]


def load_fragments(folder: str | Path | None = None) -> list[FragmentDefinitionNode]:
    """Return the fragments of a folder, used or not; those of this library unless a folder is given.

    Args:
        folder: The folder, searched with the folders in it, or a single file.

    Raises:
        OperationsError: The folder can't be read, a file is no GraphQL, or two fragments have one name.
    """
    root = queries_directory() if folder is None else Path(folder)
    return list(_fragments(_parsed(path) for path in _files(root)).values())


def _fragments(documents: Iterable[DocumentNode]) -> dict[str, FragmentDefinitionNode]:
    fragments: dict[str, FragmentDefinitionNode] = {}
    for document in documents:
        for node in document.definitions:
            if isinstance(node, FragmentDefinitionNode):
                if node.name.value in fragments:
                    raise OperationsError(_twice("fragment", fragments[node.name.value], node))
                fragments[node.name.value] = node
    return fragments


def _files(root: Path) -> list[Path]:
    if not root.exists():
        raise OperationsError(f"{root} does not exist. Pass a folder of .graphql files.")
    return sorted(root.rglob("*.graphql")) if root.is_dir() else [root]


def _parsed(path: Path) -> DocumentNode:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise OperationsError(f"{path} can't be read: {error}") from error
    if not text.strip():
        return DocumentNode(definitions=())
    try:
        return parse(Source(text, str(path)))
    except GraphQLError as error:
        place = error.locations[0] if error.locations else None
        raise OperationsError(f"{path}:{place.line if place else 1}: {error.message}") from error


def _used(node: Node, fragments: dict[str, FragmentDefinitionNode]) -> Iterable[FragmentDefinitionNode]:
    """Return the fragments that a node uses, directly or through others, in the order of their first use."""
    used: dict[str, FragmentDefinitionNode] = {}

    class Spreads(Visitor):
        def enter_fragment_spread(self, spread: FragmentSpreadNode, *_: object) -> None:
            name = spread.name.value
            if name in fragments and name not in used:
                used[name] = fragments[name]
                visit(fragments[name], Spreads())

    visit(node, Spreads())
    return used.values()


def _twice(kind: str, first: Node, second: Node) -> str:
    name = getattr(first, "name").value  # noqa: B009 - both kinds have one
    return f"two {kind}s are called {name}: {_place(first)} and {_place(second)}. Rename one."


def _place(node: Node) -> str:
    return f"{node.loc.source.name}:{node.loc.start_token.line}" if node.loc else "somewhere"
