"""Any gql transport can be given instead of ours; whoever connects it closes it."""

from typing import Any

import pytest
from gql import GraphQLRequest
from gql.transport import AsyncTransport, Transport
from gql.transport import exceptions as gql_errors
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.local_schema import LocalSchemaTransport
from graphql import ExecutionResult, GraphQLError, build_schema, parse

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    ConnectionLostError,
    HTTPStatusError,
    InvalidBodyError,
    InvalidLoginError,
    OperationError,
    RateLimitedError,
    Storefront,
    StorefrontError,
)
from b2b_storefront._bundled import schema_directory
from b2b_storefront.client import operations as bundled
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.transport import AiohttpTransport, HTTPResult, PreparedRequest, Urllib3Transport

from .conftest import credentials, operations


async def test_gqls_own_aiohttp_transport_carries_sessions(sandbox: Sandbox) -> None:
    transport = AIOHTTPTransport(url=f"{sandbox.base_url}/graphql")
    async with AsyncStorefront(sandbox.store_hash, transport=transport) as storefront:
        session = storefront.session(credentials(sandbox.accounts.admin))
        assert (await session.current_user()).email == sandbox.accounts.admin.email
        sandbox.expire_tokens()
        assert (await session.current_user()).email == sandbox.accounts.admin.email
        sandbox.fail_next("CurrentUser", status=502, body="<html>")
        with pytest.raises(HTTPStatusError, match="HTTP 502"):
            await session.current_user()
    assert transport.session is None  # The storefront connected it, so it closed it.


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


class Canned(Transport):
    """A transport that answers, or fails, as told."""

    def __init__(self, *outcomes: ExecutionResult | Exception) -> None:
        self.outcomes = list(outcomes)
        self.headers: list[dict[str, str]] = []

    def execute(self, request: GraphQLRequest, extra_args: dict[str, Any] | None = None) -> ExecutionResult:
        self.headers.append((extra_args or {}).get("headers", {}))
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


class Headerless(Transport):
    """A transport that takes nothing but the request."""

    def execute(self, request: GraphQLRequest) -> ExecutionResult:
        return ExecutionResult(data={"login": {"result": {"token": "opaque"}}})


def test_a_transport_without_headers_per_request_can_not_carry_a_token() -> None:
    with Storefront("abc", transport=Headerless()) as storefront:
        session = storefront.session(credentials_of_nobody())
        with pytest.raises(ConfigurationError, match="Headerless takes no headers per request"):
            session.current_user()


def test_a_transport_without_timeouts_per_request_says_so() -> None:
    with Storefront("abc", transport=Headerless()) as storefront:
        hurried = storefront.anonymous.with_options(timeout=1)
        with pytest.raises(ConfigurationError, match="Headerless takes no timeout per request"):
            hurried.user_login_state(store_hash="abc", email="a@b.c")


def test_the_token_travels_in_the_header_and_errors_of_a_local_execution_are_read() -> None:
    transport = Canned(
        ExecutionResult(data={"login": {"result": {"token": "opaque"}}}),
        ExecutionResult(data=None, errors=[GraphQLError("Boom", path=["currentUser"], extensions={"code": 7})]),
    )
    with Storefront("abc", transport=transport) as storefront:
        with pytest.raises(OperationError, match="Boom") as raised:
            storefront.session(credentials_of_nobody()).current_user()
    assert transport.headers == [{}, {"Authorization": "Bearer opaque"}]
    assert (raised.value.code, raised.value.path, raised.value.status) == (7, ("currentUser",), None)


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (gql_errors.TransportServerError("x", 429), RateLimitedError),
        (gql_errors.TransportServerError("x", 500), HTTPStatusError),
        (gql_errors.TransportProtocolError("body: opaque"), InvalidBodyError),
        (gql_errors.TransportConnectionFailed("x"), ConnectionLostError),
        (ConnectionResetError("x"), ConnectionLostError),
    ],
)
def test_failures_of_other_transports_become_our_errors(failure: Exception, error: type[StorefrontError]) -> None:
    with Storefront("abc", transport=Canned(failure)) as storefront:
        with pytest.raises(error) as raised:
            storefront.anonymous.user_login_state(store_hash="abc", email="a@b.c")
    assert raised.value.operation_name == "UserLoginState"
    assert "opaque" not in str(raised.value)


def test_a_rejected_login_through_another_transport_is_the_same_error() -> None:
    refusal = ExecutionResult(data=None, errors=[{"message": "Invalid Login"}])  # type: ignore[list-item]
    with Storefront("abc", transport=Canned(refusal)) as storefront:
        with pytest.raises(InvalidLoginError):
            storefront.session(credentials_of_nobody()).current_user()


def test_our_transports_are_gql_transports_and_take_any_gql_request(sandbox: Sandbox) -> None:
    url = f"{sandbox.base_url}/graphql"
    assert issubclass(AiohttpTransport, AsyncTransport)
    transport = Urllib3Transport(url)
    transport.connect()
    try:
        result = transport.execute(GraphQLRequest("query Name { __typename }"))
    finally:
        transport.close()
    assert isinstance(result, HTTPResult)
    assert (result.data, result.errors, result.status) == ({"__typename": "Query"}, None, 200)
    assert result.headers["content-type"] == result.headers["Content-Type"]
    assert 0 < result.elapsed < 5


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


def credentials_of_nobody() -> Any:
    from b2b_storefront import EmailPassword

    return EmailPassword("a@b.c", "secret")


def test_logins_are_marked_as_urgent_and_other_calls_are_not() -> None:
    class Watching(Canned):
        def execute(self, request: GraphQLRequest, extra_args: dict[str, Any] | None = None) -> ExecutionResult:
            assert isinstance(request, PreparedRequest)
            urgent.append((request.operation_name, request.urgent))
            return super().execute(request, extra_args)

    urgent: list[tuple[str | None, bool]] = []
    transport = Watching(
        ExecutionResult(data={"login": {"result": {"token": "opaque"}}}), ExecutionResult(data={"currentUser": None})
    )
    with Storefront("abc", transport=transport) as storefront, pytest.raises(StorefrontError):
        storefront.session(credentials_of_nobody()).current_user()
    assert urgent == [("Login", True), ("CurrentUser", False)]


async def test_our_own_transports_stay_open_too_when_their_owner_opened_them(sandbox: Sandbox) -> None:
    url = f"{sandbox.base_url}/graphql"
    given = AiohttpTransport(url)
    await given.connect()
    async with AsyncStorefront("abc", base_url=sandbox.base_url, transport=given):
        pass
    with pytest.raises(gql_errors.TransportAlreadyConnected):
        await given.connect()
    await given.close()
    plain = Urllib3Transport(url)
    plain.connect()
    with Storefront("abc", base_url=sandbox.base_url, transport=plain):
        pass
    with pytest.raises(gql_errors.TransportAlreadyConnected):
        plain.connect()
    plain.close()


def test_a_given_transport_that_happens_to_be_falsy_is_used_all_the_same() -> None:
    class Empty(Canned):
        def __len__(self) -> int:
            return 0

    transport = Empty(ExecutionResult(data={"userLoginState": {"forcePasswordReset": False}}))
    with Storefront("abc", transport=transport) as storefront:
        storefront.anonymous.user_login_state(store_hash="abc", email="a@b.c")
    assert transport.outcomes == []
