"""Users of companies: found, read, changed, removed."""

from collections.abc import Mapping
from typing import Any

from b2b_storefront.sandbox.api.emails import check_email
from b2b_storefront.sandbox.api.extra_fields import show_extra_fields
from b2b_storefront.sandbox.api.users.company_users import find_role
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.records.people import CompanyUser, Customer
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import Handler, read_number, succeed
from b2b_storefront.sandbox.rest.management.body import read_extra_fields, read_text
from b2b_storefront.sandbox.rest.management.call import (
    Refusal,
    StaffCall,
    answer_page,
    invalid,
    lies_within,
    missing,
    read_id,
    staff,
)
from b2b_storefront.sandbox.rest.management.orders import attach_orders
from b2b_storefront.sandbox.rest.management.people import make_customer, read_channels, show_channels

__all__ = ["ROUTES"]

_FIELDS = "extraFields"


def list_users(staff_call: StaffCall) -> HttpAnswer:
    """Return a page of all companies' users, oldest first."""
    state = staff_call.state
    users = [user for user in state.company_users.values() if _matches(staff_call, user)]
    fields = staff_call.choice("isIncludeExtraFields", ("0", "1"), "0") == "1"
    return answer_page(staff_call, users, lambda user: _show(state, user) | ({} if fields else {_FIELDS: []}))


def _matches(staff_call: StaffCall, user: CompanyUser) -> bool:
    customer = staff_call.state.customers[user.customer_id]
    roles, email = staff_call.numbers("roles"), staff_call.text("email").casefold()
    return (
        staff_call.number("companyId") in {None, user.company_id}
        and (not roles or user.role in roles)
        and email in {"", customer.email.casefold()}
        and staff_call.number("channelId") in {None, *customer.channel_ids}
        and staff_call.text("q").casefold() in f"{customer.name}\n{customer.email}\n{customer.phone}".casefold()
        and lies_within(staff_call, "minCreated", "maxCreated", user.created_at)
        and lies_within(staff_call, "minModified", "maxModified", user.updated_at)
    )


def _show(state: State, user: CompanyUser) -> dict[str, Any]:
    customer = state.customers[user.customer_id]
    return {
        "id": user.user_id,
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "email": customer.email,
        "phoneNumber": customer.phone,
        "role": int(user.role),
        "companyRoleId": user.company_role_id,
        "companyRoleName": state.roles[user.company_role_id].name,
        "uuid": user.uuid,
        _FIELDS: show_extra_fields(user.extra_fields),
        "companyId": user.company_id,
        "createdAt": user.created_at,
        "updatedAt": user.updated_at,
        "customerId": user.customer_id,
        "channelList": show_channels(state, customer),
    }


def _find_user(staff_call: StaffCall) -> CompanyUser:
    user = staff_call.state.company_users.get(staff_call.path_id("userId"))
    if user is None:
        raise missing("User")
    return user


def read_user(staff_call: StaffCall) -> HttpAnswer:
    """Return one user."""
    return succeed(_show(staff_call.state, _find_user(staff_call)))


def read_user_of_customer(staff_call: StaffCall) -> HttpAnswer:
    """Return the user that a customer is."""
    user = staff_call.state.company_user_of(staff_call.path_id("customerId"))
    if user is None:
        raise missing("User")
    return succeed(_show(staff_call.state, user))


def create_user(staff_call: StaffCall) -> HttpAnswer:
    """Make a customer a user of a company, with the orders that the customer placed before."""
    state, body, now = staff_call.state, staff_call.body, staff_call.now
    company = state.companies.get(read_id(body.get("companyId"), "company_id"))
    if company is None:
        raise missing("Companies")
    channels = read_channels(state, body, default=None)
    role = find_role(state, company.company_id, read_number(body.get("role")), read_number(body.get("companyRoleId")))
    fields = _read_fields(state, body, None)
    uuid = read_text(body, "uuid")
    customer = make_customer(
        state,
        read_text(body, "email"),
        first_name=read_text(body, "firstName"),
        last_name=read_text(body, "lastName"),
        phone=read_text(body, "phoneNumber"),
        channel_ids=channels,
    )
    user = CompanyUser(
        user_id=state.next_id("user"),
        customer_id=customer.customer_id,
        company_id=company.company_id,
        role=role.number,
        company_role_id=role.role_id,
        created_at=now,
        updated_at=now,
        uuid=uuid,
        extra_fields=fields,
    )
    state.company_users[user.user_id] = user
    attach_orders(state, user, now)
    return succeed({"userId": user.user_id, "bcId": customer.customer_id})


def update_user(staff_call: StaffCall) -> HttpAnswer:
    """Change a user; what is left out stays as it is."""
    state, body, user = staff_call.state, staff_call.body, _find_user(staff_call)
    customer = state.customers[user.customer_id]
    email = _read_email(state, body, customer)
    texts = {
        "first_name": read_text(body, "firstName", customer.first_name),
        "last_name": read_text(body, "lastName", customer.last_name),
        "phone": read_text(body, "phoneNumber", customer.phone),
    }
    fields, uuid = _read_fields(state, body, user), read_text(body, "uuid", user.uuid)
    channels = read_channels(state, body, default=customer.channel_ids)
    if body.get("role") is not None or body.get("companyRoleId") is not None:
        asked = read_number(body.get("role")), read_number(body.get("companyRoleId"))
        role = find_role(state, user.company_id, *asked)
        user.role, user.company_role_id = role.number, role.role_id
    for attribute, text in texts.items():
        setattr(customer, attribute, text)
    customer.email, customer.channel_ids = email, channels
    user.extra_fields, user.uuid, user.updated_at = fields, uuid, staff_call.now
    return succeed(_show(state, user))


def _read_email(state: State, body: Mapping[str, Any], customer: Customer) -> str:
    email = read_text(body, "email", customer.email).strip()
    check_email(email)
    others = [other for other in state.customers_by_email(email) if other is not customer]
    if others:
        raise Refusal(422, {"email": [f"Email already exists. ['{email}']"]})
    return email


def _read_fields(state: State, body: Mapping[str, Any], user: CompanyUser | None) -> dict[str, str]:
    others = [other.extra_fields for other in state.company_users.values() if other is not user]
    earlier = user.extra_fields if user is not None else None
    return read_extra_fields(body, _FIELDS, state.store.user_extra_fields, earlier, others)


def delete_user(staff_call: StaffCall) -> HttpAnswer:
    """Remove a user; the customer stays, and so does a company's last user."""
    state, user = staff_call.state, _find_user(staff_call)
    if len(state.users_of_company(user.company_id)) == 1:
        raise invalid(user_id="The last user in company can not be deleted.")
    del state.company_users[user.user_id]
    return succeed({"userId": user.user_id})


ROUTES: dict[str, Handler] = {
    "DELETE /api/io/users/{userId}": staff(delete_user),
    "GET /api/io/users": staff(list_users),
    "GET /api/io/users/customer/{customerId}": staff(read_user_of_customer),
    "GET /api/io/users/{userId}": staff(read_user),
    "POST /api/io/users": staff(create_user),
    "PUT /api/io/users/{userId}": staff(update_user),
}
