"""Work that several want at once, in tasks: done once, and nobody is tied to anybody."""

import asyncio
from collections.abc import Hashable, Sequence

import pytest

from b2b_storefront import RequestTimeoutError, StorefrontError
from b2b_storefront.cache.joining import Joined, Results
from b2b_storefront.cache.tasks import AsyncFlights
from b2b_storefront.resilience.deadline import Deadline
from tests.client.holding import SECONDS, settle


class TestTasks:
    async def test_one_works_and_all_have_it(self) -> None:
        flights: AsyncFlights[int] = AsyncFlights()
        begun = 0
        go = asyncio.Event()

        async def work() -> int:
            nonlocal begun
            begun += 1
            await go.wait()
            return 7

        tasks = [asyncio.create_task(flights.join("k", work, Deadline(SECONDS), "Op")) for _ in range(5)]
        other = asyncio.create_task(flights.join("other", work, Deadline(SECONDS), "Op"))
        await settle()
        go.set()
        joined = await asyncio.gather(*tasks, other)
        assert [each.result for each in joined] == [7] * 6
        assert [each.led for each in joined] == [True, False, False, False, False, True]
        assert begun == 2
        assert flights._flights == {}

    async def test_the_first_caller_can_be_cancelled_without_the_others(self) -> None:
        flights: AsyncFlights[int] = AsyncFlights()
        go = asyncio.Event()
        begun = 0

        async def work() -> int:
            nonlocal begun
            begun += 1
            await go.wait()
            return 7

        first, second, third = (asyncio.create_task(flights.join("k", work, Deadline(SECONDS), "Op")) for _ in range(3))
        await settle()
        first.cancel()
        third.cancel()
        await settle()
        go.set()
        assert (await second).result == 7
        assert begun == 1
        assert first.cancelled()
        assert third.cancelled()

    async def test_when_all_have_left_the_work_ends(self) -> None:
        flights: AsyncFlights[int] = AsyncFlights()
        ended: list[str] = []

        async def work() -> int:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                ended.append("cancelled")
                raise
            return 7

        async def quick() -> int:
            return 8

        tasks = [asyncio.create_task(flights.join("k", work, Deadline(SECONDS), "Op")) for _ in range(3)]
        await settle()
        for task in tasks:
            task.cancel()
        await settle()
        assert ended == ["cancelled"]
        assert (await flights.join("k", quick, Deadline(SECONDS), "Op")).result == 8
        assert flights._flights == {}

    async def test_who_comes_after_the_last_one_left_begins_anew(self) -> None:
        flights: AsyncFlights[int] = AsyncFlights()

        async def slow() -> int:
            await asyncio.Event().wait()
            return 7

        async def quick() -> int:
            return 8

        left = asyncio.create_task(flights.join("k", slow, Deadline(SECONDS), "Op"))
        await settle()
        left.cancel()
        # In the same turn of the loop, before the work has heard of it.
        joined = asyncio.create_task(flights.join("k", quick, Deadline(SECONDS), "Op"))
        assert (await joined).result == 8

    async def test_each_has_an_own_copy_of_the_error(self) -> None:
        flights: AsyncFlights[int] = AsyncFlights()

        async def work() -> int:
            await settle()
            raise StorefrontError("no", operation_name="Op")

        outcomes = await asyncio.gather(
            *(flights.join("k", work, Deadline(SECONDS), "Op") for _ in range(4)), return_exceptions=True
        )
        assert [str(outcome) for outcome in outcomes] == ["no"] * 4
        assert len({id(outcome) for outcome in outcomes}) == 4

    async def test_a_waiter_leaves_at_its_deadline(self) -> None:
        flights: AsyncFlights[int] = AsyncFlights()
        go = asyncio.Event()

        async def work() -> int:
            await go.wait()
            return 7

        patient = asyncio.create_task(flights.join("k", work, Deadline(SECONDS), "Op"))
        await settle()
        with pytest.raises(RequestTimeoutError, match=r"Op: no answer within 0\.01 s"):
            await flights.join("k", work, Deadline(0.01), "Op")
        go.set()
        assert (await patient).result == 7

    async def test_the_deadline_of_who_began_is_not_that_of_the_others(self) -> None:
        flights: AsyncFlights[int] = AsyncFlights()
        go = asyncio.Event()

        async def hasty() -> int:
            await go.wait()
            raise RequestTimeoutError("mine is up", sent=True)

        async def patient() -> int:
            return 7

        first = asyncio.create_task(flights.join("k", hasty, Deadline(SECONDS), "Op"))
        await settle()
        others = [asyncio.create_task(flights.join("k", patient, Deadline(SECONDS), "Op")) for _ in range(3)]
        await settle()
        go.set()
        with pytest.raises(RequestTimeoutError, match="mine is up"):
            await first
        assert [joined.result for joined in await asyncio.gather(*others)] == [7, 7, 7]

    async def test_what_nobody_waits_for_any_more_is_not_logged(self, caplog: pytest.LogCaptureFixture) -> None:
        flights: AsyncFlights[int] = AsyncFlights()

        async def work() -> int:
            try:
                await asyncio.Event().wait()
            finally:
                raise StorefrontError("after all left")
            return 7

        task = asyncio.create_task(flights.join("k", work, Deadline(SECONDS), "Op"))
        await settle()
        task.cancel()
        await settle()
        del task
        assert caplog.records == []

    async def test_of_several_things_only_what_nobody_has_begun_is_begun(self) -> None:
        flights: AsyncFlights[str] = AsyncFlights()
        begun: list[list[Hashable]] = []
        go = asyncio.Event()

        async def work(keys: Sequence[Hashable]) -> Results[str]:
            begun.append(list(keys))
            await go.wait()
            return {key: f"{key}!" for key in keys}

        first = asyncio.create_task(flights.join_all({"a": "A", "b": "B"}, work, Deadline(SECONDS)))
        second = asyncio.create_task(flights.join_all({"b": "B", "c": "C"}, work, Deadline(SECONDS)))
        third = asyncio.create_task(flights.join_all({"c": "C", "a": "A"}, work, Deadline(SECONDS)))
        await settle()
        assert begun == [["a", "b"], ["c"]]
        go.set()
        assert await first == {"a": Joined("a!", led=True), "b": Joined("b!", led=True)}
        assert await second == {"b": Joined("b!", led=False), "c": Joined("c!", led=True)}
        assert await third == {"c": Joined("c!", led=False), "a": Joined("a!", led=False)}
        assert flights._flights == {}

    async def test_what_the_first_left_out_is_begun_by_who_waits_for_it(self) -> None:
        flights: AsyncFlights[int] = AsyncFlights()
        go = asyncio.Event()

        async def leave_out(_keys: Sequence[Hashable]) -> Results[int]:
            await go.wait()
            return {"a": 1, "b": StorefrontError("b: no")}

        async def work(keys: Sequence[Hashable]) -> Results[int]:
            return dict.fromkeys(keys, 7)

        names: dict[Hashable, str] = {"a": "A", "b": "B", "c": "C"}
        first = asyncio.create_task(flights.join_all(names, leave_out, Deadline(SECONDS)))
        second = asyncio.create_task(flights.join_all(names, work, Deadline(SECONDS)))
        await settle()
        go.set()
        mine, others = await first, await second
        assert list(mine) == ["a", "b"]
        assert others["a"] == Joined(1, led=False)
        assert str(others["b"].result) == "b: no"
        assert others["b"].result is not mine["b"].result
        assert others["c"] == Joined(7, led=True)

    async def test_of_several_things_the_first_caller_can_be_cancelled_while_any_is_wanted(self) -> None:
        flights: AsyncFlights[int] = AsyncFlights()
        ended: list[str] = []
        go = asyncio.Event()

        async def work(keys: Sequence[Hashable]) -> Results[int]:
            try:
                await go.wait()
            except asyncio.CancelledError:
                ended.append("cancelled")
                raise
            ended.append("done")
            return dict.fromkeys(keys, 7)

        first = asyncio.create_task(flights.join_all({"a": "A", "b": "B"}, work, Deadline(SECONDS)))
        # Who begins something itself waits for what is another's, too, from the beginning.
        second = asyncio.create_task(flights.join_all({"c": "C", "b": "B"}, work, Deadline(SECONDS)))
        await settle()
        first.cancel()
        await settle()
        assert ended == []
        go.set()
        assert await second == {"c": Joined(7, led=True), "b": Joined(7, led=False)}
        assert ended == ["done", "done"]

        go.clear()
        last = [asyncio.create_task(flights.join_all({"a": "A", "b": "B"}, work, Deadline(SECONDS))) for _ in range(2)]
        await settle()
        for task in last:
            task.cancel()
        await settle()
        assert ended[2:] == ["cancelled"]
        assert flights._flights == {}

    async def test_an_error_of_one_thing_is_everybodys_who_wants_it(self) -> None:
        flights: AsyncFlights[int] = AsyncFlights()

        async def work(_keys: Sequence[Hashable]) -> Results[int]:
            await settle()
            raise StorefrontError("no")

        outcomes = await asyncio.gather(
            flights.join_all({"a": "A", "b": "B"}, work, Deadline(SECONDS)),
            flights.join_all({"b": "B"}, work, Deadline(SECONDS)),
            flights.join("a", lambda: asyncio.sleep(0, 7), Deadline(SECONDS), "A"),
            return_exceptions=True,
        )
        assert isinstance(outcomes[0], StorefrontError)
        assert isinstance(outcomes[1], dict)
        assert str(outcomes[1]["b"].result) == "no"
        assert isinstance(outcomes[2], StorefrontError)
        assert outcomes[2] is not outcomes[0]
