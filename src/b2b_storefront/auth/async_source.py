"""What a token source does whatever it waits with: hears of endings, keeps tokens in the store, makes attempts."""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from time import perf_counter
from typing import Any

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import StorefrontError
from b2b_storefront._keeping import async_keep
from b2b_storefront._secret import SecretText
from b2b_storefront._steps import drive_async
from b2b_storefront._waiting import TimeLeft, async_sleep
from b2b_storefront.auth.async_guarded_store import AsyncGuardedStore
from b2b_storefront.auth.attempt import (
    RENEW,
    Acquire,
    AttemptStep,
    Drop,
    Load,
    Release,
    Save,
    Sleep,
    WarnOfClock,
    attempt,
    forget,
    take_over,
)
from b2b_storefront.auth.binding import Binding, DeriveKey, ViewerKeys
from b2b_storefront.auth.clock_warning import warn_of_clock
from b2b_storefront.auth.core import TokenCore
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.endings import Endings
from b2b_storefront.auth.exchange import Ask, RunOperation
from b2b_storefront.auth.members import Member
from b2b_storefront.auth.stores.holds import Hold
from b2b_storefront.auth.telling import TokenTeller
from b2b_storefront.auth.token import StorefrontToken
from b2b_storefront.wire.rest import RestRequest
from b2b_storefront.wire.watch import TokenEvent

__all__ = ["AsyncExchangeRequest", "AsyncStoredSource"]

AsyncExchangeRequest = Callable[[RunOperation | RestRequest, str], Awaitable[Any]]
"""Makes a request for a customer of this fingerprint."""


class AsyncStoredSource(Member, ABC):
    """The token of one customer, and its place in the token store.

    Args:
        core: Decides.
        credentials: What tokens are obtained with.
        settings: The store's.
        store: Where tokens are kept.
        exchange: Makes a request that credentials ask for, and returns the `data` of its answer.
        teller: Tells what becomes of the token; the log only unless given.
        endings: What this process has heard of endings; None where no event is about the token.

    Attributes:
        acting_as: The company that the customer acts as; None for the own one.
        acting_blocks: How many blocks act as it.
    """

    __slots__ = (
        "__weakref__",
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
        store: AsyncGuardedStore,
        exchange: AsyncExchangeRequest,
        teller: TokenTeller | None = None,
        endings: Endings | None = None,
    ) -> None:
        super().__init__(core, credentials, settings, endings)
        self.acting_as: int | None = None
        self.acting_blocks = 0
        self._store = store
        self._teller = teller or TokenTeller(settings)
        self._exchange = exchange
        self._binding: Binding | None = None
        self._viewer_binding: Binding | None = None
        self._viewers: dict[bool, ViewerKeys] = {}

    @property
    def fingerprint(self) -> str:
        """What logs and observers call the customer."""
        return self.credentials.fingerprint(self._settings)

    @property
    def shared(self) -> bool:
        """Whether other processes share the store, and so know what is held."""
        return self._store.shared

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

    async def learn(self, user_id: int | None, company_id: int | None, deadline: TimeLeft | None = None) -> None:
        """Learn who the customer is, and let all know who share the store: an event may end the token then.

        Args:
            user_id: The id in B2B Edition; None if an answer did not tell.
            company_id: That of the company.
            deadline: How long the store may take; None for as long as it likes.
        """
        groups = self._learn(user_id, company_id)
        if groups:
            await self._store.note_groups(self._bound().key, groups, deadline)

    async def viewer_keys(self, *, shared: bool, deadline: TimeLeft | None = None) -> ViewerKeys:
        """Return what stands for the customer in a cache.

        Args:
            shared: Whether other processes see the same cache.
            deadline: How long the token store may take; None for as long as it likes.
        """
        await self.hear(deadline=deadline)
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
                binding.derived(await self._derive(binding.derivation))
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

    async def hold(
        self,
        key: str,
        holder: str,
        purpose: str,
        seconds: float,
        note: str | None = None,
        *,
        deadline: TimeLeft | None = None,
    ) -> Hold:
        """Hold a key for a purpose, together with others; see `TokenStore.hold`."""
        return await self._store.hold(key, holder, purpose, seconds, note, deadline=deadline)

    async def let_go(
        self, key: str, holder: str, closing: float = 0.0, *, deadline: TimeLeft | None = None
    ) -> str | None:
        """Hold a key no more; see `TokenStore.let_go`."""
        return await self._store.let_go(key, holder, closing, deadline=deadline)

    async def _look(self, endings: Endings, deadline: TimeLeft | None) -> None:
        """Ask the token store what has ended. Where it does not answer in time, the call ends with that."""
        await self._store.tell_ended(endings, endings.begin_look(), deadline)

    async def _make_attempt(self, refused: StorefrontToken | None, anew: bool) -> StorefrontToken:
        """Make an attempt to obtain a token, and tell what came of it."""
        began, releases = perf_counter(), self.core.releases

        def tell(event: TokenEvent) -> None:
            self._teller.tell(self.credentials, event, began)

        binding = self._bound()
        steps = attempt(self.core, self.credentials, self._settings, binding, refused=refused, anew=anew, tell=tell)
        leases: list[Acquire] = []

        async def carry_out(step: AttemptStep) -> Any:
            if isinstance(step, RunOperation | RestRequest | Ask) and leases:
                async with async_keep(lambda: self._store.renew(leases[0]), RENEW):
                    return await self._carry_out(step)
            outcome = await self._carry_out(step)
            if isinstance(step, Acquire) and outcome:
                leases.append(step)
            return outcome

        try:
            return await drive_async(steps, carry_out)
        except StorefrontError as error:
            self.core.failed(error, releases)
            self._teller.tell(self.credentials, "failed", began, error)
            raise

    async def _carry_out(self, step: AttemptStep) -> Any:
        match step:
            case Load() | Save() | Drop() | Acquire() | Release():
                return await self._store.carry_out(step)
            case Sleep(seconds):
                return await async_sleep(seconds)
            case DeriveKey():
                return await self._derive(step)
            case WarnOfClock(overdue):
                return warn_of_clock(overdue)
            case Ask():
                return await self._call(step)
            case RunOperation() | RestRequest():
                return await self._exchange(step, self.fingerprint)

    def _bound(self) -> Binding:
        if self._binding is None:
            self._binding = Binding(self.credentials, self._settings, shared=self._store.shared)
        return self._binding

    @abstractmethod
    async def _derive(self, step: DeriveKey) -> bytes:
        """Derive a key, which takes milliseconds."""

    @abstractmethod
    async def _call(self, step: Ask) -> str:
        """Call an application's function, and return the text that it gives."""
