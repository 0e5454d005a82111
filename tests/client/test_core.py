"""The pure core: what is decided about a token, by a clock that the test sets."""

import base64
import copy
import pickle
from collections.abc import Callable

import orjson
import pytest
from graphql import ExecutionResult

from b2b_storefront import HTTPStatusError, UnexpectedResultError
from b2b_storefront.auth._core import Obtain, Serve, TokenCore
from b2b_storefront.auth._flow import GetToken, Send, call_flow, is_session_over
from b2b_storefront.auth._token import StorefrontToken

DAY = 86_400.0


class Clocks:
    """A monotonic and a wall clock, moved apart or together."""

    def __init__(self) -> None:
        self.monotonic = 1_000.0
        self.wall = 1_700_000_000.0

    def pass_(self, seconds: float) -> None:
        self.monotonic += seconds
        self.wall += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def core(clocks: Clocks) -> TokenCore:
    return TokenCore(lambda: clocks.monotonic, lambda: clocks.wall)


def jwt(**claims: object) -> str:
    def part(value: object) -> str:
        return base64.urlsafe_b64encode(orjson.dumps(value)).decode().rstrip("=")

    return f"{part({'typ': 'JWT', 'alg': 'HS256'})}.{part(claims)}.c2lnbmF0dXJl"


def test_without_a_token_one_is_obtained(core: TokenCore) -> None:
    assert core.decide() == Obtain()


def test_an_opaque_token_is_served_for_a_day_less_the_margin(core: TokenCore, clocks: Clocks) -> None:
    token = core.obtained("opaque")
    clocks.pass_(DAY - 61)
    assert core.decide() == Serve(token)
    clocks.pass_(1)
    assert core.decide() == Obtain()


def test_the_exp_claim_decides_how_long_a_token_is_served(core: TokenCore, clocks: Clocks) -> None:
    token = core.obtained(jwt(exp=clocks.wall + 3_600))
    clocks.pass_(3_539)
    assert core.decide() == Serve(token)
    clocks.pass_(2)
    assert core.decide() == Obtain()


def test_a_life_shorter_than_the_margin_is_used_nearly_to_its_end(core: TokenCore, clocks: Clocks) -> None:
    token = core.obtained(jwt(exp=clocks.wall + 10))
    clocks.pass_(8.9)
    assert core.decide() == Serve(token)
    clocks.pass_(0.2)
    assert core.decide() == Obtain()


@pytest.mark.parametrize("jump", [-3 * DAY, 3 * DAY])
def test_setting_the_wall_clock_neither_revives_nor_ends_a_token(core: TokenCore, clocks: Clocks, jump: float) -> None:
    token = core.obtained(jwt(exp=clocks.wall + 3_600))
    clocks.wall += jump
    assert core.decide() == Serve(token)
    clocks.monotonic += 3_600
    assert core.decide() == Obtain()


def test_a_token_that_has_ended_is_refused_and_not_kept(core: TokenCore, clocks: Clocks) -> None:
    with pytest.raises(UnexpectedResultError, match="ended 5 s ago"):
        core.obtained(jwt(exp=clocks.wall - 5))
    assert core.decide() == Obtain()


def test_a_rejected_token_is_dropped(core: TokenCore) -> None:
    core.rejected(core.obtained("first"))
    assert core.decide() == Obtain()


def test_a_late_rejection_of_an_old_token_does_not_drop_the_new_one(core: TokenCore) -> None:
    old = core.obtained("old")
    core.rejected(old)
    new = core.obtained("new")
    core.rejected(old)
    assert core.decide() == Serve(new)


def test_an_older_token_does_not_replace_a_newer_one(core: TokenCore, clocks: Clocks) -> None:
    newer = core.obtained(jwt(exp=clocks.wall + 7_200))
    core.obtained(jwt(exp=clocks.wall + 3_600))
    assert core.decide() == Serve(newer)


@pytest.mark.parametrize(
    "text",
    ["a.b.c", "a.!!.c", f"a.{base64.urlsafe_b64encode(b'[1]').decode()}.c", jwt(exp="soon"), jwt(exp=True), jwt()],
)
def test_a_token_without_a_readable_exp_lives_a_day(text: str) -> None:
    assert StorefrontToken(text, received_at=0.0, wall_time=0.0).lifetime == DAY


@pytest.mark.parametrize("action", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_token_shows_itself_nowhere(action: Callable[[object], object]) -> None:
    token = StorefrontToken("very-secret", received_at=0.0, wall_time=0.0)
    assert "very-secret" not in f"{token!r} {token}"
    with pytest.raises(TypeError, match="can't be pickled"):
        action(token)


def over(code: object = 40101) -> ExecutionResult:
    return ExecutionResult(data=None, errors=[{"message": "x", "extensions": {"code": code}}])  # type: ignore[list-item]


def test_a_call_is_sent_once_when_its_token_is_accepted() -> None:
    token, fine = StorefrontToken("a", received_at=0, wall_time=0), ExecutionResult(data={"x": 1})
    flow = call_flow()
    assert next(flow) == GetToken()
    assert flow.send(token) == Send(token)
    with pytest.raises(StopIteration) as finished:
        flow.send(fine)
    assert finished.value.value is fine


def test_a_refused_token_is_replaced_and_the_call_sent_again_once() -> None:
    old, new = (StorefrontToken(text, received_at=0, wall_time=0) for text in "ab")
    flow, still_over = call_flow(), over()
    next(flow)
    flow.send(old)
    assert flow.send(over()) == GetToken(refused=old)
    assert flow.send(new) == Send(new)
    with pytest.raises(StopIteration) as finished:
        flow.send(still_over)
    assert finished.value.value is still_over


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (over(40101), True),
        (over("40101"), True),
        (over(403), False),
        (over(None), False),
        (ExecutionResult(data={}, errors=[{"message": "Permission denied."}]), False),  # type: ignore[list-item]
        (ExecutionResult(data={}, errors=["text"]), False),  # type: ignore[list-item]
        (ExecutionResult(data={}), False),
        (HTTPStatusError("x", status=401), True),
        (HTTPStatusError("x", status=403), False),
    ],
)
def test_only_40101_or_a_bare_401_ends_a_session(outcome: ExecutionResult | HTTPStatusError, expected: bool) -> None:
    assert is_session_over(outcome) is expected
