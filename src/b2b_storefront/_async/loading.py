"""What a storefront imports when it is first asked for, so that nobody pays for what they do not use."""

from functools import cache
from typing import TYPE_CHECKING, Any

from b2b_storefront._lazy import import_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from b2b_storefront._async.management import AsyncManagement
    from b2b_storefront._async.scope import AsyncScope
    from b2b_storefront._async.sender import AsyncSender
    from b2b_storefront._async.store_access import AsyncStoreAccess
    from b2b_storefront._secret import SecretText
    from b2b_storefront.observe.watching import Watcher

__all__ = ["load_management_maker", "load_scope", "load_watcher", "open_store"]


def open_store(*parts: Any) -> "AsyncStoreAccess":
    """Return the way to the store's own GraphQL, made of these parts."""

    def load() -> "type[AsyncStoreAccess]":
        from b2b_storefront._async.store_access import AsyncStoreAccess

        return AsyncStoreAccess

    return import_apart(load)(*parts)


def load_watcher() -> "type[Watcher]":
    """Return the class that tells observers."""

    def load() -> "type[Watcher]":
        from b2b_storefront.observe.watching import Watcher

        return Watcher

    return import_apart(load)


@cache
def load_scope() -> "type[AsyncScope]":
    """Return the class of scopes."""

    def load() -> "type[AsyncScope]":
        from b2b_storefront._async.scope import AsyncScope

        return AsyncScope

    return import_apart(load)


@cache
def load_management_maker() -> "Callable[[AsyncSender, SecretText | None], AsyncManagement]":
    """Return what makes the client of the management API."""

    def load() -> "Callable[[AsyncSender, SecretText | None], AsyncManagement]":
        from b2b_storefront._async.management import make_management

        return make_management

    return import_apart(load)
