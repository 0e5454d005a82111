"""Shopping lists of plain customers."""

from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox

from .client import Answer, Clock, Post

HOBBY, WISHES = 110_001, 110_002

NOT_FOUND = "Shopping list does not exist."
PLATE = {"productId": 40_006, "variantId": 50_009, "quantity": 3}

LIST = """query ($channelId: Int, $search: String, $orderBy: String, $first: Int) {
  customerShoppingLists(channelId: $channelId, search: $search, orderBy: $orderBy, first: $first) {
    totalCount edges { node { id name description channelId channelName products { totalCount } } } } }"""
NAMES = "query ($channelId: Int) { customerShoppingListsIdName(channelId: $channelId) { id name } }"
FIELDS = "id name description createdAt updatedAt channelId grandTotal totalTax products { totalCount }"
READ = f"query ($id: Int!) {{ customerShoppingList(id: $id) {{ {FIELDS} }} }}"
CREATE = f"""mutation ($data: CustomerShoppingListsInputType!) {{
  customerShoppingListsCreate(shoppingListData: $data) {{ shoppingList {{ {FIELDS} }} }} }}"""
UPDATE = f"""mutation ($id: Int!, $data: CustomerShoppingListsInputType!) {{
  customerShoppingListsUpdate(id: $id, shoppingListData: $data) {{ shoppingList {{ {FIELDS} }} }} }}"""
DELETE = "mutation ($id: Int!) { customerShoppingListsDelete(id: $id) { message } }"
DUPLICATE = f"""mutation ($id: Int!, $copy: ShoppingListsDuplicateInputType!) {{
  customerShoppingListsDuplicate(sampleShoppingListId: $id, shoppingListData: $copy) {{
    shoppingList {{ {FIELDS} }} }} }}"""
ADD = """mutation ($id: Int, $items: [ShoppingListsItemsInputType]) {
  customerShoppingListsItemsCreate(shoppingListId: $id, items: $items) {
    shoppingListsItems { itemId productName } } }"""
CHANGE = """mutation ($id: Int!, $item: Int!, $change: ShoppingListsItemsUpdateInputType!) {
  customerShoppingListsItemsUpdate(shoppingListId: $id, itemId: $item, itemData: $change) {
    shoppingListsItem { itemId quantity } } }"""
REMOVE = """mutation ($id: Int!, $item: Int!) {
  customerShoppingListsItemsDelete(shoppingListId: $id, itemId: $item) { message } }"""

NEW = {"name": "Shed", "description": "For the shed"}


def ids(answer: Answer) -> list[int]:
    return [int(edge["node"]["id"]) for edge in answer.data["customerShoppingLists"]["edges"]]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ({}, [WISHES, HOBBY]),
        ({"orderBy": "name"}, [HOBBY, WISHES]),
        ({"orderBy": "createdAt"}, [HOBBY, WISHES]),
        ({"search": "ROOM"}, [HOBBY]),
        ({"channelId": 1, "first": 1}, [WISHES]),
        ({"channelId": 2}, []),
    ],
)
def test_pages(sandbox: Sandbox, post: Post, arguments: dict[str, Any], found: list[int]) -> None:
    assert ids(post(LIST, arguments, sandbox.accounts.customer)) == found


def test_a_lists_fields(sandbox: Sandbox, post: Post) -> None:
    customer = sandbox.accounts.customer
    page = post(LIST, account=customer).data["customerShoppingLists"]
    assert page["totalCount"] == 2
    assert page["edges"][1]["node"] == {
        "id": str(HOBBY),
        "name": "Hobby room",
        "description": "",
        "channelId": 1,
        "channelName": "Sandbox Store",
        "products": {"totalCount": 2},
    }
    one = post(READ, {"id": HOBBY}, customer).data["customerShoppingList"]
    assert (one["grandTotal"], one["totalTax"], one["products"]["totalCount"]) == ("417.94", "30.96", 2)
    names = post(NAMES, account=customer).data["customerShoppingListsIdName"]
    assert names == [{"id": str(HOBBY), "name": "Hobby room"}, {"id": str(WISHES), "name": "Wishes"}]
    assert post(NAMES, {"channelId": 2}, customer).data["customerShoppingListsIdName"] == []


def test_a_lists_life(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    customer = sandbox.accounts.customer
    made = post(CREATE, {"data": NEW}, customer).data["customerShoppingListsCreate"]["shoppingList"]
    list_id, created = int(made["id"]), int(clock.now)
    assert (made["name"], made["description"], made["channelId"]) == ("Shed", "For the shed", 1)
    assert (made["createdAt"], made["updatedAt"], made["grandTotal"]) == (created, created, "0.00")
    clock.now += 60
    added = post(ADD, {"id": list_id, "items": [PLATE]}, customer).data["customerShoppingListsItemsCreate"]
    [item] = added["shoppingListsItems"]
    assert item["productName"] == "Engraved Name Plate"
    asked = {"id": list_id, "item": item["itemId"]}
    changed = post(CHANGE, {**asked, "change": {"quantity": 4}}, customer).data["customerShoppingListsItemsUpdate"]
    assert changed["shoppingListsItem"] == {"itemId": item["itemId"], "quantity": 4}
    clock.now += 60
    renamed = {"name": "Garden", "description": "", "channelId": 2}
    updated = post(UPDATE, {"id": list_id, "data": renamed}, customer).data["customerShoppingListsUpdate"]
    assert updated["shoppingList"] == {
        "id": str(list_id),
        "name": "Garden",
        "description": "",
        "createdAt": created,
        "updatedAt": created + 120,
        "channelId": 2,
        "grandTotal": "42.12",
        "totalTax": "3.12",
        "products": {"totalCount": 1},
    }
    again = post(UPDATE, {"id": list_id, "data": NEW}, customer).data["customerShoppingListsUpdate"]["shoppingList"]
    assert (again["name"], again["channelId"]) == ("Shed", 2)
    copied = post(DUPLICATE, {"id": list_id, "copy": {"name": "Copy", "description": "C"}}, customer)
    copy = copied.data["customerShoppingListsDuplicate"]["shoppingList"]
    assert (copy["name"], copy["description"], copy["channelId"], copy["grandTotal"]) == ("Copy", "C", 2, "42.12")
    assert copy["id"] != made["id"]
    removed = post(REMOVE, asked, customer).data["customerShoppingListsItemsDelete"]
    assert removed == {"message": "Success"}
    assert post(REMOVE, asked, customer).message == "Shopping list item does not exist."
    gone = post(DELETE, {"id": list_id}, customer).data["customerShoppingListsDelete"]
    assert gone == {"message": "Success"}
    assert post(READ, {"id": list_id}, customer).message == NOT_FOUND
    assert ids(post(LIST, account=customer)) == [int(copy["id"]), WISHES, HOBBY]
    assert post(READ, {"id": int(copy["id"])}, customer).data["customerShoppingList"]["products"]["totalCount"] == 1


def test_a_list_on_another_channel(sandbox: Sandbox, post: Post) -> None:
    customer = sandbox.accounts.customer
    made = post(CREATE, {"data": {**NEW, "channelId": 2}}, customer).data["customerShoppingListsCreate"]
    assert made["shoppingList"]["channelId"] == 2
    assert ids(post(LIST, {"channelId": 2}, customer)) == [int(made["shoppingList"]["id"])]


def test_arguments_that_may_be_null(sandbox: Sandbox, post: Post) -> None:
    customer = sandbox.accounts.customer
    assert post(ADD, {"items": [PLATE]}, customer).message == NOT_FOUND
    nothing = post(ADD, {"id": HOBBY}, customer).data["customerShoppingListsItemsCreate"]
    assert nothing == {"shoppingListsItems": []}


@pytest.mark.parametrize("document", [READ, UPDATE, DELETE, DUPLICATE, ADD, CHANGE, REMOVE])
def test_lists_of_others_do_not_exist(sandbox: Sandbox, post: Post, document: str) -> None:
    shopping_list = sandbox._graphql.state.customer_lists[HOBBY]
    asked: dict[str, Any] = {
        "id": HOBBY,
        "data": NEW,
        "copy": NEW,
        "items": [PLATE],
        "item": shopping_list.items[0].item_id,
        "change": {"quantity": 9},
    }
    asked = {name: value for name, value in asked.items() if f"${name}:" in document}
    shopping_list.customer_id = sandbox.accounts.elsewhere.customer_id
    answer = post(document, asked, sandbox.accounts.customer)
    assert (answer.status, answer.message) == (200, NOT_FOUND)
    assert HOBBY not in ids(post(LIST, account=sandbox.accounts.customer))
    shopping_list.customer_id = sandbox.accounts.customer.customer_id
    assert post(document, asked, sandbox.accounts.customer).data


@pytest.mark.parametrize("document", ["{ customerShoppingListsIdName { id } }", "{ customerQuotes { totalCount } }"])
def test_company_users_and_guests_have_none(sandbox: Sandbox, post: Post, document: str) -> None:
    for account in (sandbox.accounts.junior, sandbox.accounts.super_admin):
        assert post(document, account=account).message == "Permission denied."
    assert post(document).error["extensions"] == {"code": 40101}
