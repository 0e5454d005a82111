"""Every decision about one customer's token, without I/O and with injected clocks.

A token's life, by `RefreshPolicy`:

    received                               refresh_at                     wait_at         ends_at
    |------------- Serve -------------------|--- Serve and refresh --------|--- Obtain -----|--- Obtain ---

`refresh_at` differs from customer to customer, so that tokens which were obtained together are not refreshed together.
The token sources (in `tasks` and `threads`) ask `decide`, carry out what it says, and report what came of it.
"""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from b2b_storefront._config import LONGEST_TIMEOUT, check_number
from b2b_storefront._errors import (
    CompanyInactiveError,
    CompanyPendingError,
    LoginError,
    RateLimitedError,
    StorefrontError,
)
from b2b_storefront.auth.token import DEFAULT_LIFETIME, StorefrontToken, expiry_claim

if TYPE_CHECKING:
    from b2b_storefront._secret import SecretText

__all__ = [
    "SYSTEM_CLOCKS",
    "Clocks",
    "Decision",
    "GiveUp",
    "Obtain",
    "Refresh",
    "RefreshPolicy",
    "Serve",
    "TokenCore",
]


SAME_END = 0.5
"""Seconds within which two tokens are taken to end at the same time."""

RETRY_AFTER_ROOM = 5.0
"""How many seconds a `Retry-After` may add to our own pause: it is not to be trusted, and a customer waits."""

COMPANY_REFUSALS = CompanyPendingError, CompanyInactiveError
"""Rejections that somebody else can end: the store's staff."""

REFUSED_KEPT = 4
"""How many refused tokens to remember, so that a store or a cookie does not bring them back."""


@dataclass(frozen=True, slots=True)
class RefreshPolicy:
    """When tokens are refreshed, and how failed attempts are spaced. Times are seconds.

    Attributes:
        soft_window: Before its end, a token is refreshed in the background while it still serves.
        soft_share: The soft window is at most this share of the token's life.
        hard_window: Before its end, a token is not used any more, if another can be had.
        hard_share: The hard window is at most this share of the token's life.
        jitter: The soft window is made longer by up to this share of itself, differently for each customer.
        first_pause: After a failed attempt, the next one waits about so long; each further failure doubles it.
        longest_pause: No pause is longer.
    """

    soft_window: float = 1_800.0
    soft_share: float = 0.2
    hard_window: float = 60.0
    hard_share: float = 0.1
    jitter: float = 1.0
    first_pause: float = 0.5
    longest_pause: float = 60.0

    def __post_init__(self) -> None:
        for part in fields(self):
            most = 1.0 if part.name.endswith("_share") else LONGEST_TIMEOUT
            check_number(f"refresh: {part.name}", getattr(self, part.name), most=most)


@dataclass(frozen=True, slots=True)
class Clocks:
    """Where time and chance come from.

    Attributes:
        monotonic: Seconds of a clock that is never set; tokens and pauses are timed by it.
        wall: Unix seconds; read only when a token arrives.
        chance: A number from 0 to 1.
    """

    monotonic: Callable[[], float]
    wall: Callable[[], float]
    chance: Callable[[], float] = random.random


SYSTEM_CLOCKS = Clocks(time.monotonic, time.time)
"""The machine's own."""


@dataclass(frozen=True, slots=True)
class Serve:
    """Use this token."""

    token: StorefrontToken


@dataclass(frozen=True, slots=True)
class Refresh:
    """Use this token, and obtain the next in the background."""

    token: StorefrontToken


@dataclass(frozen=True, slots=True)
class Obtain:
    """Obtain a token and wait for it."""


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Attempt nothing: raise this error."""

    error: StorefrontError = field(compare=False)


Decision = Serve | Refresh | Obtain | GiveUp


class TokenCore:
    """What is known of one customer's token. Its methods may be called from any thread.

    Args:
        clocks: Where time and chance come from.
        policy: When to refresh.
    """

    __slots__ = (
        "_clocks",
        "_failures",
        "_last_error",
        "_lock",
        "_policy",
        "_refresh_at",
        "_refused",
        "_rejection",
        "_retry_at",
        "_serve",
        "_spread",
        "_wait_at",
        "ends",
        "releases",
        "sign_ins",
    )

    def __init__(self, clocks: Clocks, policy: RefreshPolicy) -> None:
        self._clocks = clocks
        self._policy = policy
        self._spread = clocks.chance() * policy.jitter
        self._serve: Serve | None = None
        self._refresh_at = self._wait_at = 0.0
        self._rejection: StorefrontError | None = None
        self._last_error: StorefrontError | None = None
        self._failures = 0
        self._retry_at = float("-inf")
        self._refused: tuple[SecretText, ...] = ()
        self._lock = threading.Lock()
        self.sign_ins = 0
        self.ends = self.releases = 0

    def decide(self) -> Decision:
        """Return what to do for a call that needs a token now."""
        with self._lock:
            now = self._clocks.monotonic()
            serve = self._serve
            if serve is not None and now < self._refresh_at:
                return serve
            working = serve if serve is not None and now < serve.token.ends_at else None
            if self._rejection is not None:
                return working or GiveUp(self._rejection)
            pausing = now < self._retry_at
            if working is not None and (pausing or now < self._wait_at):
                return working if pausing else Refresh(working.token)
            if pausing and self._last_error is not None:
                return GiveUp(self._last_error)
            return Obtain()

    def fresh(self) -> StorefrontToken | None:
        """Return the token when `decide` would say to serve it; None when that has to be asked."""
        # Without the lock, as every call asks this: at worst it is the answer of a moment ago, as for a call that began
        # a moment earlier.
        serve = self._serve
        return serve.token if serve is not None and self._clocks.monotonic() < self._refresh_at else None

    def usable(self, other_than: str | None = None) -> StorefrontToken | None:
        """Return the token if it has not ended and is another one than the text given."""
        with self._lock:
            token = self._serve.token if self._serve else None
            if token is None or token.ends_at <= self._clocks.monotonic() or token.value == other_than:
                return None
            return token

    def token_from(
        self, value: str, *, expires_at: float | None = None, lifetime: float | None = None
    ) -> StorefrontToken:
        """Return a token for a text.

        Args:
            value: The token's text.
            expires_at: When it ends, as unix seconds, where that is known; else its `exp` claim says, or it is a day.
            lifetime: How many seconds it had to live when the API gave it out; what is left unless given.
        """
        wall = self._clocks.wall()
        end = expiry_claim(value)
        if end is None:
            end = wall + DEFAULT_LIFETIME if expires_at is None else expires_at
        # Only the length comes from the wall clock: a clock that is set later must not revive or end the token.
        left = end - wall
        return StorefrontToken(
            value,
            ends_at=self._clocks.monotonic() + left,
            expires_at=end,
            lifetime=left if lifetime is None else lifetime,
        )

    def obtained(self, value: str) -> StorefrontToken:
        """Take a token that was just obtained, and forget earlier failures.

        The API does not give out what has ended: where this machine's clock says so, the clock is wrong, and the token
        is taken to live a day.
        """
        token = self.token_from(value)
        if token.ends_at <= self._clocks.monotonic():
            overdue = self._clocks.monotonic() - token.ends_at
            token = StorefrontToken(
                value,
                ends_at=self._clocks.monotonic() + DEFAULT_LIFETIME,
                expires_at=token.expires_at,
                lifetime=DEFAULT_LIFETIME,
                overdue=max(overdue, 1e-9),
            )
        with self._lock:
            kept = self._serve.token if self._serve else None
            outlives = self._take(token)
            if not outlives and kept is not None and token.ends_at > kept.ends_at - SAME_END:
                # Given out within the same second. The API may have ended the one at hand; this one is good.
                self._serve = Serve(token)
            self.sign_ins += 1
        self.forget_failures()
        if not outlives:
            # What was given out does not live longer than what is at hand: asking again at once would change nothing.
            with self._lock:
                self._retry_at = self._clocks.monotonic() + self._policy.longest_pause
        return token

    def adopt(self, token: StorefrontToken) -> bool:
        """Take a token that was kept, unless the one at hand lives as long or the API refused it; tell whether."""
        with self._lock:
            return token.value not in self._refused and self._take(token)

    def refused(self, token: StorefrontToken) -> bool:
        """Drop a token that the API refused, unless a newer one has taken its place; tell whether that is news."""
        with self._lock:
            known = token.value in self._refused
            if not known:
                self._refused = (*self._refused[1 - REFUSED_KEPT :], token.value)
            if self._serve is not None and self._serve.token.value == token.value:
                self._serve = None
            return not known

    def was_refused(self, value: str) -> bool:
        """Tell whether the API refused a token lately."""
        return value in self._refused

    def failed(self, error: StorefrontError, releases: int | None = None) -> None:
        """Take note of a failed attempt: rejected credentials end attempts, everything else spaces them.

        Args:
            error: Why it failed.
            releases: `releases` when it began: what was refused because of the company before a release may be granted
                now.
        """
        with self._lock:
            if releases not in (None, self.releases) and isinstance(error, COMPANY_REFUSALS):
                return
            # A refusal whose reason nobody knows may pass by itself: it has none of the subclasses.
            if isinstance(error, LoginError) and type(error) is not LoginError:
                self._rejection = error
                return
            self._last_error = error
            pause = min(self._policy.longest_pause, self._policy.first_pause * 2**self._failures)
            pause *= 0.5 + self._clocks.chance() / 2
            if isinstance(error, RateLimitedError) and error.retry_after is not None:
                pause = max(pause, min(pause + RETRY_AFTER_ROOM, error.retry_after))
                pause = min(pause, self._policy.longest_pause)
            self._failures = min(self._failures + 1, 16)
            self._retry_at = self._clocks.monotonic() + pause

    @property
    def waits_for_company(self) -> bool:
        """Whether the rejection that is remembered is about the customer's company."""
        return isinstance(self._rejection, COMPANY_REFUSALS)

    def release(self) -> None:
        """Allow an attempt again, where the last one was refused because of the customer's company."""
        with self._lock:
            self.releases += 1
            if self.waits_for_company:
                self._rejection = None

    def end(self) -> None:
        """Use the token no more: whoever it belongs to may not be who it was obtained for. Another may be obtained."""
        with self._lock:
            self.ends += 1
            token = self._serve.token if self._serve else None
        if token is not None:
            self.refused(token)

    def forget_failures(self) -> None:
        """Allow an attempt again after a rejection or within a pause."""
        with self._lock:
            self._rejection = self._last_error = None
            self._failures = 0
            self._retry_at = float("-inf")

    def after_fork(self) -> None:
        """Make the core usable in a forked child, whatever another thread of the parent was doing."""
        self._lock = threading.Lock()

    def _take(self, token: StorefrontToken) -> bool:
        """Take a token, unless the one at hand lives as long; tell whether it was taken."""
        kept = self._serve.token if self._serve else None
        # The same end, read at two moments, differs by fractions of a second.
        if kept is not None and token.ends_at < kept.ends_at + SAME_END:
            return False
        self._serve = Serve(token)
        hard = min(self._policy.hard_window, token.lifetime * self._policy.hard_share)
        soft = min(self._policy.soft_window, token.lifetime * self._policy.soft_share) * (1 + self._spread)
        self._wait_at = token.ends_at - hard
        self._refresh_at = token.ends_at - max(soft, hard)
        return True
