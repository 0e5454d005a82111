"""Acting as another company, as steps without I/O: sessions of both kinds carry out the same ones.

The API keeps per customer, not per session, which company a customer acts as: a super admin by masquerading, a company
user by switching within the account hierarchy.
"""

from collections.abc import Generator
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from b2b_storefront._errors import StorefrontError, TransportError
from b2b_storefront.codes import UserRole

__all__ = ["Acting", "ActingFor", "CallOperation", "Steps", "StepsResultT", "end", "enter", "leave", "note", "read"]


class Acting(Enum):
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


@dataclass(frozen=True, slots=True)
class CallOperation:
    """Call a method of the session and give back its result."""

    method: str
    arguments: dict[str, Any]


StepsResultT = TypeVar("StepsResultT")

Steps = Generator[CallOperation, Any, StepsResultT]
"""Yields calls, is sent their results, and returns its own."""


def read(customer_id: int | None) -> Steps[ActingFor | None]:
    """Ask the API which company the customer acts as.

    Args:
        customer_id: The BigCommerce customer id, which the API wants of super admins.
    """
    info = yield CallOperation("customer_info", {})
    role = info.user_info.role if info.user_info else None
    if role == UserRole.SUPER_ADMIN:
        return (yield from _read(Acting.MASQUERADE, customer_id))
    return (yield from _read(Acting.HIERARCHY, customer_id))


def enter(acting: Acting, company_id: int, customer_id: int | None) -> Steps[int | None]:
    """Begin to act as a company, and return the company that the customer acted as before."""
    before = yield from _read(acting, customer_id)
    if before is not None and before.company_id == company_id:
        return company_id
    try:
        yield _begin(acting, company_id)
    except GeneratorExit:
        raise
    except BaseException as error:
        if not isinstance(error, StorefrontError) or (isinstance(error, TransportError) and error.sent):
            # It may have begun without us hearing of it.
            try:
                yield from leave(acting, company_id, before.company_id if before else None)
            except StorefrontError as ending:
                error.add_note(note(acting, company_id, ending))
        raise
    return before.company_id if before else None


def leave(acting: Acting, company_id: int, before: int | None) -> Steps[None]:
    """End acting as a company, and go back to what was before."""
    if before == company_id:
        return
    yield _end(acting, company_id)
    if before is not None:
        yield _begin(acting, before)


def end(customer_id: int | None) -> Steps[ActingFor | None]:
    """End whatever the customer acts as, and return what that was."""
    before = yield from read(customer_id)
    if before is not None:
        yield _end(Acting(before.by), before.company_id)
    return before


def note(acting: Acting, company_id: int, error: StorefrontError) -> str:
    """Say what to do when ending failed."""
    return (
        f"Ending the {acting.value} as company {company_id} failed too ({type(error).__name__}), so the API may keep it"
        " up: call end_masquerade() on a session of this customer."
    )


def _read(acting: Acting, customer_id: int | None) -> Steps[ActingFor | None]:
    if acting is Acting.HIERARCHY:
        company = yield CallOperation("user_masquerading_company", {})
        return _acting_for(acting, company.company_id, company.company_name) if company else None
    if customer_id is None:
        return None  # The API can't be asked without; a token without `bc_customer_id` does not tell it.
    account = yield CallOperation("super_admin_masquerading", {"customer_id": customer_id})
    return _acting_for(acting, account.id, account.company_name) if account else None


def _acting_for(acting: Acting, company_id: object, name: str | None) -> ActingFor | None:
    number = int(str(company_id or 0))
    return ActingFor(number, name, acting.value) if number else None


def _begin(acting: Acting, company_id: int) -> CallOperation:
    if acting is Acting.MASQUERADE:
        return CallOperation("super_admin_begin_masquerade", {"company_id": company_id})
    return CallOperation("user_masquerading_company_begin", {"company_id": company_id})


def _end(acting: Acting, company_id: int) -> CallOperation:
    if acting is Acting.MASQUERADE:
        return CallOperation("super_admin_end_masquerade", {"company_id": company_id})
    return CallOperation("user_masquerading_company_end", {})
