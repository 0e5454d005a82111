"""Company users: reading, adding, changing and removing them, and the checks of e-mail addresses."""

from typing import TYPE_CHECKING, Any

from b2b_storefront.codes import CustomerEmailState, PermissionLevel, UserEmailState, UserRole

from ._auth import check_store
from ._call import Call, Refused, Resolver
from ._paging import connection
from ._people import SHARED_PASSWORD, CompanyUser, Customer, ExtraField
from ._user_input import checked_extra_fields, checked_role, classify_email, wire_role
from ._views import company_fields, user_fields, user_info_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphql import GraphQLResolveInfo

    from ._state import State

__all__ = ["MUTATIONS", "QUERIES"]


def resolve_users(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Page through the users of a company, oldest first."""
    call: Call = info.context
    company_id = arguments["companyId"]
    level = call.require("get_users", company_id=company_id)
    users = call.state.users_of_company(company_id)
    if level == PermissionLevel.OWN_RECORDS:
        users = [user for user in users if user is call.company_user]
    matches = [user for user in users if _matches(user, call.state.customers[user.customer_id], arguments)]
    return connection(matches, arguments, lambda user: user_fields(call.state, user))


def _matches(user: CompanyUser, customer: Customer, wanted: "Mapping[str, Any]") -> bool:
    return (
        _contains(wanted.get("search"), (customer.name, customer.email))
        and _contains(wanted.get("email"), (customer.email,))
        and _contains(wanted.get("firstName"), (customer.first_name,))
        and _contains(wanted.get("lastName"), (customer.last_name,))
        and wanted.get("role") in {None, user.role}
        and wanted.get("companyRoleId") in {None, user.company_role_id}
    )


def _contains(text: str | None, values: "Iterable[str]") -> bool:
    return not text or any(text.casefold() in value.casefold() for value in values)


def resolve_user(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Return one user of a company."""
    call: Call = info.context
    company_id, user_id = arguments["companyId"], arguments["userId"]
    call.require("get_user_detail", company_id=company_id, owner_id=user_id)
    return user_fields(call.state, _user(call.state, company_id, user_id))


def _user(state: "State", company_id: int, user_id: int) -> CompanyUser:
    user = state.company_users.get(user_id)
    if user is None or user.company_id != company_id:
        raise Refused("User Does not Exist")
    return user


def resolve_user_create(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Add a user to a company, as a new customer or as the existing one with that e-mail address."""
    call: Call = info.context
    state, asked = call.state, arguments["userData"]
    company_id = asked["companyId"]
    call.require("create_user", company_id=company_id)
    role = checked_role(state, company_id, asked.get("role"), asked.get("companyRoleId"))
    extra_fields = checked_extra_fields(state, asked.get("extraFields") or [], {}, None)
    owner = classify_email(state, asked["email"], company_id, call.channel_id)
    on_another_channel = owner.state == UserEmailState.USER_OF_THIS_COMPANY_ON_ANOTHER_CHANNEL
    if owner.user is not None and on_another_channel and asked.get("addChannel"):
        state.customers[owner.user.customer_id].channel_ids.add(call.channel_id)
        return {"user": user_fields(state, owner.user)}
    if owner.state not in {UserEmailState.FREE, UserEmailState.CUSTOMER}:
        raise Refused(f"Email already exists. ['{asked['email']}']")
    customer = owner.customer or _new_customer(call, asked)
    user = CompanyUser(
        user_id=state.next_id("user"),
        customer_id=customer.customer_id,
        company_id=company_id,
        role=wire_role(role),
        company_role_id=role.role_id,
        created_at=call.now,
        updated_at=call.now,
        uuid=asked.get("uuid") or "",
        extra_fields=extra_fields,
    )
    state.company_users[user.user_id] = user
    return {"user": user_fields(state, user)}


def _new_customer(call: Call, asked: "Mapping[str, Any]") -> Customer:
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


def resolve_user_update(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Change a user of a company; what is left out or null stays as it is."""
    call: Call = info.context
    state, asked = call.state, arguments["userData"]
    company_id, user_id = asked["companyId"], asked["userId"]
    call.require("update_user", company_id=company_id, owner_id=user_id)
    user = _user(state, company_id, user_id)
    customer = state.customers[user.customer_id]
    extra_fields = checked_extra_fields(state, asked.get("extraFields") or [], user.extra_fields, user_id)
    if asked.get("role") is not None or asked.get("companyRoleId") is not None:
        role = checked_role(state, company_id, asked.get("role"), asked.get("companyRoleId"))
        user.role, user.company_role_id = wire_role(role), role.role_id
    customer.first_name = _given(asked, "firstName", customer.first_name)
    customer.last_name = _given(asked, "lastName", customer.last_name)
    customer.phone = _given(asked, "phone", customer.phone)
    user.uuid = _given(asked, "uuid", user.uuid)
    user.extra_fields = extra_fields
    user.updated_at = call.now
    return {"user": user_fields(state, user)}


def _given(asked: "Mapping[str, Any]", name: str, otherwise: str) -> str:
    value: str | None = asked.get(name)
    return otherwise if value is None else value


def resolve_user_delete(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Remove a user from a company; the customer stays."""
    call: Call = info.context
    company_id, user_id = arguments["companyId"], arguments["userId"]
    call.require("delete_user", company_id=company_id, owner_id=user_id)
    user = _user(call.state, company_id, user_id)
    if len(call.state.users_of_company(company_id)) == 1:
        raise Refused("Company only have one user can not be deleted")
    del call.state.company_users[user.user_id]
    return {"message": "Success"}


def resolve_user_email_check(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Tell who uses an e-mail address that shall become a company user."""
    call: Call = info.context
    if arguments.get("storeHash"):
        check_store(call.state, arguments["storeHash"])
    company_id = arguments.get("companyId")
    if company_id is None:
        company_id = call.acting_company_id
    else:
        call.check_company(company_id)
    channel_id = arguments.get("channelId")
    owner = classify_email(
        call.state, arguments["email"], company_id, call.channel_id if channel_id is None else channel_id
    )
    found: dict[str, Any] = {}
    admin = None
    if owner.customer is not None:
        admin = call.state.super_admin_of(owner.customer.customer_id)
        found = user_info_fields(owner.customer) | {
            "originChannelId": min(owner.customer.channel_ids),
            "forcePasswordReset": owner.customer.force_password_reset,
        }
    if owner.user is not None:
        company = call.state.companies[owner.user.company_id]
        found |= {"id": owner.user.user_id, "role": owner.user.role, "companyName": company.name}
    elif admin is not None:
        found |= {"id": admin.user_id, "role": UserRole.SUPER_ADMIN}
    return {"userType": owner.state, "userInfo": found}


def resolve_customer_email_check(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Tell who uses an e-mail address that shall register."""
    call: Call = info.context
    check_store(call.state, arguments["storeHash"])
    customers = list(call.state.customers_by_email(arguments["email"]))
    channel_id = arguments.get("channelId")
    if not customers:
        found = CustomerEmailState.FREE
    elif channel_id is None or any(channel_id in customer.channel_ids for customer in customers):
        found = CustomerEmailState.CUSTOMER
    else:
        found = CustomerEmailState.CUSTOMER_ON_ANOTHER_CHANNEL
    return {"userType": found}


def resolve_user_extra_fields(_parent: object, info: "GraphQLResolveInfo") -> list[dict[str, Any]]:
    """Return the configuration of company users' extra fields."""
    return [_extra_field(field) for field in info.context.state.store.user_extra_fields]


def _extra_field(field: ExtraField) -> dict[str, Any]:
    return {
        "fieldName": field.name,
        "fieldType": field.field_type,
        "isRequired": field.required,
        "defaultValue": field.default,
        "maximumLength": _text(field.maximum_length),
        "numberOfRows": _text(field.number_of_rows),
        "maximumValue": _text(field.maximum_value),
        "listOfValue": field.choices or None,
        "visibleToEnduser": field.visible,
        "labelName": field.label,
    }


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)


def resolve_user_company(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any] | None:
    """Return the company that a user belongs to; null for a super admin's own id."""
    call: Call = info.context
    user_id = arguments["userId"]
    if call.super_admin_record is not None and call.super_admin_record.user_id == user_id:
        return None
    if call.company_user is None or call.company_user.user_id != user_id:
        call.require("get_user_detail", owner_id=user_id)
    user = call.state.company_users[user_id]
    return company_fields(call.state.companies[user.company_id])


QUERIES: dict[str, Resolver] = {
    "customerEmailCheck": resolve_customer_email_check,
    "user": resolve_user,
    "userCompany": resolve_user_company,
    "userEmailCheck": resolve_user_email_check,
    "userExtraFields": resolve_user_extra_fields,
    "users": resolve_users,
}

MUTATIONS: dict[str, Resolver] = {
    "userCreate": resolve_user_create,
    "userDelete": resolve_user_delete,
    "userUpdate": resolve_user_update,
}
