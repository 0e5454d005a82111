"""Estimates how the API scores an operation. It allows a score of 4,500; how it counts is not public.

What is known is that the score grows with the number and the depth of objects. So the estimate counts the objects that
an answer may hold.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    is_composite_type,
)

__all__ = ["Weights", "estimate_complexity"]


@dataclass(frozen=True, slots=True)
class Weights:
    """How the estimate counts.

    Attributes:
        object: The score of an object.
        scalar: The score of a value that is not an object.
        page_size: How many entries a page has where the document has no number for `first` or `last`, not even as the
            default of a variable.
        list_size: How many entries any other list has.
    """

    object: int = 1
    scalar: int = 0
    page_size: int = 50
    list_size: int = 10


def estimate_complexity(
    schema: GraphQLSchema, document: DocumentNode, operation_name: str | None, weights: Weights | None = None
) -> int:
    """Estimate how the API scores an operation. It is an estimate: the API's formula is not public.

    Args:
        schema: The schema that the document is valid for.
        document: The operation with its fragments.
        operation_name: The operation's name; None for the first of the document.
        weights: How to count. Default: `Weights()`.

    Raises:
        ValueError: The document has no operation of that name.
    """
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    for node in document.definitions:
        if not isinstance(node, OperationDefinitionNode):
            continue
        if operation_name is None or (node.name and node.name.value == operation_name):
            counted = _Count(schema, fragments, weights or Weights(), _find_defaults(node))
            return counted.selections(node.selection_set, schema.get_root_type(node.operation), 1, None)
    raise ValueError(f"the document has no operation called {operation_name}")


class _Count:
    def __init__(
        self,
        schema: GraphQLSchema,
        fragments: dict[str, FragmentDefinitionNode],
        weights: Weights,
        defaults: dict[str, ValueNode],
    ) -> None:
        self._schema = schema
        self._fragments = fragments
        self._weights = weights
        self._defaults = defaults

    def selections(self, selected: SelectionSetNode, parent: Any, times: int, page_size: int | None) -> int:
        total = 0
        for field, owner in self._fields(selected, parent):
            definition = getattr(owner, "fields", {}).get(field.name.value)
            if definition is None:
                continue  # __typename
            kind = get_named_type(definition.type)
            size = times
            if _is_list(definition.type):
                entries = page_size if field.name.value == "edges" else None
                size *= self._weights.list_size if entries is None else entries
            if not is_composite_type(kind):
                total += size * self._weights.scalar
            elif field.selection_set:
                total += size * self._weights.object
                below = self._page_size(field) if str(kind).endswith("Connection") else None
                total += self.selections(field.selection_set, kind, size, below)
        return total

    def _fields(self, selected: SelectionSetNode, parent: Any) -> Iterator[tuple[FieldNode, Any]]:
        for selection in selected.selections:
            if isinstance(selection, FieldNode):
                yield selection, parent
            elif isinstance(selection, FragmentSpreadNode):
                fragment = self._fragments[selection.name.value]
                yield from self._fields(fragment.selection_set, self._type(fragment.type_condition.name.value))
            elif isinstance(selection, InlineFragmentNode):
                condition = selection.type_condition
                yield from self._fields(
                    selection.selection_set, self._type(condition.name.value) if condition else parent
                )

    def _type(self, name: str) -> Any:
        return self._schema.type_map[name]

    def _page_size(self, field: FieldNode) -> int:
        given = [one.value for one in field.arguments or () if one.name.value in {"first", "last"}]
        values = [self._defaults.get(one.name.value) if isinstance(one, VariableNode) else one for one in given]
        sizes = [int(value.value) for value in values if isinstance(value, IntValueNode)]
        return min(sizes, default=self._weights.page_size)


def _find_defaults(operation: OperationDefinitionNode) -> dict[str, ValueNode]:
    """Return the defaults of the variables that have one."""
    return {
        one.variable.name.value: one.default_value for one in operation.variable_definitions or () if one.default_value
    }


def _is_list(kind: Any) -> bool:
    return isinstance(kind.of_type if isinstance(kind, GraphQLNonNull) else kind, GraphQLList)
