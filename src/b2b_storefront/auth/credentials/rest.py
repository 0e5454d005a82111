"""Credentials that the REST API takes. Shapes and oddities: BigCommerce's reference of the B2B authentication API."""

import datetime
import hashlib
import time
from collections.abc import Mapping
from typing import Any, final

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, RefreshImpossibleError
from b2b_storefront._ids import read_id
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.auth.credentials.base import Credentials, email_address, header_secret, secret, token_text
from b2b_storefront.auth.exchange import Exchange
from b2b_storefront.auth.token import Owner, read_claims
from b2b_storefront.wire.rest import RestRequest

__all__ = ["CUSTOMERS_STOREFRONT", "CustomerId", "RestPassword", "StorefrontJWT"]

CUSTOMERS = "/api/io/auth/customers"
CUSTOMERS_STOREFRONT = "/api/io/auth/customers/storefront"
STOREFRONT = "/api/io/auth/storefront"


@final
class RestPassword(Credentials):
    """Signs a customer in with e-mail and password over REST, for a token with a name and a validity of its own.

    Args:
        email: The customer's e-mail address.
        password: The customer's password.
        name: What the token is called at the API.
        begin_at: From when the token shall be valid; at once unless given.
        end_at: Until when; the API's one day unless given. After it, no new token can be obtained.

    Raises:
        ConfigurationError: Something is empty or no address, or a time has no zone, or the end is before the begin.
    """

    __slots__ = ("_begin_at", "_end_at", "_name", "_password", "email")

    def __init__(
        self,
        email: str,
        password: str,
        *,
        name: str = "b2b-storefront",
        begin_at: datetime.datetime | None = None,
        end_at: datetime.datetime | None = None,
    ) -> None:
        password = hide(password)
        password = secret(password, "password", "the customer's password, RestPassword(email, password)")
        self.email = email_address(email, "RestPassword(email, password)")
        self._password = password
        if not isinstance(name, str) or not name:
            raise ConfigurationError("name is not a text: pass what the API shall call the token.")
        self._name = name
        self._begin_at = _unix_seconds("begin_at", begin_at)
        self._end_at = _unix_seconds("end_at", end_at)
        if self._begin_at is not None and self._end_at is not None and self._end_at <= self._begin_at:
            raise ConfigurationError("end_at is not after begin_at: such a token would never be valid.")

    def __repr__(self) -> str:
        return f"RestPassword({getattr(self, 'email', None)!r}, <hidden>)"

    def exchange(self, settings: StoreSettings) -> Exchange:
        """Call `POST /api/io/auth/customers`."""
        if self._end_at is not None and self._end_at <= time.time():
            raise RefreshImpossibleError(
                "RestPassword: end_at has passed, so the API would give out a token that has ended. Make a session with"
                " a later end_at.",
                operation_name="RestPassword",
            )
        body = {
            "storeHash": settings.store_hash,
            "email": self.email,
            "password": self._password,
            "channelId": settings.channel_id,
            "name": self._name,
        }
        times = {"beginAt": self._begin_at, "endAt": self._end_at}
        body |= {name: value for name, value in times.items() if value is not None}
        data = yield RestRequest("RestPassword", "POST", CUSTOMERS, body=body)
        return token_text(_member(data, "token"), "RestPassword")

    @property
    def customer(self) -> str:
        """The e-mail address and the token's name."""
        return f"rest:{self.email.lower()}:{self._name}"

    @property
    def proof(self) -> str:
        """The password, and the validity asked for."""
        return self._password + f"\0{self._begin_at}\0{self._end_at}"

    @property
    def owner(self) -> Owner:
        """Whoever has the e-mail address."""
        return Owner(email=self.email)


@final
class CustomerId(Credentials):
    """Obtains a token for any customer from the server side, with the store's own API credentials.

    Keep it on the server: with these credentials every customer can be impersonated.

    Args:
        customer_id: The BigCommerce customer id.
        access_token: The store API account's token, sent as `X-Auth-Token`; the storefront's `access_token` unless
            given.
        auth_token: The older B2B token instead, sent as `authToken`, alone.
        customer_access_token: The customer's BigCommerce Storefront GraphQL session, to be bound to the token.
        customer_access_token_expires_at: When that session ends.

    Raises:
        ConfigurationError: The customer id is not a positive number, or both kinds of token are given.
    """

    __slots__ = ("_access_token", "_auth_token", "_customer_access_token", "_expires_at", "customer_id")

    def __init__(
        self,
        customer_id: int | str,
        *,
        access_token: str | None = None,
        auth_token: str | None = None,
        customer_access_token: str | None = None,
        customer_access_token_expires_at: datetime.datetime | None = None,
    ) -> None:
        # First, so that nothing below puts a token into a traceback's locals.
        access_token, auth_token, customer_access_token = hide((access_token, auth_token, customer_access_token))
        usage = "CustomerId(customer_id, access_token=...)"
        self._access_token = None if access_token is None else header_secret(access_token, "access_token", usage)
        self._auth_token = None if auth_token is None else header_secret(auth_token, "auth_token", usage)
        self._customer_access_token = (
            None
            if customer_access_token is None
            else header_secret(customer_access_token, "customer_access_token", usage)
        )
        if self._access_token and self._auth_token:
            raise ConfigurationError("Pass access_token or auth_token, not both: the API takes one of them.")
        _unix_seconds("customer_access_token_expires_at", customer_access_token_expires_at)
        self._expires_at = customer_access_token_expires_at
        self.customer_id = read_id("customer_id", customer_id)

    def __repr__(self) -> str:
        return f"CustomerId({getattr(self, 'customer_id', None)})"

    def exchange(self, settings: StoreSettings) -> Exchange:
        """Call `POST /api/io/auth/customers/storefront`."""
        body: dict[str, Any] = {"customerId": self.customer_id, "channelId": settings.channel_id}
        if self._customer_access_token:
            expiry = {"expiresAt": self._expires_at.isoformat()} if self._expires_at else {}
            body["customerAccessToken"] = {"value": self._customer_access_token, **expiry}
        headers = self._headers(settings)
        data = yield RestRequest("CustomerId", "POST", CUSTOMERS_STOREFRONT, headers=headers, body=body)
        return token_text(_member(data, "token"), "CustomerId")

    @property
    def customer(self) -> str:
        """The customer id."""
        return f"id:{self.customer_id}"

    @property
    def proof(self) -> str:
        """Whatever API credentials were given."""
        parts = self._access_token, self._auth_token, self._customer_access_token
        return SecretText("\0").join(part or "" for part in parts)

    @property
    def guessable(self) -> bool:
        """API tokens can't be guessed."""
        return False

    @property
    def owner(self) -> Owner:
        """The customer."""
        return Owner(customer_id=self.customer_id)

    def proof_with(self, settings: StoreSettings) -> str:
        """The proof together with the storefront's API token, where that one is used."""
        own = self._access_token or self._auth_token
        token = settings.access_token if settings.access_token and not own else SecretText()
        return self.proof + "\0" + token

    def _headers(self, settings: StoreSettings) -> Mapping[str, str]:
        access_token, auth_token = self._access_token, self._auth_token
        if not access_token and not auth_token:
            access_token = settings.access_token
        if access_token:
            return {"X-Auth-Token": access_token, "X-Store-Hash": settings.store_hash}
        if auth_token:
            return {"authToken": auth_token}
        raise ConfigurationError(
            "CustomerId needs the store's API token: pass access_token=... to it or to the storefront, or set"
            " B2B_STOREFRONT_ACCESS_TOKEN.",
            operation_name="CustomerId",
        )


@final
class StorefrontJWT(Credentials):
    """Exchanges a storefront JWT over REST (`GET /api/io/auth/storefront`).

    The JWT itself ends; when the API refuses it, the session needs new credentials.

    Args:
        jwt: The JWT's text.
        send_channel: Whether to name the channel. BigCommerce advises against it for stores with one storefront.

    Raises:
        ConfigurationError: The JWT is empty.
    """

    __slots__ = ("_jwt", "_send_channel")

    def __init__(self, jwt: str, *, send_channel: bool = False) -> None:
        jwt = hide(jwt)
        self._jwt = header_secret(jwt, "jwt", "the storefront JWT, StorefrontJWT(jwt)")
        self._send_channel = send_channel

    def __repr__(self) -> str:
        return "StorefrontJWT(<hidden>)"

    def exchange(self, settings: StoreSettings) -> Exchange:
        """Call `GET /api/io/auth/storefront`."""
        channel = {"channelId": str(settings.channel_id)} if self._send_channel else {}
        data = yield RestRequest(
            "StorefrontJWT",
            "GET",
            STOREFRONT,
            headers={"X-Store-Hash": settings.store_hash},
            query={"jwtToken": self._jwt, **channel},
        )
        return token_text(_member(data, "token"), "StorefrontJWT")

    @property
    def customer(self) -> str:
        """A hash of the JWT: whom it belongs to is the API's to know."""
        return f"sfjwt:{hashlib.blake2b(self._jwt.encode(), digest_size=16).hexdigest()}"

    @property
    def proof(self) -> str:
        """The JWT."""
        return self._jwt

    @property
    def guessable(self) -> bool:
        """A signed JWT can't be guessed."""
        return False

    @property
    def owner(self) -> Owner:
        """Whom the JWT names."""
        email = read_claims(self._jwt).get("email")
        return Owner(email=email if isinstance(email, str) else None)


def _member(data: object, name: str) -> object:
    return data.get(name) if isinstance(data, Mapping) else None


def _unix_seconds(name: str, value: datetime.datetime | None) -> int | None:
    if value is None:
        return None
    if not isinstance(value, datetime.datetime):
        raise ConfigurationError(f"{name} is not a datetime: pass an aware one, such as datetime.now(UTC) + ...")
    if value.tzinfo is None:
        raise ConfigurationError(f"{name} has no time zone: pass an aware datetime, such as datetime.now(UTC) + ...")
    return int(value.timestamp())
