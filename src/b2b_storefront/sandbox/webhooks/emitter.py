"""Tells subscribers what changed, from threads of its own: no request waits for it, and none fails because of it."""

import contextlib
import logging
import random
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from b2b_storefront.sandbox.records.hooks import Hook
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.webhooks.message import Message, make_message, make_message_id, sign
from b2b_storefront.sandbox.webhooks.plan import (
    BLOCKED,
    EXHAUSTED,
    MOST_WAITING,
    WILL_RETRY,
    DeliveryPlan,
    Outcome,
    Planned,
)
from b2b_storefront.sandbox.webhooks.scopes import DELIVERY_EXCEPTION
from b2b_storefront.sandbox.webhooks.sending import SendingError, post
from b2b_storefront.sandbox.webhooks.watching import Event, View, compare, look

__all__ = ["Emitter", "WebhookDelivery"]

_log = logging.getLogger("b2b_storefront.sandbox")

_THREADS = 4
_REMEMBERED = 10_000
_HELD_BACK = 120.0
_JOIN_SECONDS = 2.0
_TROUBLES = {
    WILL_RETRY: "An event was not taken. It is sent again.",
    EXHAUSTED: "An event was not taken, and is not sent again. The subscription is switched off.",
    BLOCKED: "Too many events were not taken. Nothing is sent to the domain for a while.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookDelivery:
    """An attempt to deliver an event.

    Attributes:
        message_id: `webhook-id`, the same for every attempt.
        hook_id: the subscription.
        scope: the event's scope.
        destination: the URL that it was posted to.
        body: the event as it was sent.
        attempt: 1 for the first; 0 if too many others waited for one to be made.
        status: the HTTP status of the answer; None without one.
        error: why there is no answer; None if there is one.
        retry_in: in how many seconds of the API's it is tried again; None if it is not.
    """

    message_id: str
    hook_id: int
    scope: str
    destination: str
    body: Mapping[str, Any]
    attempt: int
    status: int | None
    error: str | None
    retry_in: float | None

    @property
    def delivered(self) -> bool:
        """Whether the destination took it."""
        return self.status is not None and 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class _Disturbance:
    duplicates: float
    disorder: float
    chance: random.Random


class Emitter:
    """Compares the state with what it was whenever a change is noted, and sends what its subscribers are to know.

    Args:
        speed: how many seconds of the pauses between attempts pass in a second.
        hosts: the names of other machines that may be sent to.
        note_change: is told, while the state is locked, that a subscription was switched off.
        wall: returns unix seconds, by which messages are signed: receivers look at their own clock.
        monotonic: returns seconds of a clock that is never set.
    """

    def __init__(
        self,
        speed: float,
        hosts: Collection[str],
        note_change: Callable[[], None],
        wall: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._speed = speed
        self._hosts = hosts
        self._note_change = note_change
        self._wall = wall
        self._monotonic = monotonic
        self._passed = 0.0
        self._serving = False
        self._state: State | None = None
        self._view: View | None = None
        self._number = 0
        self._disturbance: _Disturbance | None = None
        self._plan = DeliveryPlan()
        self._deliveries: deque[WebhookDelivery] = deque(maxlen=_REMEMBERED)
        self._changed = threading.Condition()
        self._threads: list[threading.Thread] = []
        self._opened: set[socket.socket] = set()
        self._busy = 0

    def open(self) -> None:
        """Send from now on."""
        self._serving = True

    def close(self) -> None:
        """Stop sending, and drop what waits."""
        with self._changed:
            self._serving = False
            self._plan = DeliveryPlan()
            self._state = self._view = None
            threads, self._threads = self._threads, []
            self._changed.notify_all()
        for connection in tuple(self._opened):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join(_JOIN_SECONDS)

    def forget(self) -> None:
        """Drop what waits, the recorded deliveries, and what was to be disturbed."""
        with self._changed:
            self._plan = DeliveryPlan()
            self._deliveries = deque(maxlen=_REMEMBERED)
            self._disturbance = None
            self._changed.notify_all()

    def pass_time(self, seconds: float) -> None:
        """Let the pauses between attempts be over so many seconds earlier."""
        with self._changed:
            self._passed += seconds
            self._changed.notify_all()

    def disturb(self, duplicates: float, disorder: float, seed: int) -> None:
        """Send some events twice, and some later than those after them, until the next `forget()`."""
        with self._changed:
            self._disturbance = _Disturbance(duplicates, disorder, random.Random(seed))  # noqa: S311 - no secret

    def list_deliveries(self) -> list[WebhookDelivery]:
        """Return the last 10,000 attempts, oldest first."""
        with self._changed:
            return list(self._deliveries)

    def wait(self, timeout: float) -> bool:
        """Wait until nothing is on its way or due, and tell whether that came about in time."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._busy and self._plan.is_idle(self._now()), timeout)

    def note(self, state: State) -> None:
        """Tell what has changed since the last time, while the state is locked. Another state is a new beginning."""
        if not self._serving:
            return
        try:
            self._compare(state)
        except Exception:  # noqa: BLE001 - logged, with its traceback
            # A request that was carried out does not fail because of those who are told of it.
            _log.exception("The sandbox can't tell its webhooks what changed.")

    def _compare(self, state: State) -> None:
        listening = [hook for hook in state.hooks.values() if hook.listens(state.now())]
        if not listening:
            self._state = self._view = None
            return
        view = look(state)
        if self._state is state and self._view is not None:
            for event in compare(self._view, view):
                self._tell(state, event, listening)
        self._state, self._view = state, view

    def tell(self, state: State, event: Event) -> int:
        """Send an event to its subscribers, while the state is locked, and return how many there are."""
        if not self._serving:
            return 0
        return self._tell(state, event, [hook for hook in state.hooks.values() if hook.listens(state.now())])

    def _tell(self, state: State, event: Event, hooks: list[Hook]) -> int:
        hooks = [hook for hook in hooks if hook.scope == event.scope]
        if not hooks:
            return 0
        with self._changed:
            self._number += 1
            message = make_message(event, state.store.hash, self._number, state.now())
            for hook in hooks:
                hook.used_at = state.now()
                self._add(hook, message)
            self._start_threads()
            self._changed.notify_all()
        return len(hooks)

    def _add(self, hook: Hook, message: Message) -> None:
        now, disturbance = self._now(), self._disturbance
        self._enqueue(hook, message, now)
        if disturbance is not None and disturbance.chance.random() < disturbance.duplicates:
            if disturbance.chance.random() < 0.5:
                message = Message(make_message_id(), message.number, message.scope, message.body)
            self._enqueue(hook, message, now)

    def _enqueue(self, hook: Hook, message: Message, now: float) -> None:
        planned = Planned(hook.hook_id, hook.destination, dict(hook.headers), message)
        if not self._plan.add(planned, now + self._draw_delay()):
            self._record(self._deliveries, planned, 0, (None, f"not sent: {MOST_WAITING} others wait already"), None)

    def _draw_delay(self) -> float:
        disturbance = self._disturbance
        if disturbance is None or disturbance.chance.random() >= disturbance.disorder:
            return 0.0
        return disturbance.chance.random() * _HELD_BACK

    def _start_threads(self) -> None:
        while len(self._threads) < _THREADS:
            # Daemons, so that a sandbox nobody closed does not keep the process alive.
            thread = threading.Thread(target=self._run, name="b2b-storefront-webhooks", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _run(self) -> None:
        while True:
            with self._changed:
                planned = self._take()
                if planned is None:
                    return
                self._busy += 1
                plan, deliveries = self._plan, self._deliveries
            attempt = planned.attempt
            status, error = self._send(planned)
            delivered = status is not None and 200 <= status < 300
            with self._changed:
                outcome = plan.settle(planned, delivered, self._now())
                self._record(deliveries, planned, attempt, (status, error), outcome.retry_in)
                current = plan is self._plan and self._serving
            if current and outcome.codes:
                self._follow_up(planned, outcome)
            with self._changed:
                self._busy -= 1
                self._changed.notify_all()

    def _record(
        self,
        deliveries: deque[WebhookDelivery],
        planned: Planned,
        attempt: int,
        answer: tuple[int | None, str | None],
        retry_in: float | None,
    ) -> None:
        delivery = WebhookDelivery(
            message_id=planned.message.message_id,
            hook_id=planned.hook_id,
            scope=planned.message.scope,
            destination=planned.destination,
            body=orjson.loads(planned.message.body),
            attempt=attempt,
            status=answer[0],
            error=answer[1],
            retry_in=retry_in,
        )
        deliveries.append(delivery)

    def _take(self) -> Planned | None:
        """Return the next message once it is due; None when the emitter is closed."""
        while threading.current_thread() in self._threads:
            now = self._now()
            planned = self._plan.take(now)
            if planned is not None:
                return planned
            due = self._plan.next_due()
            self._changed.wait(None if due is None else max(0.001, (due - now) / self._speed))
        return None

    def _send(self, planned: Planned) -> tuple[int | None, str | None]:
        message, now = planned.message, int(self._wall())
        headers = {
            **planned.headers,
            "Content-Type": "application/json",
            "webhook-id": message.message_id,
            "webhook-timestamp": str(now),
            "webhook-signature": sign(message.message_id, now, message.body),
        }
        try:
            return post(planned.destination, headers, message.body, self._hosts, self._opened), None
        except SendingError as error:
            return None, str(error)

    def _follow_up(self, planned: Planned, outcome: Outcome) -> None:
        """Switch a subscription off that took nothing to the end, and tell those who listen for exceptions."""
        state = self._state
        if state is None or planned.message.scope == DELIVERY_EXCEPTION:
            return
        with state.lock:
            hook = state.hooks.get(planned.hook_id)
            if hook is None or state is not self._state:
                return
            for code in outcome.codes:
                data = {"type": "webhook", "id": hook.hook_id, "error_code": code, "message": _TROUBLES[code]}
                self.tell(state, Event(DELIVERY_EXCEPTION, data))
            if EXHAUSTED in outcome.codes:
                hook.is_active = False
                hook.updated_at = state.now()
                with contextlib.suppress(OSError):
                    self._note_change()

    def _now(self) -> float:
        return self._monotonic() * self._speed + self._passed
