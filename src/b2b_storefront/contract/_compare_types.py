"""Rules for types: whether they exist, of which kind they are, and what they contain."""

from collections.abc import Iterator, Mapping
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLUnionType,
    is_list_type,
    is_non_null_type,
)

from b2b_storefront.contract._compare_text import compare_deprecation, compare_description
from b2b_storefront.contract._compare_values import ARGUMENT, INPUT_FIELD, compare_inputs
from b2b_storefront.contract.changes import Change, ChangeType, Level

__all__ = ["compare_types"]

KINDS: dict[type[GraphQLNamedType], str] = {
    GraphQLScalarType: "scalar",
    GraphQLObjectType: "object",
    GraphQLInterfaceType: "interface",
    GraphQLUnionType: "union",
    GraphQLEnumType: "enum",
    GraphQLInputObjectType: "input",
}


def compare_types(old: Mapping[str, GraphQLNamedType], new: Mapping[str, GraphQLNamedType]) -> Iterator[Change]:
    """Compare types by name."""
    for name, was in old.items():
        now = new.get(name)
        if now is None:
            yield Change(ChangeType.TYPE_REMOVED, name, f"{kind_of(was)} {name} was removed", Level.BREAKING)
        else:
            yield from _compare_type(was, now)
    for name, now in new.items():
        if name not in old:
            yield Change(ChangeType.TYPE_ADDED, name, f"{kind_of(now)} {name} was added", Level.SAFE)


def kind_of(named: GraphQLNamedType) -> str:
    """Return the word that SDL has for the kind of a type."""
    return next(word for kind, word in KINDS.items() if isinstance(named, kind))


def _compare_type(old: Any, new: Any) -> Iterator[Change]:
    name = old.name
    if kind_of(old) != kind_of(new):
        text = f"{name} changed from {kind_of(old)} to {kind_of(new)}"
        yield Change(ChangeType.TYPE_KIND_CHANGED, name, text, Level.BREAKING)
    elif isinstance(old, GraphQLEnumType):
        yield from _compare_enums(name, old.values, new.values)
    elif isinstance(old, GraphQLUnionType):
        yield from _compare_unions(old, new)
    elif isinstance(old, GraphQLInputObjectType):
        yield from compare_inputs(INPUT_FIELD, name, old.fields, new.fields)
        yield from _compare_one_of(old, new)
    elif isinstance(old, GraphQLScalarType):
        yield from _compare_scalars(old, new)
    else:
        yield from _compare_interfaces(old, new)
        yield from _compare_fields(name, old.fields, new.fields)
    yield from compare_description(name, old.description, new.description)


def _compare_fields(owner: str, old: Mapping[str, GraphQLField], new: Mapping[str, GraphQLField]) -> Iterator[Change]:
    for name, was in old.items():
        path = f"{owner}.{name}"
        now = new.get(name)
        if now is None:
            note = " (it was deprecated)" if was.deprecation_reason is not None else ""
            yield Change(ChangeType.FIELD_REMOVED, path, f"field {path} was removed{note}", Level.BREAKING)
            continue
        if str(was.type) != str(now.type):
            yield Change(
                ChangeType.FIELD_TYPE_CHANGED,
                path,
                f"field {path} changed its type from {was.type} to {now.type}",
                Level.SAFE if _is_narrower(was.type, now.type) else Level.BREAKING,
            )
        yield from compare_inputs(ARGUMENT, path, was.args, now.args)
        yield from compare_description(path, was.description, now.description)
        yield from compare_deprecation(path, was.deprecation_reason, now.deprecation_reason)
    for name, now in new.items():
        if name not in old:
            path = f"{owner}.{name}"
            yield Change(ChangeType.FIELD_ADDED, path, f"field {path}: {now.type} was added", Level.SAFE)


def _is_narrower(old: Any, new: Any) -> bool:
    """Tell whether every value of the new type is one of the old type: the same, or null in fewer places."""
    if is_non_null_type(new):
        return _is_narrower(old.of_type if is_non_null_type(old) else old, new.of_type)
    if is_list_type(old):
        return is_list_type(new) and _is_narrower(old.of_type, new.of_type)
    return str(old) == str(new)


def _compare_interfaces(
    old: GraphQLObjectType | GraphQLInterfaceType, new: GraphQLObjectType | GraphQLInterfaceType
) -> Iterator[Change]:
    was, now = ({interface.name for interface in kind.interfaces} for kind in (old, new))
    for interface in sorted(was - now):
        text = f"{old.name} no longer implements {interface}"
        yield Change(ChangeType.INTERFACE_REMOVED, f"{old.name}.{interface}", text, Level.BREAKING)
    for interface in sorted(now - was):
        text = f"{old.name} now implements {interface}"
        yield Change(ChangeType.INTERFACE_ADDED, f"{old.name}.{interface}", text, Level.DANGEROUS)


def _compare_unions(old: GraphQLUnionType, new: GraphQLUnionType) -> Iterator[Change]:
    was, now = ({member.name for member in union.types} for union in (old, new))
    for member in sorted(was - now):
        text = f"{member} was removed from union {old.name}"
        yield Change(ChangeType.UNION_MEMBER_REMOVED, f"{old.name}.{member}", text, Level.BREAKING)
    for member in sorted(now - was):
        text = f"{member} was added to union {old.name}"
        yield Change(ChangeType.UNION_MEMBER_ADDED, f"{old.name}.{member}", text, Level.DANGEROUS)


def _compare_enums(owner: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for name, was in old.items():
        path = f"{owner}.{name}"
        now = new.get(name)
        if now is None:
            yield Change(ChangeType.ENUM_VALUE_REMOVED, path, f"enum value {path} was removed", Level.BREAKING)
            continue
        yield from compare_description(path, was.description, now.description)
        yield from compare_deprecation(path, was.deprecation_reason, now.deprecation_reason)
    for name in new:
        if name not in old:
            path = f"{owner}.{name}"
            yield Change(ChangeType.ENUM_VALUE_ADDED, path, f"enum value {path} was added", Level.DANGEROUS)


def _compare_scalars(old: GraphQLScalarType, new: GraphQLScalarType) -> Iterator[Change]:
    was, now = old.specified_by_url, new.specified_by_url
    if was != now:
        text = f"scalar {old.name} has a different specification: {now or 'none'} instead of {was or 'none'}"
        yield Change(ChangeType.SPECIFIED_BY_CHANGED, old.name, text, Level.DANGEROUS)


def _compare_one_of(old: GraphQLInputObjectType, new: GraphQLInputObjectType) -> Iterator[Change]:
    # graphql-core knows it from version 3.3 on.
    was, now = (bool(getattr(kind, "is_one_of", False)) for kind in (old, new))
    if now and not was:
        text = f"input {old.name} now takes exactly one of its fields"
        yield Change(ChangeType.ONE_OF_ADDED, old.name, text, Level.BREAKING)
    elif was and not now:
        text = f"input {old.name} no longer takes exactly one of its fields"
        yield Change(ChangeType.ONE_OF_REMOVED, old.name, text, Level.SAFE)
