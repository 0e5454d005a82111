"""Tells observers how calls go. A storefront without observers has nothing of this."""

import itertools
import logging
import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, Protocol

from b2b_storefront._config import StoreSettings
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.observe.call_watch import CallWatch
from b2b_storefront.observe.observer import EVENTS, Observer, check_observers
from b2b_storefront.observe.records import (
    CallRecord,
    Purpose,
    TokenRecord,
)
from b2b_storefront.wire.merging import join_names
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.rest import RestRequest
from b2b_storefront.wire.scores import estimate_score
from b2b_storefront.wire.watch import TokenEvent

__all__ = ["Watcher"]

logger = logging.getLogger("b2b_storefront")

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

    def over(self, settings: StoreSettings, transport: str) -> "Watcher":
        """Return what tells the same observers of calls to another API, whose budget nobody knows.

        Args:
            settings: That API's.
            transport: The name of what sends to it.
        """
        return Watcher(settings, self._observers, transport, lambda: None)

    def begin(
        self,
        operation: Operation,
        variables: Mapping[str, Any] | None,
        customer: str | None,
        *,
        purpose: Purpose = "call",
        request_id: str | None = None,
        priority: Literal["page", "batch"] | None = None,
    ) -> CallWatch:
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
    ) -> CallWatch:
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
        transport: str,
        *,
        purpose: Purpose = "sign-in",
        request_id: str | None = None,
        priority: Literal["page", "batch"] | None = None,
    ) -> CallWatch:
        """Tell that a call over REST begins, a sign-in or one of the staff's; see `begin`.

        Args:
            request: The request.
            customer: The customer's fingerprint; None for a guest or the staff.
            transport: The name of what sends it: not every transport can.
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
            transport=transport,
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
    ) -> CallWatch:
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
