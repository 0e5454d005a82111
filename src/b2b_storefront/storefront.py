"""Storefronts, asynchronous and synchronous, by their old import path."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront._async.storefront import AsyncStorefront as AsyncStorefront
    from b2b_storefront._sync.storefront import Storefront as Storefront

__all__ = ["AsyncStorefront", "Storefront"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "b2b_storefront._async.storefront": "AsyncStorefront",
            "b2b_storefront._sync.storefront": "Storefront",
        },
    )
