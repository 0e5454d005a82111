"""One worker of `test_hold.py`, in a process of its own: calls without end, some of which are cancelled."""

import asyncio
import json
import random
import sys
import time

from b2b_storefront import RedisRateLimiter
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.limit import Traffic
from b2b_storefront.resilience.tasks import AsyncLimiter


async def work(url: str, prefix: str, limit: int, window: float, ends_at: float, skew: float, drift: float) -> None:
    """Call until a moment, and print what happened when."""
    chance = random.Random(skew)  # noqa: S311 - to be repeated

    def clock() -> float:
        return time.monotonic() * drift + skew

    shared = RedisRateLimiter(url, limit=limit, window=window, prefix=prefix, monotonic=clock)
    limiter = AsyncLimiter(shared.keeper("https://api.example", "abc"))
    used: list[tuple[int, float, float]] = []
    lost = 0
    late = 0.0

    async def call(traffic: Traffic) -> None:
        came = time.monotonic()
        place = await limiter.take(traffic, Deadline(window * 30, clock))
        used.append((int(traffic), came, time.monotonic()))
        await asyncio.sleep(chance.uniform(0.0, 0.002))
        await limiter.answered(place, None)

    async def customer() -> None:
        nonlocal lost
        while time.monotonic() < ends_at:
            running = asyncio.create_task(call(chance.choice([Traffic.PAGE, Traffic.PAGE, Traffic.BATCH])))
            if chance.random() < 0.05:
                await asyncio.sleep(chance.uniform(0.0, window / 4))
                running.cancel()
            left = ends_at + window * 5 - time.monotonic()
            done, _ = await asyncio.wait([running], timeout=max(left, 0.1))
            lost += not done

    async def watch() -> None:
        nonlocal late
        while True:
            due = time.monotonic() + 0.01
            await asyncio.sleep(0.01)
            late = max(late, time.monotonic() - due)

    watching = asyncio.create_task(watch())
    await asyncio.gather(*(customer() for _ in range(90)))
    watching.cancel()
    await limiter.close()
    await shared.close_async()
    sys.stdout.write(json.dumps({"used": used, "lost": lost, "late": late}))


if __name__ == "__main__":
    url, prefix, *numbers = sys.argv[1:]
    limit, window, ends_at, skew, drift = map(float, numbers)
    asyncio.run(work(url, prefix, int(limit), window, ends_at, skew, drift))
