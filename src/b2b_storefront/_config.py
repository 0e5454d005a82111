"""The settings of one store, from arguments or from the environment (`B2B_STOREFRONT_*`); arguments win."""

import ipaddress
import math
import os
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    ValidationError,
    WithJsonSchema,
    field_validator,
)

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._secret import HIDDEN, SecretText, hide, is_header_safe

__all__ = [
    "DEFAULT_BASE_URL",
    "DEFAULT_MAX_RESPONSE_BYTES",
    "StoreSettings",
    "check_timeout",
    "is_loopback",
    "load_settings",
]

DEFAULT_BASE_URL = "https://api-b2b.bigcommerce.com"
DEFAULT_MAX_RESPONSE_BYTES = 32 * 1024 * 1024
ENVIRONMENT_PREFIX = "B2B_STOREFRONT_"

MOST_CONNECTIONS = 65_535
MOST_RESPONSE_BYTES = 2**40
LARGEST_INT = 2**31 - 1
"""GraphQL's Int has 32 bits."""


def _check_header_secret(value: object) -> SecretText:
    # A file that a setting is read from ends with a line break more often than not.
    text = SecretText(value).strip() if isinstance(value, str) else ""
    if not isinstance(text, SecretText) or not text:
        raise ValueError("is empty or not a text")
    if not is_header_safe(text):
        raise ValueError("holds a line break or a letter beyond ASCII, which no token has")
    return text


HeaderSecret = Annotated[
    SecretText,
    PlainValidator(_check_header_secret),
    PlainSerializer(lambda secret: HIDDEN, return_type=str, when_used="json-unless-none"),
    WithJsonSchema({"type": "string", "writeOnly": True}),
]
"""A setting that travels in a header and shows itself nowhere, not in a dump as JSON either."""


class StoreSettings(BaseModel):
    """One store, seen through one channel, and how to talk to it.

    Attributes:
        store_hash: The store's hash, as in its control panel's address: `store-{hash}.mybigcommerce.com`.
        channel_id: The storefront's channel; 1 is a store's first storefront.
        base_url: The API's address without `/graphql`; https, or http on loopback only.
        timeout: Seconds for a whole request.
        connect_timeout: Seconds for opening a connection.
        max_connections: How many connections a storefront may have open at a time.
        max_response_bytes: How many bytes an answer may have, unpacked; 32 MiB unless set.
        access_token: The store API account's token, with which `CustomerId` signs customers in from the server side.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    store_hash: str = Field(min_length=1, pattern=r"^[A-Za-z0-9_-]+$")
    channel_id: int = Field(default=1, ge=1, le=LARGEST_INT)
    base_url: str = DEFAULT_BASE_URL
    timeout: float = Field(default=30.0, gt=0)
    connect_timeout: float = Field(default=10.0, gt=0)
    max_connections: int = Field(default=100, ge=1, le=MOST_CONNECTIONS)
    max_response_bytes: int = Field(default=DEFAULT_MAX_RESPONSE_BYTES, ge=1, le=MOST_RESPONSE_BYTES)
    access_token: HeaderSecret | None = Field(default=None, repr=False)

    @field_validator("channel_id", "timeout", "connect_timeout", "max_connections", "max_response_bytes", mode="before")
    @classmethod
    def _refuse_bool(cls, value: object) -> object:
        if isinstance(value, bool):
            raise ValueError("is a bool; pass a number")  # noqa: TRY004 - pydantic takes it for what it is
        return value

    @field_validator("base_url")
    @classmethod
    def _safe_base_url(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("is not an http(s) address; pass one such as https://api-b2b.bigcommerce.com")
        if parts.username or parts.password:
            raise ValueError("holds a user name or password; credentials belong into session(...)")
        if parts.query or parts.fragment:
            raise ValueError("has a query or fragment; pass the address alone")
        if parts.scheme == "http" and not is_loopback(parts.hostname):
            raise ValueError("is http and not loopback, so tokens would travel in the clear; use https")
        return value.rstrip("/").removesuffix("/graphql")

    @property
    def graphql_url(self) -> str:
        """The GraphQL endpoint."""
        return f"{self.base_url}/graphql"


def load_settings(**given: Any) -> StoreSettings:
    """Build settings from the arguments that are not None, and from the environment for the rest.

    Raises:
        ConfigurationError: A setting is missing or can't work; the message names each and how to set it.
    """
    given["access_token"] = hide(given.get("access_token"))
    arguments = {name: value for name, value in given.items() if value is not None}
    try:
        return StoreSettings.model_validate(_from_environment() | arguments)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_context=False, include_input=False)
    # Out here, so that pydantic's error, which holds what was given, is not the context of ours.
    raise ConfigurationError(
        " ".join(_problem(problem["loc"], problem["type"], problem["msg"]) for problem in problems)
    )


def check_timeout(timeout: float | None) -> None:
    """Refuse a timeout that would be none.

    Raises:
        ConfigurationError: It is not a positive number of seconds.
    """
    if timeout is not None and not 0 < timeout < math.inf:
        raise ConfigurationError(f"timeout is {timeout!r}: pass a number of seconds greater than 0, or None.")


def _from_environment() -> dict[str, str]:
    names = {name: f"{ENVIRONMENT_PREFIX}{name.upper()}" for name in StoreSettings.model_fields}
    return {name: os.environ[variable] for name, variable in names.items() if variable in os.environ}


def _problem(location: tuple[int | str, ...], kind: str, message: str) -> str:
    name = str(location[0]) if location else "settings"
    how = f"pass {name}=... or set {ENVIRONMENT_PREFIX}{name.upper()}"
    if kind == "missing":
        return f"{name} is missing: {how}."
    if name == "store_hash":
        return f"store_hash is empty, or not a store hash (letters and digits such as 'abc123'): {how}."
    text = message.removeprefix("Value error, ").rstrip(".")
    return f"{name} {text} ({how})." if kind == "value_error" else f"{name}: {text} ({how})."


def is_loopback(host: str) -> bool:
    """Tell whether a host name or an IP address is that of this machine alone."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
