"""Signing a customer in: what is asked for, and what the answer gives."""

from typing import TYPE_CHECKING

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import PasswordResetRequiredError
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.auth.attempt import refuse_foreign
from b2b_storefront.auth.credentials.base import Credentials, token_text
from b2b_storefront.auth.credentials.graphql import EmailPassword
from b2b_storefront.auth.credentials.held import CustomerReference
from b2b_storefront.auth.credentials.rest import CustomerId
from b2b_storefront.auth.token import customer_id_claim

if TYPE_CHECKING:
    from b2b_storefront.client import GrantedPermission, Login, UserIdentity, UserLoginType

__all__ = ["compose_login", "find_lasting", "read_customer", "read_token"]


def compose_login(settings: StoreSettings, email: str, password: str) -> "UserLoginType":
    """Return the argument of the operation `login`."""
    from b2b_storefront.client import UserLoginType

    return UserLoginType(store_hash=settings.store_hash, email=email, password=password, channel_id=settings.channel_id)


def read_customer(
    answer: "Login",
) -> "tuple[UserIdentity | None, int | None, tuple[GrantedPermission, ...], str | None, int | None]":
    """Return what the API says of the customer, as `LoginAnswer` takes it."""
    result = answer.result
    if result is None:
        return None, None, (), None, None
    permissions = tuple(result.permissions or ())
    return result.user, result.login_type, permissions, result.storefront_login_token, _customer_id(answer)


def _customer_id(answer: "Login") -> int | None:
    """Return the BigCommerce customer id: from the company user, or from the token, which plain customers have too."""
    result = answer.result
    if result is None:
        return None
    known = result.user.bc_id if result.user else None
    return known or (customer_id_claim(result.token) if result.token else None)


def read_token(answer: "Login", credentials: EmailPassword, settings: StoreSettings) -> tuple[Credentials, SecretText]:
    """Return what later tokens are obtained with, and the first token.

    Raises:
        PasswordResetRequiredError: The API gave no token.
        UnexpectedResultError: The token names another store or customer.
    """
    token = hide(answer.result.token) if answer.result else None
    if answer.result is None or not token:
        raise PasswordResetRequiredError(
            "Login: the API accepted the customer but gave no token, as it does when a new password must be chosen"
            " first. Let the customer reset the password in the store (user_login_state tells whether this is the"
            " cause).",
            operation_name="Login",
        )
    text = token_text(token, "Login")
    refuse_foreign(text, credentials, settings)
    customer_id = _customer_id(answer)
    if settings.access_token is not None and customer_id:
        return CustomerId(customer_id), text
    return credentials, text


def find_lasting(refresh: Credentials, answer: "Login") -> Credentials:
    """Return what restores the session later without the password.

    Args:
        refresh: What later tokens are obtained with.
        answer: What the login gave.
    """
    return refresh if isinstance(refresh, CustomerId) else CustomerReference.make(_customer_id(answer))
