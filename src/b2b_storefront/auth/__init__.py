"""Credentials, storefront tokens, and what decides when to obtain one."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront.auth.core import Clocks as Clocks
    from b2b_storefront.auth.core import RefreshPolicy as RefreshPolicy
    from b2b_storefront.auth.credentials.base import Credentials as Credentials
    from b2b_storefront.auth.credentials.graphql import CurrentCustomerJWT as CurrentCustomerJWT
    from b2b_storefront.auth.credentials.graphql import EmailPassword as EmailPassword
    from b2b_storefront.auth.credentials.held import CustomerReference as CustomerReference
    from b2b_storefront.auth.credentials.held import CustomerToken as CustomerToken
    from b2b_storefront.auth.credentials.held import FixedToken as FixedToken
    from b2b_storefront.auth.credentials.held import TokenFunction as TokenFunction
    from b2b_storefront.auth.credentials.rest import CustomerId as CustomerId
    from b2b_storefront.auth.credentials.rest import RestPassword as RestPassword
    from b2b_storefront.auth.credentials.rest import StorefrontJWT as StorefrontJWT
    from b2b_storefront.auth.stores.base import MemoryTokenStore as MemoryTokenStore
    from b2b_storefront.auth.stores.base import StoredToken as StoredToken
    from b2b_storefront.auth.stores.base import TokenStore as TokenStore
    from b2b_storefront.auth.stores.endings import Ended as Ended
    from b2b_storefront.auth.stores.holds import Hold as Hold
    from b2b_storefront.auth.stores.redis import RedisTokenStore as RedisTokenStore
    from b2b_storefront.auth.token import StorefrontToken as StorefrontToken

__all__ = [
    "Clocks",
    "Credentials",
    "CurrentCustomerJWT",
    "CustomerId",
    "CustomerReference",
    "CustomerToken",
    "EmailPassword",
    "Ended",
    "FixedToken",
    "Hold",
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
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".core": "Clocks RefreshPolicy",
            ".credentials.base": "Credentials",
            ".credentials.graphql": "CurrentCustomerJWT EmailPassword",
            ".credentials.held": "CustomerReference CustomerToken FixedToken TokenFunction",
            ".stores.redis": "RedisTokenStore",
            ".credentials.rest": "CustomerId RestPassword StorefrontJWT",
            ".stores.endings": "Ended",
            ".stores.holds": "Hold",
            ".stores.base": "MemoryTokenStore StoredToken TokenStore",
            ".token": "StorefrontToken",
        },
    )
