"""gql transports that keep, per request, what gql's own drop: HTTP status, headers and time taken."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront.transport.seam.aiohttp import AiohttpTransport as AiohttpTransport
    from b2b_storefront.transport.seam.async_fast import AsyncFastTransport as AsyncFastTransport
    from b2b_storefront.transport.seam.fast import FastTransport as FastTransport
    from b2b_storefront.transport.seam.urllib3 import Urllib3Transport as Urllib3Transport
    from b2b_storefront.wire.answer import HTTPResult as HTTPResult
    from b2b_storefront.wire.request import PreparedRequest as PreparedRequest

__all__ = [
    "AiohttpTransport",
    "AsyncFastTransport",
    "FastTransport",
    "HTTPResult",
    "PreparedRequest",
    "Urllib3Transport",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".seam.aiohttp": "AiohttpTransport",
            ".seam.async_fast": "AsyncFastTransport",
            ".seam.fast": "FastTransport",
            "b2b_storefront.wire.answer": "HTTPResult",
            "b2b_storefront.wire.request": "PreparedRequest",
            ".seam.urllib3": "Urllib3Transport",
        },
    )
