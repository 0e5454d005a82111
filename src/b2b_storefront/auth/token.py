"""A storefront token, and how long it may be used."""

import base64
import binascii
from typing import Any, NoReturn, final

import orjson

from b2b_storefront._secret import SecretText, hide

__all__ = ["DEFAULT_LIFETIME", "StorefrontToken", "customer_id_claim", "expiry_claim"]

DEFAULT_LIFETIME = 86_400.0
"""Seconds that a token lives when it does not say: one day, the API's documented default."""


@final
class StorefrontToken:
    """The bearer token of one customer. Its text never shows in a repr, a log or a pickle.

    Args:
        value: The token's text.
        ends_at: When it ends, in seconds of a clock that is never set.
        expires_at: The same end as unix seconds, for other processes.
        lifetime: How many seconds it had to live when the API gave it out.
    """

    __slots__ = ("ends_at", "expires_at", "lifetime", "value")

    def __init__(self, value: str, *, ends_at: float, expires_at: float, lifetime: float) -> None:
        self.value: SecretText = hide(value)
        self.ends_at = ends_at
        self.expires_at = expires_at
        self.lifetime = lifetime

    def __repr__(self) -> str:
        return f"<StorefrontToken for {self.lifetime:.0f} s>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A storefront token can't be pickled or copied; pass its value on deliberately instead.")


def expiry_claim(value: str) -> float | None:
    """Return a token's `exp` claim as unix seconds; None when the text is not a JWT or has none."""
    expiry = _claims(value).get("exp")
    return float(expiry) if isinstance(expiry, int | float) and not isinstance(expiry, bool) else None


def customer_id_claim(value: str) -> int | None:
    """Return a token's `bc_customer_id` claim; None when the text is not a JWT or has none."""
    customer_id = _claims(value).get("bc_customer_id")
    return customer_id if isinstance(customer_id, int) and not isinstance(customer_id, bool) else None


def _claims(value: str) -> dict[str, Any]:
    parts = value.split(".")
    if len(parts) != 3:
        return {}
    try:
        claims: Any = orjson.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (binascii.Error, ValueError):
        return {}
    return claims if isinstance(claims, dict) else {}
