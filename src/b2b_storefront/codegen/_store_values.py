"""Which variables, and fields of inputs, are the storefront's own store hash and channel unless they are given."""

from collections.abc import Iterator

from graphql import (
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    Undefined,
    get_named_type,
    type_from_ast,
)

from b2b_storefront.codegen._names import python_name

__all__ = ["FOUND_OTHERWISE", "is_store_field", "store_places", "store_value"]

FOUND_OTHERWISE = frozenset({"storefrontScript"})
"""Root fields that find a channel by something else, so that leaving the channel out means something."""


def store_value(name: str, kind: object) -> str | None:
    """Return what of the storefront's settings a variable is, as `Operation` has it; None for anything else."""
    inner = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if isinstance(inner, GraphQLList):
        return None
    spelt, scalar = python_name(name), getattr(inner, "name", "")
    if spelt == "store_hash" and scalar in {"String", "ID"}:
        return "store_hash"
    if spelt == "channel_id" and scalar in {"Int", "String", "ID"}:
        return "channel_id" if scalar == "Int" else "channel_text"
    return None


def is_store_field(name: str, definition: GraphQLInputField) -> bool:
    """Tell whether a field of an input has to be given and is something of the storefront's settings."""
    required = isinstance(definition.type, GraphQLNonNull) and definition.default_value is Undefined
    return required and store_value(name, definition.type) is not None


def store_places(schema: GraphQLSchema, node: OperationDefinitionNode, root_fields: set[str]) -> dict[str, str]:
    """Return what of an operation's variables is something of the storefront's settings.

    A default of the document is its author's word. Of inputs, in lists too, the required fields count.

    Args:
        schema: The schema.
        node: The operation.
        root_fields: The schema's names of its root fields.

    Returns:
        What belongs to each place, by the way to it, with dots.
    """
    places: dict[str, str] = {}
    for defined in node.variable_definitions or () if root_fields.isdisjoint(FOUND_OTHERWISE) else ():
        kind = type_from_ast(schema, defined.type)
        if kind is None or defined.default_value is not None:
            continue
        name = defined.variable.name.value
        if (value := store_value(name, kind)) is not None:
            places[name] = value
        places |= _places_below(name, get_named_type(kind), frozenset())
    return places


def _places_below(place: str, kind: object, above: frozenset[str]) -> Iterator[tuple[str, str]]:
    if not isinstance(kind, GraphQLInputObjectType) or kind.name in above:
        return
    for name, definition in kind.fields.items():
        if is_store_field(name, definition):
            yield f"{place}.{name}", store_value(name, definition.type) or ""
        yield from _places_below(f"{place}.{name}", get_named_type(definition.type), above | {kind.name})
