"""Fake transports answer several queries in one request from the plans of each."""

from typing import Any

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    EmailPassword,
    OperationError,
    RateLimitedError,
    RequestTimeoutError,
    UnreachableError,
)
from b2b_storefront.testing import AsyncFakeTransport, FakeAnswerError

BUYER = EmailPassword("a@b.example", "hidden-word")
STATE: dict[str, Any] = {"userLoginState": {"forcePasswordReset": False}}
KIND: dict[str, Any] = {"userEmailCheck": {"userType": 3, "userInfo": None}}


def ask(session: AsyncSession) -> Any:
    return [
        session.user_login_state(store_hash="abc", email="a@b.example"),
        session.user_email_check(store_hash="abc", email="c@d.example", channel_id=2),
    ]


async def page(fake: AsyncFakeTransport, *, partial: bool = False, seconds: float | None = None) -> Any:
    async with AsyncStorefront("abc", transport=fake) as storefront:
        buyer = storefront.session(BUYER).with_options(timeout=seconds)
        if partial:
            return await buyer.together(ask, partial=True)
        return await buyer.together(ask)


async def test_each_part_is_answered_from_its_own_plan_and_sees_its_own_variables() -> None:
    seen: list[dict[str, Any]] = []

    def answer(variables: dict[str, Any]) -> dict[str, Any]:
        seen.append(variables)
        return KIND

    fake = AsyncFakeTransport().answer("UserLoginState", STATE).answer("UserEmailCheck", answer)
    state, kind = await page(fake)
    assert (state.force_password_reset, kind.user_type) == (False, 3)
    assert seen == [{"storeHash": "abc", "email": "c@d.example", "channelId": 2}]


async def test_the_record_has_one_request_with_its_parts() -> None:
    fake = AsyncFakeTransport().answer("UserLoginState", STATE).answer("UserEmailCheck", KIND)
    await page(fake)
    sent = fake.requests[-1]
    assert len(fake.requests) == 2
    assert sent.operation_name == "UserLoginState_UserEmailCheck"
    assert [part.operation_name for part in sent.parts] == ["UserLoginState", "UserEmailCheck"]
    assert sent.parts[0].variables == {"storeHash": "abc", "email": "a@b.example"}
    assert sent.parts[0].headers == sent.headers
    assert sent.variables["a0_email"] == "a@b.example"
    assert "a@b.example" not in repr(sent)


async def test_a_failure_is_the_part_that_it_was_planned_for() -> None:
    fake = AsyncFakeTransport().answer("UserLoginState", STATE).fail("UserEmailCheck", "Not today", code=7)
    state, error = await page(fake, partial=True)
    assert state.force_password_reset is False
    assert isinstance(error, OperationError)
    assert (error.operation_name, error.message, error.code) == ("UserEmailCheck", "Not today", 7)
    assert error.path == ("userEmailCheck",)


async def test_a_token_that_ended_uses_no_other_answer_up() -> None:
    fake = AsyncFakeTransport().answer("UserLoginState", STATE, times=1)
    fake.session_over("UserEmailCheck").answer("UserEmailCheck", KIND, times=1)
    state, kind = await page(fake)
    assert (state.force_password_reset, kind.user_type) == (False, 3)


async def test_what_befalls_a_request_befalls_all_of_it() -> None:
    with pytest.raises(RateLimitedError):
        await page(AsyncFakeTransport().answer("UserLoginState", STATE).rate_limited("UserEmailCheck", times=9))
    with pytest.raises(UnreachableError):
        await page(AsyncFakeTransport().answer("UserLoginState", STATE).unreachable("UserEmailCheck", times=9))


async def test_the_slowest_part_decides_how_long_it_takes() -> None:
    fake = AsyncFakeTransport().answer("UserLoginState", STATE).answer("UserEmailCheck", KIND)
    with pytest.raises(RequestTimeoutError):
        await page(fake.delay("UserEmailCheck", 60), seconds=1)


async def test_a_part_without_a_plan_is_named() -> None:
    with pytest.raises(FakeAnswerError, match=r"^UserEmailCheck was sent, and no answer is left for it"):
        await page(AsyncFakeTransport().answer("UserLoginState", STATE))


async def test_an_answer_of_a_part_is_held_against_the_schema() -> None:
    wrong = {"userEmailCheck": {"userType": "three", "userInfo": None}}
    with pytest.raises(FakeAnswerError, match="userType"):
        await page(AsyncFakeTransport().answer("UserLoginState", STATE).answer("UserEmailCheck", wrong))
