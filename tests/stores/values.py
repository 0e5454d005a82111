"""Tokens and times."""

import time

from b2b_storefront._secret import SecretText
from b2b_storefront.auth import StoredToken

__all__ = ["KEY", "OTHER_KEY", "Clock", "stored"]

KEY = "a" * 64
OTHER_KEY = "b" * 64

START = time.time() + 3_600
"""Ahead of now, so that no token ends by the machine's own clock while the tests run."""


class Clock:
    """Stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> float:
        return self.now


def stored(value: str, life: float, proof: str = "") -> StoredToken:
    """Return a token that ends so many seconds after `START`."""
    return StoredToken(SecretText(value), START + life, proof, lifetime=life)
