"""Reading a GraphQL request from an HTTP one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import orjson

from b2b_storefront.sandbox.server.documents import DocumentCache, PreparedDocument

__all__ = ["BadRequestError", "Question", "check_content_type", "read_body_of_question", "read_question"]

_LONGEST_LIST = 10_000
_CHARSETS = {"utf-8", "utf8", "us-ascii"}


class BadRequestError(Exception):
    """The request is not a GraphQL request. Its message says why; `status` is the answer's."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


@dataclass(slots=True)
class Question:
    """What is asked: a document, which of its operations, with which variables, and the document's text."""

    document: PreparedDocument
    operation_name: str | None
    variables: dict[str, Any] | None
    source: str = ""

    @property
    def root_fields(self) -> tuple[str, ...]:
        """The names of the operation's root fields, in order."""
        return self.document.root_fields.get(self.operation_name, ())

    @property
    def writes(self) -> bool:
        """Whether the operation is a mutation."""
        return self.operation_name in self.document.mutations


def check_content_type(headers: Iterable[tuple[bytes, bytes]]) -> None:
    """Make sure that a request says that it holds JSON, which no page of another origin can say without being asked.

    Raises:
        BadRequestError: it says something else, or nothing.
    """
    given = next((value for name, value in headers if name == b"content-type"), b"").decode("latin-1")
    media_type, *parameters = (part.strip().casefold() for part in given.split(";"))
    if media_type != "application/json":
        raise BadRequestError("Send GraphQL requests with Content-Type: application/json.", 415)
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "charset" and value.strip().strip('"') not in _CHARSETS:
            raise BadRequestError("Send GraphQL requests in UTF-8.", 415)


def read_body_of_question(body: bytes) -> Any:
    """Return the JSON of a request's body.

    Raises:
        BadRequestError: it is not JSON.
    """
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        raise BadRequestError("The request's body is not JSON.") from None


def read_question(payload: Any, documents: DocumentCache, *, strict: bool = False) -> Question:
    """Read a request.

    Args:
        payload: what its body holds.
        documents: the documents that are known.
        strict: whether `extensions` are looked at, which nothing here reads.

    Raises:
        BadRequestError: it is not a GraphQL request.
    """
    if not isinstance(payload, dict) or not isinstance(payload.get("query"), str):
        raise BadRequestError('The request\'s body must be an object with a text "query".')
    variables, operation_name = payload.get("variables"), payload.get("operationName")
    if not isinstance(variables, dict | None):
        raise BadRequestError('"variables" must be an object.')
    if variables and _has_long_list(variables):
        raise BadRequestError(f"A list in the variables has more than {_LONGEST_LIST} entries. Send several requests.")
    if not isinstance(operation_name, str | None):
        raise BadRequestError('"operationName" must be text.')
    if strict and not isinstance(payload.get("extensions"), dict | None):
        raise BadRequestError('"extensions" must be an object.')
    document = documents.prepare(payload["query"])
    return Question(document, document.operation_name(operation_name), variables, payload["query"])


def _has_long_list(variables: dict[str, Any]) -> bool:
    """Tell whether a list is longer than what is answered in good time: resolvers answer for each of its entries."""
    containers: list[dict[str, Any] | list[Any]] = [variables]
    while containers:
        container = containers.pop()
        if isinstance(container, list):
            if len(container) > _LONGEST_LIST:
                return True
            containers += [entry for entry in container if isinstance(entry, dict | list)]
        else:
            containers += [entry for entry in container.values() if isinstance(entry, dict | list)]
    return False
