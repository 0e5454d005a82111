"""Compares two schemas, and finds the operations that each change touches."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graphql import (
    GraphQLNamedType,
    GraphQLSchema,
    OperationType,
    is_introspection_type,
    is_specified_directive,
    is_specified_scalar_type,
)

from b2b_storefront.contract._compare_directives import compare_directives
from b2b_storefront.contract._compare_text import compare_description
from b2b_storefront.contract._compare_types import compare_types
from b2b_storefront.contract.changes import Change, ChangeType, Level
from b2b_storefront.contract.impact import find_touched_operations
from b2b_storefront.contract.operations import ContractOperation

__all__ = ["diff"]

_SEVERITY = {Level.BREAKING: 0, Level.DANGEROUS: 1, Level.SAFE: 2}


def diff(old: GraphQLSchema, new: GraphQLSchema, operations: Iterable[ContractOperation] | None = None) -> list[Change]:
    """Return every change between two schemas: breaking ones first, then dangerous and safe ones, each by path.

    Breaking is what graphql-core or graphql-inspector calls breaking, with one exception: a directive's new argument
    with a default value breaks nothing, because no operation is refused. GraphQL's own scalars and directives are not
    compared, and the order of things is not either.

    Args:
        old: The schema before.
        new: The schema after.
        operations: The operations to look for in each change; without them, the changes' `operations` are None.
    """
    changes = [*_compare_schemas(old, new)]
    changes.extend(compare_types(_own_types(old), _own_types(new)))
    changes.extend(
        compare_directives(
            *(
                {item.name: item for item in schema.directives if not is_specified_directive(item)}
                for schema in (old, new)
            )
        )
    )
    if operations is not None:
        touched = find_touched_operations(changes, list(operations), old, new)
        changes = [replace(change, operations=names) for change, names in zip(changes, touched, strict=True)]
    return sorted(changes, key=lambda change: (_SEVERITY[change.level], change.path, change.type, change.message))


def _own_types(schema: GraphQLSchema) -> Mapping[str, GraphQLNamedType]:
    return {
        name: named
        for name, named in schema.type_map.items()
        if not is_specified_scalar_type(named) and not is_introspection_type(named)
    }


def _compare_schemas(old: GraphQLSchema, new: GraphQLSchema) -> Iterator[Change]:
    for kind in OperationType:
        path = f"schema.{kind.value}"
        was, now = old.get_root_type(kind), new.get_root_type(kind)
        if was is None and now is not None:
            text = f"the schema now has {kind.value} operations: {now.name}"
            yield Change(ChangeType.ROOT_TYPE_ADDED, path, text, Level.SAFE)
        elif was is not None and now is None:
            text = f"the schema has no {kind.value} operations any more: they were in {was.name}"
            yield Change(ChangeType.ROOT_TYPE_REMOVED, path, text, Level.BREAKING)
        elif was is not None and now is not None and was.name != now.name:
            text = f"the {kind.value} operations are in {now.name}, no longer in {was.name}"
            yield Change(ChangeType.ROOT_TYPE_CHANGED, path, text, Level.BREAKING)
    yield from compare_description("schema", old.description, new.description)
