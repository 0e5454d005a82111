# Generated from src/b2b_storefront/testing/async_fake.py by `make codegen`. Edits are lost.

"""A transport for tests that answers what a test says, synchronous."""

from typing import Any

from gql import GraphQLRequest
from gql.transport import Transport
from graphql import ExecutionResult

from b2b_storefront._waiting import sleep
from b2b_storefront.testing.fake_plans import FakePlans
from b2b_storefront.transport.seam.forms import result_for_gql

__all__ = ["FakeTransport"]


class FakeTransport(FakePlans, Transport):
    """Answers a `Storefront` without a server: `Storefront("abc", transport=FakeTransport())`.

    Sessions sign in by themselves through it, with e-mail and password or a customer JWT. Threads may share a
    `FakeTransport`.

    Args:
        timeout: Seconds that a call without a timeout of its own waits for an answer that `delay` holds back.

    Attributes:
        requests: What was sent, oldest first; also what a plan let nobody get.
    """

    def connect(self) -> None:
        """Nothing to connect."""

    def close(self) -> None:
        """Nothing to close."""

    def execute(
        self,
        request: GraphQLRequest,
        timeout: float | None = None,
        extra_args: dict[str, Any] | None = None,
    ) -> ExecutionResult:
        """Answer one request as planned."""
        seconds, failure = self._receive(request, timeout, extra_args)
        if failure is not None:
            raise failure
        sleep(seconds)
        return result_for_gql(self._carry_out_plan(request))

    def subscribe(self, *_args: Any, **_options: Any) -> Any:
        """Not offered: the API has no subscriptions."""
        raise NotImplementedError("The API has no subscriptions.")
