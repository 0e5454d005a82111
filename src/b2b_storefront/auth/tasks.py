"""Obtains tokens in asyncio: one attempt at a time per customer and event loop, shared by all who wait."""

import asyncio
import copy
import inspect
from collections.abc import Collection

from b2b_storefront._background import Background
from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import StorefrontError
from b2b_storefront._secret import hide
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._waiting import TimeLeft
from b2b_storefront.auth.async_guarded_store import AsyncGuardedStore
from b2b_storefront.auth.async_source import AsyncExchangeRequest, AsyncStoredSource
from b2b_storefront.auth.binding import DeriveKey, derive_key
from b2b_storefront.auth.core import Clocks, GiveUp, Refresh, RefreshPolicy, Serve, TokenCore
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.endings import Endings, name_group
from b2b_storefront.auth.exchange import Ask, call_function, function_failed, sign_in_took_too_long
from b2b_storefront.auth.registry import TokenRegistry, new_core
from b2b_storefront.auth.stores.base import TokenStore
from b2b_storefront.auth.telling import TokenListener, TokenTeller, tell_of_wait
from b2b_storefront.auth.token import StorefrontToken
from b2b_storefront.wire.watch import Watch

__all__ = ["AsyncTokenSource", "AsyncTokenSources"]

derivers = Background("derive", threads=2).executor
"""What keys are derived in: two threads, so that a thousand customers after a restart do not take the machine."""


class AsyncTokenSource(AsyncStoredSource):
    """The token of one customer.

    Args:
        core: Decides.
        credentials: What tokens are obtained with.
        settings: The store's.
        store: Where tokens are kept.
        exchange: Makes a request that credentials ask for, and returns the `data` of its answer.
        teller: Tells what becomes of the token; the log only unless given.
        endings: What this process has heard of endings; None where no event is about the token.
    """

    __slots__ = ("_attempts",)

    def __init__(
        self,
        core: TokenCore,
        credentials: Credentials,
        settings: StoreSettings,
        store: AsyncGuardedStore,
        exchange: AsyncExchangeRequest,
        teller: TokenTeller | None = None,
        endings: Endings | None = None,
    ) -> None:
        super().__init__(core, credentials, settings, store, exchange, teller, endings)
        self._attempts: dict[asyncio.AbstractEventLoop, asyncio.Task[StorefrontToken]] = {}

    async def get(
        self,
        refused: StorefrontToken | None = None,
        *,
        anew: bool = False,
        deadline: TimeLeft | None = None,
        watch: Watch | None = None,
    ) -> StorefrontToken:
        """Return a usable token, obtaining one if needed.

        Args:
            refused: A token that the API refused; it is not returned.
            anew: Whether to sign in even if the store has a token: one that it had was refused too.
            deadline: How long to wait; None for as long as the attempt takes. The attempt goes on for the others.
            watch: Is told of the wait; None where nobody wants to know.

        Raises:
            RequestTimeoutError: There was no token in time.
            StorefrontError: No token could be obtained. All who wait for one attempt get its error.
        """
        await self.hear(at_once=self.core.waits_for_company, deadline=deadline)
        if refused is not None and self.core.refused(refused):
            self._teller.tell(self.credentials, "refused")
        came_again = False
        while True:
            decision = self.core.decide()
            if isinstance(decision, Serve):
                return decision.token
            if isinstance(decision, GiveUp):
                raise copy.copy(decision.error)
            shares = self._is_attempting()
            running = self._attempt(refused, anew)
            if isinstance(decision, Refresh):
                return decision.token
            if watch is not None:
                tell_of_wait(watch, self.credentials, deadline, shares=shares)
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

    async def close(self) -> None:
        """Cancel the attempt that runs in this event loop, and return when it has tidied up."""
        running = self._attempts.pop(asyncio.get_running_loop(), None)
        if running is not None:
            running.cancel()
            await asyncio.wait((running,))

    def after_fork(self) -> None:
        """Make this usable in a forked child: attempts belong to event loops of the parent."""
        self._attempts = {}
        self.core.after_fork()

    def _is_attempting(self) -> bool:
        running = self._attempts.get(asyncio.get_running_loop())
        return running is not None and not running.done()

    def _attempt(self, refused: StorefrontToken | None, anew: bool) -> asyncio.Task[StorefrontToken]:
        loop = asyncio.get_running_loop()
        running = self._attempts.get(loop)
        if running is None or running.done():
            # A task of its own: a caller that is cancelled must not take the attempt of the others with it.
            running = self._attempts[loop] = loop.create_task(self._make_attempt(refused, anew))
            running.add_done_callback(self._finished)
        return running

    def _finished(self, finished: asyncio.Task[StorefrontToken]) -> None:
        loop = finished.get_loop()
        if self._attempts.get(loop) is finished:
            del self._attempts[loop]
        if not finished.cancelled():
            finished.exception()  # Retrieved, so that asyncio does not log it when every caller was cancelled.

    async def _derive(self, step: DeriveKey) -> bytes:
        # Milliseconds of work, and of a thousand customers after a restart seconds: not in the event loop.
        return await asyncio.get_running_loop().run_in_executor(derivers(), derive_key, step)

    async def _call(self, step: Ask) -> str:
        text = call_function(step.name, step.function)
        if not inspect.isawaitable(text):
            return text
        try:
            return hide(await text)  # type: ignore[no-any-return]
        except Exception as error:
            pass_signal_on(error)
            raise function_failed(step.name, error) from error


async def _within(running: asyncio.Task[StorefrontToken], deadline: TimeLeft | None) -> StorefrontToken:
    """Wait for an attempt that is not one's own, until one's own deadline."""
    # Waiting ends no attempt, and mixes no error of its own with the attempt's. Not shield(): of an attempt that fails
    # when nobody waits any more, Python 3.14 makes a message of its own.
    await asyncio.wait([running], timeout=None if deadline is None else max(deadline.left(), 0))
    if deadline is not None and not running.done():
        raise sign_in_took_too_long(deadline.seconds)
    if running.cancelled():
        raise StorefrontError(
            "The storefront was closed while a token was being obtained, so the call was not sent. Close it when"
            " nothing uses it any more, or call again: it opens again by itself."
        )
    return running.result()


class AsyncTokenSources(TokenRegistry[AsyncTokenSource]):
    """The token sources of a store's customers.

    Args:
        settings: The store's.
        store: Where tokens are kept.
        clocks: Where time and chance come from.
        policy: When to refresh.
        exchange: Makes a request that credentials ask for, and returns the `data` of its answer.
        listener: Is told what becomes of tokens; None for nobody.
        of_customers: Whether events of the store may end them.
    """

    def __init__(
        self,
        settings: StoreSettings,
        store: TokenStore,
        clocks: Clocks,
        policy: RefreshPolicy,
        exchange: AsyncExchangeRequest,
        listener: TokenListener | None = None,
        *,
        of_customers: bool = False,
    ) -> None:
        teller = TokenTeller(settings, listener)
        guarded = self._store = AsyncGuardedStore(store, settings.connect_timeout)
        self._settings = settings
        endings = self._endings = Endings(clocks.monotonic) if of_customers else None

        def make(credentials: Credentials) -> AsyncTokenSource:
            core = new_core(credentials, clocks, policy)
            return AsyncTokenSource(core, credentials, settings, guarded, exchange, teller, endings)

        super().__init__(make)

    async def end(self, groups: Collection[str], deadline: TimeLeft | None = None) -> None:
        """End what is kept of groups, here and for all who share the store; where that fails, here alone.

        Args:
            groups: `company:` or `user:` and an id, or `REFUSALS`.
            deadline: How long the store may take; None for as long as it likes.
        """
        if self._endings is not None and groups:
            names = [name_group(self._settings, group) for group in groups]
            self._endings.take_now(await self._store.end(names, deadline))

    async def close(self) -> None:
        """Cancel the attempts of the running event loop. The sources can be used again."""
        for source in self.living():
            await source.close()
