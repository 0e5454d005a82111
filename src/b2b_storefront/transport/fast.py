# Generated from src/b2b_storefront/transport/async_fast.py by `make codegen`. Edits are lost.

"""The fast way of synchronous requests: nothing but Python's own sockets and TLS below the reader of answers."""

from b2b_storefront.transport.opening import open_connection
from b2b_storefront.transport.pooled import PooledCarrier

__all__ = ["FastCarrier"]


class FastCarrier(PooledCarrier):
    """Carries requests without an HTTP library; its arguments are those of `FastTransport`."""

    _open_connection = staticmethod(open_connection)
