"""The rate limit: a window per store, told by headers."""

from collections.abc import Iterator
from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.server.rate import RateLimit, RateWindow, read_rate_limit

from .client import Answer, Clock, Post

STATE = 'query State { userLoginState(storeHash: "sandbox", email: "a@b.example") { forcePasswordReset } }'


@pytest.fixture
def limited(clock: Clock) -> Iterator[Sandbox]:
    """A sandbox that takes three requests a minute."""
    clock.now = 1_760_000_000.0
    with Sandbox(rate_limit=3, clock=clock) as sandbox:
        yield sandbox


def told(answer: Answer) -> list[str]:
    names = (
        "x-requests-allocated",
        "x-requests-window-length",
        "x-requests-remaining",
        "x-request-window-resets-after",
    )
    return [answer.headers[name] for name in names]


def test_without_a_limit_everything_is_left(post: Post) -> None:
    for _ in range(3):
        assert told(post(STATE)) == ["150 times/60 s", "0 times", "150 times", "60.000000 s"]


def test_a_window_takes_as_many_requests_as_it_has(limited: Sandbox, http: urllib3.PoolManager, clock: Clock) -> None:
    post = Post(limited, http)
    assert told(post(STATE)) == ["3 times/60 s", "1 times", "2 times", "60.000000 s"]
    clock.now += 59.5
    assert told(post(STATE))[2:] == ["1 times", "0.500000 s"]
    assert post(STATE).status == 200

    refused = post(STATE)

    assert (refused.status, refused.body["code"]) == (429, 429)
    assert told(refused) == ["3 times/60 s", "3 times", "0 times", "0.500000 s"]
    [*_, request] = limited.requests
    assert (request.operation_name, request.status) == ("State", 429)
    clock.now += 0.5
    assert told(post(STATE))[1:3] == ["1 times", "2 times"]


def test_every_kind_of_request_counts_but_not_the_controls(limited: Sandbox, http: urllib3.PoolManager) -> None:
    post = Post(limited, http)
    assert (
        http.request("GET", f"{limited.base_url}/api/io/auth/storefront").headers["x-requests-remaining"] == "2 times"
    )
    assert post.raw([]).headers["x-requests-remaining"] == "1 times"
    for _ in range(5):
        assert "x-requests-remaining" not in http.request("GET", f"{limited.base_url}/sandbox/accounts").headers
    limited.fail_next(status=500, headers={"X-Requests-Remaining": "7 times"})
    assert post(STATE).headers["x-requests-remaining"] == "7 times"
    assert http.request("GET", f"{limited.base_url}/api/io/auth/storefront").status == 429
    limited.reset()
    assert post(STATE).status == 200


def test_a_window_of_any_length(clock: Clock) -> None:
    window = RateWindow(RateLimit(1, 0.5), clock)
    assert [window.take()[0] for _ in range(3)] == [True, False, False]
    clock.now += 0.5
    assert window.take()[0]
    clock.now -= 10
    assert window.take()[0]  # a clock that was set back begins another window


@pytest.mark.parametrize(
    ("given", "limit"),
    [(None, None), (False, None), (True, RateLimit(150, 60)), (5, RateLimit(5, 60)), ((2, 1.5), RateLimit(2, 1.5))],
)
def test_a_limit_has_several_spellings(given: Any, limit: RateLimit | None) -> None:
    assert read_rate_limit(given) == limit


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (0, ValueError),
        (-1, ValueError),
        ((1, 0), ValueError),
        ("150", TypeError),
        (1.5, TypeError),
        ((1, "s"), TypeError),
    ],
)
def test_a_limit_that_limits_nothing_is_refused(given: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="rate_limit"):
        Sandbox(rate_limit=given)
