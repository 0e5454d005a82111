"""createdByUser: the people to choose from where shopping lists or quotes are filtered by who created them."""

from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import CreatedByModule
from b2b_storefront.sandbox.execution.call import PERMISSION_DENIED, Call, Refused, Resolver
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.state import State

__all__ = ["MUTATIONS", "QUERIES"]


def resolve_created_by_user(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return who placed a company's orders (module 0), who created its shopping lists (1), or who its quotes (2)."""
    call: Call = info.context
    company_id, module = arguments["companyId"], arguments["module"]
    at_home = call.company_user is not None and call.company_user.company_id == company_id
    if not at_home and company_id not in call.reachable_company_ids:
        raise Refused(PERMISSION_DENIED)
    if module == CreatedByModule.SHOPPING_LISTS:
        return {"results": _show_list_owners(call.state, company_id)}
    if module == CreatedByModule.QUOTES:
        return {"results": _show_quote_people(call, company_id)}
    if module == CreatedByModule.ORDERS:
        return {"results": _show_order_placers(call.state, company_id)}
    raise Refused(f"There is no module {module}.")


def _show_order_placers(state: State, company_id: int) -> list[dict[str, str]]:
    customer_ids = {order.customer_id: None for order in state.orders.values() if order.company_id == company_id}
    return [_show_person(state.customers[customer_id]) for customer_id in customer_ids]


def _show_person(person: Customer) -> dict[str, str]:
    return {"firstName": person.first_name, "lastName": person.last_name, "email": person.email}


def _show_list_owners(state: State, company_id: int) -> list[dict[str, str]]:
    user_ids = {
        shopping_list.user_id: None
        for shopping_list in state.shopping_lists.values()
        if shopping_list.company_id == company_id
    }
    users = (state.company_users.get(user_id) or state.super_admins.get(user_id) for user_id in user_ids)
    return [_show_person(state.customers[user.customer_id]) for user in users if user is not None]


def _show_quote_people(call: Call, company_id: int) -> dict[str, list[dict[str, str]]]:
    quotes = [
        quote
        for quote in call.state.quotes.values()
        if quote.company_id == company_id and quote.status_at(call.now) is not None
    ]
    buyers = dict.fromkeys((quote.created_by, quote.created_by_email) for quote in quotes)
    reps = dict.fromkeys((quote.sales_rep, quote.sales_rep_email) for quote in quotes if quote.sales_rep)
    return {
        "createdBy": [{"name": name, "email": email} for name, email in buyers],
        "salesRep": [{"salesRep": name, "salesRepEmail": email} for name, email in reps],
    }


QUERIES: dict[str, Resolver] = {
    "createdByUser": resolve_created_by_user,
}

MUTATIONS: dict[str, Resolver] = {}
