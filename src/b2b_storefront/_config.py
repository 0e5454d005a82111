"""The settings of one store, from arguments or from the environment (`B2B_STOREFRONT_*`); arguments win."""

import os
import re
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from b2b_storefront._address import check_address, check_host, is_loopback
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._hosts import ENVIRONMENTS, Environment, hosts_of
from b2b_storefront._numbers import describe, is_number, is_positive
from b2b_storefront._secret import HIDDEN, SecretText, hide, is_header_safe

__all__ = [
    "DEFAULT_BASE_URL",
    "DEFAULT_MAX_RESPONSE_BYTES",
    "StoreSettings",
    "check_client",
    "check_host",
    "check_number",
    "check_part",
    "check_timeout",
    "is_loopback",
    "load_settings",
]

DEFAULT_BASE_URL = "https://api-b2b.bigcommerce.com"
DEFAULT_MAX_RESPONSE_BYTES = 32 * 1024 * 1024
LONGEST_TIMEOUT = 86_400.0
ENVIRONMENT_PREFIX = "B2B_STOREFRONT_"

_MAY_HOLD_SECRETS = ("access_token", "api_url", "base_url", "fingerprint_key", "private_token", "store_url")
"""Settings that are a secret, or an address that somebody may have put a password into."""

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
"""What RFC 9110 lets a product's name and version be made of."""

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
        timeout: Seconds for a whole call: waiting for a sign-in and for a connection, all attempts, the last byte.
        connect_timeout: Seconds for opening a connection, name look-up and TLS included.
        max_connections: How many connections a storefront may have open at a time.
        max_response_bytes: How many bytes an answer may have, unpacked; 32 MiB unless set.
        access_token: The store API account's token, with which `CustomerId` signs customers in from the server side,
            and a private token is obtained.
        environment: BigCommerce's environment, where base_url is not named: `production`, `staging` or `integration`.
        store_url: The address of the store's own GraphQL without `/graphql`; the channel's host at BigCommerce unless
            set. Has to be named where base_url is another host than BigCommerce's.
        api_url: The address of BigCommerce's management API; has to be named where base_url is another host.
        private_token: A private token of the store's own GraphQL; one is obtained with access_token unless set.
        ca_file: The path of a file with the certificate authorities to trust, PEM; the system's unless set.
        client_cert: The path of this side's certificate, PEM, for servers that ask for one.
        client_key: The path of its key, PEM, where it is not in the same file.
        ssl_context: Decides about certificates instead of the three before; from an argument only.
        insecure_http_hosts: Names of private hosts that may be reached with plain http, as a sandbox beside the
            application; tokens travel in the clear there. In the environment separated by commas.
        trust_env: Whether HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY are honoured.
        app: What the application says that it is, as `("shop", "1.2")` or `shop/1.2`; sent in `User-Agent`.
        operation_in_url: Whether each request's address names its operation, `?operation=Users&type=query`, for the
            logs of servers on the way.
        fingerprint_key: What the customers' fingerprints in logs and records are hashed with. With the same key, all
            processes have the same ones; each has its own unless set.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    insecure_http_hosts: tuple[str, ...] = ()  # Before base_url, whose check needs it.
    store_hash: str = Field(min_length=1, pattern=r"^[A-Za-z0-9_-]+$")
    channel_id: int = Field(default=1, ge=1, le=LARGEST_INT)
    environment: Environment = "production"  # Before base_url, which follows from it.
    base_url: str = DEFAULT_BASE_URL
    store_url: str | None = None
    api_url: str | None = None
    timeout: float = Field(default=30.0, gt=0, le=LONGEST_TIMEOUT)
    connect_timeout: float = Field(default=10.0, gt=0, le=LONGEST_TIMEOUT)
    max_connections: int = Field(default=100, ge=1, le=MOST_CONNECTIONS)
    max_response_bytes: int = Field(default=DEFAULT_MAX_RESPONSE_BYTES, ge=1, le=MOST_RESPONSE_BYTES)
    access_token: HeaderSecret | None = Field(default=None, repr=False)
    private_token: HeaderSecret | None = Field(default=None, repr=False)
    ca_file: str | None = None
    client_cert: str | None = None
    client_key: str | None = None
    ssl_context: Any = Field(default=None, repr=False, exclude=True)
    trust_env: bool = False
    app: str | None = None
    operation_in_url: bool = False
    fingerprint_key: HeaderSecret | None = Field(default=None, repr=False)

    @field_validator("store_hash")
    @classmethod
    def _no_host(cls, value: str) -> str:
        if value.startswith("store-"):
            raise ValueError("is the beginning of an address")
        return value

    @field_validator("app", mode="before")
    @classmethod
    def _product(cls, value: object) -> object:
        if value is None or value == "":
            return None
        parts = value.split("/") if isinstance(value, str) else value
        if not isinstance(parts, list | tuple) or not 1 <= len(parts) <= 2 or not all(map(_is_token, parts)):
            raise ValueError(
                "is not a name and a version such as ('shop', '1.2'), of letters, digits and -._ without spaces"
            )
        return "/".join(parts)

    @field_validator("channel_id", "timeout", "connect_timeout", "max_connections", "max_response_bytes", mode="before")
    @classmethod
    def _refuse_bool(cls, value: object) -> object:
        if isinstance(value, bool):
            raise ValueError("is a bool; pass a number")  # noqa: TRY004 - pydantic takes it for what it is
        return value

    @field_validator("insecure_http_hosts", mode="before")
    @classmethod
    def _private_hosts(cls, value: object) -> object:
        if isinstance(value, str):
            value = [name.strip() for name in value.split(",") if name.strip()]
        if not isinstance(value, list | tuple | set | frozenset):
            raise ValueError("is not a list of host names; pass one such as ['sandbox']")  # noqa: TRY004 - for pydantic
        if not all(isinstance(name, str) for name in value):
            raise ValueError("holds what is not a host's name; pass texts such as ['sandbox']")
        return tuple(check_host(name) for name in value)

    @model_validator(mode="before")
    @classmethod
    def _base_url_of_environment(cls, values: Any) -> Any:
        name = values.get("environment") if isinstance(values, dict) else None
        hosts = ENVIRONMENTS.get(name) if isinstance(name, str) else None
        return values if hosts is None or "base_url" in values else {**values, "base_url": hosts.base_url}

    @field_validator("base_url", "store_url", "api_url")
    @classmethod
    def _safe_address(cls, value: str | None, info: ValidationInfo) -> str | None:
        return None if value is None else check_address(value, info.data.get("insecure_http_hosts", ()))

    @field_validator("ca_file", "client_cert", "client_key", mode="before")
    @classmethod
    def _path(cls, value: object) -> object:
        # An empty variable is how many set none.
        return (os.fspath(value) if isinstance(value, os.PathLike) else value) or None

    @field_validator("ssl_context")
    @classmethod
    def _context(cls, value: object) -> object:
        from ssl import SSLContext

        if value is not None and not isinstance(value, SSLContext):
            raise ValueError("is not an ssl.SSLContext; make one with ssl.create_default_context()")
        return value

    @model_validator(mode="after")
    def _one_way_to_certificates(self) -> "StoreSettings":
        if self.ssl_context is not None and (self.ca_file or self.client_cert or self.client_key):
            raise ValueError("ssl_context stands beside ca_file, client_cert or client_key: pass the one or the others")
        if self.client_key is not None and self.client_cert is None:
            raise ValueError("client_key stands without client_cert: pass both")
        return self

    @property
    def graphql_url(self) -> str:
        """The GraphQL endpoint."""
        return f"{self.base_url}/graphql"

    def for_store(self) -> "StoreSettings":
        """Return the settings by which the store's own GraphQL is asked: its address, and all else as here.

        Raises:
            ConfigurationError: Nobody knows where it is.
        """
        hosts = hosts_of(self.base_url)
        own = None if hosts is None else hosts.store_url(self.store_hash, self.channel_id)
        address = self.store_url or own
        if address is None:
            raise _unknown_host("store_url", "the store's own GraphQL", self.base_url)
        return self.model_copy(update={"base_url": address})

    def management_url(self) -> str:
        """Return the address of BigCommerce's management API.

        Raises:
            ConfigurationError: Nobody knows where it is.
        """
        hosts = hosts_of(self.base_url)
        address = self.api_url or (None if hosts is None else hosts.api_url)
        if address is None:
            raise _unknown_host("api_url", "BigCommerce's management API", self.base_url)
        return address


def _is_token(text: object) -> bool:
    return isinstance(text, str) and _TOKEN.fullmatch(text) is not None


def load_settings(**given: Any) -> StoreSettings:
    """Build settings from the arguments that are not None, and from the environment for the rest.

    Raises:
        ConfigurationError: A setting is missing or can't work; the message names each and how to set it.
    """
    given |= {name: hide(given.get(name)) for name in _MAY_HOLD_SECRETS}
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
    if timeout is None:
        return
    if not is_positive(timeout, LONGEST_TIMEOUT):
        raise ConfigurationError(
            f"timeout is {describe(timeout)}: pass a number of seconds greater than 0 and up to {LONGEST_TIMEOUT:g}, or"
            " None."
        )


def check_part(name: str, part: object, kind: type, example: str) -> None:
    """Refuse a part of a storefront that is of another kind.

    Args:
        name: The argument's name.
        part: What was given.
        kind: What it has to be an instance of.
        example: What to pass instead.

    Raises:
        ConfigurationError: It is none.
    """
    if not isinstance(part, kind):
        given = f"the class {part.__name__}" if isinstance(part, type) else type(part).__name__
        raise ConfigurationError(f"{name} is {given} and not a {kind.__name__}. Pass {example}, or leave it out.")


def check_client(client: object, base: type) -> None:
    """Refuse what is not a class of sessions.

    Raises:
        ConfigurationError: It is none, or of the other kind.
    """
    if not (isinstance(client, type) and issubclass(client, base)):
        given = f"the class {client.__name__}" if isinstance(client, type) else type(client).__name__
        raise ConfigurationError(
            f"client is {given} and not a subclass of {base.__name__}. Pass one, such as a compiled package's Client"
            " for a Storefront and its AsyncClient for an AsyncStorefront, or leave it out."
        )


def check_number(name: str, number: object, *, most: float) -> None:
    """Refuse what is not a number from 0 to some other.

    Raises:
        ConfigurationError: It is none; the message names it.
    """
    if not is_number(number, most):
        raise ConfigurationError(f"{name} is {describe(number)}: pass a number from 0 to {most:g}.")


def _unknown_host(name: str, what: str, base_url: str) -> ConfigurationError:
    return ConfigurationError(
        f"{name} is missing: base_url is {base_url}, so nobody knows where {what} is. Pass {name}=... or set"
        f" {ENVIRONMENT_PREFIX}{name.upper()}. Nothing was sent."
    )


def _from_environment() -> dict[str, str]:
    names = {
        name: f"{ENVIRONMENT_PREFIX}{name.upper()}" for name in StoreSettings.model_fields if name != "ssl_context"
    }
    return {name: os.environ[variable] for name, variable in names.items() if variable in os.environ}


def _problem(location: tuple[int | str, ...], kind: str, message: str) -> str:
    name = str(location[0]) if location else "settings"
    how = f"pass {name}=... or set {ENVIRONMENT_PREFIX}{name.upper()}"
    if kind == "missing":
        return f"{name} is missing: {how}."
    if name == "store_hash":
        return (
            f"store_hash is empty, or not a store hash ('abc123', where the control panel is at"
            f" store-abc123.mybigcommerce.com): {how}."
        )
    text = message.removeprefix("Value error, ").rstrip(".")
    if not location:
        return f"{text}."
    return f"{name} {text} ({how})." if kind == "value_error" else f"{name}: {text} ({how})."
