"""Merges queries into one operation, so that one request asks for all of them.

Root fields, variables and fragments that would meet get a prefix for each query (`a0_users: users`); a fragment that
several queries have is there once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    NameNode,
    Node,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    print_ast,
    visit,
)

from b2b_storefront._signals import pass_signal_on
from b2b_storefront.wire.one_step import Reader, make_roots_reader
from b2b_storefront.wire.operation import Operation, common_access

__all__ = ["MergedQuery", "is_mergeable", "join_names", "merge"]

MOST_KEPT = 128
"""How many combinations of queries are kept merged."""
LONGEST_NAME = 80
"""Characters of a merged operation's name that are names of its queries."""


@final
class MergedQuery:
    """Several queries as one operation.

    Attributes:
        operation: What is sent. Its result is the answer's whole data.

    Args:
        operations: The queries; the same one may be there several times.
    """

    def __init__(self, operations: Sequence[Operation]) -> None:
        self._operations = operations
        merging = _Merging()
        for number, operation in enumerate(operations):
            merging.add(number, operation)
        self._origins = merging.origins
        self._renamed = [_Renamed(_prefix(number)) for number in range(len(operations))]
        self.operation: Operation = Operation(
            join_names([operation.name for operation in operations]),
            "query",
            merging.text(),
            root_fields=tuple(dict.fromkeys(name for operation in operations for name in operation.root_fields)),
            access=common_access(operation.access for operation in operations),
            permissions=tuple(dict.fromkeys(code for operation in operations for code in operation.permissions)),
            complexity=sum(operation.complexity for operation in operations),
            # Without variables: each query's were checked against its own.
        )
        self.operation.gives_secrets = any(operation.gives_secrets for operation in operations)

    @cached_property
    def reader(self) -> Reader | None:
        """What reads an answer to the whole in one step, into each query's type by the key of its one root."""
        if any(part.root is None for part in self._operations):
            return None
        try:
            return make_roots_reader({key: part.model for key, part in self._key_parts()})
        except Exception as error:  # noqa: BLE001 - somebody's own model that can't be made: told by whoever decodes
            pass_signal_on(error)
            return None

    def split(self, values: Mapping[str, Any]) -> list[Any]:
        """Return each query's own result among what the reader read."""
        return [values.get(key) for key, _ in self._key_parts()]

    def _key_parts(self) -> Iterator[tuple[str, Operation]]:
        for number, part in enumerate(self._operations):
            yield f"{_prefix(number)}{part.root}", part

    def variables(self, given: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
        """Return the variables of the whole.

        Args:
            given: Each query's variables, as JSON values.
        """
        return {
            names[name]: value
            for names, variables in zip(self._renamed, given, strict=True)
            for name, value in variables.items()
        }

    def origin(self, key: object) -> tuple[int, str] | None:
        """Return which query a key of the answer's data belongs to, by its number, and what it is called there."""
        return self._origins.get(key) if isinstance(key, str) else None

    def divide(self, data: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return each query's own share of the answer's data, with its own keys."""
        shares: list[dict[str, Any]] = [{} for _ in self._renamed]
        for key, value in data.items():
            if (origin := self.origin(key)) is not None:
                shares[origin[0]][origin[1]] = value
        return shares

    def keys(self, number: int) -> dict[str, str]:
        """Return what the keys of a query's data are called in the whole answer, in its order."""
        return {key: whole for whole, (owner, key) in self._origins.items() if owner == number}


class _Renamed(dict[str, str]):
    """The names of one query's variables in the merged operation, each made when it is first asked for."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def __missing__(self, name: str) -> str:
        renamed = self[name] = self._prefix + name
        return renamed


@lru_cache(MOST_KEPT)
def merge(operations: tuple[Operation, ...]) -> MergedQuery:
    """Return several queries as one operation; the same one whenever the same queries come in the same order.

    Args:
        operations: The queries, each of which `is_mergeable`.
    """
    return MergedQuery(operations)


@lru_cache(1_024)
def is_mergeable(operation: Operation) -> bool:
    """Tell whether an operation may be a part of a larger one.

    A directive of a whole operation would hold for all others as well, and a document that is not a valid query by
    itself might become one beside others: these are sent by themselves.
    """
    try:
        definition = operation.definition_node
        MergedQuery((operation,))
    except (GraphQLError, LookupError, RecursionError):
        return False
    is_named = definition.name is not None and definition.name.value == operation.name
    return is_named and definition.operation is OperationType.QUERY and not definition.directives


class _Merging:
    """A document that grows query by query.

    Attributes:
        origins: For each key of the answer's data the number of its query, and the key that it has there.
    """

    def __init__(self) -> None:
        self.origins: dict[str, tuple[int, str]] = {}
        self.names: list[str] = []
        self.variables: list[VariableDefinitionNode] = []
        self.selections: list[Any] = []
        self.fragments: dict[str, FragmentDefinitionNode] = {}
        self.placed: dict[str, str] = {}
        """The name that each text of a fragment has here."""

    def add(self, number: int, operation: Operation) -> None:
        """Add a query."""
        definition = operation.definition_node
        part = _Part(self, number, operation.document_node)
        self.names.append(operation.name)
        self.variables += [part.rewrite(node) for node in definition.variable_definitions or ()]
        self.selections += part.alias(definition.selection_set).selections

    def text(self) -> str:
        """Return the document's text."""
        definition = OperationDefinitionNode(
            operation=OperationType.QUERY,
            name=NameNode(value=join_names(self.names)),
            variable_definitions=tuple(self.variables),
            directives=(),
            selection_set=SelectionSetNode(selections=tuple(self.selections)),
        )
        return print_ast(DocumentNode(definitions=(definition, *self.fragments.values())))

    def place(self, fragment: FragmentDefinitionNode, prefix: str) -> str:
        """Add a fragment unless it is there already, and return its name here.

        Args:
            fragment: The fragment under the name that it had, in all else as it is to be.
            prefix: What its name gets if another one has it.
        """
        text = print_ast(fragment)
        name = self.placed.get(text)
        if name is None:
            name = self._free_name(fragment.name.value, prefix)
            self.placed[text] = name
            self.fragments[name] = _rename(fragment, name)
        return name

    def _free_name(self, name: str, prefix: str) -> str:
        while name in self.fragments:
            name = prefix + name
        return name


class _Part:
    """One query on its way into the merged document."""

    def __init__(self, merging: _Merging, number: int, document: DocumentNode) -> None:
        self._merging = merging
        self._number = number
        self._prefix = _prefix(number)
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }
        self._names: dict[tuple[str, bool], str] = {}
        self._open: set[tuple[str, bool]] = set()

    def rewrite(self, node: Any) -> Any:
        """Return a copy of a node in which variables and fragments have the names that they have in the whole."""
        part = self

        class Renaming(Visitor):
            def enter_variable(self, node: VariableNode, *_: object) -> VariableNode:
                return VariableNode(name=NameNode(value=part._prefix + node.name.value))

            def enter_fragment_spread(self, node: FragmentSpreadNode, *_: object) -> FragmentSpreadNode:
                # Its directives are visited next.
                name = part._name(node.name.value, at_root=False)
                return FragmentSpreadNode(name=NameNode(value=name), directives=node.directives)

        return visit(node, Renaming())

    def alias(self, selection_set: SelectionSetNode) -> SelectionSetNode:
        """Return the selections of the query's root with a key of its own for each field."""
        return SelectionSetNode(selections=tuple(self._alias(node) for node in selection_set.selections))

    def _alias(self, node: Node) -> Node:
        if isinstance(node, FragmentSpreadNode):
            name = self._name(node.name.value, at_root=True)
            return FragmentSpreadNode(name=NameNode(value=name), directives=self._directives(node))
        if isinstance(node, InlineFragmentNode):
            return InlineFragmentNode(
                type_condition=node.type_condition,
                directives=self._directives(node),
                selection_set=self.alias(node.selection_set),
            )
        assert isinstance(node, FieldNode)  # noqa: S101 - there is no other kind of selection
        field = self.rewrite(node)
        key = (node.alias or node.name).value
        self._merging.origins[self._prefix + key] = (self._number, key)
        return FieldNode(
            alias=NameNode(value=self._prefix + key),
            name=field.name,
            arguments=field.arguments,
            directives=field.directives,
            selection_set=field.selection_set,
        )

    def _directives(self, node: Any) -> tuple[Any, ...]:
        return tuple(self.rewrite(directive) for directive in node.directives or ())

    def _name(self, name: str, *, at_root: bool) -> str:
        """Return what a fragment is called in the whole, where it is put if need be.

        Args:
            name: The fragment's name in the query.
            at_root: Whether its fields are the query's root fields, which have keys of their own.

        Raises:
            LookupError: There is no such fragment, or it spreads itself.
        """
        if (name, at_root) in self._open:
            raise LookupError(f"the fragment {name} spreads itself")
        known = self._names.get((name, at_root))
        if known is not None:
            return known
        self._open.add((name, at_root))
        fragment = self._fragments[name]
        changed = FragmentDefinitionNode(
            name=fragment.name,
            type_condition=fragment.type_condition,
            directives=self._directives(fragment),
            selection_set=self.alias(fragment.selection_set) if at_root else self.rewrite(fragment.selection_set),
        )
        self._open.remove((name, at_root))
        placed = self._names[name, at_root] = self._merging.place(changed, self._prefix)
        return placed


def _rename(fragment: FragmentDefinitionNode, name: str) -> FragmentDefinitionNode:
    return FragmentDefinitionNode(
        name=NameNode(value=name),
        type_condition=fragment.type_condition,
        directives=fragment.directives,
        selection_set=fragment.selection_set,
    )


def _prefix(number: int) -> str:
    return f"a{number}_"


def join_names(names: Sequence[str]) -> str:
    """Return a name for queries that are merged: their own names, of which some are only counted if they are many."""
    kept = list(names)
    while len(kept) > 1 and len("_".join(kept)) > LONGEST_NAME:
        kept.pop()
    more = len(names) - len(kept)
    return "_".join(kept) + (f"_and_{more}_more" if more else "")
