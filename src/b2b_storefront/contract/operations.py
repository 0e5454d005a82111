"""Operations from a folder of `.graphql` files, each with the fragments that it uses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    Node,
    OperationDefinitionNode,
    Visitor,
    visit,
)

from b2b_storefront._bundled import read_queries
from b2b_storefront.contract._documents import Document, parse_texts, read_texts
from b2b_storefront.contract._errors import OperationsError

__all__ = ["ContractOperation", "find_used", "load_fragments", "load_operations"]


@dataclass(frozen=True, slots=True, eq=False)
class ContractOperation:
    """An operation as it stands in a file.

    Attributes:
        name: Its name; `anonymous` where it has none.
        document: The operation, and every fragment that it uses, wherever that is defined. Nodes know their file.
        path: Its file.
        line: The line on which it begins.
    """

    name: str
    document: DocumentNode
    path: Path
    line: int

    @property
    def definition(self) -> OperationDefinitionNode:
        """The operation itself, without fragments."""
        return next(node for node in self.document.definitions if isinstance(node, OperationDefinitionNode))


def load_operations(folder: str | Path | None = None) -> list[ContractOperation]:
    """Return the operations of a folder in the order of files and lines; those of this library where none is given.

    Files may use each other's fragments. A fragment that is defined nowhere is left for validation to find.

    Args:
        folder: The folder, searched with the folders in it, or a single file.

    Raises:
        OperationsError: The folder can't be read or holds no operation, a file is not valid GraphQL, or two fragments
            or two operations have the same name.
    """
    documents = _read(folder)
    fragments = _fragments(documents)
    found = [
        (document.path, node)
        for document in documents
        for node in document.node.definitions
        if isinstance(node, OperationDefinitionNode)
    ]
    by_name: dict[str, OperationDefinitionNode] = {}
    for _, node in found:
        if node.name is not None and by_name.setdefault(node.name.value, node) is not node:
            raise OperationsError(_clash("operation", by_name[node.name.value], node))
    if not found:
        raise OperationsError(
            f"{folder} holds no operation. Pass a folder of .graphql files with queries or mutations."
        )
    return [
        ContractOperation(
            node.name.value if node.name else "anonymous",
            DocumentNode(definitions=(node, *find_used(node, fragments))),
            path,
            node.loc.start_token.line if node.loc else 1,
        )
        for path, node in found
    ]


def load_fragments(folder: str | Path | None = None) -> list[FragmentDefinitionNode]:
    """Return the fragments of a folder, used or not; those of this library where no folder is given.

    Args:
        folder: The folder, searched with the folders in it, or a single file.

    Raises:
        OperationsError: The folder can't be read, a file is not valid GraphQL, or two fragments have the same name.
    """
    return list(_fragments(_read(folder)).values())


def _read(folder: str | Path | None) -> list[Document]:
    if folder is not None and not Path(folder).exists():
        raise OperationsError(f"{folder} does not exist. Pass a folder of .graphql files.")
    texts = read_queries() if folder is None else read_texts(Path(folder), OperationsError)
    return parse_texts(texts, OperationsError)


def _fragments(documents: Iterable[Document]) -> dict[str, FragmentDefinitionNode]:
    fragments: dict[str, FragmentDefinitionNode] = {}
    for document in documents:
        for node in document.node.definitions:
            if isinstance(node, FragmentDefinitionNode):
                if node.name.value in fragments:
                    raise OperationsError(_clash("fragment", fragments[node.name.value], node))
                fragments[node.name.value] = node
    return fragments


def find_used(node: Node, fragments: Mapping[str, FragmentDefinitionNode]) -> Iterable[FragmentDefinitionNode]:
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


def _clash(kind: str, first: Node, second: Node) -> str:
    name = getattr(first, "name").value  # noqa: B009 - both kinds have one
    return f"two {kind}s are called {name}: {_place(first)} and {_place(second)}. Rename one."


def _place(node: Node) -> str:
    return f"{node.loc.source.name}:{node.loc.start_token.line}" if node.loc else "somewhere"
