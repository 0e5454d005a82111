"""Estimates how the API scores an operation. It allows a score of 4,500; how it counts is not public.

What is known is that the score grows with the number and the depth of objects. So the estimate counts the objects that
an answer may hold.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    BooleanValueNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    is_abstract_type,
    is_composite_type,
)

from b2b_storefront.contract._defaults import read_default

__all__ = ["Weights", "estimate_complexity"]


ENTRIES = frozenset({"edges", "nodes"})
"""The lists of a page."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How the estimate counts.

    Attributes:
        object: The score of an object.
        scalar: The score of a value that is not an object.
        page_size: How many entries a page has where there is no number for `first` or `last`: neither in the document
            nor as the default of a variable or of the schema.
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
            return counted.score((node.selection_set,), schema.get_root_type(node.operation), None)
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
        self._known: dict[tuple[Any, ...], int] = {}

    def score(self, selected: Sequence[SelectionSetNode], kind: Any, page_size: int | None) -> int:
        """Return the score of what is in one object, which selections that are merged ask for.

        Args:
            selected: The selections.
            kind: The object's type. Of an interface or a union, the member with the highest score counts.
            page_size: How many entries its edges have, where it is a page.
        """
        key = (*map(id, selected), kind.name, page_size)
        if key not in self._known:
            members = self._schema.get_possible_types(kind) if is_abstract_type(kind) else (kind,)
            self._known[key] = max((self._score_member(selected, member, page_size) for member in members), default=0)
        return self._known[key]

    def _score_member(self, selected: Sequence[SelectionSetNode], kind: Any, page_size: int | None) -> int:
        total = 0
        for nodes in self._merge(selected, kind).values():
            definition = kind.fields.get(nodes[0].name.value)
            if definition is None:
                continue  # __typename
            size, lists = 1, _list_depth(definition.type)
            if lists:
                entries = page_size if nodes[0].name.value in ENTRIES else None
                size = self._weights.list_size if entries is None else entries
                size *= self._weights.list_size ** (lists - 1)
            inner = get_named_type(definition.type)
            below = tuple(node.selection_set for node in nodes if node.selection_set)
            if not is_composite_type(inner):
                total += size * self._weights.scalar
            elif below:
                pages = self._page_size(nodes[0], definition) if inner.name.endswith("Connection") else None
                total += size * (self._weights.object + self.score(below, inner, pages))
        return total

    def _merge(self, selected: Sequence[SelectionSetNode], kind: Any) -> dict[str, list[FieldNode]]:
        """Return the fields that an object of a type is asked for, by the key of each in the answer."""
        fields: dict[str, list[FieldNode]] = {}
        seen: set[str] = set()
        for selection_set in selected:
            for node in self._fields(selection_set, kind, seen):
                fields.setdefault(node.alias.value if node.alias else node.name.value, []).append(node)
        return fields

    def _fields(self, selected: SelectionSetNode, kind: Any, seen: set[str]) -> Iterator[FieldNode]:
        for selection in selected.selections:
            if _is_never_asked(selection):
                continue
            if isinstance(selection, FieldNode):
                yield selection
            elif isinstance(selection, InlineFragmentNode):
                condition = selection.type_condition
                if condition is None or self._applies(condition.name.value, kind):
                    yield from self._fields(selection.selection_set, kind, seen)
            elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in seen:
                seen.add(selection.name.value)
                fragment = self._fragments[selection.name.value]
                if self._applies(fragment.type_condition.name.value, kind):
                    yield from self._fields(fragment.selection_set, kind, seen)

    def _applies(self, condition: str, kind: Any) -> bool:
        named: Any = self._schema.get_type(condition)
        return named is kind or (is_abstract_type(named) and self._schema.is_sub_type(named, kind))

    def _page_size(self, field: FieldNode, definition: GraphQLField) -> int:
        given = {argument.name.value: argument.value for argument in field.arguments or ()}
        sizes: list[int] = []
        for name in ("first", "last"):
            value = given.get(name)
            if isinstance(value, VariableNode):
                value = self._defaults.get(value.name.value)
            if value is None and name in definition.args:
                value = read_default(definition.args[name])
            if isinstance(value, IntValueNode):
                sizes.append(int(value.value))
        return max(0, min(sizes, default=self._weights.page_size))


def _is_never_asked(selection: SelectionNode) -> bool:
    """Tell whether a selection is skipped whatever the variables are."""
    for directive in selection.directives or ():
        for argument in directive.arguments or ():
            value = argument.value
            if isinstance(value, BooleanValueNode) and value.value is (directive.name.value == "skip"):
                return directive.name.value in {"include", "skip"}
    return False


def _find_defaults(operation: OperationDefinitionNode) -> dict[str, ValueNode]:
    """Return the defaults of the variables that have one."""
    return {
        variable.variable.name.value: variable.default_value
        for variable in operation.variable_definitions or ()
        if variable.default_value
    }


def _list_depth(kind: Any) -> int:
    """Return how many lists there are around a type."""
    if isinstance(kind, GraphQLNonNull):
        return _list_depth(kind.of_type)
    return 1 + _list_depth(kind.of_type) if isinstance(kind, GraphQLList) else 0
