# Generated from src/b2b_storefront/_async/loading.py by `make codegen`. Edits are lost.

"""What a storefront imports when it is first asked for, so that nobody pays for what they do not use."""

from functools import cache
from typing import TYPE_CHECKING, Any

from b2b_storefront._lazy import import_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from b2b_storefront._secret import SecretText
    from b2b_storefront._sync.management import Management
    from b2b_storefront._sync.scope import Scope
    from b2b_storefront._sync.sender import Sender
    from b2b_storefront._sync.store_access import StoreAccess
    from b2b_storefront.observe.watching import Watcher

__all__ = ["load_management_maker", "load_scope", "load_watcher", "open_store"]


def open_store(*parts: Any) -> "StoreAccess":
    """Return the way to the store's own GraphQL, made of these parts."""

    def load() -> "type[StoreAccess]":
        from b2b_storefront._sync.store_access import StoreAccess

        return StoreAccess

    return import_apart(load)(*parts)


def load_watcher() -> "type[Watcher]":
    """Return the class that tells observers."""

    def load() -> "type[Watcher]":
        from b2b_storefront.observe.watching import Watcher

        return Watcher

    return import_apart(load)


@cache
def load_scope() -> "type[Scope]":
    """Return the class of scopes."""

    def load() -> "type[Scope]":
        from b2b_storefront._sync.scope import Scope

        return Scope

    return import_apart(load)


@cache
def load_management_maker() -> "Callable[[Sender, SecretText | None], Management]":
    """Return what makes the client of the management API."""

    def load() -> "Callable[[Sender, SecretText | None], Management]":
        from b2b_storefront._sync.management import make_management

        return make_management

    return import_apart(load)
