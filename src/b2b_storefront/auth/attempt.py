"""One attempt to get a customer's next token, as steps without I/O: both drivers carry out the same ones.

The token may have been obtained by another session or process already: the store is asked first. Where other processes
share the store, one of them takes the lease and signs in, and the others watch the store.
"""

import hashlib
import hmac
import secrets
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from b2b_storefront._config import StoreSettings
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.auth.core import Serve, TokenCore
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.exchange import ExchangeStep
from b2b_storefront.auth.stores.base import StoredToken
from b2b_storefront.auth.token import StorefrontToken

__all__ = ["Acquire", "Attempt", "AttemptStep", "Drop", "Load", "Release", "Save", "Sleep", "attempt", "store_key"]

WATCH_INTERVALS = (0.02, 0.05, 0.1, 0.2)
"""Seconds between looks into the store while another process has the lease; the last one repeats."""


@dataclass(frozen=True, slots=True)
class Load:
    """Give back what the store keeps."""

    key: str


@dataclass(frozen=True, slots=True)
class Save:
    """Keep this token in the store."""

    key: str
    token: StoredToken


@dataclass(frozen=True, slots=True)
class Drop:
    """Forget this token in the store."""

    key: str
    value: SecretText


@dataclass(frozen=True, slots=True)
class Acquire:
    """Give back whether the lease could be taken."""

    key: str
    owner: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Release:
    """Give the lease back."""

    key: str
    owner: str


@dataclass(frozen=True, slots=True)
class Sleep:
    """Wait."""

    seconds: float


AttemptStep = Load | Save | Drop | Acquire | Release | Sleep | ExchangeStep

Attempt = Generator[AttemptStep, Any, StorefrontToken]
"""Yields steps, is sent what each came to, and returns the token."""


def attempt(
    core: TokenCore,
    credentials: Credentials,
    settings: StoreSettings,
    *,
    shared: bool,
    refused: StorefrontToken | None,
) -> Attempt:
    """Get the next token.

    Args:
        core: The customer's.
        credentials: What the token is obtained with.
        settings: The store's.
        shared: Whether other processes use the same store.
        refused: A token that the API refused, which is then not taken from the store.
    """
    key = store_key(credentials, settings, shared=shared)
    proof = hide(credentials.proof_with(settings))
    if refused is not None:
        yield Drop(key, refused.value)
    stored = yield Load(key)
    if (token := _adopted(core, proof, shared, stored, refused)) is not None:
        return token
    owner = secrets.token_hex(8)
    try:
        if shared:
            longest = settings.timeout + settings.connect_timeout
            looks, watched = 0, 0.0
            # A lease ends by itself after `longest`; a store that never grants one must not hold anybody up for ever.
            while not (yield Acquire(key, owner, longest)) and watched < longest:
                pause = WATCH_INTERVALS[min(looks, len(WATCH_INTERVALS) - 1)]
                looks, watched = looks + 1, watched + pause
                yield Sleep(pause)
                stored = yield Load(key)
                if (token := _adopted(core, proof, shared, stored, refused)) is not None:
                    return token
            # Between the look above and the lease, its last holder may have saved a token.
            stored = yield Load(key)
            if (token := _adopted(core, proof, shared, stored, refused)) is not None:
                yield Release(key, owner)
                return token
        token = core.obtained((yield from credentials.exchange(settings)))
        if stored is not None and shared and not _proves(proof, stored.proof):
            # The password was changed: what the old one obtained may live longer, and would keep the new token out.
            yield Drop(key, stored.value)
        yield Save(key, StoredToken(token.value, token.expires_at, _new_proof(proof) if shared else "", token.lifetime))
    except GeneratorExit:
        raise
    except BaseException:
        if shared:
            yield Release(key, owner)
        raise
    if shared:
        yield Release(key, owner)
    return token


def store_key(credentials: Credentials, settings: StoreSettings, *, shared: bool) -> str:
    """Return the key of the customer's token in the store: a hash, from which nothing can be read back.

    In a shared store it is the same in every process and made of store, channel and customer. In this process's own
    store it is made of all of the credentials besides, under a key that only this process has.
    """
    text = f"{settings.base_url}\0{settings.store_hash}\0{settings.channel_id}\0{credentials.customer}"
    if not shared:
        text += "\0" + hide(credentials.proof_with(settings))  # Not formatted: that would hide it.
        return hashlib.blake2b(text.encode(), digest_size=16, key=credentials.identity).hexdigest()
    return hashlib.sha256(text.encode()).hexdigest()


def _adopted(
    core: TokenCore,
    proof: SecretText,
    shared: bool,
    stored: StoredToken | None,
    refused: StorefrontToken | None,
) -> StorefrontToken | None:
    """Take a stored token over and return it; None when it can't be served, or not without obtaining another soon."""
    if stored is None or (refused is not None and stored.value == refused.value):
        return None
    if shared and not _proves(proof, stored.proof):
        return None
    core.adopt(core.token_from(stored.value, expires_at=stored.expires_at, lifetime=stored.lifetime))
    decision = core.decide()
    return decision.token if isinstance(decision, Serve) else None


def _new_proof(proof: SecretText) -> str:
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}:{_digest(proof, salt)}" if proof else ""


def _proves(proof: SecretText, stored: str) -> bool:
    """Tell whether these credentials are those that the stored token was obtained with.

    Store keys do not contain passwords, so without this a wrong password would get the token of the right one.
    """
    if not proof or not stored:
        return not proof and not stored
    salt, _, digest = stored.partition(":")
    try:
        return hmac.compare_digest(digest, _digest(proof, bytes.fromhex(salt)))
    except (TypeError, ValueError):
        return False  # No proof of ours.


def _digest(proof: SecretText, salt: bytes) -> str:
    # Slow on purpose, about 3 ms: whoever reads the store must not guess passwords quickly.
    return hashlib.scrypt(proof.encode(), salt=salt, n=1024, r=8, p=1, dklen=16).hex()
