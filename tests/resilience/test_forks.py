"""A forked child has a limiter that works, and counts what was used before."""

import os
import sys
import threading
import time

import pytest

from b2b_storefront import RateLimit
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.limit import Traffic
from b2b_storefront.resilience.local import LocalKeeper, local_keeper
from b2b_storefront.resilience.threads import Limiter

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here"),
    # Python warns of forks in a process that has threads, which is what this is about.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
]


def in_a_child(work: object) -> int:
    """Do something in a forked child, and return its exit status."""
    child = os.fork()
    if child == 0:
        try:
            work()  # type: ignore[operator]
        except BaseException:  # noqa: BLE001 - the child must not go on with the parent's tests
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    ends_at = time.monotonic() + 20
    while time.monotonic() < ends_at:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return -1


def test_a_child_takes_places_whatever_a_thread_of_the_parent_was_doing() -> None:
    keeper = LocalKeeper(RateLimit(limit=3))
    limiter = Limiter(keeper)
    limiter.answered(limiter.take(Traffic.PAGE, Deadline(5.0)), None)
    limiter.take(Traffic.PAGE, Deadline(5.0))  # It is under way in the parent.

    def work() -> None:
        assert keeper.budget().remaining == 2
        for _ in range(2):
            limiter.answered(limiter.take(Traffic.PAGE, Deadline(5.0)), None)
        assert keeper.budget().remaining == 0
        local_keeper("https://api.example", "abc", RateLimit(limit=3))

    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with keeper._lock:
            held.set()
            done.wait(20)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait()
    try:
        assert in_a_child(work) == 0
    finally:
        done.set()
        holder.join()
    assert keeper.budget().remaining == 1
