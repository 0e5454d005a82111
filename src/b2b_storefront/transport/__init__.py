"""gql transports that keep, per request, what gql's own drop: HTTP status, headers and time taken."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from b2b_storefront.transport._aiohttp import AiohttpTransport as AiohttpTransport
    from b2b_storefront.transport._answer import HTTPResult as HTTPResult
    from b2b_storefront.transport._request import PreparedRequest as PreparedRequest
    from b2b_storefront.transport._urllib3 import Urllib3Transport as Urllib3Transport

__all__ = [
    "AiohttpTransport",
    "HTTPResult",
    "PreparedRequest",
    "Urllib3Transport",
]

if not TYPE_CHECKING:
    # Imported when first used: a synchronous program does not need aiohttp, and an asynchronous one no urllib3.
    _SOURCES = {
        "AiohttpTransport": "_aiohttp",
        "HTTPResult": "_answer",
        "PreparedRequest": "_request",
        "Urllib3Transport": "_urllib3",
    }

    def __getattr__(name):
        if name not in _SOURCES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(importlib.import_module(f"{__name__}.{_SOURCES[name]}"), name)
        return value

    def __dir__():
        return __all__
