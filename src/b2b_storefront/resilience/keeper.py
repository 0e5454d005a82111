"""What a driver needs of a limiter: decisions that take no time, in any thread, and what to ask a server."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from b2b_storefront._redis.commands import Steps
from b2b_storefront.resilience.limit import Budget, Ticket, Traffic

if TYPE_CHECKING:
    from b2b_storefront._redis.server import RedisServer

__all__ = ["GRANTED", "Ask", "Keeper", "Next"]

GRANTED = 0.0
"""What `look` returns for a call that has its place."""


class Ask:
    """Ask the server now, for whoever is first in line."""


Next = float | Ask
"""`GRANTED`; for how many seconds to wait, at most; or `Ask`."""


class Keeper(Protocol):
    """Keeps the places of a store. Its methods may be called from any thread, and never wait."""

    @property
    def server(self) -> "RedisServer | None":
        """Where `ask`, and what `leave` and `answered` return, are carried out; None where all is known here."""
        ...

    def enter(self, ticket: Ticket) -> bool:
        """Give a call a place, or let it stand in line; tell whether it has one."""
        ...

    def look(self, ticket: Ticket) -> Next:
        """Return what a call that stands in line does next.

        Raises:
            NoPlaceError: There is none in the time that it has left. It stands in line no more.
        """
        ...

    def ask(self) -> Steps[None]:
        """Ask the server for a place, and give it to whoever is first by then."""
        ...

    def leave(self, ticket: Ticket) -> Steps[None] | None:
        """Take a call out of the line, or its place back: it was not used. Return what to tell a server."""
        ...

    def answered(self, ticket: Ticket, headers: Mapping[str, str] | None, stop: float | None) -> Steps[None] | None:
        """Take note of a call's answer; return what to tell a server.

        Args:
            ticket: The call's.
            headers: The answer's; None where none came.
            stop: For how many seconds the store takes no more requests, where it said so.
        """
        ...

    def expect(self, traffic: Traffic) -> float:
        """Return in how many seconds a call that comes now may have a place, at the earliest."""
        ...

    def budget(self) -> Budget:
        """Return what the store has left, as far as is known."""
        ...
