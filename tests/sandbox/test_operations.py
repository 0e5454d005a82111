"""Every operation of the client gets an answer that its types hold, or is refused by the name of its root field."""

from typing import Any

import pytest
from graphql import GraphQLInputObjectType, GraphQLList, GraphQLNonNull, GraphQLSchema, type_from_ast
from graphql.language import parse_type

from b2b_storefront.client.operations import OPERATIONS
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox._schema import _DOMAINS, executable_schema
from b2b_storefront.wire.operation import Access, Operation

from .client import Post

IMPLEMENTED = {name for domain in _DOMAINS for name in (*domain.QUERIES, *domain.MUTATIONS)}


def smallest(kind: Any) -> Any:
    """Return the least that an input type takes."""
    if isinstance(kind, GraphQLNonNull):
        return smallest(kind.of_type)
    if isinstance(kind, GraphQLList):
        return []
    if isinstance(kind, GraphQLInputObjectType):
        needed = {name: field.type for name, field in kind.fields.items() if isinstance(field.type, GraphQLNonNull)}
        return {name: smallest(field) for name, field in needed.items()}
    return {"String": "1", "ID": "1", "Boolean": False}.get(kind.name, 1)


def variables(operation: Operation, schema: GraphQLSchema) -> dict[str, Any]:
    """Return the least that an operation takes."""
    required = {name: kind for name, kind in operation.variables.items() if kind.endswith("!")}
    return {name: smallest(type_from_ast(schema, parse_type(kind))) for name, kind in required.items()}


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda operation: operation.name)
def test_an_operation_is_answered_or_refused_by_name(operation: Operation, post: Post, sandbox: Sandbox) -> None:
    account = sandbox.accounts.admin if Access.B2B in operation.access else sandbox.accounts.customer
    if operation.access == Access.ANONYMOUS:
        account = sandbox.accounts.admin
    answer = post(operation.document, variables(operation, executable_schema()), account)
    assert answer.status == 200
    refused = [error for error in answer.body.get("errors", ()) if error.get("extensions", {}).get("code") == 501]
    if operation.root_field in IMPLEMENTED:
        assert refused == []
    else:
        (error,) = refused
        assert f'The sandbox does not have "{operation.root_field}" yet.' in error["message"]
        assert not (answer.body.get("data") or {}).get(operation.root or "")


def test_every_resolver_belongs_to_an_operation() -> None:
    assert {operation.root_field for operation in OPERATIONS.values()} >= IMPLEMENTED
