"""What a request is answered: taken once, refused, or asked to come again."""

import asyncio
import queue
from collections.abc import Callable
from typing import Any

import pytest

from b2b_storefront import ConfigurationError
from b2b_storefront.webhooks import MemorySeenEvents, QuoteEvent, Seen, WebhookReceiver

from .signing import NOW, SECRET, make_event, pack, sign


class Monotonic:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def make(handle: Callable[[Any], object] = lambda _: None, **settings: Any) -> WebhookReceiver:
    return WebhookReceiver(SECRET, handle, clock=lambda: NOW, **settings)


def test_an_event_is_handed_on_once() -> None:
    taken: queue.Queue[Any] = queue.Queue()
    receiver = make(taken.put_nowait)
    body = pack(make_event())
    first = receiver.receive(sign(body), body)
    again = receiver.receive(sign(body, timestamp=NOW + 60), body)
    otherwise = receiver.receive(sign(body, message_id="msg_2"), body)
    assert [(receipt.status, receipt.duplicate) for receipt in (first, again, otherwise)] == [
        (200, False),
        (200, True),
        (200, True),
    ]
    assert taken.qsize() == 1
    assert isinstance(taken.get(), QuoteEvent)


@pytest.mark.parametrize(
    "change",
    [{"created_at": NOW + 1}, {"created_at": ...}, {"hash": "f" * 40}, {"hash": ...}, {"scope": "store/quote/created"}],
)
def test_another_event_is_not_taken_for_the_same(change: dict[str, Any]) -> None:
    taken: list[Any] = []
    receiver = make(taken.append)
    for number, event in enumerate((make_event(), make_event(**change))):
        body = pack(event)
        assert not receiver.receive(sign(body, message_id=f"msg_{number}"), body).duplicate
    assert len(taken) == 2


def test_two_events_without_a_time_are_two_though_their_hashes_are_equal() -> None:
    taken: list[Any] = []
    receiver = make(taken.append)
    body = pack(make_event(created_at=...))
    for message_id in ("msg_1", "msg_2", "msg_2"):
        receiver.receive(sign(body, message_id=message_id), body)
    assert len(taken) == 2


def test_an_event_whose_handler_fails_is_taken_when_it_comes_again(caplog: pytest.LogCaptureFixture) -> None:
    outcomes = [RuntimeError("full"), None]

    def handle(_: object) -> None:
        outcome = outcomes.pop(0)
        if outcome is not None:
            raise outcome

    receiver = make(handle)
    body = pack(make_event())
    failed = receiver.receive(sign(body), body)
    assert (failed.status, failed.headers) == (503, {"Retry-After": "60"})
    assert "handler of webhooks failed" in caplog.text
    taken = receiver.receive(sign(body), body)
    assert (taken.status, taken.duplicate) == (200, False)


def test_an_interrupted_handler_leaves_the_event_to_come_again() -> None:
    def handle(_: object) -> None:
        raise KeyboardInterrupt

    seen = MemorySeenEvents()
    body = pack(make_event())
    with pytest.raises(KeyboardInterrupt):
        make(handle, seen=seen).receive(sign(body), body)
    assert not make(seen=seen).receive(sign(body), body).duplicate


def test_an_event_that_another_request_is_at_is_asked_to_come_again() -> None:
    seen = MemorySeenEvents()
    inner: list[int] = []
    body = pack(make_event())

    def handle(_: object) -> None:
        inner.append(make(seen=seen).receive(sign(body), body).status)
        inner.append(make(seen=seen).receive(sign(body, message_id="msg_2"), body).status)

    assert make(handle, seen=seen).receive(sign(body), body).status == 200
    assert inner == [503, 503]
    assert make(seen=seen).receive(sign(body, message_id="msg_2"), body).duplicate


def test_an_event_that_was_busy_under_another_id_is_taken_if_the_first_one_fails() -> None:
    seen = MemorySeenEvents()
    body = pack(make_event())

    def handle(_: object) -> None:
        assert make(seen=seen).receive(sign(body, message_id="msg_2"), body).status == 503
        raise RuntimeError("full")

    assert make(handle, seen=seen).receive(sign(body), body).status == 503
    again = make(seen=seen).receive(sign(body, message_id="msg_2"), body)
    assert (again.status, again.duplicate) == (200, False)


async def test_an_asynchronous_handler_is_awaited() -> None:
    taken: asyncio.Queue[Any] = asyncio.Queue()
    receiver = make(taken.put)
    body = pack(make_event())
    receipts = [await receiver.receive_async(sign(body), body) for _ in range(2)]
    assert [receipt.duplicate for receipt in receipts] == [False, True]
    assert taken.qsize() == 1


async def test_a_cancelled_request_leaves_the_event_to_come_again() -> None:
    begun = asyncio.Event()

    async def handle(_: object) -> None:
        begun.set()
        await asyncio.sleep(60)

    seen = MemorySeenEvents()
    body = pack(make_event())
    task = asyncio.ensure_future(make(handle, seen=seen).receive_async(sign(body), body))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not make(seen=seen).receive(sign(body), body).duplicate


def test_an_asynchronous_handler_needs_an_event_loop() -> None:
    async def handle(_: object) -> None: ...

    body = pack(make_event())
    with pytest.raises(ConfigurationError, match="asynchronous"):
        make(handle).receive(sign(body), body)


@pytest.mark.parametrize(
    ("body", "settings", "status"),
    [
        (b"not JSON", {}, 400),
        (b"\0" * 100, {}, 400),
        (b"{}", {}, 400),
        (b"[" * 50_000, {}, 400),
        (pack(make_event(data="\0")), {}, 200),
        (pack(make_event(data={"quote_id": 10**4000})), {}, 200),
        (pack(make_event(store_id={"a": 1})), {}, 400),
        (b"{" + b" " * 300_000 + b"}", {}, 413),
        (pack(make_event()), {"largest": 10}, 413),
        (pack(make_event()), {"store_hash": "abc123"}, 200),
        (pack(make_event()), {"store_hash": "other"}, 403),
        (pack(make_event(producer=...)), {"store_hash": "abc123"}, 403),
        (pack(make_event(scope="\ud800")), {}, 400),
    ],
    ids=range(13),
)
def test_a_signed_body_of_any_kind_gets_a_clear_answer(body: bytes, settings: dict[str, Any], status: int) -> None:
    receipt = make(**settings).receive(sign(body), body)
    assert receipt.status == status
    assert receipt.text.endswith(".")


def test_refused_messages_are_not_remembered() -> None:
    seen = MemorySeenEvents()
    body = pack(make_event())
    assert make(seen=seen).receive(sign(body, "another-secret"), body).status == 401
    assert seen._known == {}


def test_events_are_remembered_for_more_than_two_days_and_not_for_ever() -> None:
    monotonic = Monotonic()
    seen = MemorySeenEvents(monotonic=monotonic)
    assert seen.claim("a") is Seen.NEW
    seen.confirm("a")
    monotonic.now += 48 * 3_600 + 600
    assert seen.claim("a") is Seen.DONE
    monotonic.now += 24 * 3_600
    assert seen.claim("a") is Seen.NEW


def test_an_event_whose_taker_died_is_free_after_a_minute() -> None:
    monotonic = Monotonic()
    seen = MemorySeenEvents(monotonic=monotonic)
    assert seen.claim("a") is Seen.NEW
    monotonic.now += 59
    assert seen.claim("a") is Seen.BUSY
    monotonic.now += 1
    assert seen.claim("a") is Seen.NEW


def test_no_more_are_remembered_than_is_allowed() -> None:
    seen = MemorySeenEvents(capacity=10)
    for number in range(1_000):
        seen.claim(str(number))
        seen.confirm(str(number))
    assert len(seen._known) == 10
    assert seen.claim("999") is Seen.DONE
    assert seen.claim("0") is Seen.NEW


@pytest.mark.parametrize("settings", [{"seconds": 0}, {"seconds": "1"}, {"capacity": 0}, {"capacity": 1.5}])
def test_a_memory_that_cannot_work_is_refused(settings: dict[str, Any]) -> None:
    [name] = settings
    with pytest.raises(ConfigurationError, match=name):
        MemorySeenEvents(**settings)
