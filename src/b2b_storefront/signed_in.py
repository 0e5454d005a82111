"""What signing in gives, by its old import path."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront._async.signed_in import AsyncSignedIn as AsyncSignedIn
    from b2b_storefront._sync.signed_in import SignedIn as SignedIn
    from b2b_storefront.flows.signed_in import customer_login_url as customer_login_url

__all__ = ["AsyncSignedIn", "SignedIn", "customer_login_url"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "b2b_storefront._async.signed_in": "AsyncSignedIn",
            "b2b_storefront._sync.signed_in": "SignedIn",
            "b2b_storefront.flows.signed_in": "customer_login_url",
        },
    )
