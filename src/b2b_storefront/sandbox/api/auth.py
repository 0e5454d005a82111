"""Signing in, and who the owner of a storefront token is."""

from typing import Any
from urllib.parse import quote

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import LoginType, Permission, UserRole, UserType
from b2b_storefront.sandbox.api.people import check_company_state, show_permissions, show_person, show_user
from b2b_storefront.sandbox.execution.call import OMITTED, Call, Refused, Resolver
from b2b_storefront.sandbox.execution.sessions import give_ticket
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.records.tokens import mint

__all__ = ["MUTATIONS", "QUERIES", "find_company_refusal"]


def resolve_login(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Sign in with e-mail address and password."""
    state, asked = info.context.state, arguments["loginData"]
    info.context.check_store(asked["storeHash"])
    channel_id = _find_live_channel(state, asked.get("channelId"))
    for customer in state.customers_by_email(asked["email"]):
        if customer.password == asked["password"] and channel_id in customer.channel_ids:
            return {"result": _sign_in(state, customer, channel_id, asked.get("redirectUrl") or "")}
    raise Refused("Invalid Login")


def resolve_authorization(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Exchange the JWT of a signed-in customer for a storefront token."""
    state, asked = info.context.state, arguments["authData"]
    channel_id = _find_live_channel(state, asked.get("channelId"))
    owner = state.tokens.current_customer(asked["bcToken"])
    customer = None if owner is None else state.customers.get(owner.customer_id)
    if customer is None:
        raise Refused("The bcToken is unknown or expired.")
    return {"result": _sign_in(state, customer, channel_id, "")}


def _find_live_channel(state: State, channel_id: int | None) -> int:
    channel = state.store.channels.get(1 if channel_id is None else channel_id)
    if channel is None:
        raise Refused("Channel Does not Exist")
    if not channel.live:
        raise Refused("Operation cannot be performed as the storefront channel is not live")
    return channel.channel_id


def _sign_in(state: State, customer: Customer, channel_id: int, redirect_url: str) -> dict[str, Any]:
    call = Call(state=state, customer=customer, channel_id=channel_id)
    if call.company_user is not None:
        check_company_state(state.store, state.companies[call.company_user.company_id], data=OMITTED)
    login_type = LoginType.REGULAR if customer.signed_in_before else LoginType.FIRST
    user = call.company_user or call.super_admin_record
    result: dict[str, Any] = {
        "token": "",
        "user": None if user is None else show_user(state, user),
        "loginType": login_type,
        "storefrontLoginToken": None,
        "permissions": show_permissions(call.listed_permissions),
    }
    if not customer.force_password_reset:
        customer.signed_in_before = True
        result["token"] = state.tokens.issue(customer.customer_id, customer.email, channel_id)
        result["storefrontLoginToken"] = _mint_login_token(call, redirect_url)
    return result


def find_company_refusal(state: State, customer: Customer) -> str | None:
    """Return the text that refuses a customer for the state of the company; None for nobody so refused."""
    user = state.company_user_of(customer.customer_id)
    try:
        if user is not None:
            check_company_state(state.store, state.companies[user.company_id], data=OMITTED)
    except Refused as refused:
        return refused.message
    return None


def _mint_login_token(call: Call, redirect_to: str) -> str:
    return give_ticket(
        call.state,
        {"operation": "customer_login"},
        customer_id=call.owner.customer_id,
        channel_id=call.channel_id,
        redirect_to=redirect_to,
    )


def resolve_checkout_login(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Make a URL that signs the customer in and lands on the checkout of a cart."""
    call: Call = info.context
    call.require(Permission.PURCHASE_ENABLE)
    cart_id = quote(arguments["cartData"]["cartId"], safe="")
    token = _mint_login_token(call, f"/cart.php?action=loadInCheckout&id={cart_id}")
    return {"result": {"redirectUrl": f"{call.state.store.url}/login/token/{token}"}}


def resolve_storefront_token(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Issue a token for BigCommerce's own Storefront API."""
    state, asked = info.context.state, arguments["storeFrontTokenData"]
    info.context.check_store(asked["storeHash"])
    claims = {
        "cid": [asked["channelId"]],
        "corsOrigins": asked["allowedCorsOrigins"],
        "eat": asked["expiresAt"],
        "iat": state.now(),
    }
    return {"token": mint(claims)}


def resolve_customer_info(_parent: object, info: GraphQLResolveInfo) -> dict[str, Any]:
    """Tell who the owner of the token is. It stays the real person while masquerading."""
    call: Call = info.context
    person = show_person(call.owner) | {"forcePasswordReset": call.owner.force_password_reset}
    if call.super_admin_record is not None:
        person |= {"id": call.super_admin_record.user_id, "role": UserRole.SUPER_ADMIN}
    elif call.company_user is not None:
        user = call.company_user
        person |= {
            "id": user.user_id,
            "role": user.role,
            "companyRoleId": user.company_role_id,
            "companyRoleName": call.state.roles[user.company_role_id].name,
        }
    in_company = call.super_admin or call.company_user is not None
    return {
        "userType": UserType.COMPANY_USER if in_company else UserType.CUSTOMER,
        "userInfo": person,
        "permissions": show_permissions(call.listed_permissions),
    }


def resolve_current_user(_parent: object, info: GraphQLResolveInfo) -> dict[str, Any] | None:
    """Return the token's own company user or super admin."""
    call: Call = info.context
    user = call.company_user or call.super_admin_record
    return None if user is None else show_user(call.state, user)


def resolve_user_login_state(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Tell whether an e-mail's customer must set a new password; an unknown one need not."""
    state = info.context.state
    info.context.check_store(arguments["storeHash"])
    customer = state.customer_by_email(arguments["email"])
    return {"forcePasswordReset": customer is not None and customer.force_password_reset}


QUERIES: dict[str, Resolver] = {
    "currentUser": resolve_current_user,
    "customerInfo": resolve_customer_info,
    "userLoginState": resolve_user_login_state,
}

MUTATIONS: dict[str, Resolver] = {
    "authorization": resolve_authorization,
    "checkoutLogin": resolve_checkout_login,
    "login": resolve_login,
    "storeFrontToken": resolve_storefront_token,
}
