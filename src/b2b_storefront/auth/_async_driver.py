"""Obtains tokens in asyncio: one attempt at a time per customer and event loop, shared by all who wait."""

import asyncio
import copy
from collections.abc import Awaitable, Callable

from b2b_storefront._errors import StorefrontError
from b2b_storefront.auth._core import Serve, TokenCore
from b2b_storefront.auth._token import StorefrontToken

__all__ = ["AsyncTokens"]


class AsyncTokens:
    """The token of one customer.

    Args:
        core: Decides.
        obtain: Makes the request that gives out a token and returns its text.
    """

    __slots__ = ("_attempts", "_core", "_obtain")

    def __init__(self, core: TokenCore, obtain: Callable[[], Awaitable[str]]) -> None:
        self._core = core
        self._obtain = obtain
        self._attempts: dict[asyncio.AbstractEventLoop, asyncio.Task[StorefrontToken]] = {}

    async def get(self, refused: StorefrontToken | None = None) -> StorefrontToken:
        """Return a usable token, obtaining one if needed.

        Args:
            refused: A token that the API refused; it is not returned.

        Raises:
            StorefrontError: No token could be obtained. All who wait for one attempt get its error.
        """
        if refused is not None:
            self._core.rejected(refused)
        decision = self._core.decide()
        if isinstance(decision, Serve):
            return decision.token
        loop = asyncio.get_running_loop()
        attempt = self._attempts.get(loop)
        if attempt is None:
            # A task of its own: a caller that is cancelled must not take the attempt of the others with it.
            attempt = self._attempts[loop] = loop.create_task(self._attempt())
            attempt.add_done_callback(self._finished)
        try:
            return await asyncio.shield(attempt)
        except StorefrontError as error:
            # Raising one exception object in many tasks would mix their tracebacks.
            raise copy.copy(error) from None

    async def _attempt(self) -> StorefrontToken:
        return self._core.obtained(await self._obtain())

    def _finished(self, attempt: asyncio.Task[StorefrontToken]) -> None:
        self._attempts.pop(attempt.get_loop(), None)
        if not attempt.cancelled():
            attempt.exception()  # Retrieved, so that asyncio does not log it when every caller was cancelled.
