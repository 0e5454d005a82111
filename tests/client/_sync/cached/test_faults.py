# Generated from tests/client/_async/cached/test_faults.py by `make codegen`. Edits are lost.

"""A storefront with a cache, when answers are old, and when the API fails or refuses."""

from collections.abc import Callable
from typing import Any

import pytest

from b2b_storefront import (
    HTTPStatusError,
    InvalidLoginError,
    MemoryCache,
    OperationError,
    PermissionDeniedError,
    RateLimitedError,
    RequestTimeoutError,
    Session,
    SessionOverError,
    Storefront,
    StorefrontError,
    UnexpectedResultError,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import all_at_once, answers_refreshed
from tests.client.holding import HoldingTransport, until

from .answers import CONFIGS, asked, configs, respond

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


def test_a_stale_answer_serves_while_one_refresh_runs(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    guest = storefront.guest()
    configs(guest)
    time.pass_(300)
    transport.hold(CONFIGS)
    for _ in range(10):
        response = respond(guest)
        assert (response.cached, response.age, response.stale) == (True, 300, True)
    transport.arrival(CONFIGS)
    transport.let_go(CONFIGS)
    answers_refreshed(storefront)
    assert asked(sandbox, CONFIGS) == 2
    response = respond(guest)
    assert (response.age, response.stale) == (0, False)
    assert asked(sandbox, CONFIGS) == 2


def test_a_refresh_that_fails_is_not_tried_again_at_once(storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    guest = storefront.guest()
    configs(guest)
    time.pass_(300)
    sandbox.fail_next(CONFIGS, status=503)
    for _ in range(5):
        assert (respond(guest)).stale
        answers_refreshed(storefront)
    assert asked(sandbox, CONFIGS) == 2
    time.pass_(5)
    assert (respond(guest)).stale
    answers_refreshed(storefront)
    assert not (respond(guest)).stale
    assert asked(sandbox, CONFIGS) == 3


def test_a_storefront_closes_within_a_refresh(storefront: Storefront, transport: HoldingTransport, time: Time) -> None:
    guest = storefront.guest()
    configs(guest)
    time.pass_(300)
    transport.hold(CONFIGS)
    configs(guest)
    transport.arrival(CONFIGS)
    transport.let_go(CONFIGS)
    storefront.close()
    configs(storefront.guest())  # It can be used again.


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
def test_on_faults_an_old_answer_serves(fault: str, storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    first = configs(storefront.guest())
    guest = storefront.guest().with_options(timeout=0.3 if fault == "silence" else None)
    time.pass_(900)
    FAULTS[fault](sandbox)
    for _ in range(3):
        response = respond(guest)
        assert response.data == first
        assert (response.cached, response.age, response.stale) == (True, 900, True)
    assert asked(sandbox, CONFIGS) <= 4  # Asked once, with the transport's own tries, and then left alone.
    time.pass_(3_000)
    with pytest.raises(StorefrontError):
        configs(guest)


def test_after_a_fault_the_api_is_asked_again_soon(storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    guest = storefront.guest()
    configs(guest)
    time.pass_(900)
    sandbox.fail_next(CONFIGS, status=503)
    assert (respond(guest)).stale
    time.pass_(5)
    response = respond(guest)
    assert (response.cached, response.stale) == (False, False)


def test_a_refusal_is_no_fault(admin: Session, storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    admin.quotes()
    time.pass_(100)
    sandbox.fail_next("Quotes", message="Permission denied.")
    with pytest.raises(PermissionDeniedError):
        admin.quotes()
    # What is refused now is not kept either: the next fault has nothing to serve.
    sandbox.fail_next("Quotes", status=503)
    with pytest.raises(OperationError):
        admin.quotes()


def test_a_session_that_is_over_is_no_fault(
    admin: Session, storefront: Storefront, sandbox: Sandbox, time: Time
) -> None:
    admin.quotes()
    time.pass_(100)
    sandbox.fail_next("Quotes", times=5, code=40101)
    with pytest.raises(SessionOverError):
        admin.quotes()


def test_a_refusal_beside_the_caller_ends_the_stale_answer(
    admin: Session, storefront: Storefront, sandbox: Sandbox, time: Time
) -> None:
    admin.current_user()
    time.pass_(60)
    sandbox.fail_next("CurrentUser", times=2, message="Permission denied.")
    admin.current_user()
    answers_refreshed(storefront)
    with pytest.raises(PermissionDeniedError):
        admin.current_user()


def test_who_cant_sign_in_any_more_sees_nothing(
    senior: Session, storefront: Storefront, sandbox: Sandbox, time: Time
) -> None:
    senior.current_user()
    time.pass_(60)
    sandbox.expire_tokens()
    sandbox.fail_next("Login", times=9, message="Invalid Login")
    senior.current_user()  # Stale; what is refreshed beside it finds out.
    answers_refreshed(storefront)
    with pytest.raises(InvalidLoginError):
        senior.current_user()


def test_no_fault_of_the_api_shows_old_answers_to_who_cant_sign_in(
    senior: Session, sandbox: Sandbox, time: Time
) -> None:
    senior.quotes()
    time.pass_(100)
    sandbox.expire_tokens()
    sandbox.fail_next("Login", message="Invalid Login")
    with pytest.raises(InvalidLoginError):
        senior.quotes()
    sandbox.fail_next("Quotes", times=9, disconnect=True)
    senior.retry_sign_in()
    with pytest.raises(StorefrontError):
        senior.quotes()


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
def test_no_error_is_ever_kept(
    plan: Any, error: type[StorefrontError], storefront: Storefront, sandbox: Sandbox, cache: MemoryCache
) -> None:
    sandbox.fail_next(CONFIGS, **plan)
    with pytest.raises(error):
        configs(storefront.guest())
    assert len(cache) == 0
    assert not (respond(storefront.guest())).cached


def test_partial_data_is_never_kept(storefront: Storefront, sandbox: Sandbox, cache: MemoryCache) -> None:
    body = {"data": {"storefrontConfigs": []}, "errors": [{"message": "Some are missing."}]}
    sandbox.fail_next(CONFIGS, body=body)
    response = storefront.guest().with_response(configs, partial=True)
    assert [error.message for error in response.errors] == ["Some are missing."]
    assert len(cache) == 0


def test_an_error_that_many_wait_for_is_one_request_and_not_kept(storefront: Storefront, sandbox: Sandbox) -> None:
    guest = storefront.guest()
    sandbox.fail_next(CONFIGS, message="No.", delay=0.5)
    errors: list[StorefrontError] = []

    def refused() -> None:
        with pytest.raises(OperationError) as caught:
            configs(guest)
        errors.append(caught.value)

    all_at_once([refused] * 5)
    assert asked(sandbox, CONFIGS) == 1
    assert len({id(error) for error in errors}) == 5
    assert configs(guest)


def test_who_waits_for_anothers_answer_leaves_at_the_own_deadline(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    guest = storefront.guest()
    transport.hold(CONFIGS)
    outcomes: list[object] = []

    def patient() -> None:
        outcomes.append(len(configs(guest)))

    def hasty() -> None:
        transport.arrival(CONFIGS)
        with pytest.raises(RequestTimeoutError, match=r"no answer within 0\.1 s"):
            configs(guest.with_options(timeout=0.1))
        transport.let_go(CONFIGS)

    all_at_once([patient, hasty])
    assert len(outcomes) == 1
    assert asked(sandbox, CONFIGS) == 1


def test_who_began_with_little_time_does_not_end_the_others(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    guest = storefront.guest()
    sandbox.fail_next(CONFIGS, times=1, delay=30.0)

    def hasty() -> None:
        with pytest.raises(RequestTimeoutError):
            configs(guest.with_options(timeout=1.0))

    def patient() -> int:
        return len(configs(guest))

    transport.hold(CONFIGS, times=1)

    def follow() -> None:
        transport.arrival(CONFIGS)
        transport.let_go(CONFIGS)
        assert patient()

    all_at_once([hasty, follow])
    until(lambda: asked(sandbox, CONFIGS) == 2)  # The log has a request once the sandbox is done with it.
