"""Sends one request through any asynchronous gql transport, so that nobody above needs to know which one it is."""

import random
from collections.abc import Awaitable, Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING, Any

from b2b_storefront._address import is_public_api
from b2b_storefront._async.persistence import AsyncPersistence, Call
from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ResponseError, StorefrontError, TransportError
from b2b_storefront._lazy import import_apart
from b2b_storefront._options import STOREFRONT_OPTIONS, CallOptions
from b2b_storefront._secret import SecretText
from b2b_storefront.auth.exchange import RunOperation
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.limit import Budget, RateLimit, StoreLimit, Traffic, read_budget
from b2b_storefront.resilience.retry import RetryPolicy
from b2b_storefront.resilience.tasks import AsyncLimiter
from b2b_storefront.transport.async_choosing import async_choose
from b2b_storefront.transport.failures import no_time_left
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.models import UNSET, UnsetType
from b2b_storefront.wire.refusals import refusal
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.rest import RestRequest, RestResult
from b2b_storefront.wire.watch import Watch

if TYPE_CHECKING:
    from gql.transport import AsyncTransport

    from b2b_storefront._async.foreign import AsyncForeign
    from b2b_storefront.observe.watching import Watcher

__all__ = ["AsyncProvingSender", "AsyncSender"]


class AsyncSender:
    """Sends through an asynchronous carrier of ours, or a gql transport.

    Args:
        settings: The store's.
        transport: Any of gql's or another's, or the name of one of ours; the usual one of ours unless given.
        retry: How often calls are attempted.
        rate_limit: The store's budget; None for none. Unless given, BigCommerce's hosts have one, and others none.
        chance: Returns a number from 0 to 1.

    Attributes:
        carrier: What of ours makes requests; REST requests too where a gql transport makes all others.
        watcher: Tells observers of sign-ins; None where nobody wants to know.
    """

    __slots__ = (
        "_bounded",
        "_connected",
        "_foreign",
        "_heard",
        "_owned",
        "_persistence",
        "settings",
        "transport",
        "watcher",
    )

    def __init__(
        self,
        settings: StoreSettings,
        transport: "AsyncTransport | str | None",
        retry: RetryPolicy,
        rate_limit: StoreLimit | None | UnsetType = UNSET,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.settings = settings
        foreign, self.transport = async_choose(transport, settings)
        self._foreign: AsyncForeign | None = None if foreign is None else import_apart(_load_foreign)(foreign)
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
            watch = self.watcher.begin_rest(request, customer, self.transport.shown_name)
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

    @property
    def shown_name(self) -> str:
        """What observers are told that sends."""
        return self.transport.shown_name if self._foreign is None else self._foreign.shown_name

    async def connect(self) -> None:
        """Connect what is not connected yet; whoever connects it closes it."""
        if await (self.transport if self._foreign is None else self._foreign).open():
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
        foreign = self._foreign
        if self._owned or self._connected:
            await (self.transport if foreign is None else foreign).close()
        if foreign is not None and foreign.transport is not self.transport:
            await self.transport.close()

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
        if self._foreign is not None:
            bounded = options.timeout is not None or self._bounded
            return await self._foreign.send(request, token, deadline if bounded else None)
        try:
            return await self.transport.send(request, token, left, deadline.seconds)
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
            return await self.transport.rest(
                request, request.base_url or self.settings.base_url, left, deadline.seconds
            )
        except StorefrontError as error:
            return error


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


def _load_foreign() -> "type[AsyncForeign]":
    from b2b_storefront._async.foreign import AsyncForeign

    return AsyncForeign
