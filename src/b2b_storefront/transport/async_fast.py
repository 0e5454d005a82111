"""The fast way of asynchronous requests: nothing but Python's own sockets and TLS below the reader of answers."""

from b2b_storefront.transport.async_opening import async_open_connection
from b2b_storefront.transport.async_pooled import AsyncPooledCarrier

__all__ = ["AsyncFastCarrier"]


class AsyncFastCarrier(AsyncPooledCarrier):
    """Carries requests without an HTTP library; its arguments are those of `AsyncFastTransport`."""

    _open_connection = staticmethod(async_open_connection)
