"""The scopes of B2B Edition, and when each of them fires."""

__all__ = ["CART_CONVERTED", "DELIVERY_EXCEPTION", "KNOWN", "SCOPES"]

CART_CONVERTED = "store/cart/converted"
"""BigCommerce's own, which a checkout fires: nothing else tells which order a cart has become."""

DELIVERY_EXCEPTION = "store/hook/deliveryException"
"""Told to a destination of its own when another one does not take its events."""

SCOPES: dict[str, str] = {
    "store/company/created": "a company is made, but for several at once",
    "store/company/updated": (
        "its name, e-mail address, phone, customer group, legal address, status, parent, price list or extra fields"
        " change"
    ),
    "store/company/statusUpdated": "its status changes; `updated` fires as well",
    "store/company/deleted": "it is deleted",
    "store/company/superadmin/assignmentUpdated": "other super admins are assigned to it",
    "store/company/user/created": "a user is added",
    "store/company/user/updated": "the name, e-mail address, phone or extra fields change; not for another role",
    "store/company/user/deleted": "a user is removed",
    "store/company/address/created": "an address is added",
    "store/company/address/updated": "any of its fields changes",
    "store/company/address/deleted": "it is deleted",
    "store/superadmin/created": "a super admin is made",
    "store/superadmin/updated": "the name, e-mail address, phone or assigned companies change",
    "store/superadmin/deleted": "one is removed",
    "store/superadmin/assignmentUpdated": "the assigned companies change; `updated` fires as well",
    "store/quote/created": "a quote is requested",
    "store/quote/updated": (
        "addresses, lines, discounts, shipping, tax, status or files change; not for messages in its history"
    ),
    "store/quote/statusUpdated": "its status changes; `updated` fires as well",
    "store/quote/deleted": "it is deleted, which only the store's server side can do",
}
"""When each scope fires."""

KNOWN = (*SCOPES, CART_CONVERTED, DELIVERY_EXCEPTION)
"""What can be subscribed to."""
