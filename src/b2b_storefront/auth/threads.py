"""Obtains tokens in threads: one attempt at a time per customer, made by the first caller, shared by all who wait."""

import contextlib
import contextvars
import copy
import inspect
from collections.abc import Collection
from functools import partial

from b2b_storefront._background import Refreshes
from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, StorefrontError
from b2b_storefront._shared_work import AbandonedError, Line, SharedWork
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._threads import start_thread
from b2b_storefront._waiting import TimeLeft
from b2b_storefront.auth.binding import DeriveKey, derive_key
from b2b_storefront.auth.core import Clocks, GiveUp, Refresh, RefreshPolicy, Serve, TokenCore
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.endings import Endings, name_group
from b2b_storefront.auth.exchange import Ask, call_function, function_failed, sign_in_took_too_long
from b2b_storefront.auth.guarded_store import GuardedStore
from b2b_storefront.auth.registry import TokenRegistry, new_core
from b2b_storefront.auth.source import ExchangeRequest, StoredSource
from b2b_storefront.auth.stores.base import TokenStore
from b2b_storefront.auth.telling import TokenListener, TokenTeller, tell_of_wait
from b2b_storefront.auth.token import StorefrontToken
from b2b_storefront.wire.watch import Watch

__all__ = ["TokenSource", "TokenSources"]

REFRESHES = 4
"""How many tokens a synchronous storefront refreshes in the background at a time."""


class TokenSource(StoredSource):
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

    __slots__ = ("_attempts", "_refreshes")

    def __init__(
        self,
        core: TokenCore,
        credentials: Credentials,
        settings: StoreSettings,
        store: GuardedStore,
        exchange: ExchangeRequest,
        refreshes: Refreshes,
        teller: TokenTeller | None = None,
        endings: Endings | None = None,
    ) -> None:
        super().__init__(core, credentials, settings, store, exchange, teller, endings)
        self._refreshes = refreshes
        self._attempts: Line[StorefrontToken] = Line()

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

    def after_fork(self) -> None:
        """Make this usable in a forked child: whoever led an attempt is a thread of the parent."""
        self._attempts = Line()
        self.core.after_fork()

    def _lead_apart(self, mine: SharedWork[StorefrontToken], refused: StorefrontToken | None, *, anew: bool) -> None:
        """Make an attempt in a thread of its own: whoever asked may leave before it ends."""
        # What the application's functions find in the context is what their caller has in it.
        context = contextvars.copy_context()
        try:
            start_thread(lambda: context.run(self._lead_quietly, mine, refused, anew=anew))
        except RuntimeError:  # There are too many threads.
            self._lead(mine, refused, anew=anew)

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
            mine.finish(self._make_attempt(refused, anew))
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

    def _derive(self, step: DeriveKey) -> bytes:
        return derive_key(step)

    def _call(self, step: Ask) -> str:
        text = call_function(step.name, step.function)
        if inspect.isawaitable(text):
            if inspect.iscoroutine(text):
                text.close()
            raise ConfigurationError(
                f"{step.name}: the function is asynchronous, and this storefront is not. Use AsyncStorefront, or a"
                " plain function.",
                operation_name=step.name,
            )
        return text


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
        guarded = self._store = GuardedStore(store, settings.connect_timeout)
        self._settings = settings
        endings = self._endings = Endings(clocks.monotonic) if of_customers else None
        refreshes = self._refreshes = Refreshes(REFRESHES)

        def make(credentials: Credentials) -> TokenSource:
            core = new_core(credentials, clocks, policy)
            return TokenSource(core, credentials, settings, guarded, exchange, refreshes, teller, endings)

        super().__init__(make)

    def end(self, groups: Collection[str], deadline: TimeLeft | None = None) -> None:
        """End what is kept of groups, here and for all who share the store; where that fails, here alone.

        Args:
            groups: `company:` or `user:` and an id, or `REFUSALS`.
            deadline: How long the store may take; None for as long as it likes.
        """
        if self._endings is not None and groups:
            names = [name_group(self._settings, group) for group in groups]
            self._endings.take_now(self._store.end(names, deadline))

    def close(self) -> None:
        """Let refreshes that are running end. The sources can be used again."""
        self._refreshes.close()
