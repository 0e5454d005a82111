"""A rate limiter that workers share through Redis or Valkey."""

import threading
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from b2b_storefront._fork import reset_after_fork
from b2b_storefront._redis.outage import ServerUse
from b2b_storefront._redis.user import RedisUser, check_seconds
from b2b_storefront._secret import hide
from b2b_storefront.resilience.limit import StoreLimit, check_limit
from b2b_storefront.resilience.shared import SharedKeeper
from b2b_storefront.resilience.shared_limit import SharedLimit

__all__ = ["RedisRateLimiter"]

USE = ServerUse(
    role="rate limiter",
    meanwhile="each worker takes its part of the budget without asking",
    owner="RedisRateLimiter",
    instead="give each process its share with RateLimit(share=...)",
    commands="EVAL, EVALSHA, TIME and the commands of hashes and sorted sets",
)

KEYS = ("taken", "batches", "line", "seen", "state")


class RedisRateLimiter(RedisUser, StoreLimit):
    """Lets all workers of a store keep to its budget together, through Redis or Valkey (6 or newer).

    Give it to each storefront of each process: `Storefront(..., rate_limit=RedisRateLimiter("redis://cache:6379"))`.
    Time is the server's: workers' clocks may differ. While the server is down or slow, each worker goes on with its
    part of the budget, as many as they were; the logger `b2b_storefront` gets one warning, and one message when the
    server is back. What a server loses when it starts again, the workers tell it.

    Connections are opened when they are needed: one pool for threads, and one for each event loop, which ends
    with the loop.

    Args:
        url: `redis://`, `rediss://` (TLS) or `unix://`, with user and password if needed; `valkey://` and `valkeys://`
            mean the same as `redis://` and `rediss://`.
        limit: How many requests the store takes in a window; all its integrations share them.
        window: How many seconds the window lasts.
        batch_share: Which part of them calls with `priority="batch"` may use, from 0 to 1.
        share: Which part of them this worker takes while the server can't be asked; one of as many as there are workers
            unless given.
        prefix: What the limiter's keys begin with.
        timeout: Seconds for connecting, and for each command.
        monotonic: Returns seconds of a clock that is never set.

    Raises:
        ConfigurationError: An argument can't work, or the package redis is missing: install `b2b-storefront[redis]`.
    """

    def __init__(
        self,
        url: str,
        *,
        limit: int = 150,
        window: float = 60.0,
        batch_share: float = 0.8,
        share: float | None = None,
        prefix: str = "b2b-storefront:",
        timeout: float = 0.25,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        # Rebound first: a traceback shows what the names hold when an error is raised.
        url = hide(url)
        shares = {"batch_share": batch_share} | ({} if share is None else {"share": share})
        check_limit("RedisRateLimiter", limit, window, **shares)
        check_seconds(timeout=timeout)
        self._limit = SharedLimit(limit, window, batch_share, share, timeout)
        self._use_server(url, prefix, USE, timeout=timeout, pause=self._limit.pause, monotonic=monotonic)
        self._prefix = prefix
        self._monotonic = monotonic
        self._keepers: dict[str, SharedKeeper] = {}
        self._lock = threading.Lock()
        self._more_to_show = f", {limit} in {window:g} s"
        reset_after_fork(self)

    def keeper(self, base_url: str, store_hash: str) -> SharedKeeper:
        """Return this worker's part of what keeps a store's places; all storefronts with this limiter share it."""
        # A hash tag, so that the five keys lie together.
        name = f"{self._prefix}limit:{{{urlsplit(base_url).netloc}:{store_hash}}}"
        with self._lock:
            keeper = self._keepers.get(name)
            if keeper is None:
                keys = tuple(f"{name}:{key}" for key in KEYS)
                keeper = self._keepers[name] = SharedKeeper(self._server, keys, self._limit, self._monotonic)
            return keeper

    def after_fork(self) -> None:
        """Make the limiter usable in a forked child, whatever another thread of the parent was doing."""
        self._lock = threading.Lock()
        self._server.after_fork()
