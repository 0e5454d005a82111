"""A deadline counts down on the clock that it is given, and attempts to reach a host keep to theirs."""

import ssl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.transport.connecting import Connecting, is_passing


class Clock:
    """A clock that a test sets."""

    def __init__(self, now: float = 100.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def test_a_deadline_counts_down() -> None:
    clock = Clock()
    deadline = Deadline(2.0, clock)
    assert (deadline.seconds, deadline.ends_at, deadline.left(), deadline.passed) == (2.0, 102.0, 2.0, False)
    clock.now += 1.5
    assert (deadline.left(), deadline.allows(0.4), deadline.allows(0.5)) == (0.5, True, False)
    assert repr(deadline) == "<Deadline of 2 s, 0.5 s left>"
    clock.now += 0.5
    assert deadline.passed
    clock.now += 5
    assert deadline.left() == -5.0


def test_a_host_that_was_never_reached_is_given_up_at_once() -> None:
    assert Connecting(10, 200, was_reached=False, clock=Clock()).pause() is None


@given(
    seconds=st.floats(0.05, 60),
    left=st.floats(0.05, 60),
    chances=st.lists(st.floats(0, 1), min_size=1, max_size=5),
    each=st.floats(0, 1),
)
def test_attempts_end_in_time(seconds: float, left: float, chances: list[float], each: float) -> None:
    """However long each attempt takes and whatever chance says, no pause leads beyond the end."""
    clock = Clock()
    numbers = iter(chances * 1_000)
    connecting = Connecting(seconds, clock.now + left, was_reached=True, clock=clock, chance=lambda: next(numbers))
    end = clock.now + min(seconds, left)
    pauses = []
    assert connecting.begin() == end
    while True:
        clock.now += each
        pause = connecting.pause()
        if pause is None:
            break
        assert 0 < pause <= 0.4
        pauses.append(pause)
        clock.now += pause
        assert clock.now < end == connecting.begin()
    assert clock.now + 0.4 >= end or each > 0
    if each == 0 and len(pauses) > 4:
        assert pauses[3] > pauses[0]


def test_pauses_grow_and_are_spread() -> None:
    clock = Clock()
    longest = Connecting(60, 1_000, was_reached=True, clock=clock, chance=lambda: 1.0)
    shortest = Connecting(60, 1_000, was_reached=True, clock=clock, chance=lambda: 0.0)
    assert [longest.pause() for _ in range(5)] == [0.05, 0.1, 0.2, 0.4, 0.4]
    assert [shortest.pause() for _ in range(5)] == [0.025, 0.05, 0.1, 0.2, 0.2]


@pytest.mark.parametrize(
    ("error", "passing"),
    [
        (ConnectionRefusedError(), True),
        (OSError(), True),
        (ssl.SSLError(), True),
        (ssl.SSLCertVerificationError(), False),
    ],
)
def test_a_bad_certificate_does_not_pass_by_itself(error: OSError, passing: bool) -> None:
    assert is_passing(error) is passing
