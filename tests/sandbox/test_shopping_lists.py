"""Shopping lists of a company: who sees them, and how they get approved."""

from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox, SandboxAccount
from b2b_storefront.sandbox.records.shopping_lists import ShoppingList

from .client import Answer, Clock, Post

EMPTY, DRAFT, READY, REJECTED, APPROVED, WORKSHOP, EARS = range(90_001, 90_008)

DENIED = "Permission denied."
NOT_FOUND = "Shopping list does not exist."

LIST = """query ($isShowMy: Boolean, $isDefault: Boolean, $first: Int, $offset: Int, $search: String, $status: [Int],
    $orderBy: String, $createdBy: String, $email: String) {
  shoppingLists(isShowMy: $isShowMy, isDefault: $isDefault, first: $first, offset: $offset, search: $search,
    status: $status, orderBy: $orderBy, createdBy: $createdBy, email: $email) {
    totalCount edges { node { id status isOwner products { totalCount edges { node { productSku } } } } } } }"""
NAMES = "{ shoppingListsIdName { id name status } }"
LIST_FIELDS = """id name description status approvedFlag isOwner reason createdAt updatedAt channelId channelName
  customerInfo { userId firstName lastName email role } companyInfo { companyId companyName }
  grandTotal totalDiscount totalTax isShowGrandTotal products { totalCount edges { node { productId quantity } } }"""
READ = f"query ($id: Int!) {{ shoppingList(id: $id) {{ {LIST_FIELDS} }} }}"
CREATE = f"""mutation ($data: ShoppingListsInputType!) {{ shoppingListsCreate(shoppingListData: $data) {{
  shoppingList {{ {LIST_FIELDS} }} }} }}"""
UPDATE = f"""mutation ($id: Int, $data: ShoppingListsInputType) {{
  shoppingListsUpdate(id: $id, shoppingListData: $data) {{ shoppingList {{ {LIST_FIELDS} }} }} }}"""
DELETE = "mutation ($id: Int!) { shoppingListsDelete(id: $id) { message } }"
DUPLICATE = f"""mutation ($id: Int!, $data: ShoppingListsDuplicateInputType!) {{
  shoppingListsDuplicate(sampleShoppingListId: $id, shoppingListData: $data) {{
    shoppingList {{ {LIST_FIELDS} }} }} }}"""
ADD = """mutation ($id: Int!, $items: [ShoppingListsItemsInputType]!) {
  shoppingListsItemsCreate(shoppingListId: $id, items: $items) { shoppingListsItems { itemId } } }"""
CHANGE = """mutation ($id: Int!, $item: Int!, $data: ShoppingListsItemsUpdateInputType!) {
  shoppingListsItemsUpdate(shoppingListId: $id, itemId: $item, itemData: $data) { shoppingListsItem { quantity } } }"""
REMOVE = """mutation ($id: Int!, $item: Int!) {
  shoppingListsItemsDelete(shoppingListId: $id, itemId: $item) { message } }"""

GLOVES = {"productId": 40_001, "variantId": 50_001, "quantity": 2}


def record(sandbox: Sandbox, list_id: int) -> ShoppingList:
    return sandbox._graphql.state.shopping_lists[list_id]


def permissions(sandbox: Sandbox, account: SandboxAccount) -> dict[str, int]:
    state = sandbox._graphql.state
    assert account.user_id
    return state.roles[state.company_users[account.user_id].company_role_id].permissions


def ids(answer: Answer) -> list[int]:
    return [int(edge["node"]["id"]) for edge in answer.data["shoppingLists"]["edges"]]


def move(post: Post, list_id: int, status: int, account: SandboxAccount, name: str = "Name") -> Answer:
    data = {"name": name, "description": "About it", "status": status}
    return post(UPDATE, {"id": list_id, "data": data}, account)


def moved(answer: Answer) -> dict[str, Any]:
    shopping_list = answer.data["shoppingListsUpdate"]["shoppingList"]
    assert isinstance(shopping_list, dict)
    return shopping_list


def create(post: Post, account: SandboxAccount, **change: Any) -> Answer:
    return post(CREATE, {"data": {"name": "New", "description": "Fresh", "status": 0, **change}}, account)


def test_level_1_sees_own_lists_in_every_status(sandbox: Sandbox, post: Post) -> None:
    answer = post(LIST, account=sandbox.accounts.junior)
    assert ids(answer) == [EMPTY, DRAFT, READY, REJECTED, APPROVED]
    edges = answer.data["shoppingLists"]["edges"]
    assert [edge["node"]["status"] for edge in edges] == [30, 30, 40, 50, 0]
    assert all(edge["node"]["isOwner"] for edge in edges)
    assert edges[2]["node"]["products"]["totalCount"] == 2
    assert edges[2]["node"]["products"]["edges"][0]["node"] == {"productSku": "GLOVE-S"}


def test_company_level_sees_approved_and_ready_lists_and_own(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    answer = post(LIST, account=accounts.senior)
    assert ids(answer) == [READY, APPROVED, WORKSHOP, EARS]
    assert answer.data["shoppingLists"]["totalCount"] == 4
    assert [edge["node"]["isOwner"] for edge in answer.data["shoppingLists"]["edges"]] == [False, False, True, True]
    assert accounts.senior.user_id
    record(sandbox, DRAFT).user_id = accounts.senior.user_id
    assert ids(post(LIST, account=accounts.senior)) == [DRAFT, READY, APPROVED, WORKSHOP, EARS]
    assert ids(post(LIST, account=accounts.admin)) == [READY, APPROVED, WORKSHOP, EARS]
    assert ids(post(LIST, account=accounts.subsidiary)) == []
    assert post(LIST, account=accounts.custom).message == DENIED


@pytest.mark.parametrize(
    ("account", "filters", "found"),
    [
        ("junior", {"status": [30]}, [EMPTY, DRAFT]),
        ("junior", {"status": 50}, [REJECTED]),
        ("junior", {"status": [20, 50]}, [REJECTED]),
        ("junior", {"status": [20]}, []),
        ("junior", {"status": []}, [EMPTY, DRAFT, READY, REJECTED, APPROVED]),
        ("junior", {"isDefault": True}, [EMPTY, DRAFT, READY, REJECTED, APPROVED]),
        ("junior", {"isDefault": True, "status": [30]}, [EMPTY, DRAFT]),
        ("junior", {"isDefault": False}, [EMPTY, DRAFT, READY, REJECTED, APPROVED]),
        ("senior", {"isDefault": True}, [READY, APPROVED, WORKSHOP, EARS]),
        ("senior", {"isDefault": False}, [READY, APPROVED, WORKSHOP, EARS]),
        ("senior", {"status": [20, 50]}, [REJECTED]),
        ("senior", {"status": [30]}, []),
        ("senior", {"isShowMy": True}, [WORKSHOP, EARS]),
        ("senior", {"isShowMy": False}, [READY, APPROVED, WORKSHOP, EARS]),
        ("senior", {"createdBy": "june mast"}, [READY, APPROVED]),
        ("senior", {"createdBy": "June"}, []),
        ("senior", {"email": "SENIOR@sandbox.example"}, [WORKSHOP, EARS]),
        ("senior", {"search": "GLOVES"}, [APPROVED]),
        ("senior", {"search": "", "createdBy": "", "email": ""}, [READY, APPROVED, WORKSHOP, EARS]),
        ("senior", {"first": 2, "offset": 1}, [APPROVED, WORKSHOP]),
        ("senior", {"orderBy": "updatedAt"}, [EARS, WORKSHOP, APPROVED, READY]),
        ("senior", {"orderBy": "name"}, [EARS, APPROVED, READY, WORKSHOP]),
        ("senior", {"orderBy": "-status"}, [READY, APPROVED, WORKSHOP, EARS]),
        ("senior", {"orderBy": "createdAt", "first": 1}, [EARS]),
    ],
)
def test_filters_and_order(
    sandbox: Sandbox, post: Post, account: str, filters: dict[str, Any], found: list[int]
) -> None:
    assert ids(post(LIST, filters, getattr(sandbox.accounts, account))) == found


def test_ids_and_names(sandbox: Sandbox, post: Post) -> None:
    names = post(NAMES, account=sandbox.accounts.senior).data["shoppingListsIdName"]
    assert names[0] == {"id": str(READY), "name": "New colleagues", "status": 40}
    assert [int(entry["id"]) for entry in names] == [READY, APPROVED, WORKSHOP, EARS]
    assert post(NAMES, account=sandbox.accounts.custom).message == DENIED


def test_one_list(sandbox: Sandbox, post: Post) -> None:
    junior = sandbox.accounts.junior
    shopping_list = post(READ, {"id": READY}, sandbox.accounts.admin).data["shoppingList"]
    assert (shopping_list["name"], shopping_list["description"]) == ("New colleagues", "")
    assert (shopping_list["status"], shopping_list["approvedFlag"], shopping_list["isOwner"]) == (40, True, False)
    assert shopping_list["customerInfo"] == {
        "userId": junior.user_id,
        "firstName": "June",
        "lastName": "Mast",
        "email": junior.email,
        "role": "2",
    }
    assert shopping_list["companyInfo"] == {"companyId": str(junior.company_id), "companyName": "Harbour Supplies"}
    assert (shopping_list["grandTotal"], shopping_list["totalDiscount"]) == ("211.68", "0.00")
    assert (shopping_list["totalTax"], shopping_list["isShowGrandTotal"]) == ("15.68", True)
    assert (shopping_list["channelId"], shopping_list["channelName"]) == (1, "Sandbox Store")
    assert shopping_list["reason"] is None
    assert shopping_list["products"]["totalCount"] == 2


def test_who_reads_a_list(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    assert post(READ, {"id": DRAFT}, accounts.junior).data
    assert post(READ, {"id": WORKSHOP}, accounts.junior).message == DENIED
    assert post(READ, {"id": REJECTED}, accounts.senior).data
    for hidden in (DRAFT, 1):
        answer = post(READ, {"id": hidden}, accounts.admin)
        assert (answer.message, answer.body["data"]) == (NOT_FOUND, {"shoppingList": None})
    assert post(READ, {"id": WORKSHOP}, accounts.subsidiary).message == DENIED
    assert post(READ, {"id": WORKSHOP}, accounts.customer).message == DENIED
    del permissions(sandbox, accounts.junior)["get_shopping_list_detail"]
    assert post(READ, {"id": DRAFT}, accounts.junior).message == DENIED


def test_level_3_reaches_the_subsidiaries_lists(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    assert accounts.subsidiary.company_id
    record(sandbox, WORKSHOP).company_id = accounts.subsidiary.company_id
    assert post(READ, {"id": WORKSHOP}, accounts.admin).data
    assert WORKSHOP not in ids(post(LIST, account=accounts.admin))
    assert ids(post(LIST, account=accounts.subsidiary)) == [WORKSHOP]
    record(sandbox, WORKSHOP).user_id = 0
    assert post(READ, {"id": WORKSHOP}, accounts.senior).message == DENIED


def test_an_owner_who_is_gone(sandbox: Sandbox, post: Post) -> None:
    record(sandbox, WORKSHOP).user_id = 1
    owner = post(READ, {"id": WORKSHOP}, sandbox.accounts.admin).data["shoppingList"]["customerInfo"]
    assert owner == {"userId": 1, "firstName": "", "lastName": "", "email": "", "role": ""}


@pytest.mark.parametrize(("account", "status"), [("junior", 30), ("senior", 0), ("admin", 0)])
@pytest.mark.parametrize("asked", [0, 30])
def test_the_creator_decides_the_first_status(
    sandbox: Sandbox, post: Post, clock: Clock, account: str, status: int, asked: int
) -> None:
    person = getattr(sandbox.accounts, account)
    created = create(post, person, status=asked).data["shoppingListsCreate"]["shoppingList"]
    assert (created["name"], created["description"], created["status"]) == ("New", "Fresh", status)
    assert (created["approvedFlag"], created["isOwner"], created["grandTotal"]) == (False, True, "0.00")
    assert created["createdAt"] == created["updatedAt"] == int(clock.now)
    assert created["companyInfo"]["companyId"] == str(person.company_id)
    assert int(created["id"]) in ids(post(LIST, account=person))


def test_who_may_approve_need_not_submit(sandbox: Sandbox, post: Post) -> None:
    junior = sandbox.accounts.junior
    permissions(sandbox, junior)["approve_draft_shopping_list"] = 2
    assert create(post, junior).data["shoppingListsCreate"]["shoppingList"]["status"] == 0


@pytest.mark.parametrize("status", [20, 40, 50, 7])
def test_no_list_starts_in_the_middle(sandbox: Sandbox, post: Post, status: int) -> None:
    answer = create(post, sandbox.accounts.junior, status=status)
    assert answer.message == f"A shopping list cannot be created with status {status}."


def test_who_creates_where(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    other = accounts.subsidiary.company_id
    assert create(post, accounts.custom).message == DENIED
    assert create(post, accounts.senior, companyId=accounts.senior.company_id).data
    assert create(post, accounts.senior, companyId=other).message == DENIED
    assert create(post, accounts.junior, companyId=other).message == DENIED
    created = create(post, accounts.admin, companyId=other).data["shoppingListsCreate"]["shoppingList"]
    assert created["companyInfo"]["companyId"] == str(other)


def test_a_super_admin_masquerading(sandbox: Sandbox, post: Post) -> None:
    sales = sandbox.accounts.super_admin
    assert create(post, sales).message == DENIED
    assert post(LIST, account=sales).message == DENIED
    assert sales.user_id
    company_id = sandbox.accounts.admin.company_id
    sandbox._graphql.state.super_admins[sales.user_id].masquerading_company_id = company_id
    created = create(post, sales).data["shoppingListsCreate"]["shoppingList"]
    assert (created["status"], created["customerInfo"]["role"]) == (0, "3")
    assert ids(post(LIST, account=sales)) == [int(created["id"]), READY, APPROVED, WORKSHOP, EARS]
    assert moved(move(post, READY, 0, sales))["status"] == 0


def test_submitted_then_approved(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    accounts = sandbox.accounts
    submitted = moved(move(post, DRAFT, 40, accounts.junior, "Spring"))
    assert (submitted["status"], submitted["approvedFlag"]) == (40, True)
    assert (submitted["name"], submitted["description"]) == ("Spring", "About it")
    assert submitted["updatedAt"] == int(clock.now)
    assert moved(move(post, DRAFT, 0, accounts.senior))["status"] == 0
    assert record(sandbox, DRAFT).status == 0
    assert record(sandbox, DRAFT).submitted


def test_submitted_then_rejected(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    assert moved(move(post, READY, 50, accounts.admin))["status"] == 50
    assert post(READ, {"id": READY}, accounts.admin).data["shoppingList"]["status"] == 50
    assert READY not in ids(post(LIST, account=accounts.admin))
    assert post(READ, {"id": READY}, accounts.junior).data["shoppingList"]["approvedFlag"] is True


@pytest.mark.parametrize(
    ("list_id", "status"),
    [
        (DRAFT, 0),
        (DRAFT, 50),
        (DRAFT, 20),
        (READY, 30),
        (READY, 20),
        (REJECTED, 30),
        (REJECTED, 40),
        (REJECTED, 0),
        (APPROVED, 30),
        (APPROVED, 40),
        (APPROVED, 20),
        (APPROVED, 7),
    ],
)
def test_all_other_moves_are_refused(sandbox: Sandbox, post: Post, list_id: int, status: int) -> None:
    junior = sandbox.accounts.junior
    permissions(sandbox, junior)["approve_draft_shopping_list"] = 3
    before = record(sandbox, list_id)
    text = f"A shopping list cannot move from status {before.status.value} to {status}."
    name, old = before.name, before.status
    answer = move(post, list_id, status, junior)
    assert (answer.message, answer.body["data"]) == (text, {"shoppingListsUpdate": None})
    assert (record(sandbox, list_id).name, record(sandbox, list_id).status) == (name, old)


def test_an_empty_list_is_not_submitted(sandbox: Sandbox, post: Post) -> None:
    junior = sandbox.accounts.junior
    assert move(post, EMPTY, 40, junior).message == "An empty shopping list cannot be submitted for approval."
    assert record(sandbox, EMPTY).status == 30
    assert post(ADD, {"id": EMPTY, "items": [GLOVES]}, junior).data
    assert moved(move(post, EMPTY, 40, junior))["status"] == 40


def test_moves_need_their_permission(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    for status in (0, 50):
        assert move(post, READY, status, accounts.junior).message == DENIED
    del permissions(sandbox, accounts.junior)["submit_shopping_list_for_approval"]
    assert move(post, DRAFT, 40, accounts.junior).message == DENIED
    del permissions(sandbox, accounts.senior)["approve_draft_shopping_list"]
    assert move(post, READY, 0, accounts.senior).message == DENIED
    assert record(sandbox, READY).status == 40
    del permissions(sandbox, accounts.admin)["update_shopping_list"]
    assert move(post, READY, 0, accounts.admin).message == DENIED


def test_renaming_keeps_the_status(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    renamed = moved(move(post, APPROVED, 0, accounts.senior, "Weekly gloves"))
    assert (renamed["name"], renamed["status"], renamed["isOwner"]) == ("Weekly gloves", 0, False)
    assert moved(move(post, DRAFT, 30, accounts.junior))["status"] == 30
    assert record(sandbox, DRAFT).submitted is False
    assert move(post, WORKSHOP, 0, accounts.junior).message == DENIED


def test_an_update_of_nothing(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    before = record(sandbox, WORKSHOP).updated_at
    same = moved(post(UPDATE, {"id": WORKSHOP}, senior))
    assert (same["name"], same["updatedAt"]) == ("Workshop", before)
    assert post(UPDATE, {"id": None}, senior).message == NOT_FOUND


def test_deleted_lists_are_gone(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    assert post(DELETE, {"id": WORKSHOP}, accounts.junior).message == DENIED
    assert post(DELETE, {"id": WORKSHOP}, accounts.senior).data["shoppingListsDelete"] == {"message": "Success"}
    assert ids(post(LIST, account=accounts.senior)) == [READY, APPROVED, EARS]
    assert post(READ, {"id": WORKSHOP}, accounts.senior).message == NOT_FOUND
    assert post(DELETE, {"id": WORKSHOP}, accounts.senior).message == NOT_FOUND
    assert post(DELETE, {"id": REJECTED}, accounts.junior).data


def test_a_copy_is_a_new_list_of_the_caller(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    accounts = sandbox.accounts
    clock.now += 60
    asked = {"id": APPROVED, "data": {"name": "Copy", "description": "Of gloves"}}
    copied = post(DUPLICATE, asked, accounts.senior).data["shoppingListsDuplicate"]["shoppingList"]
    assert (copied["name"], copied["description"], copied["status"]) == ("Copy", "Of gloves", 0)
    assert (copied["isOwner"], copied["approvedFlag"], copied["createdAt"]) == (True, False, int(clock.now))
    assert (copied["grandTotal"], copied["products"]["totalCount"]) == ("540.00", 1)
    [item], [sample] = record(sandbox, int(copied["id"])).items, record(sandbox, APPROVED).items
    assert (item.item_id != sample.item_id, item.created_at) == (True, int(clock.now))
    assert post(CHANGE, {"id": int(copied["id"]), "item": item.item_id, "data": {"quantity": 1}}, accounts.senior).data
    assert sample.quantity == 40
    own = post(DUPLICATE, {**asked, "id": REJECTED}, accounts.junior).data["shoppingListsDuplicate"]["shoppingList"]
    assert own["status"] == 30
    assert post(DUPLICATE, {**asked, "id": WORKSHOP}, accounts.junior).message == DENIED
    assert post(DUPLICATE, {**asked, "id": REJECTED}, accounts.senior).message == NOT_FOUND


@pytest.mark.parametrize(
    ("code", "document"),
    [
        ("delete_shopping_list", DELETE),
        ("deplicate_shopping_list", DUPLICATE),
        ("create_shopping_list_item", ADD),
        ("update_shopping_list_item", CHANGE),
        ("delete_shopping_list_item", REMOVE),
        ("create_shopping_list", CREATE),
        ("update_shopping_list", UPDATE),
    ],
)
def test_each_change_needs_its_permission(sandbox: Sandbox, post: Post, code: str, document: str) -> None:
    senior = sandbox.accounts.senior
    item = record(sandbox, WORKSHOP).items[0].item_id
    new = {"name": "N", "description": ""}
    bodies: dict[str, dict[str, Any]] = {CHANGE: {"quantity": 3}, DUPLICATE: new}
    data = bodies.get(document, {**new, "status": 0})
    asked: dict[str, Any] = {"id": WORKSHOP, "item": item, "items": [GLOVES], "data": data}
    names = [name for name in asked if f"${name}" in document]
    level = permissions(sandbox, senior).pop(code)
    assert post(document, {name: asked[name] for name in names}, senior).message == DENIED
    permissions(sandbox, senior)[code] = level
    assert post(document, {name: asked[name] for name in names}, senior).data


def test_items_of_others_lists_are_safe(sandbox: Sandbox, post: Post) -> None:
    junior = sandbox.accounts.junior
    item = record(sandbox, WORKSHOP).items[0].item_id
    assert post(ADD, {"id": WORKSHOP, "items": [GLOVES]}, junior).message == DENIED
    assert post(CHANGE, {"id": WORKSHOP, "item": item, "data": {"quantity": 9}}, junior).message == DENIED
    assert post(REMOVE, {"id": WORKSHOP, "item": item}, junior).message == DENIED
    other = {"id": DRAFT, "item": item}
    assert post(REMOVE, other, junior).message == "Shopping list item does not exist."
