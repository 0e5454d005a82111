"""A token store as token sources ask it: where it fails it has nothing, and stands in nobody's way.

A store may be an application's own, raise anything, and not answer at all.
"""

from collections.abc import Awaitable, Callable, Collection
from functools import partial
from typing import Any

from b2b_storefront._errors import StorefrontError
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._waiting import OverrunError, TimeLeft, async_within
from b2b_storefront.auth.attempt import RENEW, Acquire, Drop, Load, Release, Save, StoreStep
from b2b_storefront.auth.endings import Endings
from b2b_storefront.auth.stores.base import TokenStore
from b2b_storefront.auth.stores.endings import Ended
from b2b_storefront.auth.stores.guard import (
    asks_outside,
    check_ended,
    check_granted,
    check_held,
    check_loaded,
    end_alone,
    may_stand_still,
    warn_of_store,
)
from b2b_storefront.auth.stores.holds import Hold

__all__ = ["AsyncGuardedStore"]

_FAILED = object()


class AsyncGuardedStore:
    """Asks a token store, and takes its failures for nothing kept; only errors of this library's own are raised.

    Args:
        store: The token store.
        patience: Seconds that one which is an application's own has for each step of a sign-in.

    Attributes:
        shared: Whether other processes share the store, and so know what is held.
        waits: Whether the store may have to be waited for: the one in memory answers at once.
    """

    __slots__ = ("_patience", "_store", "shared", "waits")

    def __init__(self, store: TokenStore, patience: float) -> None:
        self._store = store
        self._patience = patience if may_stand_still(store) else None
        self.shared = store.shared
        self.waits = asks_outside(store)

    async def carry_out(self, step: StoreStep) -> Any:
        """Do what is the store's to do, and return what it came to."""
        store, ask = self._store, partial(self._ask, seconds=self._patience)
        match step:
            case Load(key):
                return await ask(store.load_async, key, then=partial(check_loaded, store))
            case Save(key, token):
                return await ask(store.save_async, key, token)
            case Drop(key, value):
                return await ask(store.drop_async, key, value)
            case Acquire(key, owner, seconds):
                granted = partial(check_granted, store)
                return await ask(store.acquire_async, key, owner, seconds, then=granted, otherwise=True)
            case Release(key, owner):
                return await ask(store.release_async, key, owner)

    async def renew(self, lease: Acquire) -> None:
        """Let a lease last longer. What the store raises is raised: the next time it may succeed."""
        # In threads, one renews for all: a store that stands still must not keep it.
        limit = None if self._patience is None else RENEW
        await async_within(limit, lambda: self._store.renew_async(lease.key, lease.owner, lease.seconds))

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
        store = self._store
        question = partial(store.hold_async, key, holder, purpose, seconds, note)
        held = await self._ask(question, then=partial(check_held, store), seconds=self._left(deadline))
        if isinstance(held, Hold):
            return held
        return TokenStore.hold(store, key, holder, purpose, seconds, note)  # As one that nobody else uses.

    async def let_go(
        self, key: str, holder: str, closing: float = 0.0, *, deadline: TimeLeft | None = None
    ) -> str | None:
        """Hold a key no more; see `TokenStore.let_go`."""
        store = self._store
        question = partial(store.let_go_async, key, holder, closing)
        note = await self._ask(question, otherwise=_FAILED, seconds=self._left(deadline))
        return TokenStore.let_go(store, key, holder, closing) if note is _FAILED else note

    async def end(self, groups: Collection[str], deadline: TimeLeft | None = None) -> Ended:
        """End groups; where the store fails, in this process alone; see `TokenStore.end`."""
        store = self._store
        ended = await self._ask(store.end_async, groups, then=partial(check_ended, store), seconds=self._left(deadline))
        return ended if isinstance(ended, Ended) else end_alone(store, groups)

    async def tell_ended(self, endings: Endings, since: int, deadline: TimeLeft | None = None) -> None:
        """Let this process know what has ended since a number."""
        await self._ask(self._store.ended_async, since, then=endings.take, seconds=self._left(deadline), slow=False)

    async def note_groups(self, key: str, groups: Collection[str], deadline: TimeLeft | None = None) -> None:
        """Note which groups a key's token belongs to; see `TokenStore.belong`."""
        await self._ask(self._store.belong_async, key, groups, seconds=self._left(deadline), slow=False)

    def _left(self, deadline: TimeLeft | None) -> float | None:
        """Return how many seconds the store has; None where it answers at once, or nobody minds."""
        return None if deadline is None or not self.waits else max(deadline.left(), 0.0)

    async def _ask(
        self,
        method: Callable[..., Awaitable[Any]],
        *arguments: object,
        then: Callable[[Any], Any] | None = None,
        otherwise: object = None,
        seconds: float | None = None,
        slow: bool = True,
    ) -> Any:
        """Return what the store answers.

        Args:
            method: Asks it.
            arguments: What it is asked.
            then: Checks or uses the answer, which may be anything; None leaves it as it is.
            otherwise: What is returned where either fails.
            seconds: How many seconds it may take; None for as long as it likes.
            slow: Whether it has failed when that is not enough; otherwise it is the call whose time is over.
        """
        try:
            answer = await async_within(seconds, lambda: method(*arguments))
            return answer if then is None else then(answer)
        except StorefrontError:
            raise
        except OverrunError:
            if slow:
                warn_of_store(self._store, "gave no answer in time")
        except Exception as error:  # noqa: BLE001 - an application's own store may raise anything
            pass_signal_on(error)
            warn_of_store(self._store, f"raised {type(error).__name__}")
        return otherwise
