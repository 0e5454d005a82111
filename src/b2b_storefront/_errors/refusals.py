"""The API answered with errors: it refuses an operation, or gives a customer no token."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from b2b_storefront._error_details import GraphQLErrorDetail, ProductValidationError
from b2b_storefront._errors.base import StorefrontError

__all__ = [
    "AccessTokenRefusedError",
    "AlreadyExistsError",
    "ChannelNotLiveError",
    "CompanyInactiveError",
    "CompanyPendingError",
    "CredentialsRefusedError",
    "InvalidLoginError",
    "InvalidRequestError",
    "InvoiceRefusedError",
    "LoginError",
    "ManagementError",
    "MissingScopeError",
    "OperationError",
    "PasswordResetRequiredError",
    "PendingRestriction",
    "PermissionDeniedError",
    "QuoteRefusedError",
    "RecordExistsError",
    "RecordNotFoundError",
    "RefreshImpossibleError",
    "RegistrationRefusedError",
    "ServerError",
    "SessionOverError",
    "StoreSessionOverError",
]


class PendingRestriction(StrEnum):
    """What a store withholds from a company whose account waits for approval."""

    PRODUCTS_AND_PRICES = "products and prices"
    ORDERING = "ordering"
    BUSINESS_FEATURES = "business features"


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
