"""Answers that are used again: how long, by whom, and where they are kept."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront.cache.base import Cache as Cache
    from b2b_storefront.cache.base import Kept as Kept
    from b2b_storefront.cache.calls import ScopeCall as ScopeCall
    from b2b_storefront.cache.freshness import SHIPPED as SHIPPED
    from b2b_storefront.cache.freshness import Fresh as Fresh
    from b2b_storefront.cache.memory import MemoryCache as MemoryCache
    from b2b_storefront.cache.redis import RedisCache as RedisCache

__all__ = ["SHIPPED", "Cache", "Fresh", "Kept", "MemoryCache", "RedisCache", "ScopeCall"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".base": "Cache Kept",
            ".calls": "ScopeCall",
            ".freshness": "SHIPPED Fresh",
            ".memory": "MemoryCache",
            ".redis": "RedisCache",
        },
    )
