"""Imports at one moment what is otherwise imported when it is first used."""

import importlib
import sys

__all__ = ["preload"]


def preload() -> None:
    """Import whatever calls use, now instead of at their first use.

    Call it once at the start of a program whose signal handlers raise, such as a worker with time limits: an exception
    within an import can leave Python's import lock taken. And before a server forks its workers: they then share the
    memory, and none of them imports anything.

    The kind of storefront that was imported before is prepared, or both kinds when none was.
    """
    kinds = [kind for kind in ("_async", "_sync") if f"b2b_storefront.{kind}.storefront" in sys.modules]
    for kind in kinds or ("_async", "_sync"):
        for part in ("recall", "scope", "storefront"):
            importlib.import_module(f"b2b_storefront.{kind}.{part}")
    for name in ("auth", "cache", "client", "client.fragments", "client.models"):
        module = importlib.import_module(f"b2b_storefront.{name}")
        for member in dir(module):
            if member not in (
                "RedisCache",
                "RedisTokenStore",
            ):  # Import nothing more when they are used, and redis may not be installed.
                getattr(module, member)
    for name in ("client.input_types", "client.operations", "codes", "flows.signing_in", "wire.collecting"):
        importlib.import_module(f"b2b_storefront.{name}")
    for operation in sys.modules["b2b_storefront.client.operations"].OPERATIONS.values():
        operation.model  # noqa: B018 - it is made when it is first asked for
    "localhost".encode("idna")  # What resolves names imports it.
