"""No answer, or one that is not a GraphQL result."""

from b2b_storefront._errors.base import StorefrontError

__all__ = [
    "ConnectionLostError",
    "HTTPStatusError",
    "InvalidBodyError",
    "RateLimitedError",
    "RequestTimeoutError",
    "ResponseError",
    "ResponseTooLargeError",
    "TransportError",
    "UnexpectedResultError",
    "UnreachableError",
]


class TransportError(StorefrontError):
    """The API gave no answer.

    Attributes:
        sent: Whether the request may have reached the API. When false, the API did nothing and a mutation can
            safely be repeated; when true, look before you repeat one.
    """

    sent: bool

    def __init__(self, message: str, *, operation_name: str | None = None, sent: bool) -> None:
        super().__init__(message, operation_name=operation_name)
        self.sent = sent


class UnreachableError(TransportError):
    """No connection: the host is unknown, refused it, or failed the TLS handshake. Nothing was sent."""


class RequestTimeoutError(TransportError, TimeoutError):
    """The answer did not come within the time allowed."""


class ConnectionLostError(TransportError):
    """The connection broke after the request was (partly) sent."""


class ResponseError(StorefrontError):
    """The API's answer is not a GraphQL result.

    Attributes:
        status: The HTTP status.
        request_id: The answer's `X-Request-Id`, `None` when it has none.
        excerpt: The body's first characters, for people to read; empty where it may hold a secret.
    """

    status: int | None
    request_id: str | None
    excerpt: str

    def __init__(
        self,
        message: str,
        *,
        operation_name: str | None = None,
        status: int | None = None,
        request_id: str | None = None,
        excerpt: str = "",
    ) -> None:
        super().__init__(message, operation_name=operation_name)
        self.status = status
        self.request_id = request_id
        self.excerpt = excerpt


class HTTPStatusError(ResponseError):
    """An HTTP status of 400 or more, with a body that is not a GraphQL result."""


class RateLimitedError(ResponseError):
    """The store's 150 requests a minute, which all its integrations share, are used up; the API did nothing.

    The API said so (HTTP 429), or the call was not sent, as the budget has no place for it in the call's time: `status`
    is then `None`.

    Attributes:
        retry_after: Seconds until the API takes requests again, `None` when it did not say.
        resets_in: Seconds until the store's window ends, `None` when the API did not say.
    """

    retry_after: float | None = None
    resets_in: float | None = None


class ResponseTooLargeError(ResponseError):
    """The answer has more bytes than the storefront's `max_response_bytes`, unpacked. It was not read further."""


class InvalidBodyError(ResponseError):
    """The body is not JSON, or is JSON without `data` and `errors`."""


class UnexpectedResultError(ResponseError):
    """The result does not fit the operation's types: the API changed, or answered null where it must not."""
