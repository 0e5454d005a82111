"""Tokens: how they are minted, and which of them count.

The sandbox never verifies a signature: a token counts if it stands in the sandbox's own table.
"""

import base64
import heapq
import hmac
import secrets
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import orjson

__all__ = ["CURRENT_CUSTOMER_TTL", "TokenOwner", "TokenTable", "mint"]

CURRENT_CUSTOMER_TTL = 900
"""How long the JWT of a signed-in customer can be exchanged for a storefront token, in seconds."""

_HELD = ("_storefront", "_current_customer", "_storefront_jwts", "_ends")
_HEADER = {"typ": "JWT", "alg": "HS256"}


class TokenOwner(NamedTuple):
    """Whose a token is, for which channel, until when and from when on (unix seconds)."""

    customer_id: int
    channel_id: int
    expires_at: float
    begins_at: float = 0


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
        self.ttl = ttl
        self._storefront: dict[str, TokenOwner] = {}
        self._current_customer: dict[str, TokenOwner] = {}
        self._storefront_jwts: dict[str, TokenOwner] = {}
        self._ends: list[tuple[float, str]] = []

    def pack(self) -> dict[str, Any]:
        """Return all that the table holds. It is the table's own, not a copy."""
        return {name: vars(self)[name] for name in _HELD}

    def unpack(self, held: dict[str, Any]) -> None:
        """Hold what `pack` returned."""
        vars(self).update({name: held[name] for name in _HELD})

    def issue(self, customer_id: int, email: str, channel_id: int) -> str:
        """Return a new storefront token of a customer."""
        expires_at = self._clock() + self.ttl
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

    def issue_named(
        self,
        customer_id: int,
        email: str,
        channel_id: int,
        *,
        name: str,
        begin_at: int | None,
        end_at: int | None,
    ) -> str:
        """Return a new storefront token with a name and a validity of its own.

        Args:
            customer_id: whose it is.
            email: the customer's e-mail address.
            channel_id: the channel it is for.
            name: what it is called.
            begin_at: from when on it counts, in unix seconds; None for at once.
            end_at: until when it counts, in unix seconds; None for as long as other tokens do.
        """
        begins_at = self._clock() if begin_at is None else begin_at
        expires_at = begins_at + self.ttl if end_at is None else end_at
        token = mint(
            {
                "email": email,
                "store_hash": self._store_hash,
                # The API names `db` and `token_type` and says nothing of their values.
                "db": self._store_hash,
                "name": name,
                "channel_ids": [channel_id],
                "token_type": 1,
                "nbf": int(begins_at),
                "exp": int(expires_at),
            }
        )
        self._keep(self._storefront, token, TokenOwner(customer_id, channel_id, expires_at, begins_at))
        return token

    def issue_storefront_jwt(self, customer_id: int, email: str, channel_id: int) -> str:
        """Return a JWT that can be exchanged for a storefront token."""
        expires_at = self._clock() + self.ttl
        claims = {"email": email, "store_hash": self._store_hash, "exp": int(expires_at)}
        token = mint(claims)
        self._keep(self._storefront_jwts, token, TokenOwner(customer_id, channel_id, expires_at))
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
        """Return whose a storefront token is; None if it is unknown or has expired."""
        return self._find(self._storefront, token)

    def current_customer(self, token: str) -> TokenOwner | None:
        """Return whose the JWT of a signed-in customer is; None if it is unknown or has expired."""
        return self._find(self._current_customer, token)

    def storefront_jwt(self, token: str) -> TokenOwner | None:
        """Return whose a storefront JWT is; None if it is unknown or has expired."""
        return self._find(self._storefront_jwts, token)

    def revoke(self, token: str) -> None:
        """Refuse one storefront token from now on; without effect for an unknown one."""
        self._storefront.pop(token, None)

    def expire(self, customer_id: int | None = None) -> None:
        """Refuse the storefront tokens of one customer, or of all, from now on."""
        if customer_id is None:
            self._storefront.clear()
        else:
            for token in [token for token, owner in self._storefront.items() if owner.customer_id == customer_id]:
                del self._storefront[token]

    def _find(self, table: dict[str, TokenOwner], token: str) -> TokenOwner | None:
        owner = table.get(token)
        return owner if owner is not None and owner.begins_at <= self._clock() < owner.expires_at else None

    def _keep(self, table: dict[str, TokenOwner], token: str, owner: TokenOwner) -> None:
        # Named tokens live as long as was asked for, so a table's order says nothing of which expire first.
        table[token] = owner
        heapq.heappush(self._ends, (owner.expires_at, token))
        while self._ends and self._ends[0][0] <= self._clock():
            _, expired = heapq.heappop(self._ends)
            for tokens in (self._storefront, self._current_customer, self._storefront_jwts):
                tokens.pop(expired, None)
