"""Tokens: how they are minted, and which of them count.

The sandbox never verifies a signature: a token counts if it stands in the sandbox's own table.
"""

import base64
import hmac
import secrets
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import orjson

__all__ = ["CURRENT_CUSTOMER_TTL", "TokenOwner", "TokenTable", "mint"]

CURRENT_CUSTOMER_TTL = 900
"""How long the JWT of a signed-in customer can be exchanged for a storefront token, in seconds."""

_HEADER = {"typ": "JWT", "alg": "HS256"}


class TokenOwner(NamedTuple):
    """Whose a token is, for which channel, and until when (unix seconds)."""

    customer_id: int
    channel_id: int
    expires_at: float


def mint(claims: Mapping[str, Any]) -> str:
    """Return a JWT with the given claims, signed with HS256.

    Each is signed with a key of its own: two tokens differ even when their claims do not.
    """
    signed = b".".join(_encode(orjson.dumps(part)) for part in (_HEADER, claims))
    signature = hmac.digest(secrets.token_bytes(32), signed, "sha256")
    return b".".join((signed, _encode(signature))).decode("ascii")


def _encode(data: bytes) -> bytes:
    return base64.urlsafe_b64encode(data).rstrip(b"=")


class TokenTable:
    """The storefront tokens that count, and the JWTs that can be exchanged for one.

    Args:
        store_hash: the store that the tokens name.
        clock: returns the current time in unix seconds.
        ttl: how long a storefront token lives, in seconds.
    """

    def __init__(self, store_hash: str, clock: Callable[[], float], ttl: int) -> None:
        self._store_hash = store_hash
        self._clock = clock
        self._ttl = ttl
        self._storefront: dict[str, TokenOwner] = {}
        self._current_customer: dict[str, TokenOwner] = {}

    def issue(self, customer_id: int, email: str, channel_id: int) -> str:
        """Return a new storefront token of a customer."""
        expires_at = self._clock() + self._ttl
        token = mint(
            {
                "bc_customer_id": customer_id,
                "store_hash": self._store_hash,
                "bc_channel_id": channel_id,
                "email": email,
                "exp": int(expires_at),
            }
        )
        self._keep(self._storefront, token, TokenOwner(customer_id, channel_id, expires_at))
        return token

    def issue_current_customer(self, customer_id: int, email: str, group_id: int, channel_id: int) -> str:
        """Return the JWT by which the storefront vouches for a signed-in customer, good for 15 minutes."""
        now = self._clock()
        expires_at = now + CURRENT_CUSTOMER_TTL
        token = mint(
            {
                "customer": {"id": customer_id, "email": email, "group_id": str(group_id)},
                "iss": f"stores/{self._store_hash}",
                "sub": self._store_hash,
                "iat": int(now),
                "exp": int(expires_at),
                "version": 1,
                "channel_id": channel_id,
                "operation": "current_customer",
            }
        )
        self._keep(self._current_customer, token, TokenOwner(customer_id, channel_id, expires_at))
        return token

    def owner(self, token: str) -> TokenOwner | None:
        """Return whose a storefront token is; None for one that is unknown or expired."""
        return self._find(self._storefront, token)

    def current_customer(self, token: str) -> TokenOwner | None:
        """Return whose the JWT of a signed-in customer is; None for one that is unknown or expired."""
        return self._find(self._current_customer, token)

    def expire(self, customer_id: int | None = None) -> None:
        """Refuse the storefront tokens of one customer, or of all, from now on."""
        if customer_id is None:
            self._storefront.clear()
        else:
            for token in [token for token, owner in self._storefront.items() if owner.customer_id == customer_id]:
                del self._storefront[token]

    def _find(self, table: dict[str, TokenOwner], token: str) -> TokenOwner | None:
        owner = table.get(token)
        return owner if owner is not None and self._clock() < owner.expires_at else None

    def _keep(self, table: dict[str, TokenOwner], token: str, owner: TokenOwner) -> None:
        # All tokens of a table live equally long, so the expired ones stand at its front.
        while table and next(iter(table.values())).expires_at <= self._clock():
            del table[next(iter(table))]
        table[token] = owner
