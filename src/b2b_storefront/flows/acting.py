"""Acting as another company: by which right, as which company, and one company at a time.

The API keeps per customer, not per session, which company a customer acts as: a super admin by masquerading, a company
user by switching within the account hierarchy.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from b2b_storefront._errors import MasqueradeConflictError, StorefrontError, UnexpectedResultError

__all__ = ["ActingFor", "ActingRight", "claim", "explain_failed_ending", "read_company"]


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
    """What knows as which company a customer acts in a block of this process."""

    acting_as: int | None


_lock = threading.Lock()


@contextmanager
def claim(actor: Actor, company_id: int) -> Iterator[None]:
    """Keep two blocks of one customer from acting as two companies at once.

    Raises:
        MasqueradeConflictError: Another block of this customer has not ended.
    """
    with _lock:
        if actor.acting_as is not None:
            raise MasqueradeConflictError(
                f"This customer already acts as company {actor.acting_as} in a block that has not ended, so it can't"
                f" act as company {company_id} too: the API keeps one such state per customer, for all of its sessions."
                " End that block first, or use another customer."
            )
        actor.acting_as = company_id
    try:
        yield
    finally:
        actor.acting_as = None


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
