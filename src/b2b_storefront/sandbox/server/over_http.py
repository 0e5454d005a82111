"""GraphQL over HTTP as its specification has it, which the API itself is older than.

The API takes POST alone, answers `application/json` alone, and refuses invalid documents with 400. The specification
has queries by GET, a media type of GraphQL's own, and 200 for invalid documents where the older media type is accepted.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl

import orjson

from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.server.question import BadRequestError

__all__ = ["read_get", "shape_answer"]

_OWN_TYPE = "application/graphql-response+json"
_TYPES = {_OWN_TYPE, "application/json"}
_REFUSED = 400
_NAMES = ("variables", "extensions")


def read_get(query_string: bytes) -> dict[str, Any]:
    """Return the members of a GraphQL request that came by GET.

    Raises:
        BadRequestError: variables or extensions are not JSON.
    """
    given: dict[str, Any] = dict(parse_qsl(query_string.decode("latin-1")))
    for name in _NAMES:
        if name in given:
            try:
                given[name] = orjson.loads(given[name])
            except orjson.JSONDecodeError:
                raise BadRequestError(f'"{name}" is not JSON.') from None
    return given


def shape_answer(answer: HttpAnswer, headers: Iterable[tuple[bytes, bytes]]) -> HttpAnswer:
    """Return an answer in the media type that a request accepts, with the status that goes with it."""
    accepted = ",".join(value.decode("latin-1") for name, value in headers if name == b"accept").casefold()
    ranks = [part.partition(";")[0].strip() for part in accepted.split(",")]
    if _OWN_TYPE in ranks and (
        "application/json" not in ranks or ranks.index(_OWN_TYPE) < ranks.index("application/json")
    ):
        answer.headers = {**answer.headers, "content-type": f"{_OWN_TYPE}; charset=utf-8"}
    elif answer.status == _REFUSED:
        answer.status = 200
    return answer
