"""Shopping lists of companies, with their way through approval."""

from collections.abc import Callable, Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission, PermissionLevel, ShoppingListStatus, UserRole
from b2b_storefront.sandbox.api.people import show_company_info
from b2b_storefront.sandbox.api.shopping_lists.items import (
    NoSuchList,
    add_items,
    change_item,
    copy_items,
    remove_item,
    show_list,
    show_priced_list,
)
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.paging import paginate, sort_records
from b2b_storefront.sandbox.records.shopping_lists import ListItem, ShoppingList
from b2b_storefront.sandbox.records.state import State

__all__ = ["MUTATIONS", "QUERIES"]

_APPROVED, _READY = ShoppingListStatus.APPROVED, ShoppingListStatus.READY_FOR_APPROVAL
_DRAFT, _REJECTED = ShoppingListStatus.DRAFT, ShoppingListStatus.REJECTED

_SHARED = frozenset({_APPROVED, _READY})

_MOVES: dict[tuple[int, int], Permission] = {
    (_DRAFT, _READY): Permission.SUBMIT_SHOPPING_LIST,
    (_READY, _APPROVED): Permission.APPROVE_SHOPPING_LIST,
    (_READY, _REJECTED): Permission.APPROVE_SHOPPING_LIST,
}

_ITEM = "shopping_list_item"

_SORT_KEYS = {
    "name": lambda shopping_list: shopping_list.name.casefold(),
    "createdAt": lambda shopping_list: shopping_list.created_at,
    "updatedAt": lambda shopping_list: shopping_list.updated_at,
    "status": lambda shopping_list: shopping_list.status,
}


def resolve_shopping_lists(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the lists that the caller may see.

    `isDefault` changes nothing: without `status` others' lists are those approved and ready for approval, and the own
    ones all.
    """
    call: Call = info.context
    found = [
        shopping_list for shopping_list in _list_visible(call, _may_read) if _matches(call, shopping_list, arguments)
    ]
    return paginate(
        sort_records(found, arguments.get("orderBy"), _SORT_KEYS, "-updatedAt"),
        arguments,
        lambda shopping_list: show_list(call, shopping_list) | _show_company_side(call, shopping_list),
    )


def resolve_shopping_list(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one list with its priced items."""
    call: Call = info.context
    return _show(call, _find(call, arguments["id"], Permission.GET_SHOPPING_LIST_DETAIL))


def resolve_shopping_lists_id_name(
    _parent: object, info: GraphQLResolveInfo, **_arguments: Any
) -> list[dict[str, Any]]:
    """Return id, name and status of every list that the caller may see."""
    return [
        {"id": str(shopping_list.list_id), "name": shopping_list.name, "status": shopping_list.status}
        for shopping_list in _list_visible(info.context, _may_see)
    ]


def resolve_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Create a list: a draft for whoever has to submit lists, an approved one for everybody else.

    The status that is asked for has to be one of the two, and has no further effect.
    """
    call: Call = info.context
    data = arguments["shoppingListData"]
    company_id = data.get("companyId") or call.acting_company_id
    call.require(Permission.CREATE_SHOPPING_LIST, company_id=company_id)
    if data["status"] not in {_APPROVED, _DRAFT}:
        raise Refused(f"A shopping list cannot be created with status {data['status']}.")
    return {"shoppingList": _show(call, _add(call, company_id, data, items=[]))}


def resolve_update(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Rename or describe a list, or move it on: submit a draft, approve or reject what was submitted."""
    call: Call = info.context
    shopping_list = _find(call, arguments.get("id"), Permission.UPDATE_SHOPPING_LIST)
    data = arguments.get("shoppingListData")
    if data is not None:
        _move(call, shopping_list, data["status"])
        shopping_list.name, shopping_list.description = data["name"], data["description"]
        shopping_list.updated_at = call.now
    return {"shoppingList": _show(call, shopping_list)}


def resolve_delete(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Delete a list: it is gone from every list and cannot be read any more."""
    call: Call = info.context
    shopping_list = _find(call, arguments["id"], Permission.DELETE_SHOPPING_LIST)
    del call.state.shopping_lists[shopping_list.list_id]
    return {"message": "Success"}


def resolve_duplicate(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Copy a list and its items into a new list of the caller, with the status that a new list of theirs gets."""
    call: Call = info.context
    sample = _find(call, arguments["sampleShoppingListId"], Permission.DUPLICATE_SHOPPING_LIST)
    items = copy_items(call, sample, _ITEM)
    return {"shoppingList": _show(call, _add(call, sample.company_id, arguments["shoppingListData"], items))}


def resolve_items_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Add items to a list."""
    call: Call = info.context
    shopping_list = _find(call, arguments["shoppingListId"], Permission.CREATE_SHOPPING_LIST_ITEM)
    return add_items(call, shopping_list, arguments["items"], _ITEM)


def resolve_items_update(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Change one item of a list."""
    call: Call = info.context
    shopping_list = _find(call, arguments["shoppingListId"], Permission.UPDATE_SHOPPING_LIST_ITEM)
    return change_item(call, shopping_list, arguments["itemId"], arguments["itemData"])


def resolve_items_delete(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Remove one item from a list."""
    call: Call = info.context
    shopping_list = _find(call, arguments["shoppingListId"], Permission.DELETE_SHOPPING_LIST_ITEM)
    return remove_item(call, shopping_list, arguments["itemId"])


def _list_visible(call: Call, allows: Callable[[Call, ShoppingList, int], bool]) -> list[ShoppingList]:
    level = call.require(Permission.GET_SHOPPING_LISTS)
    return [
        shopping_list
        for shopping_list in call.state.shopping_lists.values()
        if shopping_list.company_id == call.acting_company_id and allows(call, shopping_list, level)
    ]


def _may_see(call: Call, shopping_list: ShoppingList, level: int) -> bool:
    if shopping_list.user_id == call.person_id:
        return True
    return level > PermissionLevel.OWN_RECORDS and shopping_list.status in _SHARED


def _may_read(call: Call, shopping_list: ShoppingList, level: int) -> bool:
    """Tell whether the caller may read a list: one that was rejected stays open to whoever may approve."""
    approves = level > PermissionLevel.OWN_RECORDS and Permission.APPROVE_SHOPPING_LIST in call.permissions
    rejected = shopping_list.status == _REJECTED and approves
    return rejected or _may_see(call, shopping_list, level)


def _find(call: Call, list_id: int | None, code: Permission) -> ShoppingList:
    level = call.require(code)
    shopping_list = None if list_id is None else call.state.shopping_lists.get(list_id)
    if shopping_list is None:
        raise NoSuchList
    call.require(code, company_id=shopping_list.company_id, owner_id=shopping_list.user_id)
    allows = _may_read if code == Permission.GET_SHOPPING_LIST_DETAIL else _may_see
    if not allows(call, shopping_list, level):
        raise NoSuchList
    return shopping_list


def _matches(call: Call, shopping_list: ShoppingList, arguments: Mapping[str, Any]) -> bool:
    statuses, is_own = arguments.get("status"), shopping_list.user_id == call.person_id
    if statuses and shopping_list.status not in statuses:
        return False
    if not statuses and shopping_list.status not in _SHARED and not is_own:
        return False
    if arguments.get("isShowMy") and not is_own:
        return False
    owner = _show_owner(call.state, shopping_list)
    name = f"{owner['firstName']} {owner['lastName']}"
    for argument, value in (("createdBy", name), ("email", owner["email"])):
        if arguments.get(argument) and arguments[argument].casefold() != value.casefold():
            return False
    text = f"{shopping_list.name}\n{shopping_list.description}".casefold()
    return (arguments.get("search") or "").casefold() in text


def _move(call: Call, shopping_list: ShoppingList, status: int) -> None:
    if status == shopping_list.status:
        return
    code = _MOVES.get((shopping_list.status, status))
    if code is None:
        raise Refused(f"A shopping list cannot move from status {shopping_list.status.value} to {status}.")
    call.require(code, company_id=shopping_list.company_id, owner_id=shopping_list.user_id)
    if status == _READY and not shopping_list.items:
        raise Refused("An empty shopping list cannot be submitted for approval.")
    shopping_list.status = ShoppingListStatus(status)
    shopping_list.submitted = True


def _add(call: Call, company_id: int | None, data: Mapping[str, Any], items: list[ListItem]) -> ShoppingList:
    user_id = call.person_id
    assert user_id is not None  # noqa: S101 - without a user there would be no permission
    assert company_id is not None  # noqa: S101 - nor without a company
    # Who may approve needs nobody's approval, even if the role lets them submit as well.
    codes = call.permissions
    submits = Permission.SUBMIT_SHOPPING_LIST in codes and Permission.APPROVE_SHOPPING_LIST not in codes
    shopping_list = ShoppingList(
        list_id=call.state.next_id("shopping_list"),
        name=data["name"],
        description=data["description"],
        created_at=call.now,
        updated_at=call.now,
        channel_id=call.channel_id,
        items=items,
        company_id=company_id,
        user_id=user_id,
        status=_DRAFT if submits else _APPROVED,
    )
    call.state.shopping_lists[shopping_list.list_id] = shopping_list
    return shopping_list


def _show(call: Call, shopping_list: ShoppingList) -> dict[str, Any]:
    return show_priced_list(call, shopping_list) | _show_company_side(call, shopping_list)


def _show_company_side(call: Call, shopping_list: ShoppingList) -> dict[str, Any]:
    return {
        "status": shopping_list.status,
        "approvedFlag": shopping_list.submitted,
        "isOwner": shopping_list.user_id == call.person_id,
        "customerInfo": _show_owner(call.state, shopping_list),
        "companyInfo": show_company_info(call.state.companies[shopping_list.company_id]),
    }


def _show_owner(state: State, shopping_list: ShoppingList) -> dict[str, Any]:
    user = state.company_users.get(shopping_list.user_id)
    person = user or state.super_admins.get(shopping_list.user_id)
    customer = state.customers.get(person.customer_id) if person else None
    role = user.role if user else UserRole.SUPER_ADMIN
    return {
        "userId": shopping_list.user_id,
        "firstName": customer.first_name if customer else "",
        "lastName": customer.last_name if customer else "",
        "email": customer.email if customer else "",
        "role": str(int(role)) if person else "",
    }


QUERIES: dict[str, Resolver] = {
    "shoppingLists": resolve_shopping_lists,
    "shoppingList": resolve_shopping_list,
    "shoppingListsIdName": resolve_shopping_lists_id_name,
}

MUTATIONS: dict[str, Resolver] = {
    "shoppingListsCreate": resolve_create,
    "shoppingListsUpdate": resolve_update,
    "shoppingListsDelete": resolve_delete,
    "shoppingListsDuplicate": resolve_duplicate,
    "shoppingListsItemsCreate": resolve_items_create,
    "shoppingListsItemsUpdate": resolve_items_update,
    "shoppingListsItemsDelete": resolve_items_delete,
}
