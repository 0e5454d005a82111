"""What an observer is, and which objects can be one."""

import inspect
from collections.abc import Iterable

from b2b_storefront._errors import ConfigurationError
from b2b_storefront.observe.records import (
    AttemptRecord,
    CacheRecord,
    CallRecord,
    OutcomeRecord,
    TokenRecord,
    WaitRecord,
)

__all__ = ["EVENTS", "Observer", "check_observers"]

EVENTS = ("started", "attempt", "waiting", "token", "cache", "finished")
"""What observers are told, by the names of their methods."""


class Observer:
    """Is told what happens to calls and tokens; `observers=[...]` of a storefront or a scope takes any number.

    Override the methods that you need. Each is called at once, in the thread or task of the call that it is about, in
    both kinds of storefronts, so be quick: count, note down, put into a queue; no I/O. Several threads may call at the
    same time. An observer can't change a call, and what it raises does not reach one: the log is told, once.
    """

    def started(self, call: CallRecord, /) -> None:
        """A call begins."""

    def attempt(self, attempt: AttemptRecord, /) -> None:
        """A request was answered, or failed. An equal call's may end after the one that began it has."""

    def waiting(self, wait: WaitRecord, /) -> None:
        """A call is going to wait: for the budget, a token, its next attempt, or the answer to an equal call."""

    def token(self, event: TokenRecord, /) -> None:
        """A token was obtained, refreshed, found, refused, or could not be had; or it is about to be."""

    def cache(self, found: CacheRecord, /) -> None:
        """A call has looked for a kept answer, and is going to use it if there is one."""

    def finished(self, outcome: OutcomeRecord, /) -> None:
        """A call has ended, in whatever way."""


def check_observers(observers: Iterable[object]) -> tuple[object, ...]:
    """Return observers that can be told something.

    Raises:
        ConfigurationError: One of them can't.
    """
    if isinstance(observers, str | bytes) or not isinstance(observers, Iterable):
        raise ConfigurationError(f"observers is {_describe(observers)}: pass a list of observers, or leave it out.")
    checked = tuple(observers)
    for observer in checked:
        if isinstance(observer, type):
            raise ConfigurationError(f"observers: {observer.__name__} is a class: pass an instance of it.")
        methods = [getattr(observer, name, None) for name in EVENTS]
        if not any(map(callable, methods)):
            raise ConfigurationError(
                f"observers: {_describe(observer)} has none of the methods {', '.join(EVENTS)}: derive it from"
                " b2b_storefront.Observer."
            )
        for name, method in zip(EVENTS, methods, strict=True):
            if inspect.iscoroutinefunction(method):
                raise ConfigurationError(
                    f"observers: {type(observer).__name__}.{name} is a coroutine function, and nobody would await it."
                    " Make it a plain method, which puts what it has to send into a queue."
                )
    return checked


def _describe(value: object) -> str:
    return type(value).__name__
