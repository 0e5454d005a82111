"""What the API says of a customer who has just signed in, and the address that signs the customer's browser in."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from b2b_storefront._errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from b2b_storefront._config import StoreSettings
    from b2b_storefront.auth.credentials.base import Credentials
    from b2b_storefront.client import GrantedPermission, UserIdentity

__all__ = ["LoginAnswer", "customer_login_url"]


@dataclass(frozen=True, slots=True)
class LoginAnswer:
    """What an `AsyncSignedIn` and a `SignedIn` have in common."""

    user: "UserIdentity | None"
    login_type: int | None
    permissions: "Sequence[GrantedPermission]"
    storefront_login_token: str | None = field(repr=False)
    customer_id: int | None
    credentials: "Credentials"
    settings: "StoreSettings" = field(repr=False)

    def login_url(self, store_url: str) -> str | None:
        """Return the address that signs the customer's browser in to the store; None when the API gave no token for it.

        Args:
            store_url: The store's address, such as `https://shop.example.com`.

        Raises:
            ConfigurationError: The address is not an https address.
        """
        return customer_login_url(store_url, self.storefront_login_token) if self.storefront_login_token else None


def customer_login_url(store_url: str, storefront_login_token: str) -> str:
    """Return the address at which the store signs the customer's browser in, `{store}/login/token/{jwt}`.

    Whoever opens it is the customer: redirect to it, never log it.

    Args:
        store_url: The store's address, such as `https://shop.example.com`.
        storefront_login_token: What `login` or `authorization` gave.

    Raises:
        ConfigurationError: The address is not an https address, or the token is empty.
    """
    if not isinstance(store_url, str) or not store_url.startswith("https://"):
        raise ConfigurationError(
            "store_url is not an https address: pass the store's own, such as https://shop.example.com."
        )
    if not storefront_login_token:
        raise ConfigurationError("storefront_login_token is empty: the API gives one out at login, but not always.")
    return f"{store_url.rstrip('/')}/login/token/{quote(storefront_login_token, safe='.-_~')}"
