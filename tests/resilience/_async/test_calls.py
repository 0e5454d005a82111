"""What a call does about failures and the store's budget, against a sandbox that fails and limits as it is told."""

import logging
import pickle
from collections.abc import Callable
from time import monotonic
from typing import Any

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    Budget,
    ConfigurationError,
    ConnectionLostError,
    EmailPassword,
    HTTPStatusError,
    RateLimit,
    RateLimitedError,
    RequestTimeoutError,
    RetryPolicy,
    ServerError,
    StorefrontError,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.ways import CUSTOMER_ROUTE

AT_ONCE = RetryPolicy.without_pauses()


def storefront_of(sandbox: Sandbox, **settings: Any) -> AsyncStorefront:
    settings = {"retry": AT_ONCE, **settings}
    return AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, **settings)


def buyer_of(storefront: AsyncStorefront, sandbox: Sandbox) -> AsyncSession:
    account = sandbox.accounts.admin
    return storefront.session(EmailPassword(account.email, account.password))


def sent(sandbox: Sandbox, name: str) -> int:
    """Return how often an operation was sent."""
    return sum(request.operation_name == name for request in sandbox.requests)


FAULTS: dict[str, dict[str, Any]] = {
    "HTTP 503": {"status": 503, "body": "<html>"},
    "HTTP 502 with GraphQL errors": {"status": 502, "message": "Boom"},
    "a broken connection": {"disconnect": True},
    "HTTP 429": {"status": 429, "body": ""},
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=list(FAULTS))
async def test_a_query_survives_two_failures(sandbox: Sandbox, fault: dict[str, Any]) -> None:
    async with storefront_of(sandbox) as storefront:
        buyer = buyer_of(storefront, sandbox)
        await buyer.current_user()
        sandbox.fail_next("CurrentUser", times=2, **fault)
        assert (await buyer.current_user()).email == sandbox.accounts.admin.email


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("HTTP 503", HTTPStatusError),
        ("HTTP 502 with GraphQL errors", ServerError),
        ("a broken connection", ConnectionLostError),
        ("HTTP 429", RateLimitedError),
    ],
)
async def test_three_attempts_are_all_and_the_error_says_so(
    sandbox: Sandbox, fault: str, error: type[StorefrontError]
) -> None:
    async with storefront_of(sandbox) as storefront:
        buyer = buyer_of(storefront, sandbox)
        await buyer.user_login_state(store_hash=sandbox.store_hash, email="a@b.example")
        # A connection that has served may break once more without counting.
        sandbox.fail_next("CurrentUser", times=9, **FAULTS[fault])
        with pytest.raises(error, match=r"It was sent 3 times\.") as raised:
            await buyer.current_user()
    assert type(raised.value) is error
    assert raised.value.attempts == 3
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - our own
    assert (again.attempts, str(again)) == (3, str(raised.value))
    assert 3 <= sent(sandbox, "CurrentUser") <= 5


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault != "HTTP 429"])
async def test_a_mutation_is_not_repeated_after_a_fault(sandbox: Sandbox, fault: str) -> None:
    async with storefront_of(sandbox) as storefront:
        buyer = buyer_of(storefront, sandbox)
        await buyer.current_user()
        sandbox.fail_next("ShoppingListsDelete", times=9, **FAULTS[fault])
        with pytest.raises(StorefrontError) as raised:
            await buyer.shopping_lists_delete(id=1)
    assert raised.value.attempts == 1
    assert "It was sent" not in str(raised.value)
    assert sent(sandbox, "ShoppingListsDelete") == 1


async def test_a_mutation_that_was_throttled_did_not_run_and_is_sent_again(sandbox: Sandbox) -> None:
    async with storefront_of(sandbox) as storefront:
        buyer = buyer_of(storefront, sandbox)
        sandbox.fail_next("ShoppingListsDelete", times=2, status=429, body="")
        lists = await buyer.shopping_lists(first=1)
        await buyer.shopping_lists_delete(id=int(lists.edges[0].node.id))
    assert sent(sandbox, "ShoppingListsDelete") == 3


async def test_an_idempotent_mutation_is_repeated(sandbox: Sandbox) -> None:
    async with storefront_of(sandbox) as storefront:
        buyer = buyer_of(storefront, sandbox)
        sandbox.fail_next("ProductUpload", times=2, disconnect=True)
        await buyer.product_upload(product_list_data={"channel_id": 1, "product_list": []})
    assert sent(sandbox, "ProductUpload") == 3


async def test_users_errors_are_not_repeated_and_cost_nothing(sandbox: Sandbox) -> None:
    async with storefront_of(sandbox, retry=RetryPolicy(quota=14, fault_pause=0.0)) as storefront:
        buyer = buyer_of(storefront, sandbox)
        for _ in range(5):
            sandbox.fail_next("CurrentUser", message="Permission denied.")
            with pytest.raises(StorefrontError, match="Permission denied"):
                await buyer.current_user()
        assert sent(sandbox, "CurrentUser") == 5
        sandbox.fail_next("CurrentUser", status=503)
        await buyer.current_user()


async def test_an_empty_quota_ends_retries_and_not_calls(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    async with storefront_of(sandbox, retry=RetryPolicy(quota=20, fault_pause=0.0)) as storefront:
        buyer = buyer_of(storefront, sandbox)
        await buyer.current_user()
        sandbox.fail_next("CurrentUser", times=3, status=503)
        with pytest.raises(ServerError, match="Too many calls failed lately for another attempt") as raised:
            await buyer.current_user()
        assert raised.value.attempts == 2
        with pytest.raises(ServerError) as raised:
            await buyer.current_user()
        assert raised.value.attempts == 1
        await buyer.current_user()
    (warning,) = [record for record in caplog.records if record.levelno == logging.WARNING]
    assert warning.getMessage().startswith(
        "So many calls fail, at last CurrentUser (HTTP 503), that none is sent again"
    )
    told = {name: value for name, value in vars(warning).items() if name.startswith("b2b_")}
    assert told == {"b2b_operation": "CurrentUser", "b2b_reason": "outage", "b2b_why": "HTTP 503"}


@pytest.mark.parametrize("how", ["storefront", "session", "environment"])
async def test_retries_are_off_with_one_word(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    if how == "environment":
        monkeypatch.setenv("B2B_STOREFRONT_RETRY", "off")
    async with storefront_of(sandbox, retry=False if how == "storefront" else None) as storefront:
        buyer = buyer_of(storefront, sandbox)
        await buyer.current_user()
        if how == "session":
            buyer = buyer.with_options(retry=False)
        sandbox.fail_next("CurrentUser", status=503)
        with pytest.raises(ServerError):
            await buyer.current_user()


async def test_a_session_s_own_policy_holds(sandbox: Sandbox) -> None:
    async with storefront_of(sandbox, retry=False) as storefront:
        buyer = buyer_of(storefront, sandbox)
        await buyer.current_user()
        patient = buyer.with_options(retry=RetryPolicy.without_pauses(attempts=5))
        sandbox.fail_next("CurrentUser", times=4, status=503)
        await patient.current_user()
        sandbox.fail_next("CurrentUser", status=503)
        with pytest.raises(ServerError):
            await patient.with_options(retry=None).current_user()


async def test_a_pause_that_does_not_fit_is_not_begun(sandbox: Sandbox) -> None:
    async with storefront_of(sandbox, retry=None, timeout=3.9) as storefront:
        buyer = buyer_of(storefront, sandbox)
        await buyer.current_user()
        sandbox.fail_next("CurrentUser", status=429, body="", headers={"Retry-After": "4"})
        started = monotonic()
        with pytest.raises(RateLimitedError, match=r"Another attempt could begin in 4 s, and the call has") as raised:
            await buyer.current_user()
        assert monotonic() - started < 3.0
        assert (raised.value.retry_after, raised.value.attempts) == (4.0, 1)


async def test_all_attempts_share_one_deadline(sandbox: Sandbox) -> None:
    policy = RetryPolicy(attempts=20, fault_pause=0.1, longest_pause=0.1)
    async with storefront_of(sandbox, retry=policy) as storefront:
        buyer = buyer_of(storefront, sandbox)
        await buyer.current_user()
        sandbox.fail_next("CurrentUser", times=50, status=503, delay=0.1)
        with pytest.raises((ServerError, RequestTimeoutError)) as raised:
            await buyer.with_options(timeout=1.0).current_user()
        # Each with a deadline of its own, all twenty would be made.
        assert 2 <= raised.value.attempts < 20


@pytest.mark.parametrize("fault", [{"status": 503, "body": ""}, {"status": 429, "body": ""}, {"disconnect": True}])
async def test_logins_are_attempted_again_too(sandbox: Sandbox, fault: dict[str, Any]) -> None:
    async with storefront_of(sandbox) as storefront:
        sandbox.fail_next("Login", times=2, **fault)
        await buyer_of(storefront, sandbox).current_user()
    assert sent(sandbox, "Login") == 3


async def test_rest_routes_to_a_token_are_attempted_again_too(sandbox: Sandbox) -> None:
    from b2b_storefront import CustomerId

    async with storefront_of(sandbox, access_token=sandbox.access_token) as storefront:
        sandbox.fail_next(CUSTOMER_ROUTE, times=2, status=503, body="")
        await storefront.session(CustomerId(sandbox.accounts.customer.customer_id)).customer_info()


async def test_each_retry_is_logged_before_its_pause_and_shows_no_secret(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "b2b_storefront")
    async with storefront_of(sandbox) as storefront:
        sandbox.fail_next("Login", status=503, body="")
        await buyer_of(storefront, sandbox).current_user()
    record, obtained = (record for record in caplog.records if record.name == "b2b_storefront")
    assert (record.levelno, obtained.__dict__["b2b_event"]) == (logging.INFO, "obtained")
    assert record.getMessage() == "Login: HTTP 503; attempt 2 begins in 0 s"
    assert record.__dict__["b2b_operation"] == "Login"
    assert (record.__dict__["b2b_attempt"], record.__dict__["b2b_seconds"]) == (2, 0.0)
    assert (record.__dict__["b2b_reason"], record.__dict__["b2b_why"]) == ("retry", "HTTP 503")
    assert sandbox.accounts.admin.password not in repr((vars(record), vars(obtained)))


async def test_a_limited_store_is_never_asked_too_often(limited: Callable[..., Sandbox]) -> None:
    sandbox = limited((10, 0.5))
    async with storefront_of(sandbox, rate_limit=RateLimit(limit=10, window=0.5)) as storefront:
        buyer = buyer_of(storefront, sandbox)
        for _ in range(24):
            await buyer.current_user()
    assert len(sandbox.requests) == 25
    assert [request.status for request in sandbox.requests if request.status == 429] == []


async def test_without_numbers_from_the_api_the_budget_is_what_was_sent(sandbox: Sandbox) -> None:
    async with storefront_of(sandbox, rate_limit=RateLimit(limit=7)) as storefront:
        assert storefront.budget == Budget(limit=7, remaining=7, resets_in=0.0)
        await buyer_of(storefront, sandbox).current_user()
        budget = storefront.budget
        assert budget is not None
        assert (budget.limit, budget.remaining) == (7, 5)
        assert 50 < budget.resets_in <= 60


async def test_without_a_limiter_the_budget_is_what_the_api_says(limited: Callable[..., Sandbox]) -> None:
    sandbox = limited(100)
    async with storefront_of(sandbox) as storefront:
        assert storefront.budget is None
        await buyer_of(storefront, sandbox).current_user()
        budget = storefront.budget
        assert budget is not None
        assert (budget.limit, budget.remaining) == (100, 98)
        assert 50 < budget.resets_in <= 60


async def test_a_call_that_the_budget_has_no_place_for_is_refused_with_the_number(sandbox: Sandbox) -> None:
    async with storefront_of(sandbox, rate_limit=RateLimit(limit=2)) as storefront:
        buyer = buyer_of(storefront, sandbox)
        await buyer.current_user()
        started = monotonic()
        with pytest.raises(RateLimitedError, match="is used up for the next") as raised:
            await buyer.with_options(timeout=20.0).current_user()
        assert monotonic() - started < 15.0
    assert raised.value.retry_after is not None
    assert 40 < raised.value.retry_after <= 60
    assert (raised.value.status, raised.value.attempts) == (None, 1)
    assert "Nothing was sent" in str(raised.value)
    assert sent(sandbox, "CurrentUser") == 1


async def test_a_429_with_its_window_stops_the_store(limited: Callable[..., Sandbox]) -> None:
    """Another integration has used the window up: the call is refused at once, and so is the next, unsent."""
    sandbox = limited((5, 300.0))
    async with storefront_of(sandbox, rate_limit=RateLimit(limit=100, window=300.0), timeout=60.0) as storefront:
        async with storefront_of(sandbox, retry=False) as other:
            rival = buyer_of(other, sandbox)
            for _ in range(4):
                await rival.current_user()
        with pytest.raises(RateLimitedError) as raised:
            await storefront.guest().user_login_state(store_hash=sandbox.store_hash, email="a@b.example")
        assert raised.value.status == 429
        assert raised.value.attempts == 1
        with pytest.raises(RateLimitedError) as raised:
            await storefront.guest().user_login_state(store_hash=sandbox.store_hash, email="a@b.example")
        assert raised.value.status is None
        budget = storefront.budget
        assert budget is not None
        assert budget.remaining == 0


async def test_a_request_that_was_not_sent_takes_no_place(closed_port: str) -> None:
    limit = RateLimit(limit=5)
    async with AsyncStorefront("abc", base_url=closed_port, rate_limit=limit, retry=False) as storefront:
        for _ in range(12):
            with pytest.raises(StorefrontError) as raised:
                await storefront.guest().user_login_state(store_hash="abc", email="a@b.example")
            assert not isinstance(raised.value, RateLimitedError)
        assert storefront.budget == Budget(limit=5, remaining=5, resets_in=0.0)


async def test_storefronts_of_a_process_share_the_store_s_budget(sandbox: Sandbox) -> None:
    limit = RateLimit(limit=8)
    async with storefront_of(sandbox, rate_limit=limit) as one, storefront_of(sandbox, rate_limit=limit) as other:
        await buyer_of(one, sandbox).current_user()
        budget = other.budget
        assert budget is not None
        assert budget.remaining == 6


@pytest.mark.parametrize(
    ("settings", "limited"),
    [
        ({}, True),
        ({"base_url": "https://api-b2b.bigcommerce.com"}, True),
        ({"base_url": "https://elsewhere.bigcommerce.com"}, True),
        ({"base_url": "https://bigcommerce.com.example"}, False),
        ({"base_url": "http://127.0.0.1:9"}, False),
        ({"base_url": "https://api.example"}, False),
        ({"rate_limit": None}, False),
        ({"base_url": "https://api.example", "rate_limit": RateLimit()}, True),
    ],
)
def test_the_real_api_is_limited_unless_somebody_says_otherwise(settings: dict[str, Any], limited: bool) -> None:
    storefront = AsyncStorefront("abc-of-nobody", **settings)
    assert storefront.budget == (Budget(limit=150, remaining=150, resets_in=0.0) if limited else None)


def test_a_fake_is_limited_by_nobody() -> None:
    from b2b_storefront.testing import AsyncFakeTransport

    assert AsyncStorefront("abc", transport=AsyncFakeTransport()).budget is None


@pytest.mark.parametrize("wrong", [{"priority": "login"}, {"priority": ["page"]}, {"retry": True}, {"retry": 3}])
def test_options_that_can_not_work_are_refused(wrong: dict[str, Any]) -> None:
    session = AsyncStorefront("abc").guest()
    with pytest.raises(ConfigurationError):
        session.with_options(**wrong)


@pytest.mark.parametrize("wrong", [{"retry": "off"}, {"retry": True}, {"rate_limit": 150}, {"rate_limit": RateLimit}])
def test_settings_that_can_not_work_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        AsyncStorefront("abc", **wrong)
