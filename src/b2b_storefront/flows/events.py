"""What a storefront takes of an event."""

from typing import Protocol

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._event_effect import EventEffect

__all__ = ["StoreEvent", "read_effect"]


class StoreEvent(Protocol):
    """An event of the store's, such as `webhooks.parse_event` reads."""

    @property
    def store_hash(self) -> str | None:
        """The store's hash; None if the event does not say."""
        ...

    @property
    def effect(self) -> EventEffect:
        """What the event ends of what is kept."""
        ...


def read_effect(event: StoreEvent, settings: StoreSettings) -> EventEffect:
    """Return what an event ends of what a storefront keeps.

    Raises:
        ConfigurationError: It is not an event, or one of another store.
    """
    effect = getattr(event, "effect", None)
    if not isinstance(effect, EventEffect):
        raise ConfigurationError(
            f"apply() takes an event, not {type(event).__name__}: pass what a WebhookReceiver hands on."
        )
    if event.store_hash not in (None, settings.store_hash):
        raise ConfigurationError(
            f"The event is of store {event.store_hash}, and this storefront is of {settings.store_hash}: apply it to"
            " the storefront of its own store. Nothing was changed."
        )
    return effect
