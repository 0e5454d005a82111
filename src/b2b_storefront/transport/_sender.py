"""Sends one call through any gql transport, so that sessions need not know which one they have."""

import inspect
from collections.abc import Callable
from time import perf_counter
from typing import Any

from gql.transport import AsyncTransport, Transport
from gql.transport import exceptions as gql_errors
from graphql import ExecutionResult

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import (
    ConfigurationError,
    ConnectionLostError,
    HTTPStatusError,
    InvalidBodyError,
    RateLimitedError,
    StorefrontError,
)
from b2b_storefront._rest import RestRequest
from b2b_storefront._secret import SecretText
from b2b_storefront.transport._aiohttp import AiohttpTransport
from b2b_storefront.transport._answer import HTTPResult
from b2b_storefront.transport._request import PreparedRequest
from b2b_storefront.transport._urllib3 import Urllib3Transport

__all__ = ["AsyncSender", "Sender"]


class _Arguments:
    """Which arguments a transport's `execute` takes, found out once."""

    __slots__ = ("_headers", "_name", "_timeout")

    def __init__(self, transport: AsyncTransport | Transport, execute: Callable[..., Any]) -> None:
        parameters = inspect.signature(execute).parameters
        self._name = type(transport).__name__
        self._headers = "extra_args" in parameters
        self._timeout = "timeout" in parameters

    def build(self, request: PreparedRequest, token: SecretText | None, timeout: float | None) -> dict[str, Any]:
        arguments: dict[str, Any] = {}
        if token is not None:
            if not self._headers:
                raise ConfigurationError(
                    f"{request.operation_name}: {self._name} takes no headers per request, so it can't carry a"
                    " customer's token. Give a transport whose execute() has `extra_args`, as gql's HTTP transports"
                    " have, or use storefront.anonymous.",
                    operation_name=request.operation_name,
                )
            arguments["extra_args"] = {"headers": {"Authorization": token.prefixed("Bearer ")}}
        if timeout is not None:
            if not self._timeout:
                raise ConfigurationError(
                    f"{request.operation_name}: {self._name} takes no timeout per request. Set its own when you make"
                    " it, and leave timeout out of with_options().",
                    operation_name=request.operation_name,
                )
            arguments["timeout"] = timeout
        return arguments


class AsyncSender:
    """Sends through an asynchronous transport.

    Args:
        settings: The store's.
        transport: Any of gql's or another's; ours unless given.
    """

    __slots__ = ("_arguments", "_connected", "_owned", "_rest", "_settings", "_translate", "transport")

    def __init__(self, settings: StoreSettings, transport: AsyncTransport | None) -> None:
        own = AiohttpTransport(settings.graphql_url, **_limits(settings))
        self._owned = transport is None
        transport = own if transport is None else transport
        self.transport = transport
        # Some ways to a token are REST requests, which a gql transport can't make.
        self._rest = transport if isinstance(transport, AiohttpTransport) else own
        self._settings = settings
        self._arguments = _Arguments(transport, transport.execute)
        self._translate = not isinstance(transport, AiohttpTransport)
        self._connected = False

    @property
    def settings(self) -> StoreSettings:
        """The store's settings."""
        return self._settings

    async def send(self, request: PreparedRequest, token: SecretText | None, timeout: float | None) -> ExecutionResult:  # noqa: ASYNC109
        """Send a request and return the transport's result."""
        arguments = self._arguments.build(request, token, timeout)
        if not self._translate:
            return await self.transport.execute(request, **arguments)
        failure: StorefrontError
        started = perf_counter()
        try:
            return _hidden(await self.transport.execute(request, **arguments), started)
        except (gql_errors.TransportError, OSError) as error:
            failure = _translated(request, error)
        raise failure  # Out here, so that the other transport's error, with all it holds, is not its context.

    async def rest(self, request: RestRequest) -> object:
        """Make a REST request and return the `data` of its answer."""
        return await self._rest.rest(request, self._settings.base_url)

    async def connect(self) -> None:
        """Connect a transport that is not connected yet; whoever connects it closes it."""
        try:
            await self.transport.connect()  # type: ignore[no-untyped-call]
        except gql_errors.TransportAlreadyConnected:
            return
        self._connected = True

    async def close(self) -> None:
        """Close the transport, unless its owner connected it."""
        if self._owned or self._connected:
            await self.transport.close()  # type: ignore[no-untyped-call]
        if self._rest is not self.transport:
            await self._rest.close()


class Sender:
    """Sends through a synchronous transport.

    Args:
        settings: The store's.
        transport: Any of gql's or another's; ours unless given.
    """

    __slots__ = ("_arguments", "_connected", "_owned", "_rest", "_settings", "_translate", "transport")

    def __init__(self, settings: StoreSettings, transport: Transport | None) -> None:
        own = Urllib3Transport(settings.graphql_url, **_limits(settings))
        self._owned = transport is None
        transport = own if transport is None else transport
        self.transport = transport
        # Some ways to a token are REST requests, which a gql transport can't make.
        self._rest = transport if isinstance(transport, Urllib3Transport) else own
        self._settings = settings
        self._arguments = _Arguments(transport, transport.execute)
        self._translate = not isinstance(transport, Urllib3Transport)
        self._connected = False

    @property
    def settings(self) -> StoreSettings:
        """The store's settings."""
        return self._settings

    def send(self, request: PreparedRequest, token: SecretText | None, timeout: float | None) -> ExecutionResult:
        """Send a request and return the transport's result."""
        arguments = self._arguments.build(request, token, timeout)
        if not self._translate:
            return self.transport.execute(request, **arguments)
        failure: StorefrontError
        started = perf_counter()
        try:
            return _hidden(self.transport.execute(request, **arguments), started)
        except (gql_errors.TransportError, OSError) as error:
            failure = _translated(request, error)
        raise failure  # Out here, so that the other transport's error, with all it holds, is not its context.

    def rest(self, request: RestRequest) -> object:
        """Make a REST request and return the `data` of its answer."""
        return self._rest.rest(request, self._settings.base_url)

    def connect(self) -> None:
        """Connect a transport that is not connected yet; whoever connects it closes it."""
        try:
            self.transport.connect()  # type: ignore[no-untyped-call]
        except gql_errors.TransportAlreadyConnected:
            return
        self._connected = True

    def close(self) -> None:
        """Close the transport, unless its owner connected it."""
        if self._owned or self._connected:
            self.transport.close()  # type: ignore[no-untyped-call]
        if self._rest is not self.transport:
            self._rest.close()


def _limits(settings: StoreSettings) -> dict[str, Any]:
    return {
        "timeout": settings.timeout,
        "connect_timeout": settings.connect_timeout,
        "max_connections": settings.max_connections,
    }


def _hidden(result: ExecutionResult, started: float) -> HTTPResult:
    """Return another transport's result as one of ours, which does not show its data."""
    if isinstance(result, HTTPResult):
        return result
    elapsed = perf_counter() - started
    return HTTPResult(result.data, result.errors, result.extensions, status=None, headers={}, elapsed=elapsed)


def _translated(request: PreparedRequest, error: Exception) -> StorefrontError:
    """Return our error for one of gql's. Texts of the transport are left out: some hold the request or the answer."""
    if isinstance(error, StorefrontError):
        return error
    name = request.operation_name
    if isinstance(error, gql_errors.TransportServerError):
        if error.code == 429:
            return RateLimitedError(
                f"{name}: the store's request limit is used up (HTTP 429). Wait up to a minute, and send fewer"
                " requests.",
                operation_name=name,
                status=429,
            )
        return HTTPStatusError(
            f"{name}: the server failed (HTTP {error.code}) without a GraphQL answer. Check the transport's url, or try"
            " again later.",
            operation_name=name,
            status=error.code,
        )
    if isinstance(error, gql_errors.TransportProtocolError):
        return InvalidBodyError(
            f"{name}: the answer is no GraphQL result. Check the transport's url.", operation_name=name
        )
    if isinstance(error, gql_errors.TransportClosed):
        return ConnectionLostError(
            f"{name}: the transport is not connected. Use the storefront in a `with` block, or connect the transport"
            " yourself.",
            operation_name=name,
            sent=False,
        )
    return ConnectionLostError(
        f"{name}: the transport failed ({type(error).__name__}). The API may have carried it out: look before you"
        " repeat a mutation.",
        operation_name=name,
        sent=True,
    )
