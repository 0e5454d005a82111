"""The items of a list: added, changed, removed, searched and sorted."""

import json
from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.records.shopping_lists import ShoppingList

from .client import Answer, Clock, Post

DRAFT, WORKSHOP = 90_002, 90_006

ITEM_FIELDS = """id itemId createdAt updatedAt productId variantId quantity optionList productName baseSku variantSku
  basePrice discount tax enteredInclusive productUrl primaryImage sortOrder productNote"""
ITEMS = f"""query ($id: Int!, $first: Int, $offset: Int, $search: String, $orderBy: String) {{
  shoppingList(id: $id) {{ products(first: $first, offset: $offset, search: $search, orderBy: $orderBy) {{
    totalCount pageInfo {{ hasNextPage }} edges {{ node {{ {ITEM_FIELDS} }} }} }} grandTotal updatedAt }} }}"""
ADD = f"""mutation ($id: Int!, $items: [ShoppingListsItemsInputType]!) {{
  shoppingListsItemsCreate(shoppingListId: $id, items: $items) {{ shoppingListsItems {{ {ITEM_FIELDS} }} }} }}"""
CHANGE = f"""mutation ($id: Int!, $item: Int!, $data: ShoppingListsItemsUpdateInputType!) {{
  shoppingListsItemsUpdate(shoppingListId: $id, itemId: $item, itemData: $data) {{
    shoppingListsItem {{ {ITEM_FIELDS} }} }} }}"""
REMOVE = """mutation ($id: Int!, $item: Int!) {
  shoppingListsItemsDelete(shoppingListId: $id, itemId: $item) { message } }"""

PLATE = {"productId": 40_006, "variantId": 50_009, "quantity": 3}
NO_ITEM = "Shopping list item does not exist."


def record(sandbox: Sandbox, list_id: int) -> ShoppingList:
    return sandbox._graphql.state.shopping_lists[list_id]


def names(answer: Answer) -> list[str]:
    return [edge["node"]["productName"] for edge in answer.data["shoppingList"]["products"]["edges"]]


def test_an_added_item(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    senior = sandbox.accounts.senior
    clock.now += 60
    options = [
        {"optionId": "attribute[70]", "optionValue": "501"},
        {"optionId": "attribute[12][month]", "optionValue": 4},
    ]
    item = {**PLATE, "optionList": options, "sortOrder": 5, "productNote": "Gate 3"}
    [added] = post(ADD, {"id": WORKSHOP, "items": [item]}, senior).data["shoppingListsItemsCreate"][
        "shoppingListsItems"
    ]
    assert added["id"] == str(added["itemId"])
    assert isinstance(added["optionList"], str)
    assert json.loads(added.pop("optionList")) == [
        {"option_id": "attribute[70]", "option_value": "501"},
        {"option_id": "attribute[12][month]", "option_value": 4},
    ]
    del added["id"], added["itemId"]
    assert added == {
        "createdAt": int(clock.now),
        "updatedAt": int(clock.now),
        "productId": 40_006,
        "variantId": 50_009,
        "quantity": 3,
        "productName": "Engraved Name Plate",
        "baseSku": "PLATE",
        "variantSku": "PLATE",
        "basePrice": "9.75",
        "discount": "0.00",
        "tax": "0.78",
        "enteredInclusive": False,
        "productUrl": "/engraved-name-plate/",
        "primaryImage": "https://store.sandbox.example/images/plate.png",
        "sortOrder": 5,
        "productNote": "Gate 3",
    }
    shopping_list = post(ITEMS, {"id": WORKSHOP}, senior).data["shoppingList"]
    assert (shopping_list["grandTotal"], shopping_list["updatedAt"]) == ("1044.63", int(clock.now))
    assert shopping_list["products"]["totalCount"] == 3


def test_the_same_product_again_is_another_line(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    assert post(ADD, {"id": WORKSHOP, "items": [PLATE, PLATE]}, senior).data
    assert post(ADD, {"id": WORKSHOP, "items": [PLATE]}, senior).data
    items = [item for item in record(sandbox, WORKSHOP).items if item.product_id == PLATE["productId"]]
    assert [item.quantity for item in items] == [3, 3, 3]
    assert len({item.item_id for item in items}) == 3


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"productId": 1}, "Product 1 with variant 50009 does not exist."),
        ({"variantId": 50_001}, "Product 40006 with variant 50001 does not exist."),
        ({"quantity": 0}, "A quantity must be at least 1."),
        ({"quantity": -1}, "A quantity must be at least 1."),
    ],
)
def test_one_bad_item_stops_all(sandbox: Sandbox, post: Post, change: dict[str, Any], text: str) -> None:
    answer = post(ADD, {"id": WORKSHOP, "items": [PLATE, {**PLATE, **change}]}, sandbox.accounts.senior)
    assert (answer.message, answer.body["data"]) == (text, {"shoppingListsItemsCreate": None})
    assert len(record(sandbox, WORKSHOP).items) == 2


def test_quantities_may_be_text(sandbox: Sandbox, post: Post) -> None:
    answer = post(ADD, {"id": WORKSHOP, "items": [{**PLATE, "quantity": "7"}, None]}, sandbox.accounts.senior)
    [added] = answer.data["shoppingListsItemsCreate"]["shoppingListsItems"]
    assert added["quantity"] == 7


def test_a_changed_item(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    senior = sandbox.accounts.senior
    item_id = record(sandbox, WORKSHOP).items[0].item_id
    created = record(sandbox, WORKSHOP).items[0].created_at
    clock.now += 60

    def change(**data: Any) -> dict[str, Any]:
        asked = {"id": WORKSHOP, "item": item_id, "data": data}
        item = post(CHANGE, asked, senior).data["shoppingListsItemsUpdate"]["shoppingListsItem"]
        assert isinstance(item, dict)
        return item

    item = change(quantity=5)
    assert (item["quantity"], item["variantSku"], item["createdAt"]) == (5, "BENCH-120", created)
    assert item["updatedAt"] == record(sandbox, WORKSHOP).updated_at == int(clock.now)
    item = change(variantId=50_007, productNote="Soon", sortOrder=2)
    assert (item["variantSku"], item["basePrice"], item["quantity"]) == ("BENCH-180", "429.00", 5)
    assert (item["productNote"], item["sortOrder"]) == ("Soon", 2)
    change(optionList=[{"optionId": "attribute[70]", "optionValue": "502"}])
    item = change(quantity=5)
    assert json.loads(item["optionList"]) == [{"option_id": "attribute[70]", "option_value": "502"}]
    item = change(productNote="", sortOrder=0, optionList=[])
    assert (item["productNote"], item["sortOrder"], item["optionList"]) == ("", 0, "[]")
    assert change()["quantity"] == 5


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"variantId": 50_001, "quantity": 9}, "Product 40004 with variant 50001 does not exist."),
        ({"quantity": 0, "variantId": 50_007}, "A quantity must be at least 1."),
    ],
)
def test_a_refused_change_changes_nothing(sandbox: Sandbox, post: Post, data: dict[str, Any], text: str) -> None:
    item = record(sandbox, WORKSHOP).items[0]
    answer = post(CHANGE, {"id": WORKSHOP, "item": item.item_id, "data": data}, sandbox.accounts.senior)
    assert answer.message == text
    assert (item.quantity, item.variant_id) == (2, 50_006)


def test_a_removed_item(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    senior = sandbox.accounts.senior
    clock.now += 60
    asked = {"id": WORKSHOP, "item": record(sandbox, WORKSHOP).items[0].item_id}
    assert post(REMOVE, asked, senior).data["shoppingListsItemsDelete"] == {"message": "Success"}
    assert post(REMOVE, asked, senior).message == NO_ITEM
    assert post(CHANGE, {**asked, "data": {"quantity": 1}}, senior).message == NO_ITEM
    left = post(ITEMS, {"id": WORKSHOP}, senior)
    assert names(left) == ["Hard Hat"]
    assert left.data["shoppingList"]["updatedAt"] == int(clock.now)


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ({}, ["Hard Hat", "Work Bench"]),
        ({"orderBy": "updatedAt"}, ["Work Bench", "Hard Hat"]),
        ({"orderBy": "productName"}, ["Hard Hat", "Work Bench"]),
        ({"orderBy": "-productName"}, ["Work Bench", "Hard Hat"]),
        ({"orderBy": "quantity"}, ["Work Bench", "Hard Hat"]),
        ({"search": "BENCH"}, ["Work Bench"]),
        ({"search": "hat-w"}, ["Hard Hat"]),
        ({"search": "gloves"}, []),
        ({"first": 1}, ["Hard Hat"]),
        ({"offset": 1}, ["Work Bench"]),
    ],
)
def test_pages_of_items(sandbox: Sandbox, post: Post, arguments: dict[str, Any], found: list[str]) -> None:
    assert names(post(ITEMS, {"id": WORKSHOP, **arguments}, sandbox.accounts.senior)) == found


def test_items_have_no_other_order(sandbox: Sandbox, post: Post) -> None:
    answer = post(ITEMS, {"id": WORKSHOP, "orderBy": "price"}, sandbox.accounts.senior)
    assert answer.message == 'Cannot sort by "price". Sort keys: productName, quantity, updatedAt.'


def test_items_whose_product_is_gone(sandbox: Sandbox, post: Post) -> None:
    del sandbox._graphql.state.products[40_004]
    shopping_list = post(ITEMS, {"id": WORKSHOP}, sandbox.accounts.senior).data["shoppingList"]
    assert shopping_list["grandTotal"] == "259.20"
    assert [edge["node"]["basePrice"] for edge in shopping_list["products"]["edges"]] == ["24.00", "0.00"]
