"""The settings dict, and the two storefronts that it describes."""

import atexit
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypedDict, TypeVar

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver

from b2b_storefront._async.storefront import AsyncStorefront
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._secret import hide
from b2b_storefront._sync.storefront import Storefront
from b2b_storefront.auth.stores.base import MemoryTokenStore
from b2b_storefront.contrib.django.cache import DjangoCache
from b2b_storefront.contrib.visits import VisitPolicy

__all__ = ["Configuration", "StorefrontSettings", "get_async_storefront", "get_storefront", "read_settings"]

NAME = "B2B_STOREFRONT"

StorefrontT = TypeVar("StorefrontT", Storefront, AsyncStorefront)


class StorefrontSettings(TypedDict, total=False):
    """The setting `B2B_STOREFRONT`.

    Attributes:
        STORE: The arguments of a `Storefront`, but for its `transport`: both kinds of storefront are made of them. What
            is not there comes from the environment.
        VISITS: The arguments of a `VisitPolicy`.
        CACHE: The alias of the cache of Django's that keeps answers.
        ERROR_TEMPLATE: The template that tells a person of an error, as `answer`.
    """

    STORE: dict[str, Any]
    VISITS: dict[str, Any]
    CACHE: str
    ERROR_TEMPLATE: str


@dataclass(frozen=True, slots=True, repr=False)
class Configuration:
    """What the setting says. It has no repr: a store's arguments may hold its token."""

    store: Mapping[str, Any]
    policy: VisitPolicy
    error_template: str | None


@cache
def read_settings() -> Configuration:
    """Return what the setting says.

    Raises:
        ConfigurationError: It can't work.
    """
    given = _read()
    if given is None:
        raise ConfigurationError(f"{NAME} is not a dict of dicts. Write {{'STORE': {{'store_hash': 'abc123'}}}}.")
    unknown = sorted(given.keys() - StorefrontSettings.__annotations__.keys())
    if unknown:
        known = ", ".join(StorefrontSettings.__annotations__)
        raise ConfigurationError(f"{NAME} has {unknown[0]!r}, which means nothing. It takes {known}.")
    # Without one, who signed in in a synchronous view would be nobody in an asynchronous one.
    store = {"tokens": MemoryTokenStore(), **given.get("STORE", {})}
    if "CACHE" in given:
        store = {**store, "cache": DjangoCache(given["CACHE"])}
    try:
        policy = VisitPolicy(**given.get("VISITS", {}))
    except TypeError as error:
        raise ConfigurationError(f"{NAME}: VISITS: {error}. Look at VisitPolicy for what it takes.") from None
    return Configuration(store, policy, given.get("ERROR_TEMPLATE"))


@cache
def get_storefront() -> Storefront:
    """Return this process's storefront for synchronous views, commands and tasks.

    Raises:
        ConfigurationError: The settings can't work.
    """
    return _make(Storefront)


@cache
def get_async_storefront() -> AsyncStorefront:
    """Return this process's storefront for asynchronous views, also where each request has an event loop of its own.

    Raises:
        ConfigurationError: The settings can't work.
    """
    return _make(AsyncStorefront)


def _read() -> dict[str, Any] | None:
    """Return the setting, with the token hidden: a traceback shows what the names of frames hold."""
    given: Any = getattr(settings, NAME, {})
    if not isinstance(given, dict) or not all(isinstance(given.get(name, {}), dict) for name in ("STORE", "VISITS")):
        return None
    store = {name: hide(value) if name == "access_token" else value for name, value in given.get("STORE", {}).items()}
    return {str(name): value for name, value in given.items()} | {"STORE": store}


def _make(kind: Callable[..., StorefrontT]) -> StorefrontT:
    try:
        return kind(**read_settings().store)
    except TypeError as error:
        raise ConfigurationError(f"{NAME}: STORE: {error}. Look at Storefront for what it takes.") from None


@receiver(setting_changed, dispatch_uid=NAME)
def _forget(*, setting: str, **_: object) -> None:
    """Read the setting again where a test has changed it."""
    if setting == NAME:
        _close()
        for remembered in (read_settings, get_storefront, get_async_storefront):
            remembered.cache_clear()


@atexit.register
def _close() -> None:
    """Close the connections of the synchronous storefront; those of the other end with their event loops."""
    if get_storefront.cache_info().currsize:
        get_storefront().close()
