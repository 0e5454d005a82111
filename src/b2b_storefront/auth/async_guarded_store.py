"""A token store as token sources ask it: where it fails it has nothing, and stands in nobody's way.

A store may be an application's own, and raise anything.
"""

from collections.abc import Awaitable, Callable, Collection
from functools import partial
from typing import Any

from b2b_storefront._errors import StorefrontError
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.auth.attempt import Acquire, Drop, Load, Release, Save, StoreStep
from b2b_storefront.auth.endings import Endings
from b2b_storefront.auth.stores.base import TokenStore
from b2b_storefront.auth.stores.guard import asks_outside, check_granted, check_held, check_loaded, warn_of_store
from b2b_storefront.auth.stores.holds import Hold

__all__ = ["AsyncGuardedStore"]

_FAILED = object()


class AsyncGuardedStore:
    """Asks a token store, and takes its failures for nothing kept; only errors of this library's own are raised.

    Args:
        store: The token store.

    Attributes:
        shared: Whether other processes share the store, and so know what is held.
        waits: Whether the store may have to be waited for: the one in memory answers at once.
    """

    __slots__ = ("_store", "shared", "waits")

    def __init__(self, store: TokenStore) -> None:
        self._store = store
        self.shared = store.shared
        self.waits = asks_outside(store)

    async def carry_out(self, step: StoreStep) -> Any:
        """Do what is the store's to do, and return what it came to."""
        store = self._store
        match step:
            case Load(key):
                return await self._ask(store.load_async, key, then=partial(check_loaded, store))
            case Save(key, token):
                return await self._ask(store.save_async, key, token)
            case Drop(key, value):
                return await self._ask(store.drop_async, key, value)
            case Acquire(key, owner, seconds):
                granted = partial(check_granted, store)
                return await self._ask(store.acquire_async, key, owner, seconds, then=granted, otherwise=True)
            case Release(key, owner):
                return await self._ask(store.release_async, key, owner)

    async def renew(self, lease: Acquire) -> None:
        """Let a lease last longer. What the store raises is raised: the next time it may succeed."""
        await self._store.renew_async(lease.key, lease.owner, lease.seconds)

    async def hold(self, key: str, holder: str, purpose: str, seconds: float, note: str | None = None) -> Hold:
        """Hold a key for a purpose, together with others; see `TokenStore.hold`."""
        store = self._store
        held = await self._ask(store.hold_async, key, holder, purpose, seconds, note, then=partial(check_held, store))
        if isinstance(held, Hold):
            return held
        return TokenStore.hold(store, key, holder, purpose, seconds, note)  # As one that nobody else uses.

    async def let_go(self, key: str, holder: str, closing: float = 0.0) -> str | None:
        """Hold a key no more; see `TokenStore.let_go`."""
        store = self._store
        note = await self._ask(store.let_go_async, key, holder, closing, otherwise=_FAILED)
        return TokenStore.let_go(store, key, holder, closing) if note is _FAILED else note

    async def tell_ended(self, endings: Endings, since: int) -> None:
        """Let this process know what has ended since a number."""
        await self._ask(self._store.ended_async, since, then=endings.take)

    async def note_groups(self, key: str, groups: Collection[str]) -> None:
        """Note which groups a key's token belongs to; see `TokenStore.belong`."""
        await self._ask(self._store.belong_async, key, groups)

    async def _ask(
        self,
        method: Callable[..., Awaitable[Any]],
        *arguments: object,
        then: Callable[[Any], Any] | None = None,
        otherwise: object = None,
    ) -> Any:
        """Return what the store answers.

        Args:
            method: Asks it.
            arguments: What it is asked.
            then: Checks or uses the answer, which may be anything; None leaves it as it is.
            otherwise: What is returned where either fails.
        """
        try:
            answer = await method(*arguments)
            return answer if then is None else then(answer)
        except StorefrontError:
            raise
        except Exception as error:  # noqa: BLE001 - an application's own store may raise anything
            pass_signal_on(error)
            warn_of_store(self._store, f"raised {type(error).__name__}")
            return otherwise
