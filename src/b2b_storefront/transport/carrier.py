# Generated from src/b2b_storefront/transport/async_carrier.py by `make codegen`. Edits are lost.

"""What carries a storefront's requests, synchronous: one class for each library that opens connections."""

from abc import ABC, abstractmethod

from b2b_storefront._errors import ResponseError, StorefrontError
from b2b_storefront._secret import SecretText
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.request import AnyRequest, own_headers
from b2b_storefront.wire.rest import RestRequest, RestResult

__all__ = ["Carrier"]


class Carrier(ABC):
    """Carries GraphQL and REST requests, each within its time, and keeps status and headers.

    It knows nothing of gql, whose import takes longer than all of ours: `transport/seam` makes gql transports of these.
    """

    @property
    def shown_name(self) -> str:
        """What observers are told that carries: the gql transport of the same kind, or a user's class of it."""
        return type(self).__name__.replace("Carrier", "Transport")

    @abstractmethod
    def open(self) -> bool:
        """Open the pool, and tell whether it was closed before: whoever opened it closes it.

        Connections are opened when requests need them.
        """

    @abstractmethod
    def close(self) -> None:
        """Close the pool and its connections."""

    def send(
        self,
        request: AnyRequest,
        token: SecretText | None,
        timeout: float | None,
        whole: float | None = None,
    ) -> Outcome:
        """Send a customer's request, and return what was answered: an answer that is an error is not raised.

        Args:
            request: Any request; a `PreparedRequest` is sent without printing its document.
            token: The customer's token; None for a guest.
            timeout: Seconds, instead of the carrier's own.
            whole: How long the whole call had, which errors name; the timeout unless given.

        Raises:
            TransportError: Nothing was answered; a subclass says why.
        """
        outcome = self._execute(request, own_headers(request, token), timeout, whole)
        if isinstance(outcome, HTTPResult | ResponseError):
            return outcome
        # Raised out here, so that bodies and headers do not get into the error's traceback or context.
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
            timeout: Seconds, instead of the carrier's own.
            whole: How long the whole call had, which errors name; the timeout unless given.

        Raises:
            StorefrontError: Nothing was answered, or the API refuses it: what the request makes of that.
        """
        outcome = self._rest(request, base_url, timeout, whole)
        if isinstance(outcome, StorefrontError):
            raise outcome
        return outcome

    @abstractmethod
    def _execute(
        self,
        request: AnyRequest,
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
