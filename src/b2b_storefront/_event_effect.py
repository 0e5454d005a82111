"""What an event of the store ends of all that is kept."""

from dataclasses import dataclass

__all__ = ["EventEffect"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEffect:
    """What an event ends of what is kept; nothing is ever made or granted by one.

    Attributes:
        tags: Which kept answers are forgotten.
        everything: Whether all kept answers of the store are forgotten.
        customers: Whether everything is forgotten that was answered to one customer.
        ends: Whose tokens end: `company:` or `user:`, and an id.
        releases: Whether sign-ins that were refused because of a company may be tried again.
    """

    tags: frozenset[str] = frozenset()
    everything: bool = False
    customers: bool = False
    ends: frozenset[str] = frozenset()
    releases: bool = False
