"""Everything that can go wrong, as one small tree.

StorefrontError
├── ConfigurationError           bad input, found before any request (also a ValueError)
│   └── CredentialsRequiredError     an operation that needs a customer, called without one
├── TransportError               no answer; `.sent` tells whether the API may have acted
│   ├── UnreachableError             nothing was sent: refused, unknown host, TLS
│   ├── RequestTimeoutError          no answer in time
│   └── ConnectionLostError          the connection broke before the answer was whole
├── ResponseError                an answer that is not a GraphQL result
│   ├── HTTPStatusError              an HTTP error with a body of some other kind
│   ├── RateLimitedError             HTTP 429, or no place in the budget; `.retry_after` seconds when they are known
│   ├── ResponseTooLargeError        more bytes than `max_response_bytes`; not read further
│   ├── InvalidBodyError             a body that is not JSON, or JSON of another shape
│   └── UnexpectedResultError        a result that the operation's types can't hold
├── MasqueradeConflictError      the customer acts as another company already
├── ShoppingListStateError       a flow can't do this to the shopping list, and changed nothing
├── HandOverError                a browser can't be sent to the checkout signed in; `.missing` says why
├── OrderRecordError             an order was recorded in part; `.done` and `.left` say which
├── SubscriptionError            subscriptions to webhooks were made in part; `.done` and `.left` say which
├── ExtraFieldsRefusedError      the API refused additional fields; `.field` and `.reason`
├── UploadRefusedError           the API took no file
├── WebhookRefusedError          a webhook that is not taken; `.status` is what to answer
├── CrossSiteRequestError        a page of another site made a buyer's browser send a web request
└── OperationError               the API answered with errors
    ├── InvalidRequestError          it refused the document or its variables (HTTP 400)
    ├── SessionOverError             it refused the storefront token, a fresh one included (40101)
    │   └── StoreSessionOverError        the store ended the customer access token; another device may have signed in
    ├── MissingScopeError            a token of the store's lacks a scope; `.scopes` says which
    ├── RegistrationRefusedError     a customer or a company is not registered
    ├── PermissionDeniedError        the customer lacks a permission; `.permissions` are what it takes
    ├── AlreadyExistsError           the name or the address is taken
    ├── ServerError                  the API itself failed (HTTP 5xx, with GraphQL errors)
    ├── QuoteRefusedError            it refused to create or check out a quote
    ├── InvoiceRefusedError          it refused to have invoices paid
    ├── ManagementError              the REST management API refused a request; `.details` by member
    │   ├── AccessTokenRefusedError      the API account's token is wrong, or lacks a scope
    │   ├── RecordNotFoundError          there is no such record
    │   └── RecordExistsError            what was to be made exists
    └── LoginError                   no token is given out; by itself, for a reason that is not known here
        ├── InvalidLoginError            wrong e-mail or password
        ├── CredentialsRefusedError      the API refused another kind of credentials
        ├── RefreshImpossibleError       the token ended, and nothing can get another
        ├── PasswordResetRequiredError   the customer must choose a new password first
        ├── CompanyPendingError          the company account waits for approval; `.restriction`
        ├── CompanyInactiveError         the company account was switched off
        └── ChannelNotLiveError          the storefront's channel is not live yet

Each error can be pickled, names its operation, and ends with what to do. None ever holds a token or a password.
"""

import copy
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self

from b2b_storefront._error_details import GraphQLErrorDetail, ProductValidationError

__all__ = [
    "AccessTokenRefusedError",
    "AlreadyExistsError",
    "ChannelNotLiveError",
    "CompanyInactiveError",
    "CompanyPendingError",
    "ConfigurationError",
    "ConnectionLostError",
    "CredentialsRefusedError",
    "CredentialsRequiredError",
    "CrossSiteRequestError",
    "ExtraFieldsRefusedError",
    "HTTPStatusError",
    "HandOverError",
    "InvalidBodyError",
    "InvalidLoginError",
    "InvalidRequestError",
    "InvoiceRefusedError",
    "LoginError",
    "ManagementError",
    "MasqueradeConflictError",
    "MissingScopeError",
    "OperationError",
    "OrderRecordError",
    "PasswordResetRequiredError",
    "PendingRestriction",
    "PermissionDeniedError",
    "QuoteRefusedError",
    "RateLimitedError",
    "RecordExistsError",
    "RecordNotFoundError",
    "RefreshImpossibleError",
    "RegistrationRefusedError",
    "RequestTimeoutError",
    "ResponseError",
    "ResponseTooLargeError",
    "ServerError",
    "SessionOverError",
    "ShoppingListStateError",
    "StoreSessionOverError",
    "StorefrontError",
    "SubscriptionError",
    "TransportError",
    "UnexpectedResultError",
    "UnreachableError",
    "UploadRefusedError",
    "WebhookRefusedError",
]


LONGEST_MESSAGE = 4_000


class PendingRestriction(StrEnum):
    """What a store withholds from a company whose account waits for approval."""

    PRODUCTS_AND_PRICES = "products and prices"
    ORDERING = "ordering"
    BUSINESS_FEATURES = "business features"


class StorefrontError(Exception):
    """Base of every error that this library raises on purpose.

    Attributes:
        operation_name: The operation it happened to, `None` when it belongs to none.
        attempts: How often the operation was sent, or tried to be, before this was raised.
    """

    operation_name: str | None
    attempts: int = 1

    def __init__(self, message: str, *, operation_name: str | None = None) -> None:
        # Some of it may be the server's, and as long as it likes.
        super().__init__(message if len(message) <= LONGEST_MESSAGE else f"{message[:LONGEST_MESSAGE]}...")
        self.operation_name = operation_name

    def after_attempts(self, attempts: int, why: str = "") -> Self:
        """Return this error with the number of attempts that were made, and why there was no further one."""
        if attempts == 1 and not why:
            return self
        # Not this one itself: a transport may raise the same error again.
        error = copy.copy(self)
        error.attempts = attempts
        made = f"It was sent {attempts} times." if attempts > 1 else ""
        error.args = (" ".join(filter(None, (str(self), made, why))),)
        return error

    def __reduce__(self) -> tuple[Any, ...]:
        # Exception's own way calls the class with `args` alone, which loses keyword-only arguments.
        return _restore, (type(self), self.args, self.__dict__)


class ConfigurationError(StorefrontError, ValueError):
    """A setting or an argument can't work. Raised before any request is made."""


class CredentialsRequiredError(ConfigurationError):
    """The operation needs a signed-in customer, and the session is a guest's."""


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


class MasqueradeConflictError(StorefrontError):
    """The customer already acts as a company, in a block that has not ended. Raised before any request is made."""


class ShoppingListStateError(StorefrontError):
    """A flow can't do this to a shopping list: its status, its lines or its absence forbid it. Nothing was changed."""


class HandOverError(StorefrontError):
    """A browser can't be sent to the checkout with its buyer signed in.

    Attributes:
        missing: What is missing for it, each as a text.
    """

    missing: tuple[str, ...]

    def __init__(
        self,
        message: str,
        *,
        operation_name: str | None = None,
        missing: tuple[str, ...] = (),
        guest_url: str | None = None,
    ) -> None:
        super().__init__(message, operation_name=operation_name)
        self.missing = missing
        self._guest_url = guest_url

    def guest_url(self) -> str | None:
        """Return where the browser can go nevertheless, as a guest; None where there is no cart.

        It lets whoever opens it into the cart: redirect to it, never log it. A pickled error has lost it.
        """
        # It is a secret text, whose own `str` shows nothing.
        return None if self._guest_url is None else str.__str__(self._guest_url)

    def __reduce__(self) -> tuple[Any, ...]:
        restore, (cls, args, state) = super().__reduce__()
        return restore, (cls, args, {**state, "_guest_url": None})


class OrderRecordError(StorefrontError):
    """B2B Edition was told of an order in part. Call `record_order` again: what is done is not done twice.

    The error that stopped it is this one's cause.

    Attributes:
        done: What B2B Edition was told, in order.
        left: What it was not told, or may not have been.
    """

    done: tuple[str, ...]
    left: tuple[str, ...]

    def __init__(
        self,
        message: str,
        *,
        operation_name: str | None = None,
        done: tuple[str, ...] = (),
        left: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, operation_name=operation_name)
        self.done = done
        self.left = left


class SubscriptionError(StorefrontError):
    """Subscriptions to webhooks are not all as wanted.

    The error that stopped it is this one's cause; without one, the API would have refused a part, and nothing was
    changed. Once that is mended, call `ensure_subscriptions` again: what is done is not done twice.

    Attributes:
        done: What was done, in order, each as a text.
        left: What was not done, or may not have been.
    """

    done: tuple[str, ...]
    left: tuple[str, ...]

    def __init__(
        self,
        message: str,
        *,
        operation_name: str | None = None,
        done: tuple[str, ...] = (),
        left: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, operation_name=operation_name)
        self.done = done
        self.left = left


class ExtraFieldsRefusedError(StorefrontError):
    """The API refused the values of additional fields.

    Attributes:
        field: The field's name; None where the API names none.
        reason: The API's text.
    """

    field: str | None
    reason: str

    def __init__(
        self, message: str, *, operation_name: str | None = None, field: str | None = None, reason: str = ""
    ) -> None:
        super().__init__(message, operation_name=operation_name)
        self.field = field
        self.reason = reason


class UploadRefusedError(StorefrontError):
    """The API took no file. The text is its own."""


class WebhookRefusedError(StorefrontError):
    """A webhook is not taken. The text says why, and holds nothing of the message.

    Attributes:
        status: The HTTP status to answer with.
    """

    status: int

    def __init__(self, message: str, *, operation_name: str | None = None, status: int = 401) -> None:
        super().__init__(message, operation_name=operation_name)
        self.status = status


class CrossSiteRequestError(StorefrontError):
    """A page of another site made a buyer's browser send a web request, with the buyer's cookies. It is not served."""


class OperationError(StorefrontError):
    """The API answered with errors.

    Attributes:
        errors: Every entry of the answer's `errors`; never empty.
        data: The partial data that came along, `None` when there was none, and where it may hold a secret.
        status: The HTTP status, which is 200 for most GraphQL errors of this API; `None` when the transport hides it.
        request_id: The answer's `X-Request-Id`, `None` when it has none.
    """

    errors: tuple[GraphQLErrorDetail, ...]
    data: Mapping[str, Any] | None
    status: int | None
    request_id: str | None

    def __init__(
        self,
        message: str,
        *,
        operation_name: str | None = None,
        errors: tuple[GraphQLErrorDetail, ...] = (),
        data: Mapping[str, Any] | None = None,
        status: int | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message, operation_name=operation_name)
        self.errors = errors
        self.data = data
        self.status = status
        self.request_id = request_id

    @property
    def message(self) -> str:
        """The API's own text of the first error."""
        return self.errors[0].message if self.errors else ""

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where in the answer the first error happened."""
        return self.errors[0].path if self.errors else ()

    @property
    def code(self) -> int | str | None:
        """`extensions.code` of the first error that has one."""
        return next((error.code for error in self.errors if error.code is not None), None)

    @property
    def product_validation_errors(self) -> tuple[ProductValidationError, ...]:
        """What is wrong with which product, from all errors; empty unless the API checked products."""
        return tuple(entry for error in self.errors for entry in error.product_validation_errors)


class InvalidRequestError(OperationError):
    """The API refused the document or its variables: they do not fit its schema."""


class SessionOverError(OperationError):
    """The API refused the storefront token, and a newly obtained one as well."""


class StoreSessionOverError(SessionOverError):
    """The store ended the customer access token: it expired, the customer signed out, or signed in on another device.

    Only the customer can get another one, by signing in.
    """


class MissingScopeError(OperationError):
    """A token of the store's own GraphQL lacks a scope. Scopes do not imply one another.

    Attributes:
        scopes: The scopes that the operation needs: `Unauthenticated`, `Customer`, `B2B`.
    """

    scopes: tuple[str, ...] = ()


class RegistrationRefusedError(OperationError):
    """A customer or a company is not registered; `errors` has the texts, and the path of each within the input."""


class PermissionDeniedError(OperationError):
    """The customer's role lacks the permission, or the record belongs to another company.

    Attributes:
        permissions: The codes of the permissions that it takes, as far as they are known; see `codes.Permission`.
    """

    permissions: tuple[str, ...] = ()


class AlreadyExistsError(OperationError):
    """What was to be made exists: a user with this e-mail address, a super admin."""


class ServerError(OperationError):
    """The API failed while it carried the operation out: HTTP 5xx, with GraphQL errors in the body.

    Whether it did anything is not known. HTTP 5xx without them is an `HTTPStatusError`.
    """


class QuoteRefusedError(OperationError):
    """The API refused to create a quote or to check one out; see `product_validation_errors`."""


class InvoiceRefusedError(OperationError):
    """The API refused to have invoices paid: one is paid already, or less is open than was to be paid."""


class ManagementError(OperationError):
    """The REST management API refused a request.

    Attributes:
        details: What is wrong, as the API sent it: a text, or texts by the name of the member. `message` has it as one
            text, `code` the code in the body: the HTTP status, or a number of five digits that says more.
    """

    details: Any = None


class AccessTokenRefusedError(ManagementError):
    """The API refused the API account's token: it is wrong, of another store, or lacks a scope.

    Attributes:
        scopes: The scopes that the API account needs, as far as they are known, such as `B2B Edition: modify`.
    """

    scopes: tuple[str, ...] = ()


class RecordNotFoundError(ManagementError):
    """There is no such record in this store."""


class RecordExistsError(ManagementError):
    """What was to be made exists."""


class LoginError(OperationError):
    """The API gives this customer no storefront token."""


class InvalidLoginError(LoginError):
    """The e-mail or the password is wrong."""


class CredentialsRefusedError(LoginError):
    """The API refused a JWT, an access token of the store, or a customer id."""


class RefreshImpossibleError(LoginError):
    """The storefront token has ended, and the credentials can't get another one."""


class PasswordResetRequiredError(LoginError):
    """The login succeeded without a token: the customer must choose a new password first."""


class CompanyPendingError(LoginError):
    """The customer's company account waits for approval.

    Attributes:
        restriction: What the store withholds until then.
    """

    restriction: PendingRestriction = PendingRestriction.BUSINESS_FEATURES


class CompanyInactiveError(LoginError):
    """The company account was deactivated. Beginning to masquerade as such a company raises it too."""


class ChannelNotLiveError(LoginError):
    """The storefront's channel is not live, so nobody can sign in to it."""


def _restore(cls: type[StorefrontError], args: tuple[Any, ...], state: dict[str, Any]) -> StorefrontError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


for _name in __all__:
    # Tracebacks, docs and pickles name the place that users import from.
    globals()[_name].__module__ = "b2b_storefront"
