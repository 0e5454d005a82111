"""Sends one request through any asynchronous gql transport, so that nobody above needs to know which one it is."""

import random
from collections.abc import Awaitable, Callable, Mapping
from time import monotonic, perf_counter
from typing import TYPE_CHECKING, Any

from gql.transport import AsyncTransport
from gql.transport import exceptions as gql_errors

from b2b_storefront._address import is_public_api
from b2b_storefront._async.persistence import AsyncPersistence, Call
from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConnectionLostError, ResponseError, StorefrontError, TransportError
from b2b_storefront._options import STOREFRONT_OPTIONS, CallOptions
from b2b_storefront._secret import SecretText
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._waiting import OverrunError, async_within
from b2b_storefront.auth.exchange import RunOperation
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.limit import Budget, RateLimit, StoreLimit, Traffic, read_budget
from b2b_storefront.resilience.retry import RetryPolicy
from b2b_storefront.resilience.tasks import AsyncLimiter
from b2b_storefront.transport.async_choosing import async_choose
from b2b_storefront.transport.async_own import AsyncOwnTransport
from b2b_storefront.transport.failures import no_answer_in_time, no_time_left
from b2b_storefront.transport.foreign import ExecuteArguments, read_error, read_result
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.models import UNSET, UnsetType
from b2b_storefront.wire.refusals import refusal
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.rest import RestRequest, RestResult
from b2b_storefront.wire.watch import Watch

if TYPE_CHECKING:
    from b2b_storefront.observe.watching import Watcher

__all__ = ["AsyncProvingSender", "AsyncSender"]


class AsyncSender:
    """Sends through an asynchronous transport.

    Args:
        settings: The store's.
        transport: Any of gql's or another's, or the name of one of ours; the usual one of ours unless given.
        retry: How often calls are attempted.
        rate_limit: The store's budget; None for none. Unless given, BigCommerce's hosts have one, and others none.
        chance: Returns a number from 0 to 1.

    Attributes:
        rest: What makes REST requests, which a gql transport can't.
        watcher: Tells observers of sign-ins; None where nobody wants to know.
    """

    __slots__ = (
        "_arguments",
        "_bounded",
        "_connected",
        "_foreign",
        "_heard",
        "_owned",
        "_persistence",
        "rest",
        "settings",
        "transport",
        "watcher",
    )

    def __init__(
        self,
        settings: StoreSettings,
        transport: AsyncTransport | str | None,
        retry: RetryPolicy,
        rate_limit: StoreLimit | None | UnsetType = UNSET,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.settings = settings
        self.transport, self.rest = async_choose(transport, settings)
        # What overrides `execute` of ours is asked through it, like every other gql transport.
        self._foreign = type(self.transport).execute is not AsyncOwnTransport.execute
        self._arguments = ExecuteArguments(self.transport, self.transport.execute)
        # Another transport has a time of its own, which holds unless somebody named one here.
        self._bounded = "timeout" in settings.model_fields_set
        self._owned = transport is None or isinstance(transport, str)
        self._connected = False
        self._heard: tuple[Mapping[str, str], float] | None = None
        limiter = None
        if isinstance(rate_limit, UnsetType):
            # What says nowhere where it sends, as a test's fake, is limited by nobody.
            address = settings.base_url if self._owned else getattr(transport, "url", None)
            rate_limit = RateLimit() if is_public_api(address) else None
        if rate_limit is not None:
            limiter = AsyncLimiter(rate_limit.keeper(settings.base_url, settings.store_hash))
        self._persistence = AsyncPersistence(retry, limiter, chance)
        self.watcher: Watcher | None = None

    def deadline(self, seconds: float | None) -> Deadline:
        """Return the deadline of a call that begins now.

        Args:
            seconds: What the call's session asks for; None for the storefront's.
        """
        return Deadline(self.settings.timeout if seconds is None else seconds)

    async def send(
        self, request: PreparedRequest, token: SecretText | None, deadline: Deadline, options: CallOptions
    ) -> Outcome:
        """Send a request, several times if need be, and return what was answered.

        Args:
            request: The request.
            token: The customer's token; None for a guest.
            deadline: The call's.
            options: What the call's session asks for.

        Raises:
            TransportError: Nothing was answered.
            RateLimitedError: The store's budget has no place for the call in its time.
            ConfigurationError: The transport can't carry a token.
        """
        operation = request.operation
        traffic = Traffic.LOGIN if request.urgent or operation.gives_token else options.traffic
        call = Call(operation.name, traffic, operation.repeatable, deadline, options.policy, request.watch)
        outcome = await self._persistence.run(call, lambda: self._attempt(request, token, deadline, options))
        if isinstance(outcome, HTTPResult):
            self._heard = (outcome.headers, monotonic())
        elif isinstance(outcome, TransportError):
            raise outcome
        return outcome

    async def exchange(self, request: RunOperation | RestRequest, customer: str) -> Any:
        """Make a request by which credentials become a token, and return the `data` of its answer.

        Args:
            request: The request.
            customer: The fingerprint of the customer whose token it is.

        Raises:
            StorefrontError: There is none, or the API refuses the credentials.
        """
        if self.watcher is None:
            return await self._exchange(request)
        if isinstance(request, RestRequest):
            watch = self.watcher.begin_rest(request, customer, self.rest)
        else:
            watch = self.watcher.begin(request.operation, request.variables, customer, purpose="sign-in")
        with watch:
            return await self._exchange(request, watch)

    async def send_rest(
        self, request: RestRequest, deadline: Deadline, options: CallOptions, watch: Watch | None = None
    ) -> RestResult:
        """Make a REST request, several times if need be, and return its result.

        Args:
            request: The request.
            deadline: The call's.
            options: What its caller asks for.
            watch: Is told how it goes; None where nobody wants to know.

        Raises:
            StorefrontError: There is none, or the API refuses it.
        """
        # Another API's host neither counts against the store's budget nor tells of it.
        counted = request.base_url is None
        call = Call(request.name, options.traffic, request.repeatable, deadline, options.policy, watch, counted)
        result = await self._run_rest(call, request, deadline)
        if counted:
            self._heard = (result.headers, monotonic())
        return result

    async def connect(self) -> None:
        """Connect a transport that is not connected yet; whoever connects it closes it."""
        connect: Callable[[], Awaitable[None]] = self.transport.connect
        try:
            await connect()
        except gql_errors.TransportAlreadyConnected:
            return
        self._connected = True

    def budget(self) -> Budget | None:
        """Return what the store has left, by the limiter, or by what the API said last; None where nobody knows."""
        budget = self._persistence.budget()
        if budget is not None or self._heard is None:
            return budget
        headers, heard_at = self._heard
        reading = read_budget(headers)
        if reading is None:
            return None
        return reading.after(monotonic() - heard_at)

    async def close(self) -> None:
        """Close the transport, unless its owner connected it."""
        await self._persistence.close()
        close: Callable[[], Awaitable[None]] = self.transport.close
        if self._owned or self._connected:
            await close()
        if self.rest is not self.transport:
            await self.rest.close()

    async def _exchange(self, request: RunOperation | RestRequest, watch: Watch | None = None) -> Any:
        # Ends a little before a call that waits for it with the same time, as its error says more.
        seconds = self.settings.timeout - min(self.settings.timeout * 0.1, 0.25)
        deadline = self.deadline(seconds)
        if isinstance(request, RestRequest):
            # Each of them gives a token out, and none of them does more.
            call = Call(request.name, Traffic.LOGIN, repeatable=True, deadline=deadline, policy=None, watch=watch)
            return (await self._run_rest(call, request, deadline)).data
        prepared = PreparedRequest(request.operation, request.variables, urgent=True)
        prepared.watch = watch
        result = await self.send(prepared, None, deadline, STOREFRONT_OPTIONS)
        if isinstance(result, ResponseError):
            raise result
        if result.errors:
            raise refusal(request.operation, result)
        return result.data or {}

    async def _attempt(
        self, request: PreparedRequest, token: SecretText | None, deadline: Deadline, options: CallOptions
    ) -> Outcome | TransportError:
        left = deadline.left()
        if left <= 0:
            return no_time_left(request.operation_name, deadline.seconds)
        request.token = token
        if self._foreign:
            bounded = options.timeout is not None or self._bounded
            arguments = self._arguments.build(request, token, left if bounded else None)
            return await self._send_through(request, arguments, deadline if bounded else None)
        try:
            return await self.rest.send(request, token, left, deadline.seconds)
        except TransportError as error:
            return error

    async def _run_rest(self, call: Call, request: RestRequest, deadline: Deadline) -> RestResult:
        outcome = await self._persistence.run(call, lambda: self._attempt_rest(request, deadline))
        if isinstance(outcome, RestResult):
            return outcome
        raise outcome

    async def _attempt_rest(self, request: RestRequest, deadline: Deadline) -> RestResult | StorefrontError:
        left = deadline.left()
        if left <= 0:
            return no_time_left(request.name, deadline.seconds)
        try:
            return await self.rest.rest(request, request.base_url or self.settings.base_url, left, deadline.seconds)
        except StorefrontError as error:
            return error

    async def _send_through(
        self, request: PreparedRequest, arguments: dict[str, Any], deadline: Deadline | None
    ) -> Outcome | TransportError:
        failure: StorefrontError
        started = perf_counter()
        execute: Callable[..., Awaitable[Any]] = self.transport.execute
        try:
            left = None if deadline is None else deadline.left()
            return read_result(request, await async_within(left, lambda: execute(request, **arguments)), started)
        except AssertionError:
            raise  # A fake's, or a test's own: it is about the test, which has to see it as it is.
        except Exception as error:  # noqa: BLE001 - whatever another library raises becomes one of ours
            pass_signal_on(error)
            overrun = isinstance(error, OverrunError)
            failure = read_error(request, error)
        if deadline is not None and (overrun or (deadline.left() <= 0 and isinstance(failure, ConnectionLostError))):
            return no_answer_in_time(request.operation_name, deadline.seconds)
        if isinstance(failure, ResponseError | TransportError):
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
