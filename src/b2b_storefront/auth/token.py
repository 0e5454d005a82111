"""A storefront token: how long it may be used, and whom it says it belongs to."""

import base64
import binascii
import math
from dataclasses import dataclass
from typing import Any, NoReturn, final

import orjson

from b2b_storefront._config import StoreSettings
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText, hide

__all__ = [
    "DEFAULT_LIFETIME",
    "Owner",
    "StorefrontToken",
    "customer_id_claim",
    "expiry_claim",
    "find_misfit",
    "read_claims",
]

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
        overdue: How many seconds before it was given out it had ended by this machine's clock, which then is wrong.
    """

    __slots__ = ("ends_at", "expires_at", "lifetime", "overdue", "value")

    def __init__(self, value: str, *, ends_at: float, expires_at: float, lifetime: float, overdue: float = 0.0) -> None:
        self.value: SecretText = hide(value)
        self.ends_at = ends_at
        self.expires_at = expires_at
        self.lifetime = lifetime
        self.overdue = overdue

    @even_unfinished
    def __repr__(self) -> str:
        return f"<StorefrontToken for {self.lifetime:.0f} s>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A storefront token can't be pickled or copied; pass its value on deliberately instead.")


@dataclass(frozen=True, slots=True)
class Owner:
    """Whom a token has to belong to, as far as credentials tell.

    Attributes:
        customer_id: The BigCommerce customer id; None when it is not known.
        email: The e-mail address; None when it is not known.
    """

    customer_id: int | None = None
    email: str | None = None


def expiry_claim(value: str) -> float | None:
    """Return a token's `exp` claim as unix seconds; None when the text is not a JWT or has none.

    The store's own tokens call it `eat`.
    """
    claims = read_claims(value)
    expiry = claims.get("exp", claims.get("eat"))
    if not isinstance(expiry, int | float) or isinstance(expiry, bool):
        return None
    try:
        return float(expiry) if math.isfinite(expiry) else None
    except OverflowError:
        return None


def customer_id_claim(value: str) -> int | None:
    """Return a token's `bc_customer_id` claim; None when the text is not a JWT or has none."""
    customer_id = read_claims(value).get("bc_customer_id")
    return customer_id if isinstance(customer_id, int) and not isinstance(customer_id, bool) else None


def find_misfit(value: str, settings: StoreSettings, owner: Owner, *, channel: bool = False) -> str | None:
    """Return which of a token's claims names somebody else: `store`, `channel` or `customer`; None when all fit.

    A claim that is missing, and a text that is no JWT, name nobody.

    Args:
        value: The token's text.
        settings: The store that it is wanted for.
        owner: The customer that it is wanted for, as far as that is known.
        channel: Whether it has to be for the settings' channel too.
    """
    claims = read_claims(value)
    if not _agree(claims.get("store_hash"), settings.store_hash):
        return "store"
    channels = claims.get("channel_ids") or [claims.get("bc_channel_id")]
    if channel and isinstance(channels, list) and not any(_agree(each, settings.channel_id) for each in channels):
        return "channel"
    if not _agree(claims.get("bc_customer_id"), owner.customer_id) or not _agree(claims.get("email"), owner.email):
        return "customer"
    return None


def read_claims(value: str) -> dict[str, Any]:
    """Return what a JWT claims, unverified; nothing when the text is no JWT."""
    parts = value.split(".")
    if len(parts) != 3:
        return {}
    try:
        claims: Any = orjson.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (binascii.Error, ValueError):
        return {}
    return claims if isinstance(claims, dict) else {}


def _agree(claimed: object, known: object) -> bool:
    """Tell whether a claim can be about what is known; text and number of the same digits are the same."""
    if known is None or not isinstance(claimed, str | int) or claimed == "":
        return True
    return str(claimed).strip().casefold() == str(known).strip().casefold()
