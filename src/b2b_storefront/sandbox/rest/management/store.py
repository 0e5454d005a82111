"""The store's channels, how its companies may pay, and their users' shopping lists."""

from typing import Any

from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.times import format_iso_time
from b2b_storefront.sandbox.records.people import Company
from b2b_storefront.sandbox.records.shopping_lists import ShoppingList
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import Handler, succeed
from b2b_storefront.sandbox.rest.management.call import StaffCall, answer_page, invalid, staff

__all__ = ["PAYMENT_METHODS", "ROUTES", "may_pay_by"]

PAYMENT_METHODS = {
    "cheque": "Check",
    "cod": "Cash on delivery",
    "instore": "Pay in store",
    "purchaseorder": "Purchase order",
}
_SHOWN = frozenset({ShoppingListStatus.APPROVED, ShoppingListStatus.DRAFT, ShoppingListStatus.READY_FOR_APPROVAL})


def list_channels(staff_call: StaffCall) -> HttpAnswer:
    """Return the store's channels."""
    store = staff_call.state.store
    opened = format_iso_time(0)
    return succeed(
        [
            {
                # The sandbox counts its channels once: B2B Edition's own id of one is the same.
                "id": channel.channel_id,
                "channelId": channel.channel_id,
                "name": channel.name,
                "type": "storefront",
                "platform": channel.platform,
                "status": "active" if channel.live else "inactive",
                "site": store.url,
                "isVisible": True,
                "isEnabled": channel.live,
                "iconUrl": "",
                "b2bEnabled": channel.live,
                "allowGlobalLogins": False,
                "createdAt": opened,
                "updatedAt": opened,
            }
            for channel in store.channels.values()
        ]
    )


def may_pay_by(company: Company, code: str) -> bool:
    """Tell whether a company may pay in a way: by purchase orders only with a credit line."""
    return code != "purchaseorder" or company.credit is not None


def list_payment_methods(staff_call: StaffCall) -> HttpAnswer:
    """Return the ways to pay; a company may use all of them, but purchase orders only with a credit line."""
    company = staff_call.company()
    return succeed(
        [
            {
                "paymentId": number,
                "code": code,
                "paymentTitle": title,
                "isEnabled": may_pay_by(company, code),
            }
            for number, (code, title) in enumerate(PAYMENT_METHODS.items(), start=1)
        ]
    )


def show_credit(staff_call: StaffCall) -> HttpAnswer:
    """Return what a company may buy on credit."""
    company = staff_call.company()
    return succeed(
        {
            "creditEnabled": company.credit is not None,
            "creditCurrency": staff_call.state.store.default_currency.code,
            "availableCredit": float(company.credit or 0),
            "limitPurchases": False,
            "creditHold": company.credit_hold,
        }
    )


def list_shopping_lists(staff_call: StaffCall) -> HttpAnswer:
    """Return a page of a user's shopping lists: their own, or of their company those that one user made."""
    state = staff_call.state
    user_id, customer_id = staff_call.number("userId"), staff_call.number("customerId")
    for name, value in (("user_id", user_id), ("customer_id", customer_id)):
        if value is None:
            raise invalid(**{name: "This field is required."})
    user = state.company_users.get(user_id or 0)
    if user is None or user.customer_id != customer_id:
        raise invalid(user_id="User Does not Exist")
    made_by, channel_id = staff_call.number("createdUserId"), staff_call.number("channelId")
    lists = [
        entry
        for entry in state.shopping_lists.values()
        if entry.company_id == user.company_id
        and entry.user_id == (user.user_id if made_by is None else made_by)
        and entry.status in _SHOWN
        and channel_id in {None, entry.channel_id}
    ]
    return answer_page(staff_call, lists, lambda entry: _show_list(state, entry))


def _show_list(state: State, shopping_list: ShoppingList) -> dict[str, Any]:
    channel = state.store.channels.get(shopping_list.channel_id)
    return {
        "id": shopping_list.list_id,
        "name": shopping_list.name,
        "description": shopping_list.description,
        "status": int(shopping_list.status),
        "companyId": shopping_list.company_id,
        "userId": shopping_list.user_id,
        "createdAt": shopping_list.created_at,
        "updatedAt": shopping_list.updated_at,
        "channelId": shopping_list.channel_id,
        "channelName": channel.name if channel else "",
    }


ROUTES: dict[str, Handler] = {
    "GET /api/io/channels": staff(list_channels),
    "GET /api/io/companies/{companyId}/credit": staff(show_credit),
    "GET /api/io/companies/{companyId}/payments": staff(list_payment_methods),
    "GET /api/io/shopping-list": staff(list_shopping_lists),
}
