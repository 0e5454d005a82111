# Generated from src/b2b_storefront/_async/foreign.py by `make codegen`. Edits are lost.

"""Any gql transport that is not one of ours, synchronous: what it answers, and how it fails, in our words."""

from time import perf_counter
from typing import Any

from gql.transport import Transport
from gql.transport.exceptions import TransportAlreadyConnected

from b2b_storefront._errors import ConnectionLostError, ResponseError, StorefrontError, TransportError
from b2b_storefront._secret import SecretText
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._waiting import OverrunError, within
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.transport.failures import no_answer_in_time
from b2b_storefront.transport.seam.forms import request_for_gql
from b2b_storefront.transport.seam.reading import ExecuteArguments, read_error, read_result
from b2b_storefront.wire.answer import Outcome
from b2b_storefront.wire.request import PreparedRequest

__all__ = ["Foreign"]


class Foreign:
    """Sends through a gql transport.

    Args:
        transport: The transport.
    """

    def __init__(self, transport: Transport) -> None:
        self.transport: Any = transport  # Its methods are not typed.
        self.shown_name = type(transport).__name__
        self._arguments = ExecuteArguments(transport, transport.execute)

    def open(self) -> bool:
        """Connect it, and tell whether it was not connected before."""
        try:
            self.transport.connect()
        except TransportAlreadyConnected:
            return False
        return True

    def close(self) -> None:
        """Close it."""
        self.transport.close()

    def send(
        self, request: PreparedRequest, token: SecretText | None, deadline: Deadline | None
    ) -> Outcome | TransportError:
        """Send a request, and return what was answered, errors included.

        Args:
            request: The request.
            token: The customer's token; None for a guest.
            deadline: The call's; None where the transport's own time holds.

        Raises:
            ConfigurationError: The transport can't carry a token, or failed because of what it was given.
        """
        failure: StorefrontError
        left = None if deadline is None else deadline.left()
        arguments = self._arguments.build(request, token, left)
        started = perf_counter()
        form = request_for_gql(request)
        try:
            left = None if deadline is None else deadline.left()
            return read_result(request, within(left, lambda: self.transport.execute(form, **arguments)), started)
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
