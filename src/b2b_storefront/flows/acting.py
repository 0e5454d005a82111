"""Acting as another company: by which right, as which company, and one company at a time.

The API keeps per customer, not per session, which company a customer acts as: a super admin by masquerading, a company
user by switching within the account hierarchy.
"""

import hashlib
import re
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import (
    ConfigurationError,
    MasqueradeConflictError,
    StorefrontError,
    UnexpectedResultError,
)

__all__ = [
    "CLOSING",
    "HOLD",
    "RENEW_HOLD",
    "ActingFor",
    "ActingRight",
    "Ticket",
    "acting_key",
    "conflict",
    "explain_failed_ending",
    "lost",
    "new_holder",
    "note_acting",
    "read_company",
    "taken",
]

HOLD = 30.0
"""Seconds for which a block holds its company unless it holds it again: a worker that is killed does not."""

RENEW_HOLD = 10.0
"""Every so many seconds, a block holds its company again."""

CLOSING = 15.0
"""Seconds for which nobody else can begin while the last block ends."""


class ActingRight(Enum):
    """By which right a customer acts as another company."""

    MASQUERADE = "masquerade"
    HIERARCHY = "hierarchy"


@dataclass(frozen=True, slots=True)
class ActingFor:
    """The company that a customer acts as, as the API has it.

    Attributes:
        company_id: The B2B id of the company.
        company_name: Its name, None when the API leaves it out.
        by: `masquerade` for super admins, `hierarchy` for users of an account hierarchy.
    """

    company_id: int
    company_name: str | None
    by: str


class Actor(Protocol):
    """What knows as which company a customer acts in blocks of this process."""

    acting_as: int | None
    acting_blocks: int


_lock = threading.Lock()


@contextmanager
def note_acting(actor: Actor, company_id: int) -> Iterator[None]:
    """Remember as which company the customer acts, until the last of the blocks that share it ends."""
    with _lock:
        actor.acting_as = company_id
        actor.acting_blocks += 1
    try:
        yield
    finally:
        with _lock:
            actor.acting_blocks -= 1
            if not actor.acting_blocks:
                actor.acting_as = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """A masquerade that lasts over several web requests, as an application keeps it between them.

    Attributes:
        company_id: The B2B id of the company.
        lasts: How many seconds it is held from one request to the next.
        before: The id of the company acted as before; None for none.
        holder: Who holds it.
    """

    company_id: int
    lasts: float
    before: int | None
    holder: str

    def __str__(self) -> str:
        return f"{self.company_id}.{self.lasts:g}.{self.before or 0}.{self.holder}"

    @classmethod
    def read(cls, text: object) -> "Ticket":
        """Read a ticket's text.

        Raises:
            ConfigurationError: It is something else.
        """
        parts = _TICKET.fullmatch(text) if isinstance(text, str) else None
        if parts is None:
            raise ConfigurationError(
                "ticket is not one that begin_masquerade() returned. Keep its text as it is, in a web session."
            )
        company_id, lasts, before, holder = parts.groups()
        return cls(int(company_id), float(lasts), int(before) or None, holder)


_TICKET = re.compile(r"([0-9]{1,18})[.]([0-9]{1,9})[.]([0-9]{1,18})[.]([0-9a-f]{16})")


def new_holder() -> str:
    """Return a name for whoever acts as a company."""
    return secrets.token_hex(8)


def acting_key(settings: StoreSettings, customer: str, customer_id: int | None) -> str:
    """Return the key under which a customer's acting is held: one for all ways to sign in, where that can be.

    Args:
        settings: The storefront's.
        customer: What the credentials call the customer.
        customer_id: The BigCommerce customer id, where it is known.
    """
    name = f"customer {customer_id}" if customer_id is not None else customer
    return hashlib.sha256(f"acting\0{settings.base_url}\0{settings.store_hash}\0{name}".encode()).hexdigest()


def conflict(held_for: str, company_id: int) -> MasqueradeConflictError:
    """Return the error for a customer who acts as another company already."""
    return MasqueradeConflictError(
        f"This customer already acts as company {held_for} in a block that has not ended, so it can't act as company"
        f" {company_id} too: the API keeps one such state per customer, for all of its sessions and processes. End that"
        " block first, or use another customer."
    )


def lost(company_id: int, found: ActingFor | None, *, sent: str | None) -> MasqueradeConflictError:
    """Return the error for a customer who does not act as the company that it should act as.

    Args:
        company_id: The company that it should act as.
        found: What the API has instead.
        sent: What may have been done as somebody else; None when nothing was sent.
    """
    instead = f"as company {found.company_id}" if found else "as itself"
    done = f"{sent} may have been done {instead}: check it." if sent else "Nothing was sent."
    return MasqueradeConflictError(
        f"The customer should act as company {company_id}, and the API says that it acts {instead}: another process or"
        f" the portal changed it. {done} Give workers a shared token store, which keeps them apart."
    )


def taken(company_id: int, *, sent: str | None) -> MasqueradeConflictError:
    """Return the error for a block whose company others have taken away, as the token store had forgotten it.

    Args:
        company_id: The company that the block is about.
        sent: What may have been done as another company; None when nothing was sent.
    """
    done = f"{sent} may have been done as that one: check it." if sent else "Nothing was sent."
    return MasqueradeConflictError(
        f"This block acts as company {company_id}, and by now another block acts as another company for the same"
        f" customer: the token store had forgotten this one, as when it was emptied or out of reach. {done} Begin"
        " again."
    )


def read_company(right: ActingRight, company_id: object, name: str | None) -> ActingFor | None:
    """Return the company that the API names; None for 0 and for nothing, which mean that there is none.

    Raises:
        UnexpectedResultError: The id is not a number.
    """
    digits = str(company_id or "")
    if not digits:
        return None
    if not (digits.isascii() and digits.isdecimal()):
        raise UnexpectedResultError(
            f"The API says that the customer acts as company {digits!r}, and that is not a number. Call"
            " stop_acting() to end it, or ask BigCommerce's support.",
        )
    return ActingFor(int(digits), name, right.value) if int(digits) else None


def explain_failed_ending(right: ActingRight, company_id: int, error: StorefrontError) -> str:
    """Say what to do when ending failed."""
    return (
        f"Ending the {right.value} as company {company_id} failed too ({type(error).__name__}), so the API may keep it"
        " up: call stop_acting() on a session of this customer."
    )
