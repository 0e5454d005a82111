"""A buyer who is signed in at the store and at B2B Edition: who it is, and what signing out leaves."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from b2b_storefront._errors import (
    CompanyInactiveError,
    CompanyPendingError,
    CredentialsRequiredError,
    LoginError,
    RefreshImpossibleError,
    StorefrontError,
    UnexpectedResultError,
)
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.auth.credentials.rest import CustomerId
from b2b_storefront.codes import CompanyStatus, UserRole, UserType
from b2b_storefront.flows.permissions import (
    Permissions,
    permissions_of_company_user,
    permissions_of_customer,
    permissions_of_super_admin,
)
from b2b_storefront.transport.failures import no_time_left

if TYPE_CHECKING:
    from b2b_storefront._config import StoreSettings
    from b2b_storefront.bigcommerce.fragments import AccessToken, CartReference, CustomerDetails
    from b2b_storefront.client.fragments import CompanyAccount, CompanyUser, CustomerIdentity, KnownUser
    from b2b_storefront.flows.acting import ActingFor
    from b2b_storefront.resilience.deadline import Deadline

__all__ = [
    "STORE_COOKIES",
    "BuyerProfile",
    "SignedOut",
    "StoreLogin",
    "check_can_sign_in",
    "compose_profile",
    "find_company_refusal",
    "half_signed_in",
    "half_signed_out",
    "is_company_user",
    "is_super_admin",
    "read_store_login",
    "signed_out",
    "time_left",
]

STORE_COOKIES = ("SHOP_SESSION_TOKEN", "SHOP_TOKEN")
"""The cookies by which the store's own domain knows a shopper."""


@dataclass(frozen=True, slots=True)
class BuyerProfile:
    """Who a buyer is, as both APIs told it at one moment.

    Attributes:
        user: What B2B Edition knows of the person.
        company: The company account: a company user's own, or the one that a super admin acts as; None for a customer
            without one.
        permissions: What the role grants.
    """

    user: "KnownUser | None"
    company: "CompanyAccount | None"
    permissions: Permissions

    @property
    def role(self) -> UserRole | None:
        """The role; None for a customer without a company."""
        known = self.user.role if self.user else None
        return None if known is None or self.permissions.user_id is None else UserRole(known)

    @property
    def role_name(self) -> str | None:
        """The role as the company calls it; None where it has no name of its own."""
        return self.user.company_role_name if self.user else None


@dataclass(frozen=True, slots=True)
class SignedOut:
    """What signing out did, and what the application has left to do.

    Attributes:
        cart_id: The cart that is a guest's now; None where none was named.
        ended: The company that the buyer acted as until now; None for none.
        cookies: The names of the cookies of the store's own domain that a browser may still hold. The application's
            own, in which it keeps the buyer's tokens, are for it to delete as well.
    """

    cart_id: str | None
    ended: "ActingFor | None"
    cookies: tuple[str, ...] = STORE_COOKIES


@dataclass(frozen=True, slots=True)
class StoreLogin:
    """What a sign-in at the store gave."""

    customer: "CustomerDetails"
    token: SecretText
    credentials: CustomerId
    cart_id: str | None


def check_can_sign_in(settings: "StoreSettings") -> None:
    """Refuse to sign anybody in where the second half of it can't be done.

    Raises:
        CredentialsRequiredError: There is no API account with which a customer access token becomes a storefront token.
    """
    if settings.access_token is None:
        raise CredentialsRequiredError(
            "sign_in needs the token of the store's API account, by which a customer access token becomes a storefront"
            " token: pass access_token=... to the storefront, or set B2B_STOREFRONT_ACCESS_TOKEN. Nothing was sent."
        )


def read_store_login(
    name: str,
    token: "AccessToken | None",
    customer: "CustomerDetails | None",
    cart: "CartReference | None",
) -> StoreLogin:
    """Return what a sign-in at the store gave, and the credentials that it makes.

    Args:
        name: The operation.
        token: The customer access token.
        customer: The customer.
        cart: The customer's cart.

    Raises:
        UnexpectedResultError: It gave no token or no customer.
    """
    if token is None or not token.value or customer is None:
        raise UnexpectedResultError(
            f"{name}: the store signed the customer in and gave no {'customer' if token else 'customer access token'}."
            " Check that the private token has the scope Customer.",
            operation_name=name,
        )
    text = hide(token.value)
    credentials = CustomerId(
        customer.entity_id, customer_access_token=text, customer_access_token_expires_at=token.expires_at_datetime
    )
    return StoreLogin(customer, text, credentials, cart.entity_id if cart else None)


def is_super_admin(identity: "CustomerIdentity") -> bool:
    """Tell whether a person is a super admin."""
    return identity.user_info is not None and identity.user_info.role == UserRole.SUPER_ADMIN


def is_company_user(identity: "CustomerIdentity") -> bool:
    """Tell whether a person is a user of a company."""
    return identity.user_type == UserType.COMPANY_USER and not is_super_admin(identity)


def compose_profile(
    identity: "CustomerIdentity", company: "CompanyAccount | None", user: "CompanyUser | None"
) -> BuyerProfile:
    """Return who a buyer is.

    Args:
        identity: The person.
        company: The company account, if any.
        user: The person as a user of it, if that.
    """
    if is_super_admin(identity):
        return BuyerProfile(identity.user_info, company, permissions_of_super_admin(identity, company))
    if user is None or company is None or company.company_status in {CompanyStatus.REJECTED, CompanyStatus.DELETED}:
        return BuyerProfile(identity.user_info, None, permissions_of_customer(identity))
    return BuyerProfile(identity.user_info, company, permissions_of_company_user(identity, user))


def find_company_refusal(company: "CompanyAccount | None") -> LoginError | None:
    """Return the error for a company whose users can't sign in; None for every other one."""
    status = company.company_status if company else None
    if status == CompanyStatus.PENDING:
        return CompanyPendingError(
            "sign_in: the company account waits for approval, so the customer was signed out again. Wait for the"
            " merchant to approve it.",
            operation_name="sign_in",
        )
    if status == CompanyStatus.INACTIVE:
        return CompanyInactiveError(
            "sign_in: the company account was switched off, so the customer was signed out again. Only the merchant can"
            " reactivate it.",
            operation_name="sign_in",
        )
    return None


def half_signed_in(login: StoreLogin) -> str:
    """Return what an error says where it broke off between the sign-in at the store and that at B2B Edition."""
    return (
        f"The store has signed customer {login.customer.entity_id} in; B2B Edition's side of it is missing. Nothing is"
        " lost: sign in again, with the same guest_cart, which replaces this sign-in."
    )


def half_signed_out(error: StorefrontError) -> None:
    """Note on an error what signing out has done in spite of it."""
    error.add_note(
        "The customer is signed out at the store, and the storefront token was dropped. Whether a company is still"
        " acted as is not known: the profile of the next sign-in tells."
    )


def signed_out() -> RefreshImpossibleError:
    """Return the error for a call of a buyer who has signed out."""
    return RefreshImpossibleError("The buyer has signed out. Let the customer sign in again, which makes a new buyer.")


def time_left(deadline: "Deadline", name: str) -> float:
    """Return the seconds that the next request of several has.

    Raises:
        RequestTimeoutError: There are none.
    """
    left = deadline.left()
    if left <= 0:
        raise no_time_left(name, deadline.seconds)
    return left
