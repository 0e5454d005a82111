"""Sessions at the store: a customer has one at a time, and a browser is let in by a ticket."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from b2b_storefront.sandbox.records.sessions import PageTicket, StoreSession
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.records.tokens import mint

__all__ = ["end_session", "find_session", "give_ticket", "open_session", "take_ticket"]

SESSION_SECONDS = 7 * 86_400
TICKET_SECONDS = 300
MOST_TICKETS = 5_000
MOST_SESSIONS = 5_000


def open_session(state: State, customer_id: int, channel_id: int) -> StoreSession:
    """Sign a customer in; an earlier session of the customer's ends."""
    end_session(state, customer_id)
    session = StoreSession(
        token=uuid4().hex, customer_id=customer_id, channel_id=channel_id, expires_at=state.now() + SESSION_SECONDS
    )
    state.store_sessions[session.token] = session
    _drop_oldest(state.store_sessions, MOST_SESSIONS)
    return session


def find_session(state: State, token: str) -> StoreSession | None:
    """Return the session that a customer access token stands for; None if it is unknown or over."""
    session = state.store_sessions.get(token)
    return session if session is not None and not session.ended and state.now() < session.expires_at else None


def end_session(state: State, customer_id: int) -> None:
    """End a customer's session, on every device."""
    for session in state.store_sessions.values():
        if session.customer_id == customer_id:
            session.ended = True


def give_ticket(
    state: State,
    claims: Mapping[str, Any],
    *,
    customer_id: int | None,
    channel_id: int,
    redirect_to: str,
    cart_id: str | None = None,
) -> str:
    """Return a JWT by which a browser is let into the store's pages, once.

    Args:
        state: the state.
        claims: what the JWT says beside customer and page.
        customer_id: who is signed in then; None for a guest.
        channel_id: the channel.
        redirect_to: the path to go on to.
        cart_id: the cart to take along.
    """
    token = mint(
        {
            **claims,
            "store_hash": state.store.hash,
            "customer_id": customer_id,
            "channel_id": channel_id,
            "redirect_to": redirect_to,
            "iat": state.now(),
        }
    )
    state.page_tickets[token] = PageTicket(
        token=token,
        customer_id=customer_id,
        channel_id=channel_id,
        redirect_to=redirect_to,
        cart_id=cart_id,
        expires_at=state.now() + TICKET_SECONDS,
    )
    _drop_oldest(state.page_tickets, MOST_TICKETS)
    return token


def take_ticket(state: State, token: str) -> PageTicket | None:
    """Use a ticket up, and return it; None if it is unknown, used or over."""
    ticket = state.page_tickets.pop(token, None)
    return ticket if ticket is not None and state.now() < ticket.expires_at else None


def _drop_oldest(table: dict[str, Any], most: int) -> None:
    while len(table) > most:
        del table[next(iter(table))]
