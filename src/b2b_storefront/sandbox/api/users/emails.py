"""Who uses an e-mail address that shall become a company user."""

import re
from typing import Any, NamedTuple

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import UserEmailState, UserRole
from b2b_storefront.sandbox.api.people import show_person
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.records.people import CompanyUser, Customer
from b2b_storefront.sandbox.records.state import State

__all__ = ["MUTATIONS", "QUERIES", "EmailOwner", "classify_email"]


_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LONGEST_EMAIL = 254


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
    if len(email) > _LONGEST_EMAIL or not _EMAIL.fullmatch(email.strip()):
        raise Refused("Enter a valid email address.")
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


def resolve_user_email_check(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Tell who uses an e-mail address that shall become a company user."""
    call: Call = info.context
    if arguments.get("storeHash"):
        call.check_store(arguments["storeHash"])
    company_id = arguments.get("companyId")
    if company_id is None:
        company_id = call.acting_company_id
    elif call.customer is not None:
        call.check_company(company_id)
    channel_id = arguments.get("channelId")
    owner = classify_email(
        call.state, arguments["email"], company_id, call.channel_id if channel_id is None else channel_id
    )
    found: dict[str, Any] = {}
    admin = None
    if owner.customer is not None:
        admin = call.state.super_admin_of(owner.customer.customer_id)
        found = show_person(owner.customer) | {
            "originChannelId": min(owner.customer.channel_ids),
            "forcePasswordReset": owner.customer.force_password_reset,
        }
    if owner.user is not None:
        company = call.state.companies[owner.user.company_id]
        found |= {"id": owner.user.user_id, "role": owner.user.role, "companyName": company.name}
    elif admin is not None:
        found |= {"id": admin.user_id, "role": UserRole.SUPER_ADMIN}
    return {"userType": owner.state, "userInfo": found}


QUERIES: dict[str, Resolver] = {
    "userEmailCheck": resolve_user_email_check,
}

MUTATIONS: dict[str, Resolver] = {}
