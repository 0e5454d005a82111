# Generated from src/b2b_storefront/transport/async_choosing.py by `make codegen`. Edits are lost.

"""Which transport a storefront sends through, imported when it is chosen: whoever uses one pays for no other."""

import os
from functools import cache, partial
from importlib import import_module
from typing import Any

from gql.transport import Transport

from b2b_storefront._config import StoreSettings
from b2b_storefront._lazy import import_apart
from b2b_storefront.transport.foreign import FAST, chosen_by_environment, not_installed, wrong_kind
from b2b_storefront.transport.own import OwnTransport

__all__ = ["choose"]

HOMES = {
    None: ("b2b_storefront.transport.urllib3", "Urllib3Transport"),
    FAST: ("b2b_storefront.transport.pyreqwest", "PyreqwestTransport"),
}
"""Where our transports are, by what a storefront is told."""


def choose(given: object, settings: StoreSettings) -> tuple[Transport, OwnTransport]:
    """Return what a storefront sends through, and what of our own makes its REST requests.

    Args:
        given: A transport, "fast", or None for what the environment says, or the usual one.
        settings: The store's.

    Raises:
        ConfigurationError: It is neither, or of the other kind, or pyreqwest is not installed.
    """
    if isinstance(given, OwnTransport):
        return given, given
    name = chosen_by_environment(os.environ) if given is None else given if isinstance(given, str) else None
    if name not in HOMES or not (given is None or name or isinstance(given, Transport)):
        raise wrong_kind(given, "Storefront")
    try:
        own = _find_class(name).for_store(settings)
    except ModuleNotFoundError as error:
        missing = error.name
    else:
        return (given if isinstance(given, Transport) else own), own
    raise not_installed(missing)


@cache
def _find_class(name: str | None) -> Any:
    module, kind = HOMES[name]
    if name == FAST:
        import_module("b2b_storefront.transport.pyreqwest_loading")  # In this very thread, which it looks at.
    return getattr(import_apart(partial(import_module, module)), kind)
