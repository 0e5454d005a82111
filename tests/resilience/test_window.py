"""The window of a store on a clock that stands still: what is given out, to whom, and when."""

import heapq
import random
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from b2b_storefront import ConfigurationError
from b2b_storefront.resilience.limit import (
    Budget,
    RateLimit,
    Reading,
    Ticket,
    Traffic,
    check_rate_limit,
    find_place_time,
    read_budget,
)
from b2b_storefront.resilience.window import Window
from b2b_storefront.sandbox.server.rate import RateLimit as ApiLimit
from b2b_storefront.sandbox.server.rate import RateWindow

LIMIT, SECONDS = 150, 60.0
FAR = 1e9


def ticket(traffic: Traffic = Traffic.PAGE, ends_at: float = FAR) -> Ticket:
    return Ticket(traffic, ends_at)


def window(limit: int = 3, batch_limit: int | None = None) -> Window:
    return Window(limit, SECONDS, limit if batch_limit is None else batch_limit)


def take(window: Window, now: float, traffic: Traffic = Traffic.PAGE) -> Ticket:
    """Return a ticket that has, or waits for, its place."""
    new = ticket(traffic)
    window.enter(new, now)
    return new


def has_place(ticket: Ticket) -> bool:
    return ticket.granted_at is not None


def test_places_are_given_until_there_are_none_and_again_a_window_after_each_answer() -> None:
    places = window()
    first, second, third, fourth = (take(places, 0.0) for _ in range(4))
    assert list(map(has_place, (first, second, third, fourth))) == [True, True, True, False]
    places.answered(first, 1.5)
    assert places.grant(61.4) == []
    assert places.grant(61.5) == [fourth]


def test_a_place_that_was_not_used_is_free_at_once() -> None:
    places = window(1)
    first, second = take(places, 0.0), take(places, 0.0)
    places.leave(first)
    assert places.grant(0.0) == [second]


def test_who_leaves_the_line_is_passed_over() -> None:
    places = window(1)
    first = take(places, 0.0)
    second, third = take(places, 0.0), take(places, 0.0)
    places.leave(second)
    places.leave(first)
    assert places.grant(0.0) == [third]
    places.leave(second)  # Nothing of it is left to leave.
    assert places.budget(0.0).remaining == 0


def test_logins_go_before_pages_and_pages_before_batches_each_in_their_order() -> None:
    places = window(1)
    holder = take(places, 0.0)
    order = [Traffic.BATCH, Traffic.PAGE, Traffic.LOGIN, Traffic.BATCH, Traffic.LOGIN, Traffic.PAGE]
    waiting = [take(places, 0.0, traffic) for traffic in order]
    given = []
    places.leave(holder)
    for _ in order:
        (granted,) = places.grant(0.0)
        given.append(granted)
        places.leave(granted)
    assert given == [waiting[index] for index in (2, 4, 1, 5, 0, 3)]


def test_nobody_overtakes_who_waits_already() -> None:
    places = window(1)
    first, second = take(places, 0.0), take(places, 0.0)
    places.answered(first, 0.0)
    third = take(places, 60.0)  # There is a place now, and it is the second one's.
    assert not has_place(third)
    assert places.grant(60.0) == [second]


def test_batches_take_four_fifths_and_pages_all_of_the_rest() -> None:
    limit = RateLimit(limit=10)
    places = Window(limit.places, SECONDS, limit.batch_places)
    batches = [take(places, 0.0, Traffic.BATCH) for _ in range(10)]
    assert list(map(has_place, batches)) == [True] * 8 + [False] * 2
    pages = [take(places, 0.0) for _ in range(3)]
    assert list(map(has_place, pages)) == [True, True, False]
    for batch in batches[:8]:
        places.answered(batch, 5.0)
    # The page goes first; the batches have what is theirs again.
    assert places.grant(65.0) == [pages[2], *batches[8:]]


def test_a_batch_that_may_not_go_holds_no_page_up() -> None:
    places = window(3, batch_limit=1)
    take(places, 0.0, Traffic.BATCH)
    assert not has_place(take(places, 0.0, Traffic.BATCH))
    assert has_place(take(places, 0.0))


def test_after_a_429_nobody_gets_a_place_until_its_time_has_passed() -> None:
    places = window()
    places.stop(10.0, 25.0)
    waiting = take(places, 10.0)
    login = take(places, 10.0, Traffic.LOGIN)
    assert places.grant(34.9) == []
    assert places.due(10.0) == 25.0
    assert places.budget(10.0) == Budget(3, 0, 25.0)
    places.stop(11.0, 1.0)  # A shorter one takes nothing back.
    assert places.grant(34.9) == []
    assert places.grant(35.0) == [login, waiting]


def test_a_penalty_is_a_window_at_most() -> None:
    places = window()
    places.stop(0.0, 86_400.0)
    waiting = take(places, 0.0)
    assert places.grant(60.0) == [waiting]


def test_what_others_use_is_learnt_from_the_api() -> None:
    places = Window(LIMIT, SECONDS, LIMIT)
    first = take(places, 0.0)
    places.answered(first, 0.2, Reading(remaining=2, resets_in=30.0))
    assert places.budget(0.2) == Budget(LIMIT, 2, 30.0)
    taken = [take(places, 1.0) for _ in range(3)]
    assert list(map(has_place, taken)) == [True, True, False]
    assert places.due(1.0) == pytest.approx(29.2)
    assert places.grant(30.1) == []
    assert places.grant(30.2) == [taken[2]]


def test_of_one_window_only_the_lowest_reading_counts_and_of_an_older_one_none() -> None:
    places = Window(LIMIT, SECONDS, LIMIT)
    tickets = [take(places, 0.0) for _ in range(4)]
    places.answered(tickets[0], 10.0, Reading(5, 30.0))
    places.answered(tickets[1], 10.1, Reading(7, 29.9))  # It was overtaken on its way.
    assert places.budget(10.1).remaining == 5 - 2  # Two are under way, and may not be counted yet.
    places.answered(tickets[2], 10.2, Reading(3, 29.8))
    assert places.budget(10.2).remaining == 3 - 1
    places.answered(tickets[3], 40.5, Reading(140, 59.9))
    assert places.budget(40.5).remaining == 140
    places.answered(take(places, 40.5), 40.6, Reading(1, 0.4))  # Of the window that has ended.
    assert places.budget(40.6).remaining == 140


def test_an_answer_that_says_nothing_may_have_been_counted() -> None:
    places = Window(LIMIT, SECONDS, LIMIT)
    first, second = take(places, 0.0), take(places, 0.0)
    places.answered(first, 0.0, Reading(10, 30.0))
    places.answered(second, 1.0)
    assert places.budget(1.0).remaining == 9


def test_a_reading_can_not_stop_the_store_for_longer_than_a_window() -> None:
    places = window()
    places.answered(take(places, 0.0), 0.0, Reading(0, 1e9))
    waiting = take(places, 1.0)
    assert places.grant(59.9) == []
    assert places.grant(60.0) == [waiting]


def test_a_call_that_nobody_ended_gives_its_place_back_a_window_after_its_deadline() -> None:
    places = window(1)
    places.enter(ticket(ends_at=30.0), 0.0)
    waiting = take(places, 0.0)
    assert places.due(0.0) == 90.0
    assert places.grant(89.9) == []
    assert places.grant(90.0) == [waiting]


@pytest.mark.parametrize(
    ("offsets", "ahead", "expected"),
    [
        ([], 0, 0.0),
        ([], 2, 0.0),
        ([], 3, 60.0),
        ([10.0], 1, 0.0),
        ([10.0], 2, 10.0),
        ([10.0, 20.0, 30.0], 0, 10.0),
        ([10.0, 20.0, 30.0], 2, 30.0),
        ([10.0, 20.0, 30.0], 3, 70.0),
        ([10.0, 20.0, 30.0, 40.0], 0, 20.0),  # More than there are places: a limit that was lowered.
    ],
)
def test_when_there_may_be_a_place(offsets: list[float], ahead: int, expected: float) -> None:
    assert find_place_time(offsets, 3, 60.0, ahead) == expected


def test_a_call_is_told_at_once_how_long_it_would_wait() -> None:
    places = window(2)
    for moment in (0.0, 1.0):
        places.answered(take(places, moment), moment)
    assert places.enter(ticket(), 5.0) == 55.0
    assert places.enter(ticket(), 5.0) == 56.0
    assert places.enter(ticket(), 5.0) == 115.0
    assert places.enter(ticket(Traffic.LOGIN), 5.0) == 55.0
    assert places.earliest(0, 61.5) == 0.0


@pytest.mark.parametrize(
    ("headers", "reading"),
    [
        (
            {
                "X-Requests-Allocated": "150 times/60 s",
                "X-Requests-Window-Length": "0 times",
                "X-Requests-Remaining": "97 times",
                "X-Request-Window-Resets-After": "0.3976 s",
            },
            Reading(97, 0.3976, 150),
        ),
        ({"X-Requests-Remaining": "97", "X-Request-Window-Resets-After": "12"}, Reading(97, 12.0)),
        ({"X-Requests-Remaining": "97 times"}, None),
        ({"X-Request-Window-Resets-After": "12 s"}, None),
        ({"X-Requests-Remaining": "", "X-Request-Window-Resets-After": "12 s"}, None),
        ({"X-Requests-Remaining": "-1 times", "X-Request-Window-Resets-After": "12 s"}, None),
        ({"X-Requests-Remaining": "many", "X-Request-Window-Resets-After": "12 s"}, None),
        ({"X-Requests-Remaining": "1 times", "X-Request-Window-Resets-After": "nan s"}, None),
        ({"X-Requests-Remaining": "1 times", "X-Request-Window-Resets-After": "inf"}, None),
        ({"X-Requests-Remaining": "1 times", "X-Request-Window-Resets-After": "-3 s"}, None),
        ({"X-Requests-Remaining": "9" * 5_000, "X-Request-Window-Resets-After": "1 s"}, None),
        ({}, None),
    ],
)
def test_the_api_s_headers_are_read_with_their_units(headers: dict[str, str], reading: Reading | None) -> None:
    assert read_budget(headers) == reading


def test_what_is_left_some_time_after_a_reading() -> None:
    assert Reading(97, 12.5, 150).after(2.5) == Budget(150, 97, 10.0)
    assert Reading(97, 12.5, 150).after(12.5) == Budget(150, 150, 0.0)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: RateLimit(limit=0),
        lambda: RateLimit(limit=True),
        lambda: RateLimit(limit=1.5),  # type: ignore[arg-type]
        lambda: RateLimit(window=0),
        lambda: RateLimit(window=float("nan")),
        lambda: RateLimit(window=float("inf")),
        lambda: RateLimit(share=0),
        lambda: RateLimit(share=1.01),
        lambda: RateLimit(share=True),
        lambda: RateLimit(batch_share=-0.1),
        lambda: RateLimit(batch_share="all"),  # type: ignore[arg-type]
    ],
)
def test_a_limit_that_can_not_work_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(ConfigurationError, match=r"^RateLimit: \w+ is .*: pass "):
        wrong()


@pytest.mark.parametrize("wrong", [150, "150", True, RateLimit])
def test_what_is_no_limit_is_refused(wrong: object) -> None:
    with pytest.raises(ConfigurationError, match="pass RateLimit"):
        check_rate_limit(wrong)


def test_a_share_is_a_part_of_the_limit_and_one_place_at_least() -> None:
    limit = RateLimit(share=0.25)
    assert (limit.places, limit.batch_places) == (37, 29)
    assert (RateLimit(limit=2, share=0.1).places, RateLimit(limit=1).batch_places) == (1, 1)


class Simulation:
    """Calls of one process, and an API whose windows begin and end as the real one's do."""

    def __init__(self, seed: int, *, others: int = 0) -> None:
        self.random = random.Random(seed)  # noqa: S311 - to be repeated
        self.now = 0.0
        self.window = Window(LIMIT, SECONDS, int(LIMIT * 0.8))
        self.api = RateWindow(ApiLimit(LIMIT, SECONDS), lambda: self.now)
        self.events: list[tuple[float, int, Callable[[], None]]] = []
        self.count = 0
        self.timer = -1.0
        self.arrived: list[float] = []
        self.refused = 0
        self.granted: list[Ticket] = []
        self.entered: dict[Ticket, int] = {}
        self.others = others

    def later(self, seconds: float, event: Callable[[], None]) -> None:
        self.count += 1
        heapq.heappush(self.events, (self.now + seconds, self.count, event))

    def run(self, until: float) -> None:
        while self.events and self.events[0][0] <= until:
            self.now, _, event = heapq.heappop(self.events)
            event()
            self.give(self.window.grant(self.now))
        self.now = until

    def give(self, tickets: list[Ticket]) -> None:
        for given in tickets:
            self.granted.append(given)
            self.later(self.random.uniform(0.0, 0.5), lambda given=given: self.arrive(given))  # type: ignore[misc]
        due = self.window.due(self.now)
        if due is not None and not self.now < self.timer <= self.now + due:
            self.timer = self.now + due
            self.later(due, lambda: None)

    def call(self, traffic: Traffic) -> None:
        new = ticket(traffic)
        self.entered[new] = len(self.entered)
        self.give([new] if self.window.enter(new, self.now) == 0 else [])

    def arrive(self, given: Ticket) -> None:
        allowed, headers = self.api.take()
        self.arrived.append(self.now)
        self.refused += not allowed
        reading = read_budget({name.decode().title(): value.decode() for name, value in headers})
        assert reading is not None
        self.later(self.random.uniform(0.0, 0.5), lambda: self.window.answered(given, self.now, reading))


def most_in_a_window(moments: list[float]) -> int:
    """Return how many moments lie in the window that has most of them, wherever it begins."""
    moments = sorted(moments)
    return max((bisect_left(moments, moment + SECONDS) - index for index, moment in enumerate(moments)), default=0)


@pytest.mark.parametrize("seed", range(6))
def test_ten_minutes_of_more_than_enough_calls_use_the_window_and_never_exceed_it(seed: int) -> None:
    simulation = Simulation(seed)
    for second in range(0, 600, 2):
        for _ in range(12):
            traffic = simulation.random.choices(list(Traffic), [1, 6, 5])[0]
            simulation.later(second, lambda traffic=traffic: simulation.call(traffic))  # type: ignore[misc]
    simulation.run(600.0)
    assert most_in_a_window(simulation.arrived) <= LIMIT
    assert simulation.refused == 0
    assert len(simulation.arrived) >= 0.97 * LIMIT * 10
    for traffic in Traffic:
        order = [simulation.entered[given] for given in simulation.granted if given.traffic is traffic]
        assert order == sorted(order)
    counts = Counter(given.traffic for given in simulation.granted)
    # Logins and pages do not fill the window, and batches have the rest.
    assert counts[Traffic.LOGIN] > 0
    assert counts[Traffic.PAGE] > counts[Traffic.BATCH] > 0


@pytest.mark.parametrize("seed", range(6))
def test_batches_alone_leave_a_fifth_of_each_window(seed: int) -> None:
    simulation = Simulation(seed)
    for _ in range(2_000):
        simulation.later(0.0, lambda: simulation.call(Traffic.BATCH))
    simulation.run(600.0)
    assert most_in_a_window(simulation.arrived) <= 0.8 * LIMIT
    assert len(simulation.arrived) >= 0.97 * 0.8 * LIMIT * 10


@pytest.mark.parametrize("seed", range(6))
def test_what_others_send_is_made_room_for(seed: int) -> None:
    """Somebody else sends a third of the budget, spread over each window; nearly nothing is refused."""
    simulation = Simulation(seed)
    for second in range(600):
        simulation.later(second, lambda: simulation.call(Traffic.PAGE))
        for _ in range(3):
            simulation.later(second, lambda: simulation.call(Traffic.PAGE))
    for moment in spread(simulation.random, 600.0, 50):
        simulation.later(moment, lambda: simulation.api.take() and None)
    simulation.run(600.0)
    assert simulation.refused <= 0.01 * len(simulation.arrived)
    assert len(simulation.arrived) >= 0.9 * (LIMIT - 50) * 10


def spread(chance: random.Random, seconds: float, each_minute: int) -> Iterator[float]:
    for minute in range(int(seconds // 60)):
        for _ in range(each_minute):
            yield 60.0 * minute + chance.uniform(0.0, 60.0)


def test_the_judge_counts_right() -> None:
    moments = [0.0, 1.0, 59.9, 60.0, 61.0]
    assert most_in_a_window(moments) == 3
    assert bisect_right(moments, 60.0) == 4
