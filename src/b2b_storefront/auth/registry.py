"""Brings the sessions of one customer together: they share a token, its refresh, and what is known of failures."""

import logging
import threading
import weakref
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._fork import reset_after_fork
from b2b_storefront.auth.core import Clocks, RefreshPolicy, TokenCore
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.token import find_misfit

__all__ = ["TokenRegistry", "check_kept", "new_core", "restore"]

logger = logging.getLogger("b2b_storefront")


class _Tokens(Protocol):
    def after_fork(self) -> None: ...


TokensT = TypeVar("TokensT", bound=_Tokens)


class TokenRegistry(Generic[TokensT]):
    """What drives each customer's token: of all customers with a living session, and of those used last.

    A customer forgotten here still has the token in the token store.

    Args:
        make: Makes what drives the token of a customer seen for the first time.
        size: How many customers without a living session to remember.
    """

    def __init__(self, make: Callable[[Credentials], TokensT], size: int = 1_000) -> None:
        self._make = make
        self._size = size
        self._living: weakref.WeakValueDictionary[bytes, TokensT] = weakref.WeakValueDictionary()
        self._recent: OrderedDict[bytes, TokensT] = OrderedDict()
        self._lock = threading.Lock()
        reset_after_fork(self)

    def __len__(self) -> int:
        return len(self._living)

    def get(self, credentials: Credentials) -> TokensT:
        """Return what drives the token of these credentials' customer."""
        key = credentials.identity
        with self._lock:
            tokens = self._living.get(key)
            if tokens is None:
                tokens = self._living[key] = self._make(credentials)
            self._recent[key] = tokens
            self._recent.move_to_end(key)
            if len(self._recent) > self._size:
                self._recent.popitem(last=False)
        return tokens

    def living(self) -> list[TokensT]:
        """Return what drives the tokens of all customers that are remembered."""
        with self._lock:
            return list(self._living.values())

    def after_fork(self) -> None:
        """Make the registry and what it holds usable in a forked child."""
        self._lock = threading.Lock()
        for tokens in list(self._living.values()):
            tokens.after_fork()


def new_core(credentials: Credentials, clocks: Clocks, policy: RefreshPolicy) -> TokenCore:
    """Return what decides about the token of a customer seen for the first time."""
    core = TokenCore(clocks, policy)
    if credentials.keeps is not None:
        core.adopt(core.token_from(credentials.keeps))
    return core


def restore(core: TokenCore, credentials: Credentials, settings: StoreSettings, value: str) -> None:
    """Take up a token that the application kept, unless it names somebody else than these credentials.

    An application may mix its customers' tokens up; the session then signs in with its credentials.
    """
    misfit = find_misfit(value, settings, credentials.owner)
    if misfit is None:
        core.adopt(core.token_from(value))
        return
    logger.warning(
        "A token that was kept for customer %s is for another %s, by its own claims. It is not used; check how tokens"
        " are kept.",
        credentials.fingerprint(settings),
        misfit,
    )


def check_kept(credentials: Credentials, settings: StoreSettings) -> None:
    """Refuse credentials that hold a token of another store: nothing else could be used.

    Raises:
        ConfigurationError: The token's claims name another store.
    """
    if credentials.keeps is not None and find_misfit(credentials.keeps, settings, credentials.owner) is not None:
        raise ConfigurationError(
            f"{type(credentials).__name__} holds a token of another store than {settings.store_hash}, by its own"
            " claims. Use a storefront of that store, or let the customer sign in here."
        )
