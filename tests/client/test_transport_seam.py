"""gql's own transports carry sessions; whoever connects one closes it."""

import re
from typing import Any

import pytest
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.local_schema import LocalSchemaTransport
from graphql import build_schema, parse

from b2b_storefront import (
    Access,
    AsyncStorefront,
    ConfigurationError,
    ConnectionLostError,
    HTTPStatusError,
    Operation,
    OperationError,
    PermissionDeniedError,
    Storefront,
    StorefrontError,
)
from b2b_storefront._bundled import schema_directory
from b2b_storefront.client import operations as bundled
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.transport import AiohttpTransport, PreparedRequest, Urllib3Transport

from .conftest import credentials, operations


async def test_gqls_own_aiohttp_transport_carries_sessions(sandbox: Sandbox) -> None:
    transport = AIOHTTPTransport(url=f"{sandbox.base_url}/graphql")
    async with AsyncStorefront(sandbox.store_hash, transport=transport, retry=False) as storefront:
        session = storefront.session(credentials(sandbox.accounts.admin))
        assert (await session.current_user()).email == sandbox.accounts.admin.email
        sandbox.expire_tokens()
        assert (await session.current_user()).email == sandbox.accounts.admin.email
        sandbox.fail_next("CurrentUser", status=502, body="<html>")
        with pytest.raises(HTTPStatusError, match="HTTP 502"):
            await session.current_user()
    assert transport.session is None  # The storefront connected it, so it closed it.


async def test_gqls_own_aiohttp_transport_carries_several_queries_in_one_request(sandbox: Sandbox) -> None:
    transport = AIOHTTPTransport(url=f"{sandbox.base_url}/graphql")
    async with AsyncStorefront(sandbox.store_hash, transport=transport) as storefront:
        session = storefront.session(credentials(sandbox.accounts.admin))
        me, refused, quotes = await session.together(
            lambda session: (session.current_user(), session.customer_quotes(), session.quotes(first=2)), partial=True
        )
        assert (me, quotes) == (await session.current_user(), await session.quotes(first=2))
        assert isinstance(refused, PermissionDeniedError)
    assert operations(sandbox)[:2] == ["Login", "CurrentUser_CustomerQuotes_Quotes"]


async def test_a_local_schema_serves_several_queries_in_one_request() -> None:
    schema = build_schema("type Query { one: Int two(than: Int!): Int three: Int }")

    def fail(*_: object) -> None:
        raise ValueError("three is too many")

    assert schema.query_type is not None
    fields = schema.query_type.fields
    fields["one"].resolve, fields["two"].resolve, fields["three"].resolve = (
        lambda *_: 1,
        lambda *_, than: than + 1,
        fail,
    )
    asked: list[Operation] = [
        Operation("One", "query", "query One { one }", root="one", access=Access.ANONYMOUS),
        Operation("Two", "query", "query Two($n: Int!) { two(than: $n) }", root="two", access=Access.ANONYMOUS),
        Operation("Three", "query", "query Three { three }", root="three", access=Access.ANONYMOUS),
    ]
    async with AsyncStorefront("abc", transport=LocalSchemaTransport(schema)) as storefront:
        guest = storefront.guest()
        one, two, three = await guest.together(
            lambda session: (session.run(asked[0]), session.run(asked[1], n=7), session.run(asked[2])), partial=True
        )
    assert (one, two) == (1, 8)
    assert isinstance(three, OperationError)
    assert (three.operation_name, three.path, three.message) == ("Three", ("three",), "three is too many")


async def test_a_transport_that_its_owner_connected_stays_open(sandbox: Sandbox) -> None:
    transport = AIOHTTPTransport(url=f"{sandbox.base_url}/graphql")
    await transport.connect()
    try:
        async with AsyncStorefront(sandbox.store_hash, transport=transport) as storefront:
            await storefront.session(credentials(sandbox.accounts.admin)).current_user()
        assert transport.session is not None
    finally:
        await transport.close()


async def test_a_transport_that_nobody_connected_says_so(sandbox: Sandbox) -> None:
    storefront = AsyncStorefront("abc", transport=AIOHTTPTransport(url=f"{sandbox.base_url}/graphql"))
    with pytest.raises(ConnectionLostError, match="not connected") as raised:
        await storefront.anonymous.user_login_state(store_hash="abc", email="a@b.c")
    assert not raised.value.sent


async def test_a_local_schema_serves_operations_that_need_nobody() -> None:
    schema = build_schema("\n".join(path.read_text() for path in sorted(schema_directory().glob("*.graphql"))))
    async with AsyncStorefront("abc", transport=LocalSchemaTransport(schema)) as storefront:
        with pytest.raises(StorefrontError, match="answered null for userLoginState"):
            await storefront.anonymous.user_login_state(store_hash="abc", email="a@b.c")


async def test_a_document_is_sent_as_it_was_compiled_and_parsed_only_when_asked_for(sandbox: Sandbox) -> None:
    request = PreparedRequest(bundled.CURRENT_USER, {"a": 1})
    assert request.payload == {
        "query": bundled.CURRENT_USER.document,
        "operationName": "CurrentUser",
        "variables": {"a": 1},
    }
    assert request.document is PreparedRequest(bundled.CURRENT_USER, {}).document
    assert request.document == parse(bundled.CURRENT_USER.document)
    assert "1" not in f"{request} {request!r}"
    assert operations(sandbox) == []


@pytest.mark.parametrize(
    ("make", "transport", "says"),
    [
        (Storefront, AIOHTTPTransport(url="https://api.example/graphql"), "AIOHTTPTransport does not fit Storefront"),
        (
            Storefront,
            AiohttpTransport("https://api.example/graphql"),
            "Use AsyncStorefront, or a transport of the other",
        ),
        (AsyncStorefront, Urllib3Transport("https://api.example/graphql"), "does not fit AsyncStorefront"),
        (AsyncStorefront, Urllib3Transport, "the class Urllib3Transport is not a gql transport. Pass an instance"),
        (Storefront, "https://api.example/graphql", "'https://api.example/graphql' (str) is not a gql transport"),
    ],
)
def test_a_transport_of_the_other_kind_is_refused_when_the_storefront_is_made(
    make: Any, transport: object, says: str
) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(says)):
        make("abc", transport=transport)
