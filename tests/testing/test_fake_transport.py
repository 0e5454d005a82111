"""Fake transports: what they answer, and what they refuse to."""

from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    EmailPassword,
    OperationError,
    RateLimitedError,
    RequestTimeoutError,
    Storefront,
)
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.testing import AsyncFakeTransport, FakeAnswerError, FakeTransport

NOBODY = EmailPassword("a@b.example", "hidden-word")
STATE: dict[str, Any] = {"userLoginState": {"forcePasswordReset": False}}


def ask(fake: FakeTransport) -> Any:
    with Storefront("abc", transport=fake) as storefront:
        return storefront.anonymous.user_login_state(store_hash="abc", email="a@b.example")


def state_of(storefront: Storefront) -> Any:
    return storefront.anonymous.user_login_state(store_hash="abc", email="a@b.example")


def test_an_answer_from_a_dict_or_a_function_reaches_the_caller() -> None:
    assert ask(FakeTransport().answer("UserLoginState", STATE)).force_password_reset is False
    seen: list[dict[str, Any]] = []

    def answer(variables: dict[str, Any]) -> dict[str, Any]:
        seen.append(variables)
        return STATE

    ask(FakeTransport().answer("UserLoginState", answer))
    assert seen[0]["email"] == "a@b.example"


def test_a_model_that_the_sandbox_answered_can_be_answered_again() -> None:
    with Sandbox() as sandbox, Storefront(sandbox.store_hash, base_url=sandbox.base_url) as real:
        admin = sandbox.accounts.admin
        users = real.session(EmailPassword(admin.email, admin.password)).users(company_id=1001)
    fake = FakeTransport().answer("Users", users)
    with Storefront("abc", transport=fake) as storefront:
        assert storefront.session(NOBODY).users(company_id=1001) == users


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({}, "userLoginState"),
        ({"userLoginState": {"forcePasswordReset": "no"}}, "forcePasswordReset"),
        ({"userLoginState": {}}, "forcePasswordReset: .*missing"),
        ({"userLoginState": {"forcePasswordReset": True, "x": 1}}, "userLoginState.x: .*does not select"),
    ],
)
def test_an_answer_that_the_schema_does_not_allow_fails(data: dict[str, Any], fault: str) -> None:
    with pytest.raises(FakeAnswerError, match=fault):
        ask(FakeTransport().answer("UserLoginState", data))


def test_a_stray_answer_can_be_sent_on_purpose() -> None:
    data = {"userLoginState": {"forcePasswordReset": False, "x": 1}}
    assert ask(FakeTransport().answer("UserLoginState", data, unchecked=True)).force_password_reset is False


def test_an_unexpected_operation_fails_with_the_expected_ones() -> None:
    with pytest.raises(FakeAnswerError, match=r"UserLoginState was sent.* Expected operations: Quotes, Users"):
        ask(FakeTransport().answer("Users", {}).answer("Quotes", {}))


def test_plans_are_used_in_order() -> None:
    fake = FakeTransport().rate_limited("UserLoginState", retry_after=3).answer("UserLoginState", STATE)
    with Storefront("abc", transport=fake) as storefront:
        with pytest.raises(RateLimitedError) as raised:
            state_of(storefront)
        assert raised.value.retry_after == 3
        assert state_of(storefront) == state_of(storefront)


def test_an_error_carries_its_code() -> None:
    with pytest.raises(OperationError, match="Boom") as raised:
        ask(FakeTransport().fail("UserLoginState", "Boom", code=7))
    assert raised.value.code == 7


def test_a_session_that_is_over_signs_in_again_and_shows_no_secret() -> None:
    fake = FakeTransport().session_over("UserLoginState").answer("UserLoginState", STATE)
    with Storefront("abc", transport=fake) as storefront:
        storefront.session(NOBODY).user_login_state(store_hash="abc", email="a@b.example")
    assert [request.operation_name for request in fake.requests] == ["Login", "UserLoginState"] * 2
    assert [request.headers.get("Authorization") for request in fake.requests] == [
        None,
        "Bearer fake-storefront-token-1",
        None,
        "Bearer fake-storefront-token-2",
    ]
    assert "hidden-word" not in repr(fake.requests)


async def test_the_asynchronous_one_honours_the_timeout() -> None:
    fake = AsyncFakeTransport().answer("UserLoginState", STATE)
    async with AsyncStorefront("abc", transport=fake) as storefront:
        session = storefront.anonymous
        assert not (await session.user_login_state(store_hash="abc", email="a@b.example")).force_password_reset
        fake.delay("UserLoginState", 60)
        with pytest.raises(RequestTimeoutError):
            await session.with_options(timeout=0.01).user_login_state(store_hash="abc", email="a@b.example")


def test_a_whole_number_is_a_float_and_a_text_is_not() -> None:
    schema = build_schema("type Query { anything: Float! }")
    for value, faults in ((5, []), (5.5, []), ("5", ["anything: '5' is no value"])):
        served = execute_sync(schema, parse("{ anything }"), root_value={"anything": value}).data
        found = _differences({"anything": value}, served, "")
        assert [fault[: len(start)] for fault, start in zip(found, faults, strict=True)] == faults
