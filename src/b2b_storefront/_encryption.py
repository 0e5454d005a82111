"""Encrypts what others could read at rest, with keys that can be changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._secret import HiddenBytes, SecretText

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

__all__ = ["decrypt", "hidden_keys", "key_ring"]


def hidden_keys(keys: Sequence[str | bytes]) -> tuple[SecretText, ...]:
    """Return encryption keys as texts that do not show themselves; one key alone counts as a list of one.

    Raises:
        ConfigurationError: They are no keys, or no list.
    """
    alone = [keys] if isinstance(keys, str | bytes) else keys
    if not isinstance(alone, list | tuple) or not all(isinstance(key, str | bytes) for key in alone):
        raise ConfigurationError("keys is not a list of Fernet keys: pass one such as [key], or no keys at all.")
    return tuple(SecretText(key.decode("ascii", "replace") if isinstance(key, bytes) else key) for key in alone)


def key_ring(keys: Sequence[SecretText]) -> "MultiFernet":
    """Return what encrypts with the first of some Fernet keys, and decrypts with each of them.

    Raises:
        ConfigurationError: A key is not a Fernet key, or the package that encrypts is missing.
    """
    try:
        from cryptography.fernet import Fernet, MultiFernet
    except ImportError as error:
        raise ConfigurationError(
            "keys needs the package cryptography: install b2b-storefront[redis,encryption], or pass no keys."
        ) from error
    ring = []
    for place, key in enumerate(keys, start=1):
        try:
            ring.append(Fernet(key))
        except ValueError:
            raise ConfigurationError(
                f"keys: number {place} is not a Fernet key. Make one with cryptography.fernet.Fernet.generate_key()."
            ) from None
    return MultiFernet(ring)


def decrypt(ring: "MultiFernet", written: bytes) -> HiddenBytes | None:
    """Return what was encrypted; None for what was not, or not with these keys."""
    from cryptography.fernet import InvalidToken

    try:
        return HiddenBytes(ring.decrypt(written))
    except InvalidToken:
        return None
