"""What the sandbox keeps of subscriptions to webhooks. Times are unix seconds."""

from dataclasses import dataclass, field

__all__ = ["IDLE_SECONDS", "Hook"]

IDLE_SECONDS = 90 * 86_400
"""After so much time without an event a subscription is switched off."""


@dataclass(slots=True, kw_only=True)
class Hook:
    """A subscription to the events of one scope.

    Attributes:
        destination: the URL that events are posted to.
        headers: the subscriber's own headers, which come with every event.
        used_at: when it was subscribed, switched on, or had its last event.
    """

    hook_id: int
    scope: str
    destination: str
    created_at: int
    updated_at: int
    used_at: int
    is_active: bool = True
    headers: dict[str, str] = field(default_factory=dict, repr=False)

    def listens(self, now: int) -> bool:
        """Tell whether it gets events now."""
        return self.is_active and now - self.used_at <= IDLE_SECONDS
