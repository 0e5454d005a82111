"""Company users: reading them."""

from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox

from .client import Post

USER = """
fragment U on UserType {
    id bcId email firstName lastName phone role uuid createdAt updatedAt companyRoleId companyRoleName
    extraFields { fieldName fieldValue } companyInfo { companyId }
}"""


USERS = """
query Users($companyId: Int!, $first: Int, $offset: Int, $after: String, $search: String, $email: String,
        $firstName: String, $lastName: String, $role: Decimal, $companyRoleId: Decimal) {
    users(companyId: $companyId, first: $first, offset: $offset, after: $after, search: $search, email: $email,
            firstName: $firstName, lastName: $lastName, role: $role, companyRoleId: $companyRoleId) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { email } }
    }
}"""


ONE = "query ($companyId: Int!, $userId: Int!) { user(companyId: $companyId, userId: $userId) { ...U } }" + USER


UPDATE = "mutation ($user: UserUpdateInputType!) { userUpdate(userData: $user) { user { ...U } } }" + USER


DELETE = "mutation ($companyId: Int!, $userId: Int!) { userDelete(companyId: $companyId, userId: $userId) { message } }"


DENIED = "Permission denied."


def ids(account: Any) -> dict[str, Any]:
    return {"companyId": account.company_id, "userId": account.user_id}


def test_the_users_of_a_company_come_in_pages(sandbox: Sandbox, post: Post) -> None:
    first = post(USERS, {"companyId": 1001, "first": 2}, sandbox.accounts.admin).data["users"]
    after = {"companyId": 1001, "first": 2, "after": first["pageInfo"]["endCursor"]}
    second = post(USERS, after, sandbox.accounts.admin).data["users"]
    skipped = post(USERS, {"companyId": 1001, "offset": 4}, sandbox.accounts.admin).data["users"]

    assert first["totalCount"] == second["totalCount"] == 5
    assert first["pageInfo"]["hasNextPage"]
    accounts = sandbox.accounts
    pages = [edge["node"]["email"] for page in (first, second, skipped) for edge in page["edges"]]
    assert pages == [
        account.email
        for account in (accounts.admin, accounts.senior, accounts.junior, accounts.custom, accounts.elsewhere)
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"search": "JUN"}, ["junior"]),
        ({"search": "sam keel"}, ["senior"]),
        ({"search": "nobody"}, []),
        ({"search": ""}, ["admin", "senior", "junior", "custom", "elsewhere"]),
        ({"email": "senior@"}, ["senior"]),
        ({"firstName": "ada"}, ["admin"]),
        ({"lastName": "mast"}, ["junior"]),
        ({"role": 0}, ["admin"]),
        ({"role": "2"}, ["junior", "custom", "elsewhere"]),
        ({"companyRoleId": 3004}, ["custom"]),
        ({"role": 2, "search": "cora"}, ["custom"]),
    ],
)
def test_users_are_filtered(sandbox: Sandbox, post: Post, wanted: dict[str, Any], found: list[str]) -> None:
    users = post(USERS, {"companyId": 1001} | wanted, sandbox.accounts.senior).data["users"]

    assert [edge["node"]["email"] for edge in users["edges"]] == [f"{name}@sandbox.example" for name in found]
    assert users["totalCount"] == len(found)


def test_one_user_is_read(sandbox: Sandbox, post: Post) -> None:
    account = sandbox.accounts.custom

    user = post(ONE, ids(account), sandbox.accounts.senior).data["user"]

    assert (user["id"], user["bcId"], user["email"]) == (str(account.user_id), account.customer_id, account.email)
    assert (user["role"], user["companyRoleId"], user["companyRoleName"]) == (2, 3004, "Auditor")
    assert user["companyInfo"] == {"companyId": "1001"}


def test_reading_users_needs_its_permissions_and_reaches_as_far_as_their_level(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    subsidiary = {"companyId": accounts.subsidiary.company_id}
    reached = {"admin": [True, True], "senior": [True, False], "custom": [True, False], "junior": [False, False]}

    for name, expected in reached.items():
        account = getattr(accounts, name)
        for company_id, allowed in zip((1001, subsidiary["companyId"]), expected, strict=True):
            answer = post(USERS, {"companyId": company_id}, account)
            assert answer.body["data"]["users"] is not None if allowed else answer.message == DENIED
        for target, allowed in zip((accounts.senior, accounts.subsidiary), expected, strict=True):
            answer = post(ONE, ids(target), account)
            assert answer.body["data"]["user"] is not None if allowed else answer.message == DENIED
    assert post(USERS, {"companyId": 1003}, accounts.admin).message == DENIED
    assert post(USERS, {"companyId": 1001}, accounts.subsidiary).message == DENIED


def test_without_the_hierarchy_no_level_reaches_a_subsidiary(sandbox: Sandbox, post: Post) -> None:
    sandbox.store_switches["account_hierarchy"] = "0"

    assert post(USERS, {"companyId": 1002}, sandbox.accounts.admin).message == DENIED
    assert post(USERS, {"companyId": 1001}, sandbox.accounts.admin).data


def test_at_level_1_a_list_is_narrowed_to_the_own_record(sandbox: Sandbox, post: Post) -> None:
    sandbox._graphql.state.roles[3004].permissions.update(get_users=1, get_user_detail=1)
    account = sandbox.accounts.custom

    assert post(USERS, {"companyId": 1001}, account).data["users"]["edges"] == [{"node": {"email": account.email}}]
    assert post(ONE, ids(account), account).data["user"]
    assert post(ONE, ids(sandbox.accounts.admin), account).message == DENIED
    assert post(USERS, {"companyId": 1002}, account).message == DENIED


def test_an_unknown_user_and_a_user_of_another_company_do_not_exist(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    for user_id in (1, sandbox.accounts.subsidiary.user_id):
        wanted = {"companyId": 1001, "userId": user_id}
        assert post(ONE, wanted, admin).message == "User Does not Exist"
        assert post(DELETE, wanted, admin).message == "User Does not Exist"
        assert post(UPDATE, {"user": wanted}, admin).message == "User Does not Exist"


def test_the_definition_of_extra_fields_is_text_throughout(sandbox: Sandbox, post: Post) -> None:
    query = """{ userExtraFields {
        fieldName fieldType isRequired defaultValue maximumLength maximumValue listOfValue visibleToEnduser
    } }"""

    text, choice, number = post(query, account=sandbox.accounts.junior).data["userExtraFields"]

    assert (text["fieldType"], text["maximumLength"], text["listOfValue"]) == (0, "20", None)
    assert (choice["fieldType"], choice["isRequired"], choice["listOfValue"]) == (3, True, ["North", "South"])
    assert (number["fieldType"], number["maximumValue"], number["visibleToEnduser"]) == (2, "10000", True)
