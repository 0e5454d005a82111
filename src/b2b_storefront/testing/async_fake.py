"""A transport for tests that answers what a test says, asynchronous."""

from typing import Any

from gql import GraphQLRequest
from gql.transport import AsyncTransport
from graphql import ExecutionResult

from b2b_storefront._waiting import async_sleep
from b2b_storefront.testing.fake_plans import FakePlans
from b2b_storefront.transport.seam.forms import result_for_gql

__all__ = ["AsyncFakeTransport"]


class AsyncFakeTransport(FakePlans, AsyncTransport):
    """Answers an `AsyncStorefront` without a server: `AsyncStorefront("abc", transport=AsyncFakeTransport())`.

    Sessions sign in by themselves through it, with e-mail and password or a customer JWT. Threads may share a
    `FakeTransport`.

    Args:
        timeout: Seconds that a call without a timeout of its own waits for an answer that `delay` holds back.

    Attributes:
        requests: What was sent, oldest first; also what a plan let nobody get.
    """

    async def connect(self) -> None:
        """Nothing to connect."""

    async def close(self) -> None:
        """Nothing to close."""

    async def execute(
        self,
        request: GraphQLRequest,
        timeout: float | None = None,  # noqa: ASYNC109 - as gql's transports have it
        extra_args: dict[str, Any] | None = None,
    ) -> ExecutionResult:
        """Answer one request as planned."""
        seconds, failure = self._receive(request, timeout, extra_args)
        if failure is not None:
            raise failure
        await async_sleep(seconds)
        return result_for_gql(self._carry_out_plan(request))

    def subscribe(self, *_args: Any, **_options: Any) -> Any:
        """Not offered: the API has no subscriptions."""
        raise NotImplementedError("The API has no subscriptions.")
