# Generated from src/b2b_storefront/transport/seam/async_base.py by `make codegen`. Edits are lost.

"""What makes a gql transport of a carrier, and what of it a storefront uses, synchronous."""

from typing import Any

from gql import GraphQLRequest
from gql.transport import Transport
from gql.transport.exceptions import TransportAlreadyConnected

from b2b_storefront._errors import StorefrontError
from b2b_storefront.transport.carrier import Carrier
from b2b_storefront.transport.seam.forms import GqlResult, result_for_gql
from b2b_storefront.transport.seam.reading import wrong_kind
from b2b_storefront.wire.request import PreparedRequest

__all__ = ["Seam", "find_parts"]


class Seam(Carrier, Transport):
    """A gql transport that keeps status and headers, bounds each call by its time, and makes REST requests too."""

    def connect(self) -> None:
        """Open the pool; connections are opened when requests need them.

        Raises:
            TransportAlreadyConnected: It is open; whoever opened it closes it.
        """
        if not self.open():
            raise TransportAlreadyConnected("The transport is open already.")

    def execute(
        self,
        request: GraphQLRequest | PreparedRequest,
        *,
        extra_args: dict[str, Any] | None = None,
        timeout: float | None = None,
    ) -> GqlResult:
        """Send a request.

        Args:
            request: Any gql request; a `PreparedRequest` is sent without printing its document.
            extra_args: Its `headers` are sent along.
            timeout: Seconds, instead of the transport's own.

        Returns:
            A gql result that is an `HTTPResult` too.

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
        return result_for_gql(outcome)

    def subscribe(self, request: GraphQLRequest) -> Any:
        """Not available: the API has no subscriptions."""
        raise NotImplementedError("The B2B Edition API has no subscriptions; run a query instead.")


def find_parts(given: object) -> tuple[Transport | None, Carrier | None]:
    """Return what a storefront asks through gql's seam of what it is given, and what of it is a carrier.

    One of ours is used as the carrier that it is, unless somebody's class overrides how it executes.

    Args:
        given: What should be a gql transport.

    Raises:
        ConfigurationError: It is none, or of the other kind.
    """
    if isinstance(given, Seam):
        return (None if type(given).execute is Seam.execute else given), given
    if not isinstance(given, Transport):
        raise wrong_kind(given, "Storefront")
    return given, None
