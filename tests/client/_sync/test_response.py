# Generated from tests/client/_async/test_response.py by `make codegen`. Edits are lost.

"""A result can be had with the answer that it came in."""

from typing import Any

import pytest
from gql import GraphQLRequest
from gql.transport import Transport
from graphql import ExecutionResult

from b2b_storefront import (
    ConfigurationError,
    InvalidLoginError,
    OperationError,
    Response,
    Session,
    SessionOverError,
    Storefront,
)
from b2b_storefront.client import UserLoginState
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations

STATE = {"userLoginState": {"forcePasswordReset": False}}


def result(data: Any, *messages: str, code: int = 7, extensions: Any = None) -> ExecutionResult:
    """Return an answer with errors as they come over the wire."""
    errors: Any = [
        {"message": message, "path": ["userLoginState"], "extensions": {"code": code}} for message in messages
    ]
    return ExecutionResult(data, errors or None, extensions)


class Scripted(Transport):
    """Gives these answers."""

    def __init__(self, *answers: ExecutionResult) -> None:
        self.answers = list(answers)

    def connect(self) -> None:
        pass

    def close(self) -> None:
        pass

    def execute(self, request: GraphQLRequest, extra_args: dict[str, Any] | None = None) -> ExecutionResult:
        return self.answers.pop(0)

    def subscribe(self, request: GraphQLRequest) -> Any:
        raise NotImplementedError


def state(session: Session) -> UserLoginState:
    return session.user_login_state(store_hash="abc", email="a@b.c")


def respond(*answers: ExecutionResult, partial: bool = False) -> Response[UserLoginState]:
    """Return the response to the answers."""
    with Storefront("abc", transport=Scripted(*answers)) as storefront:
        return storefront.anonymous.with_response(state, partial=partial)


def test_the_http_answer(admin: Session) -> None:
    response = admin.with_response(lambda session: session.current_user())
    assert response.data == admin.current_user()
    assert (response.status, response.errors, response.extensions) == (200, (), {})
    assert response.headers["content-type"].startswith("application/json")
    assert response.request_id == response.headers.get("X-Request-Id")
    assert response.elapsed > 0


def test_the_repr_shows_neither_data_nor_headers(admin: Session, sandbox: Sandbox) -> None:
    shown = repr(admin.with_response(lambda session: session.current_user()))
    assert shown.startswith("Response(errors=(), status=200, elapsed=")
    assert sandbox.accounts.admin.email not in shown


def test_a_subclass_and_options_are_kept(storefront: Storefront, sandbox: Sandbox) -> None:
    class Buyer(Session):
        __slots__ = ()

    given: list[type[Session]] = []

    def call(session: Buyer) -> int:
        given.append(type(session))
        session.with_options(timeout=5).current_user()
        return 7

    buyer = storefront.session(credentials(sandbox.accounts.admin), client=Buyer)
    response = buyer.with_response(call)
    assert (response.data, response.status, given) == (7, 200, [Buyer])


def test_of_several_operations_the_answer_is_the_last_ones() -> None:
    answers = [result(STATE, extensions={"turn": 1}), result(STATE, extensions={"turn": 2})]

    def ask_twice(session: Session) -> list[UserLoginState]:
        return [state(session), state(session)]

    with Storefront("abc", transport=Scripted(*answers)) as storefront:
        response = storefront.anonymous.with_response(ask_twice)
    assert len(response.data) == 2
    assert response.extensions == {"turn": 2}


def test_a_call_that_runs_nothing_is_an_error(admin: Session, sandbox: Sandbox) -> None:
    def ask_nothing(session: Session) -> None:
        session.iter_users(company_id=1)

    with pytest.raises(ConfigurationError, match="ran no operation of the session that it was given"):
        admin.with_response(ask_nothing)
    assert operations(sandbox) == []


def test_another_transport_hides_status_and_headers() -> None:
    response = respond(result(STATE, extensions={"cost": 3}))
    assert (response.status, response.headers, response.request_id) == (None, {}, None)
    assert response.extensions == {"cost": 3}
    assert response.elapsed > 0


def test_data_with_errors_is_an_error_unless_it_is_wanted() -> None:
    with pytest.raises(OperationError, match="Half of it"):
        respond(result(STATE, "Half of it"))
    response = respond(result(STATE, "Half of it"), partial=True)
    assert isinstance(response.data, UserLoginState)
    assert [(error.message, error.path, error.code) for error in response.errors] == [
        ("Half of it", ("userLoginState",), 7)
    ]


@pytest.mark.parametrize("data", [None, {"userLoginState": None}, {"userLoginState": {"forcePasswordReset": "maybe"}}])
def test_errors_without_data_that_fits_are_raised_even_then(data: Any) -> None:
    with pytest.raises(OperationError, match="Nothing of it") as raised:
        respond(result(data, "Nothing of it"), partial=True)
    assert raised.value.code == 7


@pytest.mark.parametrize(
    ("answer", "error"),
    [(result(STATE, "x", code=40101), SessionOverError), (result(STATE, "Invalid Login"), InvalidLoginError)],
)
def test_whoever_has_to_sign_in_is_told_so_even_then(answer: ExecutionResult, error: type[OperationError]) -> None:
    with pytest.raises(error):
        respond(answer, partial=True)
