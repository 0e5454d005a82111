"""Whatever is given for a number of seconds or a share, to whatever takes one: it is used, or refused with its name."""

import math
from collections.abc import Callable
from typing import Any

import pytest

from b2b_storefront import (
    ConfigurationError,
    Fresh,
    RateLimit,
    RedisCache,
    RedisRateLimiter,
    RedisTokenStore,
    RefreshPolicy,
    RetryPolicy,
    Storefront,
)
from b2b_storefront.webhooks import MemorySeenEvents, RedisSeenEvents, WebhookReceiver

URL = "redis://127.0.0.1:1"

TAKERS: dict[str, Callable[[Any], object]] = {
    "Fresh seconds": Fresh,
    "Fresh stale": lambda value: Fresh(1, stale=value),
    "MemorySeenEvents seconds": lambda value: MemorySeenEvents(seconds=value),
    "RateLimit batch_share": lambda value: RateLimit(batch_share=value),
    "RateLimit limit": lambda value: RateLimit(limit=value),
    "RateLimit window": lambda value: RateLimit(window=value),
    "RedisCache pause": lambda value: RedisCache(URL, pause=value),
    "RedisCache timeout": lambda value: RedisCache(URL, timeout=value),
    "RedisRateLimiter share": lambda value: RedisRateLimiter(URL, share=value) if value is not None else refuse(),
    "RedisRateLimiter timeout": lambda value: RedisRateLimiter(URL, timeout=value),
    "RedisRateLimiter window": lambda value: RedisRateLimiter(URL, window=value),
    "RedisSeenEvents seconds": lambda value: RedisSeenEvents(URL, seconds=value),
    "RedisSeenEvents timeout": lambda value: RedisSeenEvents(URL, timeout=value),
    "RedisTokenStore pause": lambda value: RedisTokenStore(URL, pause=value),
    "RedisTokenStore timeout": lambda value: RedisTokenStore(URL, timeout=value),
    "RefreshPolicy jitter": lambda value: RefreshPolicy(jitter=value),
    "RetryPolicy attempts": lambda value: RetryPolicy(attempts=value),
    "RetryPolicy fault_pause": lambda value: RetryPolicy(fault_pause=value),
    "WebhookReceiver tolerance": lambda value: WebhookReceiver("s" * 20, handle=print, tolerance=value),
    "with_options": lambda value: (
        Storefront("a").guest().with_options(timeout=value) if value is not None else refuse()
    ),
}
"""What takes a number, by its name."""


def refuse() -> None:
    """Stand for what leaves None to a default."""
    raise ConfigurationError("None is a default")


@pytest.mark.parametrize("taker", TAKERS)
@pytest.mark.parametrize(
    "value",
    [True, False, None, "1", b"1", [1], -1, -0.5, math.nan, math.inf, -math.inf, 1e308, 10**400, 10**5_000, 1j],
    ids=lambda value: str(value)[:8] if not isinstance(value, int) or abs(value) < 10**9 else f"{len(bin(value))} bits",
)
def test_what_is_no_number_is_refused(taker: str, value: object) -> None:
    with pytest.raises(ConfigurationError) as raised:
        TAKERS[taker](value)
    assert len(str(raised.value)) < 400
    assert raised.value.__context__ is None
