"""The API's schema made executable: every root field gets its resolver, behind its access check."""

from functools import cache
from types import ModuleType
from typing import Any

from ariadne import MutationType, QueryType, make_executable_schema
from graphql import GraphQLEnumType, GraphQLObjectType, GraphQLSchema

from b2b_storefront._bundled import read_schema
from b2b_storefront.sandbox.api import (
    accounts,
    addresses,
    auth,
    catalogue,
    company,
    invoices,
    masquerade,
    observed,
    orders,
    quotes,
    shopping_lists,
    store,
    users,
)
from b2b_storefront.sandbox.execution.access import guard, read_access
from b2b_storefront.sandbox.execution.call import Refused, Resolver
from b2b_storefront.sandbox.execution.scalars import make_scalars

__all__ = ["bind", "domains", "executable_schema", "read_schema_files"]

_DOMAINS = (
    accounts,
    addresses,
    auth,
    catalogue,
    company,
    invoices,
    masquerade,
    observed,
    orders,
    quotes,
    shopping_lists,
    store,
    users,
)


def domains() -> tuple[ModuleType, ...]:
    """Return the modules with the resolvers of the API's root fields, by domain."""
    return _DOMAINS


@cache
def executable_schema() -> GraphQLSchema:
    """Return the schema with its resolvers, the same for all sandboxes of a process: state comes with each call.

    Raises:
        ValueError: a resolver has no root field, or a root field's description does not tell its access.
    """
    query, mutation = QueryType(), MutationType()
    for domain in _DOMAINS:
        for name, resolver in domain.QUERIES.items():
            query.set_field(name, resolver)
        for name, resolver in domain.MUTATIONS.items():
            mutation.set_field(name, resolver)
    schema = bind("\n".join(read_schema().values()), query, mutation, *make_scalars())
    for root in (schema.query_type, schema.mutation_type):
        assert isinstance(root, GraphQLObjectType)  # noqa: S101 - the schema has both
        for name, field in root.fields.items():
            field.resolve = guard(read_access(name, field), field.resolve or _refuse_missing(name))
    return schema


def bind(text: str, *bindables: Any) -> GraphQLSchema:
    """Return SDL with its resolvers, types and scalars as an executable schema.

    Enums read their values as graphql-core has it, because ariadne's way takes one argument too few for newer ones.
    """
    schema = make_executable_schema(text, *bindables)
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLEnumType):
            vars(kind).pop("parse_value", None)
    return schema


def read_schema_files() -> dict[str, str]:
    """Return the files of the schema, SDL by the name under which people find it."""
    return {f"schema/{path.name}": text for path, text in read_schema().items()}


def _refuse_missing(name: str) -> Resolver:
    message = f'The sandbox does not have "{name}".'

    def refuse(_parent: object, _info: object, **_arguments: Any) -> None:
        raise Refused(message, extensions={"code": 501})

    return refuse
