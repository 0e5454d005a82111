"""The header `Server-Timing` of a web request: where its time went, as browsers show it."""

import threading

from b2b_storefront.observe.observer import Observer
from b2b_storefront.observe.records import OutcomeRecord

__all__ = ["ServerTiming"]

MOST_CALLS = 20
"""How many calls are shown one by one."""


class ServerTiming(Observer):
    """Adds up where the time of a scope's calls went: `storefront.scope(observers=[timing])`.

    Calls that ran at the same time are added up all the same, so that the sum may be more than the page took.

    Args:
        each_call: Whether to show each call by its operation's name, up to 20. Whoever sees the page sees the names.
    """

    def __init__(self, *, each_call: bool = False) -> None:
        self._each_call = each_call
        self._lock = threading.Lock()
        self._seconds = 0.0
        self._phases: dict[str, float] = {}
        self._calls = self._requests = 0
        self._entries: list[str] = []

    def finished(self, outcome: OutcomeRecord, /) -> None:
        """Add a call."""
        if outcome.call.purpose != "call":
            return  # Nobody waited for it.
        with self._lock:
            self._calls += 1
            self._requests += outcome.attempts
            self._seconds += outcome.seconds
            for phase in outcome.phases.__slots__:
                self._phases[phase] = self._phases.get(phase, 0.0) + getattr(outcome.phases, phase)
            if self._each_call and len(self._entries) < MOST_CALLS:
                what = outcome.error or outcome.cache or outcome.outcome
                name = f"b2b-call-{self._calls}"
                self._entries.append(_entry(name, outcome.seconds, f"{outcome.call.operation} {what}"))

    @property
    def header(self) -> str:
        """The header's value; empty before the first call has ended.

        `b2b;dur=31.4;desc="3 calls 1 request", b2b-network;dur=28.9`
        """
        with self._lock:
            if not self._calls:
                return ""
            calls = f"{self._calls} {'call' if self._calls == 1 else 'calls'}"
            requests = f"{self._requests} {'request' if self._requests == 1 else 'requests'}"
            whole = _entry("b2b", self._seconds, f"{calls} {requests}")
            phases = [_entry(f"b2b-{phase}", seconds) for phase, seconds in self._phases.items() if seconds]
            return ", ".join([whole, *phases, *self._entries])


def _entry(name: str, seconds: float, description: str | None = None) -> str:
    text = f"{name};dur={seconds * 1_000:.1f}"
    return text if description is None else f'{text};desc="{description}"'
