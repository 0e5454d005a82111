"""Where requests go: the host that a connection leads to, and what of an address stands in a request's first line."""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from b2b_storefront._address import check_host
from b2b_storefront._secret import SecretText, reveal
from b2b_storefront.transport.proxies import proxy_authorization

__all__ = ["Origin", "Proxy", "origin_of", "proxy_at", "target_of"]

_ADDRESS = re.compile(r"[^:/?#]+://[^/?#]*/?([^#]*).*", re.DOTALL)
_KEPT = "/?:@!$&'()*+,;=-._~%[]"
"""What may stand in a target as it is, beside letters and digits."""


class Origin(NamedTuple):
    """A host that requests go to.

    Attributes:
        tls: Whether TLS is spoken there.
        host: Its name or IP address, in its plainest form.
        port: Its port.
        authority: What requests call it.
    """

    tls: bool
    host: str
    port: int
    authority: str


class Proxy(NamedTuple):
    """A proxy, which makes plain requests itself and opens tunnels for the others.

    Attributes:
        host: Its name or IP address.
        port: Its port.
        headers: What it wants to be told of whoever asks.
    """

    host: str
    port: int
    headers: dict[str, str]


@lru_cache(16)
def origin_of(url: str) -> Origin:
    """Return the host of an address.

    Raises:
        ValueError: It is not an http(s) address.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        raise ValueError("is not an http(s) address")
    host, tls = check_host(parts.hostname or ""), parts.scheme == "https"
    port, shown = parts.port, f"[{host}]" if ":" in host else host
    if port is None:
        return Origin(tls, host, 443 if tls else 80, shown)
    return Origin(tls, host, port, f"{shown}:{port}")


def target_of(url: str) -> SecretText:
    """Return an address's path and query as they are sent; what of them is a secret stays hidden."""
    # Under no names of its own, which tracebacks would show.
    return SecretText(quote(_ADDRESS.sub(r"/\1", reveal(url), count=1), safe=_KEPT))


def proxy_at(address: str) -> Proxy:
    """Return the proxy at an address, `http://user:password@host:port`.

    Raises:
        ValueError: It is not one.
    """
    parts = urlsplit(address)
    userinfo = parts.netloc.rpartition("@")[0]
    return Proxy(unquote(parts.hostname or ""), parts.port or 80, proxy_authorization(userinfo))
