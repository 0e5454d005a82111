"""Customers at the store: signing in and out, and who is signed in."""

import re
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.api.accounts import add_customer
from b2b_storefront.sandbox.bigcommerce.cart_view import format_moment, show_cart
from b2b_storefront.sandbox.bigcommerce.carts import find_cart, take_over
from b2b_storefront.sandbox.bigcommerce.field_values import show_form_fields
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.sessions import end_session, give_ticket, open_session, take_ticket
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.sessions import StoreSession

__all__ = ["CUSTOMER_FIELDS", "CUSTOMER_MUTATIONS", "MUTATIONS", "QUERIES"]

_MAIL = re.compile(r"[^@\s]{1,200}@[^@\s]{1,200}")


def resolve_customer(_parent: object, info: GraphQLResolveInfo) -> dict[str, Any] | None:
    """Return who is signed in."""
    call: Call = info.context
    return None if call.customer is None else _show(call.customer)


def log_in(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Sign in with e-mail address and password. What a company's state allows is B2B Edition's matter, not the store's.

    A guest's cart that is named becomes the customer's.
    """
    call: Call = info.context
    for customer in call.state.customers_by_email(arguments["email"]):
        if customer.password == arguments["password"] and call.channel_id in customer.channel_ids:
            if customer.force_password_reset:
                raise Refused("Reset password")
            return {"result": "success", **_sign_in(call, customer, arguments.get("guestCartEntityId"))}
    raise Refused("Invalid credentials")


def log_in_by_jwt(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Sign in with a JWT of the Customer Login API, which counts once."""
    call: Call = info.context
    ticket = take_ticket(call.state, arguments["jwt"])
    customer = None if ticket is None else call.state.customers.get(ticket.customer_id or 0)
    if ticket is None or customer is None or call.channel_id not in customer.channel_ids:
        raise Refused("Invalid credentials")
    return {"redirectTo": ticket.redirect_to, **_sign_in(call, customer, arguments.get("guestCartEntityId"))}


def _sign_in(call: Call, customer: Customer, guest_cart_id: str | None) -> dict[str, Any]:
    signed_in = Call(state=call.state, customer=customer, channel_id=call.channel_id, scopes=call.scopes)
    cart = take_over(signed_in, guest_cart_id)
    session = open_session(call.state, customer.customer_id, call.channel_id)
    return {
        "customer": _show(customer),
        "customerAccessToken": _show_session(session),
        "cart": cart and show_cart(signed_in, cart),
    }


def log_out(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Sign out of the store, on every device; B2B Edition's token lives on, for whoever keeps it."""
    call: Call = info.context
    cart = find_cart(call, arguments["cartEntityId"]) if arguments.get("cartEntityId") else None
    if cart is not None:
        cart.customer_id = None
    if call.customer_id is not None:
        end_session(call.state, call.customer_id)
    return {"result": "success", "cartUnassignResult": {"cart": cart and show_cart(call, cart)}}


def register(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Register a customer; what is wrong is told in the answer's own errors."""
    call: Call = info.context
    asked = arguments["input"]
    email = asked["email"].strip()
    if call.state.customer_by_email(email) is not None:
        message = "The email address is already in use."
        return {"customer": None, "errors": [{"__typename": "EmailAlreadyInUseError", "message": message}]}
    try:
        customer = add_customer(call, email, asked["password"], asked, {call.channel_id})
    except Refused as refused:
        path = ["input", "email" if "email" in (refused.message or "").casefold() else "password"]
        error = {"__typename": "ValidationError", "message": refused.message or "", "path": path}
        return {"customer": None, "errors": [error]}
    return {"customer": _show(customer), "errors": []}


def sync_session(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Make an address at which a browser has the caller's session and a cart."""
    call: Call = info.context
    cart_id = arguments.get("cartId")
    if cart_id is not None and find_cart(call, cart_id) is None:
        error = {"__typename": "GenerateSessionSyncTokenCartNotFound", "message": "Cart does not exist."}
        return {"result": None, "errors": [error]}
    token = give_ticket(
        call.state,
        {"operation": "session_sync"},
        customer_id=call.customer_id,
        channel_id=call.channel_id,
        redirect_to=arguments["redirectTo"],
        cart_id=cart_id,
    )
    return {"result": {"token": token, "url": f"{call.state.store.url}/session-sync/{token}"}, "errors": []}


def read_session(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Tell what a session's JWT holds; it counts once."""
    call: Call = info.context
    known = call.state.page_tickets.get(arguments["jwt"])
    ticket = take_ticket(call.state, arguments["jwt"])
    if ticket is None:
        error = {"__typename": "JwtTokenExpiredError", "message": "The JWT has expired."}
        if known is None:
            error = {"__typename": "InvalidSessionSyncJwtError", "message": "The JWT is unknown.", "errorType": "OTHER"}
        return {"content": None, "errors": [error]}
    customer = call.state.customers.get(ticket.customer_id or 0)
    caller = Call(state=call.state, customer=customer, channel_id=ticket.channel_id, scopes=call.scopes)
    cart = find_cart(caller, ticket.cart_id) if ticket.cart_id else None
    session = None if customer is None else open_session(call.state, customer.customer_id, ticket.channel_id)
    content = {
        "redirectTo": ticket.redirect_to,
        "customer": customer and _show(customer),
        "customerAccessToken": session and _show_session(session),
        "cart": cart and show_cart(caller, cart),
    }
    return {"content": content, "errors": []}


def resolve_active_company(_parent: object, info: GraphQLResolveInfo) -> dict[str, Any] | None:
    """Return the company that the caller acts for."""
    call: Call = info.context
    company_id = call.acting_company_id
    return None if company_id is None else {"entityId": company_id, "name": call.state.companies[company_id].name}


def _show_session(session: StoreSession) -> dict[str, Any]:
    return {"value": session.token, "expiresAt": format_moment(session.expires_at)}


def request_password_reset(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Take note that somebody forgot their password; no mail is sent."""
    if _MAIL.fullmatch(arguments["input"]["email"].strip()):
        return {"errors": []}
    error = {"__typename": "ValidationError", "message": "Enter a valid email address.", "path": ["input", "email"]}
    return {"errors": [error]}


def _show(customer: Customer) -> dict[str, Any]:
    return {
        "entityId": customer.customer_id,
        "company": customer.company,
        "customerGroupId": customer.customer_group_id,
        "email": customer.email,
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "phone": customer.phone,
        "formFields": show_form_fields(customer.form_fields),
    }


QUERIES: dict[str, Resolver] = {"customer": resolve_customer}

MUTATIONS: dict[str, Resolver] = {
    "generateSessionSyncJwt": sync_session,
    "login": log_in,
    "loginWithCustomerLoginJwt": log_in_by_jwt,
    "logout": log_out,
    "validateSessionSyncJwt": read_session,
}

CUSTOMER_FIELDS: dict[str, Resolver] = {"activeCompany": resolve_active_company}

CUSTOMER_MUTATIONS: dict[str, Resolver] = {
    "registerCustomer": register,
    "requestResetPassword": request_password_reset,
}
