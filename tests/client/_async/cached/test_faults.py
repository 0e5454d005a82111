"""A storefront with a cache, when answers are old, and when the API fails or refuses."""

from collections.abc import Callable
from typing import Any

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    HTTPStatusError,
    InvalidLoginError,
    MemoryCache,
    OperationError,
    PermissionDeniedError,
    RateLimitedError,
    RequestTimeoutError,
    SessionOverError,
    StorefrontError,
    UnexpectedResultError,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import async_all_at_once, async_answers_refreshed
from tests.client.holding import AsyncHoldingTransport, async_until

from .answers import CONFIGS, asked, configs, respond

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


async def test_a_stale_answer_serves_while_one_refresh_runs(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    guest = async_storefront.guest()
    await configs(guest)
    time.pass_(300)
    async_transport.hold(CONFIGS)
    for _ in range(10):
        response = await respond(guest)
        assert (response.cached, response.age, response.stale) == (True, 300, True)
    await async_transport.arrival(CONFIGS)
    async_transport.let_go(CONFIGS)
    await async_answers_refreshed(async_storefront)
    assert asked(sandbox, CONFIGS) == 2
    response = await respond(guest)
    assert (response.age, response.stale) == (0, False)
    assert asked(sandbox, CONFIGS) == 2


async def test_a_refresh_that_fails_is_not_tried_again_at_once(
    async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    guest = async_storefront.guest()
    await configs(guest)
    time.pass_(300)
    sandbox.fail_next(CONFIGS, status=503)
    for _ in range(5):
        assert (await respond(guest)).stale
        await async_answers_refreshed(async_storefront)
    assert asked(sandbox, CONFIGS) == 2
    time.pass_(5)
    assert (await respond(guest)).stale
    await async_answers_refreshed(async_storefront)
    assert not (await respond(guest)).stale
    assert asked(sandbox, CONFIGS) == 3


async def test_a_storefront_closes_within_a_refresh(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, time: Time
) -> None:
    guest = async_storefront.guest()
    await configs(guest)
    time.pass_(300)
    async_transport.hold(CONFIGS)
    await configs(guest)
    await async_transport.arrival(CONFIGS)
    async_transport.let_go(CONFIGS)
    await async_storefront.close()
    await configs(async_storefront.guest())  # It can be used again.


Fail = Callable[[Sandbox], None]

FAULTS: dict[str, Fail] = {
    "a broken connection": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, disconnect=True),
    "HTTP 503": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, status=503, body="no"),
    "HTTP 500 with errors": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, status=500, message="Boom."),
    "HTTP 429": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, status=429),
    "a login page": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, body="<html>"),
    "silence": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, delay=20.0),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_on_faults_an_old_answer_serves(
    fault: str, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    first = await configs(async_storefront.guest())
    guest = async_storefront.guest().with_options(timeout=0.3 if fault == "silence" else None)
    time.pass_(900)
    FAULTS[fault](sandbox)
    for _ in range(3):
        response = await respond(guest)
        assert response.data == first
        assert (response.cached, response.age, response.stale) == (True, 900, True)
    assert asked(sandbox, CONFIGS) <= 4  # Asked once, with the transport's own tries, and then left alone.
    time.pass_(3_000)
    with pytest.raises(StorefrontError):
        await configs(guest)


async def test_after_a_fault_the_api_is_asked_again_soon(
    async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    guest = async_storefront.guest()
    await configs(guest)
    time.pass_(900)
    sandbox.fail_next(CONFIGS, status=503)
    assert (await respond(guest)).stale
    time.pass_(5)
    response = await respond(guest)
    assert (response.cached, response.stale) == (False, False)


async def test_a_refusal_is_no_fault(
    async_admin: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    await async_admin.quotes()
    time.pass_(100)
    sandbox.fail_next("Quotes", message="Permission denied.")
    with pytest.raises(PermissionDeniedError):
        await async_admin.quotes()
    # What is refused now is not kept either: the next fault has nothing to serve.
    sandbox.fail_next("Quotes", status=503)
    with pytest.raises(OperationError):
        await async_admin.quotes()


async def test_a_session_that_is_over_is_no_fault(
    async_admin: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    await async_admin.quotes()
    time.pass_(100)
    sandbox.fail_next("Quotes", times=5, code=40101)
    with pytest.raises(SessionOverError):
        await async_admin.quotes()


async def test_a_refusal_beside_the_caller_ends_the_stale_answer(
    async_admin: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    await async_admin.current_user()
    time.pass_(60)
    sandbox.fail_next("CurrentUser", times=2, message="Permission denied.")
    await async_admin.current_user()
    await async_answers_refreshed(async_storefront)
    with pytest.raises(PermissionDeniedError):
        await async_admin.current_user()


async def test_who_cant_sign_in_any_more_sees_nothing(
    async_senior: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    await async_senior.current_user()
    time.pass_(60)
    sandbox.expire_tokens()
    sandbox.fail_next("Login", times=9, message="Invalid Login")
    await async_senior.current_user()  # Stale; what is refreshed beside it finds out.
    await async_answers_refreshed(async_storefront)
    with pytest.raises(InvalidLoginError):
        await async_senior.current_user()


async def test_no_fault_of_the_api_shows_old_answers_to_who_cant_sign_in(
    async_senior: AsyncSession, sandbox: Sandbox, time: Time
) -> None:
    await async_senior.quotes()
    time.pass_(100)
    sandbox.expire_tokens()
    sandbox.fail_next("Login", message="Invalid Login")
    with pytest.raises(InvalidLoginError):
        await async_senior.quotes()
    sandbox.fail_next("Quotes", times=9, disconnect=True)
    async_senior.retry_sign_in()
    with pytest.raises(StorefrontError):
        await async_senior.quotes()


@pytest.mark.parametrize(
    ("plan", "error"),
    [
        ({"message": "No."}, OperationError),
        ({"status": 503, "body": "no"}, HTTPStatusError),
        ({"status": 429}, RateLimitedError),
        ({"body": {"data": {"storefrontConfigs": 7}}}, UnexpectedResultError),
        ({"body": {"data": {"storefrontConfigs": [{"key": {"no": "text"}}]}}}, UnexpectedResultError),
    ],
)
async def test_no_error_is_ever_kept(
    plan: Any, error: type[StorefrontError], async_storefront: AsyncStorefront, sandbox: Sandbox, cache: MemoryCache
) -> None:
    sandbox.fail_next(CONFIGS, **plan)
    with pytest.raises(error):
        await configs(async_storefront.guest())
    assert len(cache) == 0
    assert not (await respond(async_storefront.guest())).cached


async def test_partial_data_is_never_kept(
    async_storefront: AsyncStorefront, sandbox: Sandbox, cache: MemoryCache
) -> None:
    body = {"data": {"storefrontConfigs": []}, "errors": [{"message": "Some are missing."}]}
    sandbox.fail_next(CONFIGS, body=body)
    response = await async_storefront.guest().with_response(configs, partial=True)
    assert [error.message for error in response.errors] == ["Some are missing."]
    assert len(cache) == 0


async def test_an_error_that_many_wait_for_is_one_request_and_not_kept(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    guest = async_storefront.guest()
    sandbox.fail_next(CONFIGS, message="No.", delay=0.5)
    errors: list[StorefrontError] = []

    async def refused() -> None:
        with pytest.raises(OperationError) as caught:
            await configs(guest)
        errors.append(caught.value)

    await async_all_at_once([refused] * 5)
    assert asked(sandbox, CONFIGS) == 1
    assert len({id(error) for error in errors}) == 5
    assert await configs(guest)


async def test_who_waits_for_anothers_answer_leaves_at_the_own_deadline(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    guest = async_storefront.guest()
    async_transport.hold(CONFIGS)
    outcomes: list[object] = []

    async def patient() -> None:
        outcomes.append(len(await configs(guest)))

    async def hasty() -> None:
        await async_transport.arrival(CONFIGS)
        with pytest.raises(RequestTimeoutError, match=r"no answer within 0\.1 s"):
            await configs(guest.with_options(timeout=0.1))
        async_transport.let_go(CONFIGS)

    await async_all_at_once([patient, hasty])
    assert len(outcomes) == 1
    assert asked(sandbox, CONFIGS) == 1


async def test_who_began_with_little_time_does_not_end_the_others(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    guest = async_storefront.guest()
    sandbox.fail_next(CONFIGS, times=1, delay=30.0)

    async def hasty() -> None:
        with pytest.raises(RequestTimeoutError):
            await configs(guest.with_options(timeout=1.0))

    async def patient() -> int:
        return len(await configs(guest))

    async_transport.hold(CONFIGS, times=1)

    async def follow() -> None:
        await async_transport.arrival(CONFIGS)
        async_transport.let_go(CONFIGS)
        assert await patient()

    await async_all_at_once([hasty, follow])
    await async_until(lambda: asked(sandbox, CONFIGS) == 2)  # The log has a request once the sandbox is done with it.
