"""A result can be had with the answer that it came in."""

from typing import Any

import pytest
from gql import GraphQLRequest
from gql.transport import AsyncTransport
from graphql import ExecutionResult

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    ConfigurationError,
    InvalidLoginError,
    OperationError,
    Response,
    SessionOverError,
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


class AsyncScripted(AsyncTransport):
    """Gives these answers."""

    def __init__(self, *answers: ExecutionResult) -> None:
        self.answers = list(answers)

    async def connect(self) -> None:
        pass

    async def close(self) -> None:
        pass

    async def execute(self, request: GraphQLRequest, extra_args: dict[str, Any] | None = None) -> ExecutionResult:
        return self.answers.pop(0)

    def subscribe(self, request: GraphQLRequest) -> Any:
        raise NotImplementedError


async def state(session: AsyncSession) -> UserLoginState:
    return await session.user_login_state(store_hash="abc", email="a@b.c")


async def respond(*answers: ExecutionResult, partial: bool = False) -> Response[UserLoginState]:
    """Return the response to the answers."""
    async with AsyncStorefront("abc", transport=AsyncScripted(*answers)) as storefront:
        return await storefront.anonymous.with_response(state, partial=partial)


async def test_the_http_answer(async_admin: AsyncSession) -> None:
    response = await async_admin.with_response(lambda session: session.current_user())
    assert response.data == await async_admin.current_user()
    assert (response.status, response.errors, response.extensions) == (200, (), {})
    assert response.headers["content-type"].startswith("application/json")
    assert response.request_id == response.headers.get("X-Request-Id")
    assert response.elapsed > 0


async def test_the_repr_shows_neither_data_nor_headers(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    shown = repr(await async_admin.with_response(lambda session: session.current_user()))
    assert shown.startswith("Response(errors=(), status=200, elapsed=")
    assert sandbox.accounts.admin.email not in shown


async def test_a_subclass_and_options_are_kept(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    class Buyer(AsyncSession):
        __slots__ = ()

    given: list[type[AsyncSession]] = []

    async def call(session: Buyer) -> int:
        given.append(type(session))
        await session.with_options(timeout=5).current_user()
        return 7

    buyer = async_storefront.session(credentials(sandbox.accounts.admin), client=Buyer)
    response = await buyer.with_response(call)
    assert (response.data, response.status, given) == (7, 200, [Buyer])


async def test_of_several_operations_the_answer_is_the_last_ones() -> None:
    answers = [result(STATE, extensions={"turn": 1}), result(STATE, extensions={"turn": 2})]

    async def ask_twice(session: AsyncSession) -> list[UserLoginState]:
        return [await state(session), await state(session)]

    async with AsyncStorefront("abc", transport=AsyncScripted(*answers)) as storefront:
        response = await storefront.anonymous.with_response(ask_twice)
    assert len(response.data) == 2
    assert response.extensions == {"turn": 2}


async def test_a_call_that_runs_nothing_is_an_error(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    async def ask_nothing(session: AsyncSession) -> None:
        session.iter_users(company_id=1)

    with pytest.raises(ConfigurationError, match="ran no operation of the session that it was given"):
        await async_admin.with_response(ask_nothing)
    assert operations(sandbox) == []


async def test_another_transport_hides_status_and_headers() -> None:
    response = await respond(result(STATE, extensions={"cost": 3}))
    assert (response.status, response.headers, response.request_id) == (None, {}, None)
    assert response.extensions == {"cost": 3}
    assert response.elapsed > 0


async def test_data_with_errors_is_an_error_unless_it_is_wanted() -> None:
    with pytest.raises(OperationError, match="Half of it"):
        await respond(result(STATE, "Half of it"))
    response = await respond(result(STATE, "Half of it"), partial=True)
    assert isinstance(response.data, UserLoginState)
    assert [(error.message, error.path, error.code) for error in response.errors] == [
        ("Half of it", ("userLoginState",), 7)
    ]


@pytest.mark.parametrize("data", [None, {"userLoginState": None}, {"userLoginState": {"forcePasswordReset": "maybe"}}])
async def test_errors_without_data_that_fits_are_raised_even_then(data: Any) -> None:
    with pytest.raises(OperationError, match="Nothing of it") as raised:
        await respond(result(data, "Nothing of it"), partial=True)
    assert raised.value.code == 7


@pytest.mark.parametrize(
    ("answer", "error"),
    [(result(STATE, "x", code=40101), SessionOverError), (result(STATE, "Invalid Login"), InvalidLoginError)],
)
async def test_whoever_has_to_sign_in_is_told_so_even_then(
    answer: ExecutionResult, error: type[OperationError]
) -> None:
    with pytest.raises(error):
        await respond(answer, partial=True)
