"""The executable schema: access lines, and resolvers that have a root."""

import pytest
from graphql import GraphQLField, GraphQLString

from b2b_storefront.sandbox import _schema
from b2b_storefront.sandbox.api import auth
from b2b_storefront.sandbox.execution.access import Access, read_access


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


def test_a_resolver_without_a_root_is_a_fault_of_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(auth.QUERIES, "unheardOf", lambda *_: None)

    with pytest.raises(ValueError, match="unheardOf"):
        _schema.executable_schema.__wrapped__()
