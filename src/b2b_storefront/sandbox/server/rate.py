"""The API's rate limit: a window per store, and the headers that tell how much of it is left."""

from collections.abc import Callable
from typing import NamedTuple

import orjson

from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.server.sending import Headers, encode_headers

__all__ = ["DEFAULT_LIMIT", "RateLimit", "RateWindow", "make_exhausted_headers", "read_rate_limit", "refuse_rate"]

DEFAULT_LIMIT = 150
"""How many requests a store has in a minute."""

_SECONDS = 60.0
_TOO_MANY = 429


class RateLimit(NamedTuple):
    """How many requests may be sent in a window of how many seconds."""

    requests: int
    seconds: float


def read_rate_limit(value: int | tuple[int, float] | None) -> RateLimit | None:
    """Return the limit that the argument `rate_limit` of a sandbox means.

    Args:
        value: requests a minute; or requests, and the length of the window in seconds; True for the API's own 150 a
            minute; None or False for no limit.

    Raises:
        TypeError: it is something else.
        ValueError: one of the numbers is not greater than 0.
    """
    if value is None or value is False:
        return None
    requests, seconds = (DEFAULT_LIMIT, _SECONDS) if value is True else (value, _SECONDS)
    if isinstance(value, tuple):
        requests, seconds = value
    if type(requests) is not int or isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise TypeError("rate_limit is a number of requests a minute, or of requests and of seconds")
    if requests < 1 or not seconds > 0:
        raise ValueError("rate_limit takes numbers greater than 0")
    return RateLimit(requests, float(seconds))


class RateWindow:
    """Counts the requests of a store. A window begins with the first request after the one before it ended.

    Without a limit nothing is counted, and the headers are those of a store that nobody else asks.

    Args:
        limit: how many requests a window takes; None for no limit.
        clock: returns the current time in seconds.
    """

    def __init__(self, limit: RateLimit | None, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._clock = clock
        self._begun: float | None = None
        self._used = 0

    def take(self) -> tuple[bool, Headers]:
        """Count a request, and return whether it may be carried out, and the headers of its answer."""
        if self._limit is None:
            return True, _UNLIMITED
        now = self._clock()
        if self._begun is None or not 0 <= now - self._begun < self._limit.seconds:
            self._begun, self._used = now, 0
        allowed = self._used < self._limit.requests
        self._used += allowed
        return allowed, _make_headers(self._limit, self._used, self._begun + self._limit.seconds - now)

    def reset(self) -> None:
        """Begin anew: the next request is the first of a window."""
        self._begun, self._used = None, 0


def refuse_rate() -> HttpAnswer:
    """Return the answer to a request that a window has no room for."""
    # What the API's own answer says is not documented; its status is.
    message = "Too many requests: the store's window is used up."
    body = {"code": _TOO_MANY, "data": {"errMsg": message}, "meta": {"message": message}}
    return HttpAnswer(_TOO_MANY, orjson.dumps(body), (message,))


def make_exhausted_headers(left: float) -> dict[str, str]:
    """Return the headers of a store whose window is used up, and ends in so many seconds."""
    return _name_headers(RateLimit(DEFAULT_LIMIT, _SECONDS), DEFAULT_LIMIT, left)


def _name_headers(limit: RateLimit, used: int, left: float) -> dict[str, str]:
    return {
        "x-requests-allocated": f"{limit.requests} times/{limit.seconds:g} s",
        "x-requests-window-length": f"{used} times",
        "x-requests-remaining": f"{limit.requests - used} times",
        "x-request-window-resets-after": f"{left:.6f} s",
    }


def _make_headers(limit: RateLimit, used: int, left: float) -> Headers:
    return encode_headers(_name_headers(limit, used, left))


_UNLIMITED = _make_headers(RateLimit(DEFAULT_LIMIT, _SECONDS), 0, _SECONDS)
