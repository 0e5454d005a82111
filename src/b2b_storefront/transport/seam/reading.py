"""Any other gql transport than ours: the arguments that it takes, and its results and errors as ours."""

import inspect
from collections.abc import Callable
from time import perf_counter
from typing import Any

from gql.transport import AsyncTransport, Transport
from gql.transport import exceptions as gql_errors
from graphql import ExecutionResult

from b2b_storefront._error_details import bounded_text
from b2b_storefront._errors import (
    ConfigurationError,
    ConnectionLostError,
    HTTPStatusError,
    InvalidBodyError,
    StorefrontError,
)
from b2b_storefront._secret import SecretText
from b2b_storefront.transport.named import FAST
from b2b_storefront.wire.answer import HTTPResult, limit_reached, list_errors
from b2b_storefront.wire.echoes import Echoes
from b2b_storefront.wire.request import PreparedRequest, own_headers

__all__ = ["ExecuteArguments", "read_error", "read_result", "wrong_kind"]


class ExecuteArguments:
    """Which arguments a transport's `execute` takes, found out once."""

    __slots__ = ("_headers", "_name", "_timeout")

    def __init__(self, transport: AsyncTransport | Transport, execute: Callable[..., Any]) -> None:
        parameters = inspect.signature(execute).parameters
        self._name = type(transport).__name__
        self._headers = "extra_args" in parameters
        self._timeout = "timeout" in parameters

    def build(self, request: PreparedRequest, token: SecretText | None, timeout: float | None) -> dict[str, Any]:
        """Return the arguments for one request.

        Args:
            request: The request.
            token: The customer's token; None for a guest.
            timeout: Seconds; None for the transport's own.
        """
        arguments: dict[str, Any] = {}
        headers = own_headers(request, token)
        if headers is not None:
            if not self._headers:
                what, otherwise = "a customer's token", "use storefront.guest()"
                if token is None:
                    what, otherwise = "the session's options", "leave them out"
                raise ConfigurationError(
                    f"{request.operation_name}: {self._name} takes no headers per request, so it can't carry {what}."
                    " Give a transport whose execute() has `extra_args`, as gql's HTTP transports have, or"
                    f" {otherwise}.",
                    operation_name=request.operation_name,
                )
            arguments["extra_args"] = {"headers": headers}
        if timeout is not None and self._timeout:
            arguments["timeout"] = timeout
        return arguments


def wrong_kind(transport: object, storefront: str) -> ConfigurationError:
    """Return the error for a transport that the storefront can't use: of the other kind, or none at all."""
    name = type(transport).__name__ if not isinstance(transport, type) else f"the class {transport.__name__}"
    if isinstance(transport, AsyncTransport | Transport):
        other = "AsyncStorefront" if isinstance(transport, AsyncTransport) else "Storefront"
        return ConfigurationError(
            f"transport: {name} does not fit {storefront}, as one of them is asynchronous and the other is not. Use"
            f" {other}, or a transport of the other kind."
        )
    if isinstance(transport, str):
        name = f"{bounded_text(transport)!r} ({name})"
    return ConfigurationError(
        f'transport: {name} is not a gql transport. Pass an instance of one of gql\'s, or "{FAST}", or leave transport'
        " out."
    )


def read_result(request: PreparedRequest, result: ExecutionResult, started: float) -> HTTPResult:
    """Return another transport's result as one of ours, which does not show its data, nor the request's secrets."""
    if isinstance(result, HTTPResult):
        return result
    elapsed = perf_counter() - started
    data, errors, extensions = result.data, list_errors(result.errors), result.extensions
    if errors:
        echoes = Echoes(request.secrets())
        data, errors, extensions = map(echoes.hide_in_json, (data, errors, extensions))
    return HTTPResult(data, errors, extensions, status=None, headers={}, elapsed=elapsed)


def read_error(request: PreparedRequest, error: Exception) -> StorefrontError:
    """Return our error for one of gql's. Texts of the transport are left out: some hold the request or the answer."""
    if isinstance(error, StorefrontError):
        return error
    name = request.operation_name
    if isinstance(error, gql_errors.TransportServerError):
        if error.code == 429:
            return limit_reached(name, None)
        return HTTPStatusError(
            f"{name}: the server failed (HTTP {error.code}) without a GraphQL answer. Check the transport's url, or try"
            " again later.",
            operation_name=name,
            status=error.code,
        )
    if isinstance(error, gql_errors.TransportProtocolError):
        return InvalidBodyError(
            f"{name}: the answer is not a GraphQL result. Check the transport's url.", operation_name=name
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
