"""GraphQL documents, parsed and validated once per text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    parse,
    validate,
)

from b2b_storefront.sandbox._schema import executable_schema

__all__ = ["PreparedDocument", "prepare"]


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """A document, what is wrong with it, and the root fields of each operation by name (None without one)."""

    document: DocumentNode | None
    errors: list[Mapping[str, Any]]
    root_fields: dict[str | None, tuple[str, ...]] = field(default_factory=dict)

    def operation_name(self, asked: str | None) -> str | None:
        """Return the name of the operation that a request means, None if it has none or cannot be told."""
        return next(iter(self.root_fields)) if asked is None and len(self.root_fields) == 1 else asked


@lru_cache(maxsize=512)
def prepare(text: str) -> PreparedDocument:
    """Parse and validate a document; errors are returned, not raised."""
    try:
        document = parse(text)
    except GraphQLError as error:
        return PreparedDocument(None, [error.formatted])
    errors: list[Mapping[str, Any]] = [error.formatted for error in validate(executable_schema(), document)]
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    root_fields: dict[str | None, tuple[str, ...]] = {}
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            # Fragments of an invalid document may include themselves, so they are followed in valid ones only.
            names = () if errors else tuple(_field_names(node.selection_set, fragments))
            root_fields[node.name.value if node.name else None] = names
    return PreparedDocument(document, errors, root_fields)


def _field_names(selections: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode]) -> Iterator[str]:
    for node in selections.selections:
        match node:
            case FieldNode():
                yield node.name.value
            case InlineFragmentNode():
                yield from _field_names(node.selection_set, fragments)
            case FragmentSpreadNode():
                yield from _field_names(fragments[node.name.value].selection_set, fragments)
