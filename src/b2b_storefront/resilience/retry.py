"""When a call is sent again, and when not: pure, with injected chance.

What the API answered, or what kept it from answering, becomes a `Trouble` or none (`find_trouble`). A call in trouble
has `Attempts`, which say whether there is another one, and after which pause. All calls of a storefront share one
`RetryQuota`: where everything fails, retries would only add to it.
"""

import math
import random
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from b2b_storefront._display import seconds_text
from b2b_storefront._errors import ConfigurationError, HTTPStatusError, RateLimitedError, TransportError
from b2b_storefront._fork import reset_after_fork
from b2b_storefront._numbers import describe, is_number
from b2b_storefront.wire.answer import HTTPResult

__all__ = [
    "NO_RETRIES",
    "QUOTA_SPENT",
    "Again",
    "Attempts",
    "RetryPolicy",
    "RetryQuota",
    "Stop",
    "Trouble",
    "choose_policy",
    "find_trouble",
]

VARIABLE = "B2B_STOREFRONT_RETRY"
"""The environment's word on retries, for tests of applications: `off`, or `at-once` for retries without pauses."""

PASSING = frozenset({408, 500, 502, 503, 504, 520, 521, 522, 523, 524})
"""The HTTP statuses that may pass by themselves: those of servers and of the proxies before them."""

FAULT_COST, THROTTLING_COST = 14, 5
"""What a retry takes from the quota."""

RETRY_AFTER_ROOM = 5.0
"""How many seconds a `Retry-After` may add to our own pause: it is not to be trusted, and a customer waits."""

QUOTA_SPENT = "Too many calls failed lately for another attempt."
"""Why a call is not sent once more where the quota has not enough for it."""

LONGEST_RETRY_AFTER = 60.0
MOST_ATTEMPTS = 20
LONGEST_PAUSE = 3_600.0
MOST_DOUBLINGS = 30


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often a call is attempted, and how long it pauses between. Pauses are seconds, drawn by chance up to these.

    Queries are sent again after a fault (a lost connection, HTTP 5xx) and after HTTP 429. A mutation is sent again only
    when it certainly did not run, or where the schema says that to repeat it does no harm (`Operation.idempotent`).

    Attributes:
        attempts: How often a call is sent at most. 1 sends it once.
        fault_pause: The longest first pause after a fault; each further one may be twice as long.
        throttle_pause: The longest first pause after HTTP 429.
        longest_pause: No pause of our own is longer.
        quota: How much all calls of a storefront may spend on retries: 14 for one after a fault, 5 for one after HTTP
            429, given back by retries that succeed, 1 by each call that succeeds at once. Of the storefront's own
            policy; a session's other one shares it.

    Raises:
        ConfigurationError: One of them can't work.
    """

    attempts: int = 3
    fault_pause: float = 0.05
    throttle_pause: float = 1.0
    longest_pause: float = 20.0
    quota: int = 500

    def __post_init__(self) -> None:
        for name, most in (("attempts", MOST_ATTEMPTS), ("quota", 10**9)):
            count = getattr(self, name)
            if type(count) is not int or not (name == "attempts") <= count <= most:
                least = int(name == "attempts")
                raise ConfigurationError(
                    f"RetryPolicy: {name} is {describe(count)}: pass a whole number from {least} to {most:,}. To send"
                    " each call once, pass retry=False."
                )
        for name in ("fault_pause", "throttle_pause", "longest_pause"):
            seconds = getattr(self, name)
            if not is_number(seconds, LONGEST_PAUSE):
                raise ConfigurationError(
                    f"RetryPolicy: {name} is {describe(seconds)}: pass a number of seconds from 0 to {LONGEST_PAUSE:g}."
                )

    @classmethod
    def without_pauses(cls, attempts: int = 3) -> "RetryPolicy":
        """Return a policy for tests: calls are sent again at once, unless the API says how long to wait.

        Args:
            attempts: How often a call is sent at most.
        """
        return cls(attempts=attempts, fault_pause=0.0, throttle_pause=0.0)


NO_RETRIES = RetryPolicy(attempts=1)
"""What `retry=False` means."""


def choose_policy(retry: object, environment: Mapping[str, str], *, once: bool = False) -> RetryPolicy:
    """Return the policy that an argument `retry` means.

    Args:
        retry: A policy; False for none; None for the environment's or the usual one.
        environment: The environment.
        once: Whether each call is sent once unless somebody says otherwise.

    Raises:
        ConfigurationError: It is something else, or the environment has another word than `off` and `at-once`.
    """
    if isinstance(retry, RetryPolicy):
        return retry
    if retry is False:
        return NO_RETRIES
    if retry is not None:
        raise ConfigurationError(
            f"retry is a {type(retry).__name__}: pass a RetryPolicy, False to send each call once, or None."
        )
    word = environment.get(VARIABLE, "")
    policies = {"": NO_RETRIES if once else RetryPolicy(), "off": NO_RETRIES, "at-once": RetryPolicy.without_pauses()}
    if word not in policies:
        raise ConfigurationError(f"{VARIABLE} is {word[:40]!r}: set it to off or at-once, or leave it out.")
    return policies[word]


class Trouble(NamedTuple):
    """Why a call has no result that counts.

    Attributes:
        throttled: Whether the API takes no more requests for now; else something failed.
        certain: Whether it is certain that the API did not carry the call out.
        retry_after: Seconds that the API asks to wait; None where it does not say.
        reason: What to call it in a log.
    """

    throttled: bool
    certain: bool
    retry_after: float | None
    reason: str


class Again(NamedTuple):
    """Send the call again after so many seconds."""

    pause: float


class Stop(NamedTuple):
    """Send it no more; why, in words for its error, where there is something to say."""

    why: str = ""


def find_trouble(outcome: object) -> Trouble | None:
    """Return why an outcome may be worth another attempt; None for a result, and for what would only happen again.

    What was certainly not sent has been tried again by the transport already, as long as that makes sense.
    """
    if isinstance(outcome, HTTPResult):
        if outcome.errors and outcome.status in PASSING:
            return Trouble(throttled=False, certain=False, retry_after=None, reason=f"HTTP {outcome.status}")
        return None
    if isinstance(outcome, RateLimitedError):
        return Trouble(throttled=True, certain=True, retry_after=outcome.retry_after, reason="HTTP 429")
    if isinstance(outcome, HTTPStatusError) and outcome.status in PASSING:
        return Trouble(throttled=False, certain=False, retry_after=None, reason=f"HTTP {outcome.status}")
    if isinstance(outcome, TransportError) and outcome.sent:
        return Trouble(throttled=False, certain=False, retry_after=None, reason=type(outcome).__name__)
    return None


class RetryQuota:
    """What all calls of a storefront may spend on retries. Its methods may be called from any thread.

    Args:
        size: How much there is at most, and at first.
    """

    __slots__ = ("__weakref__", "_left", "_lock", "_short", "_size")

    def __init__(self, size: int) -> None:
        self._size = self._left = size
        self._short = False
        self._lock = threading.Lock()
        reset_after_fork(self)

    @property
    def left(self) -> int:
        """How much is left."""
        return self._left

    def take(self, cost: int) -> bool:
        """Spend so much, if there is enough; tell whether there was."""
        with self._lock:
            enough = cost <= self._left
            if enough:
                self._left -= cost
            return enough

    def give_back(self, cost: int) -> None:
        """Get so much back."""
        with self._lock:
            self._left = min(self._left + cost, self._size)
            self._short = self._short and self._left < self._size // 2

    def begins_to_lack(self) -> bool:
        """Take note that there was not enough; tell whether that is news: half of it was there again before."""
        if self._size < FAULT_COST:
            return False  # Somebody wants no retries.
        with self._lock:
            news, self._short = not self._short, True
            return news

    def succeeded_at_once(self) -> None:
        """Take note of a call that needed no retry."""
        if self._left < self._size:  # Without the lock: nearly every call finds it full.
            self.give_back(1)

    def after_fork(self) -> None:
        """Make this usable in a forked child."""
        self._lock = threading.Lock()


class Attempts:
    """One call's attempts.

    Args:
        policy: How often, and with which pauses.
        quota: The storefront's.
        repeatable: Whether the call may be carried out twice.
        chance: Returns a number from 0 to 1.
    """

    __slots__ = ("_chance", "_cost", "_policy", "_quota", "_repeatable", "made")

    def __init__(
        self,
        policy: RetryPolicy,
        quota: RetryQuota,
        *,
        repeatable: bool,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._policy = policy
        self._quota = quota
        self._repeatable = repeatable
        self._chance = chance
        self._cost = 0
        self.made = 1

    def after(self, trouble: Trouble, left: float, place: float = 0.0) -> Again | Stop:
        """Return what to do after an attempt that failed.

        Args:
            trouble: Why it failed.
            left: Seconds that the call has left.
            place: Seconds until the store's budget has a place again, at the earliest.
        """
        if not (self._repeatable or trouble.certain):
            return Stop()
        if self.made >= self._policy.attempts:
            return Stop()
        pause = self._pause(trouble)
        wait = max(pause, place)
        if not wait < left:
            return Stop(_no_time(wait, left))
        cost = THROTTLING_COST if trouble.throttled else FAULT_COST
        if not self._quota.take(cost):
            return Stop(QUOTA_SPENT)
        self._cost = cost
        self.made += 1
        return Again(pause)

    def answered(self) -> None:
        """Take note that the last attempt, which was a retry, was answered."""
        self._quota.give_back(self._cost)

    def _pause(self, trouble: Trouble) -> float:
        base = self._policy.throttle_pause if trouble.throttled else self._policy.fault_pause
        doublings = min(self.made - 1, MOST_DOUBLINGS)
        pause: float = self._chance() * min(base * 2.0**doublings, self._policy.longest_pause)
        if trouble.retry_after is None or math.isnan(trouble.retry_after):
            return pause
        asked = min(trouble.retry_after, LONGEST_RETRY_AFTER)
        return max(pause, min(asked, pause + RETRY_AFTER_ROOM))


def _no_time(wait: float, left: float) -> str:
    if left <= 0:
        return ""
    return f"Another attempt could begin in {seconds_text(wait)}, and the call has {seconds_text(left)} left."
