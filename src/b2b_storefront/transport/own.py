# Generated from src/b2b_storefront/transport/async_own.py by `make codegen`. Edits are lost.

"""What every synchronous transport of this library's own gives beside gql's: headers, REST requests, outcomes."""

from abc import abstractmethod
from typing import Any

from gql import GraphQLRequest
from gql.transport import Transport

from b2b_storefront._errors import ResponseError, StorefrontError
from b2b_storefront._secret import SecretText
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.request import own_headers
from b2b_storefront.wire.rest import RestRequest, RestResult

__all__ = ["OwnTransport"]


class OwnTransport(Transport):
    """A gql transport that keeps status and headers, bounds each call by its time, and makes REST requests too."""

    @abstractmethod
    def connect(self) -> None:
        """Open the pool; connections are opened when requests need them.

        Raises:
            TransportAlreadyConnected: It is open; whoever opened it closes it.
        """

    @abstractmethod
    def close(self) -> None:
        """Close the pool and its connections."""

    def execute(
        self,
        request: GraphQLRequest,
        *,
        extra_args: dict[str, Any] | None = None,
        timeout: float | None = None,
    ) -> HTTPResult:
        """Send a request.

        Args:
            request: Any gql request; a `PreparedRequest` is sent without printing its document.
            extra_args: Its `headers` are sent along.
            timeout: Seconds, instead of the transport's own.

        Raises:
            UnreachableError: No connection could be opened.
            RequestTimeoutError: No whole answer came in time.
            ConnectionLostError: The connection broke after the request was sent.
            ResponseError: The answer is not a GraphQL result (see its subclasses).
        """
        outcome = self._execute(request, (extra_args or {}).get("headers"), timeout)
        if isinstance(outcome, StorefrontError):
            # Raised out here, so that bodies and headers do not get into the error's traceback or context.
            raise outcome
        return outcome

    def send(
        self,
        request: GraphQLRequest,
        token: SecretText | None,
        timeout: float | None,
        whole: float | None = None,
    ) -> Outcome:
        """Send a customer's request, and return what was answered: an answer that is an error is not raised.

        Args:
            request: Any gql request; a `PreparedRequest` is sent without printing its document.
            token: The customer's token; None for a guest.
            timeout: Seconds, instead of the transport's own.
            whole: How long the whole call had, which errors name; the timeout unless given.

        Raises:
            TransportError: Nothing was answered (see `execute`).
        """
        outcome = self._execute(request, own_headers(request, token), timeout, whole)
        if isinstance(outcome, HTTPResult | ResponseError):
            return outcome
        raise outcome

    def rest(
        self,
        request: RestRequest,
        base_url: str,
        timeout: float | None = None,
        whole: float | None = None,
    ) -> RestResult:
        """Make a REST request and return its result.

        Args:
            request: The request.
            base_url: The API's address.
            timeout: Seconds, instead of the transport's own.
            whole: How long the whole call had, which errors name; the timeout unless given.

        Raises:
            StorefrontError: As `execute`, and where the API refuses it what the request makes of that.
        """
        outcome = self._rest(request, base_url, timeout, whole)
        if isinstance(outcome, StorefrontError):
            raise outcome
        return outcome

    def subscribe(self, request: GraphQLRequest) -> Any:
        """Not available: the API has no subscriptions."""
        raise NotImplementedError("The B2B Edition API has no subscriptions; run a query instead.")

    @abstractmethod
    def _execute(
        self,
        request: GraphQLRequest,
        headers: dict[str, str] | None,
        timeout: float | None,
        whole: float | None = None,
    ) -> Outcome | StorefrontError:
        """Send a request, and return what was answered, or the error to raise."""

    @abstractmethod
    def _rest(
        self,
        request: RestRequest,
        base_url: str,
        timeout: float | None,
        whole: float | None,
    ) -> RestResult | StorefrontError:
        """Make a REST request, and return its result, or the error to raise."""
