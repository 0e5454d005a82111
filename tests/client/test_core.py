"""The pure core: what is decided about a token, by clocks that the test sets."""

import base64
import copy
import math
import pickle
from collections.abc import Callable
from typing import Any

import orjson
import pytest

from b2b_storefront import (
    HTTPStatusError,
    InvalidLoginError,
    LoginError,
    RateLimitedError,
    RefreshPolicy,
    StorefrontError,
    UnreachableError,
)
from b2b_storefront.auth.core import Clocks, GiveUp, Obtain, Refresh, Serve, TokenCore
from b2b_storefront.auth.token import StorefrontToken, customer_id_claim, expiry_claim
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.refusals import is_session_over

DAY = 86_400.0


class Time:
    """A monotonic and a wall clock, moved apart or together, and chance."""

    def __init__(self) -> None:
        self.monotonic = 1_000.0
        self.wall = 1_700_000_000.0
        self.chance = 0.0

    def pass_(self, seconds: float) -> None:
        self.monotonic += seconds
        self.wall += seconds

    def core(self, policy: RefreshPolicy | None = None) -> TokenCore:
        clocks = Clocks(lambda: self.monotonic, lambda: self.wall, lambda: self.chance)
        return TokenCore(clocks, policy or RefreshPolicy())


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def core(time: Time) -> TokenCore:
    return time.core()


def jwt(**claims: object) -> str:
    def part(value: object) -> str:
        return base64.urlsafe_b64encode(orjson.dumps(value)).decode().rstrip("=")

    return f"{part({'typ': 'JWT', 'alg': 'HS256'})}.{part(claims)}.c2lnbmF0dXJl"


def opaque(value: str) -> StorefrontToken:
    return StorefrontToken(value, ends_at=1, expires_at=1, lifetime=1)


def test_without_a_token_one_is_obtained(core: TokenCore) -> None:
    assert core.decide() == Obtain()
    assert core.fresh() is None


def test_a_day_of_a_token(core: TokenCore, time: Time) -> None:
    token = core.obtained("opaque")
    time.pass_(DAY - 1_801)
    assert core.decide() == Serve(token)
    assert core.fresh() is token
    time.pass_(2)
    assert core.decide() == Refresh(token)
    assert core.fresh() is None
    time.pass_(1_738)
    assert core.decide() == Refresh(token)
    assert core.fresh() is None
    time.pass_(2)
    assert core.decide() == Obtain()
    assert core.fresh() is None


def test_the_exp_claim_decides_how_long_a_token_lives(core: TokenCore, time: Time) -> None:
    token = core.obtained(jwt(exp=time.wall + 36_000))
    time.pass_(36_000 - 1_801)
    assert core.decide() == Serve(token)
    time.pass_(1_742)
    assert core.decide() == Obtain()


def test_of_two_tokens_that_end_together_the_one_given_out_last_counts(core: TokenCore, time: Time) -> None:
    ends = time.wall + 36_000
    core.obtained(jwt(exp=ends, jti=1))
    later = core.obtained(jwt(exp=ends, jti=2))
    assert core.decide() == Serve(later)
    core.adopt(core.token_from(jwt(exp=ends, jti=3)))  # Out of a store, it is no news.
    assert core.decide() == Serve(later)
    sooner = core.obtained(jwt(exp=ends - 60, jti=4))
    assert sooner != later
    assert core.decide() == Serve(later)
    time.pass_(36_000 - 1_799)
    assert core.decide() == Refresh(later)


def test_windows_are_shares_of_a_short_life_so_that_it_is_used_at_all(core: TokenCore, time: Time) -> None:
    token = core.obtained(jwt(exp=time.wall + 10))
    time.pass_(7.9)
    assert core.decide() == Serve(token)
    time.pass_(0.2)
    assert core.decide() == Refresh(token)
    time.pass_(1.0)
    assert core.decide() == Obtain()


def test_customers_refresh_at_different_times(time: Time) -> None:
    time.chance = 0.0
    early_bird = time.core()
    time.chance = 0.5
    late_riser = time.core()
    for core in (early_bird, late_riser):
        core.obtained("opaque")
    time.pass_(DAY - 2_000)
    assert isinstance(early_bird.decide(), Serve)
    assert isinstance(late_riser.decide(), Refresh)


@pytest.mark.parametrize("jump", [-3 * DAY, 3 * DAY])
def test_clocks_that_jump_neither_revive_nor_end_a_token(core: TokenCore, time: Time, jump: float) -> None:
    token = core.obtained(jwt(exp=time.wall + 36_000))
    time.wall += jump
    assert core.decide() == Serve(token)
    time.monotonic += 36_000
    assert core.decide() == Obtain()


def test_a_refusal_for_a_reason_that_nobody_knows_is_not_for_ever(core: TokenCore, time: Time) -> None:
    core.failed(LoginError("no, in some language"))
    assert isinstance(core.decide(), GiveUp)
    time.pass_(60)
    assert core.decide() == Obtain()
    core.failed(InvalidLoginError("no"))
    time.pass_(60)
    assert isinstance(core.decide(), GiveUp)


@pytest.mark.parametrize("ahead", [0, 5, DAY, 9 * DAY])
def test_a_token_that_was_just_given_out_is_used_whatever_the_clock_says(
    core: TokenCore, time: Time, ahead: float
) -> None:
    token = core.obtained(jwt(exp=time.wall - ahead))
    assert token.overdue == pytest.approx(ahead, abs=1e-6)
    assert token.overdue > 0
    assert core.decide() == Serve(token)
    time.pass_(DAY - 60)
    assert core.decide() != Serve(token)
    assert core.obtained(jwt(exp=time.wall + 60)).overdue == 0


def test_a_token_that_was_kept_and_has_ended_is_not_used(core: TokenCore, time: Time) -> None:
    core.adopt(core.token_from(jwt(exp=time.wall - 5)))
    assert core.decide() == Obtain()


def test_a_refused_token_is_not_taken_up_again_but_may_be_given_out_again(core: TokenCore) -> None:
    first = core.obtained("first")
    core.refused(first)
    assert not core.adopt(core.token_from("first"))
    assert core.decide() == Obtain()
    again = core.obtained("first")
    assert core.decide() == Serve(again)
    for number in range(10):
        core.refused(core.token_from(str(number)))
    assert core.was_refused("9")
    assert not core.was_refused("first")  # What is remembered is bounded.


def test_sign_ins_are_counted_and_adoptions_are_not(core: TokenCore) -> None:
    core.adopt(core.token_from("kept"))
    assert core.sign_ins == 0
    core.obtained("fresh")
    assert core.sign_ins == 1


def test_a_refused_token_is_dropped(core: TokenCore) -> None:
    core.refused(core.obtained("first"))
    assert core.decide() == Obtain()


def test_a_late_40101_for_an_old_token_does_not_wipe_the_new_one(core: TokenCore) -> None:
    old = core.obtained("old")
    core.refused(old)
    new = core.obtained("new")
    core.refused(old)
    assert core.decide() == Serve(new)


def test_an_older_token_never_overwrites_a_newer_one(core: TokenCore, time: Time) -> None:
    newer = core.obtained(jwt(exp=time.wall + 72_000))
    core.obtained(jwt(exp=time.wall + 36_000))
    core.adopt(core.token_from("kept", expires_at=time.wall + 40_000))
    assert core.decide() == Serve(newer)


OUTAGE = UnreachableError("no", sent=False)


def test_in_an_outage_the_old_token_is_served_and_attempts_back_off(core: TokenCore, time: Time) -> None:
    time.chance = 1.0
    core = time.core(RefreshPolicy(jitter=0))
    token = core.obtained("opaque")
    time.pass_(DAY - 1_000)
    assert core.decide() == Refresh(token)
    for pause in (0.5, 1, 2, 4, 8, 16, 32, 60, 60):
        core.failed(OUTAGE)
        time.pass_(pause - 0.01)
        assert core.decide() == Serve(token)
        time.pass_(0.02)
        assert core.decide() == Refresh(token)


def test_back_off_has_jitter(time: Time) -> None:
    core = time.core()
    core.failed(OUTAGE)
    time.pass_(0.26)
    assert core.decide() == Obtain()  # Chance 0 halves the pause of 0.5 s.
    time.chance = 1.0
    core.failed(OUTAGE)
    time.pass_(0.99)
    assert core.decide() == GiveUp(OUTAGE)


def test_without_a_usable_token_an_outage_fails_fast_within_the_pause(time: Time) -> None:
    core = time.core()
    core.failed(OUTAGE)
    decision = core.decide()
    assert isinstance(decision, GiveUp)
    assert decision.error is OUTAGE


def test_in_the_hard_window_an_outage_still_serves_the_token(time: Time) -> None:
    core = time.core()
    token = core.obtained("opaque")
    time.pass_(DAY - 30)
    assert core.decide() == Obtain()
    core.failed(OUTAGE)
    assert core.decide() == Serve(token)
    assert core.usable() is token
    time.pass_(31)
    assert core.usable() is None


def test_a_success_ends_the_back_off(time: Time) -> None:
    time.chance = 1.0
    core = time.core()
    for _ in range(5):
        core.failed(OUTAGE)
    core.refused(core.obtained("opaque"))
    core.failed(OUTAGE)
    time.pass_(0.51)
    assert core.decide() == Obtain()


@pytest.mark.parametrize(
    ("retry_after", "pause"),
    [
        (0.0, 0.5),
        (0.1, 0.5),
        (3.0, 3.0),
        (5.5, 5.5),
        (20.0, 5.5),
        (99_999_999.0, 5.5),
        (math.inf, 5.5),
        (math.nan, 5.5),
    ],
)
def test_the_api_s_own_waiting_time_is_kept_within_bounds(time: Time, retry_after: float, pause: float) -> None:
    time.chance = 1.0
    core = time.core()
    limited = RateLimitedError("slow down")
    limited.retry_after = retry_after
    core.failed(limited)
    time.pass_(pause - 0.01)
    assert core.decide() == GiveUp(limited)
    time.pass_(0.02)
    assert core.decide() == Obtain()


def test_no_waiting_time_of_the_api_s_is_longer_than_a_minute(time: Time) -> None:
    time.chance = 1.0
    core = time.core()
    limited = RateLimitedError("slow down")
    limited.retry_after = 1e9
    for _ in range(12):
        core.failed(limited)
    time.pass_(60.01)
    assert core.decide() == Obtain()


def test_rejected_credentials_latch_until_they_are_cleared(time: Time) -> None:
    core = time.core()
    rejection = InvalidLoginError("no")
    core.failed(rejection)
    time.pass_(10 * DAY)
    decision = core.decide()
    assert isinstance(decision, GiveUp)
    assert decision.error is rejection
    core.forget_failures()
    assert core.decide() == Obtain()


def test_rejected_credentials_do_not_end_a_token_that_still_works(time: Time) -> None:
    core = time.core()
    token = core.obtained("opaque")
    time.pass_(DAY - 100)
    core.failed(InvalidLoginError("no"))
    assert core.decide() == Serve(token)
    time.pass_(101)
    assert isinstance(core.decide(), GiveUp)


@pytest.mark.parametrize(
    "text",
    ["a.b.c", "a.!!.c", f"a.{base64.urlsafe_b64encode(b'[1]').decode()}.c", jwt(exp="soon"), jwt(exp=True), jwt()],
)
def test_a_token_without_a_readable_exp_lives_a_day(text: str, core: TokenCore) -> None:
    assert expiry_claim(text) is None
    assert core.token_from(text).lifetime == DAY


def test_claims_of_a_token() -> None:
    assert expiry_claim(jwt(exp=17)) == 17
    assert customer_id_claim(jwt(bc_customer_id=7)) == 7
    assert [customer_id_claim(text) for text in ("opaque", jwt(), jwt(bc_customer_id="7"))] == [None, None, None]


@pytest.mark.parametrize("action", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_token_shows_itself_nowhere(action: Callable[[object], object]) -> None:
    token = opaque("very-secret")
    assert "very-secret" not in f"{token!r} {token}"
    with pytest.raises(TypeError, match="can't be pickled"):
        action(token)


def result(data: dict[str, Any] | None, *errors: object) -> HTTPResult:
    return HTTPResult(data, list(errors), None, status=200, headers={}, elapsed=0.0)


def over(code: object) -> HTTPResult:
    return result(None, {"message": "x", "extensions": {"code": code}})


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (over(40101), True),
        (over("40101"), True),
        (over(403), False),
        (over(None), False),
        (result({}, {"message": "Permission denied."}), False),
        (result({}, "text"), False),
        (result({}), False),
        (HTTPStatusError("x", status=401), True),
        (HTTPStatusError("x", status=403), False),
    ],
)
def test_only_40101_or_a_bare_401_ends_a_session(outcome: Outcome, expected: bool) -> None:
    assert is_session_over(outcome) is expected


def test_every_failure_is_noted_as_a_rejection_or_a_pause(time: Time) -> None:
    for error in (StorefrontError("x"), HTTPStatusError("x", status=502), OUTAGE):
        core = time.core()
        core.failed(error)
        assert isinstance(core.decide(), GiveUp)
        time.pass_(61)
        assert core.decide() == Obtain()
