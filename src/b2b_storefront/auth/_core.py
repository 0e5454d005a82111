"""Every decision about one customer's token, without I/O and with an injected clock.

The drivers (`_async_driver`, `_sync_driver`) ask `decide`, carry out what it says, and report what came of it.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from b2b_storefront._errors import UnexpectedResultError
from b2b_storefront.auth._token import StorefrontToken

__all__ = ["Decision", "Obtain", "Serve", "TokenCore"]

MARGIN = 60.0
"""Seconds before its end from which a token is no longer used."""


@dataclass(frozen=True, slots=True)
class Serve:
    """Use this token."""

    token: StorefrontToken


@dataclass(frozen=True, slots=True)
class Obtain:
    """Obtain a token and wait for it."""


Decision = Serve | Obtain


class TokenCore:
    """What is known of one customer's token. Its methods may be called from any thread.

    Args:
        monotonic: Returns seconds of a clock that is never set; tokens are timed by it.
        wall: Returns unix seconds; read only when a token arrives, to compare with its `exp` claim.
    """

    __slots__ = ("_lock", "_monotonic", "_token", "_wall")

    def __init__(self, monotonic: Callable[[], float], wall: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._wall = wall
        self._token: StorefrontToken | None = None
        self._lock = threading.Lock()

    def decide(self) -> Decision:
        """Return what to do for a call that needs a token now."""
        with self._lock:
            token = self._token
            # A tenth of a short life, or such a token would never be used at all.
            if token and self._monotonic() < token.usable_until - min(MARGIN, token.lifetime / 10):
                return Serve(token)
            return Obtain()

    def obtained(self, value: str) -> StorefrontToken:
        """Take a token that was just obtained.

        Raises:
            UnexpectedResultError: The token has ended already by this machine's clock; it is not kept.
        """
        token = StorefrontToken(value, received_at=self._monotonic(), wall_time=self._wall())
        if token.lifetime <= 0:
            raise UnexpectedResultError(
                f"The API gave out a token that ended {-token.lifetime:.0f} s ago. Check this machine's clock."
            )
        with self._lock:
            if self._token is None or token.usable_until >= self._token.usable_until:
                self._token = token
        return token

    def rejected(self, token: StorefrontToken) -> None:
        """Drop a token that the API refused, unless a newer one has taken its place."""
        with self._lock:
            if self._token is token:
                self._token = None
