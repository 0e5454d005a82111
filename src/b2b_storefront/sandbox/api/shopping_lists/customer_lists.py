"""Shopping lists of plain customers: each customer's own, without statuses or approval."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.api.shopping_lists.items import (
    NoSuchList,
    add_items,
    change_item,
    copy_items,
    remove_item,
    show_list,
    show_priced_list,
)
from b2b_storefront.sandbox.execution.call import Call, Resolver
from b2b_storefront.sandbox.execution.paging import paginate, sort_records
from b2b_storefront.sandbox.records.shopping_lists import CustomerList, ListItem

__all__ = ["MUTATIONS", "QUERIES"]

_ITEM = "customer_list_item"

_SORT_KEYS = {
    "name": lambda customer_list: customer_list.name.casefold(),
    "createdAt": lambda customer_list: customer_list.created_at,
    "updatedAt": lambda customer_list: customer_list.updated_at,
}


def resolve_customer_shopping_lists(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the caller's lists, of one channel where `channelId` is given."""
    call: Call = info.context
    search = (arguments.get("search") or "").casefold()
    found = [
        customer_list
        for customer_list in _list_own(call, arguments.get("channelId"))
        if search in f"{customer_list.name}\n{customer_list.description}".casefold()
    ]
    return paginate(
        sort_records(found, arguments.get("orderBy"), _SORT_KEYS, "-updatedAt"),
        arguments,
        lambda customer_list: show_list(call, customer_list),
    )


def resolve_customer_shopping_list(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one of the caller's lists with its priced items."""
    return show_priced_list(info.context, _find(info.context, arguments["id"]))


def resolve_customer_shopping_lists_id_name(
    _parent: object, info: GraphQLResolveInfo, **arguments: Any
) -> list[dict[str, Any]]:
    """Return id and name of the caller's lists, of one channel where `channelId` is given."""
    return [
        {"id": str(customer_list.list_id), "name": customer_list.name}
        for customer_list in _list_own(info.context, arguments.get("channelId"))
    ]


def resolve_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Create a list, on the token's channel unless `channelId` names another."""
    call: Call = info.context
    data = arguments["shoppingListData"]
    return {
        "shoppingList": show_priced_list(call, _add(call, data, data.get("channelId") or call.channel_id, items=[]))
    }


def resolve_update(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Rename or describe a list."""
    call: Call = info.context
    customer_list = _find(call, arguments["id"])
    data = arguments["shoppingListData"]
    customer_list.name, customer_list.description = data["name"], data["description"]
    customer_list.channel_id = data.get("channelId") or customer_list.channel_id
    customer_list.updated_at = call.now
    return {"shoppingList": show_priced_list(call, customer_list)}


def resolve_delete(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Delete a list."""
    call: Call = info.context
    del call.state.customer_lists[_find(call, arguments["id"]).list_id]
    return {"message": "Success"}


def resolve_duplicate(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Copy a list and its items into a new list."""
    call: Call = info.context
    sample = _find(call, arguments["sampleShoppingListId"])
    items = copy_items(call, sample, _ITEM)
    return {"shoppingList": show_priced_list(call, _add(call, arguments["shoppingListData"], sample.channel_id, items))}


def resolve_items_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Add items to a list."""
    call: Call = info.context
    return add_items(call, _find(call, arguments.get("shoppingListId")), arguments.get("items"), _ITEM)


def resolve_items_update(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Change one item of a list."""
    call: Call = info.context
    return change_item(call, _find(call, arguments["shoppingListId"]), arguments["itemId"], arguments["itemData"])


def resolve_items_delete(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Remove one item from a list."""
    call: Call = info.context
    return remove_item(call, _find(call, arguments["shoppingListId"]), arguments["itemId"])


def _customer_id(call: Call) -> int:
    assert call.customer is not None  # noqa: S101 - these roots take a plain customer's token
    return call.customer.customer_id


def _list_own(call: Call, channel_id: int | None) -> list[CustomerList]:
    owner = _customer_id(call)
    return [
        customer_list
        for customer_list in call.state.customer_lists.values()
        if customer_list.customer_id == owner and channel_id in {None, customer_list.channel_id}
    ]


def _find(call: Call, list_id: int | None) -> CustomerList:
    customer_list = None if list_id is None else call.state.customer_lists.get(list_id)
    if customer_list is None or customer_list.customer_id != _customer_id(call):
        raise NoSuchList
    return customer_list


def _add(call: Call, data: Mapping[str, Any], channel_id: int, items: list[ListItem]) -> CustomerList:
    customer_list = CustomerList(
        list_id=call.state.next_id("customer_list"),
        name=data["name"],
        description=data["description"],
        created_at=call.now,
        updated_at=call.now,
        channel_id=channel_id,
        items=items,
        customer_id=_customer_id(call),
    )
    call.state.customer_lists[customer_list.list_id] = customer_list
    return customer_list


QUERIES: dict[str, Resolver] = {
    "customerShoppingLists": resolve_customer_shopping_lists,
    "customerShoppingList": resolve_customer_shopping_list,
    "customerShoppingListsIdName": resolve_customer_shopping_lists_id_name,
}

MUTATIONS: dict[str, Resolver] = {
    "customerShoppingListsCreate": resolve_create,
    "customerShoppingListsUpdate": resolve_update,
    "customerShoppingListsDelete": resolve_delete,
    "customerShoppingListsDuplicate": resolve_duplicate,
    "customerShoppingListsItemsCreate": resolve_items_create,
    "customerShoppingListsItemsUpdate": resolve_items_update,
    "customerShoppingListsItemsDelete": resolve_items_delete,
}
