"""Transports that hold operations back until the test lets them go, so that the test orders what happens."""

import asyncio
import threading
from collections.abc import Callable

from b2b_storefront._secret import SecretText
from b2b_storefront.transport import AiohttpTransport, Urllib3Transport
from b2b_storefront.wire.answer import Outcome
from b2b_storefront.wire.request import AnyRequest

__all__ = ["AsyncHoldingTransport", "HoldingTransport", "async_until", "settle", "until"]

SECONDS = 30
"""How long to wait for what has to come; a test that gets here has failed."""


class _AsyncHeld:
    def __init__(self, times: int) -> None:
        self.times = times
        self.arrived = asyncio.Semaphore(0)
        self.let_go = asyncio.Event()


class AsyncHoldingTransport(AiohttpTransport):
    """Sends as usual, but for operations that the test holds. Belongs to one event loop."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._held: dict[str | None, _AsyncHeld] = {}

    def hold(self, name: str, times: int = 1_000) -> None:
        """Hold the next requests of an operation back, before they are sent."""
        self._held[name] = _AsyncHeld(times)

    async def arrival(self, name: str) -> None:
        """Return when another request of an operation is held."""
        await asyncio.wait_for(self._held[name].arrived.acquire(), SECONDS)

    def let_go(self, name: str) -> None:
        """Send what is held, and hold no more."""
        self._held.pop(name).let_go.set()

    async def send(
        self,
        request: AnyRequest,
        token: SecretText | None,
        timeout: float | None,  # noqa: ASYNC109 - the transport's own signature
        whole: float | None = None,
    ) -> Outcome:
        """Send a request, when it is let go."""
        held = self._held.get(request.operation_name)
        if held is not None and held.times > 0:
            held.times -= 1
            held.arrived.release()
            await held.let_go.wait()
        return await super().send(request, token, timeout, whole)


class _Held:
    def __init__(self, times: int) -> None:
        self.times = times
        self.arrived = threading.Semaphore(0)
        self.let_go = threading.Event()


class HoldingTransport(Urllib3Transport):
    """Sends as usual, but for operations that the test holds."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._held: dict[str | None, _Held] = {}
        self._lock = threading.Lock()

    def hold(self, name: str, times: int = 1_000) -> None:
        """Hold the next requests of an operation back, before they are sent."""
        self._held[name] = _Held(times)

    def arrival(self, name: str) -> None:
        """Return when another request of an operation is held."""
        assert self._held[name].arrived.acquire(timeout=SECONDS), f"{name} did not come"

    def let_go(self, name: str) -> None:
        """Send what is held, and hold no more."""
        self._held.pop(name).let_go.set()

    def send(
        self, request: AnyRequest, token: SecretText | None, timeout: float | None, whole: float | None = None
    ) -> Outcome:
        """Send a request, when it is let go."""
        held = self._held.get(request.operation_name)
        with self._lock:
            holds = held is not None and held.times > 0
            if held is not None:
                held.times -= 1
        if held is not None and holds:
            held.arrived.release()
            assert held.let_go.wait(SECONDS), f"{request.operation_name} was never let go"
        return super().send(request, token, timeout, whole)


async def settle() -> None:
    """Let every task run as far as it can without hearing from anybody."""
    for _ in range(10):
        await asyncio.sleep(0)


async def async_until(condition: Callable[[], object]) -> None:
    """Let the event loop run until something holds."""
    async with asyncio.timeout(SECONDS):
        while not condition():
            await asyncio.sleep(0)


def until(condition: Callable[[], object]) -> None:
    """Let other threads run until something holds."""
    poll = threading.Event()
    for _ in range(SECONDS * 1_000):
        if condition():
            return
        poll.wait(0.001)
    raise AssertionError("it never held")
