"""The part of a schema that operations use, as a schema of its own.

The whole schema would do as well, and be many times as large; and a difference in it would say nothing of the
operations.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from graphql import (
    DirectiveNode,
    FieldNode,
    GraphQLArgument,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    NamedTypeNode,
    Node,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    is_introspection_type,
    is_leaf_type,
    visit,
)

from b2b_storefront.contract._definitions import definitions_of
from b2b_storefront.contract._sdl import SCHEMA, print_definition, with_parts

__all__ = ["SCHEMA_FILE", "print_used_schema"]

SCHEMA_FILE = "schema.graphql"
"""The file of a compiled package that holds the part of the schema that its operations use."""


def print_used_schema(schema: GraphQLSchema, nodes: Iterable[Node]) -> str:
    """Return the SDL of a small schema for which operations and fragments are valid, and mean the same.

    Types have the fields that are selected, inputs and enums are whole, and so are unions and interfaces: any of their
    objects may be an answer.

    Args:
        schema: The schema that they are valid for.
        nodes: The operations and fragments.
    """
    use = _Use(schema)
    for node in nodes:
        use.add_selections(node)
    use.add_what_is_missing()
    definitions = definitions_of(schema, types=use.types)
    # By name, so that one operation more moves nothing.
    kept = (use.part(path, definitions[path]) for path in sorted(definitions, key=lambda path: (path != SCHEMA, path)))
    return "\n\n".join(print_definition(node) for node in kept if node is not None) + "\n"


class _Use:
    """What is used of a schema, while it is looked for."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self.types: set[str] = set()
        self._fields: dict[str, set[str]] = {}
        self._directives: set[str] = set()

    def add_selections(self, node: Node) -> None:
        """Add what an operation or a fragment names."""
        types, use = TypeInfo(self._schema), self

        class Looking(Visitor):
            def enter_field(self, field: FieldNode, *_: object) -> None:
                parent = types.get_parent_type()
                if isinstance(parent, GraphQLObjectType | GraphQLInterfaceType) and field.name.value in parent.fields:
                    use._add_field(parent, field.name.value)

            def enter_named_type(self, named: NamedTypeNode, *_: object) -> None:
                use._add_type(use._schema.type_map[named.name.value])

            def enter_directive(self, applied: DirectiveNode, *_: object) -> None:
                directive = use._schema.get_directive(applied.name.value)
                if directive is not None:
                    use._directives.add(directive.name)
                    use._add_arguments(directive.args)

        visit(node, TypeInfoVisitor(types, Looking()))

    def add_what_is_missing(self) -> None:
        """Add a field to each type of which none is selected, and the type of queries: no schema lacks them."""
        assert self._schema.query_type is not None  # noqa: S101 - a valid schema
        self._add_type(self._schema.query_type)
        while lacking := sorted(name for name in self.types if self._lacks_fields(name)):
            kind: Any = self._schema.type_map[lacking[0]]
            plain = [name for name, field in kind.fields.items() if is_leaf_type(get_named_type(field.type))]
            self._add_field(kind, (plain or [*kind.fields])[0])

    def part(self, path: str, node: Any) -> Any:
        """Return what is used of a definition; None for nothing."""
        if path == SCHEMA:
            roots = tuple(root for root in node.operation_types if root.type.name.value in self.types)
            return with_parts(node, operation_types=roots)
        if path.startswith("@"):
            return node if path[1:] in self._directives else None
        if path not in self._fields:
            return node
        return with_parts(
            node,
            fields=tuple(field for field in node.fields if field.name.value in self._fields[path]),
            interfaces=tuple(interface for interface in node.interfaces if interface.name.value in self.types),
        )

    def _add_type(self, kind: GraphQLNamedType) -> None:
        if kind.name in self.types or is_introspection_type(kind):
            return
        self.types.add(kind.name)
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            for member in self._schema.get_possible_types(kind):
                self._add_type(member)
        elif isinstance(kind, GraphQLInputObjectType):
            self._add_arguments(kind.fields)

    def _add_field(self, parent: GraphQLObjectType | GraphQLInterfaceType, name: str) -> None:
        """Add a field of a type, and of every type that has it from there."""
        self._add_type(parent)
        if name in self._fields.setdefault(parent.name, set()):
            return
        self._fields[parent.name].add(name)
        self._add_type(get_named_type(parent.fields[name].type))
        self._add_arguments(parent.fields[name].args)
        if isinstance(parent, GraphQLInterfaceType):
            implementations = self._schema.get_implementations(parent)
            heirs: list[GraphQLObjectType | GraphQLInterfaceType] = [
                *implementations.interfaces,
                *implementations.objects,
            ]
            for heir in heirs:
                self._add_field(heir, name)

    def _add_arguments(self, arguments: Mapping[str, GraphQLArgument | GraphQLInputField]) -> None:
        for argument in arguments.values():
            self._add_type(get_named_type(argument.type))

    def _lacks_fields(self, name: str) -> bool:
        kind = self._schema.type_map[name]
        return isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and not self._fields.get(name)
