"""Which requests come from where they may: no page of another origin drives the sandbox.

A web page can send requests to loopback: simple ones across origins, and, once a name of its own resolves to 127.0.0.1
(DNS rebinding), any. So the Host has to be a name of this server, and the Origin one that is allowed to ask.
"""

import ipaddress
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from b2b_storefront.sandbox.execution.addressing import API_HOSTS
from b2b_storefront.sandbox.execution.answer import HttpAnswer, refuse_request

__all__ = ["CONTROL_PREFIX", "SHOP_PATH", "Guard", "Verdict", "is_loopback", "make_cors_headers"]

CONTROL_PREFIX = "/sandbox"
"""Where the controls lie: what only the sandbox's owner may do."""

SHOP_PATH = "/store"
"""Where the storefront's pages lie: browsers come to them from pages of another origin, as to any shop."""

_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?")
_ORIGIN = re.compile(rf"https?://({_HOST.pattern})")
_LONGEST_HOST = 255
_SAME = {"none", "same-origin"}


class Verdict(NamedTuple):
    """What the guard says of a request: why it is refused, or None, and the origin that may read the answer."""

    refusal: HttpAnswer | None
    origin: str | None = None


class Guard:
    """Judges requests by their Host, Origin and Sec-Fetch-Site.

    Args:
        listens_on: the address that the server listens on. On one that is not loopback, addresses count as its names.
        store_domain: the host name of the storefront, whose pages may ask the API.
        hosts: further names of the server.
        origins: further origins whose pages may ask the API, such as `https://shop.example`; `*` means all.
    """

    def __init__(self, listens_on: str, store_domain: str, hosts: Iterable[str], origins: Iterable[str]) -> None:
        self._open_to_network = not is_loopback(listens_on)
        self._store_domain = store_domain
        self._hosts = frozenset(host.casefold() for host in hosts) | {listens_on.casefold()}
        self._origins = frozenset(origin.casefold().rstrip("/") for origin in origins)
        self._judge = lru_cache(maxsize=256)(self._judge_headers)

    def judge(self, path: str, headers: Iterable[tuple[bytes, bytes]]) -> Verdict:
        """Judge a request by its path and headers."""
        hosts: list[bytes] = []
        found: dict[bytes, bytes] = {}
        for name, value in headers:
            if name == b"host":
                hosts.append(value)
            elif name in {b"origin", b"sec-fetch-site"} and found.setdefault(name, value) != value:
                message = f"A request has no two {name.decode().title()} headers that differ."
                return Verdict(refuse_request(message, status=400, close=True))
        if len(hosts) != 1 or len(hosts[0]) > _LONGEST_HOST:
            return Verdict(refuse_request("A request needs exactly one Host header.", status=400, close=True))
        origin, site = found.get(b"origin"), found.get(b"sec-fetch-site")
        if origin is not None and len(origin) > _LONGEST_HOST:
            return Verdict(refuse_request("The Origin header is too long.", status=400, close=True))
        # The page at / shows what the controls do, passwords included.
        control = path in {"/", CONTROL_PREFIX} or path.startswith(f"{CONTROL_PREFIX}/")
        if path.startswith(f"{SHOP_PATH}/"):
            site = None
        return self._judge(control, hosts[0], origin, site)

    def _judge_headers(self, control: bool, raw_host: bytes, raw_origin: bytes | None, site: bytes | None) -> Verdict:
        host = raw_host.decode("latin-1").strip()
        name = _read_name(host)
        by_api_name = name in API_HOSTS or name == self._store_domain
        if not self._is_own(name) and (control or not by_api_name):
            message = (
                f'The sandbox is not "{host}". Ask it as localhost or 127.0.0.1, or start it with that name among its '
                "hosts: Sandbox(hosts=[...])."
            )
            return Verdict(refuse_request(message, status=421))
        cross_site = site is not None and site.decode("latin-1") not in _SAME
        if raw_origin is None:
            if cross_site and not by_api_name:
                return Verdict(_refuse_origin("another site", control=control))
            return Verdict(None)
        origin = raw_origin.decode("latin-1").strip()
        same = origin.partition("://")[2].casefold() == host.casefold()
        if control and (not same or cross_site):
            return Verdict(_refuse_origin(origin, control=True))
        if same or by_api_name or self._may_ask(origin):
            return Verdict(None, origin)
        return Verdict(_refuse_origin(origin, control=control))

    def _is_own(self, name: str) -> bool:
        if is_loopback(name) or name in self._hosts:
            return True
        return self._open_to_network and _is_address(name)

    def _may_ask(self, origin: str) -> bool:
        if "*" in self._origins or origin.casefold() in self._origins:
            return True
        match = _ORIGIN.fullmatch(origin)
        name = _read_name(match[1]) if match else ""
        return name == self._store_domain or is_loopback(name)


def make_cors_headers(origin: str, asked: Mapping[bytes, bytes]) -> dict[str, str]:
    """Return the headers by which an origin may read an answer.

    Args:
        origin: the origin.
        asked: the request's headers, of which a preflight's are answered.
    """
    headers = {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Expose-Headers": (
            "X-Request-Id, Retry-After, X-Requests-Allocated, X-Requests-Window-Length, X-Requests-Remaining, "
            "X-Request-Window-Resets-After, X-BC-GraphQL-Complexity, Content-Language"
        ),
        "Vary": "Origin",
    }
    if b"access-control-request-method" in asked:
        headers |= {
            "Access-Control-Allow-Methods": "GET, POST, PUT, DELETE",
            "Access-Control-Allow-Headers": (
                "Authorization, Content-Type, Accept-Language, authToken, Store-Hash, BC-Channel-Id, X-Requested-With"
            ),
            "Access-Control-Max-Age": "600",
        }
        if b"access-control-request-private-network" in asked:
            headers["Access-Control-Allow-Private-Network"] = "true"
    return headers


def _refuse_origin(origin: str, *, control: bool) -> HttpAnswer:
    if control:
        message = f"A page of {origin} cannot drive the sandbox: its controls take requests from programs, not pages."
    else:
        message = (
            f"A page of {origin} cannot ask the sandbox. Start it with that origin among those that may: "
            "Sandbox(origins=[...])."
        )
    return refuse_request(message, status=403)


def _read_name(host: str) -> str:
    """Return the name in a Host header, without its port; '' if it has none."""
    match = _HOST.fullmatch(host)
    return match[1].strip("[]").rstrip(".").casefold() if match else ""


def is_loopback(name: str) -> bool:
    """Tell whether a host name or an address is this machine's own."""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
