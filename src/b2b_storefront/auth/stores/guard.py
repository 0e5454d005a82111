"""What it counts as when a token store fails: as nothing kept. A store may be an application's own, and do anything."""

import logging
from collections.abc import Collection
from dataclasses import replace

from b2b_storefront._numbers import is_number
from b2b_storefront._secret import SecretText
from b2b_storefront.auth.stores.base import MemoryTokenStore, StoredToken, TokenStore
from b2b_storefront.auth.stores.endings import Ended
from b2b_storefront.auth.stores.holds import Hold

__all__ = [
    "asks_outside",
    "check_ended",
    "check_granted",
    "check_held",
    "check_loaded",
    "end_alone",
    "may_stand_still",
    "warn_of_store",
]

logger = logging.getLogger("b2b_storefront")

LATEST = 1e12
"""No token ends later, in unix seconds."""

_warned: set[type[TokenStore]] = set()


def check_loaded(store: TokenStore, found: object) -> StoredToken | None:
    """Return the token that a store gave back; None for none, and, with a warning, for what is none."""
    if found is None:
        return None
    if (
        isinstance(found, StoredToken)
        and isinstance(found.value, str)
        and isinstance(found.proof, str)
        and is_number(found.expires_at, LATEST)
        and is_number(found.lifetime, LATEST)
    ):
        return found if isinstance(found.value, SecretText) else replace(found, value=SecretText(found.value))
    warn_of_store(store, f"gave back a {type(found).__name__} that is not a whole StoredToken")
    return None


def check_granted(store: TokenStore, granted: object) -> bool:
    """Return whether a store gave a lease; where it does not say, with a warning, it is as if there were none."""
    if isinstance(granted, bool):
        return granted
    warn_of_store(store, f"gave back a {type(granted).__name__} for a lease, and neither True nor False")
    return True


def check_held(store: TokenStore, held: object) -> Hold | None:
    """Return for what a store says a key is held; None, with a warning, where it does not say."""
    if isinstance(held, Hold):
        return held
    warn_of_store(store, f"gave back a {type(held).__name__} and not a Hold")
    return None


def check_ended(store: TokenStore, ended: object) -> Ended | None:
    """Return what a store says that it has ended; None, with a warning, where it does not say."""
    if isinstance(ended, Ended):
        return ended
    warn_of_store(store, f"gave back a {type(ended).__name__} and not what has ended")
    return None


def warn_of_store(store: TokenStore, what: str) -> None:
    """Tell the log that a store fails, once for each class. Its error's text may repeat a token, so it is left out."""
    kind = type(store)
    if kind in _warned:
        return
    _warned.add(kind)
    logger.warning(
        "The token store %s %s, which counts as nothing kept; more of it is not told. A token store should not do so:"
        " see b2b_storefront.TokenStore.",
        kind.__name__,
        what,
        extra={"b2b_reason": "outage", "b2b_part": "tokens", "b2b_why": what},
    )


def asks_outside(store: TokenStore) -> bool:
    """Tell whether a store may wait for something: the one in memory does not."""
    return type(store) is not MemoryTokenStore


def may_stand_still(store: TokenStore) -> bool:
    """Tell whether nobody knows how long a store waits: those of this library have a time of their own."""
    return not type(store).__module__.startswith("b2b_storefront.")


def end_alone(store: TokenStore, groups: Collection[str]) -> Ended:
    """End groups in this process alone: the store could not let the others know."""
    return store._ending_table().end(groups)  # noqa: SLF001 - what every store has
