"""createOrder: what B2B Edition keeps of an order that was just placed in BigCommerce."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission
from b2b_storefront.sandbox.api.orders.access import OrderMissing
from b2b_storefront.sandbox.execution.call import Call, Resolver
from b2b_storefront.sandbox.execution.ordering import find_order

__all__ = ["MUTATIONS", "QUERIES"]


def resolve_create_order(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Give an order of the caller to the company acted for, with PO number, reference and extra data."""
    return {"orderId": attach_order(info.context, arguments["createData"])}


def attach_order(call: Call, data: Mapping[str, Any]) -> int:
    """Give an order of the caller to the company acted for, and return B2B Edition's id of it.

    Args:
        call: who placed the order.
        data: the members of `OrderCreateInputType`.

    Raises:
        Refused: the caller may not order, or placed no such order.
    """
    call.require(Permission.PURCHASE_ENABLE, company_id=call.acting_company_id)
    order = find_order(call.state, data["bcOrderId"])
    if order is None or order.customer_id != call.owner.customer_id:
        raise OrderMissing
    if order.company_id not in {None, call.acting_company_id}:
        raise OrderMissing
    order.company_id, order.user_id = call.acting_company_id, call.person_id
    order.po_number = data.get("poNumber") or order.po_number
    order.reference_number = data.get("referenceNumber") or order.reference_number
    order.extra |= {name: value for name, value in data.items() if name.startswith("extra") and value is not None}
    extra_fields = order.extra.pop("extraFields", None)
    if isinstance(extra_fields, list):
        order.extra_fields = extra_fields
    order.updated_at = call.now
    return order.order_id


QUERIES: dict[str, Resolver] = {}

MUTATIONS: dict[str, Resolver] = {"createOrder": resolve_create_order}
