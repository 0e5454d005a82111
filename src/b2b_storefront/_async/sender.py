"""Sends one request through any asynchronous gql transport, so that nobody above needs to know which one it is."""

from collections.abc import Awaitable, Callable
from time import perf_counter
from typing import Any

from gql.transport import AsyncTransport
from gql.transport import exceptions as gql_errors

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ResponseError, StorefrontError
from b2b_storefront._options import STOREFRONT_OPTIONS, CallOptions
from b2b_storefront._secret import SecretText
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.auth.exchange import RunOperation
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.transport.aiohttp import AiohttpTransport
from b2b_storefront.transport.failures import no_time_left
from b2b_storefront.transport.foreign import ExecuteArguments, read_error, read_result, wrong_kind
from b2b_storefront.wire.answer import Outcome
from b2b_storefront.wire.refusals import refusal
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.rest import RestRequest

__all__ = ["AsyncProvingSender", "AsyncSender"]


class AsyncSender:
    """Sends through an asynchronous transport.

    Args:
        settings: The store's.
        transport: Any of gql's or another's; ours unless given.
    """

    __slots__ = ("_arguments", "_bounded", "_connected", "_foreign", "_owned", "_rest", "settings", "transport")

    def __init__(self, settings: StoreSettings, transport: AsyncTransport | None) -> None:
        if transport is not None and not isinstance(transport, AsyncTransport):
            raise wrong_kind(transport, "AsyncStorefront")
        own = transport if isinstance(transport, AiohttpTransport) else AiohttpTransport.for_store(settings)
        self.settings = settings
        self.transport: AsyncTransport = own if transport is None else transport
        # Some ways to a token are REST requests, which a gql transport can't make.
        self._rest = own
        # What overrides `execute` of ours is asked through it, like every other gql transport.
        self._foreign = type(self.transport).execute is not AiohttpTransport.execute
        self._arguments = ExecuteArguments(self.transport, self.transport.execute)
        # Another transport has a time of its own, which holds unless somebody named one here.
        self._bounded = "timeout" in settings.model_fields_set
        self._owned = transport is None
        self._connected = False

    def deadline(self, seconds: float | None) -> Deadline:
        """Return the deadline of a call that begins now.

        Args:
            seconds: What the call's session asks for; None for the storefront's.
        """
        return Deadline(self.settings.timeout if seconds is None else seconds)

    async def send(
        self, request: PreparedRequest, token: SecretText | None, deadline: Deadline, options: CallOptions
    ) -> Outcome:
        """Send a request and return what was answered.

        Args:
            request: The request.
            token: The customer's token; None for a guest.
            deadline: The call's.
            options: What the call's session asks for.

        Raises:
            TransportError: Nothing was answered.
            ConfigurationError: The transport can't carry a token, or a timeout.
        """
        left = deadline.left()
        if left <= 0:
            raise no_time_left(request.operation_name, deadline.seconds)
        if self._foreign:
            named = options.timeout is not None
            bounded = named or self._bounded
            arguments = self._arguments.build(request, token, left if bounded else None, insist=named)
            return await self._send_through(request, arguments)
        return await self._rest.send(request, token, left, deadline.seconds)

    async def exchange(self, request: RunOperation | RestRequest) -> Any:
        """Make a request by which credentials become a token, and return the `data` of its answer.

        Raises:
            StorefrontError: There is none, or the API refuses the credentials.
        """
        # Ends a little before a call that waits for it with the same time, as its error says more.
        seconds = self.settings.timeout - min(self.settings.timeout * 0.1, 0.25)
        if isinstance(request, RestRequest):
            return await self._rest.rest(request, self.settings.base_url, seconds)
        prepared = PreparedRequest(request.operation, request.variables, urgent=True)
        result = await self.send(prepared, None, self.deadline(seconds), STOREFRONT_OPTIONS)
        if isinstance(result, ResponseError):
            raise result
        if result.errors:
            raise refusal(request.operation, result)
        return result.data or {}

    async def connect(self) -> None:
        """Connect a transport that is not connected yet; whoever connects it closes it."""
        connect: Callable[[], Awaitable[None]] = self.transport.connect
        try:
            await connect()
        except gql_errors.TransportAlreadyConnected:
            return
        self._connected = True

    async def close(self) -> None:
        """Close the transport, unless its owner connected it."""
        close: Callable[[], Awaitable[None]] = self.transport.close
        if self._owned or self._connected:
            await close()
        if self._rest is not self.transport:
            await self._rest.close()

    async def _send_through(self, request: PreparedRequest, arguments: dict[str, Any]) -> Outcome:
        failure: StorefrontError
        started = perf_counter()
        try:
            return read_result(await self.transport.execute(request, **arguments), started)
        except AssertionError:
            raise  # A fake's, or a test's own: it is about the test, which has to see it as it is.
        except Exception as error:  # noqa: BLE001 - whatever another library raises becomes one of ours
            pass_signal_on(error)
            failure = read_error(request, error)
        if isinstance(failure, ResponseError):
            return failure
        raise failure  # Out here, so that the other transport's error, with all it holds, is not its context.


class AsyncProvingSender(AsyncSender):
    """Sends through another sender, and lets something be proved before and after each request.

    Args:
        sender: Sends.
        prove: Raises what is to end the call; is told the operation that was sent, or None before one is.
    """

    __slots__ = ("_prove", "_sender")

    def __init__(self, sender: AsyncSender, prove: Callable[[str | None], Awaitable[None]]) -> None:
        self.settings = sender.settings
        self.transport = sender.transport
        self._sender = sender
        self._prove = prove

    async def send(
        self, request: PreparedRequest, token: SecretText | None, deadline: Deadline, options: CallOptions
    ) -> Outcome:
        """Send a request between two proofs, and return what was answered."""
        await self._prove(None)
        outcome = await self._sender.send(request, token, deadline, options)
        await self._prove(request.operation_name)
        return outcome
