"""Whether a call is sent again, after which pause, and what that costs: pure."""

import pickle
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from b2b_storefront import (
    ConfigurationError,
    ConnectionLostError,
    HTTPStatusError,
    InvalidBodyError,
    OperationError,
    RateLimitedError,
    RequestTimeoutError,
    ResponseTooLargeError,
    ServerError,
    StorefrontError,
    UnexpectedResultError,
    UnreachableError,
)
from b2b_storefront.client.operations import CURRENCIES
from b2b_storefront.resilience.retry import (
    NO_RETRIES,
    Again,
    Attempts,
    RetryPolicy,
    RetryQuota,
    Stop,
    Trouble,
    choose_policy,
    find_trouble,
)
from b2b_storefront.wire.answer import HTTPResult, RawAnswer, limit_reached, read_answer
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.response import conclude
from b2b_storefront.wire.rest import RestRequest

FAULT = Trouble(throttled=False, certain=False, retry_after=None, reason="HTTP 503")
THROTTLED = Trouble(throttled=True, certain=True, retry_after=None, reason="HTTP 429")
LONG = 1_000.0


def asked(seconds: float) -> Trouble:
    return THROTTLED._replace(retry_after=seconds)


def attempts_of(
    policy: RetryPolicy | None = None, *, chance: float = 1.0, repeatable: bool = True, quota: RetryQuota | None = None
) -> Attempts:
    quota = quota or RetryQuota(500)
    return Attempts(policy or RetryPolicy(), quota, repeatable=repeatable, chance=lambda: chance)


def pauses(attempts: Attempts, trouble: Trouble, left: float = LONG) -> list[float]:
    """Return the pauses of a call that never succeeds."""
    found = []
    while isinstance(decision := attempts.after(trouble, left), Again):
        found.append(decision.pause)
    return found


@pytest.mark.parametrize(
    ("trouble", "chance", "expected"),
    [
        (FAULT, 1.0, [0.05, 0.1]),
        (FAULT, 0.5, [0.025, 0.05]),
        (FAULT, 0.0, [0.0, 0.0]),
        (THROTTLED, 1.0, [1.0, 2.0]),
        (THROTTLED, 0.25, [0.25, 0.5]),
    ],
)
def test_there_are_three_attempts_with_pauses_by_chance(trouble: Trouble, chance: float, expected: list[float]) -> None:
    attempts = attempts_of(chance=chance)
    assert pauses(attempts, trouble) == expected
    assert attempts.made == 3


def test_no_pause_of_our_own_is_longer_than_twenty_seconds() -> None:
    quota = RetryQuota(10_000)
    attempts = attempts_of(RetryPolicy(attempts=20), quota=quota)
    assert pauses(attempts, THROTTLED) == [1, 2, 4, 8, 16] + [20] * 14


@pytest.mark.parametrize(
    ("retry_after", "pause"),
    [
        (0.0, 0.5),  # Never less than our own.
        (0.3, 0.5),
        (3.0, 3.0),
        (5.5, 5.5),
        (60.0, 5.5),  # Never more than five seconds above it.
        (86_400.0, 5.5),
        (float("inf"), 5.5),
        (float("nan"), 0.5),
        (-1.0, 0.5),
    ],
)
def test_what_the_api_asks_for_moves_the_pause_by_five_seconds(retry_after: float, pause: float) -> None:
    assert attempts_of(chance=0.5).after(asked(retry_after), LONG) == Again(pause)


def test_what_the_api_asks_for_is_a_minute_at_most() -> None:
    policy = RetryPolicy(throttle_pause=100.0, longest_pause=58.0)
    assert attempts_of(policy).after(asked(1_000.0), LONG) == Again(60.0)


@pytest.mark.parametrize(("left", "again"), [(3.001, True), (3.0, False), (1.0, False)])
def test_a_pause_that_does_not_fit_ends_the_call_at_once_and_says_how_long_it_is(left: float, again: bool) -> None:
    quota = RetryQuota(500)
    decision = attempts_of(quota=quota).after(asked(3.0), left)
    if again:
        assert decision == Again(3.0)
    else:
        expected = f"Another attempt could begin in 3 s, and the call has {left:g} s left."
        assert decision == Stop(expected)
        assert quota.left == 500  # No retry, so no cost.


def test_the_budget_s_next_place_has_to_fit_as_well() -> None:
    assert attempts_of(chance=0.0).after(THROTTLED, 30.0, place=29.0) == Again(0.0)
    decision = attempts_of(chance=0.0).after(THROTTLED, 30.0, place=37.0)
    assert decision == Stop("Another attempt could begin in 37 s, and the call has 30 s left.")


def test_when_no_time_is_left_there_is_nothing_to_add() -> None:
    assert attempts_of().after(FAULT, -0.1) == Stop()


@pytest.mark.parametrize(("trouble", "cost", "retries"), [(FAULT, 14, 35), (THROTTLED, 5, 100)])
def test_retries_spend_the_store_s_quota_until_it_is_empty(trouble: Trouble, cost: int, retries: int) -> None:
    quota = RetryQuota(500)
    made = 0
    while isinstance(attempts_of(quota=quota).after(trouble, LONG), Again):
        made += 1
        assert quota.left == 500 - made * cost
    assert made == retries
    decision = attempts_of(quota=quota).after(trouble, LONG)
    assert isinstance(decision, Stop)
    assert "Too many calls failed lately" in decision.why


def test_that_the_quota_lacks_is_news_once_until_half_of_it_is_back() -> None:
    quota = RetryQuota(28)
    assert quota.take(28)
    assert [quota.begins_to_lack() for _ in range(3)] == [True, False, False]
    quota.give_back(13)
    assert not quota.begins_to_lack()
    quota.give_back(1)
    assert quota.begins_to_lack()
    assert not RetryQuota(0).begins_to_lack()


def test_a_retry_that_is_answered_gives_back_what_it_cost() -> None:
    quota = RetryQuota(500)
    attempts = attempts_of(quota=quota)
    attempts.after(FAULT, LONG)
    attempts.after(FAULT, LONG)
    assert quota.left == 472
    attempts.answered()
    assert quota.left == 486  # The one before was a failure, and stays spent.


def test_each_call_that_succeeds_at_once_gives_one_back_and_never_more_than_there_was() -> None:
    quota = RetryQuota(500)
    quota.succeeded_at_once()
    assert quota.left == 500
    attempts_of(quota=quota).after(THROTTLED, LONG)
    for expected in (496, 497, 498, 499, 500, 500):
        quota.succeeded_at_once()
        assert quota.left == expected


def test_what_may_not_run_twice_is_sent_again_only_when_it_did_not_run() -> None:
    assert attempts_of(repeatable=False).after(FAULT, LONG) == Stop()
    assert attempts_of(repeatable=False).after(THROTTLED, LONG) == Again(1.0)


def test_without_retries_a_call_is_sent_once() -> None:
    assert attempts_of(NO_RETRIES).after(FAULT, LONG) == Stop()
    assert attempts_of(NO_RETRIES).after(THROTTLED, LONG) == Stop()


def test_without_pauses_a_test_does_not_wait() -> None:
    assert pauses(attempts_of(RetryPolicy.without_pauses(4)), FAULT) == [0.0, 0.0, 0.0]


def result(status: int | None, errors: list[Any] | None = None) -> HTTPResult:
    return HTTPResult({}, errors, None, status=status, headers={}, elapsed=0.0)


def status_error(status: int) -> HTTPStatusError:
    return HTTPStatusError("failed", status=status)


ERRORS = [{"message": "Boom"}]

OUTCOMES: list[tuple[object, bool | None, bool | None]] = [
    # The outcome; whether it is throttled, or None for no trouble; whether it certainly did not run.
    (result(200), None, None),
    (result(None), None, None),
    (result(200, ERRORS), None, None),  # A user's error: it would come again.
    (result(400, ERRORS), None, None),
    (result(500, ERRORS), False, False),
    (result(503, ERRORS), False, False),
    (result(None, ERRORS), None, None),
    *((status_error(status), False, False) for status in (408, 500, 502, 503, 504, 520, 524)),
    *((status_error(status), None, None) for status in (301, 400, 401, 403, 404, 405, 413, 501, 505, 507)),
    (RateLimitedError("limited", status=429), True, True),
    (ConnectionLostError("lost", sent=True), False, False),
    (RequestTimeoutError("late", sent=True), False, False),
    # The transport has tried these again itself, as long as that makes sense.
    (ConnectionLostError("not connected", sent=False), None, None),
    (UnreachableError("refused", sent=False), None, None),
    (RequestTimeoutError("no place", sent=False), None, None),
    (InvalidBodyError("html", status=200), None, None),
    (ResponseTooLargeError("large", status=200), None, None),
    (UnexpectedResultError("null"), None, None),
    ({"token": ["opaque"]}, None, None),  # What a REST request answers.
    (None, None, None),
]


@pytest.mark.parametrize(("outcome", "throttled", "certain"), OUTCOMES, ids=repr)
def test_what_is_worth_another_attempt(outcome: object, throttled: bool | None, certain: bool | None) -> None:
    trouble = find_trouble(outcome)
    if throttled is None:
        assert trouble is None
    else:
        assert trouble is not None
        assert (trouble.throttled, trouble.certain) == (throttled, certain)
        assert trouble.reason


def test_every_error_is_in_the_table_or_never_an_outcome_of_an_attempt() -> None:
    def leaves(kind: type[StorefrontError]) -> set[type[StorefrontError]]:
        below = kind.__subclasses__()
        return {kind} if not below else set().union(*map(leaves, below))

    here = {type(outcome) for outcome, *_ in OUTCOMES if isinstance(outcome, StorefrontError)}
    elsewhere = {kind.__name__ for kind in leaves(StorefrontError) - here if not issubclass(kind, OperationError)}
    assert elsewhere == {
        "CredentialsRequiredError",
        "CrossSiteRequestError",
        "ExtraFieldsRefusedError",
        "HandOverError",
        "MasqueradeConflictError",
        "OrderRecordError",
        "ShoppingListStateError",
        "SubscriptionError",
        "UploadRefusedError",
        "WebhookRefusedError",
    }


def test_the_seconds_of_a_429_are_told_apart() -> None:
    def read(headers: Mapping[str, str]) -> RateLimitedError:
        return limit_reached("Users", RawAnswer(429, headers, b"", 0.0))

    both = read({"Retry-After": "2", "X-Request-Window-Resets-After": "41.5 s"})
    assert (both.retry_after, both.resets_in) == (2.0, 41.5)
    own = read({"X-Request-Window-Resets-After": "41.5 s"})
    assert (own.retry_after, own.resets_in) == (41.5, 41.5)
    neither = read({})
    assert (neither.retry_after, neither.resets_in) == (None, None)
    trouble = find_trouble(both)
    assert trouble is not None
    assert trouble.retry_after == 2.0


@pytest.mark.parametrize(
    ("status", "body"), [(429, b""), (429, b"{}"), (200, b'{"code": 429, "message": "Slow down"}')]
)
def test_a_429_is_one_wherever_it_is_said(status: int, body: bytes) -> None:
    answer = RawAnswer(status, {"Retry-After": "7"}, body, 0.0)
    for outcome in (
        read_answer(PreparedRequest(CURRENCIES, {}), answer),
        RestRequest("CustomerId", "GET", "/token").read(answer),
    ):
        assert isinstance(outcome, RateLimitedError)
        assert outcome.retry_after == 7.0


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: RetryPolicy(attempts=0),
        lambda: RetryPolicy(attempts=21),
        lambda: RetryPolicy(attempts=2.0),  # type: ignore[arg-type]
        lambda: RetryPolicy(attempts=True),
        lambda: RetryPolicy(fault_pause=-1),
        lambda: RetryPolicy(throttle_pause=float("nan")),
        lambda: RetryPolicy(longest_pause=float("inf")),
        lambda: RetryPolicy(longest_pause="20"),  # type: ignore[arg-type]
        lambda: RetryPolicy(quota=-1),
        lambda: RetryPolicy(quota=False),
    ],
)
def test_a_policy_that_can_not_work_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(ConfigurationError, match=r"^RetryPolicy: \w+ is .*: pass a"):
        wrong()


def test_the_least_and_the_most_of_a_policy() -> None:
    RetryPolicy(attempts=1, fault_pause=0, throttle_pause=0, longest_pause=0, quota=0)
    RetryPolicy(attempts=20, fault_pause=3_600, throttle_pause=3_600, longest_pause=3_600)


OWN = RetryPolicy(attempts=7)


@pytest.mark.parametrize(
    ("retry", "word", "once", "expected"),
    [
        (None, None, False, RetryPolicy()),
        (None, "", False, RetryPolicy()),
        (None, "off", False, NO_RETRIES),
        (None, "at-once", False, RetryPolicy.without_pauses()),
        (False, "at-once", False, NO_RETRIES),
        (OWN, "off", False, OWN),
        (None, None, True, NO_RETRIES),
        (None, "at-once", True, RetryPolicy.without_pauses()),
        (OWN, None, True, OWN),
    ],
)
def test_an_argument_wins_over_the_environment(
    retry: RetryPolicy | bool | None, word: str | None, once: bool, expected: RetryPolicy
) -> None:
    environment = {} if word is None else {"B2B_STOREFRONT_RETRY": word}
    assert choose_policy(retry, environment, once=once) == expected


@pytest.mark.parametrize("wrong", [True, 3, "off"])
def test_what_is_no_policy_is_refused(wrong: object) -> None:
    with pytest.raises(ConfigurationError, match="pass a RetryPolicy, False to send each call once, or None"):
        choose_policy(wrong, {})


def test_an_unknown_word_of_the_environment_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="B2B_STOREFRONT_RETRY is 'never': set it to off or at-once"):
        choose_policy(None, {"B2B_STOREFRONT_RETRY": "never"})


def test_an_error_says_how_many_attempts_were_made_and_keeps_it() -> None:
    first = HTTPStatusError("Users: it failed.", operation_name="Users", status=503, request_id="r-1")
    error = first.after_attempts(3, "Another attempt could begin in 2 s, and the call has 1 s left.")
    assert (first.attempts, str(first)) == (1, "Users: it failed.")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    for shown in (error, again):
        assert isinstance(shown, HTTPStatusError)
        assert (shown.attempts, shown.status, shown.request_id, shown.operation_name) == (3, 503, "r-1", "Users")
        assert str(shown) == (
            "Users: it failed. It was sent 3 times. Another attempt could begin in 2 s, and the call has 1 s left."
        )
    assert first.after_attempts(1) is first
    assert str(first.after_attempts(1, "No more.")) == "Users: it failed. No more."


def test_an_error_that_is_about_an_answer_says_it_too() -> None:
    body = b'{"errors": [{"message": "Boom"}]}'
    outcome = read_answer(PreparedRequest(CURRENCIES, {}), RawAnswer(500, {}, body, 0.0))
    assert isinstance(outcome, HTTPResult)
    outcome.attempts = 3
    with pytest.raises(ServerError, match=r"It was sent 3 times\.$") as raised:
        conclude(CURRENCIES, outcome, dict)
    assert raised.value.attempts == 3
