"""Obtains tokens in threads: one attempt at a time per customer, made by the first caller, shared by all who wait."""

import contextlib
import contextvars
import copy
import inspect
import time
from collections.abc import Callable, Collection
from functools import partial
from time import perf_counter
from typing import Any

from b2b_storefront._background import Refreshes
from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, RequestTimeoutError, StorefrontError
from b2b_storefront._keeping import keep
from b2b_storefront._secret import SecretText
from b2b_storefront._shared_work import AbandonedError, Line, SharedWork
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._steps import drive
from b2b_storefront._threads import start_thread
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
from b2b_storefront.auth.stores.guard import asks_outside, check_granted, check_loaded, warn_of_store
from b2b_storefront.auth.stores.holds import Hold
from b2b_storefront.auth.telling import TokenListener, TokenTeller, tell_of_wait
from b2b_storefront.auth.token import StorefrontToken
from b2b_storefront.wire.rest import RestRequest
from b2b_storefront.wire.watch import TokenEvent, Watch

__all__ = ["TokenSource", "TokenSources"]

REFRESHES = 4
"""How many tokens a synchronous storefront refreshes in the background at a time."""

ExchangeRequest = Callable[[RunOperation | RestRequest, str], Any]
"""Makes a request for a customer of this fingerprint."""


class TokenSource(Member):
    """The token of one customer. Its methods may be called from any thread.

    Args:
        core: Decides.
        credentials: What tokens are obtained with.
        settings: The store's.
        store: Where tokens are kept.
        exchange: Makes a request that credentials ask for, and returns the `data` of its answer.
        refreshes: What tokens are refreshed in while they serve.
        teller: Tells what becomes of the token; the log only unless given.
        endings: What this process has heard of endings; None where no event is about the token.
    """

    __slots__ = (
        "__weakref__",
        "_attempts",
        "_binding",
        "_exchange",
        "_refreshes",
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
        exchange: ExchangeRequest,
        refreshes: Refreshes,
        teller: TokenTeller | None = None,
        endings: Endings | None = None,
    ) -> None:
        super().__init__(core, credentials, settings, endings)
        self.acting_as: int | None = None
        self.acting_blocks = 0
        self._store = store
        self._teller = teller or TokenTeller(settings)
        self._exchange = exchange
        self._refreshes = refreshes
        self._attempts: Line[StorefrontToken] = Line()
        self._binding: Binding | None = None
        self._viewer_binding: Binding | None = None
        self._viewers: dict[bool, ViewerKeys] = {}

    def get(
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
        self.hear(at_once=self.core.waits_for_company, deadline=deadline)
        if refused is not None and self.core.refused(refused):
            self._teller.tell(self.credentials, "refused")
        came_again = False
        while True:
            decision = self.core.decide()
            if isinstance(decision, Serve):
                return decision.token
            mine: SharedWork[StorefrontToken] = SharedWork()
            try:
                shared = self._attempts.join(mine)
                decision = self.core.decide()  # Again: another thread may have just obtained a token.
                if isinstance(decision, Serve):
                    return decision.token
                if isinstance(decision, GiveUp):
                    raise copy.copy(decision.error)
                if isinstance(decision, Refresh):
                    if shared is mine and self._refreshes.start(partial(self._lead_quietly, mine, None, anew=False)):
                        mine.hand_over()
                    return decision.token
                if watch is not None:
                    tell_of_wait(watch, self.credentials, deadline, shares=shared is not mine)
                if shared is mine and deadline is not None:
                    self._lead_apart(mine, refused, anew=anew)
                    mine.hand_over()
                elif shared is mine:
                    self._lead(mine, refused, anew=anew)
                token = shared.result(deadline, sign_in_took_too_long)
            except AbandonedError:
                continue  # The leader was interrupted (Ctrl-C in its thread); somebody else leads now.
            except StorefrontError as error:
                old = self.core.usable(other_than=refused.value if refused else None)
                if old is not None:
                    return old
                # Raising one exception object in many threads would mix their tracebacks.
                raise copy.copy(error) from error.__cause__
            finally:
                # Whatever happened above, an interrupt between any two steps included: it is made, or given up.
                if not mine.begun:
                    self._attempts.leave(mine)
            if refused is None or token.value != refused.value or came_again:
                return token
            # An attempt that had begun before the refusal found that same token in the store. If the next one brings it
            # as well, the API gives out what it refuses: the call ends with that, and not in one login after another.
            self.core.refused(refused)
            came_again = True

    def hear(self, *, at_once: bool = False, deadline: TimeLeft | None = None) -> None:
        """Hear of what has ended, from other processes where it is time to, and let it end here.

        Args:
            at_once: Whether to ask the token store now: somebody is about to be refused.
            deadline: How long to wait for the store; None for as long as it takes.
        """
        endings = self._endings
        if endings is None:
            return
        if at_once or endings.is_due():
            self._look(endings, deadline)
        if endings.version != self._heard:
            self._catch_up(self._bound().key)

    def _look(self, endings: Endings, deadline: TimeLeft | None) -> None:
        """Ask the token store what has ended. Where it does not answer in time, others may still hear of it."""
        since = endings.begin_look()
        if deadline is None or not asks_outside(self._store):
            self._ask_endings(endings, since)
            return
        work: SharedWork[None] = SharedWork()

        def ask() -> None:
            try:
                self._ask_endings(endings, since)
                work.finish(None)
            except Exception as error:  # noqa: BLE001 - raised again in the thread that waits
                work.finish(error)

        start_thread(ask)
        # When the time is over the call ends with that, and says whether it was sent.
        with contextlib.suppress(RequestTimeoutError):
            work.result(deadline, sign_in_took_too_long)

    def _ask_endings(self, endings: Endings, since: int) -> None:
        try:
            endings.take(self._store.ended(since))
        except StorefrontError:
            raise
        except Exception as error:  # noqa: BLE001 - an application's own store may raise anything
            pass_signal_on(error)
            warn_of_store(self._store, f"raised {type(error).__name__}")

    def learn(self, user_id: int | None, company_id: int | None) -> None:
        """Learn who the customer is, and let all know who share the store: an event may end the token then.

        Args:
            user_id: The id in B2B Edition; None if an answer did not tell.
            company_id: That of the company.
        """
        groups = self._learn(user_id, company_id)
        if groups:
            try:
                self._store.belong(self._bound().key, groups)
            except StorefrontError:
                raise
            except Exception as error:  # noqa: BLE001 - as above
                pass_signal_on(error)
                warn_of_store(self._store, f"raised {type(error).__name__}")

    def viewer_keys(self, *, shared: bool) -> ViewerKeys:
        """Return what stands for the customer in a cache.

        Args:
            shared: Whether other processes see the same cache.
        """
        self.hear()
        ends = self.core.ends
        if not shared and ends:
            # Of what was kept in this process for whoever the customer was before, nothing is found any more.
            return ViewerKeys(f"{self.credentials.identity.hex()} {ends}", None)
        known = self._viewers.get(shared)
        if known is None and shared:
            if self._viewer_binding is None:
                self._viewer_binding = Binding(self.credentials, self._settings, shared=True)
            binding = self._viewer_binding
            binding.derive()
            known = binding.viewer_keys()
        if known is None:
            known = ViewerKeys(self.credentials.identity.hex(), None)
        self._viewers[shared] = known
        return known

    def take_over(self, value: SecretText) -> None:
        """Take a token that the customer was just given, and keep it for all who share the store.

        Args:
            value: The token's text.
        """
        steps = take_over(self.core, self.credentials, self._settings, self._bound(), value)
        drive(steps, self._carry_out)
        self._teller.tell(self.credentials, "obtained")

    def forget(self, why: StorefrontError) -> None:
        """Forget the customer's token, in the store too, and obtain no other one.

        Args:
            why: What calls are told that need one.
        """
        self.core.failed(why)
        drive(forget(self.core, self._bound()), self._carry_out)

    @property
    def fingerprint(self) -> str:
        """What logs and observers call the customer."""
        return self.credentials.fingerprint(self._settings)

    @property
    def shared(self) -> bool:
        """Whether other processes share the store, and so know what is held."""
        return self._store.shared

    def hold(self, key: str, holder: str, purpose: str, seconds: float, note: str | None = None) -> Hold:
        """Hold a key for a purpose, together with others; see `TokenStore.hold`."""
        store = self._store
        try:
            held = store.hold(key, holder, purpose, seconds, note)
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

    def let_go(self, key: str, holder: str, closing: float = 0.0) -> str | None:
        """Hold a key no more; see `TokenStore.let_go`."""
        store = self._store
        try:
            return store.let_go(key, holder, closing)
        except StorefrontError:
            raise
        except Exception as error:  # noqa: BLE001 - an application's own store may raise anything
            pass_signal_on(error)
            warn_of_store(store, f"raised {type(error).__name__}")
        return TokenStore.let_go(store, key, holder, closing)

    def after_fork(self) -> None:
        """Make this usable in a forked child: whoever led an attempt is a thread of the parent."""
        self._attempts = Line()
        self.core.after_fork()

    def _lead_apart(self, mine: SharedWork[StorefrontToken], refused: StorefrontToken | None, *, anew: bool) -> None:
        """Make an attempt in a thread of its own: whoever asked may leave before it ends."""
        # What the application's functions find in the context is what their caller has in it.
        context = contextvars.copy_context()
        start_thread(lambda: context.run(self._lead_quietly, mine, refused, anew=anew))

    def _lead_quietly(self, mine: SharedWork[StorefrontToken], refused: StorefrontToken | None, *, anew: bool) -> None:
        """Make an attempt in a thread that nobody listens to: whoever waits is told."""
        with contextlib.suppress(BaseException):
            self._lead(mine, refused, anew=anew, apart=True)

    def _lead(
        self, mine: SharedWork[StorefrontToken], refused: StorefrontToken | None, *, anew: bool, apart: bool = False
    ) -> None:
        """Make an attempt; what comes of it is its result, unless this thread is interrupted."""
        if not mine.begin():
            return
        try:
            mine.finish(self._run(refused, anew))
        except Exception as error:  # noqa: BLE001 - raised again in each thread that waits
            pass_signal_on(error)
            mine.finish(error)
        except BaseException as error:
            if apart:
                # Nobody interrupts a thread of its own: what the application gave raised this, and would do so again.
                failure = function_failed(type(self.credentials).__name__, error)
                self.core.failed(failure)
                mine.finish(failure)
            raise
        finally:
            self._attempts.leave(mine)

    def _run(self, refused: StorefrontToken | None, anew: bool) -> StorefrontToken:
        began, releases = perf_counter(), self.core.releases

        def tell(event: TokenEvent) -> None:
            self._teller.tell(self.credentials, event, began)

        binding = self._bound()
        steps = attempt(self.core, self.credentials, self._settings, binding, refused=refused, anew=anew, tell=tell)
        lease: list[Acquire] = []

        def carry_out(step: AttemptStep) -> Any:
            if isinstance(step, RunOperation | RestRequest | Ask) and lease:
                held = lease[0]
                with keep(lambda: self._store.renew(held.key, held.owner, held.seconds), RENEW):
                    return self._carry_out(step)
            outcome = self._carry_out(step)
            if isinstance(step, Acquire) and outcome:
                lease.append(step)
            return outcome

        try:
            return drive(steps, carry_out)
        except StorefrontError as error:
            self.core.failed(error, releases)
            self._teller.tell(self.credentials, "failed", began, error)
            raise

    def _bound(self) -> Binding:
        if self._binding is None:
            self._binding = Binding(self.credentials, self._settings, shared=self._store.shared)
        return self._binding

    def _ask_store(self, step: StoreStep) -> Any:
        """Do what is the store's to do. Where it fails it has nothing, and stands in nobody's way."""
        store = self._store
        try:
            match step:
                case Load(key):
                    return check_loaded(store, store.load(key))
                case Save(key, token):
                    return store.save(key, token)
                case Drop(key, value):
                    return store.drop(key, value)
                case Acquire(key, owner, seconds):
                    return check_granted(store, store.acquire(key, owner, seconds))
                case Release(key, owner):
                    return store.release(key, owner)
        except StorefrontError:
            raise
        except Exception as error:  # noqa: BLE001 - an application's own store may raise anything
            pass_signal_on(error)
            warn_of_store(store, f"raised {type(error).__name__}")
            return True if isinstance(step, Acquire) else None

    def _carry_out(self, step: AttemptStep) -> Any:
        match step:
            case Load() | Save() | Drop() | Acquire() | Release():
                return self._ask_store(step)
            case Sleep(seconds):
                return time.sleep(seconds)
            case DeriveKey():
                return derive_key(step)
            case WarnOfClock(overdue):
                return warn_of_clock(overdue)
            case Ask(name, function):
                text = call_function(name, function)
                if inspect.isawaitable(text):
                    if inspect.iscoroutine(text):
                        text.close()
                    raise ConfigurationError(
                        f"{name}: the function is asynchronous, and this storefront is not. Use AsyncStorefront, or a"
                        " plain function.",
                        operation_name=name,
                    )
                return text
            case RunOperation() | RestRequest():
                return self._exchange(step, self.fingerprint)


class TokenSources(TokenRegistry[TokenSource]):
    """The token sources of a store's customers. Its methods may be called from any thread.

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
        exchange: ExchangeRequest,
        listener: TokenListener | None = None,
        *,
        of_customers: bool = False,
    ) -> None:
        teller = TokenTeller(settings, listener)
        self._store = store
        self._settings = settings
        endings = self._endings = Endings(clocks.monotonic) if of_customers else None
        refreshes = self._refreshes = Refreshes(REFRESHES)

        def make(credentials: Credentials) -> TokenSource:
            core = new_core(credentials, clocks, policy)
            return TokenSource(core, credentials, settings, store, exchange, refreshes, teller, endings)

        super().__init__(make)

    def end(self, groups: Collection[str]) -> None:
        """End what is kept of groups, here and for all who share the store.

        Args:
            groups: `company:` or `user:` and an id, or `REFUSALS`.
        """
        if self._endings is not None and groups:
            names = [name_group(self._settings, group) for group in groups]
            self._endings.take_now(self._store.end(names))

    def close(self) -> None:
        """Let refreshes that are running end. The sources can be used again."""
        self._refreshes.close()
