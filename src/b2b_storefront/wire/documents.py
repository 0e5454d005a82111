"""What the parsed document of an operation says. graphql-core is imported with it, by whoever needs it parsed."""

from collections.abc import Iterator, Mapping

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    parse,
)

__all__ = ["find_definition", "find_root_fields", "parse"]


def find_definition(document: DocumentNode, name: str) -> OperationDefinitionNode:
    """Return the operation of a name in a document, or else its first operation."""
    nodes = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    named = (node for node in nodes if node.name is not None and node.name.value == name)
    return next(named, None) or nodes[0]


def find_root_fields(document: DocumentNode, definition: OperationDefinitionNode) -> tuple[str, ...]:
    """Return the schema's names of an operation's root fields, in the document's order, those of fragments included."""
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    return tuple(dict.fromkeys(_list_selected(definition.selection_set, fragments)))


def _list_selected(selections: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode]) -> Iterator[str]:
    """Go through the names of the fields that are selected, in fragments too."""
    for node in selections.selections:
        if isinstance(node, FieldNode):
            yield node.name.value
        elif isinstance(node, InlineFragmentNode):
            yield from _list_selected(node.selection_set, fragments)
        elif isinstance(node, FragmentSpreadNode) and node.name.value in fragments:
            yield from _list_selected(fragments[node.name.value].selection_set, fragments)
