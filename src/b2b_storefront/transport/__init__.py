"""gql transports that keep, per request, what gql's own drop: HTTP status, headers and time taken."""

from b2b_storefront.transport._aiohttp import AiohttpTransport
from b2b_storefront.transport._answer import HTTPResult
from b2b_storefront.transport._request import PreparedRequest
from b2b_storefront.transport._sender import AsyncSender, Sender
from b2b_storefront.transport._urllib3 import Urllib3Transport

__all__ = ["AiohttpTransport", "AsyncSender", "HTTPResult", "PreparedRequest", "Sender", "Urllib3Transport"]
