"""Where tokens are kept between sessions, and between processes."""

import abc
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from time import monotonic, time
from typing import NoReturn

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._fork import reset_after_fork
from b2b_storefront._numbers import describe
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText
from b2b_storefront.auth.stores.endings import Ended, EndingTable
from b2b_storefront.auth.stores.holds import Hold, HoldTable
from b2b_storefront.auth.token import DEFAULT_LIFETIME

__all__ = ["MemoryTokenStore", "StoredToken", "TokenStore"]


@dataclass(frozen=True, slots=True)
class StoredToken:
    """A token as a store keeps it.

    Attributes:
        value: The token's text.
        expires_at: When it ends, as unix seconds.
        proof: Proves that the token belongs under its key and was obtained with the customer's credentials. Keep it
            with the token: one whose proof is missing, or of another key, is not used.
        lifetime: How many seconds it had to live when the API gave it out.
    """

    value: SecretText
    expires_at: float
    proof: str = ""
    lifetime: float = DEFAULT_LIFETIME

    def __reduce__(self) -> NoReturn:
        raise TypeError("A stored token can't be pickled or copied.")


class TokenStore(abc.ABC):
    """Keeps tokens by key. A store never raises because it is down: it then keeps and finds nothing.

    Keys are hashes and tell nothing about customers. Each method has an asynchronous twin, which a store that does I/O
    overrides.
    """

    shared: bool = False
    """Whether other processes see the same tokens."""

    @abc.abstractmethod
    def load(self, key: str) -> StoredToken | None:
        """Return the token kept for a key; None when there is none or it has ended."""

    @abc.abstractmethod
    def save(self, key: str, token: StoredToken) -> None:
        """Keep a token, unless the one that is kept ends later."""

    @abc.abstractmethod
    def drop(self, key: str, value: str) -> None:
        """Forget the token kept for a key, if it is the one with this text."""

    def acquire(self, key: str, owner: str, seconds: float) -> bool:
        """Take the lease to obtain the key's token, for so many seconds; False when another owner has it."""
        return True

    def renew(self, key: str, owner: str, seconds: float) -> None:
        """Let the lease that this owner has last for so many seconds from now."""
        self.acquire(key, owner, seconds)

    def release(self, key: str, owner: str) -> None:  # noqa: B027 - not every store has leases
        """Give the lease back, if this owner has it."""

    def hold(self, key: str, holder: str, purpose: str, seconds: float, note: str | None = None) -> Hold:
        """Hold a key for a purpose, together with others who hold it for the same one; or hold it longer.

        A store that others use should override this and `let_go`: as it is here, only this process knows.

        Args:
            key: What is held.
            holder: Who holds it.
            purpose: For what.
            seconds: How long, unless it is held again or let go of.
            note: What `let_go` gives back to the last holder; None leaves it as it is.

        Returns:
            For what it is held now, which may be another purpose, of others.
        """
        return self._hold_table().hold(key, holder, purpose, seconds, note)

    def let_go(self, key: str, holder: str, closing: float = 0.0) -> str | None:
        """Hold a key no more.

        Args:
            key: What is held.
            holder: Who holds it.
            closing: For how many seconds the last holder keeps it with an empty purpose, so that nobody can take it
                before the holder has tidied up and lets go of it again.

        Returns:
            The note, when nobody else holds the key; None when others do.
        """
        return self._hold_table().let_go(key, holder, closing)

    def belong(self, key: str, groups: Collection[str]) -> None:
        """Note which groups a key's token belongs to, such as its customer's company: `end` ends it with any of them.

        A store that others use should override this, `end` and `ended`: as they are here, only this process knows.

        Args:
            key: The token's key.
            groups: Names of groups, which are hashes and tell nothing; in place of those that were noted before.
        """
        self._ending_table().belong(key, groups)

    def end(self, groups: Collection[str]) -> Ended:
        """End groups: forget the tokens that belong to them, and let all who share the store know.

        Returns:
            What ended: the groups, and the keys that belong to them.
        """
        ended = self._ending_table().end(groups)
        for key in ended.keys:
            token = self.load(key)
            if token is not None:
                self.drop(key, token.value)
        return ended

    def ended(self, since: int) -> Ended:
        """Return what has ended since a number that this returned before; 0 for all that is known."""
        return self._ending_table().ended(since)

    def _ending_table(self) -> EndingTable:
        table: EndingTable = vars(self).setdefault("_table_of_endings", EndingTable(time))
        return table

    def _hold_table(self) -> HoldTable:
        table: HoldTable = vars(self).setdefault("_table_of_holds", HoldTable(monotonic))
        return table

    async def hold_async(self, key: str, holder: str, purpose: str, seconds: float, note: str | None = None) -> Hold:
        """Like `hold`."""
        return self.hold(key, holder, purpose, seconds, note)

    async def let_go_async(self, key: str, holder: str, closing: float = 0.0) -> str | None:
        """Like `let_go`."""
        return self.let_go(key, holder, closing)

    async def belong_async(self, key: str, groups: Collection[str]) -> None:
        """Like `belong`."""
        self.belong(key, groups)

    async def end_async(self, groups: Collection[str]) -> Ended:
        """Like `end`."""
        ended = self._ending_table().end(groups)
        for key in ended.keys:
            token = await self.load_async(key)
            if token is not None:
                await self.drop_async(key, token.value)
        return ended

    async def ended_async(self, since: int) -> Ended:
        """Like `ended`."""
        return self.ended(since)

    async def load_async(self, key: str) -> StoredToken | None:
        """Like `load`."""
        return self.load(key)

    async def save_async(self, key: str, token: StoredToken) -> None:
        """Like `save`."""
        self.save(key, token)

    async def drop_async(self, key: str, value: str) -> None:
        """Like `drop`."""
        self.drop(key, value)

    async def acquire_async(self, key: str, owner: str, seconds: float) -> bool:
        """Like `acquire`."""
        return self.acquire(key, owner, seconds)

    async def renew_async(self, key: str, owner: str, seconds: float) -> None:
        """Like `renew`."""
        self.renew(key, owner, seconds)

    async def release_async(self, key: str, owner: str) -> None:
        """Like `release`."""
        self.release(key, owner)

    def close(self) -> None:  # noqa: B027 - not every store opens something
        """Close what the store opened for synchronous use."""

    async def close_async(self) -> None:  # noqa: B027 - not every store opens something
        """Close what the store opened in the running event loop."""


class MemoryTokenStore(TokenStore):
    """Keeps tokens in this process: those used last, up to a number. A forgotten customer signs in again.

    Args:
        size: How many customers' tokens to keep.
        clock: Returns unix seconds.
        monotonic: Returns seconds of a clock that is never set; leases end by it.

    Raises:
        ConfigurationError: `size` is less than 1.
    """

    def __init__(
        self, size: int = 10_000, *, clock: Callable[[], float] = time, monotonic: Callable[[], float] = monotonic
    ) -> None:
        if not isinstance(size, int) or isinstance(size, bool) or size < 1:
            raise ConfigurationError(f"size is {describe(size)}: pass how many customers' tokens to keep, 1 or more.")
        self._size = size
        self._clock = clock
        self._monotonic = monotonic
        self._leases: dict[str, tuple[str, float]] = {}
        self._table_of_holds = HoldTable(monotonic)
        self._table_of_endings = EndingTable(clock)
        self._tokens: OrderedDict[str, StoredToken] = OrderedDict()
        self._lock = threading.Lock()
        reset_after_fork(self)

    @even_unfinished
    def __repr__(self) -> str:
        return f"<MemoryTokenStore with {len(self._tokens)} tokens>"

    def __len__(self) -> int:
        return len(self._tokens)

    def load(self, key: str) -> StoredToken | None:
        """Return the token kept for a key; None when there is none or it has ended."""
        with self._lock:
            token = self._tokens.get(key)
            if token is None:
                return None
            if token.expires_at <= self._clock():
                del self._tokens[key]
                return None
            self._tokens.move_to_end(key)
            return token

    def save(self, key: str, token: StoredToken) -> None:
        """Keep a token, unless the one that is kept ends later."""
        with self._lock:
            kept = self._tokens.get(key)
            if kept is not None and kept.expires_at > token.expires_at:
                return
            self._tokens[key] = token
            self._tokens.move_to_end(key)
            if len(self._tokens) > self._size:
                self._make_room()

    def drop(self, key: str, value: str) -> None:
        """Forget the token kept for a key, if it is the one with this text."""
        with self._lock:
            token = self._tokens.get(key)
            if token is not None and token.value == value:
                del self._tokens[key]

    def acquire(self, key: str, owner: str, seconds: float) -> bool:
        """Take the lease to obtain the key's token, for so many seconds; False when another owner has it.

        Threads, and storefronts and event loops of this process, that share the store are one login too.
        """
        with self._lock:
            now = self._monotonic()
            held_by, ends_at = self._leases.get(key, (owner, now))
            if held_by != owner and now < ends_at:
                return False
            if len(self._leases) > self._size:  # Left by event loops that were abandoned.
                self._leases = {name: lease for name, lease in self._leases.items() if now < lease[1]}
            self._leases[key] = owner, now + seconds
            return True

    def renew(self, key: str, owner: str, seconds: float) -> None:
        """Let the lease that this owner has last for so many seconds from now."""
        with self._lock:
            if self._leases.get(key, ("", 0))[0] == owner:
                self._leases[key] = owner, self._monotonic() + seconds

    def release(self, key: str, owner: str) -> None:
        """Give the lease back, if this owner has it."""
        with self._lock:
            if self._leases.get(key, ("", 0))[0] == owner:
                del self._leases[key]

    def after_fork(self) -> None:
        """Make the store usable in a forked child, whatever another thread of the parent was doing."""
        self._lock = threading.Lock()
        self._leases = {}
        self._table_of_holds = HoldTable(self._monotonic)
        self._table_of_endings.after_fork()

    def _make_room(self) -> None:
        oldest = next(iter(self._tokens))
        del self._tokens[oldest]
