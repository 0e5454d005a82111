"""How the calls of event loops share one client of pyreqwest."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from b2b_storefront._places import AsyncPlaces
from b2b_storefront.transport.pyreqwest_client import Plan, ProcessClient
from b2b_storefront.transport.pyreqwest_loading import Client, ClientBuilder

__all__ = ["AsyncPool"]

ResultT = TypeVar("ResultT")


class AsyncPool:
    """One client for all event loops of a process, and places for the calls of each.

    Args:
        plan: How the client is built.

    Attributes:
        client: The client.
    """

    def __init__(self, plan: Plan) -> None:
        self.client: ProcessClient[Client] = ProcessClient(ClientBuilder, plan)
        self._limit = plan.max_connections
        self._places: dict[asyncio.AbstractEventLoop, AsyncPlaces] = {}

    def open(self) -> bool:
        """Open it for the running loop, and tell whether it was closed before."""
        loop = asyncio.get_running_loop()
        if loop in self._places:
            return False
        self._places = {known: places for known, places in self._places.items() if not known.is_closed()}
        self._places[loop] = AsyncPlaces(self._limit)
        return True

    async def close(self) -> None:
        """Close it for the running loop. Where no other has it open, the connections are closed."""
        self._places.pop(asyncio.get_running_loop(), None)
        if any(not loop.is_closed() for loop in self._places):
            return
        client = self.client.take()
        if client is not None:
            await client.close()

    async def take(self, seconds: float) -> AsyncPlaces | None:
        """Wait for a place, for so long at most, and return what it is given back to; None where there was none."""
        loop = asyncio.get_running_loop()
        places = self._places.get(loop)
        if places is None:
            self.open()
            places = self._places[loop]
        return places if await places.take(loop, seconds) else None

    def carry_out(self, work: Callable[[], Awaitable[ResultT]]) -> Awaitable[ResultT]:
        """Do something that waits for an answer."""
        return work()

    async def pause(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)
