"""What tests break on purpose: tokens that end before their time, requests that fail."""

from collections.abc import Mapping
from typing import Any

from b2b_storefront.sandbox.server.endpoint import Endpoint
from b2b_storefront.sandbox.server.faults.fault import make_fault
from b2b_storefront.sandbox.server.faults.plan import StandingFaults

__all__ = ["Disturbances"]


class Disturbances:
    """The part of a sandbox that fails on purpose."""

    _graphql: Endpoint

    def _note_change(self) -> None:
        raise NotImplementedError

    def expire_tokens(self, customer_id: int | None = None) -> None:
        """Refuse the storefront tokens of one customer, or of all, with code 40101 from now on.

        Raises:
            TypeError: the customer id is not a whole number.
        """
        if customer_id is not None and type(customer_id) is not int:
            raise TypeError("customer_id must be a whole number or None")
        with self._graphql.state.lock:
            self._graphql.state.tokens.expire(customer_id)
            self._note_change()

    def fail_next(
        self,
        operation_name: str | None = None,
        *,
        times: int = 1,
        status: int = 200,
        message: str | None = None,
        code: int | None = None,
        body: str | bytes | Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        delay: float = 0.0,
        disconnect: bool = False,
    ) -> None:
        """Let the next matching GraphQL requests fail, without carrying them out.

        The answer is a GraphQL error, unless `body` or `disconnect` says otherwise. With a `delay` and nothing else
        the requests are carried out, and answered late. Plans are kept in the order in which they were made.

        Args:
            operation_name: which operation fails, or which REST route such as `POST /api/io/auth/customers`; None
                takes any.
            times: how many requests fail.
            status: the answer's HTTP status.
            message: the error's message.
            code: the error's `extensions.code`.
            body: the answer's body, instead of a GraphQL error; a mapping is sent as JSON.
            headers: further headers of the answer, such as `Retry-After`.
            delay: how long to wait before that, in seconds.
            disconnect: close the connection instead of answering.

        Raises:
            TypeError: an argument has the wrong type.
            ValueError: `times` is less than 1, the status is not from 200 to 599, the delay is not within an hour, or
                a header cannot be sent.
        """
        plain = status == 200 and message is None and code is None and body is None and not headers
        fault = make_fault(
            # With a delay or a disconnection alone, nothing is answered in the request's stead.
            status=None if plain and (delay or disconnect) else status,
            message=message,
            code=code,
            body=body,
            headers=headers,
            delay=delay,
            disconnect=disconnect,
        )
        self._graphql.failures.add(operation_name, times, fault)

    @property
    def faults(self) -> StandingFaults:
        """The faults that stand until they are removed; `fail_next` is for the next requests alone."""
        return self._graphql.failures.standing
