"""Who uses an e-mail address."""

import re
from typing import NamedTuple

from b2b_storefront.codes import UserEmailState
from b2b_storefront.sandbox.execution.call import Refused
from b2b_storefront.sandbox.records.people import CompanyUser, Customer
from b2b_storefront.sandbox.records.state import State

__all__ = ["EmailOwner", "check_email", "classify_email"]

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LONGEST_EMAIL = 254


def check_email(email: str) -> None:
    """Make sure that a text is an e-mail address.

    Raises:
        Refused: it is not.
    """
    if len(email) > _LONGEST_EMAIL or not _EMAIL.fullmatch(email.strip()):
        raise Refused("Enter a valid email address.")


class EmailOwner(NamedTuple):
    """Who uses an e-mail address, seen from one company and one channel."""

    state: UserEmailState
    customer: Customer | None = None
    user: CompanyUser | None = None


def classify_email(state: State, email: str, company_id: int | None, channel_id: int) -> EmailOwner:
    """Find out who uses an e-mail address that shall become a user of a company.

    Args:
        state: the sandbox's state.
        email: the address, in any case.
        company_id: the company in question; None counts every company user as one of another company.
        channel_id: the channel that the user shall have.

    Raises:
        Refused: it is not a valid e-mail address.
    """
    check_email(email)
    customers = list(state.customers_by_email(email))
    for customer in customers:
        if state.super_admin_of(customer.customer_id) is not None:
            return EmailOwner(UserEmailState.SUPER_ADMIN, customer)
        user = state.company_user_of(customer.customer_id)
        if user is not None:
            return EmailOwner(_classify_user(customer, user, company_id, channel_id), customer, user)
    if not customers:
        return EmailOwner(UserEmailState.FREE)
    if len(customers) > 1:
        return EmailOwner(UserEmailState.SEVERAL_CUSTOMERS)
    return EmailOwner(UserEmailState.CUSTOMER, customers[0])


def _classify_user(customer: Customer, user: CompanyUser, company_id: int | None, channel_id: int) -> UserEmailState:
    if user.company_id != company_id:
        return UserEmailState.USER_OF_ANOTHER_COMPANY
    if channel_id not in customer.channel_ids:
        return UserEmailState.USER_OF_THIS_COMPANY_ON_ANOTHER_CHANNEL
    return UserEmailState.USER_OF_THIS_COMPANY
