"""Storefronts: one store's client each, asynchronous and synchronous."""

from b2b_storefront._async_storefront import AsyncStorefront
from b2b_storefront._sync_storefront import Storefront

__all__ = ["AsyncStorefront", "Storefront"]
