"""What an incoming web request says: its language, id and time, and where it comes from. Nothing of it is trusted."""

import ipaddress
import re
import uuid
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TypedDict
from urllib.parse import urlsplit

from b2b_storefront._errors import CrossSiteRequestError
from b2b_storefront._numbers import is_positive
from b2b_storefront.contrib.languages import choose_language
from b2b_storefront.observe.observer import Observer

__all__ = ["ScopeOptions", "WebRequest", "check_origin", "read_options", "safe_path"]

READING = ("GET", "HEAD", "OPTIONS", "TRACE")

_REQUEST_ID = re.compile(r"[\w.:/+=@-]{1,100}", re.ASCII)
_SECONDS = re.compile(r"\d{1,6}(?:\.\d{1,6})?", re.ASCII)


class ScopeOptions(TypedDict):
    """What `storefront.scope` takes from a web request."""

    locale: str | None
    request_id: str
    timeout: float | None
    buyer_address: str | None
    observers: tuple[Observer, ...]


@dataclass(frozen=True, slots=True)
class WebRequest:
    """A web request, as every framework knows one.

    Attributes:
        method: Its method, in capitals.
        path: Its path and query, percent-encoded.
        header: Returns a header's value by its name, in any case; None where the request has none.
        address: The client's address, as the server or framework tells it.
    """

    method: str
    path: str
    header: Callable[[str], str | None]
    address: str | None = None


def read_options(request: WebRequest, timeout: float | None, languages: Collection[str] | None) -> ScopeOptions:
    """Return what a scope takes from a web request; what makes no sense counts as not said.

    Args:
        request: The request.
        timeout: Seconds for all of its calls together, which `X-Request-Timeout` can shorten.
        languages: Those that the shop has; see `choose_language`.
    """
    request_id = request.header("X-Request-Id") or ""
    return {
        "locale": choose_language(request.header("Accept-Language") or "", languages),
        "request_id": request_id if _REQUEST_ID.fullmatch(request_id) else uuid.uuid4().hex,
        "timeout": _shorten(timeout, request.header("X-Request-Timeout") or ""),
        "buyer_address": _read_address(request.address),
        "observers": (),
    }


def check_origin(request: WebRequest, trusted: Collection[str] = ()) -> None:
    """Refuse a request that another site made a browser send, with the browser's cookies.

    Browsers say where a request comes from (`Sec-Fetch-Site`, `Origin`), and no page can change it. What is not sent by
    a browser says nothing, and passes: it has no visitor whose cookies could be abused.

    Args:
        request: The request; one that only reads passes.
        trusted: Origins that may send requests, beside the site itself, such as `https://checkout.example.com`.

    Raises:
        CrossSiteRequestError: It comes from another site.
    """
    origin, fetched_from = request.header("Origin"), request.header("Sec-Fetch-Site")
    if request.method in READING or (origin is not None and origin in trusted):
        return
    if fetched_from is not None:
        own = fetched_from in ("same-origin", "none")
    else:
        own = origin is None or _host(origin) == (request.header("Host") or "").lower()
    if not own:
        raise CrossSiteRequestError(
            "A page of another site made the browser send this request, so it does not act for the customer who is"
            " signed in. If that site is yours, name its origin as trusted."
        )


def safe_path(path: str | None, otherwise: str = "/") -> str:
    """Return a path to redirect to, if it leads nowhere but into this site.

    Args:
        path: What the request says, such as `?next=/quotes`.
        otherwise: Where to go instead.
    """
    if not path or not path.startswith("/") or path.startswith(("//", "/\\")) or not path.isprintable():
        return otherwise
    return path


def _shorten(timeout: float | None, said: str) -> float | None:
    seconds = float(said) if _SECONDS.fullmatch(said) else 0.0
    if not is_positive(seconds):
        return timeout
    return seconds if timeout is None else min(seconds, timeout)


def _host(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return origin


def _read_address(address: str | None) -> str | None:
    try:
        return str(ipaddress.ip_address(address or ""))
    except ValueError:
        return None
