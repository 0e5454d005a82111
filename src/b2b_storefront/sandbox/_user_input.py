"""What may be written into a company user: e-mail address, role, extra fields."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from b2b_storefront.codes import ExtraFieldType, RoleType, UserEmailState, UserRole

from ._call import Refused
from ._people import CompanyUser, Customer, ExtraField, Role
from ._roles import ROLE_NAMES
from ._state import State

__all__ = ["EmailOwner", "checked_extra_fields", "checked_role", "classify_email", "wire_role"]

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


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
        Refused: it is no e-mail address.
    """
    if not _EMAIL.fullmatch(email.strip()):
        raise Refused("Enter a valid email address.")
    customers = list(state.customers_by_email(email))
    for customer in customers:
        if state.super_admin_of(customer.customer_id) is not None:
            return EmailOwner(UserEmailState.SUPER_ADMIN, customer)
        user = state.company_user_of(customer.customer_id)
        if user is not None:
            return EmailOwner(_user_email_state(customer, user, company_id, channel_id), customer, user)
    if not customers:
        return EmailOwner(UserEmailState.FREE)
    if len(customers) > 1:
        return EmailOwner(UserEmailState.SEVERAL_CUSTOMERS)
    return EmailOwner(UserEmailState.CUSTOMER, customers[0])


def _user_email_state(customer: Customer, user: CompanyUser, company_id: int | None, channel_id: int) -> UserEmailState:
    if user.company_id != company_id:
        return UserEmailState.USER_OF_ANOTHER_COMPANY
    if channel_id not in customer.channel_ids:
        return UserEmailState.USER_OF_THIS_COMPANY_ON_ANOTHER_CHANNEL
    return UserEmailState.USER_OF_THIS_COMPANY


def checked_role(state: State, company_id: int, role: int | None, company_role_id: int | None) -> Role:
    """Return the role that `role` and `companyRoleId` mean; the latter wins.

    Raises:
        Refused: both are missing, or there is no such role for this company.
    """
    if company_role_id is not None:
        found = state.roles.get(company_role_id)
        if found is None or found.company_id not in {None, company_id}:
            raise Refused(f'"{company_role_id}" is not a valid choice.')
        return found
    if role is None:
        raise Refused("User must have a role.")
    for candidate in state.roles.values():
        if candidate.role_type == RoleType.PREDEFINED and wire_role(candidate) == role:
            return candidate
    raise Refused(f'"{role}" is not a valid choice.')


def wire_role(role: Role) -> int:
    """Return the `UserRole` by which a role travels; a custom one travels as a junior buyer."""
    if role.role_type == RoleType.PREDEFINED:
        for number, name in ROLE_NAMES.items():
            if name == role.name:
                return number
    return UserRole.JUNIOR_BUYER


def checked_extra_fields(
    state: State,
    given: list[Mapping[str, Any]],
    before: Mapping[str, str],
    user_id: int | None,
) -> dict[str, str]:
    """Return a user's extra fields after a write.

    Args:
        state: the sandbox's state.
        given: the written fields, as `UserExtraField`.
        before: the user's fields so far.
        user_id: the user, None for a new one.

    Raises:
        Refused: a field is unknown, a required one is empty, or a value is not allowed or not unique.
    """
    values = dict(before) | {entry["fieldName"]: entry["fieldValue"] for entry in given}
    known = {field.name: field for field in state.store.user_extra_fields}
    for name in values:
        if name not in known:
            raise Refused(f"{name}:There is no such extra field.")
    for field in known.values():
        _check_value(field, values.get(field.name, field.default))
        if field.unique and values.get(field.name):
            for other in state.company_users.values():
                if other.user_id != user_id and other.extra_fields.get(field.name) == values[field.name]:
                    raise Refused(f"{field.name}:The value is not unique.")
    return values


def _check_value(field: ExtraField, value: str) -> None:
    if not value:
        if field.required:
            raise Refused(f"{field.name}:The value is required.")
        return
    if field.maximum_length is not None and len(value) > field.maximum_length:
        raise Refused(f"{field.name}:The value is longer than {field.maximum_length} characters.")
    if field.field_type == ExtraFieldType.DROPDOWN and value not in field.choices:
        raise Refused(f"{field.name}:The value is not one of the choices.")
    if field.field_type == ExtraFieldType.NUMBER:
        if not re.fullmatch(r"-?\d+(\.\d+)?", value):
            raise Refused(f"{field.name}:The value is not a number.")
        if field.maximum_value is not None and float(value) > field.maximum_value:
            raise Refused(f"{field.name}:The value is greater than {field.maximum_value}.")
