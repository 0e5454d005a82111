"""Django: one settings dict, `request.buyer` in synchronous and asynchronous views, and Django's cache for answers.

INSTALLED_APPS = [..., "b2b_storefront.contrib.django"]
MIDDLEWARE = [..., "b2b_storefront.contrib.django.VisitMiddleware"]  # after the sessions' own
B2B_STOREFRONT = {
    "STORE": {"store_hash": "abc123", "tokens": RedisTokenStore("redis://cache:6379")},
    "VISITS": {"sign_in": "/sign-in"},
    "CACHE": "default",
}
"""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront.contrib.django.cache import DjangoCache as DjangoCache
    from b2b_storefront.contrib.django.config import StorefrontSettings as StorefrontSettings
    from b2b_storefront.contrib.django.config import get_async_storefront as get_async_storefront
    from b2b_storefront.contrib.django.config import get_storefront as get_storefront
    from b2b_storefront.contrib.django.middleware import VisitMiddleware as VisitMiddleware
    from b2b_storefront.contrib.django.signing import asign_in as asign_in
    from b2b_storefront.contrib.django.signing import asign_out as asign_out
    from b2b_storefront.contrib.django.signing import sign_in as sign_in
    from b2b_storefront.contrib.django.signing import sign_out as sign_out
    from b2b_storefront.contrib.django.visit import BuyerRequest as BuyerRequest

__all__ = [
    "BuyerRequest",
    "DjangoCache",
    "StorefrontSettings",
    "VisitMiddleware",
    "asign_in",
    "asign_out",
    "get_async_storefront",
    "get_storefront",
    "sign_in",
    "sign_out",
]

if not TYPE_CHECKING:
    # Django imports this package before its settings and applications are ready.
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".cache": "DjangoCache",
            ".config": "StorefrontSettings get_async_storefront get_storefront",
            ".middleware": "VisitMiddleware",
            ".signing": "asign_in asign_out sign_in sign_out",
            ".visit": "BuyerRequest",
        },
    )
