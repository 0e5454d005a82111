"""Obtains tokens in asyncio: one attempt at a time per customer and event loop, shared by all who wait."""

import asyncio
import copy
import inspect
from collections.abc import Awaitable, Callable
from typing import Any

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import StorefrontError
from b2b_storefront._secret import hide
from b2b_storefront._waiting import TimeLeft
from b2b_storefront.auth.attempt import Acquire, AttemptStep, Drop, Load, Release, Save, Sleep, attempt
from b2b_storefront.auth.core import Clocks, GiveUp, Refresh, RefreshPolicy, Serve, TokenCore
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.exchange import Ask, RunOperation, call_function, function_failed, sign_in_took_too_long
from b2b_storefront.auth.registry import TokenRegistry, new_core
from b2b_storefront.auth.steps import drive_async
from b2b_storefront.auth.stores.base import TokenStore
from b2b_storefront.auth.token import StorefrontToken
from b2b_storefront.wire.rest import RestRequest

__all__ = ["AsyncTokenSource", "AsyncTokenSources"]

AsyncExchange = Callable[[RunOperation | RestRequest], Awaitable[Any]]


class AsyncTokenSource:
    """The token of one customer.

    Args:
        core: Decides.
        credentials: What tokens are obtained with.
        settings: The store's.
        store: Where tokens are kept.
        exchange: Makes a request that credentials ask for, and returns the `data` of its answer.
    """

    __slots__ = (
        "__weakref__",
        "_attempts",
        "_exchange",
        "_settings",
        "_store",
        "acting_as",
        "core",
        "credentials",
    )

    def __init__(
        self,
        core: TokenCore,
        credentials: Credentials,
        settings: StoreSettings,
        store: TokenStore,
        exchange: AsyncExchange,
    ) -> None:
        self.core = core
        self.credentials = credentials
        self.acting_as: int | None = None
        self._settings = settings
        self._store = store
        self._exchange = exchange
        self._attempts: dict[asyncio.AbstractEventLoop, asyncio.Task[StorefrontToken]] = {}

    async def get(self, refused: StorefrontToken | None = None, *, deadline: TimeLeft | None = None) -> StorefrontToken:
        """Return a usable token, obtaining one if needed.

        Args:
            refused: A token that the API refused; it is not returned.
            deadline: How long to wait; None for as long as the attempt takes. The attempt goes on for the others.

        Raises:
            RequestTimeoutError: There was no token in time.
            StorefrontError: No token could be obtained. All who wait for one attempt get its error.
        """
        if refused is not None:
            self.core.refused(refused)
        came_again = False
        while True:
            decision = self.core.decide()
            if isinstance(decision, Serve):
                return decision.token
            if isinstance(decision, GiveUp):
                raise copy.copy(decision.error)
            running = self._attempt(refused)
            if isinstance(decision, Refresh):
                return decision.token
            try:
                token = await _within(running, deadline)
            except StorefrontError as error:
                old = self.core.usable(other_than=refused.value if refused else None)
                if old is not None:
                    return old
                # Raising one exception object in many tasks would mix their tracebacks.
                raise copy.copy(error) from error.__cause__
            if refused is None or token.value != refused.value or came_again:
                return token
            # An attempt that had begun before the refusal found that same token in the store. If the next one brings it
            # as well, the API gives out what it refuses: the call ends with that, and not in one login after another.
            self.core.refused(refused)
            came_again = True

    def after_fork(self) -> None:
        """Make this usable in a forked child: attempts belong to event loops of the parent."""
        self._attempts = {}
        self.core.after_fork()

    def _attempt(self, refused: StorefrontToken | None) -> asyncio.Task[StorefrontToken]:
        loop = asyncio.get_running_loop()
        running = self._attempts.get(loop)
        if running is None or running.done():
            # A task of its own: a caller that is cancelled must not take the attempt of the others with it.
            running = self._attempts[loop] = loop.create_task(self._run(refused))
            running.add_done_callback(self._finished)
        return running

    async def _run(self, refused: StorefrontToken | None) -> StorefrontToken:
        steps = attempt(self.core, self.credentials, self._settings, shared=self._store.shared, refused=refused)
        try:
            return await drive_async(steps, self._carry_out)
        except StorefrontError as error:
            self.core.failed(error)
            raise

    async def _carry_out(self, step: AttemptStep) -> Any:
        match step:
            case Load(key):
                return await self._store.load_async(key)
            case Save(key, token):
                return await self._store.save_async(key, token)
            case Drop(key, value):
                return await self._store.drop_async(key, value)
            case Acquire(key, owner, seconds):
                return await self._store.acquire_async(key, owner, seconds)
            case Release(key, owner):
                return await self._store.release_async(key, owner)
            case Sleep(seconds):
                return await asyncio.sleep(seconds)
            case Ask(name, function):
                text = call_function(name, function)
                if not inspect.isawaitable(text):
                    return text
                try:
                    return hide(await text)
                except Exception as error:
                    raise function_failed(name, error) from error
            case RunOperation() | RestRequest():
                return await self._exchange(step)

    def _finished(self, finished: asyncio.Task[StorefrontToken]) -> None:
        loop = finished.get_loop()
        if self._attempts.get(loop) is finished:
            del self._attempts[loop]
        if not finished.cancelled():
            finished.exception()  # Retrieved, so that asyncio does not log it when every caller was cancelled.


async def _within(running: asyncio.Task[StorefrontToken], deadline: TimeLeft | None) -> StorefrontToken:
    """Wait for an attempt that is not one's own, until one's own deadline."""
    if deadline is not None and not running.done():
        # Waiting ends no attempt, and mixes no error of its own with the attempt's.
        await asyncio.wait([running], timeout=max(deadline.left(), 0))
        if not running.done():
            raise sign_in_took_too_long(deadline.seconds)
    return await asyncio.shield(running)


class AsyncTokenSources:
    """The token sources of a store's customers.

    Args:
        settings: The store's.
        store: Where tokens are kept.
        clocks: Where time and chance come from.
        policy: When to refresh.
        exchange: Makes a request that credentials ask for, and returns the `data` of its answer.
    """

    def __init__(
        self,
        settings: StoreSettings,
        store: TokenStore,
        clocks: Clocks,
        policy: RefreshPolicy,
        exchange: AsyncExchange,
    ) -> None:
        def make(credentials: Credentials) -> AsyncTokenSource:
            return AsyncTokenSource(new_core(credentials, clocks, policy), credentials, settings, store, exchange)

        self._registry = TokenRegistry(make)

    def get(self, credentials: Credentials) -> AsyncTokenSource:
        """Return the source of these credentials' customer."""
        return self._registry.get(credentials)

    async def close(self) -> None:
        """End nothing: what is running ends by itself, or with its event loop."""
