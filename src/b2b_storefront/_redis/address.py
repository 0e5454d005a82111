"""A server's URL: whether it can work, and what a pool of connections takes from it."""

import re
from typing import Any
from urllib.parse import urlsplit

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._redis.outage import ServerUse
from b2b_storefront._secret import SecretText
from b2b_storefront._signals import pass_signal_on

__all__ = ["CONNECTIONS", "connection_options", "place_of"]

CONNECTIONS = 32
"""How many connections a process, or an event loop of it, opens at most."""


def connection_options(
    url: SecretText, use: ServerUse, timeout: float, *, asynchronous: bool = False
) -> dict[str, Any]:
    """Return what a pool of connections takes.

    Raises:
        ConfigurationError: The URL can't work, or the package redis is missing.
    """
    try:
        import redis.asyncio.connection
        import redis.asyncio.retry
        import redis.connection
        import redis.exceptions
        import redis.retry
        from redis.backoff import NoBackoff
    except ImportError as error:
        raise ConfigurationError(
            f"{use.owner} needs the package redis: install b2b-storefront[redis], or {use.instead}."
        ) from error
    # redis knows Valkey's names for the same protocol only in its newest versions.
    url = SecretText(re.sub(r"^valkey(s?)://", r"redis\1://", url))
    # A connection that the server closed while idle is opened anew. A timeout is not waited for twice.
    again = redis.asyncio.retry.Retry if asynchronous else redis.retry.Retry
    retry = again(NoBackoff(), 1, supported_errors=(redis.exceptions.ConnectionError,))
    parse = redis.asyncio.connection.parse_url if asynchronous else redis.connection.parse_url
    _check_parts(url)
    try:
        options: dict[str, Any] = {**parse(url.reveal())}
        # In an event loop one timeout is around all of a command, and knows when the loop itself is slow.
        each = None if asynchronous else timeout
        options |= {"socket_timeout": each, "socket_connect_timeout": each, "retry": retry}
        options |= {"decode_responses": False, "protocol": 2, "max_connections": CONNECTIONS + 1}
        if "password" in options:
            options["password"] = SecretText(options["password"])
        if url.startswith("rediss:") and "ssl_cert_reqs" not in options:
            options.setdefault("ssl_check_hostname", True)  # redis 5 leaves it out
        # What the query sets is looked at only when a connection is made.
        (redis.asyncio if asynchronous else redis).ConnectionPool(**options).make_connection()
    except Exception as error:  # noqa: BLE001 - redis has many, and their texts may hold the password
        pass_signal_on(error)
        raise ConfigurationError(
            "url can't work: a setting behind its question mark, or its port, is wrong. The settings are those of"
            " redis.Redis.from_url()."
        ) from None
    return options


def _check_parts(url: SecretText) -> None:
    """Raise `ConfigurationError` for a URL that redis would take for another one than was meant."""
    try:
        parts = urlsplit(url.reveal())
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("redis", "rediss", "unix"):
        raise ConfigurationError(
            "url is not a Redis or Valkey URL: pass redis://host:6379/0, rediss://host:6379/0 for TLS (valkey:// and"
            " valkeys:// are the same), or unix:///path/to/socket."
        )
    database = parts.path.strip("/")
    misread = parts.fragment or "@" in parts.query or (database and not database.isdecimal())
    if parts.scheme != "unix" and misread:
        raise ConfigurationError(
            "url has a path that is not a database number: pass redis://host:6379/0, and write / ? # @ : in a user name"
            " or password as %2F %3F %23 %40 %3A."
        )
    if parts.scheme == "unix" and not parts.path:
        raise ConfigurationError("url names no socket: pass unix:///path/to/socket.")


def place_of(options: dict[str, Any]) -> str:
    return str(options.get("path") or f"{options.get('host', 'localhost')}:{options.get('port', 6379)}")
