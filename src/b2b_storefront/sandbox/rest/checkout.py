"""What the hosted checkout asks B2B Edition before an order is placed, and what it hands over with a cart.

Of these routes little more than the requests is known: the members of their answers are inferred.
"""

from b2b_storefront.sandbox.api.addresses.company_addresses import add_address
from b2b_storefront.sandbox.api.store import list_checkout_settings
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.call import Refused, SessionOver
from b2b_storefront.sandbox.rest.call import Handler, RestCall, answer_v2, fail_v2, find_caller, read_number
from b2b_storefront.sandbox.rest.management.store import PAYMENT_METHODS, may_pay_by

__all__ = ["ROUTES"]

_MOST_SKUS = 250
_TEXTS = ("poNumber", "referenceNumber")
_REQUIRED = ("firstName", "lastName", "addressLine1", "city", "zipCode", "country", "countryCode")
_ADDRESS = (*_REQUIRED, "addressLine2", "state", "stateCode", "phoneNumber", "label", "company", "uuid")
_FLAGS = ("isShipping", "isBilling", "isDefaultShipping", "isDefaultBilling")


def show_settings(_call: RestCall) -> HttpAnswer:
    """Return the settings of the checkout: this store changed none."""
    return answer_v2(list_checkout_settings())


def refresh_payments(call: RestCall) -> HttpAnswer:
    """Take note of the ways to pay that the checkout offers."""
    payments = call.body.get("payments")
    if not isinstance(payments, list) or not all(
        isinstance(entry, dict) and isinstance(entry.get("code"), str) and isinstance(entry.get("name"), str)
        for entry in payments
    ):
        return fail_v2(400, "payments has to be a list of ways to pay, each with a code and a name.")
    return answer_v2({})


def list_payments(call: RestCall) -> HttpAnswer:
    """Return the ways to pay, and which of them a company may use."""
    try:
        company = find_caller(call).check_company(read_number(call.path["company_id"]) or 0)
    except Refused as refused:
        return _refuse(refused)
    return answer_v2(
        [
            {"code": code, "name": name, "isEnabled": "1" if may_pay_by(company, code) else "0", "paymentId": number}
            for number, (code, name) in enumerate(PAYMENT_METHODS.items(), start=1)
        ]
    )


def keep_order_details(call: RestCall) -> HttpAnswer:
    """Keep what the order shall say that a cart becomes: its PO number, reference and extra data."""
    try:
        caller = find_caller(call)
    except Refused as refused:
        return _refuse(refused)
    cart_id, fields, more = (call.body.get(name) for name in ("cartId", "extraFields", "extraInfo"))
    texts = {name: call.body.get(name) for name in _TEXTS}
    if not isinstance(fields, list | None) or not isinstance(more, dict | None):
        return fail_v2(400, "extraFields is a list of fields, and extraInfo an object.")
    if not all(isinstance(text, str | None) for text in texts.values()):
        return fail_v2(400, "poNumber and referenceNumber are texts.")
    cart = call.state.carts.get(cart_id) if isinstance(cart_id, str) else None
    if cart is None or cart.customer_id != caller.owner.customer_id:
        return fail_v2(404, "Cart Does not Exist")
    given = texts | {"extraFields": fields, "extraInfo": more}
    cart.order_details |= {name: value for name, value in given.items() if value is not None}
    return answer_v2({})


def tell_existence(call: RestCall) -> HttpAnswer:
    """Tell whether a company with a name is there."""
    if call.query.get("storeHash") != call.state.store.hash:
        return fail_v2(404, "Store Does not Exist")
    name = call.query.get("companyName", "").strip().casefold()
    if not name:
        return fail_v2(400, "companyName:This field is required.")
    taken = any(company.name.casefold() == name for company in call.state.companies.values())
    return answer_v2({"isExist": taken})


def list_quantity_limits(call: RestCall) -> HttpAnswer:
    """Return how many of some variants may be bought at once; 0 for any number, and unknown ones are left out."""
    skus = call.query.get("variantSkus", "").split("|")
    if len(skus) > _MOST_SKUS:
        return fail_v2(400, f"variantSkus:At most {_MOST_SKUS} are possible.")
    limits = []
    for sku in dict.fromkeys(skus):
        found = call.state.find_variant(sku)
        if found is not None:
            product, variant = found
            limits.append(
                {
                    "variantSku": variant.sku,
                    "minQuantity": product.minimum_quantity,
                    "maxQuantity": product.maximum_quantity,
                }
            )
    return answer_v2(limits)


def save_address(call: RestCall) -> HttpAnswer:
    """Add the address of an order to the company's book, as `addressCreate` does."""
    texts = {name: call.body.get(name) or "" for name in _ADDRESS}
    if not all(isinstance(text, str) for text in texts.values()):
        return fail_v2(400, "The members of an address are texts.")
    flags = {name: bool(call.body.get(name)) for name in _FLAGS}
    company_id = read_number(call.path["company_id"]) or 0
    try:
        address = add_address(find_caller(call), texts | flags | {"companyId": company_id})
    except Refused as refused:
        return _refuse(refused)
    return answer_v2({"addressId": address.address_id})


def _refuse(refused: Refused) -> HttpAnswer:
    return fail_v2(401 if isinstance(refused, SessionOver) else 400, refused.message or "")


ROUTES: dict[str, Handler] = {
    "GET /api/v2/companies/existence": tell_existence,
    "GET /api/v2/companies/{company_id}/payments": list_payments,
    "GET /api/v2/qty/quantity-limit-list": list_quantity_limits,
    "GET /api/v2/store-configs/checkout": show_settings,
    "POST /api/v2/companies/{company_id}/addresses": save_address,
    "POST /api/v2/payments/refresh": refresh_payments,
    "PUT /api/v3/cart-order/extra-info": keep_order_details,
}
