"""A schema as the definitions that make it, and back."""

from collections.abc import Container, Mapping
from typing import Any

from graphql import (
    DEFAULT_DEPRECATION_REASON,
    ConstArgumentNode,
    ConstDirectiveNode,
    DirectiveDefinitionNode,
    DocumentNode,
    EnumTypeDefinitionNode,
    EnumValueDefinitionNode,
    FieldDefinitionNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    InputObjectTypeDefinitionNode,
    InputValueDefinitionNode,
    InterfaceTypeDefinitionNode,
    NamedTypeNode,
    NameNode,
    ObjectTypeDefinitionNode,
    OperationType,
    OperationTypeDefinitionNode,
    ScalarTypeDefinitionNode,
    SchemaDefinitionNode,
    StringValueNode,
    UnionTypeDefinitionNode,
    build_ast_schema,
    is_introspection_type,
    is_specified_directive,
    is_specified_scalar_type,
    parse_type,
)

from b2b_storefront.contract._defaults import apply_defaults, read_default, without_defaults
from b2b_storefront.contract._errors import SchemaError
from b2b_storefront.contract._sdl import definition_path

__all__ = ["build_schema", "definitions_of"]

ROOT_NAMES = {
    OperationType.QUERY: "Query",
    OperationType.MUTATION: "Mutation",
    OperationType.SUBSCRIPTION: "Subscription",
}
"""The names that root types have where no definition of the schema says otherwise."""


def build_schema(document: DocumentNode, problem: str, *, known_valid: bool = False) -> GraphQLSchema:
    """Build a schema from its definitions.

    Args:
        document: The definitions.
        problem: What to say where they do not make a schema; the reason is added to it.
        known_valid: Whether they come from a schema, and need no checks.

    Raises:
        SchemaError: They do not make a schema.
    """
    plain, inputs = without_defaults(document)
    try:
        schema = build_ast_schema(plain, assume_valid_sdl=known_valid)
    except TypeError as error:  # what graphql-core raises for definitions that do not fit each other
        raise SchemaError(f"{problem}: {error}") from error
    apply_defaults(schema, inputs)
    return schema


def definitions_of(
    schema: GraphQLSchema, defaults: Mapping[str, Any] | None = None, *, types: Container[str] | None = None
) -> dict[str, Any]:
    """Return the definitions of a schema by path, without what GraphQL itself specifies.

    Args:
        schema: The schema.
        defaults: The default values of arguments and input fields by path, where the schema does not hold them itself.
        types: The names of the types to return; None for all of them.
    """
    writer = _Writer(defaults)
    nodes = [
        *writer.schema(schema),
        *(writer.directive(directive) for directive in schema.directives if not is_specified_directive(directive)),
        *(
            writer.type(kind)
            for kind in schema.type_map.values()
            if not is_specified_scalar_type(kind) and not is_introspection_type(kind)
            if types is None or kind.name in types
        ),
    ]
    return {definition_path(node): node for node in nodes}


class _Writer:
    """Writes the parts of a schema as definitions. graphql-core's printer loses some descriptions and defaults."""

    def __init__(self, defaults: Mapping[str, Any] | None) -> None:
        self._defaults = defaults

    def schema(self, schema: GraphQLSchema) -> list[SchemaDefinitionNode]:
        roots = {kind: root for kind in OperationType if (root := schema.get_root_type(kind))}
        is_implied = all(
            roots[kind].name == name if kind in roots else name not in schema.type_map
            for kind, name in ROOT_NAMES.items()
        )
        if is_implied and not schema.description:
            return []
        return [
            SchemaDefinitionNode(
                description=_text(schema.description),
                directives=(),
                operation_types=tuple(
                    OperationTypeDefinitionNode(operation=kind, type=_named(root)) for kind, root in roots.items()
                ),
            )
        ]

    def directive(self, directive: Any) -> DirectiveDefinitionNode:
        return DirectiveDefinitionNode(
            **_head(directive),
            arguments=self._inputs(f"@{directive.name}", directive.args),
            repeatable=directive.is_repeatable,
            locations=tuple(NameNode(value=location.name) for location in directive.locations),
        )

    def type(self, kind: Any) -> Any:
        if isinstance(kind, GraphQLScalarType):
            applied = _apply("specifiedBy", url=kind.specified_by_url) if kind.specified_by_url is not None else ()
            return ScalarTypeDefinitionNode(**_head(kind), directives=applied)
        if isinstance(kind, GraphQLEnumType):
            values = tuple(
                EnumValueDefinitionNode(**_head(value, name), directives=_deprecate(value))
                for name, value in kind.values.items()
            )
            return EnumTypeDefinitionNode(**_head(kind), directives=(), values=values)
        if isinstance(kind, GraphQLUnionType):
            return UnionTypeDefinitionNode(**_head(kind), directives=(), types=tuple(map(_named, kind.types)))
        if isinstance(kind, GraphQLInputObjectType):
            # graphql-core knows it from version 3.3 on.
            applied = _apply("oneOf") if getattr(kind, "is_one_of", False) else ()
            fields = self._inputs(kind.name, kind.fields)
            return InputObjectTypeDefinitionNode(**_head(kind), directives=applied, fields=fields)
        return self._fields_type(kind)

    def _fields_type(self, kind: GraphQLObjectType | GraphQLInterfaceType) -> Any:
        is_object = isinstance(kind, GraphQLObjectType)
        node_type = ObjectTypeDefinitionNode if is_object else InterfaceTypeDefinitionNode
        fields = tuple(
            FieldDefinitionNode(
                **_head(field, name),
                arguments=self._inputs(f"{kind.name}.{name}", field.args),
                type=parse_type(str(field.type)),
                directives=_deprecate(field),
            )
            for name, field in kind.fields.items()
        )
        return node_type(**_head(kind), interfaces=tuple(map(_named, kind.interfaces)), directives=(), fields=fields)

    def _inputs(self, owner: str, items: Mapping[str, Any]) -> tuple[InputValueDefinitionNode, ...]:
        return tuple(
            InputValueDefinitionNode(
                **_head(item, name),
                type=parse_type(str(item.type)),
                default_value=self._default(f"{owner}.{name}", item),
                directives=_deprecate(item),
            )
            for name, item in items.items()
        )

    def _default(self, path: str, item: Any) -> Any:
        return read_default(item) if self._defaults is None else self._defaults.get(path)


def _head(item: Any, name: str | None = None) -> dict[str, Any]:
    return {"description": _text(item.description), "name": NameNode(value=name or item.name)}


def _text(description: str | None) -> StringValueNode | None:
    return StringValueNode(value=description, block=True) if description else None


def _named(kind: Any) -> NamedTypeNode:
    return NamedTypeNode(name=NameNode(value=kind.name))


def _deprecate(item: Any) -> tuple[ConstDirectiveNode, ...]:
    reason = item.deprecation_reason
    if reason is None:
        return ()
    return _apply("deprecated") if reason == DEFAULT_DEPRECATION_REASON else _apply("deprecated", reason=reason)


def _apply(directive: str, **arguments: str) -> tuple[ConstDirectiveNode, ...]:
    nodes = tuple(
        ConstArgumentNode(name=NameNode(value=name), value=StringValueNode(value=value, block=False))
        for name, value in arguments.items()
    )
    return (ConstDirectiveNode(name=NameNode(value=directive), arguments=nodes),)
