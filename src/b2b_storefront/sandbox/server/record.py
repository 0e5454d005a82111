"""What the sandbox remembers of the requests that it was sent."""

from collections import deque
from dataclasses import dataclass

from b2b_storefront.sandbox.execution.answer import HttpAnswer

__all__ = ["RecordedRequest", "make_record", "record_request"]

_REMEMBERED = 10_000
_LONGEST_TEXT = 500
_MOST_ENTRIES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRequest:
    """A request that the sandbox was sent, and how it was answered.

    Texts are cut at 500 characters.

    Attributes:
        operation_name: the operation's name; None if it has none or the request could not be read; for a REST request
            its method and path, such as `POST /api/io/auth/customers`; for one to the store's own GraphQL the name
            behind `bc-storefront:`.
        root_fields: the names of its root fields, in order; empty if the document is invalid, and for REST.
        customer_id: whose storefront token came with it or was given out by REST; None without one that counts.
        status: the HTTP status of the answer; 0 if the connection was closed before one, by either side.
        errors: the messages of the answer's errors, the first 100 of them; '' for an error without one.
    """

    operation_name: str | None
    root_fields: tuple[str, ...]
    customer_id: int | None
    status: int
    errors: tuple[str, ...] = ()


def make_record() -> deque[RecordedRequest]:
    """Return an empty record, which keeps the last 10,000 requests."""
    return deque(maxlen=_REMEMBERED)


def record_request(
    record: deque[RecordedRequest],
    answer: HttpAnswer | None,
    *,
    operation_name: str | None,
    root_fields: tuple[str, ...] = (),
    customer_id: int | None = None,
) -> None:
    """Add a request to a record; without an answer the connection was closed before it."""
    record.append(
        RecordedRequest(
            operation_name=operation_name if operation_name is None else operation_name[:_LONGEST_TEXT],
            root_fields=root_fields,
            customer_id=customer_id,
            status=answer.status if answer else 0,
            errors=tuple(text[:_LONGEST_TEXT] for text in answer.errors[:_MOST_ENTRIES]) if answer else (),
        )
    )
