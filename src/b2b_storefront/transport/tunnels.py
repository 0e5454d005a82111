"""How a proxy is asked for a tunnel to a host, and what its answer has to be: for both kinds, without I/O."""

from b2b_storefront._secret import HiddenBytes
from b2b_storefront.transport.heads import encode_head
from b2b_storefront.transport.http1 import Answer
from b2b_storefront.transport.origin import Origin, Proxy

__all__ = ["ask_for_tunnel", "check_tunnel"]


def ask_for_tunnel(origin: Origin, proxy: Proxy) -> HiddenBytes:
    """Return the request for a tunnel."""
    place = f"{f'[{origin.host}]' if ':' in origin.host else origin.host}:{origin.port}"
    return encode_head("CONNECT", place, place, proxy.headers, None)


def check_tunnel(answer: Answer) -> None:
    """Look at what the proxy answered.

    Raises:
        OSError: There is no tunnel.
    """
    if not 200 <= answer.status < 300:
        raise OSError(0, f"the proxy opens no tunnel, and answers HTTP {answer.status}")
    if not answer.reusable:
        raise OSError(0, "the proxy says more than that there is a tunnel")
