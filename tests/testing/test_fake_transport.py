"""A fake transport that threads share."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from b2b_storefront import EmailPassword, Storefront
from b2b_storefront.testing import FakeAnswerError, FakeTransport

NOBODY = EmailPassword("a@b.example", "hidden-word")
STATE: dict[str, Any] = {"userLoginState": {"forcePasswordReset": False}}


def state_of(storefront: Storefront) -> Any:
    return storefront.anonymous.user_login_state(store_hash="abc", email="a@b.example")


class SlowCount(int):
    """A number that lets other threads go on while it is counted down."""

    def __sub__(self, other: int) -> "SlowCount":
        less = SlowCount(int(self) - other)
        time.sleep(0)
        return less


def test_threads_may_share_one() -> None:
    threads, calls = 8, 25
    fake = FakeTransport().answer("UserLoginState", STATE, times=SlowCount(threads * calls))
    start = threading.Barrier(threads)

    def work(storefront: Storefront) -> None:
        start.wait(timeout=30)
        for _ in range(calls):
            state_of(storefront)

    with Storefront("abc", transport=fake) as storefront, ThreadPoolExecutor(threads) as pool:
        for future in [pool.submit(work, storefront) for _ in range(threads)]:
            future.result(timeout=60)
        with pytest.raises(FakeAnswerError, match="no answer is left"):
            state_of(storefront)
    assert len(fake.requests) == threads * calls + 1
