"""One attempt to get a customer's next token, as steps without I/O: both drivers carry out the same ones.

The token may have been obtained by another session or process already: the store is asked first. One of all who use the
store takes the lease and signs in, and the others watch the store.
"""

import secrets
from collections.abc import Callable, Generator
from typing import Any, NamedTuple

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import UnexpectedResultError
from b2b_storefront._secret import SecretText
from b2b_storefront.auth.binding import Binding, DeriveKey
from b2b_storefront.auth.core import Serve, TokenCore
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.exchange import ExchangeStep
from b2b_storefront.auth.stores.base import StoredToken
from b2b_storefront.auth.token import StorefrontToken, find_misfit
from b2b_storefront.wire.watch import TokenEvent

__all__ = [
    "LEASE",
    "RENEW",
    "Acquire",
    "Attempt",
    "AttemptStep",
    "Drop",
    "Load",
    "Release",
    "Save",
    "Sleep",
    "StoreStep",
    "WarnOfClock",
    "attempt",
    "forget",
    "refuse_foreign",
    "take_over",
]

WATCH_INTERVALS = (0.02, 0.05, 0.1, 0.2)
"""Seconds between looks into the store while another has the lease; the last one repeats."""

LEASE = 3.0
"""Seconds after which a lease ends by itself, because whoever took it was killed or stands still."""

RENEW = 1.0
"""Every so many seconds, whoever signs in renews the lease."""


class Load(NamedTuple):
    """Give back what the store keeps."""

    key: str


class Save(NamedTuple):
    """Keep this token in the store."""

    key: str
    token: StoredToken


class Drop(NamedTuple):
    """Forget this token in the store."""

    key: str
    value: SecretText


class Acquire(NamedTuple):
    """Give back whether the lease could be taken; renew it while a request is made that an exchange asks for."""

    key: str
    owner: str
    seconds: float


class Release(NamedTuple):
    """Give the lease back."""

    key: str
    owner: str


class Sleep(NamedTuple):
    """Wait."""

    seconds: float


class WarnOfClock(NamedTuple):
    """Tell people that this machine's clock is ahead: a token ended so many seconds before it was given out."""

    overdue: float


StoreStep = Load | Save | Drop | Acquire | Release
"""What is the store's to do."""

AttemptStep = StoreStep | Sleep | DeriveKey | WarnOfClock | ExchangeStep

Attempt = Generator[AttemptStep, Any, StorefrontToken]
"""Yields steps, is sent what each came to, and returns the token."""


def attempt(
    core: TokenCore,
    credentials: Credentials,
    settings: StoreSettings,
    binding: Binding,
    *,
    refused: StorefrontToken | None = None,
    anew: bool = False,
    tell: Callable[[TokenEvent], None] = lambda _: None,
) -> Attempt:
    """Get the next token.

    Args:
        core: The customer's.
        credentials: What the token is obtained with.
        settings: The store's.
        binding: Says where the token lies in the store, and which ones belong there.
        refused: A token that the API refused, which is then not taken from the store.
        anew: Whether to sign in even if the store has a token: one that it had was refused too. What another saves
            there meanwhile is taken.
        tell: Is told what becomes of the token.
    """
    if not credentials.refreshes:
        return core.obtained((yield from credentials.exchange(settings)))
    ends_then = core.ends
    serves = core.usable(other_than=None if refused is None else refused.value) is not None
    key = binding.key

    def look() -> Generator[AttemptStep, Any, StoredToken | None]:
        """Return what the store has; what ends meanwhile makes it useless."""
        nonlocal ends_then
        ends_then = core.ends
        return (yield from _load(core, binding))

    if refused is not None:
        yield Drop(key, refused.value)
    stored = yield from look()
    stale = stored.value if anew and stored is not None else None

    def adopt() -> StorefrontToken | None:
        """Take what the store has over and return it; None when it can't be served, or not for long."""
        if stored is None or stored.value == stale or not belongs(stored) or core.ends != ends_then:
            return None
        core.adopt(core.token_from(stored.value, expires_at=stored.expires_at, lifetime=stored.lifetime))
        decision = core.decide()
        return decision.token if isinstance(decision, Serve) else None

    def belongs(stored: StoredToken) -> bool:
        fits = find_misfit(stored.value, settings, credentials.owner, channel=True) is None
        return fits and binding.holds(stored)

    if (token := adopt()) is not None:
        tell("found")
        return token
    owner = secrets.token_hex(8)
    try:
        longest = settings.timeout + settings.connect_timeout
        looks, watched = 0, 0.0
        # A store that never grants a lease must not hold anybody up for ever.
        while not (yield Acquire(key, owner, LEASE)) and watched < longest:
            pause = WATCH_INTERVALS[min(looks, len(WATCH_INTERVALS) - 1)]
            looks, watched = looks + 1, watched + pause
            yield Sleep(pause)
            stored = yield from look()
            if (token := adopt()) is not None:
                tell("found")
                return token
        # Between the look above and the lease, its last holder may have saved a token.
        stored = yield from look()
        if (token := adopt()) is not None:
            yield Release(key, owner)
            tell("found")
            return token
        tell("refreshing" if serves else "obtaining")
        ends = core.ends
        value = yield from credentials.exchange(settings)
        if core.ends != ends:
            # It may have been given out before what ended the customer's tokens; the next one is not.
            value = yield from credentials.exchange(settings)
        refuse_foreign(value, credentials, settings)
        token = yield from _keep(core, binding, value, None if stored is None or belongs(stored) else stored)
        tell("refreshed" if serves else "obtained")
    except GeneratorExit:
        raise
    except BaseException:
        yield Release(key, owner)
        raise
    yield Release(key, owner)
    return token


def take_over(
    core: TokenCore, credentials: Credentials, settings: StoreSettings, binding: Binding, value: SecretText
) -> Attempt:
    """Take a token that the customer was given outside of an attempt, and keep it for all who share the store.

    Args:
        core: The customer's.
        credentials: What later tokens are obtained with.
        settings: The store's.
        binding: Says where the token lies in the store, and which ones belong there.
        value: The token's text.
    """
    if not credentials.refreshes:
        return core.obtained(value)
    stored = yield from _load(core, binding)
    fits = stored is None or (
        binding.holds(stored) and find_misfit(stored.value, settings, credentials.owner, channel=True) is None
    )
    return (yield from _keep(core, binding, value, None if fits else stored))


def forget(core: TokenCore, binding: Binding) -> Generator[AttemptStep, Any, None]:
    """Forget the customer's token, here and in the store: it is not used any more, by nobody who shares the store.

    Args:
        core: The customer's.
        binding: Says where the token lies in the store.
    """
    token = core.usable()
    if token is not None:
        core.refused(token)
    stored: StoredToken | None = yield Load(binding.key)
    if stored is not None:
        yield Drop(binding.key, stored.value)


def _keep(
    core: TokenCore, binding: Binding, value: str, misfit: StoredToken | None
) -> Generator[AttemptStep, Any, StorefrontToken]:
    """Keep a token that was just obtained, in the place of one that does not belong there."""
    token = core.obtained(value)
    if token.overdue:
        yield WarnOfClock(token.overdue)
    if binding.derivation is not None:
        binding.derived((yield binding.derivation))
    if misfit is not None:
        # Somebody else's, or of an old password: it may live longer, and would keep the new token out.
        yield Drop(binding.key, misfit.value)
    yield Save(binding.key, StoredToken(token.value, token.expires_at, binding.prove(token.value), token.lifetime))
    return token


def _load(core: TokenCore, binding: Binding) -> Generator[AttemptStep, Any, StoredToken | None]:
    """Return what the store has under the customer's key, ready to be looked at; what the API refused is dropped."""
    stored: StoredToken | None = yield Load(binding.key)
    if stored is None:
        return None
    if core.was_refused(stored.value):
        yield Drop(binding.key, stored.value)
        return None
    if binding.derivation is not None:
        binding.derived((yield binding.derivation))
    return stored


def refuse_foreign(value: str, credentials: Credentials, settings: StoreSettings) -> None:
    """Refuse a token that says that it is somebody else's.

    Raises:
        UnexpectedResultError: It names another store or customer than it was asked for.
    """
    misfit = find_misfit(value, settings, credentials.owner)
    if misfit is not None:
        name = type(credentials).__name__
        raise UnexpectedResultError(
            f"{name}: the token that was given out is for another {misfit}, by its own claims, so it is not used. Check"
            f" store_hash and the credentials; if they are right, something between here and the API mixes answers up.",
            operation_name=name,
        )
