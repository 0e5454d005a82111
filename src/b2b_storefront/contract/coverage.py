"""Shows which parts of a schema operations use."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphql import (
    ArgumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    InlineFragmentNode,
    TypeInfo,
    TypeInfoVisitor,
    VariableDefinitionNode,
    Visitor,
    get_named_type,
    type_from_ast,
    visit,
)

from b2b_storefront.contract.operations import ContractOperation

__all__ = ["Coverage", "Usage", "coverage"]


@dataclass(frozen=True, slots=True)
class Usage:
    """What is used of one kind of thing in a schema, such as its types.

    Attributes:
        used: The operations that use each thing, by the thing's name.
        unused: The names of the things that no operation uses.
        files: The SDL file that defines each thing; empty where the schema does not come from files.
    """

    used: dict[str, tuple[str, ...]]
    unused: tuple[str, ...]
    files: dict[str, str]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.used) + len(self.unused)

    @property
    def percent(self) -> float:
        """How many of a hundred are used; 100 where there are none."""
        return 100 * len(self.used) / self.total if self.total else 100.0

    def by_file(self) -> dict[str, tuple[int, int]]:
        """Return how many are used and how many there are, by the name of the SDL file without its ending."""
        counts: dict[str, tuple[int, int]] = {}
        for name, file in sorted(self.files.items(), key=lambda item: Path(item[1]).stem):
            used, total = counts.get(Path(file).stem, (0, 0))
            counts[Path(file).stem] = used + (name in self.used), total + 1
        return counts


@dataclass(frozen=True, slots=True)
class Coverage:
    """What operations use of a schema. Names are GraphQL's coordinates.

    Attributes:
        root_fields: `Query.users`.
        types: `UserType`. Objects, interfaces, unions, enums and inputs, without the root types. An input counts as
            used when a variable takes it or an input that holds it.
        fields: `UserType.email`, of objects and interfaces. Those of inputs are up to the variables' values.
        arguments: `Query.users(companyId:)`.
    """

    root_fields: Usage
    types: Usage
    fields: Usage
    arguments: Usage


def coverage(schema: GraphQLSchema, operations: Iterable[ContractOperation]) -> Coverage:
    """Return what operations use of a schema. What the schema does not have is ignored; `check` finds it.

    Args:
        schema: The schema.
        operations: The operations, from `load_operations`.
    """
    found: dict[str, list[str]] = {}
    for operation in operations:
        seen: set[str] = set()
        types = TypeInfo(schema)
        visit(operation.document, TypeInfoVisitor(types, _Uses(schema, types, seen)))
        for coordinate in seen:
            found.setdefault(coordinate, []).append(operation.name)

    roots = {root for root in (schema.query_type, schema.mutation_type, schema.subscription_type) if root}
    kinds = [kind for kind in schema.type_map.values() if _counts(kind) and kind not in roots]
    fields = [
        (f"{kind.name}.{name}", field)
        for kind in schema.type_map.values()
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and _counts(kind)
        for name, field in kind.fields.items()
    ]
    root_names = {root.name for root in roots}
    return Coverage(
        root_fields=_usage(found, ((name, field) for name, field in fields if name.split(".")[0] in root_names)),
        types=_usage(found, ((kind.name, kind) for kind in kinds)),
        fields=_usage(found, ((name, field) for name, field in fields if name.split(".")[0] not in root_names)),
        arguments=_usage(
            found, ((f"{name}({arg}:)", argument) for name, field in fields for arg, argument in field.args.items())
        ),
    )


class _Uses(Visitor):
    """Collects the coordinates of what a document uses."""

    def __init__(self, schema: GraphQLSchema, types: TypeInfo, seen: set[str]) -> None:
        super().__init__()
        self._schema = schema
        self._types = types
        self._seen = seen

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        parent, field = self._types.get_parent_type(), self._types.get_field_def()
        if parent is not None and field is not None and not node.name.value.startswith("__"):
            self._seen.add(f"{parent.name}.{node.name.value}")
            self._add(get_named_type(field.type))

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        parent, field = self._types.get_parent_type(), self._types.get_field_def()
        argument = self._types.get_argument()
        if self._types.get_directive() is not None:
            return  # its arguments are not the field's
        if parent is not None and field is not None and argument is not None:
            name = next((name for name, known in parent.fields.items() if known is field), None)  # type: ignore[union-attr]
            self._seen.add(f"{parent.name}.{name}({node.name.value}:)")
            self._add(get_named_type(argument.type))

    def enter_fragment_definition(self, node: FragmentDefinitionNode, *_: Any) -> None:
        self._add(self._schema.type_map.get(node.type_condition.name.value))

    def enter_inline_fragment(self, node: InlineFragmentNode, *_: Any) -> None:
        if node.type_condition is not None:
            self._add(self._schema.type_map.get(node.type_condition.name.value))

    def enter_variable_definition(self, node: VariableDefinitionNode, *_: Any) -> None:
        kind = type_from_ast(self._schema, node.type)
        self._add(get_named_type(kind) if kind else None)

    def _add(self, kind: GraphQLNamedType | None) -> None:
        if kind is None or kind.name in self._seen:
            return
        self._seen.add(kind.name)
        if isinstance(kind, GraphQLInputObjectType):
            for field in kind.fields.values():
                self._add(get_named_type(field.type))


def _counts(kind: GraphQLNamedType) -> bool:
    return not isinstance(kind, GraphQLScalarType) and not kind.name.startswith("__")


def _usage(found: dict[str, list[str]], things: Iterable[tuple[str, Any]]) -> Usage:
    defined = dict(sorted(things, key=lambda thing: thing[0]))
    return Usage(
        used={name: tuple(found[name]) for name in defined if name in found},
        unused=tuple(name for name in defined if name not in found),
        files=dict(_files(defined)),
    )


def _files(defined: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, thing in defined.items():
        if thing.ast_node is not None and thing.ast_node.loc is not None:
            yield name, thing.ast_node.loc.source.name
