"""How the calls of threads share one client of pyreqwest, and how signal handlers end those of the main thread."""

import _thread
import os
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import Any, TypeVar

from b2b_storefront._places import Place, Places
from b2b_storefront.transport.pyreqwest_client import Plan, ProcessClient
from b2b_storefront.transport.pyreqwest_loading import SyncClient, SyncClientBuilder

__all__ = ["Pool"]

ResultT = TypeVar("ResultT")


class Pool:
    """One client for all threads of a process, and places for their calls.

    Args:
        plan: How the client is built.

    Attributes:
        client: The client.
    """

    def __init__(self, plan: Plan) -> None:
        self.client: ProcessClient[SyncClient] = ProcessClient(SyncClientBuilder, plan)
        self._limit = plan.max_connections
        self._open = False
        self._start()

    def _start(self) -> None:
        self._pid = os.getpid()
        self._places = Places(self._limit)
        self._helpers: deque[_Helper] = deque()

    def open(self) -> bool:
        """Open it, and tell whether it was closed before."""
        was_open, self._open = self._open and self._pid == os.getpid(), True
        return not was_open

    def close(self) -> None:
        """Close the connections."""
        self._open = False
        client = self.client.take()
        if client is not None:
            client.close()

    def take(self, seconds: float) -> "_Taken | None":
        """Wait for a place, for so long at most, and return what gives it back; None where there was none."""
        if self._pid != os.getpid():
            self._start()  # A forked child must not wait for its parent's threads.
        self._open = True
        taken = _Taken(self._places)
        return taken if self._places.take(taken.place, monotonic() + seconds) else None

    def carry_out(self, work: Callable[[], ResultT]) -> ResultT:
        """Do something that waits for an answer.

        Signal handlers run in the main thread, and not while it is within pyreqwest. So the main thread lets a helper
        do it, and only waits: what a handler raises ends that wait, and the work ends by itself, with its answer or
        its time.
        """
        if threading.current_thread() is not threading.main_thread():
            return work()
        try:
            helper = self._helpers.pop() if self._helpers else _Helper()
        except RuntimeError:  # The system has no thread left.
            return work()
        errand = _Errand(work)
        helper.take_on(errand)
        errand.wait()
        self._helpers.append(helper)
        result: ResultT = errand.outcome()
        return result

    def pause(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class _Taken:
    """A place that a call has, or waits for."""

    __slots__ = ("_places", "place")

    def __init__(self, places: Places) -> None:
        self._places = places
        self.place = Place()

    def give_back(self) -> None:
        self._places.give_back(self.place)


class _Errand:
    """Something that a helper does for the main thread."""

    __slots__ = ("_done", "_error", "_result", "_work")

    def __init__(self, work: Callable[[], Any]) -> None:
        self._work = work
        self._result: Any = None
        self._error: BaseException | None = None
        self._done = threading.Lock()
        self._done.acquire()

    def run(self) -> None:
        try:
            self._result = self._work()
        except BaseException as error:  # noqa: BLE001 - raised in the thread that asked
            self._error = error
        finally:
            self._done.release()

    def wait(self) -> None:
        self._done.acquire()  # Signal handlers run meanwhile.

    def outcome(self) -> Any:
        if self._error is not None:
            raise self._error
        return self._result


class _Helper:
    """A thread that does one errand after the other, until nobody has it any more."""

    __slots__ = ("__weakref__", "_errands")

    def __init__(self) -> None:
        self._errands: queue.SimpleQueue[_Errand | None] = queue.SimpleQueue()
        # Not by `threading`, whose own steps an exception may cut off between a lock's two ends.
        _thread.start_new_thread(_run_errands, (self._errands,))

    def take_on(self, errand: _Errand) -> None:
        self._errands.put(errand)

    def __del__(self) -> None:
        # Whoever was interrupted while it waited has dropped it: what it is at is done to the end, and no more.
        self._errands.put(None)


def _run_errands(errands: "queue.SimpleQueue[_Errand | None]") -> None:
    while (errand := errands.get()) is not None:
        errand.run()
        del errand
