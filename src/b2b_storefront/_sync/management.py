# Generated from src/b2b_storefront/_async/management.py by `make codegen`. Edits are lost.

"""The REST management API's client: the staff's side of a store, over the storefront's connections and budget."""

import datetime
import logging
from collections.abc import Mapping
from decimal import Decimal
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal, NoReturn, Self, TypeVar

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, UnexpectedResultError
from b2b_storefront._options import STOREFRONT_OPTIONS, CallOptions
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText, hide
from b2b_storefront._sync.sender import Sender
from b2b_storefront._sync.subscribing import Subscribing
from b2b_storefront.auth.credentials.base import header_secret
from b2b_storefront.flows.hook_calls import HookPlace, HookRequest
from b2b_storefront.management.answers import ManagementRequest
from b2b_storefront.management.operation import ManagementOperation
from b2b_storefront.management.pricing import PricedQuote, price_lines
from b2b_storefront.management.reading import MisfitError
from b2b_storefront.resilience.retry import RetryPolicy
from b2b_storefront.wire.answer import request_id_of
from b2b_storefront.wire.models import UNSET, UnsetType
from b2b_storefront.wire.rest import RestResult
from b2b_storefront.wire.watch import Watch

if TYPE_CHECKING:
    from b2b_storefront.observe.call_watch import CallWatch

__all__ = ["Management", "make_management"]

logger = logging.getLogger("b2b_storefront")

ResultT = TypeVar("ResultT")

OWN_HEADERS = frozenset({"authtoken", "x-auth-token", "x-store-hash"})


class Management(Subscribing):
    """The staff's side of a store, synchronous; made by `Storefront.management`, for nothing and without I/O.

    Keep it on the server: whoever can call it can do in the store whatever its API account may.

    Any operation may raise:
        TransportError: No answer came (see its subclasses and `sent`).
        ResponseError: The API failed, or its answer can't be read.
        ManagementError: The API refused the request; a subclass says which kind.
    """

    __slots__ = ("_access_token", "_options", "_sender")

    def __init__(self, sender: Sender, access_token: SecretText, options: CallOptions = STOREFRONT_OPTIONS) -> None:
        self._sender = sender
        self._access_token = access_token
        self._options = options

    @even_unfinished
    def __repr__(self) -> str:
        return f"<{type(self).__name__} of store {self._sender.settings.store_hash}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} can't be pickled or copied; make one per process from its storefront.")

    def with_options(
        self,
        *,
        timeout: float | None | UnsetType = UNSET,
        headers: Mapping[str, str] | None | UnsetType = UNSET,
        request_id: str | None | UnsetType = UNSET,
        priority: Literal["page", "batch"] | None | UnsetType = UNSET,
        retry: RetryPolicy | Literal[False] | None | UnsetType = UNSET,
    ) -> Self:
        """Return the same client with other options. What is not named stays as it is in this one.

        Args:
            timeout: Seconds for each whole call: waiting for the budget and for a connection, all attempts and pauses,
                the last byte of the answer. None takes the storefront's.
            headers: Further headers for each call, for a gateway on the way. Those that are written here are refused.
            request_id: What the application calls the web request that it serves; sent as `X-Request-Id`.
            priority: `batch` for what no person waits for: where the store's budget is short, pages go first, and
                batches never take all of it.
            retry: How often a call is attempted; False for once. None takes the storefront's.

        Raises:
            ConfigurationError: One of them can't work.
        """
        options = self._options.changed(
            timeout=timeout, headers=headers, request_id=request_id, priority=priority, retry=retry
        )
        own = sorted(name for name in options.headers or {} if name.lower() in OWN_HEADERS)
        if own:
            raise ConfigurationError(
                f"headers: {own[0]} can't be set by hand (the API account's token and the store go there). Leave it"
                " out."
            )
        return type(self)(self._sender, self._access_token, options)

    def price_quote(
        self,
        quote_id: int | str,
        created_on: datetime.date | int,
        *,
        unit_prices: Mapping[int, Decimal | int] | None = None,
        discount_percent: Decimal | int | None = None,
        **changes: Any,
    ) -> PricedQuote:
        """Price a quote: read it, and replace its lines and sums. Two calls.

        Args:
            quote_id: Id of the quote.
            created_on: The day on which the quote was asked for; its `created_at` will do.
            unit_prices: What a unit costs now, by the product's id; other lines keep their price.
            discount_percent: What is taken off the price of each line before discounts, in per cent; instead of prices.
            changes: What else `update_quote` changes: `message` for the buyer, `expires_on`, `notes` and so on.

        Returns:
            The lines and the sums that the quote has now.

        Raises:
            ConfigurationError: An argument does not fit; a price is out of its range, or a product not in the quote.
            ManagementError: The API refuses it; the quote was ordered, for instance.
        """
        quote = self.quote(quote_id, created_on=created_on)
        priced = price_lines(quote, unit_prices=unit_prices, discount_percent=discount_percent)
        self.update_quote(quote_id, **priced.arguments, **changes)
        return priced

    def run(self, operation: ManagementOperation[ResultT], /, **arguments: Any) -> ResultT:
        """Run an operation and return its result; every method of an operation does this.

        Args:
            operation: The operation, such as `b2b_storefront.management.operations.COMPANIES`.
            arguments: What it takes, by Python's names or by the API's.

        Returns:
            What the operation's method returns.

        Raises:
            ConfigurationError: An argument is missing, unknown, or does not fit its type; nothing was sent.
        """
        if not isinstance(operation, ManagementOperation):
            raise ConfigurationError(
                f"run() was given a {type(operation).__name__} and not an operation. Nothing was sent: pass one such as"
                " b2b_storefront.management.operations.COMPANIES, or call the operation's method."
            )
        if operation.holds_secrets:
            arguments = hide(arguments)  # A password must not get into a traceback's locals.
        settings, options = self._sender.settings, self._options
        own = {"store_hash": settings.store_hash, "channel_id": settings.channel_id}
        call = operation.prepare(arguments, own)
        headers = dict(options.sent_headers or {})
        if not operation.anonymous:
            headers |= {"X-Auth-Token": self._access_token, "X-Store-Hash": settings.store_hash}
        request = ManagementRequest(
            operation.name,
            operation.method,
            call.path,
            headers,
            call.query,
            call.body,
            repeatable=operation.repeatable,
            gives_token=operation.gives_token,
            signed=not operation.anonymous,
            route=operation.path,
        )
        if self._sender.watcher is None:
            return _conclude(operation, self._send(request))
        with self._begin(request) as watch:
            result = self._send(request, watch)
            watch.decodes(())
            return _conclude(operation, result)

    def _find_hooks(self) -> HookPlace:
        settings = self._sender.settings
        headers = {**(self._options.sent_headers or {}), "X-Auth-Token": self._access_token}
        return HookPlace(settings.store_hash, settings.management_url(), headers)

    def _call_hooks(self, request: HookRequest) -> RestResult:
        if self._sender.watcher is None:
            return self._send(request)
        with self._begin(request) as watch:
            return self._send(request, watch)

    def _begin(self, request: ManagementRequest) -> "CallWatch":
        """Tell observers, of whom there are some, that a call begins."""
        watcher, options = self._sender.watcher, self._options
        assert watcher is not None  # noqa: S101 - whoever calls this has looked
        return watcher.begin_rest(
            request,
            None,
            self._sender.transport.shown_name,
            purpose="call",
            request_id=options.request_id,
            priority=options.priority,
        )

    @property
    def _settings(self) -> StoreSettings:
        return self._sender.settings

    def _send(self, request: ManagementRequest, watch: Watch | None = None) -> RestResult:
        started = perf_counter()
        deadline = self._sender.deadline(self._options.timeout)
        result = self._sender.send_rest(request, deadline, self._options, watch)
        if logger.isEnabledFor(logging.DEBUG):
            milliseconds = (perf_counter() - started) * 1000
            logger.debug("%s for the staff: HTTP %s, %.0f ms", request.name, result.status, milliseconds)
        return result


def make_management(sender: Sender, access_token: SecretText | None) -> Management:
    """Return the client of a storefront's store.

    Args:
        sender: The storefront's.
        access_token: The token of an API account; None for the storefront's own.

    Raises:
        ConfigurationError: There is no token, or it can't be one.
    """
    usage = "the token of an API account of the store, storefront.management(access_token=...)"
    token = sender.settings.access_token if access_token is None else access_token
    if not token:
        raise ConfigurationError(
            "The management API needs the token of an API account of the store: pass access_token=... to"
            " management() or to the storefront, or set B2B_STOREFRONT_ACCESS_TOKEN."
        )
    return Management(sender, header_secret(token, "access_token", usage))


def _conclude(operation: ManagementOperation[ResultT], result: RestResult) -> ResultT:
    try:
        return operation.read(result.data, result.meta)
    except MisfitError as misfit:
        problem = str(misfit)
    raise UnexpectedResultError(
        f"{operation.name}: the answer does not fit its type: {problem}. Try again; if it goes on, the API changed.",
        operation_name=operation.name,
        status=result.status,
        request_id=request_id_of(result.headers),
    )
