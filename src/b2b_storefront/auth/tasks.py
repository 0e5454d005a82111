"""Obtains tokens in asyncio: one attempt at a time per customer and event loop, shared by all who wait."""

import asyncio
import copy
import inspect
from collections.abc import Awaitable, Callable, Collection
from time import perf_counter
from typing import Any

from b2b_storefront._background import Background
from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import StorefrontError
from b2b_storefront._keeping import async_keep
from b2b_storefront._secret import SecretText, hide
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._steps import drive_async
from b2b_storefront._waiting import TimeLeft
from b2b_storefront.auth.attempt import (
    RENEW,
    Acquire,
    AttemptStep,
    Drop,
    Load,
    Release,
    Save,
    Sleep,
    StoreStep,
    WarnOfClock,
    attempt,
    forget,
    take_over,
)
from b2b_storefront.auth.binding import Binding, DeriveKey, ViewerKeys, derive_key
from b2b_storefront.auth.clock_warning import warn_of_clock
from b2b_storefront.auth.core import Clocks, GiveUp, Refresh, RefreshPolicy, Serve, TokenCore
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.endings import Endings, name_group
from b2b_storefront.auth.exchange import Ask, RunOperation, call_function, function_failed, sign_in_took_too_long
from b2b_storefront.auth.members import Member
from b2b_storefront.auth.registry import TokenRegistry, new_core
from b2b_storefront.auth.stores.base import TokenStore
from b2b_storefront.auth.stores.guard import check_granted, check_loaded, warn_of_store
from b2b_storefront.auth.stores.holds import Hold
from b2b_storefront.auth.telling import TokenListener, TokenTeller, tell_of_wait
from b2b_storefront.auth.token import StorefrontToken
from b2b_storefront.wire.rest import RestRequest
from b2b_storefront.wire.watch import TokenEvent, Watch

__all__ = ["AsyncTokenSource", "AsyncTokenSources"]

derivers = Background("derive", threads=2).executor
"""What keys are derived in: two threads, so that a thousand customers after a restart do not take the machine."""

AsyncExchange = Callable[[RunOperation | RestRequest, str], Awaitable[Any]]
"""Makes a request for a customer of this fingerprint."""


class AsyncTokenSource(Member):
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

    __slots__ = (
        "__weakref__",
        "_attempts",
        "_binding",
        "_exchange",
        "_store",
        "_teller",
        "_viewer_binding",
        "_viewers",
        "acting_as",
        "acting_blocks",
    )

    def __init__(
        self,
        core: TokenCore,
        credentials: Credentials,
        settings: StoreSettings,
        store: TokenStore,
        exchange: AsyncExchange,
        teller: TokenTeller | None = None,
        endings: Endings | None = None,
    ) -> None:
        super().__init__(core, credentials, settings, endings)
        self.acting_as: int | None = None
        self.acting_blocks = 0
        self._store = store
        self._teller = teller or TokenTeller(settings)
        self._exchange = exchange
        self._attempts: dict[asyncio.AbstractEventLoop, asyncio.Task[StorefrontToken]] = {}
        self._binding: Binding | None = None
        self._viewer_binding: Binding | None = None
        self._viewers: dict[bool, ViewerKeys] = {}

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

    async def hear(self, *, at_once: bool = False, deadline: TimeLeft | None = None) -> None:
        """Hear of what has ended, from other processes where it is time to, and let it end here.

        Args:
            at_once: Whether to ask the token store now: somebody is about to be refused.
            deadline: How long to wait for the store; None for as long as it takes.
        """
        endings = self._endings
        if endings is None:
            return
        if at_once or endings.is_due():
            await self._look(endings, deadline)
        if endings.version != self._heard:
            self._catch_up(self._bound().key)

    async def _look(self, endings: Endings, deadline: TimeLeft | None) -> None:
        """Ask the token store what has ended. Where it does not answer in time, the next look does."""
        # When the time is over the call ends with that, and says whether it was sent.
        late = asyncio.timeout(None if deadline is None else max(deadline.left(), 0))
        try:
            async with late:
                endings.take(await self._store.ended_async(endings.begin_look()))
        except StorefrontError:
            raise
        except Exception as error:  # noqa: BLE001 - an application's own store may raise anything
            if not late.expired():
                pass_signal_on(error)
                warn_of_store(self._store, f"raised {type(error).__name__}")

    async def learn(self, user_id: int | None, company_id: int | None) -> None:
        """Learn who the customer is, and let all know who share the store: an event may end the token then.

        Args:
            user_id: The id in B2B Edition; None if an answer did not tell.
            company_id: That of the company.
        """
        groups = self._learn(user_id, company_id)
        if groups:
            try:
                await self._store.belong_async(self._bound().key, groups)
            except StorefrontError:
                raise
            except Exception as error:  # noqa: BLE001 - as above
                pass_signal_on(error)
                warn_of_store(self._store, f"raised {type(error).__name__}")

    async def viewer_keys(self, *, shared: bool) -> ViewerKeys:
        """Return what stands for the customer in a cache.

        Args:
            shared: Whether other processes see the same cache.
        """
        await self.hear()
        ends = self.core.ends
        if not shared and ends:
            # Of what was kept in this process for whoever the customer was before, nothing is found any more.
            return ViewerKeys(f"{self.credentials.identity.hex()} {ends}", None)
        known = self._viewers.get(shared)
        if known is None and shared:
            if self._viewer_binding is None:
                self._viewer_binding = Binding(self.credentials, self._settings, shared=True)
            binding = self._viewer_binding
            if binding.derivation is not None:
                await asyncio.get_running_loop().run_in_executor(derivers(), binding.derive)
            known = binding.viewer_keys()
        if known is None:
            known = ViewerKeys(self.credentials.identity.hex(), None)
        self._viewers[shared] = known
        return known

    async def take_over(self, value: SecretText) -> None:
        """Take a token that the customer was just given, and keep it for all who share the store.

        Args:
            value: The token's text.
        """
        steps = take_over(self.core, self.credentials, self._settings, self._bound(), value)
        await drive_async(steps, self._carry_out)
        self._teller.tell(self.credentials, "obtained")

    async def forget(self, why: StorefrontError) -> None:
        """Forget the customer's token, in the store too, and obtain no other one.

        Args:
            why: What calls are told that need one.
        """
        self.core.failed(why)
        await drive_async(forget(self.core, self._bound()), self._carry_out)

    @property
    def fingerprint(self) -> str:
        """What logs and observers call the customer."""
        return self.credentials.fingerprint(self._settings)

    @property
    def shared(self) -> bool:
        """Whether other processes share the store, and so know what is held."""
        return self._store.shared

    async def hold(self, key: str, holder: str, purpose: str, seconds: float, note: str | None = None) -> Hold:
        """Hold a key for a purpose, together with others; see `TokenStore.hold`."""
        store = self._store
        try:
            held = await store.hold_async(key, holder, purpose, seconds, note)
            if isinstance(held, Hold):
                return held
            why = f"gave back a {type(held).__name__} and not a Hold"
        except StorefrontError:
            raise
        except Exception as error:  # noqa: BLE001 - an application's own store may raise anything
            pass_signal_on(error)
            why = f"raised {type(error).__name__}"
        warn_of_store(store, why)
        return TokenStore.hold(store, key, holder, purpose, seconds, note)  # As one that nobody else uses.

    async def let_go(self, key: str, holder: str, closing: float = 0.0) -> str | None:
        """Hold a key no more; see `TokenStore.let_go`."""
        store = self._store
        try:
            return await store.let_go_async(key, holder, closing)
        except StorefrontError:
            raise
        except Exception as error:  # noqa: BLE001 - an application's own store may raise anything
            pass_signal_on(error)
            warn_of_store(store, f"raised {type(error).__name__}")
        return TokenStore.let_go(store, key, holder, closing)

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
            running = self._attempts[loop] = loop.create_task(self._run(refused, anew))
            running.add_done_callback(self._finished)
        return running

    async def _run(self, refused: StorefrontToken | None, anew: bool) -> StorefrontToken:
        began, releases = perf_counter(), self.core.releases

        def tell(event: TokenEvent) -> None:
            self._teller.tell(self.credentials, event, began)

        binding = self._bound()
        steps = attempt(self.core, self.credentials, self._settings, binding, refused=refused, anew=anew, tell=tell)
        lease: list[Acquire] = []

        async def carry_out(step: AttemptStep) -> Any:
            if isinstance(step, RunOperation | RestRequest | Ask) and lease:
                held = lease[0]
                async with async_keep(lambda: self._store.renew_async(held.key, held.owner, held.seconds), RENEW):
                    return await self._carry_out(step)
            outcome = await self._carry_out(step)
            if isinstance(step, Acquire) and outcome:
                lease.append(step)
            return outcome

        try:
            return await drive_async(steps, carry_out)
        except StorefrontError as error:
            self.core.failed(error, releases)
            self._teller.tell(self.credentials, "failed", began, error)
            raise

    def _bound(self) -> Binding:
        if self._binding is None:
            self._binding = Binding(self.credentials, self._settings, shared=self._store.shared)
        return self._binding

    async def _ask_store(self, step: StoreStep) -> Any:
        """Do what is the store's to do. Where it fails it has nothing, and stands in nobody's way."""
        store = self._store
        try:
            match step:
                case Load(key):
                    return check_loaded(store, await store.load_async(key))
                case Save(key, token):
                    return await store.save_async(key, token)
                case Drop(key, value):
                    return await store.drop_async(key, value)
                case Acquire(key, owner, seconds):
                    return check_granted(store, await store.acquire_async(key, owner, seconds))
                case Release(key, owner):
                    return await store.release_async(key, owner)
        except StorefrontError:
            raise
        except Exception as error:  # noqa: BLE001 - an application's own store may raise anything
            pass_signal_on(error)
            warn_of_store(store, f"raised {type(error).__name__}")
            return True if isinstance(step, Acquire) else None

    async def _carry_out(self, step: AttemptStep) -> Any:
        match step:
            case Load() | Save() | Drop() | Acquire() | Release():
                return await self._ask_store(step)
            case Sleep(seconds):
                return await asyncio.sleep(seconds)
            case DeriveKey():
                # Milliseconds of work, and of a thousand customers after a restart seconds: not in the event loop.
                return await asyncio.get_running_loop().run_in_executor(derivers(), derive_key, step)
            case WarnOfClock(overdue):
                return warn_of_clock(overdue)
            case Ask(name, function):
                text = call_function(name, function)
                if not inspect.isawaitable(text):
                    return text
                try:
                    return hide(await text)
                except Exception as error:
                    pass_signal_on(error)
                    raise function_failed(name, error) from error
            case RunOperation() | RestRequest():
                return await self._exchange(step, self.fingerprint)

    def _finished(self, finished: asyncio.Task[StorefrontToken]) -> None:
        loop = finished.get_loop()
        if self._attempts.get(loop) is finished:
            del self._attempts[loop]
        if not finished.cancelled():
            finished.exception()  # Retrieved, so that asyncio does not log it when every caller was cancelled.


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
        exchange: AsyncExchange,
        listener: TokenListener | None = None,
        *,
        of_customers: bool = False,
    ) -> None:
        teller = TokenTeller(settings, listener)
        self._store = store
        self._settings = settings
        endings = self._endings = Endings(clocks.monotonic) if of_customers else None

        def make(credentials: Credentials) -> AsyncTokenSource:
            core = new_core(credentials, clocks, policy)
            return AsyncTokenSource(core, credentials, settings, store, exchange, teller, endings)

        super().__init__(make)

    async def end(self, groups: Collection[str]) -> None:
        """End what is kept of groups, here and for all who share the store.

        Args:
            groups: `company:` or `user:` and an id, or `REFUSALS`.
        """
        if self._endings is not None and groups:
            names = [name_group(self._settings, group) for group in groups]
            self._endings.take_now(await self._store.end_async(names))

    async def close(self) -> None:
        """Cancel the attempts of the running event loop. The sources can be used again."""
        for source in self.living():
            await source.close()
