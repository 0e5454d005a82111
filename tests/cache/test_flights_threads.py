"""Work that several want at once, in threads: done once, and nobody is tied to anybody."""

import asyncio
import signal
import threading
import time
from collections.abc import Hashable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest

from b2b_storefront import RequestTimeoutError, StorefrontError
from b2b_storefront.cache.joining import Joined, Results
from b2b_storefront.cache.tasks import AsyncRefreshes
from b2b_storefront.cache.threads import REFRESHES, Flights, Refreshes
from b2b_storefront.resilience.deadline import Deadline
from tests.client.holding import SECONDS, settle, until
from tests.client.striking import OverTimeError, ending


class TestThreads:
    def test_one_works_and_all_have_it(self) -> None:
        flights: Flights[int] = Flights()
        begun: list[int] = []
        go = threading.Event()

        def work() -> int:
            begun.append(1)
            assert go.wait(SECONDS)
            return 7

        with ThreadPoolExecutor(5) as pool:
            futures = [pool.submit(flights.join, "k", work, Deadline(SECONDS), "Op") for _ in range(5)]
            until(lambda: begun)
            go.set()
            joined = [future.result(SECONDS) for future in futures]
        assert [each.result for each in joined] == [7] * 5
        assert flights._lines == {}
        assert sum(each.led for each in joined) == len(begun)

    def test_where_the_first_is_interrupted_another_begins(self) -> None:
        flights: Flights[int] = Flights()
        arrived, go = threading.Event(), threading.Event()
        begun: list[str] = []

        def interrupted() -> int:
            begun.append("first")
            arrived.set()
            assert go.wait(SECONDS)
            raise KeyboardInterrupt

        def works() -> int:
            begun.append("other")
            return 7

        def lead() -> None:
            with pytest.raises(KeyboardInterrupt):
                flights.join("k", interrupted, Deadline(SECONDS), "Op")

        with ThreadPoolExecutor(3) as pool:
            first = pool.submit(lead)
            assert arrived.wait(SECONDS)
            others = [pool.submit(flights.join, "k", works, Deadline(SECONDS), "Op") for _ in range(2)]
            time.sleep(0.01)
            go.set()
            first.result(SECONDS)
            assert [other.result(SECONDS).result for other in others] == [7, 7]
        assert begun[0] == "first"
        assert "other" in begun

    def test_a_time_limit_of_the_first_is_nobody_elses(self) -> None:
        flights: Flights[int] = Flights()

        def struck() -> int:
            others.append(pool.submit(flights.join, "k", lambda: 7, Deadline(SECONDS), "Op"))
            until(lambda: flights._lines["k"].current and flights._lines["k"].current.waiting)
            signal.raise_signal(signal.SIGUSR1)
            return 8

        others: list[Future[Joined[int]]] = []
        with ThreadPoolExecutor(1) as pool, ending(OverTimeError):
            with pytest.raises(OverTimeError):
                flights.join("k", struck, Deadline(SECONDS), "Op")
            assert others[0].result(SECONDS) == Joined(7, led=True)

    def test_each_has_an_own_copy_of_the_error(self) -> None:
        flights: Flights[int] = Flights()
        arrived, go = threading.Event(), threading.Event()

        def work() -> int:
            arrived.set()
            assert go.wait(SECONDS)
            raise StorefrontError("no", operation_name="Op")

        with ThreadPoolExecutor(2) as pool:
            first = pool.submit(flights.join, "k", work, Deadline(SECONDS), "Op")
            assert arrived.wait(SECONDS)
            waiting = pool.submit(flights.join, "k", work, Deadline(SECONDS), "Op")
            time.sleep(0.01)
            go.set()
            errors = [first.exception(SECONDS), waiting.exception(SECONDS)]
        assert [str(error) for error in errors] == ["no", "no"]
        assert errors[0] is not errors[1]

    def test_a_waiter_leaves_at_its_deadline(self) -> None:
        flights: Flights[int] = Flights()
        arrived, go = threading.Event(), threading.Event()

        def work() -> int:
            arrived.set()
            assert go.wait(SECONDS)
            return 7

        with ThreadPoolExecutor(1) as pool:
            patient = pool.submit(flights.join, "k", work, Deadline(SECONDS), "Op")
            assert arrived.wait(SECONDS)
            with pytest.raises(RequestTimeoutError, match=r"Op: no answer within 0\.01 s"):
                flights.join("k", work, Deadline(0.01), "Op")
            go.set()
            assert patient.result(SECONDS).result == 7

    def test_the_deadline_of_who_began_is_not_that_of_the_others(self) -> None:
        flights: Flights[int] = Flights()
        arrived, go = threading.Event(), threading.Event()

        def hasty() -> int:
            arrived.set()
            assert go.wait(SECONDS)
            raise RequestTimeoutError("mine is up", sent=True)

        with ThreadPoolExecutor(2) as pool:
            first = pool.submit(flights.join, "k", hasty, Deadline(SECONDS), "Op")
            assert arrived.wait(SECONDS)
            other = pool.submit(flights.join, "k", lambda: 7, Deadline(SECONDS), "Op")
            go.set()
            assert isinstance(first.exception(SECONDS), RequestTimeoutError)
            assert other.result(SECONDS).result == 7


class TestRefreshes:
    async def test_closing_ends_what_runs_in_this_loop(self) -> None:
        refreshes = AsyncRefreshes()
        ended: list[str] = []

        async def work() -> None:
            try:
                await asyncio.Event().wait()
            finally:
                ended.append("ended")

        assert refreshes.start(work)
        await settle()
        await refreshes.close()
        assert ended == ["ended"]
        assert asyncio.all_tasks() == {asyncio.current_task()}
        await refreshes.close()

    async def test_a_failure_beside_the_callers_is_not_logged(self, caplog: pytest.LogCaptureFixture) -> None:
        refreshes = AsyncRefreshes()

        async def work() -> None:
            raise StorefrontError("no")

        refreshes.start(work)
        await settle()
        assert caplog.records == []

    def test_a_loop_that_ends_takes_it_along_and_then_callers_do_it_themselves(self) -> None:
        refreshes = AsyncRefreshes()

        async def work() -> None:
            await asyncio.Event().wait()

        async def serve() -> bool:
            begun = refreshes.start(work)
            await settle()
            return begun

        assert asyncio.run(serve())
        assert refreshes.cut_off
        assert not asyncio.run(serve())

    def test_there_is_room_for_so_many_threads(self) -> None:
        refreshes = Refreshes()
        go = threading.Event()
        ended: list[int] = []

        def work() -> None:
            assert go.wait(SECONDS)
            ended.append(1)

        assert [refreshes.start(work) for _ in range(REFRESHES + 1)] == [True] * REFRESHES + [False]
        go.set()
        refreshes.close()
        assert len(ended) == REFRESHES
        until(lambda: refreshes.start(work))
        refreshes.close()

    def test_a_failure_in_a_thread_is_not_shown(self, capfd: pytest.CaptureFixture[str]) -> None:
        refreshes = Refreshes()

        def work() -> None:
            raise StorefrontError("no")

        assert refreshes.start(work)
        refreshes.close()
        assert capfd.readouterr().err == ""

    def test_of_several_things_only_what_nobody_has_begun_is_begun(self) -> None:
        flights: Flights[str] = Flights()
        begun: list[list[Hashable]] = []
        go = threading.Event()

        def work(keys: Sequence[Hashable]) -> Results[str]:
            begun.append(list(keys))
            assert go.wait(SECONDS)
            return {key: f"{key}!" for key in keys}

        with ThreadPoolExecutor(2) as pool:
            first = pool.submit(flights.join_all, {"a": "A", "b": "B"}, work, Deadline(SECONDS))
            until(lambda: begun)
            second = pool.submit(flights.join_all, {"b": "B", "c": "C"}, work, Deadline(SECONDS))
            until(lambda: len(begun) == 2)
            go.set()
            assert first.result(SECONDS) == {"a": Joined("a!", led=True), "b": Joined("b!", led=True)}
            assert second.result(SECONDS) == {"b": Joined("b!", led=False), "c": Joined("c!", led=True)}
        assert begun == [["a", "b"], ["c"]]
        assert flights._lines == {}

    def test_two_who_want_each_others_things_do_not_wait_in_a_circle(self) -> None:
        flights: Flights[int] = Flights()
        together = threading.Barrier(2)

        def work(keys: Sequence[Hashable]) -> Results[int]:
            return dict.fromkeys(keys, 7)

        def ask(keys: str) -> None:
            for _ in range(200):
                together.wait(SECONDS)
                joined = flights.join_all({key: key for key in keys}, work, Deadline(SECONDS))
                assert {each.result for each in joined.values()} == {7}

        with ThreadPoolExecutor(2) as pool:
            for future in [pool.submit(ask, keys) for keys in ("ab", "ba")]:
                future.result(SECONDS)
        assert flights._lines == {}

    def test_what_the_first_left_out_is_begun_by_who_waits_for_it(self) -> None:
        flights: Flights[int] = Flights()
        arrived, go = threading.Event(), threading.Event()

        def leave_out(_keys: Sequence[Hashable]) -> Results[int]:
            arrived.set()
            assert go.wait(SECONDS)
            return {"a": 1, "b": StorefrontError("b: no")}

        def work(keys: Sequence[Hashable]) -> Results[int]:
            return dict.fromkeys(keys, 7)

        names: dict[Hashable, str] = {"a": "A", "b": "B", "c": "C"}
        with ThreadPoolExecutor(2) as pool:
            first = pool.submit(flights.join_all, names, leave_out, Deadline(SECONDS))
            assert arrived.wait(SECONDS)
            second = pool.submit(flights.join_all, names, work, Deadline(SECONDS))
            until(lambda: flights._lines["a"].current and flights._lines["a"].current.waiting)
            go.set()
            mine, others = first.result(SECONDS), second.result(SECONDS)
        assert list(mine) == ["a", "b"]
        assert others["a"] == Joined(1, led=False)
        assert str(others["b"].result) == "b: no"
        assert others["b"].result is not mine["b"].result
        assert others["c"] == Joined(7, led=True)

    def test_of_several_things_all_are_begun_anew_where_the_first_is_interrupted(self) -> None:
        flights: Flights[int] = Flights()

        def struck(_keys: Sequence[Hashable]) -> Results[int]:
            others.append(pool.submit(flights.join_all, {"b": "B", "a": "A"}, work, Deadline(SECONDS)))
            until(lambda: flights._lines["b"].current and flights._lines["b"].current.waiting)
            signal.raise_signal(signal.SIGUSR1)
            return {}

        def work(keys: Sequence[Hashable]) -> Results[int]:
            return dict.fromkeys(keys, 7)

        others: list[Future[Any]] = []
        with ThreadPoolExecutor(1) as pool, ending(OverTimeError):
            with pytest.raises(OverTimeError):
                flights.join_all({"a": "A", "b": "B"}, struck, Deadline(SECONDS))
            assert {joined.result for joined in others[0].result(SECONDS).values()} == {7}
        assert flights._lines == {}
