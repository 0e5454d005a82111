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

__all__ = ["ScopeOptions", "WebRequest", "check_origin", "choose_language", "read_options", "safe_path"]

READING = ("GET", "HEAD", "OPTIONS", "TRACE")

MOST_LANGUAGES = 20

_REQUEST_ID = re.compile(r"[\w.:/+=@-]{1,100}", re.ASCII)
_SECONDS = re.compile(r"\d{1,6}(?:\.\d{1,6})?", re.ASCII)
_LANGUAGE = re.compile(r"([a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?", re.ASCII)


class ScopeOptions(TypedDict):
    """What `storefront.scope` takes from a web request."""

    locale: str | None
    request_id: str
    timeout: float | None
    buyer_address: str | None


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


def choose_language(accepted: str, languages: Collection[str] | None) -> str | None:
    """Return the language that a visitor likes best, of those that there are; None for no wish that can be granted.

    Args:
        accepted: The header `Accept-Language`.
        languages: Those that the shop has, such as `["en", "de", "fr-CA"]`; empty for none. Where it is None, any that
            has two letters, without its region: each language has kept answers of its own, and a visitor must not be
            able to make up any number of them.
    """
    found = [_LANGUAGE.fullmatch(part.strip()) for part in accepted.split(",")[:MOST_LANGUAGES]]
    wanted = [(float(match[2] or 1), match[1].lower()) for match in found if match]
    # The best first; a sort keeps the order of equals.
    for weight, tag in sorted(wanted, key=lambda wish: -wish[0]):
        chosen = _match(tag, languages) if weight else None
        if chosen is not None:
            return chosen
    return None


def _match(tag: str, languages: Collection[str] | None) -> str | None:
    """Return the language that a tag means: itself, or with less and less behind it."""
    parts = tag.split("-")
    if languages is None:
        return parts[0] if len(parts[0]) == 2 else None
    there = {language.lower(): language for language in languages}
    shortened = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((there[name] for name in shortened if name in there), None)


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
