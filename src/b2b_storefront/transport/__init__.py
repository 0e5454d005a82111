"""gql transports that keep, per request, what gql's own drop: HTTP status, headers and time taken."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront.transport.pyreqwest_client import Certificates as Certificates
    from b2b_storefront.transport.seam.aiohttp import AiohttpTransport as AiohttpTransport
    from b2b_storefront.transport.seam.async_pyreqwest import AsyncPyreqwestTransport as AsyncPyreqwestTransport
    from b2b_storefront.transport.seam.pyreqwest import PyreqwestTransport as PyreqwestTransport
    from b2b_storefront.transport.seam.urllib3 import Urllib3Transport as Urllib3Transport
    from b2b_storefront.wire.answer import HTTPResult as HTTPResult
    from b2b_storefront.wire.request import PreparedRequest as PreparedRequest

__all__ = [
    "AiohttpTransport",
    "AsyncPyreqwestTransport",
    "Certificates",
    "HTTPResult",
    "PreparedRequest",
    "PyreqwestTransport",
    "Urllib3Transport",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".seam.aiohttp": "AiohttpTransport",
            ".seam.async_pyreqwest": "AsyncPyreqwestTransport",
            ".seam.pyreqwest": "PyreqwestTransport",
            ".pyreqwest_client": "Certificates",
            "b2b_storefront.wire.answer": "HTTPResult",
            "b2b_storefront.wire.request": "PreparedRequest",
            ".seam.urllib3": "Urllib3Transport",
        },
    )
