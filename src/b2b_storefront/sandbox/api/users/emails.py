"""Who uses an e-mail address that shall become a company user."""

from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import UserEmailState, UserRole, UserType
from b2b_storefront.sandbox.api.emails import EmailOwner, classify_email
from b2b_storefront.sandbox.api.people import show_person
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver

__all__ = ["MUTATIONS", "QUERIES"]


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


def resolve_company_validate_email(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Tell whether an e-mail address may become a company user: nobody's or a plain customer's may."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    owner = classify_email(call.state, arguments["email"], None, arguments.get("channelId") or call.channel_id)
    if arguments["role"] not in set(UserRole):
        raise Refused(f'"{arguments["role"]}" is not a valid choice.')
    valid = owner.state in {UserEmailState.FREE, UserEmailState.CUSTOMER}
    return {"isValid": valid, "userInfo": _show_owner(call, owner)}


def resolve_company_user_info(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Tell who uses an e-mail address, in the older form."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    owner = classify_email(call.state, arguments["email"], None, call.channel_id)
    customer_id = arguments.get("customerId")
    if customer_id is not None and (owner.customer is None or owner.customer.customer_id != customer_id):
        return {"userType": UserType.UNKNOWN, "userInfo": {}}
    if owner.customer is None:
        found = UserType.UNKNOWN
    else:
        in_company = owner.user is not None or owner.state == UserEmailState.SUPER_ADMIN
        found = UserType.COMPANY_USER if in_company else UserType.CUSTOMER
    return {"userType": found, "userInfo": _show_owner(call, owner)}


def _show_owner(call: Call, owner: EmailOwner) -> dict[str, Any]:
    if owner.customer is None:
        return {}
    shown = show_person(owner.customer) | {"forcePasswordReset": owner.customer.force_password_reset}
    if owner.user is None:
        return shown
    return shown | {
        "id": owner.user.user_id,
        "role": owner.user.role,
        "companyRoleId": owner.user.company_role_id,
        "companyRoleName": call.state.roles[owner.user.company_role_id].name,
    }


QUERIES: dict[str, Resolver] = {
    "companyUserInfo": resolve_company_user_info,
    "companyValidateEmail": resolve_company_validate_email,
    "userEmailCheck": resolve_user_email_check,
}

MUTATIONS: dict[str, Resolver] = {}
