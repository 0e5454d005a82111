"""What an address of the API may look like, so that no token goes to another host than the one that is meant."""

import ipaddress
import re
from collections.abc import Collection
from urllib.parse import urlsplit

__all__ = ["check_address", "check_host", "is_loopback", "is_public_api"]

PUBLIC_API = "bigcommerce.com"
PUBLIC_STORES = "mybigcommerce.com"
"""Hosts of the real API and of stores: they are never reached with plain http, whatever the settings say."""

_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_LOOPBACK = ipaddress.IPv6Address("::1")
_DOTS = str.maketrans({"。": ".", "．": ".", "｡": "."})  # noqa: RUF001 - IDNA takes these for dots
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\\"<>^`{|}]|[^\x00-\x7f]")
_EXAMPLE = "pass one such as https://api-b2b.bigcommerce.com"


def is_public_api(address: object) -> bool:
    """Tell whether an address is one of the real API's."""
    if not isinstance(address, str):
        return False
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return False
    return host is not None and _belongs_to(host, PUBLIC_API)


def check_address(address: str, insecure_hosts: Collection[str] = ()) -> str:
    """Return an address in its plainest form, without `/graphql` and slashes at its end.

    Args:
        address: The address of the API.
        insecure_hosts: Names of private hosts that may be reached with plain http.

    Raises:
        ValueError: It is none, or one at which tokens are not safe; the text says why, to follow the setting's name.
    """
    address = address.strip(" \t\r\n")
    scheme, separator, rest = address.partition("://")
    scheme = scheme.lower()
    if not separator or scheme not in {"http", "https"}:
        raise ValueError(f"is not an http(s) address; {_EXAMPLE}")
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    path = rest[len(authority) :]
    if "\\" in address:
        raise ValueError(f"has a backslash, which programs read differently; {_EXAMPLE}")
    if "@" in authority:
        raise ValueError("holds a user name or password; credentials belong into session(...)")
    if "?" in path or "#" in path:
        raise ValueError("has a query or fragment; pass the address alone")
    if _UNSAFE.search(path):
        raise ValueError(f"has blanks, line breaks or other characters that must be escaped in its path; {_EXAMPLE}")
    host, port = _split_port(authority)
    host = check_host(host)
    if scheme == "http" and not is_loopback(host):
        if _belongs_to(host, PUBLIC_API) or _belongs_to(host, PUBLIC_STORES):
            raise ValueError("is http, and the API's own host takes tokens over https only; use https")
        if host not in insecure_hosts:
            why = "a name that may be looked up anywhere" if _belongs_to(host, "localhost") else "not loopback"
            raise ValueError(
                f"is http and {why}, so tokens would travel in the clear; use https, or name a private host in"
                " insecure_http_hosts"
            )
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}{port}{path}".rstrip("/").removesuffix("/graphql")


def check_host(host: str) -> str:
    """Return a host's name or IP address in its plainest form: lower case, ASCII, without a dot at its end.

    Raises:
        ValueError: It is none.
    """
    plain = host.translate(_DOTS).lower()
    if "%" in plain:
        # Not every program reaches what has a zone, and what a percent sign stands for is read in different ways.
        raise ValueError(f"has a host with a percent sign; {_EXAMPLE}")
    if plain.startswith("[") and plain.endswith("]"):
        plain = plain[1:-1]
        if ":" not in plain:
            raise ValueError(f"has brackets around what is not an IPv6 address; {_EXAMPLE}")
    plain = plain.removesuffix(".")
    try:
        return ipaddress.ip_address(plain).compressed
    except ValueError:
        pass
    if not plain.isascii():
        try:
            plain = plain.encode("idna").decode("ascii")
        except UnicodeError:
            raise ValueError(f"has a host that is not a name; {_EXAMPLE}") from None
    labels = plain.split(".")
    if len(plain) > 253 or not all(map(_LABEL.fullmatch, labels)):
        raise ValueError(f"has a host that is not a name; {_EXAMPLE}")
    if re.fullmatch(r"[0-9]+|0x[0-9a-f]*", labels[-1]):
        # `127.1` and `2130706433` are addresses to some programs and names to others.
        raise ValueError("has a host that is not a whole IP address; write it in full, such as 127.0.0.1")
    return plain


def is_loopback(host: str) -> bool:
    """Tell whether a host name or an IP address is surely that of this machine alone.

    Names below `localhost` are not: many resolvers ask the network for them. Nor is an IPv4 address in the form of
    IPv6, of which systems and versions of Python make different things.
    """
    host = host.lower().removesuffix(".")
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback if address.version == 4 else address == _LOOPBACK


def _belongs_to(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


def _split_port(authority: str) -> tuple[str, str]:
    """Return the host, and `:` with the port where there is one."""
    try:
        port = urlsplit(f"//{authority}").port
    except ValueError:
        port = -1
    if port is None:
        if authority.endswith(":"):
            return authority[:-1], ""
        return authority, ""
    digits = authority.rpartition(":")[2]
    if not 0 < port < 65_536 or not digits.isascii() or not digits.isdecimal():
        raise ValueError(f"has a port that is not one; {_EXAMPLE}")
    return authority.rpartition(":")[0], f":{port}"
