"""Addresses that events are posted to: which can be, which are the same, and how people see them."""

from collections.abc import Collection
from urllib.parse import SplitResult, urlsplit

from b2b_storefront._address import check_host, is_loopback
from b2b_storefront._config import StoreSettings
from b2b_storefront._display import cut, display_line
from b2b_storefront._errors import ConfigurationError

__all__ = [
    "check_below",
    "check_reachable",
    "destination_key",
    "lies_below",
    "show_destination",
    "split_destination",
    "unfit",
]

_PORTS = {"http": 80, "https": 443}
_EXAMPLE = "pass an address such as 'https://shop.example.com/webhooks'"


def check_reachable(destination: str, settings: StoreSettings) -> None:
    """Refuse a destination that the API can't or won't post to; a sandbox posts to this machine as well.

    Args:
        destination: The destination.
        settings: The store's: where its API is.

    Raises:
        ConfigurationError: It is one. Nothing was sent.
    """
    parts, host, port = split_destination(destination)
    own_hosts = settings.insecure_http_hosts
    api_host = urlsplit(settings.management_url()).hostname or ""
    is_near = is_loopback(host) or host in own_hosts
    if is_near:
        if is_loopback(api_host) or api_host in own_hosts:
            return
        raise unfit(f"BigCommerce can't reach {host}; the destination has to be an https address on the internet")
    if parts.scheme != "https":
        raise unfit(f"the destination at {host} is not https, which the API wants")
    if port != _PORTS["https"]:
        raise unfit(f"the destination at {host} has port {port}, and the API posts to port 443 only")


def check_below(remove_below: str | Collection[str]) -> tuple[str, ...]:
    """Return the addresses at and below which unwanted subscriptions are deleted.

    Raises:
        ConfigurationError: One of them is no address with a host.
    """
    given = (remove_below,) if isinstance(remove_below, str) else remove_below
    if not isinstance(given, tuple | list | set | frozenset):
        raise ConfigurationError(f"remove_below is a {type(given).__name__}: pass an address, or a list of them.")
    for address in given:
        parts, host, _ = split_destination(address, "remove_below")
        if parts.query:
            raise ConfigurationError(f"remove_below: the address at {host} has a query; leave it out.")
    return tuple(given)


def lies_below(destination: str, addresses: Collection[str]) -> bool:
    """Tell whether a destination is at one of some addresses, or below it."""
    parts = _try_split(destination)
    if parts is None or ".." in parts.path.split("/"):
        return False
    for address in addresses:
        above = _try_split(address)
        if above is None or _origin(above) != _origin(parts):
            continue
        path = above.path.rstrip("/")
        if parts.path == path or parts.path.startswith(f"{path}/") or not path:
            return True
    return False


def destination_key(destination: str) -> str:
    """Return what two ways to write the same destination have in common: case of the host, the usual port."""
    parts = _try_split(destination)
    if parts is None or "@" in parts.netloc:
        return destination
    return f"{_origin(parts)}{parts.path or '/'}{'?' + parts.query if parts.query else ''}"


def show_destination(destination: str) -> str:
    """Return a destination as people may see it: without a query or a user, where some put a secret."""
    parts = _try_split(destination)
    if parts is None:
        # Another kind, such as a topic of a message queue.
        return cut(display_line(destination.partition("?")[0]), 120)
    query = "?..." if parts.query else ""
    return cut(display_line(f"{_origin(parts)}{parts.path or '/'}{query}"), 120)


def _try_split(destination: str) -> SplitResult | None:
    try:
        parts = urlsplit(destination)
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.scheme in _PORTS and parts.hostname else None


def _origin(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    port = "" if parts.port in {None, _PORTS[parts.scheme]} else f":{parts.port}"
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}"


def split_destination(destination: object, name: str = "Subscription: the destination") -> tuple[SplitResult, str, int]:
    """Return the parts of an address, its host and its port.

    Args:
        destination: The address.
        name: What errors call it; they show no more of it than the host.

    Raises:
        ConfigurationError: It is none, or has what no destination may have.
    """
    if not isinstance(destination, str) or not destination:
        shown = "empty" if destination == "" else f"a {type(destination).__name__}"
        raise ConfigurationError(f"{name} is {shown}; {_EXAMPLE}.")
    if not destination.isascii() or not destination.isprintable() or " " in destination or "\\" in destination:
        raise ConfigurationError(f"{name} has blanks, line breaks or letters that must be escaped; {_EXAMPLE}.")
    parts = _try_split(destination)
    if parts is None:
        raise ConfigurationError(f"{name} is not an https address; {_EXAMPLE}.")
    if "@" in parts.netloc:
        raise ConfigurationError(f"{name} holds a user name or password; send a secret in headers={{...}} instead.")
    if parts.fragment:
        raise ConfigurationError(f"{name} has a fragment, which is never sent; leave it out.")
    try:
        host = check_host(parts.hostname or "")
    except ValueError:
        raise ConfigurationError(f"{name} has a host that is not a name; {_EXAMPLE}.") from None
    return parts, host, parts.port or _PORTS[parts.scheme]


def unfit(problem: str) -> ConfigurationError:
    """Return the error for subscriptions that can't be made."""
    return ConfigurationError(f"ensure_subscriptions: {problem}. Nothing was sent.")
