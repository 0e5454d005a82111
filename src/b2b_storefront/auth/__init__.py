"""Credentials, storefront tokens, and what decides when to obtain one."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from b2b_storefront.auth._core import Clocks as Clocks
    from b2b_storefront.auth._core import RefreshPolicy as RefreshPolicy
    from b2b_storefront.auth._credentials import Credentials as Credentials
    from b2b_storefront.auth._graphql_credentials import CurrentCustomerJWT as CurrentCustomerJWT
    from b2b_storefront.auth._graphql_credentials import EmailPassword as EmailPassword
    from b2b_storefront.auth._held_credentials import FixedToken as FixedToken
    from b2b_storefront.auth._held_credentials import TokenFunction as TokenFunction
    from b2b_storefront.auth._redis_store import RedisTokenStore as RedisTokenStore
    from b2b_storefront.auth._rest_credentials import CustomerId as CustomerId
    from b2b_storefront.auth._rest_credentials import RestPassword as RestPassword
    from b2b_storefront.auth._rest_credentials import StorefrontJWT as StorefrontJWT
    from b2b_storefront.auth._store import MemoryTokenStore as MemoryTokenStore
    from b2b_storefront.auth._store import StoredToken as StoredToken
    from b2b_storefront.auth._store import TokenStore as TokenStore
    from b2b_storefront.auth._token import StorefrontToken as StorefrontToken

__all__ = [
    "Clocks",
    "Credentials",
    "CurrentCustomerJWT",
    "CustomerId",
    "EmailPassword",
    "FixedToken",
    "MemoryTokenStore",
    "RedisTokenStore",
    "RefreshPolicy",
    "RestPassword",
    "StoredToken",
    "StorefrontJWT",
    "StorefrontToken",
    "TokenFunction",
    "TokenStore",
]

if not TYPE_CHECKING:
    # Imported when they are first used, so that nobody pays for the kinds that they do not use.
    _SOURCES = {
        "Clocks": "_core",
        "Credentials": "_credentials",
        "CurrentCustomerJWT": "_graphql_credentials",
        "CustomerId": "_rest_credentials",
        "EmailPassword": "_graphql_credentials",
        "FixedToken": "_held_credentials",
        "MemoryTokenStore": "_store",
        "RedisTokenStore": "_redis_store",
        "RefreshPolicy": "_core",
        "RestPassword": "_rest_credentials",
        "StoredToken": "_store",
        "StorefrontJWT": "_rest_credentials",
        "StorefrontToken": "_token",
        "TokenFunction": "_held_credentials",
        "TokenStore": "_store",
    }

    def __getattr__(name):
        if name not in _SOURCES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(importlib.import_module(f"{__name__}.{_SOURCES[name]}"), name)
        return value

    def __dir__():
        return __all__
