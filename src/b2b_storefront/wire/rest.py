"""A REST request beside the GraphQL endpoint: some of the API's ways to a token are no mutations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import orjson

__all__ = ["RestRequest"]


@dataclass(frozen=True, slots=True)
class RestRequest:
    """A request for a token over REST.

    Attributes:
        name: What errors call it.
        method: `GET` or `POST`.
        path: Below the API's address, with a leading slash.
        headers: Further headers.
        query: The query string's members; they may be secret.
        body: The JSON body; None for none.
    """

    name: str
    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None

    def url(self, base_url: str) -> str:
        """Return the whole address, query included."""
        return f"{base_url}{self.path}{'?' + urlencode(self.query) if self.query else ''}"

    @property
    def encoded_body(self) -> bytes | None:
        """The body as JSON."""
        return None if self.body is None else orjson.dumps(self.body)
