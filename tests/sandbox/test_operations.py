"""Every operation is answered, and the client's types hold the answer."""

import re
from collections.abc import Iterator
from typing import Any, cast

import pytest
from graphql import GraphQLInputObjectType, GraphQLList, GraphQLNonNull, GraphQLSchema, type_from_ast
from graphql.language import parse_type
from pydantic import BaseModel

from b2b_storefront import EmailPassword, Storefront
from b2b_storefront.client.operations import OPERATIONS
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox._schema import domains, executable_schema
from b2b_storefront.wire.json_models import JSONModel, ReadList, parse_json_text
from b2b_storefront.wire.operation import Access, Operation

from .calls import CALLS, Call
from .client import Post

BY_SIGNING_IN = {"login", "authorization"}
NULL = {"user_masquerading_company"}


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[Sandbox, Storefront]]:
    """A sandbox of this day, since the client looks at the ends of tokens, and a storefront over it."""
    with Sandbox() as sandbox, Storefront("sandbox", base_url=sandbox.base_url) as storefront:
        yield sandbox, storefront


@pytest.mark.parametrize("calls", CALLS, ids=lambda calls: calls[-1][1])
def test_an_operation_is_answered_to_the_client(running: tuple[Sandbox, Storefront], calls: tuple[Call, ...]) -> None:
    sandbox, storefront = running
    sandbox.reset()
    sandbox.place_order(sandbox.accounts.senior.email, {50_001: 2})
    result: Any = None
    for account, name, arguments in calls:
        session: Any = storefront.guest()
        if account != "guest":
            found = getattr(sandbox.accounts, account)
            session = storefront.session(EmailPassword(found.email, found.password))
        known = {key: created_at(sandbox, key, value) for key, value in arguments.items()}
        result = getattr(session, name)(**known)
    assert (result is None) is (calls[-1][1] in NULL)
    assert [*unread(result)] == []


def unread(value: Any, place: str = "") -> Iterator[str]:
    """Go through the places where JSON is not what its model takes it for: keys without a field, and misfits."""
    if isinstance(value, list | tuple):
        for number, entry in enumerate(value):
            yield from unread(entry, f"{place}[{number}]")
    if not isinstance(value, BaseModel):
        return
    if isinstance(value, JSONModel):
        yield from (f"{place}.{key}" for key in value.model_extra or {})
        raw = value.raw if isinstance(value.raw, dict) else {}
        keys = {name: field.serialization_alias or name for name, field in type(value).model_fields.items()}
        empty = {key for name, key in keys.items() if getattr(value, name) is None}
        yield from (f"{place}.{key}" for key in empty if raw.get(key) is not None)
        if not isinstance(parse_json_text(value.raw), dict | list):
            yield place
    for name in type(value).model_fields:
        entries = getattr(value, name)
        if isinstance(entries, ReadList) and len(entries) != len(cast("Any", parse_json_text(entries.raw)) or []):
            yield f"{place}.{name}"
        yield from unread(entries, f"{place}.{name}")


def created_at(sandbox: Sandbox, name: str, value: Any) -> Any:
    """Return an argument's value, of one that names a quote its uuid, or the time of its creation."""
    if not isinstance(value, str) or not value.startswith("@"):
        return value
    quote = sandbox._graphql.state.quotes[int(value[1:])]
    if name == "uuid":
        return quote.uuid
    moment = quote.created_at
    return moment if name == "created_at" else str(moment)


def test_the_calls_are_those_of_all_operations() -> None:
    methods = {re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() for name in OPERATIONS}
    assert {calls[-1][1] for calls in CALLS} == methods - BY_SIGNING_IN


def test_every_root_field_has_a_resolver() -> None:
    schema = executable_schema()
    assert schema.query_type
    assert schema.mutation_type
    roots = {*schema.query_type.fields, *schema.mutation_type.fields}
    assert {name for domain in domains() for name in (*domain.QUERIES, *domain.MUTATIONS)} == roots


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
def test_the_least_that_an_operation_takes_is_answered_or_refused(
    operation: Operation, post: Post, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.admin if Access.B2B in operation.access else sandbox.accounts.customer
    answer = post(operation.document, variables(operation, executable_schema()), account)
    assert answer.status == 200
    codes = [error.get("extensions", {}).get("code") for error in answer.body.get("errors", ())]
    assert not {500, 501}.intersection(codes)
