"""Company users, roles and permissions."""

from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox

from .client import Clock, Post

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
CREATE = "mutation ($user: UserInputType!) { userCreate(userData: $user) { user { ...U } } }" + USER
UPDATE = "mutation ($user: UserUpdateInputType!) { userUpdate(userData: $user) { user { ...U } } }" + USER
DELETE = "mutation ($companyId: Int!, $userId: Int!) { userDelete(companyId: $companyId, userId: $userId) { message } }"
CHECK = """
query ($email: String!, $companyId: Int, $channelId: Int) {
    userEmailCheck(email: $email, companyId: $companyId, channelId: $channelId) {
        userType
        userInfo { id email firstName lastName phoneNumber role companyName originChannelId forcePasswordReset }
    }
}"""
DENIED = "Permission denied."


def new_user(**more: Any) -> dict[str, Any]:
    user = {"companyId": 1001, "email": "new@sandbox.example", "firstName": "New", "lastName": "User", "role": 2}
    return {"user": user | more}


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


def test_a_new_user_becomes_a_new_customer(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    extra = [{"fieldName": "Cost centre", "fieldValue": "C-1"}, {"fieldName": "Site", "fieldValue": "South"}]
    wanted = new_user(phone="+1 555", uuid="erp-7", extraFields=extra, role=1)

    user = post(CREATE, wanted, sandbox.accounts.admin).data["userCreate"]["user"]

    assert user["id"].isdecimal()
    assert user["bcId"] in sandbox._graphql.state.customers
    assert user == {
        "id": user["id"],
        "bcId": user["bcId"],
        "email": "new@sandbox.example",
        "firstName": "New",
        "lastName": "User",
        "phone": "+1 555",
        "role": 1,
        "uuid": "erp-7",
        "createdAt": clock.now,
        "updatedAt": clock.now,
        "companyRoleId": 3002,
        "companyRoleName": "Senior Buyer",
        "extraFields": extra,
        "companyInfo": {"companyId": "1001"},
    }
    read = post(ONE, {"companyId": 1001, "userId": int(user["id"])}, sandbox.accounts.admin).data["user"]
    assert read == user


def test_a_new_user_can_sign_in(sandbox: Sandbox, post: Post) -> None:
    post(CREATE, new_user(), sandbox.accounts.admin)

    token = post.login(sandbox.accounts.admin, email="new@sandbox.example").data["login"]["result"]["token"]

    assert post("{ currentUser { role } }", token=token).data == {"currentUser": {"role": 2}}


def test_a_new_user_is_linked_to_an_existing_customer(sandbox: Sandbox, post: Post) -> None:
    account = sandbox.accounts.customer

    user = post(CREATE, new_user(email=account.email.upper()), sandbox.accounts.admin).data["userCreate"]["user"]

    assert (user["bcId"], user["email"], user["firstName"]) == (account.customer_id, account.email, "Kim")


def test_the_id_of_a_role_wins_over_its_number(sandbox: Sandbox, post: Post) -> None:
    user = post(CREATE, new_user(role=0, companyRoleId=3004), sandbox.accounts.admin).data["userCreate"]["user"]

    assert (user["role"], user["companyRoleId"], user["companyRoleName"]) == (2, 3004, "Auditor")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"role": None}, "User must have a role."),
        ({"role": 99}, '"99" is not a valid choice.'),
        ({"role": 3}, '"3" is not a valid choice.'),
        ({"companyRoleId": 99}, '"99" is not a valid choice.'),
        ({"email": "new"}, "Enter a valid email address."),
        ({"email": "a b@c.example"}, "Enter a valid email address."),
        ({"email": "senior@sandbox.example"}, "Email already exists. ['senior@sandbox.example']"),
        ({"email": "north@sandbox.example"}, "Email already exists. ['north@sandbox.example']"),
        ({"email": "sales@sandbox.example"}, "Email already exists. ['sales@sandbox.example']"),
        ({"email": "elsewhere@sandbox.example"}, "Email already exists. ['elsewhere@sandbox.example']"),
    ],
)
def test_a_new_user_that_does_not_fit_is_refused(
    sandbox: Sandbox, post: Post, wrong: dict[str, Any], message: str
) -> None:
    answer = post(CREATE, new_user(**wrong), sandbox.accounts.admin)

    assert (answer.status, answer.message) == (200, message)
    assert answer.body["data"] == {"userCreate": None}
    assert post(USERS, {"companyId": 1001}, sandbox.accounts.admin).data["users"]["totalCount"] == 5


def test_an_email_of_several_customers_is_refused(sandbox: Sandbox, post: Post) -> None:
    customers = sandbox._graphql.state.customers
    customers[sandbox.accounts.reset.customer_id].email = sandbox.accounts.customer.email

    answer = post(CREATE, new_user(email=sandbox.accounts.customer.email), sandbox.accounts.admin)

    assert answer.message == "Email already exists. ['customer@sandbox.example']"


def test_a_role_of_another_company_cannot_be_given(sandbox: Sandbox, post: Post) -> None:
    sandbox._graphql.state.roles[3004].company_id = 1002

    assert post(CREATE, new_user(companyRoleId=3004), sandbox.accounts.admin).message == '"3004" is not a valid choice.'


def test_a_user_of_another_channel_is_added_to_this_one(sandbox: Sandbox, post: Post) -> None:
    account = sandbox.accounts.elsewhere

    user = post(CREATE, new_user(email=account.email, addChannel=True), sandbox.accounts.admin).data["userCreate"][
        "user"
    ]

    assert user["id"] == str(account.user_id)
    assert post.login(account).data["login"]["result"]["token"]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("Colour", "red", "Colour:There is no such extra field."),
        ("Site", "", "Site:The value is required."),
        ("Site", "East", "Site:The value is not one of the choices."),
        ("Cost centre", "C" * 21, "Cost centre:The value is longer than 20 characters."),
        ("Cost centre", "taken", "Cost centre:The value is not unique."),
        ("Order limit", "lots", "Order limit:The value is not a number."),
        ("Order limit", "10001", "Order limit:The value is greater than 10000."),
    ],
)
def test_extra_fields_are_checked(sandbox: Sandbox, post: Post, field: str, value: str, message: str) -> None:
    users = sandbox._graphql.state.company_users
    assert sandbox.accounts.senior.user_id is not None
    users[sandbox.accounts.senior.user_id].extra_fields["Cost centre"] = "taken"
    extra = {"extraFields": [{"fieldName": field, "fieldValue": value}]}

    assert post(CREATE, new_user(**extra), sandbox.accounts.admin).message == message
    assert post(UPDATE, {"user": ids(sandbox.accounts.junior) | extra}, sandbox.accounts.admin).message == message


def test_a_unique_extra_field_may_keep_its_value(sandbox: Sandbox, post: Post) -> None:
    change = {"extraFields": [{"fieldName": "Cost centre", "fieldValue": "C-1"}]}

    for _ in range(2):
        assert post(UPDATE, {"user": ids(sandbox.accounts.junior) | change}, sandbox.accounts.admin).data


def test_the_definition_of_extra_fields_is_text_throughout(sandbox: Sandbox, post: Post) -> None:
    query = """{ userExtraFields {
        fieldName fieldType isRequired defaultValue maximumLength maximumValue listOfValue visibleToEnduser
    } }"""

    text, choice, number = post(query, account=sandbox.accounts.junior).data["userExtraFields"]

    assert (text["fieldType"], text["maximumLength"], text["listOfValue"]) == (0, "20", None)
    assert (choice["fieldType"], choice["isRequired"], choice["listOfValue"]) == (3, True, ["North", "South"])
    assert (number["fieldType"], number["maximumValue"], number["visibleToEnduser"]) == (2, "10000", True)


def test_a_user_is_changed_where_the_input_says_so(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    before = post(ONE, ids(sandbox.accounts.junior), sandbox.accounts.admin).data["user"]
    clock.now += 60
    changes = {"firstName": "Jo", "phone": "", "companyRoleId": 3002, "lastName": None, "uuid": "erp-1"}

    user = post(UPDATE, {"user": ids(sandbox.accounts.junior) | changes}, sandbox.accounts.admin).data["userUpdate"][
        "user"
    ]

    assert user == before | {
        "firstName": "Jo",
        "phone": "",
        "role": 1,
        "companyRoleId": 3002,
        "companyRoleName": "Senior Buyer",
        "uuid": "erp-1",
        "updatedAt": clock.now,
    }
    role = post(UPDATE, {"user": ids(sandbox.accounts.junior) | {"role": 2}}, sandbox.accounts.admin)
    assert role.data["userUpdate"]["user"]["companyRoleName"] == "Junior Buyer"


def test_a_refused_change_changes_nothing(sandbox: Sandbox, post: Post) -> None:
    before = post(ONE, ids(sandbox.accounts.junior), sandbox.accounts.admin).data
    changes = {"firstName": "Jo", "role": 99}

    answer = post(UPDATE, {"user": ids(sandbox.accounts.junior) | changes}, sandbox.accounts.admin)

    assert answer.message == '"99" is not a valid choice.'
    assert post(ONE, ids(sandbox.accounts.junior), sandbox.accounts.admin).data == before


def test_a_removed_user_stays_a_customer(sandbox: Sandbox, post: Post) -> None:
    token = post.token(sandbox.accounts.junior)

    deleted = post(DELETE, ids(sandbox.accounts.junior), sandbox.accounts.admin)

    assert deleted.data == {"userDelete": {"message": "Success"}}
    assert post(DELETE, ids(sandbox.accounts.junior), sandbox.accounts.admin).message == "User Does not Exist"
    assert post("{ customerInfo { userType } }", token=token).data == {"customerInfo": {"userType": 2}}
    assert post("{ currentUser { id } }", token=token).message == DENIED


def test_the_last_user_of_a_company_stays_but_not_its_last_admin(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    text = "Company only have one user can not be deleted"

    assert post(DELETE, ids(accounts.subsidiary), accounts.subsidiary).message == text
    assert post(DELETE, ids(accounts.subsidiary), accounts.admin).message == text
    assert post(DELETE, ids(accounts.admin), accounts.admin).data["userDelete"]["message"] == "Success"


@pytest.mark.parametrize("name", ["senior", "junior", "custom"])
def test_writing_users_needs_its_permissions(sandbox: Sandbox, post: Post, name: str) -> None:
    account = getattr(sandbox.accounts, name)

    for document, variables in (
        (CREATE, new_user()),
        (UPDATE, {"user": ids(account)}),
        (DELETE, ids(sandbox.accounts.elsewhere)),
    ):
        assert post(document, variables, account).message == DENIED


def test_an_email_check_tells_who_uses_it(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts

    def check(email: str, **more: Any) -> dict[str, Any]:
        answer = post(CHECK, {"email": email} | more, accounts.senior).data["userEmailCheck"]
        assert isinstance(answer, dict)
        return answer

    free = check("free@sandbox.example")
    assert free["userType"] == 1
    assert set(free["userInfo"].values()) == {None}
    assert check(accounts.customer.email)["userType"] == 2
    assert check(accounts.customer.email)["userInfo"] == {
        "id": None,
        "email": accounts.customer.email,
        "firstName": "Kim",
        "lastName": "Shore",
        "phoneNumber": "+1 555 0100",
        "role": None,
        "companyName": None,
        "originChannelId": 1,
        "forcePasswordReset": False,
    }
    other, own = check(accounts.subsidiary.email), check(accounts.junior.email)
    assert (other["userType"], other["userInfo"]["companyName"]) == (4, "Harbour Supplies North")
    assert (own["userType"], own["userInfo"]["id"], own["userInfo"]["role"]) == (5, accounts.junior.user_id, 2)
    sales = check(accounts.super_admin.email)
    assert (sales["userType"], sales["userInfo"]["id"], sales["userInfo"]["role"]) == (
        6,
        accounts.super_admin.user_id,
        3,
    )
    elsewhere = check(accounts.elsewhere.email)
    assert (elsewhere["userType"], elsewhere["userInfo"]["originChannelId"]) == (7, 2)
    assert check(accounts.elsewhere.email, channelId=2)["userType"] == 5
    customers = sandbox._graphql.state.customers
    customers[accounts.reset.customer_id].email = accounts.customer.email
    assert check(accounts.customer.email)["userType"] == 3


def test_an_email_check_looks_from_the_given_company(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    asked = {"email": accounts.subsidiary.email, "companyId": accounts.subsidiary.company_id}

    assert post(CHECK, asked, accounts.admin).data["userEmailCheck"]["userType"] == 5
    assert post(CHECK, asked | {"companyId": 1003}, accounts.admin).message == DENIED


def test_a_customer_email_check_needs_no_token(sandbox: Sandbox, post: Post) -> None:
    query = """query ($email: String!, $store: String!, $channelId: Int) {
        customerEmailCheck(email: $email, storeHash: $store, channelId: $channelId) { userType }
    }"""
    elsewhere = sandbox.accounts.elsewhere.email

    def check(email: str, **more: Any) -> Any:
        return post(query, {"email": email, "store": "sandbox"} | more).data["customerEmailCheck"]["userType"]

    assert check("free@sandbox.example") == 1
    assert check(elsewhere) == 2
    assert check(elsewhere, channelId=2) == 2
    assert check(elsewhere, channelId=1) == 3
    assert post(query, {"email": elsewhere, "store": "other"}).message == "Store Does not Exist"


def test_the_company_of_a_user_is_read(sandbox: Sandbox, post: Post) -> None:
    query = "query ($id: Int!) { userCompany(userId: $id) { id companyName companyStatus } }"
    accounts = sandbox.accounts
    own = {"id": "1001", "companyName": "Harbour Supplies", "companyStatus": 1}

    def company(account: Any, user_id: int | None) -> Any:
        return post(query, {"id": user_id}, account).data["userCompany"]

    assert company(accounts.junior, accounts.junior.user_id) == own
    assert company(accounts.admin, accounts.subsidiary.user_id)["id"] == "1002"
    assert company(accounts.super_admin, accounts.super_admin.user_id) is None
    for account, user_id in ((accounts.junior, accounts.senior.user_id), (accounts.admin, 1)):
        assert post(query, {"id": user_id}, account).message == DENIED


def test_roles_are_the_stores_and_the_companys_own(sandbox: Sandbox, post: Post) -> None:
    query = """query ($companyId: Int, $search: String) {
        companyRoles(companyId: $companyId, search: $search) {
            totalCount edges { node { id name roleType roleLevel } }
        }
    }"""

    def names(**asked: Any) -> list[str]:
        roles = post(query, asked, sandbox.accounts.admin).data["companyRoles"]
        assert roles["totalCount"] == len(roles["edges"])
        return [edge["node"]["name"] for edge in roles["edges"]]

    assert names() == names(companyId=1001) == ["Admin", "Senior Buyer", "Junior Buyer", "Auditor"]
    assert names(companyId=1002) == ["Admin", "Senior Buyer", "Junior Buyer"]
    assert names(search="BUYER") == ["Senior Buyer", "Junior Buyer"]
    for asked, account in (({"companyId": 1003}, "admin"), ({}, "junior"), ({"companyId": 1002}, "senior")):
        assert post(query, asked, getattr(sandbox.accounts, account)).message == DENIED
    edges = post(query, account=sandbox.accounts.senior).data["companyRoles"]["edges"]
    assert edges[0]["node"] == {"id": "3001", "name": "Admin", "roleType": 1, "roleLevel": 1}
    assert edges[3]["node"] == {"id": "3004", "name": "Auditor", "roleType": 2, "roleLevel": 2}


def test_one_role_tells_its_permissions(sandbox: Sandbox, post: Post) -> None:
    query = """query ($id: Int!, $companyId: Int) {
        companyRole(roleId: $id, companyId: $companyId) { name roleType permissions { code permissionLevel isCustom } }
    }"""

    role = post(query, {"id": 3004}, sandbox.accounts.senior).data["companyRole"]

    assert (role["name"], role["roleType"], len(role["permissions"])) == ("Auditor", 2, 4)
    assert {"code": "get_users", "permissionLevel": 2, "isCustom": False} in role["permissions"]
    assert post(query, {"id": 1}, sandbox.accounts.senior).message == "Role Does not Exist"
    foreign = {"id": 3004, "companyId": 1002}
    assert post(query, foreign, sandbox.accounts.admin).message == "Role Does not Exist"
    assert post(query, {"id": 3004}, sandbox.accounts.junior).message == DENIED


def test_every_permission_is_listed_with_its_module(sandbox: Sandbox, post: Post) -> None:
    query = "{ companyPermissions { id code moduleName isCustom } }"

    permissions = post(query, account=sandbox.accounts.senior).data["companyPermissions"]

    assert len({permission["id"] for permission in permissions}) == len(permissions) == 40
    modules = {permission["code"]: permission["moduleName"] for permission in permissions}
    assert modules["deplicate_shopping_list"] == "shopping_list"
    assert modules["checkout_with_quote"] == "quote"
    assert modules["get_default_billing"] == "address"
    assert modules["get_roles"] == "user"
    assert modules["get_company_subsidiaries"] == "hierarchy"
    assert post(query, account=sandbox.accounts.junior).message == DENIED
