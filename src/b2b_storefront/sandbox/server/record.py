"""What the sandbox remembers of the requests that it was sent."""

from dataclasses import dataclass

__all__ = ["REMEMBERED_REQUESTS", "RecordedRequest"]


REMEMBERED_REQUESTS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRequest:
    """A request that the sandbox was sent, and how it was answered.

    Attributes:
        operation_name: the operation's name; None if it has none or the request could not be read; for a REST request
            its method and path, such as `POST /api/io/auth/customers`.
        root_fields: the names of its root fields, in order; empty if the document is invalid, and for REST.
        customer_id: whose storefront token came with it, or for REST was given out; None without one that counts.
        status: the HTTP status of the answer; 0 if the connection was closed before one, by either side.
        errors: the messages of the answer's errors; '' for an error without one.
    """

    operation_name: str | None
    root_fields: tuple[str, ...]
    customer_id: int | None
    status: int
    errors: tuple[str, ...] = ()
