"""Fake transports: what they answer, and what they refuse to."""

import contextlib
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConnectionLostError,
    CurrentCustomerJWT,
    EmailPassword,
    OperationError,
    RateLimitedError,
    RequestTimeoutError,
    TransportError,
    UnreachableError,
)
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.testing import AsyncFakeTransport, FakeAnswerError

NOBODY = EmailPassword("a@b.example", "hidden-word")
STATE: dict[str, Any] = {"userLoginState": {"forcePasswordReset": False}}


async def ask(fake: AsyncFakeTransport) -> Any:
    async with AsyncStorefront("abc", transport=fake) as storefront:
        return await storefront.anonymous.user_login_state(store_hash="abc", email="a@b.example")


async def state_of(storefront: AsyncStorefront) -> Any:
    return await storefront.anonymous.user_login_state(store_hash="abc", email="a@b.example")


async def test_an_answer_from_a_dict_or_a_function_reaches_the_caller() -> None:
    assert (await ask(AsyncFakeTransport().answer("UserLoginState", STATE))).force_password_reset is False
    seen: list[dict[str, Any]] = []

    def answer(variables: dict[str, Any]) -> dict[str, Any]:
        seen.append(variables)
        return STATE

    await ask(AsyncFakeTransport().answer("UserLoginState", answer))
    assert seen[0]["email"] == "a@b.example"


async def test_a_model_that_the_sandbox_answered_can_be_answered_again() -> None:
    with Sandbox() as sandbox:
        admin = sandbox.accounts.admin
        async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as real:
            users = await real.session(EmailPassword(admin.email, admin.password)).users(company_id=1001)
    fake = AsyncFakeTransport().answer("Users", users)
    async with AsyncStorefront("abc", transport=fake) as storefront:
        assert await storefront.session(NOBODY).users(company_id=1001) == users


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({}, "userLoginState"),
        ({"userLoginState": {"forcePasswordReset": "no"}}, "forcePasswordReset"),
        ({"userLoginState": {}}, "forcePasswordReset: .*missing"),
        ({"userLoginState": {"forcePasswordReset": True, "x": 1}}, "userLoginState.x: .*does not select"),
    ],
)
async def test_an_answer_that_the_schema_does_not_allow_fails(data: dict[str, Any], fault: str) -> None:
    with pytest.raises(FakeAnswerError, match=fault):
        await ask(AsyncFakeTransport().answer("UserLoginState", data))


async def test_a_stray_answer_can_be_sent_on_purpose() -> None:
    data = {"userLoginState": {"forcePasswordReset": False, "x": 1}}
    assert (
        await ask(AsyncFakeTransport().answer("UserLoginState", data, unchecked=True))
    ).force_password_reset is False


async def test_an_unexpected_operation_fails_with_the_expected_ones() -> None:
    with pytest.raises(FakeAnswerError, match=r"UserLoginState was sent.* Expected operations: Quotes, Users"):
        await ask(AsyncFakeTransport().answer("Users", {}).answer("Quotes", {}))


async def test_plans_are_used_in_order() -> None:
    fake = AsyncFakeTransport().rate_limited("UserLoginState", retry_after=3).answer("UserLoginState", STATE)
    async with AsyncStorefront("abc", transport=fake) as storefront:
        with pytest.raises(RateLimitedError) as raised:
            await state_of(storefront)
        assert raised.value.retry_after == 3
        assert await state_of(storefront) == await state_of(storefront)


async def test_an_error_carries_its_code() -> None:
    with pytest.raises(OperationError, match="Boom") as raised:
        await ask(AsyncFakeTransport().fail("UserLoginState", "Boom", code=7))
    assert raised.value.code == 7


async def test_a_session_that_is_over_signs_in_again_and_shows_no_secret() -> None:
    fake = AsyncFakeTransport().session_over("UserLoginState").answer("UserLoginState", STATE)
    async with AsyncStorefront("abc", transport=fake) as storefront:
        await storefront.session(NOBODY).user_login_state(store_hash="abc", email="a@b.example")
    assert [request.operation_name for request in fake.requests] == ["Login", "UserLoginState"] * 2
    assert [request.headers.get("Authorization") for request in fake.requests] == [
        None,
        "Bearer fake-storefront-token-1",
        None,
        "Bearer fake-storefront-token-2",
    ]
    assert "hidden-word" not in repr(fake.requests)


async def test_a_session_signs_in_with_a_customer_jwt() -> None:
    fake = AsyncFakeTransport().answer("UserLoginState", STATE)
    async with AsyncStorefront("abc", transport=fake) as storefront:
        await storefront.session(CurrentCustomerJWT("hidden-jwt")).user_login_state(
            store_hash="abc", email="a@b.example"
        )
    assert [request.operation_name for request in fake.requests] == ["Authorization", "UserLoginState"]
    assert fake.requests[1].headers == {"Authorization": "Bearer fake-storefront-token-1"}
    assert "hidden-jwt" not in repr(fake.requests)


@pytest.fixture
def passed(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that fakes let pass; nobody waits for them."""
    passed: list[float] = []

    async def let_pass(seconds: float) -> None:
        passed.append(seconds)

    monkeypatch.setattr("b2b_storefront.testing.async_fake.async_sleep", let_pass)
    return passed


async def test_a_delayed_answer_comes_late_and_not_after_the_timeout(passed: list[float]) -> None:
    fake = AsyncFakeTransport(timeout=60).answer("UserLoginState", STATE, times=1).delay("UserLoginState", 0.02)
    async with AsyncStorefront("abc", transport=fake) as storefront:
        await state_of(storefront)
        assert passed == [0.02]
        session = storefront.anonymous.with_options(timeout=0.01)
        with pytest.raises(RequestTimeoutError, match=r"UserLoginState: no answer within 0\.01 s") as raised:
            await session.user_login_state(store_hash="abc", email="a@b.example")
        assert raised.value.sent
        fake.delay("UserLoginState", 61)
        with pytest.raises(RequestTimeoutError, match="no answer within 60 s"):
            await state_of(storefront)
        fake.answer("UserLoginState", STATE).delay("UserLoginState", 0)
        await state_of(storefront)
        assert passed == [0.02, 0]


async def test_a_timeout_is_thirty_seconds_unless_it_is_set() -> None:
    fake = AsyncFakeTransport().answer("UserLoginState", STATE).delay("UserLoginState", 31)
    with pytest.raises(RequestTimeoutError, match="within 30 s"):
        await ask(fake)


@pytest.mark.parametrize(("sent", "kind"), [(False, UnreachableError), (True, ConnectionLostError)])
async def test_a_server_that_does_not_answer(sent: bool, kind: type[TransportError]) -> None:
    fake = AsyncFakeTransport().unreachable("UserLoginState", sent=sent).answer("UserLoginState", STATE)
    async with AsyncStorefront("abc", transport=fake) as storefront:
        with pytest.raises(kind, match="UserLoginState: ") as raised:
            await state_of(storefront)
        assert (type(raised.value), raised.value.sent) == (kind, sent)
        assert (await state_of(storefront)).force_password_reset is False


@pytest.mark.parametrize(
    "wrong", [lambda fake: fake.answer("Users", {}, times=0), lambda fake: fake.delay("Users", -1)]
)
def test_a_plan_that_can_not_be_is_refused(wrong: Callable[[AsyncFakeTransport], object]) -> None:
    with pytest.raises(ValueError, match="must be at least"):
        wrong(AsyncFakeTransport())


def test_a_timeout_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="greater than 0"):
        AsyncFakeTransport(timeout=0)


async def test_an_answer_may_ask_the_fake_itself() -> None:
    fake = AsyncFakeTransport()

    def answer(_variables: dict[str, Any]) -> dict[str, Any]:
        fake.answer("UserLoginState", STATE, times=1)
        return STATE

    assert await ask(fake.answer("UserLoginState", answer, times=1)) == await ask(fake)


@pytest.mark.parametrize(("value", "fault"), [(5, None), (5.5, None), ("5", "totalBalance: '5' is not a value")])
async def test_a_whole_number_is_a_float_and_a_text_is_not(value: object, fault: str | None) -> None:
    stats = {"totalBalance": value, "overDueBalance": None, "hasDueInvoice": None, "hasOverDueInvoice": None}
    async with AsyncStorefront(
        "abc", transport=AsyncFakeTransport().answer("InvoiceStats", {"invoiceStats": stats})
    ) as storefront:
        session = storefront.session(NOBODY)
        with contextlib.nullcontext() if fault is None else pytest.raises(FakeAnswerError, match=fault):
            assert (await session.invoice_stats(status=0)).total_balance == Decimal(str(value))
