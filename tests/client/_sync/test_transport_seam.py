# Generated from tests/client/_async/test_transport_seam.py by `make codegen`. Edits are lost.

"""Any gql transport can be given instead of ours; whoever connects it closes it."""

from time import monotonic
from typing import Any

import pytest
from gql import GraphQLRequest
from gql.transport import Transport
from gql.transport import exceptions as gql_errors
from graphql import ExecutionResult, GraphQLError

from b2b_storefront import (
    ConfigurationError,
    ConnectionLostError,
    EmailPassword,
    HTTPStatusError,
    InvalidBodyError,
    InvalidLoginError,
    OperationError,
    RateLimitedError,
    RequestTimeoutError,
    Storefront,
    StorefrontError,
)
from b2b_storefront._waiting import sleep
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.transport import HTTPResult, PreparedRequest, Urllib3Transport


def credentials_of_nobody() -> EmailPassword:
    return EmailPassword("a@b.c", "secret")


class Canned(Transport):
    """A transport that answers, or fails, as told."""

    def __init__(self, *outcomes: ExecutionResult | Exception) -> None:
        self.outcomes = list(outcomes)
        self.headers: list[dict[str, str]] = []

    def connect(self) -> None:
        pass

    def close(self) -> None:
        pass

    def execute(self, request: GraphQLRequest, extra_args: dict[str, Any] | None = None) -> ExecutionResult:
        self.headers.append((extra_args or {}).get("headers", {}))
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def subscribe(self, request: GraphQLRequest) -> Any:
        raise NotImplementedError


class Headerless(Canned):
    """A transport that takes nothing but the request."""

    def execute(self, request: GraphQLRequest) -> ExecutionResult:  # type: ignore[override]  # that is the point
        return ExecutionResult(data={"login": {"result": {"token": "opaque"}}})


def test_a_transport_without_headers_per_request_can_not_carry_a_token() -> None:
    with Storefront("abc", transport=Headerless()) as storefront:
        session = storefront.session(credentials_of_nobody())
        with pytest.raises(ConfigurationError, match="Headerless takes no headers per request"):
            session.current_user()


class Endless(Canned):
    """A transport that takes no timeout, and its time."""

    def execute(self, request: GraphQLRequest) -> ExecutionResult:  # type: ignore[override]  # that is the point
        sleep(5)
        return ExecutionResult(data={})


def test_a_transport_that_takes_no_timeout_has_no_more_time_than_the_call() -> None:
    with Storefront("abc", transport=Endless()) as storefront:
        hurried = storefront.anonymous.with_options(timeout=0.5)
        started = monotonic()
        with pytest.raises(RequestTimeoutError, match=r"no answer within 0\.5 s") as raised:
            hurried.user_login_state(store_hash="abc", email="a@b.c")
    assert monotonic() - started < 4
    assert raised.value.sent


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
    with Storefront("abc", transport=Canned(failure), retry=False) as storefront:
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
    transport = Urllib3Transport(f"{sandbox.base_url}/graphql")
    assert isinstance(transport, Transport)
    transport.connect()
    try:
        result = transport.execute(GraphQLRequest("query Name { __typename }"))
    finally:
        transport.close()
    assert isinstance(result, HTTPResult)
    assert (result.data, result.errors, result.status) == ({"__typename": "Query"}, None, 200)
    assert result.headers["content-type"] == result.headers["Content-Type"]
    assert 0 < result.elapsed < 5


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
    with Storefront("abc", transport=transport) as storefront:
        with pytest.raises(StorefrontError):
            storefront.session(credentials_of_nobody()).current_user()
    assert urgent == [("Login", True), ("CurrentUser", False)]


def test_our_own_transports_stay_open_too_when_their_owner_opened_them(sandbox: Sandbox) -> None:
    url = f"{sandbox.base_url}/graphql"
    given = Urllib3Transport(url)
    given.connect()
    with Storefront("abc", base_url=sandbox.base_url, transport=given):
        pass
    with pytest.raises(gql_errors.TransportAlreadyConnected):
        given.connect()
    given.close()


def test_a_given_transport_that_happens_to_be_falsy_is_used_all_the_same() -> None:
    class Empty(Canned):
        def __len__(self) -> int:
            return 0

    transport = Empty(ExecutionResult(data={"userLoginState": {"forcePasswordReset": False}}))
    with Storefront("abc", transport=transport) as storefront:
        storefront.anonymous.user_login_state(store_hash="abc", email="a@b.c")
    assert transport.outcomes == []
