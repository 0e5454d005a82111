"""What storefronts of both kinds do when a customer signs in, without I/O."""

import random
import time
from typing import TYPE_CHECKING

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, PasswordResetRequiredError
from b2b_storefront.auth.core import Clocks
from b2b_storefront.auth.credentials.base import Credentials, secret
from b2b_storefront.auth.credentials.graphql import EmailPassword
from b2b_storefront.auth.credentials.rest import CustomerId
from b2b_storefront.auth.token import customer_id_claim

if TYPE_CHECKING:
    from b2b_storefront.client import GrantedPermission, Login, UserIdentity, UserLoginType

__all__ = ["SYSTEM_CLOCKS", "after_login", "check_credentials", "login_data", "said"]

SYSTEM_CLOCKS = Clocks(time.monotonic, time.time, random.random)


def check_credentials(credentials: object) -> None:
    """Refuse what is no credentials."""
    if not isinstance(credentials, Credentials):
        raise ConfigurationError(
            f"session() takes credentials, not {type(credentials).__name__}: pass EmailPassword(email, password), or"
            " use storefront.anonymous for operations that need no customer."
        )


def login_data(settings: StoreSettings, email: str, password: str) -> "UserLoginType":
    """Return the argument of the operation `login`."""
    from b2b_storefront.client import UserLoginType

    return UserLoginType(store_hash=settings.store_hash, email=email, password=password, channel_id=settings.channel_id)


def said(
    answer: "Login",
) -> "tuple[UserIdentity | None, int | None, tuple[GrantedPermission, ...], str | None]":
    result = answer.result
    if result is None:
        return None, None, (), None
    granted = tuple(one for one in result.permissions or () if one is not None)
    return result.user, result.login_type, granted, result.storefront_login_token


def after_login(answer: "Login", credentials: EmailPassword, *, can_impersonate: bool) -> tuple[Credentials, str]:
    """Return what later tokens are obtained with, and the first token."""
    token = answer.result.token if answer.result else None
    if answer.result is None or not token:
        raise PasswordResetRequiredError(
            "Login: the API accepted the customer but gave no token, as it does when a new password must be chosen"
            " first. Let the customer reset the password in the store (user_login_state tells whether this is the"
            " cause).",
            operation_name="Login",
        )
    customer_id = answer.result.user.bc_id if answer.result.user else customer_id_claim(token)
    if can_impersonate and customer_id:
        return CustomerId(customer_id), secret(token, "token", "")
    return credentials, secret(token, "token", "")
