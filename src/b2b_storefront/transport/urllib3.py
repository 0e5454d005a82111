"""The usual way of synchronous requests: urllib3 opens the connections, and the requests over them are our own."""

from b2b_storefront.transport.pooled import PooledCarrier
from b2b_storefront.transport.urllib3_opening import open_with_urllib3

__all__ = ["Urllib3Carrier"]


class Urllib3Carrier(PooledCarrier):
    """Carries requests over urllib3's connections; its arguments are those of `Urllib3Transport`."""

    _open_connection = staticmethod(open_with_urllib3)
