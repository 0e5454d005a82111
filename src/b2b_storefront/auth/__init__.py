"""Credentials, storefront tokens, and what decides when to obtain one."""

from b2b_storefront.auth._core import Clocks, RefreshPolicy
from b2b_storefront.auth._credentials import Credentials
from b2b_storefront.auth._graphql_credentials import CurrentCustomerJWT, EmailPassword
from b2b_storefront.auth._held_credentials import FixedToken, TokenFunction
from b2b_storefront.auth._redis_store import RedisTokenStore
from b2b_storefront.auth._rest_credentials import CustomerId, RestPassword, StorefrontJWT
from b2b_storefront.auth._store import MemoryTokenStore, StoredToken, TokenStore
from b2b_storefront.auth._token import StorefrontToken

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
