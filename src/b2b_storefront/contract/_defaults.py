"""Default values of arguments and input fields, as GraphQL writes them.

graphql-core turns a default into a Python value when it builds a schema. It then can't write back what a custom scalar
holds, it loses what does not fit the type (the argument becomes a required one), and it does not end where an input
type's default needs that type's own defaults. So schemas are built without defaults here, and get them afterwards.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from graphql import (
    BooleanValueNode,
    DocumentNode,
    EnumValueNode,
    FloatValueNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    InputValueDefinitionNode,
    IntValueNode,
    ListValueNode,
    NameNode,
    NullValueNode,
    ObjectFieldNode,
    ObjectValueNode,
    StringValueNode,
    Undefined,
    ast_from_value,
    is_specified_scalar_type,
    parse_const_value,
    value_from_ast,
    value_from_ast_untyped,
)

from b2b_storefront.contract._sdl import definition_path, print_value, with_parts

__all__ = ["apply_defaults", "default_text", "inputs_of", "parse_default", "read_default", "without_defaults"]

PYTHON_WORDS = {"True": "true", "False": "false", "None": "null"}
"""What Python servers print in place of GraphQL's words."""

_LEFT_OUT = object()
"""Stands in a default for an input field that has a default of its own."""


def inputs_of(schema: GraphQLSchema) -> Iterator[tuple[str, Any]]:
    """Go through the arguments and input fields of a schema, each with its path as changes have it."""
    for directive in schema.directives:
        for name, argument in directive.args.items():
            yield f"@{directive.name}.{name}", argument
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLInputObjectType):
            for name, field in kind.fields.items():
                yield f"{kind.name}.{name}", field
        elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for name, output in kind.fields.items():
                for argument_name, argument in output.args.items():
                    yield f"{kind.name}.{name}.{argument_name}", argument


def without_defaults(document: DocumentNode) -> tuple[DocumentNode, dict[str, InputValueDefinitionNode]]:
    """Return definitions without default values, and the arguments and input fields that have one, by path."""
    inputs: dict[str, InputValueDefinitionNode] = {}
    definitions = tuple(_strip(definition_path(node), node, inputs) for node in document.definitions)
    return (with_parts(document, definitions=definitions) if inputs else document), inputs


def apply_defaults(schema: GraphQLSchema, inputs: Mapping[str, InputValueDefinitionNode]) -> None:
    """Give arguments and input fields of a schema the default values that were left out when it was built.

    A default that does not fit its type counts as null, so that what has a default stays optional. Defaults of input
    fields are filled in, except where that would not end.

    Args:
        schema: The schema, whose arguments and input fields are changed.
        inputs: The definitions with default values, by path.
    """
    items = {path: item for path, item in inputs_of(schema) if path in inputs} if inputs else {}
    for path, item in items.items():
        item.ast_node = inputs[path]
        item.default_value = _LEFT_OUT  # Whoever asks for it next may leave the field out, whatever comes first.
    plain = {path: value_from_ast(inputs[path].default_value, item.type) for path, item in items.items()}
    for path, item in items.items():
        value = _fill(plain[path], item.type, plain, (path,))
        item.default_value = None if value is Undefined else value


def _fill(value: Any, kind: Any, defaults: Mapping[str, Any], within: tuple[str, ...]) -> Any:
    """Return a value with the defaults of the input fields that it leaves out, but those that it is a part of."""
    if isinstance(kind, GraphQLNonNull):
        return _fill(value, kind.of_type, defaults, within)
    if isinstance(kind, GraphQLList) and isinstance(value, list):
        return [_fill(entry, kind.of_type, defaults, within) for entry in value]
    if not isinstance(kind, GraphQLInputObjectType) or not isinstance(value, dict):
        return value
    filled: dict[str, Any] = {}
    for name, entry in value.items():
        path = f"{kind.name}.{name}"
        if entry is not _LEFT_OUT:
            filled[name] = _fill(entry, kind.fields[name].type, defaults, within)
        elif path not in within:
            own = _fill(defaults[path], kind.fields[name].type, defaults, (*within, path))
            filled[name] = None if own is Undefined else own
    return filled


def read_default(item: Any) -> Any:
    """Return the default value of an argument or an input field as a literal; None where there is none."""
    if item.ast_node is not None and item.ast_node.default_value is not None:
        return item.ast_node.default_value
    default = getattr(item, "default", None)  # graphql-core 3.3
    if default is not None and default.literal is not None:
        return default.literal
    value = item.default_value if default is None else default.value
    return None if value is Undefined else _node_of(value, item.type)


def default_text(item: Any) -> str | None:
    """Return a default value as text in which only what it means matters; None where there is none.

    Servers print defaults differently: some as they were written, some after they were read, with the defaults of input
    fields filled in.
    """
    literal = read_default(item)
    return None if literal is None else print_value(_normalize(literal, item.type, frozenset()))


def parse_default(text: str, kind: Any) -> Any:
    """Return the default value that a server printed, as a literal.

    Graphene and others print enums as their Python values, and Python's words in place of GraphQL's. What can be told
    by its name is; the rest is kept as it is printed.

    Args:
        text: What the server printed.
        kind: The type of the argument or the input field.
    """
    try:
        literal = parse_const_value(text)
    except GraphQLError:
        literal = StringValueNode(value=text, block=False)
    return _repair(literal, kind)


def _strip(path: str, node: Any, inputs: dict[str, InputValueDefinitionNode]) -> Any:
    parts: dict[str, Any] = {}
    if isinstance(node, InputValueDefinitionNode) and node.default_value is not None:
        inputs[path] = node
        parts["default_value"] = None
    for key in ("fields", "arguments"):
        members = getattr(node, key, None) or ()
        stripped = tuple(_strip(f"{path}.{member.name.value}", member, inputs) for member in members)
        if any(new is not old for new, old in zip(stripped, members, strict=True)):
            parts[key] = stripped
    return with_parts(node, **parts) if parts else node


def _repair(node: Any, kind: Any) -> Any:
    if isinstance(kind, GraphQLNonNull):
        return _repair(node, kind.of_type)
    if isinstance(kind, GraphQLList):
        if isinstance(node, ListValueNode):
            return ListValueNode(values=tuple(_repair(value, kind.of_type) for value in node.values))
        return _repair(node, kind.of_type)
    if isinstance(kind, GraphQLInputObjectType) and isinstance(node, ObjectValueNode):
        types = {name: field.type for name, field in kind.fields.items()}
        fields = (
            ObjectFieldNode(name=field.name, value=_repair(field.value, types.get(field.name.value)))
            for field in node.fields
        )
        return ObjectValueNode(fields=tuple(fields))
    if isinstance(node, EnumValueNode) and node.value in PYTHON_WORDS and not _is_value_of(kind, node.value):
        return parse_const_value(PYTHON_WORDS[node.value])
    if isinstance(kind, GraphQLEnumType) and isinstance(node, EnumValueNode | StringValueNode):
        alike = [name for name in kind.values if name.lower() == node.value.lower()]
        if node.value in kind.values or len(alike) == 1:
            return EnumValueNode(value=node.value if node.value in kind.values else alike[0])
    return node


def _is_value_of(kind: Any, name: str) -> bool:
    return isinstance(kind, GraphQLEnumType) and name in kind.values


def _node_of(value: Any, kind: Any) -> Any:
    """Return a Python value as a literal, also where only its own scalar knows what it means."""
    try:
        return ast_from_value(value, kind)
    except (GraphQLError, TypeError, ValueError):
        return _untyped_node_of(value)


def _untyped_node_of(value: Any) -> Any:
    if value is None:
        return NullValueNode()
    if isinstance(value, bool):
        return BooleanValueNode(value=value)
    if isinstance(value, int):
        return IntValueNode(value=str(value))
    if isinstance(value, float) and value - value == 0:  # neither infinite nor no number
        return FloatValueNode(value=repr(value))
    if isinstance(value, Mapping):
        return _object({str(name): _untyped_node_of(member) for name, member in value.items()})
    if isinstance(value, list | tuple):
        return ListValueNode(values=tuple(map(_untyped_node_of, value)))
    return StringValueNode(value=str(value), block=False)


def _normalize(node: Any, kind: Any, inside: frozenset[str]) -> Any:
    """Return a literal in the form that all spellings of its value share.

    Args:
        node: The literal.
        kind: Its type; None where it is not known.
        inside: The input types that the literal is in.
    """
    if isinstance(kind, GraphQLNonNull):
        return _normalize(node, kind.of_type, inside)
    if isinstance(node, NullValueNode):
        return node
    if isinstance(kind, GraphQLList):
        entries = node.values if isinstance(node, ListValueNode) else (node,)
        return ListValueNode(values=tuple(_normalize(entry, kind.of_type, inside) for entry in entries))
    if isinstance(kind, GraphQLInputObjectType) and isinstance(node, ObjectValueNode):
        values = {field.name.value: field.value for field in node.fields}
        if kind.name not in inside:
            filled = {name: default for name, field in kind.fields.items() if (default := read_default(field))}
            values = filled | values
        inside |= {kind.name}
        types = {name: field.type for name, field in kind.fields.items()}
        return _object({name: _normalize(value, types.get(name), inside) for name, value in values.items()})
    if isinstance(kind, GraphQLScalarType) and kind.name == "ID" and isinstance(node, IntValueNode):
        return StringValueNode(value=node.value, block=False)
    is_custom = isinstance(kind, GraphQLScalarType) and not is_specified_scalar_type(kind)
    return _normalize_untyped(node, names_are_texts=is_custom)


def _normalize_untyped(node: Any, *, names_are_texts: bool) -> Any:
    if isinstance(node, IntValueNode | FloatValueNode):
        return _normalize_number(node)
    if isinstance(node, StringValueNode) or (names_are_texts and isinstance(node, EnumValueNode)):
        return StringValueNode(value=node.value, block=False)
    if isinstance(node, ListValueNode):
        return ListValueNode(
            values=tuple(_normalize_untyped(value, names_are_texts=names_are_texts) for value in node.values)
        )
    if isinstance(node, ObjectValueNode):
        values = {field.name.value: field.value for field in node.fields}
        return _object(
            {name: _normalize_untyped(value, names_are_texts=names_are_texts) for name, value in values.items()}
        )
    return node


def _normalize_number(node: IntValueNode | FloatValueNode) -> Any:
    if re.fullmatch(r"-?\d+", node.value):
        return IntValueNode(value=node.value if node.value != "-0" else "0")
    number = value_from_ast_untyped(node)
    if abs(number) < 1e15 and number == int(number):  # larger ones are printed with an exponent
        return IntValueNode(value=str(int(number)))
    return node if abs(number) == float("inf") else FloatValueNode(value=json.dumps(number))


def _object(values: Mapping[str, Any]) -> ObjectValueNode:
    fields = (ObjectFieldNode(name=NameNode(value=name), value=values[name]) for name in sorted(values))
    return ObjectValueNode(fields=tuple(fields))
