"""Sessions, asynchronous and synchronous, by their old import path."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront._async.session import AsyncSession as AsyncSession
    from b2b_storefront._sync.session import Session as Session
    from b2b_storefront.flows.acting import ActingFor as ActingFor
    from b2b_storefront.flows.permissions import Permissions as Permissions
    from b2b_storefront.flows.quotes import QuoteCheckoutOutcome as QuoteCheckoutOutcome

__all__ = ["ActingFor", "AsyncSession", "Permissions", "QuoteCheckoutOutcome", "Session"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "b2b_storefront.flows.acting": "ActingFor",
            "b2b_storefront._async.session": "AsyncSession",
            "b2b_storefront.flows.permissions": "Permissions",
            "b2b_storefront.flows.quotes": "QuoteCheckoutOutcome",
            "b2b_storefront._sync.session": "Session",
        },
    )
