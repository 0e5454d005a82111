"""A storefront token, and how long it may be used."""

import base64
import binascii
from typing import Any, NoReturn, final

import orjson

from b2b_storefront._secret import SecretText

__all__ = ["DEFAULT_LIFETIME", "StorefrontToken"]

DEFAULT_LIFETIME = 86_400.0
"""Seconds that a token lives when it does not say: one day, the API's documented default."""


@final
class StorefrontToken:
    """The bearer token of one customer. Its text never shows in a repr, a log or a pickle.

    Args:
        value: The token's text.
        received_at: When it was received, in seconds of the clock that `usable_until` shall refer to.
        wall_time: The same moment as unix seconds, to compare with the token's own `exp` claim.

    Attributes:
        value: The token's text.
        usable_until: When it ends, by the clock of `received_at`.
        lifetime: How many seconds it had left when it was received.
    """

    __slots__ = ("lifetime", "usable_until", "value")

    def __init__(self, value: str, *, received_at: float, wall_time: float) -> None:
        expiry = _expiry(value)
        self.value = SecretText(value)
        # Only the length is taken from the wall clock: a clock that is set later must not revive or end the token.
        self.lifetime = DEFAULT_LIFETIME if expiry is None else expiry - wall_time
        self.usable_until = received_at + self.lifetime

    def __repr__(self) -> str:
        return f"<StorefrontToken with {self.lifetime:.0f} s when received>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A storefront token can't be pickled or copied; pass its value on deliberately instead.")


def _expiry(value: str) -> float | None:
    """Return the `exp` claim as unix seconds; None when the text is no JWT or has none."""
    parts = value.split(".")
    if len(parts) != 3:
        return None
    try:
        claims: Any = orjson.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (binascii.Error, ValueError):
        return None
    expiry = claims.get("exp") if isinstance(claims, dict) else None
    return float(expiry) if isinstance(expiry, int | float) and not isinstance(expiry, bool) else None
