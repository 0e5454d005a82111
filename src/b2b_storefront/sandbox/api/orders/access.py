"""Whose orders a caller may see."""

from collections.abc import Iterable

from b2b_storefront.codes import Permission, PermissionLevel
from b2b_storefront.sandbox.execution.call import PERMISSION_DENIED, Call, Refused
from b2b_storefront.sandbox.execution.ordering import find_order
from b2b_storefront.sandbox.records.orders import Order

__all__ = ["OrderMissing", "find_company_order", "find_customer_order", "list_company_orders", "list_customer_orders"]


class OrderMissing(Refused):
    """The refusal of an order that does not exist, as far as the caller may know."""

    def __init__(self) -> None:
        super().__init__("Order Does not Exist")


def list_company_orders(call: Call, company_ids: Iterable[int | None] | None) -> list[Order]:
    """Return the orders of the acting company, or of companies of its hierarchy; at level 1 the caller's own.

    A super admin who acts for no company gets the orders that they placed, for whichever company.

    Raises:
        Refused: the permission is missing, or does not reach one of the companies.
    """
    given = {company_id for company_id in company_ids or [] if company_id}
    if _acts_for_none(call) and not given:
        return [order for order in call.state.orders.values() if order.customer_id == call.customer_id]
    level = call.require(Permission.GET_ORDERS)
    wanted: set[int | None] = {*given} or {call.acting_company_id}
    for company_id in wanted:
        call.require(Permission.GET_ORDERS, company_id=company_id)
    mine = call.person_id if level == PermissionLevel.OWN_RECORDS else None
    return [
        order
        for order in call.state.orders.values()
        if order.company_id in wanted and mine in {None, order.user_id} and order.company_id is not None
    ]


def _acts_for_none(call: Call) -> bool:
    return call.super_admin and call.acting_company_id is None


def list_customer_orders(call: Call) -> list[Order]:
    """Return the caller's own orders as a plain customer."""
    owner = call.owner.customer_id
    return [order for order in call.state.orders.values() if order.company_id is None and order.customer_id == owner]


def find_company_order(call: Call, bc_order_id: int, code: Permission = Permission.GET_ORDER_DETAIL) -> Order:
    """Return a company's order by BigCommerce's id.

    Raises:
        Refused: there is none, or the permission does not reach it.
    """
    order = find_order(call.state, bc_order_id)
    if _acts_for_none(call) and order is not None and order.customer_id == call.customer_id:
        return order
    call.require(code)
    if order is None:
        raise OrderMissing
    if order.company_id is None:
        raise Refused(PERMISSION_DENIED)
    call.require(code, company_id=order.company_id, owner_id=order.user_id)
    return order


def find_customer_order(call: Call, bc_order_id: int) -> Order:
    """Return one of the caller's own orders as a plain customer.

    Raises:
        Refused: there is none.
    """
    for order in list_customer_orders(call):
        if order.bc_order_id == bc_order_id:
            return order
    raise OrderMissing
