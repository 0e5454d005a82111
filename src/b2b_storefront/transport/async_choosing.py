"""Which carrier a storefront sends through, imported when it is chosen: whoever uses one pays for no other."""

import os
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from b2b_storefront._config import StoreSettings
from b2b_storefront._lazy import import_apart
from b2b_storefront.transport.async_carrier import AsyncCarrier
from b2b_storefront.transport.named import FAST, chosen_by_environment

if TYPE_CHECKING:
    from gql.transport import AsyncTransport

__all__ = ["async_choose"]

HOMES = {
    None: ("b2b_storefront.transport.aiohttp", "AiohttpCarrier"),
    FAST: ("b2b_storefront.transport.async_fast", "AsyncFastCarrier"),
}
"""Where our carriers are, by what a storefront is told."""


def async_choose(given: object, settings: StoreSettings) -> "tuple[AsyncTransport | None, AsyncCarrier]":
    """Return the gql transport that a storefront sends through, and what of our own makes its other requests.

    Args:
        given: A transport, "fast", or None for what the environment says, or the usual one.
        settings: The store's.

    Returns:
        The transport, or None where the carrier makes all requests.

    Raises:
        ConfigurationError: It is neither, or of the other kind.
    """
    if given is None or given == FAST:
        return None, _make_carrier(chosen_by_environment(os.environ) if given is None else FAST, settings)
    transport, carrier = import_apart(_load_seam)(given)
    return transport, carrier or _make_carrier(None, settings)


def _make_carrier(name: str | None, settings: StoreSettings) -> AsyncCarrier:
    carrier: AsyncCarrier = _find_class(name).for_store(settings)
    return carrier


@cache
def _find_class(name: str | None) -> Any:
    module, kind = HOMES[name]
    return getattr(import_apart(partial(import_module, module)), kind)


def _load_seam() -> Any:
    from b2b_storefront.transport.seam.async_base import find_parts

    return find_parts
