"""Finds the schema that the API of an operation has: the one that the operation's package was compiled against."""

from functools import cache
from importlib.resources import as_file, files

from gql import GraphQLRequest
from graphql import GraphQLSchema, validate

from b2b_storefront.contract import load_schema
from b2b_storefront.contract.used_schema import SCHEMA_FILE
from b2b_storefront.transport import PreparedRequest
from b2b_storefront.wire.operation import Operation

__all__ = ["GivenRequest", "schema_for"]

GivenRequest = GraphQLRequest | PreparedRequest
"""What a fake is asked: a request of gql's, or a part of one that asks several queries."""


def schema_for(request: GivenRequest) -> GraphQLSchema | None:
    """Return the schema that answers to a request have to fit; None where it is not known.

    It is not known where a package does not bring its schema, and what it asks for is not in the bundled one.
    """
    if isinstance(request, PreparedRequest):
        return _schema_of(request.operation)
    return None if validate(_bundled(), request.document) else _bundled()


@cache
def _schema_of(operation: Operation) -> GraphQLSchema | None:
    schema = _recorded(operation.package) if operation.package else None
    if schema is None and not validate(_bundled(), operation.document_node):
        schema = _bundled()
    return schema


@cache
def _recorded(package: str) -> GraphQLSchema | None:
    try:
        file = files(package) / SCHEMA_FILE
    except (ModuleNotFoundError, TypeError):  # such as a package of a test that is gone
        return None
    if not file.is_file():
        return None
    with as_file(file) as path:
        return load_schema(path)


@cache
def _bundled() -> GraphQLSchema:
    return load_schema()
