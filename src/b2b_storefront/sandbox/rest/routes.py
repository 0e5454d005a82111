"""Which REST route answers a request."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from b2b_storefront.sandbox.rest import after_orders, checkout, hooks, media, store_tokens, storefront, tokens
from b2b_storefront.sandbox.rest.call import Handler
from b2b_storefront.sandbox.rest.management import routes as management

__all__ = ["Route", "find_route"]

_LARGEST_BODY = 1024 * 1024
_LARGER_BODIES = {"POST /api/v2/media/upload": media.LARGEST_FILE + _LARGEST_BODY}
_OPEN_PART = re.compile(r"\{(\w+)\}")


class Route(NamedTuple):
    """The route of a request: its name, by which it is recorded and planned for, and what answers it.

    The name of a route that leaves parts of the path open has their names in braces; `path` has the parts.
    """

    name: str
    handle: Handler
    path: Mapping[str, str]
    largest_body: int = _LARGEST_BODY


_ROUTES: dict[str, Handler] = {
    **after_orders.ROUTES,
    **checkout.ROUTES,
    **hooks.ROUTES,
    **management.ROUTES,
    **media.ROUTES,
    **store_tokens.ROUTES,
    **storefront.ROUTES,
    **tokens.ROUTES,
}

_PATTERNS = [
    (name, re.compile(_OPEN_PART.sub(r"(?P<\1>[^/]+)", name)), handle)
    for name, handle in _ROUTES.items()
    if "{" in name
]


def find_route(method: str, path: str) -> Route | None:
    """Return the route of a request, None if there is none; the API's two spellings of its paths are one."""
    name = f"{method} {path.replace('/api/v3/io/', '/api/io/', 1).rstrip('/')}"
    handle = _ROUTES.get(name)
    if handle is not None:
        return Route(name, handle, {}, _LARGER_BODIES.get(name, _LARGEST_BODY))
    for template, pattern, pattern_handle in _PATTERNS:
        match = pattern.fullmatch(name)
        if match is not None:
            return Route(template, pattern_handle, match.groupdict())
    return None
