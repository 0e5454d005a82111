"""What waits for a cache, or for each other's answers, in threads: within the time of each call."""

import contextlib
import contextvars
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from b2b_storefront import _background as background
from b2b_storefront._errors import StorefrontError
from b2b_storefront._shared_work import AbandonedError, Line, SharedWork
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._waiting import TimeLeft
from b2b_storefront.cache.base import Cache, Kept
from b2b_storefront.cache.joining import Found, Joined, Results, answer_late, check_kept, only, share, warn_of_cache
from b2b_storefront.wire.watch import Watch

__all__ = ["Flights", "GuardedCache", "Refreshes"]

REFRESHES = 4
"""How many answers a synchronous storefront refreshes beside its callers at a time."""

ResultT = TypeVar("ResultT")


class GuardedCache:
    """Asks a cache within the time that a call has, and takes its failures for nothing kept.

    Args:
        cache: The cache.
    """

    __slots__ = ("_cache", "_warned", "shared")

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._warned = False
        self.shared = cache.shared

    def get(self, key: str, deadline: TimeLeft) -> Kept | None:
        """Return what is kept under a key."""
        found = self._ask(self._cache.get, (key,), deadline, None)
        return check_kept(found)

    def put(self, key: str, value: bytes, life: float, tags: Collection[str], took: float, deadline: TimeLeft) -> None:
        """Keep a value."""
        self._ask(self._cache.put, (key, value, life, tags, took), deadline, None)

    def forget(self, tags: Collection[str], deadline: TimeLeft) -> None:
        """Forget every value that has any of the tags; later, where there is no time now."""
        if deadline.left() <= self._cache.patience:
            with contextlib.suppress(Exception):
                self._cache.forget_later(tags)
            return
        self._ask(self._cache.forget, (tags,), deadline, None)

    def remove(self, key: str, deadline: TimeLeft) -> None:
        """Forget what is kept under a key."""
        self._ask(self._cache.remove, (key,), deadline, None)

    def acquire(self, key: str, owner: str, seconds: float, deadline: TimeLeft) -> bool:
        """Take the lease to fetch a key's value; also where the cache can't be asked."""
        return bool(self._ask(self._cache.acquire, (key, owner, seconds), deadline, True))

    def release(self, key: str, owner: str, deadline: TimeLeft) -> None:
        """Give the lease back."""
        self._ask(self._cache.release, (key, owner), deadline, None)

    def _ask(self, method: Callable[..., Any], arguments: tuple[Any, ...], deadline: TimeLeft, otherwise: Any) -> Any:
        patience = self._cache.patience
        if patience and deadline.left() <= patience:
            return otherwise
        try:
            return method(*arguments)
        except Exception as error:  # noqa: BLE001 - whatever a cache does, the API can still be asked
            pass_signal_on(error)
            if not self._warned:
                self._warned = True
                warn_of_cache(self._cache, error)
            return otherwise


class Flights(Generic[ResultT]):
    """Work that is on its way: whoever wants the same waits for it, each for as long as it has time.

    The first caller does it. Where that one is interrupted, one of the others begins anew.
    """

    __slots__ = ("_lines",)

    def __init__(self) -> None:
        self._lines: dict[Hashable, Line[ResultT | StorefrontError]] = {}

    def join(
        self,
        key: Hashable,
        work: Callable[[], ResultT],
        deadline: TimeLeft,
        name: str,
        watch: Watch | None = None,
    ) -> Joined[ResultT]:
        """Return what some work comes to, which others may have begun.

        Args:
            key: Tells equal work.
            work: Does it, where nobody does yet. It ends by itself at this caller's deadline.
            deadline: The caller's.
            name: What is asked for, for errors.
            watch: Is told of the wait for another's; None where nobody wants to know.

        Raises:
            RequestTimeoutError: It did not end in time.
            StorefrontError: What the work raised; each caller gets an own copy.
        """

        def do(_keys: Sequence[Hashable]) -> Results[ResultT]:
            return {key: work()}

        return only(self.join_all({key: name}, do, deadline, watch))

    def join_all(
        self,
        names: Mapping[Hashable, str],
        work: Callable[[Sequence[Hashable]], Results[ResultT]],
        deadline: TimeLeft,
        watch: Watch | None = None,
    ) -> Found[ResultT]:
        """Return what several things come to, of which others may have begun some: the rest is begun at once.

        Args:
            names: What is wanted, by keys that tell equal work, and what each is called in errors.
            work: Does what nobody does yet. What it has no result for, it leaves out: others who want that do it
                themselves. It ends by itself at this caller's deadline.
            deadline: The caller's.
            watch: Is told of waits for others'; None where nobody wants to know.

        Returns:
            What each came to, the error of one that others had begun included; nothing for what this caller's own work
            has no result for.

        Raises:
            StorefrontError: What this caller's own work raised.
        """
        found: Found[ResultT] = {}
        missing = list(names)
        while missing:
            missing = self._join_once(missing, names, work, deadline, watch, found)
        return found

    def after_fork(self) -> None:
        """Make this usable in a forked child: what is on its way is the parent's."""
        self._lines = {}

    def _join_once(
        self,
        wanted: Sequence[Hashable],
        names: Mapping[Hashable, str],
        work: Callable[[Sequence[Hashable]], Results[ResultT]],
        deadline: TimeLeft,
        watch: Watch | None,
        found: Found[ResultT],
    ) -> list[Hashable]:
        """Find what is wanted, and return what has to be tried again."""
        again: list[Hashable] = []
        mine: dict[Hashable, tuple[Line[ResultT | StorefrontError], SharedWork[ResultT | StorefrontError]]] = {}
        shared: dict[Hashable, SharedWork[ResultT | StorefrontError]] = {}
        try:
            for key in wanted:
                line, own = mine[key] = self._lines.setdefault(key, Line()), SharedWork()
                shared[key] = line.join(own)
            led = {key: own for key, (_, own) in mine.items() if shared[key] is own}
            # Before anybody is waited for, who may wait for this one.
            if led:
                results = _lead(led, work)
                found.update({key: Joined(results[key], led=True) for key in led if key in results})
            for key in wanted:
                if key in led:
                    continue
                if watch is not None and not shared[key].ended:
                    watch.waits("answer", deadline.left(), at_most=True)
                joined = share(_wait(shared[key], names[key], deadline), deadline)
                if joined is None:
                    again.append(key)
                else:
                    found[key] = joined
        finally:
            # Whatever happened above, an interrupt between any two steps included: it is done, or given up.
            for key, (line, own) in mine.items():
                line.leave(own)
                if line.current is None and self._lines.get(key) is line:
                    # Who comes just now and still holds this line does its work beside those in the next one.
                    self._lines.pop(key, None)
        return again


def _lead(
    led: Mapping[Hashable, SharedWork[ResultT | StorefrontError]],
    work: Callable[[Sequence[Hashable]], Results[ResultT]],
) -> Results[ResultT]:
    """Do the work for all who want any of it."""
    for mine in led.values():
        mine.begin()
    try:
        results = work(list(led))
    except Exception as error:
        pass_signal_on(error)
        for mine in led.values():
            mine.finish(error)
        raise
    for key, mine in led.items():
        if key in results:
            mine.finish(results[key])
        else:
            mine.abandon()
    return results


def _wait(
    work: SharedWork[ResultT | StorefrontError], name: str, deadline: TimeLeft
) -> ResultT | StorefrontError | None:
    """Return what another's work came to; None where it has no result, or whoever led was interrupted."""
    try:
        return work.result(deadline, partial(answer_late, name))
    except AbandonedError:
        return None
    except StorefrontError as error:
        return error


class Refreshes:
    """Work that goes on beside its callers, in a few threads, until the storefront is closed."""

    __slots__ = ("_refreshes", "cut_off")

    def __init__(self) -> None:
        self._refreshes = background.Refreshes(REFRESHES)
        self.cut_off = False

    def start(self, work: Callable[[], None]) -> bool:
        """Begin some work beside the caller; False where there is no room for it."""

        def run() -> None:
            # Whoever is served meanwhile has an answer; the next one finds out.
            with contextlib.suppress(BaseException):
                work()

        return self._refreshes.start(partial(contextvars.copy_context().run, run))

    def close(self) -> None:
        """Wait until what is running has ended."""
        self._refreshes.close()

    def after_fork(self) -> None:
        """Make this usable in a forked child: the threads see to themselves."""
