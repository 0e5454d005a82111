"""The private token of the store's own GraphQL: given, or obtained and renewed with the store's API account."""

from collections.abc import Callable
from typing import final

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import CredentialsRequiredError, RefreshImpossibleError
from b2b_storefront._secret import SecretText
from b2b_storefront.auth.credentials.base import Credentials, token_text
from b2b_storefront.auth.exchange import Exchange
from b2b_storefront.auth.token import DEFAULT_LIFETIME
from b2b_storefront.wire.rest import RestRequest

__all__ = ["SCOPES", "PrivateToken"]

SCOPES = ("Unauthenticated", "Customer", "B2B")
"""The scopes that a private token is obtained with. They do not imply one another."""


@final
class PrivateToken(Credentials):
    """A store's private token. It is the application's own, never a customer's, and never for a browser.

    Args:
        settings: The store's: `private_token`, `access_token`, or both, of which the former is used until it ends.
        wall: Returns unix seconds.

    Raises:
        CredentialsRequiredError: The settings have neither.
    """

    __slots__ = ("_access_token", "_channel_id", "_given", "_wall")

    def __init__(self, settings: StoreSettings, wall: Callable[[], float]) -> None:
        self._given, self._access_token = settings.private_token, settings.access_token
        self._channel_id, self._wall = settings.channel_id, wall
        if not self._given and not self._access_token:
            raise CredentialsRequiredError(
                "The store's own GraphQL needs a private token: pass private_token=..., or access_token=... of an API"
                " account that may make one, or set B2B_STOREFRONT_PRIVATE_TOKEN or B2B_STOREFRONT_ACCESS_TOKEN."
                " Nothing was sent."
            )

    def __repr__(self) -> str:
        return f"PrivateToken(channel {getattr(self, '_channel_id', None)})"

    def exchange(self, settings: StoreSettings) -> Exchange:
        """Call `POST /stores/{store_hash}/v3/storefront/api-token-private` of the management API."""
        if not self._access_token:
            raise RefreshImpossibleError(
                "PrivateToken: the store refuses the private token, or it has ended, and nothing was given to obtain"
                " another with. Pass a new private_token, or access_token=... of an API account that may make one.",
                operation_name="PrivateToken",
            )
        data = yield RestRequest(
            "PrivateToken",
            "POST",
            f"/stores/{settings.store_hash}/v3/storefront/api-token-private",
            headers={"X-Auth-Token": self._access_token},
            body={
                "expires_at": int(self._wall() + DEFAULT_LIFETIME),
                "channel_ids": [self._channel_id],
                "scopes": [*SCOPES],
            },
            base_url=settings.management_url(),
            scope="Storefront API Tokens",
        )
        return token_text(data.get("token") if isinstance(data, dict) else None, "PrivateToken")

    @property
    def customer(self) -> str:
        """The channel: no customer has this token."""
        return f"private:{self._channel_id}"

    @property
    def proof(self) -> str:
        """The tokens that were given."""
        return SecretText("\0").join(token or "" for token in (self._given, self._access_token))

    @property
    def guessable(self) -> bool:
        """API tokens can't be guessed."""
        return False

    @property
    def refreshes(self) -> bool:
        """Whether another one can be obtained."""
        return self._access_token is not None

    @property
    def keeps(self) -> str | None:
        """The token that was given."""
        return self._given
