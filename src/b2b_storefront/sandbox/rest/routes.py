"""Which REST route answers a request."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from b2b_storefront.sandbox.rest import tokens
from b2b_storefront.sandbox.rest.call import Handler

__all__ = ["Route", "find_route"]

_LARGEST_BODY = 1024 * 1024
_OPEN_PART = re.compile(r"\{(\w+)\}")


class Route(NamedTuple):
    """The route of a request: its name, by which it is recorded and planned for, and what answers it.

    `path` has the parts of the path that the route leaves open.
    """

    name: str
    handle: Handler
    path: Mapping[str, str]
    largest_body: int = _LARGEST_BODY


_ROUTES: dict[str, Handler] = {**tokens.ROUTES}

_PATTERNS = [
    (re.compile(_OPEN_PART.sub(r"(?P<\1>[^/]+)", name)), handle) for name, handle in _ROUTES.items() if "{" in name
]


def find_route(method: str, path: str) -> Route | None:
    """Return the route of a request, None if there is none; the API's two spellings of its paths are one."""
    name = f"{method} {path.replace('/api/v3/io/', '/api/io/', 1).rstrip('/')}"
    handle = _ROUTES.get(name)
    if handle is not None:
        return Route(name, handle, {})
    for pattern, pattern_handle in _PATTERNS:
        match = pattern.fullmatch(name)
        if match is not None:
            return Route(name, pattern_handle, match.groupdict())
    return None
