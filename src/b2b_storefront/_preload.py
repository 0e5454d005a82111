"""Imports at one moment what is otherwise imported when it is first used."""

import importlib
import os
import sys

__all__ = ["preload"]

TRANSPORTS = {
    "_async": ("b2b_storefront.transport.aiohttp", "b2b_storefront.transport.async_fast"),
    "_sync": ("b2b_storefront.transport.urllib3", "b2b_storefront.transport.fast"),
}
"""The usual transport and the fast one of each kind of storefront."""


def preload() -> None:
    """Import whatever calls use, now instead of at their first use.

    Call it once at the start of a program whose signal handlers raise, such as a worker with time limits: an exception
    within an import can leave Python's import lock taken. And before a server forks its workers: they then share the
    memory, and none of them imports anything.

    The kind of storefront that was imported before is prepared, or both kinds when none was. The fast transport is
    prepared in the place of the usual one if it was imported before, or the environment asks for it.
    """
    kinds = [kind for kind in ("_async", "_sync") if f"b2b_storefront.{kind}.storefront" in sys.modules]
    from b2b_storefront.transport.named import chosen_by_environment

    for kind in kinds or ("_async", "_sync"):
        for part in ("recall", "scope", "signed_in", "storefront"):
            importlib.import_module(f"b2b_storefront.{kind}.{part}")
        usual, fast = TRANSPORTS[kind]
        chosen = fast in sys.modules or chosen_by_environment(os.environ) is not None
        importlib.import_module(fast if chosen else usual)
    for name in ("auth", "cache", "client", "client.fragments", "client.models"):
        module = importlib.import_module(f"b2b_storefront.{name}")
        for member in dir(module):
            if member not in (
                "RedisCache",
                "RedisTokenStore",
            ):  # Import nothing more when they are used, and redis may not be installed.
                getattr(module, member)
    flows = [f"flows.{name}" for name in importlib.import_module("b2b_storefront.flows").MODULES]
    for name in ("client.input_types", "client.operations", "codes", "wire.collecting", "wire.documents", *flows):
        importlib.import_module(f"b2b_storefront.{name}")
    importlib.import_module("concurrent.futures.thread")
    for operation in sys.modules["b2b_storefront.client.operations"].OPERATIONS.values():
        operation.model  # noqa: B018 - it is made when it is first asked for
    "localhost".encode("idna")  # What resolves names imports it.
