"""A transport for tests, in which event loops begin and end as they like."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

from gql import GraphQLRequest

from b2b_storefront._config import StoreSettings
from b2b_storefront.transport import AiohttpTransport, HTTPResult
from b2b_storefront.wire.rest import RestRequest

__all__ = ["LoopPoolTransport", "pool"]


class LoopPoolTransport(AiohttpTransport):
    """Closes each pool when its event loop ends, so that no test has to.

    What ends a loop shuts down its asynchronous generators: `asyncio.run`, `asyncio.Runner`, and with them
    pytest-asyncio, anyio and `IsolatedAsyncioTestCase`. One generator for each loop waits for that.
    """

    def __init__(self, url: str, **more: Any) -> None:
        super().__init__(url, **more)
        self._ends: dict[asyncio.AbstractEventLoop, AsyncGenerator[None, None]] = {}

    async def execute(
        self,
        request: GraphQLRequest,
        *,
        extra_args: dict[str, Any] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - as in the base class
    ) -> HTTPResult:
        """Send a request, as the base class does."""
        await self._close_at_the_end()
        return await super().execute(request, extra_args=extra_args, timeout=timeout)

    async def rest(
        self,
        request: RestRequest,
        base_url: str,
        timeout: float | None = None,  # noqa: ASYNC109 - as in the base class
        whole: float | None = None,
    ) -> object:
        """Make a REST request, as the base class does."""
        await self._close_at_the_end()
        return await super().rest(request, base_url, timeout, whole)

    async def _close_at_the_end(self) -> None:
        loop = asyncio.get_running_loop()
        if loop not in self._ends:
            self._ends[loop] = waiting = self._wait_for_the_end(loop)
            await anext(waiting)

    async def _wait_for_the_end(self, loop: asyncio.AbstractEventLoop) -> AsyncGenerator[None, None]:
        try:
            yield
        finally:
            del self._ends[loop]
            await self.close()


_POOLS: list[tuple[StoreSettings, LoopPoolTransport]] = []


def pool(settings: StoreSettings) -> LoopPoolTransport:
    """Return the transport of all tests that use one store in one way.

    It is shared and never dropped, because a loop may outlive the test that used it, and many tests may share a loop.
    """
    for known, transport in _POOLS:
        if known == settings:
            return transport
    transport = LoopPoolTransport.for_store(settings)
    _POOLS.append((settings, transport))
    return transport
