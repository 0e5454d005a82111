"""Sends one call through any synchronous gql transport, so that sessions need not know which one they have."""

from time import perf_counter
from typing import TYPE_CHECKING, Any

from gql.transport import Transport
from gql.transport import exceptions as gql_errors
from graphql import ExecutionResult

from b2b_storefront._config import StoreSettings
from b2b_storefront._secret import SecretText
from b2b_storefront.transport.foreign import ExecuteArguments, hidden, limits, translated
from b2b_storefront.transport.urllib3 import Urllib3Transport
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.rest import RestRequest

if TYPE_CHECKING:
    from b2b_storefront._errors import StorefrontError

__all__ = ["Sender"]


class Sender:
    """Sends through a synchronous transport.

    Args:
        settings: The store's.
        transport: Any of gql's or another's; ours unless given.
    """

    __slots__ = ("_arguments", "_connected", "_owned", "_rest", "_settings", "_translate", "transport")

    def __init__(self, settings: StoreSettings, transport: Transport | None) -> None:
        own = Urllib3Transport(settings.graphql_url, **limits(settings))
        self._owned = transport is None
        transport = own if transport is None else transport
        self.transport = transport
        # Some ways to a token are REST requests, which a gql transport can't make.
        self._rest = transport if isinstance(transport, Urllib3Transport) else own
        self._settings = settings
        self._arguments = ExecuteArguments(transport, transport.execute)
        self._translate = not isinstance(transport, Urllib3Transport)
        self._connected = False

    @property
    def settings(self) -> StoreSettings:
        """The store's settings."""
        return self._settings

    def send(self, request: PreparedRequest, token: SecretText | None, timeout: float | None) -> ExecutionResult:
        """Send a request and return the transport's result."""
        if self._translate:
            return self._send_through(request, self._arguments.build(request, token, timeout))
        extra_args = None if token is None else {"headers": {"Authorization": token.prefixed("Bearer ")}}
        return self._rest.execute(request, extra_args=extra_args, timeout=timeout)

    def _send_through(self, request: PreparedRequest, arguments: dict[str, Any]) -> ExecutionResult:
        failure: StorefrontError
        started = perf_counter()
        try:
            return hidden(self.transport.execute(request, **arguments), started)
        except (gql_errors.TransportError, OSError) as error:
            failure = translated(request, error)
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
