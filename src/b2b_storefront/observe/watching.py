"""Tells observers how calls go. A storefront without observers has nothing of this."""

import itertools
import logging
import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence
from time import perf_counter
from types import TracebackType
from typing import Any, Literal, Protocol, Self

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import OperationError, ResponseError, TransportError
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.observe.observer import EVENTS, Observer, check_observers
from b2b_storefront.observe.records import (
    AttemptRecord,
    CacheRecord,
    CallRecord,
    OutcomeRecord,
    Phases,
    Purpose,
    TokenRecord,
    WaitRecord,
)
from b2b_storefront.wire.answer import HTTPResult, request_id_of
from b2b_storefront.wire.merging import join_names
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.rest import RestRequest, RestResult
from b2b_storefront.wire.scores import estimate_score
from b2b_storefront.wire.watch import CacheUse, TokenEvent, WaitReason

__all__ = ["CallWatch", "Watcher"]

logger = logging.getLogger("b2b_storefront")

COMPLEXITY_HEADER = "X-BC-GraphQL-Complexity"
LONGEST_NUMBER = 9

Phase = Literal["own", "queue", "token", "network", "pause", "cache", "decode"]

_PHASES: Mapping[WaitReason, Phase] = {"budget": "queue", "token": "token", "retry": "pause", "answer": "cache"}

_numbers = itertools.count(1)

_failing: weakref.WeakSet[type] = weakref.WeakSet()
"""The classes of observers that raised something. Not the observers: each web request may have some of its own."""


class Budget(Protocol):
    """What a store has left of its requests."""

    @property
    def limit(self) -> int: ...
    @property
    def remaining(self) -> int: ...


class Watcher:
    """Tells the observers of a storefront, or of a scope.

    Args:
        settings: The store's.
        observers: Who is told.
        transport: The name of the transport's class.
        budget: Returns what the store has left; None where nobody knows.

    Raises:
        ConfigurationError: One of them can't be told anything.
    """

    def __init__(
        self,
        settings: StoreSettings,
        observers: Iterable[object],
        transport: str,
        budget: "Callable[[], Budget | None]",
    ) -> None:
        self._settings = settings
        self._transport = transport
        self._observers = check_observers(observers)
        self._listening = {name: self._find_listeners(name) for name in EVENTS}
        self.budget = budget

    def joined_by(self, observers: Iterable[object]) -> "Watcher":
        """Return what tells further observers as well."""
        everybody = [*self._observers, *check_observers(observers)]
        return Watcher(self._settings, everybody, self._transport, self.budget)

    def over(self, settings: StoreSettings, transport: object) -> "Watcher":
        """Return what tells the same observers of calls to another API, whose budget nobody knows.

        Args:
            settings: That API's.
            transport: What sends to it.
        """
        return Watcher(settings, self._observers, type(transport).__name__, lambda: None)

    def begin(
        self,
        operation: Operation,
        variables: Mapping[str, Any] | None,
        customer: str | None,
        *,
        purpose: Purpose = "call",
        request_id: str | None = None,
        priority: Literal["page", "batch"] | None = None,
    ) -> "CallWatch":
        """Tell that a call begins, and return what is told of the rest.

        Args:
            operation: What is asked.
            variables: Its variables, of which nothing is told.
            customer: The customer's fingerprint; None for a guest.
            purpose: What it is for.
            request_id: What the application calls the web request that it serves.
            priority: The call's; None for a page.
        """
        return self._begin(
            operation.name,
            operation.kind,
            customer=customer,
            purpose=purpose,
            request_id=request_id,
            priority=priority or "page",
            complexity=estimate_score(operation, variables or {}) or None,
        )

    def begin_together(
        self,
        parts: Sequence[tuple[Operation, Mapping[str, Any]]],
        customer: str | None,
        *,
        request_id: str | None,
        priority: Literal["page", "batch"] | None,
    ) -> "CallWatch":
        """Tell that several queries begin as one call; see `begin`."""
        names = [operation.name for operation, _ in parts]
        return self._begin(
            join_names(names),
            "query",
            parts=tuple(names),
            customer=customer,
            request_id=request_id,
            priority=priority or "page",
            complexity=sum(estimate_score(operation, variables) for operation, variables in parts) or None,
        )

    def begin_rest(
        self,
        request: RestRequest,
        customer: str | None,
        transport: object,
        *,
        purpose: Purpose = "sign-in",
        request_id: str | None = None,
        priority: Literal["page", "batch"] | None = None,
    ) -> "CallWatch":
        """Tell that a call over REST begins, a sign-in or one of the staff's; see `begin`.

        Args:
            request: The request.
            customer: The customer's fingerprint; None for a guest or the staff.
            transport: What sends it: not every transport can.
            purpose: What it is for.
            request_id: What the application calls the web request that it serves.
            priority: The call's; None for a page.
        """
        return self._begin(
            request.name,
            "rest",
            customer=customer,
            purpose=purpose,
            request_id=request_id,
            priority=priority or "page",
            method=request.method,
            url=(request.base_url or self._settings.base_url) + (request.route or request.path),
            transport=type(transport).__name__,
        )

    def _begin(
        self,
        operation: str,
        kind: Literal["query", "mutation", "rest"],
        *,
        customer: str | None,
        parts: tuple[str, ...] = (),
        purpose: Purpose = "call",
        request_id: str | None = None,
        priority: Literal["page", "batch"] = "page",
        complexity: int | None = None,
        method: str = "POST",
        url: str | None = None,
        transport: str | None = None,
    ) -> "CallWatch":
        call = CallRecord(
            number=next(_numbers),
            operation=operation,
            kind=kind,
            parts=parts,
            purpose=purpose,
            store=self._settings.store_hash,
            channel=self._settings.channel_id,
            customer=customer,
            request_id=request_id,
            priority=priority,
            complexity=complexity,
            method=method,
            url=url or self._settings.graphql_url,
            transport=transport or self._transport,
        )
        if self.hears("started"):
            self.tell("started", call)
        return CallWatch(self, call)

    def tell_of_token(
        self,
        event: TokenEvent,
        customer: str,
        credentials: str,
        seconds: float | None,
        error: str | None,
    ) -> None:
        """Tell what became of a customer's token."""
        self.tell(
            "token", TokenRecord(event, self._settings.store_hash, customer, credentials, seconds, error, call=None)
        )

    def hears(self, event: str) -> bool:
        """Tell whether any observer wants to know of such an event."""
        return bool(self._listening[event])

    def tell(self, event: str, record: object) -> None:
        """Tell every observer that listens, whatever it does then."""
        for listener in self._listening[event]:
            try:
                listener(record)
            except Exception as error:  # noqa: BLE001 - an observer can't break a call
                pass_signal_on(error)
                self._note_failure(listener, event, error)

    def _find_listeners(self, event: str) -> list[Callable[[Any], object]]:
        """Return the methods to call; those that do nothing are not called."""
        found = []
        for observer in self._observers:
            method = getattr(observer, event, None)
            if callable(method) and getattr(method, "__func__", None) is not getattr(Observer, event):
                found.append(method)
        return found

    def _note_failure(self, listener: Callable[[Any], object], event: str, error: Exception) -> None:
        kind = type(getattr(listener, "__self__", listener))
        if kind in _failing:
            return
        _failing.add(kind)
        error.__suppress_context__ = True  # What the call may have come to is not the observer's.
        logger.warning(
            "The observer %s raised %s in %s. No call is changed by that; it is told on, and more of its errors are not"
            " logged.",
            kind.__name__,
            type(error).__name__,
            event,
            exc_info=error,
        )


class CallWatch:
    """Is told how one call goes, and tells the observers.

    The time between two of its events belongs to the phase that the first of them began.

    Args:
        watcher: Tells the observers.
        call: The call.
    """

    __slots__ = (
        "_again",
        "_answers",
        "_attempts",
        "_began",
        "_cache",
        "_complexity",
        "_ids",
        "_mark",
        "_over",
        "_phase",
        "_received",
        "_resends",
        "_resent",
        "_seconds",
        "_sending_at",
        "_status",
        "_watcher",
        "_why",
        "call",
    )

    def __init__(self, watcher: Watcher, call: CallRecord) -> None:
        self.call = call
        self._watcher = watcher
        self._seconds: dict[Phase, float] = {}
        self._phase: Phase = "own"
        self._attempts = self._resends = self._resent = self._received = 0
        self._status: int | None = None
        self._cache: CacheUse | None = None
        self._complexity: int | None = None
        self._ids: tuple[str, ...] = ()
        self._answers: tuple[HTTPResult, ...] = ()
        self._why: str | None = None
        self._again: str | None = None
        self._over = False
        self._began = self._mark = self._sending_at = perf_counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._enter("own")
        self._over = True
        if not self._watcher.hears("finished"):
            return
        outcome: Literal["ok", "error", "cancelled"] = "ok"
        if error is not None:
            outcome = "error" if isinstance(error, Exception) else "cancelled"
        seconds = self._seconds
        seconds.pop("own", None)
        self._watcher.tell(
            "finished",
            OutcomeRecord(
                call=self.call,
                outcome=outcome,
                error=None if error is None else type(error).__name__,
                seconds=self._mark - self._began,
                phases=Phases(**seconds),
                attempts=self._attempts,
                resends=self._resends,
                status=self._status,
                body_bytes=self._received,
                cache=self._cache,
                request_ids=self._ids,
                complexity=self._complexity,
                mended=tuple(mended for answer in self._answers for mended in answer.mended),
            ),
        )
        self._answers = ()

    def waits(self, reason: WaitReason, seconds: float, *, at_most: bool = False, why: str | None = None) -> None:
        """Take note that a wait begins."""
        if reason == "retry":
            self._again = why
        if self._watcher.hears("waiting"):
            self._watcher.tell("waiting", WaitRecord(self.call, reason, max(seconds, 0.0), at_most, why))
        self._enter(_PHASES[reason])

    def shares_sign_in(self, credentials: str) -> None:
        """Take note that the call waits for a sign-in which another has begun."""
        call = self.call
        if self._watcher.hears("token"):
            record = TokenRecord("shared", call.store, call.customer or "", credentials, None, None, call)
            self._watcher.tell("token", record)

    def renews(self) -> None:
        """Take note that the same is to be sent with another token."""
        self._again = "session over"

    def sends(self) -> None:
        """Take note that a request is sent now."""
        self._attempts += 1
        self._why, self._again = self._again, None
        self._resent = 0 if self._why is None else self._resent + 1
        self._resends += self._why is not None
        self._enter("network")
        self._sending_at = self._mark

    def sent(self, outcome: object) -> None:
        """Take note of what became of it."""
        self._enter("own")
        seconds = self._mark - self._sending_at
        status, request_id, complexity, size, was_sent = None, None, None, None, True
        error = type(outcome).__name__ if isinstance(outcome, BaseException) else None
        if isinstance(outcome, HTTPResult):
            status, request_id, size = outcome.status, request_id_of(outcome.headers), outcome.size
            seconds = self._divide(seconds, outcome.elapsed)
            complexity = _read_number(outcome.headers.get(COMPLEXITY_HEADER))
        elif isinstance(outcome, RestResult):
            status, request_id = outcome.status, request_id_of(outcome.headers)
        elif isinstance(outcome, ResponseError | OperationError):
            status, request_id = outcome.status, outcome.request_id
        elif isinstance(outcome, TransportError):
            was_sent = outcome.sent
        self._status = status
        self._received += size or 0
        if request_id is not None:
            self._ids += (request_id,)
        if complexity is not None:
            self._complexity = (self._complexity or 0) + complexity
        if not self._watcher.hears("attempt"):
            return
        budget = self._watcher.budget()
        self._watcher.tell(
            "attempt",
            AttemptRecord(
                call=self.call,
                attempt=self._attempts,
                resends=self._resent,
                why=self._why,
                seconds=seconds,
                status=status,
                error=error,
                sent=was_sent,
                body_bytes=size,
                request_id=request_id,
                complexity=complexity,
                budget_limit=None if budget is None else budget.limit,
                budget_remaining=None if budget is None else budget.remaining,
            ),
        )

    def looked_up(self, operation: str, use: CacheUse, age: float | None = None) -> None:
        """Take note of what was found of an answer."""
        if self._phase == "own":
            self._phase = "cache"  # Whatever was done since the last event was done to look.
        self._enter("own")
        self._cache = use
        if self._watcher.hears("cache"):
            self._watcher.tell("cache", CacheRecord(self.call, operation, use, age))

    def refreshes(self, operation: Operation, variables: Mapping[str, Any] | None) -> "CallWatch":
        """Return what is told of a call that fetches the next answer beside this one."""
        call = self.call
        return self._watcher.begin(
            operation,
            variables,
            call.customer,
            purpose="refresh",
            request_id=call.request_id,
            priority=call.priority,
        )

    def decodes(self, outcomes: Iterable[object]) -> None:
        """Take note that answers are there, and are made into results now."""
        self._enter("decode")
        self._answers = tuple(outcome for outcome in outcomes if isinstance(outcome, HTTPResult))

    def _divide(self, seconds: float, elapsed: float) -> float:
        """Return what of an attempt's seconds the network had: our transports read the answer, too, before they end."""
        if not 0 < elapsed < seconds or self._over:
            return seconds
        reading = seconds - elapsed
        self._seconds["network"] = self._seconds.get("network", 0.0) - reading
        self._seconds["decode"] = self._seconds.get("decode", 0.0) + reading
        return elapsed

    def _enter(self, phase: Phase) -> None:
        """Begin a phase; the one before has the time until now."""
        now = perf_counter()
        if not self._over:
            self._seconds[self._phase] = self._seconds.get(self._phase, 0.0) + now - self._mark
        self._mark, self._phase = now, phase


def _read_number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() and len(text) <= LONGEST_NUMBER else None
