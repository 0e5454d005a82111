"""How a token is written where other programs can read it: versioned, bound to its key, encrypted if wanted."""

import math
import re
from collections.abc import Sequence
from typing import Any, TypeGuard

import orjson

from b2b_storefront._encryption import decrypt, key_ring
from b2b_storefront._secret import HiddenBytes, SecretText, is_header_safe
from b2b_storefront.auth.stores.base import StoredToken

__all__ = ["Envelope"]

VERSION = 2

_PROOF = re.compile(r"[0-9a-f]{0,128}")


class Envelope:
    """Writes tokens and reads them back.

    Args:
        keys: Fernet keys. The first one encrypts, each of them decrypts; without any, tokens are written as they are.

    Raises:
        ConfigurationError: A key is not a Fernet key, or the package that encrypts is missing.
    """

    def __init__(self, keys: Sequence[SecretText]) -> None:
        self._ring = key_ring(keys) if keys else None

    def seal(self, key: str, token: StoredToken) -> HiddenBytes | None:
        """Return a token as it is written under a key; None for one that can't be written as JSON."""
        content = {
            "v": VERSION,
            "k": key,
            "t": token.value,
            "e": token.expires_at,
            "p": token.proof,
            "l": token.lifetime,
        }
        try:
            written = HiddenBytes(orjson.dumps(content))
        except TypeError:
            return None
        return written if self._ring is None else HiddenBytes(self._ring.encrypt(written))

    def open(self, key: str, written: object) -> StoredToken | None:
        """Return the token that was written under a key; None for anything else, whatever it is.

        A value that was copied from another key reads as None, and with encryption so does one that is not encrypted:
        whoever can write into the store still can't plant a token.
        """
        content = self._content(written) if isinstance(written, bytes) else None
        if not isinstance(content, dict) or content.get("v") != VERSION or content.get("k") != key:
            return None
        text, end, proof, lifetime = (content.get(name) for name in "tepl")
        # What is not printable ASCII can't be sent in a header, and might end the header if it could.
        if not isinstance(text, str) or not text or not is_header_safe(text):
            return None
        if not _is_number(end) or not _is_number(lifetime) or lifetime <= 0:
            return None
        if not isinstance(proof, str) or not _PROOF.fullmatch(proof):
            return None
        return StoredToken(SecretText(text), float(end), proof, float(lifetime))

    def _content(self, written: bytes) -> Any:
        if self._ring is not None:
            opened = decrypt(self._ring, written)
            if opened is None:
                return None
            written = opened
        try:
            return orjson.loads(memoryview(written))  # orjson takes no subclass
        except ValueError:
            return None


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
