"""The executable schema: access lines, and resolvers that have a root."""

import pytest
from graphql import GraphQLField, GraphQLString, execute_sync, parse

from b2b_storefront.sandbox import _schema
from b2b_storefront.sandbox.api import auth
from b2b_storefront.sandbox.execution.access import Access, read_access
from b2b_storefront.sandbox.execution.call import Call, Refused
from b2b_storefront.sandbox.seed.shop import seed


@pytest.mark.parametrize(
    ("line", "access"),
    [
        ("Access: anonymous", Access(b2b=False, bc=False, anonymous=True)),
        ("Access: b2b", Access(b2b=True, bc=False, anonymous=False)),
        ("Access: bc", Access(b2b=False, bc=True, anonymous=False)),
        ("Access: either (inferred)", Access(b2b=True, bc=True, anonymous=False)),
        ("Access: either or anonymous", Access(b2b=True, bc=True, anonymous=True)),
        ("Purpose.\n\nAccess: b2b or anonymous (inferred)\nPermission: x", Access(b2b=True, bc=False, anonymous=True)),
    ],
)
def test_access_is_read_from_a_description(line: str, access: Access) -> None:
    assert read_access("root", GraphQLField(GraphQLString, description=line)) == access


@pytest.mark.parametrize(
    "line", [None, "", "Access:", "Access: everybody", "Access: b2b or everybody", "See Access: b2b"]
)
def test_a_root_without_readable_access_is_a_fault_of_the_schema(line: str | None) -> None:
    with pytest.raises(ValueError, match="root has no readable Access line"):
        read_access("root", GraphQLField(GraphQLString, description=line))


def test_a_root_without_a_resolver_is_refused_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_schema, "_DOMAINS", ())
    schema = _schema.executable_schema.__wrapped__()
    state, _ = seed(lambda: 1_760_000_000.0, 3600)

    result = execute_sync(
        schema, parse('{ autoLoader(storeHash: "sandbox") { checkoutUrl } }'), context_value=Call(state=state)
    )

    [error] = result.errors or []
    assert isinstance(error.original_error, Refused)
    assert error.original_error.extensions == {"code": 501}
    assert error.message == 'The sandbox does not have "autoLoader".'


def test_a_resolver_without_a_root_is_a_fault_of_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(auth.QUERIES, "unheardOf", lambda *_: None)

    with pytest.raises(ValueError, match="unheardOf"):
        _schema.executable_schema.__wrapped__()
