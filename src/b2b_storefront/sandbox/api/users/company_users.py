"""Company users: reading, adding, changing and removing them, and the checks of e-mail addresses."""

from collections.abc import Iterable, Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission, PermissionLevel, RoleType, UserEmailState
from b2b_storefront.sandbox.api.emails import classify_email
from b2b_storefront.sandbox.api.extra_fields import complete_extra_fields, show_extra_field
from b2b_storefront.sandbox.api.people import show_user
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.paging import paginate
from b2b_storefront.sandbox.records.people import SHARED_PASSWORD, CompanyUser, Customer, Role
from b2b_storefront.sandbox.records.state import State

__all__ = ["MUTATIONS", "QUERIES", "find_role"]


def resolve_users(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the users of a company, oldest first."""
    call: Call = info.context
    company_id = arguments["companyId"]
    level = call.require(Permission.GET_USERS, company_id=company_id, at_home=True)
    users = call.state.users_of_company(company_id)
    if level == PermissionLevel.OWN_RECORDS:
        users = [user for user in users if user is call.company_user]
    matches = [user for user in users if _matches(user, call.state.customers[user.customer_id], arguments)]
    return paginate(matches, arguments, lambda user: show_user(call.state, user))


def _matches(user: CompanyUser, customer: Customer, wanted: Mapping[str, Any]) -> bool:
    return (
        _contains(wanted.get("search"), (customer.name, customer.email))
        and _contains(wanted.get("email"), (customer.email,))
        and _contains(wanted.get("firstName"), (customer.first_name,))
        and _contains(wanted.get("lastName"), (customer.last_name,))
        and wanted.get("role") in {None, user.role}
        and wanted.get("companyRoleId") in {None, user.company_role_id}
    )


def _contains(text: str | None, values: Iterable[str]) -> bool:
    return not text or any(text.casefold() in value.casefold() for value in values)


def resolve_user(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one user of a company."""
    call: Call = info.context
    company_id, user_id = arguments["companyId"], arguments["userId"]
    call.require(Permission.GET_USER_DETAIL, company_id=company_id, owner_id=user_id)
    return show_user(call.state, _find_user(call.state, company_id, user_id))


def _find_user(state: State, company_id: int, user_id: int) -> CompanyUser:
    user = state.company_users.get(user_id)
    if user is None or user.company_id != company_id:
        raise Refused("User Does not Exist")
    return user


def resolve_user_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Add a user to a company, as a new customer or as the existing one with that e-mail address."""
    call: Call = info.context
    state, asked = call.state, arguments["userData"]
    company_id = asked["companyId"]
    call.require(Permission.CREATE_USER, company_id=company_id)
    role = find_role(state, company_id, asked.get("role"), asked.get("companyRoleId"))
    extra_fields = _read_extra_fields(state, asked, None)
    owner = classify_email(state, asked["email"], company_id, call.channel_id)
    on_another_channel = owner.state == UserEmailState.USER_OF_THIS_COMPANY_ON_ANOTHER_CHANNEL
    if owner.user is not None and on_another_channel and asked.get("addChannel"):
        state.customers[owner.user.customer_id].channel_ids.add(call.channel_id)
        return {"user": show_user(state, owner.user)}
    if owner.state not in {UserEmailState.FREE, UserEmailState.CUSTOMER}:
        raise Refused(f"Email already exists. ['{asked['email']}']")
    customer = owner.customer or _add_customer(call, asked)
    user = CompanyUser(
        user_id=state.next_id("user"),
        customer_id=customer.customer_id,
        company_id=company_id,
        role=role.number,
        company_role_id=role.role_id,
        created_at=call.now,
        updated_at=call.now,
        uuid=asked.get("uuid") or "",
        extra_fields=extra_fields,
    )
    state.company_users[user.user_id] = user
    return {"user": show_user(state, user)}


def find_role(state: State, company_id: int, role: int | None, company_role_id: int | None) -> Role:
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
        if candidate.role_type == RoleType.PREDEFINED and candidate.number == role:
            return candidate
    raise Refused(f'"{role}" is not a valid choice.')


def _add_customer(call: Call, asked: Mapping[str, Any]) -> Customer:
    customer = Customer(
        customer_id=call.state.next_id("customer"),
        email=asked["email"].strip(),
        password=SHARED_PASSWORD,  # the API would send a mail in which to choose one
        first_name=asked["firstName"],
        last_name=asked["lastName"],
        phone=asked.get("phone") or "",
        channel_ids={call.channel_id},
        signed_in_before=False,
    )
    call.state.customers[customer.customer_id] = customer
    return customer


def resolve_user_update(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Change a user of a company; what is left out or null stays as it is."""
    call: Call = info.context
    state, asked = call.state, arguments["userData"]
    company_id, user_id = asked["companyId"], asked["userId"]
    call.require(Permission.UPDATE_USER, company_id=company_id, owner_id=user_id)
    user = _find_user(state, company_id, user_id)
    customer = state.customers[user.customer_id]
    extra_fields = _read_extra_fields(state, asked, user)
    if asked.get("role") is not None or asked.get("companyRoleId") is not None:
        role = find_role(state, company_id, asked.get("role"), asked.get("companyRoleId"))
        user.role, user.company_role_id = role.number, role.role_id
    customer.first_name = _choose_text(asked, "firstName", customer.first_name)
    customer.last_name = _choose_text(asked, "lastName", customer.last_name)
    customer.phone = _choose_text(asked, "phone", customer.phone)
    user.uuid = _choose_text(asked, "uuid", user.uuid)
    user.extra_fields = extra_fields
    user.updated_at = call.now
    return {"user": show_user(state, user)}


def _read_extra_fields(state: State, asked: Mapping[str, Any], user: CompanyUser | None) -> dict[str, str]:
    """Return a user's extra fields as they shall be; a user who is changed keeps them where none are given."""
    values = dict(user.extra_fields) if user else {}
    if user is not None and not asked.get("extraFields"):
        return values
    values |= {entry["fieldName"]: entry["fieldValue"] for entry in asked.get("extraFields") or [] if entry}
    others = [other.extra_fields for other in state.company_users.values() if other is not user]
    return complete_extra_fields(state.store.user_extra_fields, values, others)


def _choose_text(asked: Mapping[str, Any], name: str, otherwise: str) -> str:
    value: str | None = asked.get(name)
    return otherwise if value is None else value


def resolve_user_delete(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Remove a user from a company; the customer stays."""
    call: Call = info.context
    company_id, user_id = arguments["companyId"], arguments["userId"]
    call.require(Permission.DELETE_USER, company_id=company_id, owner_id=user_id)
    user = _find_user(call.state, company_id, user_id)
    if len(call.state.users_of_company(company_id)) == 1:
        raise Refused("Company only have one user can not be deleted")
    del call.state.company_users[user.user_id]
    return {"message": "Success"}


def resolve_user_extra_fields(_parent: object, info: GraphQLResolveInfo) -> list[dict[str, Any]]:
    """Return the configuration of company users' extra fields."""
    return [show_extra_field(field) for field in info.context.state.store.user_extra_fields]


QUERIES: dict[str, Resolver] = {
    "user": resolve_user,
    "userExtraFields": resolve_user_extra_fields,
    "users": resolve_users,
}

MUTATIONS: dict[str, Resolver] = {
    "userCreate": resolve_user_create,
    "userDelete": resolve_user_delete,
    "userUpdate": resolve_user_update,
}
