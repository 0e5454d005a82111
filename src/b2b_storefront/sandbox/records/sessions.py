"""What signs somebody in at the store: private tokens of applications, sessions of customers, tickets of browsers."""

from dataclasses import dataclass, field

__all__ = ["ApiAccount", "PageTicket", "PrivateToken", "StoreSession"]


@dataclass(frozen=True, slots=True)
class ApiAccount:
    """An API account of the store.

    Attributes:
        token: what it sends as `X-Auth-Token`.
        name: what it is called.
        scopes: what it may do.
    """

    token: str = field(repr=False)
    name: str
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class PrivateToken:
    """A token with which a server asks the store's own GraphQL.

    Attributes:
        scopes: what it may be used for.
        channel_ids: the channels that it is for.
        expires_at: when it ends, in unix seconds.
    """

    token: str = field(repr=False)
    scopes: frozenset[str]
    channel_ids: frozenset[int]
    expires_at: int


@dataclass(slots=True, kw_only=True)
class StoreSession:
    """A customer's session at the store, which a customer access token stands for.

    Attributes:
        expires_at: when it ends by itself, in unix seconds.
        ended: whether it was ended: the customer signed out, or signed in again.
    """

    token: str = field(repr=False)
    customer_id: int
    channel_id: int
    expires_at: int
    ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTicket:
    """What lets a browser into the store's pages as somebody, once.

    Attributes:
        customer_id: who is signed in then; None for a guest.
        redirect_to: the path to go on to.
        cart_id: the cart to take along; None for none.
        expires_at: until when it counts, in unix seconds.
    """

    token: str = field(repr=False)
    customer_id: int | None
    channel_id: int
    redirect_to: str
    cart_id: str | None
    expires_at: int
