"""The API gives a customer no token."""

from enum import StrEnum

from b2b_storefront._errors.refusals import OperationError

__all__ = [
    "ChannelNotLiveError",
    "CompanyInactiveError",
    "CompanyPendingError",
    "CredentialsRefusedError",
    "InvalidLoginError",
    "LoginError",
    "PasswordResetRequiredError",
    "PendingRestriction",
    "RefreshImpossibleError",
]


class PendingRestriction(StrEnum):
    """What a store withholds from a company whose account waits for approval."""

    PRODUCTS_AND_PRICES = "products and prices"
    ORDERING = "ordering"
    BUSINESS_FEATURES = "business features"


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
