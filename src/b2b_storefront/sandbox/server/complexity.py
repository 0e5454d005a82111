"""How complex an operation is, counted as the sandbox counts: the objects that its answer may hold.

What is known of the API's own count is that it grows with the number and the depth of objects, and that 4,500 are
allowed. A page has as many objects as `first` or `last` says, whose value may be a variable's.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    GraphQLUnionType,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    is_composite_type,
)

from b2b_storefront.sandbox.execution.paging import DEFAULT_PAGE_SIZE

__all__ = ["DEFAULT_COMPLEXITY_LIMIT", "Score", "read_complexity_limit", "score_operations"]

DEFAULT_COMPLEXITY_LIMIT = 4_500
"""The complexity that the API allows."""

_LIST_SIZE = 10
_MOST = 10**9

_Size = str | int
"""The size of a page: a number, or the name of a variable."""


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """A complexity that may depend on variables.

    Attributes:
        fixed: what does not depend on any.
        pages: the scores of one entry with the sizes of its page, of which the smallest counts.
        choices: scores of which the highest counts: those of the types that an object may have.
    """

    fixed: int = 0
    pages: tuple[tuple[tuple[_Size, ...], "Score"], ...] = ()
    choices: tuple["Score", ...] = ()

    def count(self, variables: Mapping[str, Any]) -> int:
        """Return the complexity with the values of variables, a billion at most."""
        if not self.pages and not self.choices:
            return min(self.fixed, _MOST)
        return min(self.add_up(variables, {}), _MOST)

    def add_up(self, variables: Mapping[str, Any], known: dict[int, int]) -> int:
        """Return the complexity, however high; `known` holds what was added up already."""
        found = known.get(id(self))
        if found is None:
            found = self.fixed
            for sizes, entry in self.pages:
                found += min(_read_sizes(sizes, variables), default=DEFAULT_PAGE_SIZE) * entry.add_up(variables, known)
            found += max((choice.add_up(variables, known) for choice in self.choices), default=0)
            known[id(self)] = found
        return found


def read_complexity_limit(value: int | None) -> int | None:
    """Return the limit that the argument `complexity_limit` of a sandbox means: True is the API's own.

    Raises:
        TypeError: it is neither a whole number nor None.
        ValueError: it is not greater than 0.
    """
    if value is None or value is False:
        return None
    if value is True:
        return DEFAULT_COMPLEXITY_LIMIT
    if type(value) is not int:
        raise TypeError("complexity_limit is a whole number, True for the API's 4,500, or None")
    if value < 1:
        raise ValueError("complexity_limit must be greater than 0")
    return value


def score_operations(schema: GraphQLSchema, document: DocumentNode) -> dict[str | None, Score]:
    """Return the score of each operation of a valid document, by name."""
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    scores = {}
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            defaults = {
                variable.variable.name.value: int(variable.default_value.value)
                for variable in node.variable_definitions or ()
                if isinstance(variable.default_value, IntValueNode)
            }
            counter = _Counter(schema, fragments, defaults)
            root = schema.get_root_type(node.operation)
            scores[node.name.value if node.name else None] = counter.score((node.selection_set,), root, ())
    return scores


class _Counter:
    def __init__(
        self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode], defaults: Mapping[str, int]
    ) -> None:
        self._schema = schema
        self._fragments = fragments
        self._defaults = defaults
        # Fragments that spread others twice would double the work with every level.
        self._known: dict[tuple[Any, ...], Score] = {}

    def score(self, selected: Sequence[SelectionSetNode], kind: Any, sizes: tuple[_Size, ...]) -> Score:
        """Return the score of what selections ask of an object; `sizes` are those of its edges, if it is a page."""
        key = (*map(id, selected), kind.name, sizes)
        found = self._known.get(key)
        if found is None:
            if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
                members = self._schema.get_possible_types(kind)
                found = Score(choices=tuple(self._score_object(selected, member, sizes) for member in members))
            else:
                found = self._score_object(selected, kind, sizes)
            self._known[key] = found
        return found

    def _score_object(self, selected: Sequence[SelectionSetNode], kind: Any, sizes: tuple[_Size, ...]) -> Score:
        fixed = 0
        pages: list[tuple[tuple[_Size, ...], Score]] = []
        for nodes in self._merge(selected, kind).values():
            name = nodes[0].name.value
            definition = kind.fields.get(name)
            inner: Any = get_named_type(definition.type) if definition else None
            below = tuple(node.selection_set for node in nodes if node.selection_set)
            if definition is None or not is_composite_type(inner) or not below:
                continue
            is_page = inner.name.endswith("Connection")
            entry = self.score(below, inner, self._read_page_sizes(nodes[0]) if is_page else ())
            times: tuple[_Size, ...] = (1,)
            if _is_list(definition.type):
                times = sizes if name == "edges" and sizes else (_LIST_SIZE,)
            whole = Score(1, pages=(((1,), entry),)) if entry.pages or entry.choices else Score(1 + entry.fixed)
            if whole.pages or times not in {(1,), (_LIST_SIZE,)}:
                pages.append((times, whole))
            else:
                fixed += (1 if times == (1,) else _LIST_SIZE) * whole.fixed
        return Score(fixed, tuple(pages))

    def _merge(self, selected: Sequence[SelectionSetNode], kind: Any) -> dict[str, list[FieldNode]]:
        fields: dict[str, list[FieldNode]] = {}
        seen: set[str] = set()
        for selection_set in selected:
            for node in self._list_fields(selection_set, kind, seen):
                fields.setdefault((node.alias or node.name).value, []).append(node)
        return fields

    def _list_fields(self, selected: SelectionSetNode, kind: Any, seen: set[str]) -> Iterator[FieldNode]:
        for node in selected.selections:
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, InlineFragmentNode):
                if node.type_condition is None or self._applies(node.type_condition.name.value, kind):
                    yield from self._list_fields(node.selection_set, kind, seen)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in seen:
                seen.add(node.name.value)
                fragment = self._fragments[node.name.value]
                if self._applies(fragment.type_condition.name.value, kind):
                    yield from self._list_fields(fragment.selection_set, kind, seen)

    def _applies(self, condition: str, kind: Any) -> bool:
        named: Any = self._schema.get_type(condition)
        is_abstract = isinstance(named, GraphQLInterfaceType | GraphQLUnionType)
        return named is kind or (is_abstract and self._schema.is_sub_type(named, kind))

    def _read_page_sizes(self, node: FieldNode) -> tuple[_Size, ...]:
        sizes: list[_Size] = []
        for argument in node.arguments or ():
            if argument.name.value in {"first", "last"}:
                if isinstance(argument.value, IntValueNode):
                    sizes.append(int(argument.value.value))
                elif isinstance(argument.value, VariableNode):
                    name = argument.value.name.value
                    sizes.append(f"{name}={self._defaults[name]}" if name in self._defaults else name)
        return tuple(sizes) or (DEFAULT_PAGE_SIZE,)


def _read_sizes(sizes: tuple[_Size, ...], variables: Mapping[str, Any]) -> Iterator[int]:
    for size in sizes:
        if isinstance(size, int):
            yield max(0, size)
            continue
        name, _, default = size.partition("=")
        value = variables.get(name, int(default) if default else None)
        if isinstance(value, int) and not isinstance(value, bool):
            yield max(0, value)


def _is_list(kind: Any) -> bool:
    return isinstance(kind.of_type if isinstance(kind, GraphQLNonNull) else kind, GraphQLList)
