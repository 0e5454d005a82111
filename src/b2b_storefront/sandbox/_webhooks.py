"""What tests do with webhooks: subscribe, look at the deliveries, disturb them."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.webhooks.emitter import Emitter, WebhookDelivery
from b2b_storefront.sandbox.webhooks.message import CLIENT_SECRET
from b2b_storefront.sandbox.webhooks.scopes import KNOWN, SCOPES
from b2b_storefront.sandbox.webhooks.subscribing import subscribe
from b2b_storefront.sandbox.webhooks.watching import Event

__all__ = ["Webhooks"]

_LONGEST_SECONDS = 3_600.0


class Webhooks:
    """The webhooks of a sandbox: `sandbox.webhooks`.

    Subscriptions belong to the state: snapshots and state files have them, and a reset ends them. What was not
    delivered by then, and the recorded deliveries, are dropped by a reset and by going back to a snapshot.

    Args:
        emitter: sends the events.
        changing: holds the state, and takes note that it may have changed.
    """

    def __init__(self, emitter: Emitter, changing: Callable[[], AbstractContextManager[State]]) -> None:
        self._emitter = emitter
        self._changing = changing

    @property
    def secret(self) -> str:
        """The client secret of the sandbox's API account, by which events are signed."""
        return CLIENT_SECRET

    @property
    def deliveries(self) -> list[WebhookDelivery]:
        """The last 10,000 attempts to deliver, oldest first."""
        return self._emitter.list_deliveries()

    @property
    def subscriptions(self) -> list[dict[str, Any]]:
        """The subscriptions, with `id`, `scope`, `destination` and `is_active`; their headers may be secrets."""
        with self._changing() as state:
            return [
                {
                    "id": hook.hook_id,
                    "scope": hook.scope,
                    "destination": hook.destination,
                    "is_active": hook.listens(state.now()),
                }
                for hook in state.hooks.values()
            ]

    def subscribe(self, destination: str, *scopes: str, headers: Mapping[str, str] | None = None) -> list[int]:
        """Subscribe a destination, and return the ids of its subscriptions.

        Args:
            destination: the URL that events are posted to: of this machine, or of one that `webhook_hosts` allows.
            scopes: the scopes; none means all 19 of B2B Edition.
            headers: further headers of every event.

        Raises:
            ValueError: there is no such scope, the destination is not allowed, or it is subscribed already.
        """
        with self._changing() as state:
            asked = {"destination": destination, "headers": dict(headers or {})}
            made: list[int] = []
            try:
                for scope in scopes or SCOPES:
                    made.append(subscribe(state, {"scope": scope, **asked}).hook_id)  # noqa: PERF401 - some may be
            except ValueError:
                for hook_id in made:
                    del state.hooks[hook_id]
                raise
            return made

    def unsubscribe(self) -> None:
        """End all subscriptions."""
        with self._changing() as state:
            state.hooks.clear()

    def fire(self, scope: str, data: Mapping[str, Any]) -> int:
        """Send an event that did not happen, and return how many subscriptions get it.

        Args:
            scope: its scope.
            data: its `data`.

        Raises:
            ValueError: there is no such scope.
            TypeError: the data are not a mapping.
        """
        if scope not in KNOWN:
            raise ValueError(f"there is no scope {scope!r}; there are {', '.join(KNOWN)}")
        if not isinstance(data, Mapping):
            raise TypeError("the data of an event are a mapping")
        with self._changing() as state:
            return self._emitter.tell(state, Event(scope, dict(data)))

    def disturb(self, *, duplicates: float = 0.0, disorder: float = 0.0, seed: int = 0) -> None:
        """Let events come twice, and later than those after them, as they may from the API, until the next reset.

        Args:
            duplicates: how many of the events come twice, from 0 to 1; with the same `hash`, and half of them with
                another `webhook-id`.
            disorder: how many are held back for a moment, from 0 to 1.
            seed: decides which.

        Raises:
            TypeError: an argument is not a number.
            ValueError: a share is not within 0 to 1.
        """
        for share in (duplicates, disorder):
            if isinstance(share, bool) or not isinstance(share, int | float):
                raise TypeError("a share of the events is a number from 0 to 1")
            if not 0 <= share <= 1:
                raise ValueError("a share of the events is a number from 0 to 1")
        if type(seed) is not int:
            raise TypeError("the seed is a whole number")
        self._emitter.disturb(duplicates, disorder, seed)

    def wait(self, timeout: float = 10.0) -> bool:
        """Wait until no event is on its way or due, and tell whether that came about in time.

        An event that waits for its next attempt is not due; `sandbox.advance(minutes=1)` makes it so.

        Args:
            timeout: how long to wait, in seconds.
        """
        return self._emitter.wait(min(max(timeout, 0.0), _LONGEST_SECONDS))
