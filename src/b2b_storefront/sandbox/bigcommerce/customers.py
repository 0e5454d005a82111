"""Customers at the store: signing in and out, and who is signed in."""

import re
from typing import Any
from uuid import uuid4

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.bigcommerce.cart_view import format_moment, show_cart
from b2b_storefront.sandbox.bigcommerce.carts import find_cart, take_over
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.records.people import Customer

__all__ = ["MUTATIONS", "QUERIES"]

_SESSION_SECONDS = 7 * 86_400
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
            signed_in = Call(state=call.state, customer=customer, channel_id=call.channel_id)
            cart = take_over(signed_in, arguments.get("guestCartEntityId"))
            return {
                "result": "success",
                "customer": _show(customer),
                "customerAccessToken": {
                    "value": uuid4().hex,
                    "expiresAt": format_moment(call.now + _SESSION_SECONDS),
                },
                "cart": cart and show_cart(signed_in, cart),
            }
    raise Refused("Invalid credentials")


def log_out(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Sign out of the store; B2B Edition's token lives on, for whoever keeps it."""
    call: Call = info.context
    cart = find_cart(call, arguments["cartEntityId"]) if arguments.get("cartEntityId") else None
    if cart is not None:
        cart.customer_id = None
    return {"result": "success", "cartUnassignResult": {"cart": cart and show_cart(call, cart)}}


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
    }


QUERIES: dict[str, Resolver] = {"customer": resolve_customer}

MUTATIONS: dict[str, Resolver] = {"login": log_in, "logout": log_out}
