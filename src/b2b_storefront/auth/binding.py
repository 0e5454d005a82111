"""What ties a stored token to its customer: the key that it lies under, and a proof that it belongs there.

A store is shared, read by others, restored from backups, sometimes keyed wrongly. So a token counts only together with
a proof over its key and its text, which nobody can make who does not know the credentials: what was swapped, copied or
planted proves nothing.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from typing import final

from b2b_storefront._config import StoreSettings
from b2b_storefront._secret import SecretText, reveal
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.stores.base import StoredToken

__all__ = ["Binding", "DeriveKey", "ViewerKeys", "derive_key", "store_key"]

_PROCESS_KEY = secrets.token_bytes(32)


@final
@dataclass(frozen=True, slots=True)
class DeriveKey:
    """Give back the key that is derived from a secret: `derive_key`, which takes milliseconds."""

    secret: SecretText
    salt: bytes


@final
@dataclass(frozen=True, slots=True)
class ViewerKeys:
    """What stands for a customer in a cache. Both come of all of the credentials: a name alone gives another one.

    Attributes:
        key: Part of the key under which an answer is kept.
        proof: What proves that an answer was kept for this customer; None within one process.
    """

    key: str
    proof: bytes | None = field(repr=False)


class Binding:
    """Binds one customer's tokens in one store.

    Args:
        credentials: The customer's.
        settings: The storefront's.
        shared: Whether other processes see the same tokens.
    """

    __slots__ = ("_proof_key", "derivation", "key")

    def __init__(self, credentials: Credentials, settings: StoreSettings, *, shared: bool) -> None:
        self.key = store_key(credentials, settings, shared=shared)
        self.derivation: DeriveKey | None = None
        self._proof_key = b""
        if not shared:
            self._proof_key = _PROCESS_KEY
            return
        derivation = DeriveKey(SecretText(credentials.proof_with(settings)), f"b2b-storefront:{self.key}".encode())
        if credentials.guessable and derivation.secret:
            self.derivation = derivation
        else:
            self._proof_key = hmac.digest(derivation.secret.encode(), derivation.salt, "sha256")

    def derived(self, proof_key: bytes) -> None:
        """Take the key that `derivation` asks for; from here on, proofs can be made and checked."""
        self._proof_key, self.derivation = proof_key, None

    def derive(self) -> None:
        """Derive the key that proofs are made with, if that is still to be done. Takes milliseconds."""
        derivation = self.derivation
        if derivation is not None:
            self.derived(derive_key(derivation))

    def viewer_keys(self) -> ViewerKeys:
        """Return what stands for the customer in a cache that processes share."""
        # A null character is in no token, so neither is the proof of one.
        return ViewerKeys(self.prove("\0who asks"), bytes.fromhex(self.prove("\0whose answer")))

    def prove(self, value: str) -> str:
        """Return the proof that belongs to a token. Takes milliseconds where `derivation` is still to be done."""
        self.derive()  # A proof under no key would hold for whoever asks.
        # Revealed, not formatted: the format of a secret is the same for all of them.
        text = f"{self.key}\0{reveal(value)}"
        return hmac.digest(self._proof_key, text.encode("utf-8", "surrogatepass"), "sha256").hex()

    def holds(self, stored: StoredToken) -> bool:
        """Tell whether a stored token lies under its own key, and was obtained with these credentials."""
        return stored.proof.isascii() and hmac.compare_digest(stored.proof, self.prove(stored.value))


def derive_key(step: DeriveKey) -> bytes:
    """Derive a key from what people choose: slowly, so that whoever reads the store can't guess passwords quickly."""
    return hashlib.scrypt(step.secret.encode(), salt=step.salt, n=1024, r=8, p=1, dklen=32)


def store_key(credentials: Credentials, settings: StoreSettings, *, shared: bool) -> str:
    """Return the key of the customer's token in the store: a hash, from which nothing can be read back.

    In a shared store it is the same in every process and made of store, channel and customer. In this process's own
    store it is made of all of the credentials besides, under a key that only this process has.
    """
    text = f"{settings.base_url}\0{settings.store_hash}\0{settings.channel_id}\0{credentials.customer}"
    if not shared:
        hashed = hashlib.blake2b(f"{text}\0".encode(), digest_size=16, key=credentials.identity)
        hashed.update(reveal(credentials.proof_with(settings)).encode())  # Under no name: an interrupt would show it.
        return hashed.hexdigest()
    return hashlib.sha256(text.encode()).hexdigest()
