# Generated from src/b2b_storefront/transport/seam/async_pyreqwest.py by `make codegen`. Edits are lost.

"""The fast synchronous gql transport, over pyreqwest."""

from b2b_storefront.transport.pyreqwest import PyreqwestCarrier
from b2b_storefront.transport.seam.base import Seam

__all__ = ["PyreqwestTransport"]


class PyreqwestTransport(Seam, PyreqwestCarrier):
    """Sends operations over one pool of connections, shared by any number of callers; redirects are never followed.

    Args:
        url: The GraphQL endpoint.
        timeout: Seconds from sending a request to having its whole answer, the wait for a connection included.
        connect_timeout: Seconds for opening a connection, name look-up and TLS included.
        max_connections: How many calls may be under way at a time; further calls wait, in order.
        max_response_bytes: How many bytes an answer may have, unpacked.
        certificates: Whom to trust beside the system's authorities, and what to show of this side.
        proxy: The address of a proxy, `http://host:port`.
        app: What the application says that it is, as `shop/1.2`; it follows this library's name in `User-Agent`.
        operation_in_url: Whether each request's address names its operation, for the logs of servers on the way.
    """
