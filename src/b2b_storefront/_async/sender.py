"""Sends one call through any asynchronous gql transport, so that sessions need not know which one they have."""

from collections.abc import Awaitable
from time import perf_counter
from typing import TYPE_CHECKING, Any

from gql.transport import AsyncTransport
from gql.transport import exceptions as gql_errors
from graphql import ExecutionResult

from b2b_storefront._config import StoreSettings
from b2b_storefront._secret import SecretText
from b2b_storefront.transport.aiohttp import AiohttpTransport
from b2b_storefront.transport.foreign import ExecuteArguments, hidden, limits, translated
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.rest import RestRequest

if TYPE_CHECKING:
    from b2b_storefront._errors import StorefrontError

__all__ = ["AsyncSender"]


class AsyncSender:
    """Sends through an asynchronous transport.

    Args:
        settings: The store's.
        transport: Any of gql's or another's; ours unless given.
    """

    __slots__ = ("_arguments", "_connected", "_owned", "_rest", "_settings", "_translate", "transport")

    def __init__(self, settings: StoreSettings, transport: AsyncTransport | None) -> None:
        own = AiohttpTransport(settings.graphql_url, **limits(settings))
        self._owned = transport is None
        transport = own if transport is None else transport
        self.transport = transport
        # Some ways to a token are REST requests, which a gql transport can't make.
        self._rest = transport if isinstance(transport, AiohttpTransport) else own
        self._settings = settings
        self._arguments = ExecuteArguments(transport, transport.execute)
        self._translate = not isinstance(transport, AiohttpTransport)
        self._connected = False

    @property
    def settings(self) -> StoreSettings:
        """The store's settings."""
        return self._settings

    def send(
        self,
        request: PreparedRequest,
        token: SecretText | None,
        timeout: float | None,
    ) -> Awaitable[ExecutionResult]:
        """Send a request and return the transport's result."""
        # No coroutine of its own: each one that waits is gone through whenever the event loop wakes the call.
        if self._translate:
            return self._send_through(request, self._arguments.build(request, token, timeout))
        extra_args = None if token is None else {"headers": {"Authorization": token.prefixed("Bearer ")}}
        return self._rest.execute(request, extra_args=extra_args, timeout=timeout)

    async def _send_through(self, request: PreparedRequest, arguments: dict[str, Any]) -> ExecutionResult:
        failure: StorefrontError
        started = perf_counter()
        try:
            return hidden(await self.transport.execute(request, **arguments), started)
        except (gql_errors.TransportError, OSError) as error:
            failure = translated(request, error)
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
