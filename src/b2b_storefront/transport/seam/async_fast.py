"""The fast asynchronous gql transport."""

from b2b_storefront.transport.async_fast import AsyncFastCarrier
from b2b_storefront.transport.seam.async_base import AsyncSeam

__all__ = ["AsyncFastTransport"]


class AsyncFastTransport(AsyncSeam, AsyncFastCarrier):
    """Sends operations over connections of its own, without an HTTP library; redirects are never followed.

    Args:
        url: The GraphQL endpoint.
        timeout: Seconds from sending a request to having its whole answer, the wait for a connection included.
        connect_timeout: Seconds for opening a connection, name look-up and TLS included.
        max_connections: How many connections may be open at a time; further calls wait for one, in order.
        max_response_bytes: How many bytes an answer may have, unpacked.
        ssl_context: Decides about the host's certificate; the system's authorities do unless given.
        proxy: The address of a proxy, `http://host:port`.
        app: What the application says that it is, as `shop/1.2`; it follows this library's name in `User-Agent`.
        operation_in_url: Whether each request's address names its operation, for the logs of servers on the way.
    """
